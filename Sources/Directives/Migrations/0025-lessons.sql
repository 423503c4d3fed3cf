-- What people of a keeping body taught by their corrections: whom a name means, and which words name a role. One that
-- was forgotten stays, so that it can be remembered again.

CREATE TABLE lesson (
    id INTEGER PRIMARY KEY,
    body_id INTEGER NOT NULL REFERENCES body (id),
    kind TEXT NOT NULL CHECK (kind IN ('name', 'role')),
    folded TEXT NOT NULL,
    words TEXT NOT NULL CHECK (words <> ''),
    -- Of a name: the body meant; NULL is no body of the directory and stays words.
    meant_id INTEGER REFERENCES body (id),
    -- Of role words: what they name.
    role TEXT CHECK (role IN ('lead', 'support', 'due', 'product')),
    person_id INTEGER REFERENCES person (id),
    learned_at INTEGER NOT NULL,
    is_forgotten BOOLEAN NOT NULL DEFAULT FALSE,
    UNIQUE (body_id, kind, folded),
    CHECK ((kind = 'role') = (role IS NOT NULL)),
    CHECK (kind = 'name' OR meant_id IS NULL)
);
INSERT INTO lesson (body_id, kind, folded, words, meant_id, person_id, learned_at)
    SELECT body_id, 'name', folded, name, meant_id, person_id, learned_at FROM learned_name ORDER BY body_id, folded;
DROP TABLE learned_name;
