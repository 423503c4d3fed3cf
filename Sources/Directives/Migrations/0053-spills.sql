-- State secrets found in a system that is not for them: frozen, told of, removed.

CREATE TABLE spill (
    id INTEGER PRIMARY KEY,
    -- The body that kept the text.
    body_id INTEGER NOT NULL REFERENCES body (id),
    subject_kind TEXT NOT NULL CHECK (subject_kind IN ('directive', 'draft')),
    subject_id INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('frozen', 'lifted', 'removing', 'removed')),
    reason TEXT NOT NULL CHECK (reason <> ''),
    frozen_by INTEGER REFERENCES person (id),
    frozen_at INTEGER NOT NULL,
    -- When the text was taken in; what was copied before cannot hold it.
    entered_at INTEGER NOT NULL,
    -- The entry of the journal that tells of it last.
    entry INTEGER NOT NULL,
    -- By which decision it was lifted or removed; NULL while it is frozen.
    ground TEXT,
    ended_by INTEGER REFERENCES person (id),
    ended_at INTEGER,
    CHECK ((state = 'frozen') = (ground IS NULL)),
    CHECK ((state = 'frozen') = (ended_at IS NULL))
);
CREATE INDEX spill_by_state ON spill (state, id);

-- What was taken apart with it.
CREATE TABLE spill_subject (
    spill_id INTEGER NOT NULL REFERENCES spill (id),
    kind TEXT NOT NULL,
    subject_id INTEGER NOT NULL,
    -- Whether it belongs to another text, and carries words of this one.
    is_foreign BOOLEAN NOT NULL,
    PRIMARY KEY (spill_id, kind, subject_id)
) WITHOUT ROWID;

-- The rows, apart from all others until the freeze is lifted or they are removed.
CREATE TABLE spill_row (
    spill_id INTEGER NOT NULL REFERENCES spill (id),
    -- In this order they may be put back.
    position INTEGER NOT NULL,
    table_name TEXT NOT NULL,
    subject_kind TEXT NOT NULL,
    subject_id INTEGER NOT NULL,
    row_count INTEGER NOT NULL,
    image TEXT NOT NULL,
    PRIMARY KEY (spill_id, position)
);

-- The words of entries of the journal, likewise.
CREATE TABLE spill_words (
    spill_id INTEGER NOT NULL REFERENCES spill (id),
    number INTEGER NOT NULL,
    change TEXT NOT NULL,
    salt BLOB NOT NULL,
    PRIMARY KEY (spill_id, number)
);

-- The files it came in; the hash stays, so that the same file is not taken in again.
CREATE TABLE spill_file (
    blob_hash BLOB NOT NULL,
    spill_id INTEGER NOT NULL REFERENCES spill (id),
    PRIMARY KEY (blob_hash, spill_id)
) WITHOUT ROWID;
CREATE INDEX spill_file_by_spill ON spill_file (spill_id);

-- Who was told.
CREATE TABLE spill_telling (
    id INTEGER PRIMARY KEY,
    spill_id INTEGER NOT NULL REFERENCES spill (id),
    who TEXT NOT NULL CHECK (who <> ''),
    person_id INTEGER REFERENCES person (id),
    at INTEGER NOT NULL
);
CREATE INDEX spill_telling_by_spill ON spill_telling (spill_id, id);

-- The backups that were made, so that one knows which hold a text.
CREATE TABLE backup (
    id INTEGER PRIMARY KEY,
    path TEXT NOT NULL CHECK (path <> ''),
    -- How many entries the journal had.
    entries INTEGER NOT NULL,
    person_id INTEGER REFERENCES person (id),
    at INTEGER NOT NULL,
    destroyed_by INTEGER REFERENCES person (id),
    destroyed_at INTEGER
);
CREATE INDEX backup_by_time ON backup (at, id);

CREATE INDEX draft_by_directive ON draft (directive_id);
