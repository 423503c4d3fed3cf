-- The audit journal: one row per change, each holding the hash of the row before it.
CREATE TABLE journal (
    number INTEGER NOT NULL PRIMARY KEY CHECK (number > 0),
    at INTEGER NOT NULL,
    person INTEGER,
    post INTEGER,
    body INTEGER,
    verb TEXT NOT NULL CHECK (length(verb) > 0),
    subject_kind TEXT NOT NULL CHECK (length(subject_kind) > 0),
    subject_id INTEGER NOT NULL,
    change TEXT NOT NULL,
    previous_hash BLOB NOT NULL CHECK (length(previous_hash) = 32),
    hash BLOB NOT NULL UNIQUE CHECK (length(hash) = 32)
);

CREATE INDEX journal_subject ON journal (subject_kind, subject_id, number);
CREATE INDEX journal_person ON journal (person, number);

-- The last entry, in one row that is locked while an entry is appended.
CREATE TABLE journal_head (
    id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
    number INTEGER NOT NULL,
    hash BLOB NOT NULL CHECK (length(hash) = 32)
);
