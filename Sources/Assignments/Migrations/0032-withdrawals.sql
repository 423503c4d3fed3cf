-- That an assignment no longer binds, and why; taking it back deletes the row, and the journal keeps both.

CREATE TABLE withdrawal (
    assignment_id INTEGER PRIMARY KEY REFERENCES assignment (id),
    reason TEXT NOT NULL CHECK (reason <> ''),
    -- The document or decision by which it no longer binds, as it was named.
    basis TEXT NOT NULL CHECK (basis <> ''),
    -- The same where it is a directive of this ledger.
    basis_directive_id INTEGER REFERENCES directive (id),
    person_id INTEGER REFERENCES person (id),
    at INTEGER NOT NULL
);
