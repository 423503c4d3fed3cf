-- What an owner sees of the own sessions, the browsers a person came from before, and what a token may do.

ALTER TABLE session ADD COLUMN browser TEXT NOT NULL DEFAULT '';
ALTER TABLE session ADD COLUMN address TEXT NOT NULL DEFAULT '';
ALTER TABLE session ADD COLUMN seen_at INTEGER NOT NULL DEFAULT 0;
CREATE INDEX session_by_end ON session (expires_at);

-- A browser from which the person signed in before: strangers' failures do not count against it.
CREATE TABLE known_browser (
    id INTEGER PRIMARY KEY,
    person_id INTEGER NOT NULL REFERENCES person (id),
    token_hash BLOB NOT NULL,
    -- The address, of IPv6 its first half: from there the person is known with any browser.
    network TEXT NOT NULL,
    seen_at INTEGER NOT NULL,
    UNIQUE (token_hash, person_id)
);
CREATE INDEX known_browser_by_person ON known_browser (person_id, network);
CREATE INDEX known_browser_by_age ON known_browser (seen_at);

-- The permissions a token narrows its owner's posts to, parted by spaces; NULL narrows nothing.
ALTER TABLE api_token ADD COLUMN scope TEXT;
ALTER TABLE api_token ADD COLUMN used_at INTEGER;
CREATE INDEX sign_in_failure_by_age ON sign_in_failure (at);
