-- That bodies merged, were split, renamed or abolished: from which day, by which decision, and who goes on with what.

CREATE TABLE reorganisation (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('merged', 'split', 'renamed', 'abolished')),
    -- The first day of what is now; bodies end on the day before.
    from_day INTEGER NOT NULL,
    -- The decision, as it was named.
    ground TEXT NOT NULL CHECK (ground <> ''),
    person_id INTEGER REFERENCES person (id),
    at INTEGER NOT NULL
);

CREATE TABLE reorganisation_body (
    reorganisation_id INTEGER NOT NULL REFERENCES reorganisation (id),
    body_id INTEGER NOT NULL REFERENCES body (id),
    part TEXT NOT NULL CHECK (part IN ('former', 'successor')),
    -- Its place among those of its part, from 1.
    ordinal INTEGER NOT NULL CHECK (ordinal >= 1),
    -- As it was called then.
    name TEXT NOT NULL CHECK (name <> ''),
    PRIMARY KEY (reorganisation_id, part, ordinal)
) WITHOUT ROWID;
CREATE INDEX reorganisation_body_by_body ON reorganisation_body (body_id, reorganisation_id);

-- An identifier passes to a successor: only of the bodies that last does none bear it twice.
DROP INDEX body_by_identifier;
CREATE UNIQUE INDEX body_by_identifier ON body (identifier) WHERE ends_on IS NULL;
CREATE INDEX body_by_any_identifier ON body (identifier, id);
