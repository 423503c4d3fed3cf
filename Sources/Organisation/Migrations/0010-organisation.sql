-- Bodies, people, posts, and how people sign in.

CREATE TABLE body (
    id INTEGER PRIMARY KEY,
    parent_id INTEGER REFERENCES body (id),
    -- The ids from the root to this body, each followed by '/': '1/5/7/'. A subtree is a prefix.
    path TEXT NOT NULL,
    name TEXT NOT NULL CHECK (name <> ''),
    folded TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('government', 'department', 'office', 'party', 'organisation', 'group')),
    -- ISO 3166-1, two letters: whose calendar of days off counts; NULL counts Monday to Friday.
    country TEXT CHECK (LENGTH(country) = 2),
    identifier TEXT,
    begins_on INTEGER,
    ends_on INTEGER,
    CHECK (ends_on IS NULL OR begins_on IS NULL OR ends_on >= begins_on)
);
CREATE INDEX body_by_path ON body (path);
CREATE INDEX body_by_parent ON body (parent_id, name);
CREATE UNIQUE INDEX body_by_identifier ON body (identifier);

-- Every name by which a text may call a body, its own name included.
CREATE TABLE body_alias (
    id INTEGER PRIMARY KEY,
    body_id INTEGER NOT NULL REFERENCES body (id),
    alias TEXT NOT NULL CHECK (alias <> ''),
    folded TEXT NOT NULL,
    -- 'name' follows the body's own name, 'given' was typed, 'learned' came from a correction of a reading.
    origin TEXT NOT NULL CHECK (origin IN ('name', 'given', 'learned')),
    UNIQUE (body_id, folded)
);
CREATE INDEX body_alias_by_folded ON body_alias (folded, body_id);

CREATE TABLE person (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL CHECK (name <> ''),
    folded TEXT NOT NULL,
    sign_in_name TEXT NOT NULL UNIQUE CHECK (sign_in_name <> ''),
    email TEXT,
    -- Argon2id in the string form of libsodium; NULL until a password was chosen.
    password TEXT,
    language TEXT CHECK (language IN ('vi', 'zh', 'en')),
    large_type BOOLEAN NOT NULL DEFAULT FALSE,
    left_on INTEGER
);
CREATE INDEX person_by_folded ON person (folded, id);

CREATE TABLE post (
    id INTEGER PRIMARY KEY,
    person_id INTEGER NOT NULL REFERENCES person (id),
    body_id INTEGER NOT NULL REFERENCES body (id),
    role TEXT NOT NULL,
    title TEXT,
    begins_on INTEGER NOT NULL,
    ends_on INTEGER
);
CREATE INDEX post_by_person ON post (person_id, id);
CREATE INDEX post_by_body ON post (body_id, id);

CREATE TABLE session (
    id INTEGER PRIMARY KEY,
    person_id INTEGER NOT NULL REFERENCES person (id),
    -- SHA-256 of the cookie's value: who reads the table cannot become the person.
    token_hash BLOB NOT NULL UNIQUE,
    began_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL
);
CREATE INDEX session_by_person ON session (person_id, id);

CREATE TABLE api_token (
    id INTEGER PRIMARY KEY,
    person_id INTEGER NOT NULL REFERENCES person (id),
    name TEXT NOT NULL CHECK (name <> ''),
    token_hash BLOB NOT NULL UNIQUE,
    made_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    revoked_at INTEGER
);
CREATE INDEX api_token_by_person ON api_token (person_id, id);

-- Failed sign-ins, by name and by address, so that guessing is slowed.
CREATE TABLE sign_in_failure (
    id INTEGER PRIMARY KEY,
    subject TEXT NOT NULL,
    at INTEGER NOT NULL
);
CREATE INDEX sign_in_failure_by_subject ON sign_in_failure (subject, at);

-- Answers already given to writes that carried an Idempotency-Key.
CREATE TABLE idempotent_answer (
    person_id INTEGER NOT NULL REFERENCES person (id),
    idempotency_key TEXT NOT NULL,
    fingerprint BLOB NOT NULL,
    status INTEGER NOT NULL,
    location TEXT,
    body BLOB NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (person_id, idempotency_key)
);
CREATE INDEX idempotent_answer_by_age ON idempotent_answer (at);
