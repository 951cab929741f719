-- What is added to a signed session, which is itself never changed: who, when, why. The name and the licence are those of then.
CREATE TABLE addendum (
    id INTEGER PRIMARY KEY,
    session INTEGER NOT NULL REFERENCES session,
    at INTEGER NOT NULL,
    account INTEGER NOT NULL REFERENCES account,
    practitioner TEXT NOT NULL,
    licence TEXT NOT NULL,
    reason TEXT NOT NULL CHECK (reason <> ''),
    content TEXT NOT NULL CHECK (content <> '')
) STRICT;
CREATE INDEX addendum_of_session ON addendum (session);
CREATE TRIGGER addendum_kept BEFORE UPDATE ON addendum BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER addendum_not_deleted BEFORE DELETE ON addendum
WHEN NOT EXISTS (SELECT 1 FROM session s JOIN destroyed_number d ON d.patient = s.patient WHERE s.id = OLD.session)
BEGIN SELECT RAISE(ABORT, 'append only'); END;
