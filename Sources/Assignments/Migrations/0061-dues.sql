-- What is owed by whom until when: the dated occurrences of assignments and of orders to report, at each body that
-- answers for them.

CREATE TABLE due (
    id INTEGER PRIMARY KEY,
    -- What it is of: one of the two.
    assignment_id INTEGER REFERENCES assignment (id),
    obligation_id INTEGER REFERENCES reporting_obligation (id),
    -- Whose text orders it, so that a cell of bodies by directives is one stretch of an index.
    directive_id INTEGER NOT NULL REFERENCES directive (id),
    -- Who owes it: a lead, or the keeper where no lead is linked to the directory; who is to report.
    body_id INTEGER NOT NULL REFERENCES body (id),
    -- Who takes the report on it.
    receiver_id INTEGER NOT NULL REFERENCES body (id),
    -- Which of the schedule's, "2026-Q3"; "once" where it does not return, "next" where what returns has no days.
    occurrence TEXT NOT NULL CHECK (occurrence <> ''),
    -- The last day in time as the words give it; NULL has none.
    stated_on INTEGER,
    -- What days off do with it.
    roll TEXT NOT NULL CHECK (roll IN ('none', 'next', 'previous')),
    -- The last day in time, moved off days off.
    due_on INTEGER,
    -- The day granted by an extension; it goes before, and days off do not move it.
    extended_to INTEGER,
    -- By when a report that was returned is to come again; NULL while none was.
    return_by INTEGER,
    -- The day that counts now, for sorting: what has none comes after the last day there is, 9999-12-31.
    due_key INTEGER NOT NULL,
    -- 0 open, 1 reported, 2 done, 3 dropped: the assignment was withdrawn, or its schedule yields it no more.
    phase INTEGER NOT NULL DEFAULT 0 CHECK (phase IN (0, 1, 2, 3)),
    -- Whether the last day in time had passed when it was reported or done.
    is_late BOOLEAN NOT NULL DEFAULT FALSE,
    done_on INTEGER,
    CHECK (due_key = COALESCE(return_by, extended_to, due_on, 2932896)),
    CHECK ((phase = 2) = (done_on IS NOT NULL)),
    CHECK ((assignment_id IS NULL) <> (obligation_id IS NULL)),
    UNIQUE (assignment_id, body_id, occurrence),
    UNIQUE (obligation_id, body_id, occurrence)
);
-- The due whose report is made from this one's: who consolidates.
ALTER TABLE due ADD COLUMN into_id INTEGER REFERENCES due (id);
CREATE INDEX due_by_into ON due (into_id, id) WHERE into_id IS NOT NULL;
CREATE INDEX due_by_body ON due (body_id, phase, due_key, id);
CREATE INDEX due_by_receiver ON due (receiver_id, phase, due_key, id);
CREATE INDEX due_by_phase ON due (phase, due_key, id);
CREATE INDEX due_by_directive ON due (directive_id, body_id, phase, due_key, id);

-- How many dues: by directive (0 is all) and body, per due month and per due day.
CREATE TABLE due_tally (
    directive_id INTEGER NOT NULL,
    body_id INTEGER NOT NULL,
    -- 0 by month, the first of which is the period; 1 by day. 9999-12-31 has no day, in both.
    grain INTEGER NOT NULL CHECK (grain IN (0, 1)),
    period INTEGER NOT NULL,
    -- 0 open, 1 reported in time, 2 reported late, 3 done in time, 4 done late, 5 dropped.
    bucket INTEGER NOT NULL CHECK (bucket BETWEEN 0 AND 5),
    count INTEGER NOT NULL CHECK (count >= 0),
    PRIMARY KEY (directive_id, body_id, grain, period, bucket)
) WITHOUT ROWID;

-- Until which day the dues of what returns have been entered; NULL of what does not return, or has no days.
ALTER TABLE assignment ADD COLUMN dues_through INTEGER;
CREATE INDEX assignment_by_dues_through ON assignment (dues_through, id) WHERE phase = 0 AND dues_through IS NOT NULL;
-- Those that are open have none yet: they are entered when the program next looks.
UPDATE assignment SET dues_through = 0 WHERE phase = 0;
