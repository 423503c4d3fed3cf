CREATE TABLE notes ( id INTEGER PRIMARY KEY AUTOINCREMENT , title TEXT NOT NULL UNIQUE CHECK ( length ( title ) > 0 ) , weight REAL , picture BLOB , done INTEGER CHECK ( done IN (0, 1) ) NOT NULL DEFAULT FALSE , day INTEGER , parent INTEGER REFERENCES notes ( id ) ) STRICT;
CREATE INDEX notes_day ON notes ( day , id ) WHERE day IS NOT NULL;
CREATE TABLE tags ( note INTEGER NOT NULL REFERENCES notes ( id ) ON DELETE CASCADE , tag TEXT NOT NULL DEFAULT 'a; b' , PRIMARY KEY ( note , tag ) ) WITHOUT ROWID , STRICT;
CREATE VIRTUAL TABLE note_words USING fts5(words, tokenize = 'ascii');
