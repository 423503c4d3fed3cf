-- Documents that assign work: what was taken in, what a person confirmed, and what it stands on.

CREATE TABLE directive (
    id INTEGER PRIMARY KEY,
    -- The body that keeps it.
    body_id INTEGER NOT NULL REFERENCES body (id),
    number TEXT,
    -- The number without spaces, marks of case and kinds of brackets, by which citations find it.
    number_key TEXT,
    kind TEXT NOT NULL CHECK (kind IN ('plan', 'decision', 'programme', 'regulation', 'work-points',
        'performance-scheme', 'directive', 'notice', 'report', 'other')),
    language TEXT NOT NULL CHECK (language IN ('vi', 'zh', 'en')),
    title TEXT NOT NULL CHECK (title <> ''),
    issuer TEXT,
    issuer_folded TEXT,
    issuer_body_id INTEGER REFERENCES body (id),
    -- As far as the text says: '2021-06-15', '2021-06' or '2021'.
    issued TEXT,
    -- The first day that fits; lists are sorted by it. 0 where the text does not say.
    issued_on INTEGER NOT NULL,
    place TEXT,
    signatory_name TEXT,
    signatory_title TEXT,
    file_name TEXT NOT NULL,
    blob_hash BLOB NOT NULL,
    assignment_count INTEGER NOT NULL CHECK (assignment_count >= 0),
    confirmed_by INTEGER REFERENCES person (id),
    confirmed_at INTEGER NOT NULL
);
CREATE INDEX directive_by_day ON directive (issued_on, id);
CREATE INDEX directive_by_number ON directive (number_key, issued_on);
CREATE INDEX directive_by_body ON directive (body_id, id);
CREATE INDEX directive_by_blob ON directive (blob_hash);

-- The text apart, so that lists do not read it.
CREATE TABLE directive_text (
    directive_id INTEGER NOT NULL PRIMARY KEY REFERENCES directive (id),
    text TEXT NOT NULL,
    -- Tables the file declared, as JSON.
    tables TEXT NOT NULL,
    -- The findings of the check that stood when it was confirmed, as JSON.
    findings TEXT NOT NULL
);

CREATE TABLE provision (
    id INTEGER PRIMARY KEY,
    directive_id INTEGER NOT NULL REFERENCES directive (id),
    position INTEGER NOT NULL,
    ref TEXT NOT NULL,
    parent_id INTEGER REFERENCES provision (id),
    heading TEXT,
    -- Bytes of the text, the end excluded.
    begins_at INTEGER NOT NULL,
    ends_at INTEGER NOT NULL CHECK (ends_at >= begins_at),
    UNIQUE (directive_id, position),
    UNIQUE (directive_id, ref)
);

-- What a directive cites: that it stands on, or that it replaces.
CREATE TABLE citation (
    id INTEGER PRIMARY KEY,
    directive_id INTEGER NOT NULL REFERENCES directive (id),
    position INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('basis', 'replaces')),
    number TEXT,
    number_key TEXT,
    issued TEXT,
    issuer TEXT,
    title TEXT,
    begins_at INTEGER,
    ends_at INTEGER,
    -- The directive cited, once it is here.
    cited_id INTEGER REFERENCES directive (id),
    UNIQUE (directive_id, kind, position)
);
CREATE INDEX citation_by_number ON citation (number_key);
CREATE INDEX citation_by_cited ON citation (cited_id);

CREATE TABLE recipient (
    directive_id INTEGER NOT NULL REFERENCES directive (id),
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    body_id INTEGER REFERENCES body (id),
    PRIMARY KEY (directive_id, position)
);

-- The bodies a directive names: who leads or supports in it may read it.
CREATE TABLE directive_body (
    directive_id INTEGER NOT NULL REFERENCES directive (id),
    body_id INTEGER NOT NULL REFERENCES body (id),
    PRIMARY KEY (directive_id, body_id)
);
CREATE INDEX directive_body_by_body ON directive_body (body_id, directive_id);

-- A document taken in, until it is confirmed or put away.
CREATE TABLE draft (
    id INTEGER PRIMARY KEY,
    body_id INTEGER NOT NULL REFERENCES body (id),
    -- Who took it in; NULL the operator.
    person_id INTEGER REFERENCES person (id),
    file_name TEXT NOT NULL CHECK (file_name <> ''),
    byte_count INTEGER NOT NULL,
    blob_hash BLOB NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('waiting', 'converting', 'reading', 'ready', 'refused', 'confirmed',
        'discarded')),
    -- How often it was taken up to be read: one that brings the reader down is not tried for ever.
    attempts INTEGER NOT NULL DEFAULT 0,
    -- Why it could not be converted or read, as JSON; it is put in words when it is shown.
    refusal TEXT,
    -- Microseconds the conversion and the reading took.
    reading_time INTEGER,
    title TEXT,
    number TEXT,
    assignment_count INTEGER,
    -- Counts the corrections; who corrects names the version that was seen.
    version INTEGER NOT NULL,
    entered_at INTEGER NOT NULL,
    changed_at INTEGER NOT NULL,
    changed_by INTEGER REFERENCES person (id),
    directive_id INTEGER REFERENCES directive (id),
    CHECK ((state = 'confirmed') = (directive_id IS NOT NULL)),
    CHECK ((state = 'refused') = (refusal IS NOT NULL))
);
CREATE INDEX draft_by_state ON draft (state, id);
CREATE INDEX draft_by_blob ON draft (blob_hash);

-- What was read, and what people made of it.
CREATE TABLE draft_content (
    draft_id INTEGER NOT NULL PRIMARY KEY REFERENCES draft (id),
    text TEXT NOT NULL,
    tables TEXT NOT NULL,
    -- What the reader made, never changed; JSON in the form of `remit read`.
    reading TEXT NOT NULL,
    -- The same as corrected, as JSON.
    desk TEXT NOT NULL
);

-- Each correction with what was before, so that it can be taken back.
CREATE TABLE draft_edit (
    draft_id INTEGER NOT NULL REFERENCES draft (id),
    version INTEGER NOT NULL,
    person_id INTEGER REFERENCES person (id),
    at INTEGER NOT NULL,
    edits TEXT NOT NULL,
    before TEXT NOT NULL,
    after TEXT NOT NULL,
    -- The version whose correction this one takes back.
    undoes INTEGER,
    PRIMARY KEY (draft_id, version)
);

-- Which body a keeping body means by a name, as a person said: asked once.
CREATE TABLE learned_name (
    body_id INTEGER NOT NULL REFERENCES body (id),
    folded TEXT NOT NULL,
    name TEXT NOT NULL,
    -- NULL: it is no body of the directory and stays words.
    meant_id INTEGER REFERENCES body (id),
    person_id INTEGER REFERENCES person (id),
    learned_at INTEGER NOT NULL,
    PRIMARY KEY (body_id, folded)
);

CREATE SEARCH INDEX directive_search;
