-- Under which name another program that keeps accounts knows a person.

CREATE TABLE outer_identity (
    id INTEGER PRIMARY KEY,
    person_id INTEGER NOT NULL REFERENCES person (id),
    -- Of OpenID Connect the address of the provider; a subject means something there alone.
    issuer TEXT NOT NULL CHECK (issuer <> ''),
    subject TEXT NOT NULL CHECK (subject <> ''),
    tied_at INTEGER NOT NULL,
    UNIQUE (issuer, subject)
);
CREATE INDEX outer_identity_by_person ON outer_identity (person_id, id);
CREATE INDEX person_by_email ON person (email);
