-- For a database that has none yet: the table as in vault.sql, filled from the notes that are there.
CREATE TABLE audit_subject (
    noun     TEXT    NOT NULL,
    id       INTEGER NOT NULL,
    sequence INTEGER NOT NULL REFERENCES audit_log (sequence),
    PRIMARY KEY (noun, id, sequence)
) STRICT, WITHOUT ROWID;

INSERT OR IGNORE INTO audit_subject (noun, id, sequence)
SELECT note.value ->> 'noun', note.value ->> 'id', audit_log.sequence
  FROM audit_log, json_each(audit_log.notes) AS note;
