-- Codes of an app beside the password, and the codes for when the telephone is lost.

CREATE TABLE second_factor (
    id INTEGER PRIMARY KEY,
    person_id INTEGER NOT NULL UNIQUE REFERENCES person (id),
    -- The secret that the app shares, sealed under the key file of the data folder.
    sealed BLOB NOT NULL,
    begun_at INTEGER NOT NULL,
    -- NULL until a first code proved that the app has the secret; until then no code is asked.
    confirmed_at INTEGER,
    -- The half minute of the last code taken: none is taken twice.
    last_step INTEGER NOT NULL DEFAULT 0
);

CREATE TABLE recovery_code (
    id INTEGER PRIMARY KEY,
    person_id INTEGER NOT NULL REFERENCES person (id),
    code_hash BLOB NOT NULL,
    used_at INTEGER,
    UNIQUE (person_id, code_hash)
);

-- Who gave the password and owes the code. It opens nothing: no other table knows its secret.
CREATE TABLE half_sign_in (
    id INTEGER PRIMARY KEY,
    person_id INTEGER NOT NULL REFERENCES person (id),
    token_hash BLOB NOT NULL UNIQUE,
    expires_at INTEGER NOT NULL
);
CREATE INDEX half_sign_in_by_person ON half_sign_in (person_id, id);
CREATE INDEX half_sign_in_by_end ON half_sign_in (expires_at);
