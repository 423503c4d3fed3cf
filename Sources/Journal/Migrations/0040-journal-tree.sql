-- The Merkle tree over the journal's entries, and its signed heads.

-- The hashes of complete subtrees at every eighth level: 8, 16, …; the leaves are the entries themselves.
CREATE TABLE journal_node (
    level INTEGER NOT NULL CHECK (level > 0 AND level % 8 = 0),
    -- Which of its level, counted from 0: it stands over the entries from place * 2^level + 1 on.
    place INTEGER NOT NULL CHECK (place >= 0),
    hash BLOB NOT NULL CHECK (length(hash) = 32),
    PRIMARY KEY (level, place)
) WITHOUT ROWID;

-- What the journal was at a moment, signed by Ed25519; signed are the lines that SignedHead.swift tells.
CREATE TABLE signed_head (
    number INTEGER NOT NULL PRIMARY KEY CHECK (number > 0),
    size INTEGER NOT NULL CHECK (size > 0),
    root BLOB NOT NULL CHECK (length(root) = 32),
    at INTEGER NOT NULL,
    public_key BLOB NOT NULL CHECK (length(public_key) = 32),
    signature BLOB NOT NULL CHECK (length(signature) = 64)
);
CREATE INDEX signed_head_by_size ON signed_head (size, number);

CREATE INDEX journal_at ON journal (at, number);
CREATE INDEX journal_body ON journal (body, number);
