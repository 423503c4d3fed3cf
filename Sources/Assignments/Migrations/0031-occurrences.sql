-- Recurring work is done once for each occurrence that its schedule yields: a completion says which one it answers for.

CREATE TABLE completion_of_occurrence (
    assignment_id INTEGER NOT NULL REFERENCES assignment (id),
    -- The stretch of time, "2026-Q3"; it stays when the day moves. "once" where the assignment does not recur.
    occurrence TEXT NOT NULL CHECK (occurrence <> ''),
    -- The last day on which it was in time; NULL had no deadline.
    due_on INTEGER,
    done_on INTEGER NOT NULL,
    note TEXT,
    person_id INTEGER REFERENCES person (id),
    at INTEGER NOT NULL,
    PRIMARY KEY (assignment_id, occurrence)
) WITHOUT ROWID;

INSERT INTO completion_of_occurrence (assignment_id, occurrence, due_on, done_on, note, person_id, at)
SELECT c.assignment_id, 'once', a.due_on, c.done_on, c.note, c.person_id, c.at
FROM completion c JOIN assignment a ON a.id = c.assignment_id;

DROP TABLE completion;

ALTER TABLE completion_of_occurrence RENAME TO completion;
