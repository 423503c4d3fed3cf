-- The likely spelling of words whose letters a scan changed, shown beside them; NULL where they came whole or a person
-- wrote them.
ALTER TABLE assignment ADD COLUMN restored TEXT;
