-- Which assignments passed from a body that ended to those that go on, and what the body was called in them.

CREATE TABLE handover (
    assignment_id INTEGER NOT NULL REFERENCES assignment (id),
    reorganisation_id INTEGER NOT NULL REFERENCES reorganisation (id),
    role TEXT NOT NULL CHECK (role IN ('lead', 'support', 'keeper')),
    -- The body that ended.
    body_id INTEGER NOT NULL REFERENCES body (id),
    -- As the assignment named it until then.
    name TEXT NOT NULL CHECK (name <> ''),
    PRIMARY KEY (assignment_id, reorganisation_id, role, body_id)
) WITHOUT ROWID;
CREATE INDEX handover_by_reorganisation ON handover (reorganisation_id, assignment_id);
