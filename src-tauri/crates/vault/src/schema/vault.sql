-- The vault's own tables. Everything else comes from migrations.

CREATE TABLE audit_log (
    sequence       INTEGER PRIMARY KEY,
    at             TEXT    NOT NULL,          -- instant, UTC, RFC 3339 with microseconds
    offset_minutes INTEGER NOT NULL,          -- offset of local time from UTC at that instant
    zone           TEXT    NOT NULL,
    actor          TEXT    NOT NULL,
    operation      TEXT    NOT NULL,
    write_id       BLOB    NOT NULL CHECK (length(write_id) = 16),
    request_hash   BLOB    NOT NULL CHECK (length(request_hash) = 32),
    notes          TEXT    NOT NULL,          -- JSON: [{"noun", "id", "detail"}]
    link           BLOB    NOT NULL CHECK (length(link) = 32)
) STRICT;

-- REPLACE deletes without asking the delete trigger, so an insert may only append.
CREATE TRIGGER audit_log_appends BEFORE INSERT ON audit_log
WHEN NEW.sequence IS NOT (SELECT coalesce(max(sequence), 0) + 1 FROM audit_log)
BEGIN
    SELECT RAISE(ABORT, 'the audit log only grows');
END;

CREATE TRIGGER audit_log_is_not_deleted BEFORE DELETE ON audit_log
BEGIN
    SELECT RAISE(ABORT, 'the audit log only grows');
END;

-- The answer given to each write, so that a retry with the same identifier is harmless. Its key makes the identifier
-- unique; further indexes would cost every commit a page each.
CREATE TABLE write_receipt (
    write_id     BLOB    PRIMARY KEY CHECK (length(write_id) = 16),
    operation    TEXT    NOT NULL,
    request_hash BLOB    NOT NULL CHECK (length(request_hash) = 32),
    sequence     INTEGER NOT NULL REFERENCES audit_log (sequence),
    answer       TEXT    NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TRIGGER write_receipt_is_not_changed BEFORE UPDATE ON write_receipt
BEGIN
    SELECT RAISE(ABORT, 'a receipt is not changed');
END;

-- Which entries are about what: an entry is found by its subject without reading the whole log. Made from the notes.
CREATE TABLE audit_subject (
    noun     TEXT    NOT NULL,
    id       INTEGER NOT NULL,
    sequence INTEGER NOT NULL REFERENCES audit_log (sequence),
    PRIMARY KEY (noun, id, sequence)
) STRICT, WITHOUT ROWID;
