-- Of several programs on one database only one reads a draft: it holds it for a while and says so again and again.

ALTER TABLE draft ADD COLUMN leased_by TEXT;

-- From when on another may take the draft up; NULL nobody holds it.
ALTER TABLE draft ADD COLUMN leased_until INTEGER;

-- Decided with the refusal of a state secret: its file must go from the disk. FALSE again once it is gone.
ALTER TABLE draft ADD COLUMN file_must_go BOOLEAN NOT NULL DEFAULT FALSE;

CREATE INDEX draft_by_file_to_go ON draft (id) WHERE file_must_go = TRUE;
