-- The words of an entry stand beside its hash, under a salted commitment, so that those of a spill can be taken out.
-- Entries are hashed otherwise than before; a journal of before, which no release has written, begins anew.

DROP TABLE journal;
DELETE FROM journal_head;
DELETE FROM journal_node;
DELETE FROM journal_personal;
DELETE FROM signed_head;

CREATE TABLE journal (
    number INTEGER NOT NULL PRIMARY KEY CHECK (number > 0),
    at INTEGER NOT NULL,
    person INTEGER,
    post INTEGER,
    body INTEGER,
    verb TEXT NOT NULL CHECK (length(verb) > 0),
    subject_kind TEXT NOT NULL CHECK (length(subject_kind) > 0),
    subject_id INTEGER NOT NULL,
    -- What was and what is; NULL once the words were taken out.
    change TEXT,
    -- 32 random bytes; gone with the words.
    salt BLOB CHECK (length(salt) = 32),
    -- SHA-256 over salt and change: what the entry's hash holds in their place.
    commitment BLOB NOT NULL CHECK (length(commitment) = 32),
    -- The later entry that says that the words were taken out; NULL while they are there.
    removed_by INTEGER CHECK (removed_by > number),
    previous_hash BLOB NOT NULL CHECK (length(previous_hash) = 32),
    hash BLOB NOT NULL UNIQUE CHECK (length(hash) = 32),
    CHECK ((change IS NULL) = (salt IS NULL)),
    CHECK ((change IS NULL) = (removed_by IS NOT NULL))
);
CREATE INDEX journal_at ON journal (at, number);
CREATE INDEX journal_person ON journal (person, at, number);
CREATE INDEX journal_body ON journal (body, at, number);
CREATE INDEX journal_verb ON journal (verb, at, number);
CREATE INDEX journal_subject ON journal (subject_kind, subject_id, at, number);
CREATE INDEX journal_kind ON journal (subject_kind, at, number);

-- Which other subjects than its own an entry keeps the state of.
CREATE TABLE journal_state (
    subject_kind TEXT NOT NULL,
    subject_id INTEGER NOT NULL,
    number INTEGER NOT NULL,
    PRIMARY KEY (subject_kind, subject_id, number)
) WITHOUT ROWID;
CREATE INDEX journal_state_by_number ON journal_state (number);
