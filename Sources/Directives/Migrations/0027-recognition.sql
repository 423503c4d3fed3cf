-- Texts that are recognised in pictures of pages, and what becomes of a reading that a better one replaces.

-- The language to recognise in; NULL: the pages shall tell.
ALTER TABLE draft ADD COLUMN recognition_language TEXT CHECK (recognition_language IN ('vi', 'zh', 'en'));

-- Whether a person asked for the pages to be recognised though the file brings a text. FALSE again once it is done.
ALTER TABLE draft ADD COLUMN is_recognised_anew BOOLEAN NOT NULL DEFAULT FALSE;

-- Where the words come from: the file alone, a text beside its pages, or the pictures of these.
ALTER TABLE draft ADD COLUMN origin TEXT NOT NULL DEFAULT 'words' CHECK (origin IN ('words', 'layer', 'recognised'));

-- Whether letters were lost when somebody recognised the text before it came here.
ALTER TABLE draft ADD COLUMN is_damaged BOOLEAN NOT NULL DEFAULT FALSE;

-- The version at which the present reading was made; corrections up to it were of a former one.
ALTER TABLE draft ADD COLUMN read_at_version INTEGER NOT NULL DEFAULT 0;

-- Why recognising anew did not succeed, as JSON: the reading that was there stands.
ALTER TABLE draft ADD COLUMN recognition_refusal TEXT;

-- What was read before, and what people had made of it.
CREATE TABLE former_reading (
    draft_id INTEGER NOT NULL REFERENCES draft (id),
    -- The version the draft had then.
    version INTEGER NOT NULL,
    text TEXT NOT NULL,
    tables TEXT NOT NULL,
    reading TEXT NOT NULL,
    desk TEXT NOT NULL,
    replaced_at INTEGER NOT NULL,
    PRIMARY KEY (draft_id, replaced_at)
);
