-- What a product comes in and how it is kept, vials, recipes and mixes, every kind of movement, counts, storage, recalls.

ALTER TABLE product ADD COLUMN presentation TEXT CHECK (presentation IN ('ampoule', 'vial', 'syringe'));
ALTER TABLE product ADD COLUMN container_microlitres INTEGER CHECK (container_microlitres > 0);
ALTER TABLE product ADD COLUMN dosing TEXT CHECK (dosing IN ('single', 'multi'));
ALTER TABLE product ADD COLUMN storage TEXT CHECK (storage IN ('fridge', 'room'));
ALTER TABLE product ADD COLUMN protect_from_light INTEGER NOT NULL DEFAULT 0 CHECK (protect_from_light IN (0, 1));
ALTER TABLE product ADD COLUMN in_use_hours INTEGER CHECK (in_use_hours > 0);
ALTER TABLE product ADD COLUMN reorder_microlitres INTEGER CHECK (reorder_microlitres >= 0);
ALTER TABLE product ADD COLUMN price_minor INTEGER CHECK (price_minor >= 0);
ALTER TABLE product ADD COLUMN currency TEXT;
ALTER TABLE product ADD COLUMN retired_at INTEGER;

CREATE TABLE place (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    storage TEXT NOT NULL CHECK (storage IN ('fridge', 'room')),
    retired_at INTEGER
) STRICT;

ALTER TABLE lot ADD COLUMN serial TEXT;
ALTER TABLE lot ADD COLUMN delivery_note TEXT;
ALTER TABLE lot ADD COLUMN received_by INTEGER REFERENCES account;
ALTER TABLE lot ADD COLUMN place INTEGER REFERENCES place;
ALTER TABLE lot ADD COLUMN quarantine_reason TEXT;

-- The coldest and the warmest since the reading before.
CREATE TABLE temperature (
    id INTEGER PRIMARY KEY,
    place INTEGER NOT NULL REFERENCES place,
    at INTEGER NOT NULL,
    coldest_tenths INTEGER NOT NULL,
    warmest_tenths INTEGER NOT NULL,
    excursion INTEGER NOT NULL CHECK (excursion IN (0, 1)),
    note TEXT,
    account INTEGER NOT NULL REFERENCES account,
    recorded_at INTEGER NOT NULL,
    CHECK (coldest_tenths <= warmest_tenths)
) STRICT;
CREATE INDEX temperature_of_place ON temperature (place, at DESC);
CREATE TRIGGER temperature_kept BEFORE UPDATE ON temperature BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER temperature_not_deleted BEFORE DELETE ON temperature BEGIN SELECT RAISE(ABORT, 'append only'); END;

CREATE TABLE recipe (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    note TEXT,
    retired_at INTEGER
) STRICT;
CREATE TABLE recipe_part (
    recipe INTEGER NOT NULL REFERENCES recipe,
    position INTEGER NOT NULL,
    product INTEGER NOT NULL REFERENCES product,
    parts INTEGER NOT NULL CHECK (parts > 0),
    PRIMARY KEY (recipe, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE vial (
    id INTEGER PRIMARY KEY,
    lot INTEGER NOT NULL REFERENCES lot,
    microlitres INTEGER NOT NULL CHECK (microlitres > 0),
    opened_at INTEGER NOT NULL,
    opened_by INTEGER NOT NULL REFERENCES account,
    use_until INTEGER NOT NULL,
    use_limit TEXT NOT NULL,
    catalogue_version TEXT NOT NULL,
    -- Whose it is, where it is for one patient; given up when that record is destroyed.
    single INTEGER NOT NULL CHECK (single IN (0, 1)),
    patient INTEGER REFERENCES patient,
    closed_at INTEGER,
    closed_by INTEGER REFERENCES account,
    -- Why it was discarded; none for one that was used up.
    discard_reason TEXT,
    CHECK ((closed_at IS NULL) = (closed_by IS NULL))
) STRICT;
CREATE INDEX vial_of_lot ON vial (lot);
CREATE INDEX vial_open ON vial (use_until) WHERE closed_at IS NULL;
CREATE INDEX vial_of_patient ON vial (patient) WHERE patient IS NOT NULL;

-- What several lots were mixed to in one session; its recipe, where it was one.
CREATE TABLE mix (
    id INTEGER PRIMARY KEY,
    session INTEGER NOT NULL REFERENCES session,
    recipe INTEGER REFERENCES recipe
) STRICT;
CREATE INDEX mix_of_session ON mix (session);

-- A dose is of one lot, or of a mix.
CREATE TABLE dose_new (
    id INTEGER PRIMARY KEY,
    session INTEGER NOT NULL REFERENCES session,
    zone TEXT NOT NULL,
    technique TEXT NOT NULL,
    depth_tenths INTEGER NOT NULL CHECK (depth_tenths > 0),
    points INTEGER NOT NULL CHECK (points > 0),
    microlitres INTEGER NOT NULL CHECK (microlitres > 0),
    lot INTEGER REFERENCES lot,
    vial INTEGER REFERENCES vial,
    mix INTEGER REFERENCES mix,
    CHECK ((lot IS NULL) <> (mix IS NULL)),
    CHECK (vial IS NULL OR lot IS NOT NULL)
) STRICT;
INSERT INTO dose_new SELECT id, session, zone, technique, depth_tenths, points, microlitres, lot, NULL, NULL FROM dose;
DROP TABLE dose;
ALTER TABLE dose_new RENAME TO dose;
CREATE INDEX dose_of_session ON dose (session);
CREATE TRIGGER dose_signed BEFORE UPDATE ON dose BEGIN SELECT RAISE(ABORT, 'signed'); END;
CREATE TRIGGER dose_not_deleted BEFORE DELETE ON dose
WHEN NOT EXISTS (SELECT 1 FROM session s JOIN destroyed_number d ON d.patient = s.patient WHERE s.id = OLD.session)
BEGIN SELECT RAISE(ABORT, 'signed'); END;
CREATE TRIGGER mix_signed BEFORE UPDATE ON mix BEGIN SELECT RAISE(ABORT, 'signed'); END;
CREATE TRIGGER mix_not_deleted BEFORE DELETE ON mix
WHEN NOT EXISTS (SELECT 1 FROM session s JOIN destroyed_number d ON d.patient = s.patient WHERE s.id = OLD.session)
BEGIN SELECT RAISE(ABORT, 'signed'); END;

CREATE TABLE stock_count (
    id INTEGER PRIMARY KEY,
    day TEXT NOT NULL,
    at INTEGER NOT NULL,
    account INTEGER NOT NULL REFERENCES account,
    note TEXT
) STRICT;
CREATE TABLE stock_count_line (
    count INTEGER NOT NULL REFERENCES stock_count,
    lot INTEGER NOT NULL REFERENCES lot,
    expected INTEGER NOT NULL CHECK (expected >= 0),
    counted INTEGER NOT NULL CHECK (counted >= 0),
    reason TEXT,
    PRIMARY KEY (count, lot)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER stock_count_kept BEFORE UPDATE ON stock_count BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER stock_count_not_deleted BEFORE DELETE ON stock_count BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER stock_count_line_kept BEFORE UPDATE ON stock_count_line BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER stock_count_line_not_deleted BEFORE DELETE ON stock_count_line BEGIN SELECT RAISE(ABORT, 'append only'); END;

CREATE TABLE recall (
    id INTEGER PRIMARY KEY,
    day TEXT NOT NULL,
    at INTEGER NOT NULL,
    account INTEGER NOT NULL REFERENCES account,
    reason TEXT NOT NULL,
    notice_from TEXT,
    notice_number TEXT,
    notice_on TEXT,
    side_effect INTEGER REFERENCES side_effect,
    undone_at INTEGER,
    undone_by INTEGER REFERENCES account,
    undo_reason TEXT,
    closed_at INTEGER,
    closed_by INTEGER REFERENCES account,
    closing_note TEXT,
    CHECK ((undone_at IS NULL) = (undone_by IS NULL)),
    CHECK ((closed_at IS NULL) = (closed_by IS NULL))
) STRICT;
-- Each lot with what it was before, so that a recall of the wrong one can be undone.
CREATE TABLE recall_lot (
    recall INTEGER NOT NULL REFERENCES recall,
    lot INTEGER NOT NULL REFERENCES lot,
    status_before TEXT NOT NULL,
    quarantine_before TEXT,
    PRIMARY KEY (recall, lot)
) STRICT, WITHOUT ROWID;
CREATE INDEX recall_of_lot ON recall_lot (lot);
-- Contacts about a recall; one that closes it for its patient, until it is struck.
CREATE TABLE recall_contact (
    contact INTEGER PRIMARY KEY REFERENCES contact,
    recall INTEGER NOT NULL REFERENCES recall,
    patient INTEGER NOT NULL REFERENCES patient,
    closes INTEGER NOT NULL CHECK (closes IN (0, 1))
) STRICT;
CREATE INDEX contact_of_recall ON recall_contact (recall, patient);

CREATE TABLE disposal (
    id INTEGER PRIMARY KEY,
    day TEXT NOT NULL,
    at INTEGER NOT NULL,
    account INTEGER NOT NULL REFERENCES account,
    practitioner TEXT NOT NULL,
    licence TEXT NOT NULL,
    way TEXT NOT NULL CHECK (way IN ('returned', 'destroyed')),
    -- To whom it was returned, or how it was destroyed.
    how TEXT NOT NULL,
    reason TEXT NOT NULL,
    witness TEXT,
    recall INTEGER REFERENCES recall
) STRICT;
CREATE TRIGGER disposal_kept BEFORE UPDATE ON disposal BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER disposal_not_deleted BEFORE DELETE ON disposal BEGIN SELECT RAISE(ABORT, 'append only'); END;

CREATE TABLE stock_movement_new (
    id INTEGER PRIMARY KEY,
    lot INTEGER NOT NULL REFERENCES lot,
    kind TEXT NOT NULL CHECK (kind IN ('received', 'used', 'wasted', 'counted', 'returned', 'destroyed')),
    microlitres INTEGER NOT NULL CHECK (
        CASE kind WHEN 'received' THEN microlitres > 0 WHEN 'counted' THEN microlitres <> 0 ELSE microlitres < 0 END),
    day TEXT NOT NULL,
    at INTEGER NOT NULL,
    session INTEGER REFERENCES session,
    vial INTEGER REFERENCES vial,
    mix INTEGER REFERENCES mix,
    count INTEGER REFERENCES stock_count,
    disposal INTEGER REFERENCES disposal,
    reason TEXT,
    account INTEGER REFERENCES account
) STRICT;
INSERT INTO stock_movement_new (id, lot, kind, microlitres, day, at, session)
    SELECT id, lot, kind, microlitres, day, at, session FROM stock_movement;
DROP TABLE stock_movement;
ALTER TABLE stock_movement_new RENAME TO stock_movement;
-- Sums and traces of a lot are read from this index alone.
CREATE INDEX stock_movement_of_lot ON stock_movement (lot, kind, microlitres, session, mix);
CREATE INDEX stock_movement_of_vial ON stock_movement (vial, microlitres) WHERE vial IS NOT NULL;
CREATE INDEX stock_movement_of_session ON stock_movement (session) WHERE session IS NOT NULL;
CREATE INDEX stock_movement_of_disposal ON stock_movement (disposal) WHERE disposal IS NOT NULL;
-- What is drawn from a lot itself leaves what its open vials hold.
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
CREATE TRIGGER stock_movement_not_deleted BEFORE DELETE ON stock_movement BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER stock_movement_kept BEFORE UPDATE ON stock_movement
WHEN NEW.session IS NOT NULL OR NEW.mix IS NOT NULL
  OR (NEW.id, NEW.lot, NEW.kind, NEW.microlitres, NEW.day, NEW.at, NEW.vial, NEW.count, NEW.disposal, NEW.reason, NEW.account)
     IS NOT (OLD.id, OLD.lot, OLD.kind, OLD.microlitres, OLD.day, OLD.at, OLD.vial, OLD.count, OLD.disposal, OLD.reason, OLD.account)
  OR NOT EXISTS (SELECT 1 FROM session s JOIN destroyed_number d ON d.patient = s.patient WHERE s.id = OLD.session)
BEGIN SELECT RAISE(ABORT, 'append only'); END;

-- After a serum was given although something spoke against it: whom to ask, and when.
CREATE TABLE watch (
    session INTEGER PRIMARY KEY REFERENCES session,
    patient INTEGER NOT NULL REFERENCES patient,
    ask_on TEXT NOT NULL,
    closed_at INTEGER,
    closed_by INTEGER REFERENCES account,
    note TEXT,
    CHECK ((closed_at IS NULL) = (closed_by IS NULL))
) STRICT;
CREATE INDEX watch_open ON watch (ask_on) WHERE closed_at IS NULL;
