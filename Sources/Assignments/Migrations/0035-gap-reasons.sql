-- Why a task of a directive above has none in the plan below it; taking it back deletes the row, and the journal keeps both.

CREATE TABLE gap_reason (
    id INTEGER PRIMARY KEY,
    -- The task above.
    assignment_id INTEGER NOT NULL REFERENCES assignment (id),
    -- The plan below.
    directive_id INTEGER NOT NULL REFERENCES directive (id),
    reason TEXT NOT NULL CHECK (reason <> ''),
    person_id INTEGER REFERENCES person (id),
    at INTEGER NOT NULL,
    UNIQUE (assignment_id, directive_id)
);
CREATE INDEX gap_reason_by_directive ON gap_reason (directive_id, assignment_id);
