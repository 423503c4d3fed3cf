-- Personal data that entries tell of: an entry holds the commitment, the value stands here until it must be erased.
CREATE TABLE journal_personal (
    -- SHA-256 over the salt, the holder and the value; what the entry holds in place of the value.
    commitment BLOB NOT NULL PRIMARY KEY CHECK (length(commitment) = 32),
    -- The entry.
    number INTEGER NOT NULL CHECK (number > 0),
    -- Whose data it is.
    holder_kind TEXT NOT NULL CHECK (length(holder_kind) > 0),
    holder_id INTEGER NOT NULL,
    -- Both gone once the data was erased; the entry that erased it tells the commitment.
    salt BLOB CHECK (length(salt) = 32),
    value TEXT,
    CHECK ((salt IS NULL) = (value IS NULL))
);
CREATE INDEX journal_personal_by_number ON journal_personal (number);
CREATE INDEX journal_personal_by_holder ON journal_personal (holder_kind, holder_id);
