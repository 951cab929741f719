-- How the links of entries began under keys that are no more. A paper of then has that in it as a code, and is still compared with.
CREATE TABLE audit_code (
    sequence  INTEGER NOT NULL REFERENCES audit_log (sequence),
    beginning BLOB    NOT NULL CHECK (length(beginning) = 8)
) STRICT;

CREATE TRIGGER audit_code_is_not_changed BEFORE UPDATE ON audit_code
BEGIN
    SELECT RAISE(ABORT, 'a code stands on paper');
END;

CREATE TRIGGER audit_code_is_not_deleted BEFORE DELETE ON audit_code
BEGIN
    SELECT RAISE(ABORT, 'a code stands on paper');
END;
