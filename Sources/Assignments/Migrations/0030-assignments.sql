-- The ledger: what directives oblige bodies to do, by when, and whether it was done.

CREATE TABLE assignment (
    id INTEGER PRIMARY KEY,
    directive_id INTEGER NOT NULL REFERENCES directive (id),
    provision_id INTEGER REFERENCES provision (id),
    -- Its place among the directive's assignments, from 1.
    ordinal INTEGER NOT NULL CHECK (ordinal >= 1),
    ref TEXT NOT NULL,
    group_heading TEXT,
    text TEXT NOT NULL CHECK (text <> ''),
    source_line INTEGER NOT NULL,
    -- UTF-8 byte offsets in the directive's text, end excluded.
    source_start INTEGER NOT NULL,
    source_end INTEGER NOT NULL CHECK (source_end >= source_start),
    -- The deadline as the text gives it; what it comes to is due_on.
    due_kind TEXT NOT NULL CHECK (due_kind IN
        ('date', 'month', 'year', 'range', 'recurring', 'ongoing', 'relative', 'guidance', 'none')),
    due_from TEXT,
    due_by TEXT,
    due_recurrence TEXT,
    due_words TEXT,
    -- The rule that supplied a deadline which the words do not state.
    due_assumption TEXT,
    -- The last day on which it is in time, of a recurring one the coming occurrence; NULL has no deadline.
    due_on INTEGER,
    -- The same for sorting: what has no deadline comes after the last day there is, 9999-12-31.
    due_key INTEGER NOT NULL,
    product TEXT,
    weight REAL,
    group_weight REAL,
    -- For sorting downwards: what has no weight comes last.
    weight_key REAL NOT NULL,
    kept_by INTEGER NOT NULL REFERENCES body (id),
    -- The names as the text writes them, one a line; empty where it names none.
    leads TEXT NOT NULL,
    supports TEXT NOT NULL,
    -- '0' and the first lead's folded name; '1' where there is none.
    lead_key TEXT NOT NULL,
    -- 0 open, 1 done, 2 withdrawn.
    phase INTEGER NOT NULL DEFAULT 0 CHECK (phase IN (0, 1, 2)),
    done_on INTEGER,
    revision INTEGER NOT NULL DEFAULT 1,
    UNIQUE (directive_id, ordinal),
    CHECK (due_key = COALESCE(due_on, 2932896)),
    CHECK (weight_key = COALESCE(weight, -1000000000)),
    CHECK ((phase = 1) = (done_on IS NOT NULL))
);
CREATE INDEX assignment_by_phase_and_due ON assignment (phase, due_key, id);
CREATE INDEX assignment_by_due ON assignment (due_key, id);
CREATE INDEX assignment_by_lead ON assignment (lead_key, due_key, id);
CREATE INDEX assignment_by_directive ON assignment (directive_id DESC, ordinal, id);
CREATE INDEX assignment_by_weight ON assignment (weight_key, id);
CREATE INDEX assignment_recurring ON assignment (due_on, id) WHERE due_kind = 'recurring' AND phase = 0;

-- The bodies a text names, in its order; body_id is NULL while a name is not linked to the directory.
CREATE TABLE assignment_body (
    id INTEGER PRIMARY KEY,
    assignment_id INTEGER NOT NULL REFERENCES assignment (id),
    role TEXT NOT NULL CHECK (role IN ('lead', 'support')),
    ordinal INTEGER NOT NULL CHECK (ordinal >= 1),
    name TEXT NOT NULL CHECK (name <> ''),
    body_id INTEGER REFERENCES body (id),
    UNIQUE (assignment_id, role, ordinal)
);

-- Where an assignment counts: at every body that leads, supports or keeps it, and at each body above one of these.
-- "All that a subtree has in any role, open, by due day" is one range of an index.
CREATE TABLE assignment_reach (
    body_id INTEGER NOT NULL REFERENCES body (id),
    assignment_id INTEGER NOT NULL REFERENCES assignment (id),
    -- 1 leads, 2 supports, 4 keeps: the sum of what holds below this body.
    roles INTEGER NOT NULL CHECK (roles BETWEEN 1 AND 7),
    phase INTEGER NOT NULL,
    due_key INTEGER NOT NULL,
    done_on INTEGER,
    PRIMARY KEY (body_id, assignment_id)
) WITHOUT ROWID;
CREATE INDEX reach_by_phase_and_due ON assignment_reach (body_id, phase, due_key, assignment_id, roles, done_on);
CREATE INDEX reach_by_due ON assignment_reach (body_id, due_key, assignment_id, roles, phase, done_on);

-- How many assignments: by body (0 is all), role, and how they stand, per due month and per due day.
CREATE TABLE assignment_tally (
    body_id INTEGER NOT NULL,
    -- 1 leads, 2 supports, 3 either, 4 any, keeping included.
    scope INTEGER NOT NULL CHECK (scope BETWEEN 1 AND 4),
    -- 0 by month, the first of which is the period; 1 by day. 9999-12-31 has no deadline, in both.
    grain INTEGER NOT NULL CHECK (grain IN (0, 1)),
    period INTEGER NOT NULL,
    -- 0 open, 1 done in time, 2 done late, 3 withdrawn.
    bucket INTEGER NOT NULL CHECK (bucket BETWEEN 0 AND 3),
    count INTEGER NOT NULL CHECK (count >= 0),
    PRIMARY KEY (body_id, scope, grain, period, bucket)
) WITHOUT ROWID;

CREATE TABLE assignment_person (
    id INTEGER PRIMARY KEY,
    assignment_id INTEGER NOT NULL REFERENCES assignment (id),
    role TEXT NOT NULL CHECK (role IN ('owner', 'leader')),
    name TEXT NOT NULL CHECK (name <> ''),
    folded TEXT NOT NULL
);
CREATE INDEX assignment_person_by_name ON assignment_person (folded, assignment_id);
CREATE INDEX assignment_person_by_assignment ON assignment_person (assignment_id, id);

-- Numbers promised.
CREATE TABLE assignment_target (
    id INTEGER PRIMARY KEY,
    assignment_id INTEGER NOT NULL REFERENCES assignment (id),
    what TEXT NOT NULL,
    op TEXT NOT NULL CHECK (op IN ('=', '>=', '<=', '>', '<', '+')),
    value REAL NOT NULL,
    unit TEXT,
    scope TEXT,
    by_when TEXT
);
CREATE INDEX assignment_target_by_assignment ON assignment_target (assignment_id, id);

-- Where each field was read in the directive's text, and how sure the reader was.
CREATE TABLE assignment_field (
    assignment_id INTEGER NOT NULL REFERENCES assignment (id),
    field TEXT NOT NULL,
    source_start INTEGER NOT NULL,
    source_end INTEGER NOT NULL CHECK (source_end >= source_start),
    confidence REAL NOT NULL,
    assumed TEXT,
    PRIMARY KEY (assignment_id, field)
) WITHOUT ROWID;

-- That an assignment was done; taking it back deletes the row, and the journal keeps both.
CREATE TABLE completion (
    assignment_id INTEGER PRIMARY KEY REFERENCES assignment (id),
    done_on INTEGER NOT NULL,
    note TEXT,
    person_id INTEGER REFERENCES person (id),
    at INTEGER NOT NULL
);

-- A view of the ledger that a person named and keeps.
CREATE TABLE saved_view (
    id INTEGER PRIMARY KEY,
    person_id INTEGER NOT NULL REFERENCES person (id),
    name TEXT NOT NULL CHECK (name <> ''),
    -- The query of its address.
    query TEXT NOT NULL,
    UNIQUE (person_id, name)
);

-- The words of each assignment, with its bodies, people and numbering.
CREATE SEARCH INDEX assignment_search;
