-- Links by which people choose their first password, once.
CREATE TABLE invitation (
    id INTEGER PRIMARY KEY,
    person_id INTEGER NOT NULL REFERENCES person (id),
    -- SHA-256 of the link's secret.
    token_hash BLOB NOT NULL UNIQUE,
    made_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    -- When a password was chosen by it, or another invitation took its place.
    ended_at INTEGER
);
CREATE INDEX invitation_by_person ON invitation (person_id, id);
