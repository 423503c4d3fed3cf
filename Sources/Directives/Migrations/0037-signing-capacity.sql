-- For whom or in whose place it was signed, as JSON: [{"kind": "on-behalf", "of": "…"}, …].
ALTER TABLE directive ADD COLUMN signatory_capacity TEXT NOT NULL DEFAULT '[]';
