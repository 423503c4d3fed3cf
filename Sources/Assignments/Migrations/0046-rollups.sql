-- An assignment to a group is one to each of its members: the line under which they are told together.

CREATE TABLE rollup (
    id INTEGER PRIMARY KEY,
    directive_id INTEGER NOT NULL REFERENCES directive (id),
    group_id INTEGER NOT NULL REFERENCES body (id),
    -- As the text names the group.
    name TEXT NOT NULL CHECK (name <> ''),
    ref TEXT NOT NULL,
    text TEXT NOT NULL CHECK (text <> ''),
    -- The day whose members it is for.
    on_day INTEGER NOT NULL
);
CREATE INDEX rollup_by_group ON rollup (group_id, id);

ALTER TABLE assignment ADD COLUMN rollup_id INTEGER REFERENCES rollup (id);
CREATE INDEX assignment_by_rollup ON assignment (rollup_id, id) WHERE rollup_id IS NOT NULL;
