-- What an assignment said before another text changed it, with the text, the passage and the basis of then.

-- The directive in whose text the wording of now stands; NULL where it is the assignment's own.
ALTER TABLE assignment ADD COLUMN wording_directive_id INTEGER REFERENCES directive (id);

-- The directive in whose text a field was read; NULL where it is the assignment's own.
ALTER TABLE assignment_field ADD COLUMN directive_id INTEGER REFERENCES directive (id);

CREATE TABLE supersession (
    assignment_id INTEGER NOT NULL REFERENCES assignment (id),
    -- The how manieth it is of the assignment, from 1.
    ordinal INTEGER NOT NULL CHECK (ordinal >= 1),
    kind TEXT NOT NULL CHECK (kind IN ('changed', 'withdrawn', 'continued')),
    -- The amending directive, and the passage of it that says so.
    directive_id INTEGER NOT NULL REFERENCES directive (id),
    provision_id INTEGER REFERENCES provision (id),
    -- How that passage names what it amends.
    path TEXT,
    source_start INTEGER NOT NULL,
    source_end INTEGER NOT NULL CHECK (source_end >= source_start),
    -- The first day of what it says now; NULL where the amending text has no day.
    from_day INTEGER,
    -- The whole of what stood before, as JSON: words, bodies, deadline, targets, product, and where they were read.
    before TEXT NOT NULL,
    person_id INTEGER REFERENCES person (id),
    at INTEGER NOT NULL,
    PRIMARY KEY (assignment_id, ordinal)
) WITHOUT ROWID;
CREATE INDEX supersession_by_directive ON supersession (directive_id, assignment_id);
