-- Who must report to whom, how often: as the text orders it and a person confirmed it.

CREATE TABLE reporting_obligation (
    id INTEGER PRIMARY KEY,
    directive_id INTEGER NOT NULL REFERENCES directive (id),
    position INTEGER NOT NULL,
    -- To whom; NULL where the text does not say.
    recipient TEXT,
    recipient_body_id INTEGER REFERENCES body (id),
    -- On what; NULL where the text does not say.
    subject TEXT,
    -- How often: 'weekly' … 'yearly'; NULL once, or when it is asked for.
    recurrence TEXT,
    -- By when: a day '2026-12-20', or of a recurring one the day of the year '12-05' or of the month '25'.
    due TEXT,
    -- Whether it is asked for when something happens.
    on_request BOOLEAN NOT NULL,
    -- Bytes of the directive's text; NULL where it was read from no passage.
    begins_at INTEGER,
    ends_at INTEGER,
    UNIQUE (directive_id, position)
);

-- The bodies that report, as the text names them.
CREATE TABLE reporting_body (
    obligation_id INTEGER NOT NULL REFERENCES reporting_obligation (id),
    position INTEGER NOT NULL,
    name TEXT NOT NULL CHECK (name <> ''),
    body_id INTEGER REFERENCES body (id),
    PRIMARY KEY (obligation_id, position)
);
CREATE INDEX reporting_body_by_body ON reporting_body (body_id, obligation_id);
