-- Where a body stands between the whole country and the place; NULL where that is not told.
ALTER TABLE body ADD COLUMN level TEXT CHECK (level IN ('national', 'province', 'prefecture', 'county', 'township'));
CREATE INDEX body_by_level ON body (level, name, id);
