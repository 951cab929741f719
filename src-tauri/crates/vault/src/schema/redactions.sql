-- Entries whose details were destroyed with the record that they tell of. Who, when and which operation stay; `link` stays too, so that
-- the chain goes on over them. `seal` covers the link and what is left.
CREATE TABLE audit_redaction (
    sequence INTEGER PRIMARY KEY REFERENCES audit_log (sequence),
    -- The entry of the destruction.
    by       INTEGER NOT NULL,
    seal     BLOB    NOT NULL CHECK (length(seal) = 32),
    CHECK (by > sequence)
) STRICT;

DROP TRIGGER IF EXISTS audit_log_is_not_changed;

CREATE TRIGGER audit_log_is_not_changed BEFORE UPDATE ON audit_log
WHEN NOT EXISTS (SELECT 1 FROM audit_redaction WHERE sequence = OLD.sequence)
  OR (NEW.sequence, NEW.at, NEW.offset_minutes, NEW.zone, NEW.actor, NEW.operation, NEW.write_id, NEW.link)
     IS NOT (OLD.sequence, OLD.at, OLD.offset_minutes, OLD.zone, OLD.actor, OLD.operation, OLD.write_id, OLD.link)
BEGIN
    SELECT RAISE(ABORT, 'the audit log only grows');
END;

CREATE TRIGGER audit_redaction_is_not_deleted BEFORE DELETE ON audit_redaction
BEGIN
    SELECT RAISE(ABORT, 'a redaction is not taken back');
END;
