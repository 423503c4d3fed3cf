-- How the journal is searched: by one of these, the newest first.
DROP INDEX journal_person;
DROP INDEX journal_body;
DROP INDEX journal_subject;
CREATE INDEX journal_person ON journal (person, at, number);
CREATE INDEX journal_body ON journal (body, at, number);
CREATE INDEX journal_verb ON journal (verb, at, number);
CREATE INDEX journal_subject ON journal (subject_kind, subject_id, at, number);
CREATE INDEX journal_kind ON journal (subject_kind, at, number);
