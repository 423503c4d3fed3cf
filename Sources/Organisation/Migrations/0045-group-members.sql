-- Which bodies a group stands for, and from when until when.

CREATE TABLE group_member (
    id INTEGER PRIMARY KEY,
    group_id INTEGER NOT NULL REFERENCES body (id),
    member_id INTEGER NOT NULL REFERENCES body (id),
    -- The first day; NULL is as long as both exist.
    begins_on INTEGER,
    -- The last day; NULL while it lasts.
    ends_on INTEGER,
    CHECK (group_id <> member_id),
    CHECK (ends_on IS NULL OR begins_on IS NULL OR ends_on >= begins_on)
);
CREATE INDEX group_member_by_group ON group_member (group_id, member_id, id);
CREATE INDEX group_member_by_member ON group_member (member_id, group_id);
