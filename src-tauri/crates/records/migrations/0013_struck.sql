-- What was written to the wrong patient is struck through: once, by whom, why; and nothing else of it changes, then or later.
-- What stands is read from the views, so that "not struck" is said here and nowhere else.

ALTER TABLE screening ADD COLUMN struck_at INTEGER;
ALTER TABLE screening ADD COLUMN struck_by INTEGER REFERENCES account CHECK ((struck_at IS NULL) = (struck_by IS NULL));
ALTER TABLE screening ADD COLUMN struck_reason TEXT CHECK ((struck_at IS NULL) = (struck_reason IS NULL));
ALTER TABLE intake ADD COLUMN struck_at INTEGER;
ALTER TABLE intake ADD COLUMN struck_by INTEGER REFERENCES account CHECK ((struck_at IS NULL) = (struck_by IS NULL));
ALTER TABLE intake ADD COLUMN struck_reason TEXT CHECK ((struck_at IS NULL) = (struck_reason IS NULL));
ALTER TABLE side_effect ADD COLUMN struck_at INTEGER;
ALTER TABLE side_effect ADD COLUMN struck_by INTEGER REFERENCES account CHECK ((struck_at IS NULL) = (struck_by IS NULL));
ALTER TABLE side_effect ADD COLUMN struck_reason TEXT CHECK ((struck_at IS NULL) = (struck_reason IS NULL));

-- A session's number is free again when it is struck, so the table is made anew without its constraint. It is not renamed into place:
-- the triggers of other tables name it.
CREATE TABLE session_kept AS SELECT * FROM session;
DROP TABLE session;
CREATE TABLE session (
    id INTEGER PRIMARY KEY,
    patient INTEGER NOT NULL REFERENCES patient,
    course INTEGER NOT NULL REFERENCES course,
    number INTEGER NOT NULL CHECK (number > 0),
    screening INTEGER NOT NULL REFERENCES screening,
    day TEXT NOT NULL,
    started_at INTEGER NOT NULL,
    ended_at INTEGER NOT NULL CHECK (ended_at > started_at),
    zone TEXT NOT NULL,
    practitioner TEXT NOT NULL,
    licence TEXT NOT NULL,
    note TEXT,
    overrides TEXT NOT NULL,
    no_wash_until INTEGER NOT NULL,
    no_exercise_until INTEGER NOT NULL,
    aftercare_version TEXT NOT NULL,
    signed_at INTEGER NOT NULL,
    struck_at INTEGER,
    struck_by INTEGER REFERENCES account,
    struck_reason TEXT,
    CHECK ((struck_at IS NULL) = (struck_by IS NULL)),
    CHECK ((struck_at IS NULL) = (struck_reason IS NULL))
) STRICT;
INSERT INTO session (id, patient, course, number, screening, day, started_at, ended_at, zone, practitioner, licence, note, overrides,
        no_wash_until, no_exercise_until, aftercare_version, signed_at)
    SELECT id, patient, course, number, screening, day, started_at, ended_at, zone, practitioner, licence, note, overrides,
        no_wash_until, no_exercise_until, aftercare_version, signed_at FROM session_kept ORDER BY id;
DROP TABLE session_kept;
CREATE INDEX session_of_patient ON session (patient, ended_at DESC);
-- A number stands once in a course; struck, it may lie there any number of times.
CREATE UNIQUE INDEX session_of_course ON session (course, number, iif(struck_at IS NULL, 0, id));
CREATE INDEX session_of_screening ON session (screening);
-- The few that are struck: a trace leaves them out without reading a session.
CREATE INDEX session_struck ON session (struck_at) WHERE struck_at IS NOT NULL;

CREATE VIEW session_standing AS SELECT * FROM session WHERE struck_at IS NULL;
CREATE VIEW screening_standing AS SELECT * FROM screening WHERE struck_at IS NULL;
CREATE VIEW intake_standing AS SELECT * FROM intake WHERE struck_at IS NULL;
CREATE VIEW side_effect_standing AS SELECT * FROM side_effect WHERE struck_at IS NULL;

-- The newest that stands is found in the index alone.
DROP INDEX intake_of_patient;
CREATE INDEX intake_of_patient ON intake (patient, id DESC, struck_at);

CREATE TRIGGER session_signed BEFORE UPDATE ON session
WHEN OLD.struck_at IS NOT NULL OR NEW.struck_at IS NULL
  OR (NEW.id, NEW.patient, NEW.course, NEW.number, NEW.screening, NEW.day, NEW.started_at, NEW.ended_at, NEW.zone, NEW.practitioner,
      NEW.licence, NEW.note, NEW.overrides, NEW.no_wash_until, NEW.no_exercise_until, NEW.aftercare_version, NEW.signed_at)
     IS NOT (OLD.id, OLD.patient, OLD.course, OLD.number, OLD.screening, OLD.day, OLD.started_at, OLD.ended_at, OLD.zone, OLD.practitioner,
             OLD.licence, OLD.note, OLD.overrides, OLD.no_wash_until, OLD.no_exercise_until, OLD.aftercare_version, OLD.signed_at)
BEGIN SELECT RAISE(ABORT, 'signed'); END;
CREATE TRIGGER session_not_deleted BEFORE DELETE ON session
WHEN NOT EXISTS (SELECT 1 FROM destroyed_number WHERE patient = OLD.patient)
BEGIN SELECT RAISE(ABORT, 'signed'); END;

-- Screenings were append-only by the program alone.
CREATE TRIGGER screening_kept BEFORE UPDATE ON screening
WHEN OLD.struck_at IS NOT NULL OR NEW.struck_at IS NULL
  OR (NEW.id, NEW.patient, NEW.day, NEW.answers, NEW.judgement, NEW.overrides, NEW.verdict, NEW.effective, NEW.account, NEW.at,
      NEW.answered_on, NEW.products, NEW.facts, NEW.policy_version)
     IS NOT (OLD.id, OLD.patient, OLD.day, OLD.answers, OLD.judgement, OLD.overrides, OLD.verdict, OLD.effective, OLD.account, OLD.at,
             OLD.answered_on, OLD.products, OLD.facts, OLD.policy_version)
BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER screening_not_deleted BEFORE DELETE ON screening
WHEN NOT EXISTS (SELECT 1 FROM destroyed_number WHERE patient = OLD.patient)
BEGIN SELECT RAISE(ABORT, 'append only'); END;

DROP TRIGGER intake_kept;
CREATE TRIGGER intake_kept BEFORE UPDATE ON intake
WHEN OLD.struck_at IS NOT NULL OR NEW.struck_at IS NULL
  OR (NEW.id, NEW.patient, NEW.day, NEW.content, NEW.catalogue_version, NEW.account, NEW.at)
     IS NOT (OLD.id, OLD.patient, OLD.day, OLD.content, OLD.catalogue_version, OLD.account, OLD.at)
BEGIN SELECT RAISE(ABORT, 'append only'); END;

-- A side effect is followed up until its end; struck, it is followed up no more.
CREATE TRIGGER side_effect_struck BEFORE UPDATE ON side_effect
WHEN OLD.struck_at IS NOT NULL
  OR NEW.struck_at IS NOT NULL
 AND (NEW.id, NEW.patient, NEW.session, NEW.effect, NEW.grade, NEW.flag, NEW.hospitalised, NEW.onset_at, NEW.note, NEW.reported_on,
      NEW.catalogue_version, NEW.outcome, NEW.follow_up_on)
     IS NOT (OLD.id, OLD.patient, OLD.session, OLD.effect, OLD.grade, OLD.flag, OLD.hospitalised, OLD.onset_at, OLD.note, OLD.reported_on,
             OLD.catalogue_version, OLD.outcome, OLD.follow_up_on)
BEGIN SELECT RAISE(ABORT, 'struck'); END;

-- What a struck session drew goes back where it came from, by a movement of its own kind.
CREATE TABLE stock_movement_new (
    id INTEGER PRIMARY KEY,
    lot INTEGER NOT NULL REFERENCES lot,
    kind TEXT NOT NULL CHECK (kind IN ('received', 'used', 'wasted', 'counted', 'returned', 'destroyed', 'given_back')),
    microlitres INTEGER NOT NULL CHECK (
        CASE kind WHEN 'received' THEN microlitres > 0 WHEN 'given_back' THEN microlitres > 0 WHEN 'counted' THEN microlitres <> 0
            ELSE microlitres < 0 END),
    day TEXT NOT NULL,
    at INTEGER NOT NULL,
    session INTEGER REFERENCES session,
    vial INTEGER REFERENCES vial,
    mix INTEGER REFERENCES mix,
    count INTEGER REFERENCES stock_count,
    disposal INTEGER REFERENCES disposal,
    reason TEXT,
    account INTEGER REFERENCES account,
    supplier TEXT CHECK (supplier IS NULL OR kind = 'received'),
    delivery_note TEXT CHECK (delivery_note IS NULL OR kind = 'received'),
    serial TEXT CHECK (serial IS NULL OR kind = 'received'),
    -- Whom it went into; no foreign key, as for the session of a record that was destroyed it becomes unknown.
    patient INTEGER
) STRICT;
INSERT INTO stock_movement_new (id, lot, kind, microlitres, day, at, session, vial, mix, count, disposal, reason, account, supplier,
        delivery_note, serial, patient)
    SELECT id, lot, kind, microlitres, day, at, session, vial, mix, count, disposal, reason, account, supplier, delivery_note, serial,
        patient FROM stock_movement ORDER BY id;
DROP TABLE stock_movement;
ALTER TABLE stock_movement_new RENAME TO stock_movement;
CREATE INDEX stock_movement_of_lot ON stock_movement (lot, kind, session, patient, day, microlitres, mix);
CREATE INDEX stock_movement_of_vial ON stock_movement (vial, microlitres) WHERE vial IS NOT NULL;
CREATE INDEX stock_movement_of_session ON stock_movement (session) WHERE session IS NOT NULL;
CREATE INDEX stock_movement_of_disposal ON stock_movement (disposal) WHERE disposal IS NOT NULL;
CREATE TRIGGER stock_movement_never_negative BEFORE INSERT ON stock_movement
WHEN NEW.microlitres < 0
 AND NEW.microlitres + (SELECT coalesce(sum(microlitres), 0) FROM stock_movement WHERE lot = NEW.lot)
   < CASE WHEN NEW.vial IS NULL THEN
         (SELECT coalesce(sum(vial.microlitres + (SELECT coalesce(sum(m.microlitres), 0) FROM stock_movement m WHERE m.vial = vial.id)), 0)
          FROM vial WHERE vial.lot = NEW.lot AND vial.closed_at IS NULL)
     ELSE 0 END
BEGIN SELECT RAISE(ABORT, 'more than the lot holds'); END;
CREATE TRIGGER stock_movement_vial_never_negative BEFORE INSERT ON stock_movement
WHEN NEW.vial IS NOT NULL
 AND coalesce(NEW.microlitres
       + (SELECT vial.microlitres + (SELECT coalesce(sum(m.microlitres), 0) FROM stock_movement m WHERE m.vial = vial.id)
          FROM vial WHERE vial.id = NEW.vial AND vial.lot = NEW.lot AND vial.closed_at IS NULL), -1) < 0
BEGIN SELECT RAISE(ABORT, 'more than the vial holds'); END;
CREATE TRIGGER stock_movement_of_whom BEFORE INSERT ON stock_movement
WHEN NEW.patient IS NOT (SELECT session.patient FROM session WHERE session.id = NEW.session)
BEGIN SELECT RAISE(ABORT, 'not the session''s patient'); END;
-- Only what a struck session drew is given back, and no more of a lot than it drew.
CREATE TRIGGER stock_movement_given_back BEFORE INSERT ON stock_movement
WHEN NEW.kind = 'given_back'
 AND (NOT EXISTS (SELECT 1 FROM session WHERE id = NEW.session AND struck_at IS NOT NULL)
   OR NEW.microlitres + (SELECT coalesce(sum(microlitres), 0) FROM stock_movement WHERE session = NEW.session AND lot = NEW.lot) > 0)
BEGIN SELECT RAISE(ABORT, 'not drawn by a struck session'); END;
CREATE TRIGGER stock_movement_not_deleted BEFORE DELETE ON stock_movement BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER stock_movement_kept BEFORE UPDATE ON stock_movement
WHEN NEW.session IS NOT NULL OR NEW.mix IS NOT NULL OR NEW.patient IS NOT NULL
  OR (NEW.id, NEW.lot, NEW.kind, NEW.microlitres, NEW.day, NEW.at, NEW.vial, NEW.count, NEW.disposal, NEW.reason, NEW.account,
      NEW.supplier, NEW.delivery_note, NEW.serial)
     IS NOT (OLD.id, OLD.lot, OLD.kind, OLD.microlitres, OLD.day, OLD.at, OLD.vial, OLD.count, OLD.disposal, OLD.reason, OLD.account,
             OLD.supplier, OLD.delivery_note, OLD.serial)
  OR NOT EXISTS (SELECT 1 FROM session s JOIN destroyed_number d ON d.patient = s.patient WHERE s.id = OLD.session)
BEGIN SELECT RAISE(ABORT, 'append only'); END;
