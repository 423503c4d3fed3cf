-- Who stands in for the holder of a post, for a time: a deputy acts in the post, the others sign for it.
CREATE TABLE stand_in (
    id INTEGER PRIMARY KEY,
    post_id INTEGER NOT NULL REFERENCES post (id),
    person_id INTEGER NOT NULL REFERENCES person (id),
    capacity TEXT NOT NULL CHECK (capacity IN ('deputy', 'in-place', 'by-order', 'by-authority')),
    -- The decision or paper that says so.
    ground TEXT,
    begins_on INTEGER NOT NULL,
    -- The first day on which it holds no more; NULL while it has no end.
    ends_on INTEGER,
    CHECK (ends_on IS NULL OR ends_on >= begins_on),
    CHECK (capacity <> 'deputy' OR ends_on IS NOT NULL)
);
CREATE INDEX stand_in_by_post ON stand_in (post_id, id);
CREATE INDEX stand_in_by_person ON stand_in (person_id, id);
