-- Who received a lot is read from one index of the ledger and one of the names. It was a page of the session and one of the patient, each
-- to be decrypted, for everybody who was exposed.

-- Whom it went into; no foreign key, as for the session of a record that was destroyed it becomes unknown.
ALTER TABLE stock_movement ADD COLUMN patient INTEGER;
DROP TRIGGER stock_movement_kept;
UPDATE stock_movement SET patient = (SELECT session.patient FROM session WHERE session.id = stock_movement.session)
WHERE session IS NOT NULL;
CREATE TRIGGER stock_movement_kept BEFORE UPDATE ON stock_movement
WHEN NEW.session IS NOT NULL OR NEW.mix IS NOT NULL OR NEW.patient IS NOT NULL
  OR (NEW.id, NEW.lot, NEW.kind, NEW.microlitres, NEW.day, NEW.at, NEW.vial, NEW.count, NEW.disposal, NEW.reason, NEW.account,
      NEW.supplier, NEW.delivery_note, NEW.serial)
     IS NOT (OLD.id, OLD.lot, OLD.kind, OLD.microlitres, OLD.day, OLD.at, OLD.vial, OLD.count, OLD.disposal, OLD.reason, OLD.account,
             OLD.supplier, OLD.delivery_note, OLD.serial)
  OR NOT EXISTS (SELECT 1 FROM session s JOIN destroyed_number d ON d.patient = s.patient WHERE s.id = OLD.session)
BEGIN SELECT RAISE(ABORT, 'append only'); END;
-- Whose session it was is not for the one who writes to say.
CREATE TRIGGER stock_movement_of_whom BEFORE INSERT ON stock_movement
WHEN NEW.patient IS NOT (SELECT session.patient FROM session WHERE session.id = NEW.session)
BEGIN SELECT RAISE(ABORT, 'not the session''s patient'); END;
DROP INDEX stock_movement_of_lot;
CREATE INDEX stock_movement_of_lot ON stock_movement (lot, kind, session, patient, day, microlitres, mix);

-- The name a list of very many people needs, without the rest of their rows.
CREATE INDEX patient_named ON patient (id, root, name);
-- The same as patient_merged_into.
DROP INDEX patient_merged;
