-- What a directive amends, and from when on it is in force.

ALTER TABLE directive ADD COLUMN effective_on INTEGER;

CREATE TABLE amended_text (
    directive_id INTEGER NOT NULL REFERENCES directive (id),
    position INTEGER NOT NULL,
    number TEXT,
    number_key TEXT,
    issued TEXT,
    title TEXT,
    -- The directive that is amended, where it was here when the amending one was confirmed.
    amended_id INTEGER REFERENCES directive (id),
    PRIMARY KEY (directive_id, position)
);
CREATE INDEX amended_text_by_amended ON amended_text (amended_id, directive_id);
