-- What came with a delivery is kept with the delivery: the second one of a lot may be another supplier's, with papers of its own.

ALTER TABLE stock_movement ADD COLUMN supplier TEXT CHECK (supplier IS NULL OR kind = 'received');
ALTER TABLE stock_movement ADD COLUMN delivery_note TEXT CHECK (delivery_note IS NULL OR kind = 'received');
ALTER TABLE stock_movement ADD COLUMN serial TEXT CHECK (serial IS NULL OR kind = 'received');
DROP TRIGGER stock_movement_kept;
UPDATE stock_movement SET (supplier, delivery_note, serial)
    = (SELECT lot.supplier, lot.delivery_note, lot.serial FROM lot WHERE lot.id = stock_movement.lot)
WHERE id IN (SELECT min(id) FROM stock_movement WHERE kind = 'received' GROUP BY lot);
CREATE TRIGGER stock_movement_kept BEFORE UPDATE ON stock_movement
WHEN NEW.session IS NOT NULL OR NEW.mix IS NOT NULL
  OR (NEW.id, NEW.lot, NEW.kind, NEW.microlitres, NEW.day, NEW.at, NEW.vial, NEW.count, NEW.disposal, NEW.reason, NEW.account,
      NEW.supplier, NEW.delivery_note, NEW.serial)
     IS NOT (OLD.id, OLD.lot, OLD.kind, OLD.microlitres, OLD.day, OLD.at, OLD.vial, OLD.count, OLD.disposal, OLD.reason, OLD.account,
             OLD.supplier, OLD.delivery_note, OLD.serial)
  OR NOT EXISTS (SELECT 1 FROM session s JOIN destroyed_number d ON d.patient = s.patient WHERE s.id = OLD.session)
BEGIN SELECT RAISE(ABORT, 'append only'); END;
ALTER TABLE lot DROP COLUMN supplier;
ALTER TABLE lot DROP COLUMN delivery_note;
ALTER TABLE lot DROP COLUMN serial;
