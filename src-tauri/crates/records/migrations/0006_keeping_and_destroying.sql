-- Calls and letters, documents that were given, identity photos; and the destruction of records whose time has passed.

-- What was said between the clinic and a patient outside a session. Never changed; one that was noted of the wrong patient is struck.
CREATE TABLE contact (
    id INTEGER PRIMARY KEY,
    patient INTEGER NOT NULL REFERENCES patient,
    at INTEGER NOT NULL,
    way TEXT NOT NULL CHECK (way IN ('call', 'message', 'letter', 'visit')),
    outcome TEXT NOT NULL CHECK (outcome IN ('spoken', 'not_reached', 'left_word', 'sent', 'received')),
    note TEXT,
    account INTEGER NOT NULL REFERENCES account,
    recorded_at INTEGER NOT NULL,
    struck_at INTEGER,
    struck_by INTEGER REFERENCES account,
    struck_reason TEXT,
    CHECK ((struck_at IS NULL) = (struck_by IS NULL)),
    CHECK ((struck_at IS NULL) = (struck_reason IS NULL))
) STRICT;
CREATE INDEX contact_of_patient ON contact (patient, at DESC);

-- A document that left the program: printed, or saved outside the vault.
CREATE TABLE given_document (
    id INTEGER PRIMARY KEY,
    patient INTEGER NOT NULL REFERENCES patient,
    kind TEXT NOT NULL CHECK (kind IN ('aftercare')),
    session INTEGER REFERENCES session,
    language TEXT NOT NULL,
    way TEXT NOT NULL CHECK (way IN ('printed', 'saved')),
    account INTEGER NOT NULL REFERENCES account,
    at INTEGER NOT NULL
) STRICT;
CREATE INDEX given_document_of_patient ON given_document (patient, at DESC);

-- Photos in the store, which are files; the newest one that stands is the patient's.
CREATE TABLE photo (
    id BLOB PRIMARY KEY CHECK (length(id) = 16),
    patient INTEGER NOT NULL REFERENCES patient,
    kind TEXT NOT NULL CHECK (kind IN ('identity')),
    hash BLOB NOT NULL CHECK (length(hash) = 32),
    bytes INTEGER NOT NULL CHECK (bytes > 0),
    account INTEGER NOT NULL REFERENCES account,
    at INTEGER NOT NULL,
    removed_at INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX photo_of_patient ON photo (patient, kind, at DESC);
-- Never written to: there was no screen for it.
ALTER TABLE patient DROP COLUMN photo;

-- A destruction is proposed, and carried out on a later day. What it leaves names nobody: a number, days, counts, and a digest by
-- which somebody who asks for a name and a day of birth can be told.
CREATE TABLE destruction (
    id INTEGER PRIMARY KEY,
    -- The number is never given again; the patient's row is gone afterwards.
    patient INTEGER NOT NULL,
    reason TEXT NOT NULL,
    rule TEXT NOT NULL,
    rule_version TEXT NOT NULL,
    -- The last day on which it had to be kept.
    kept_until TEXT NOT NULL,
    proposed_at INTEGER NOT NULL,
    proposed_by INTEGER NOT NULL REFERENCES account,
    withdrawn_at INTEGER,
    withdrawn_by INTEGER REFERENCES account,
    carried_out_at INTEGER,
    carried_out_by INTEGER REFERENCES account,
    -- What went, as counts by kind, and the days it told of; JSON.
    contents TEXT CHECK (contents IS NULL OR json_valid(contents)),
    salt BLOB CHECK (salt IS NULL OR length(salt) = 16),
    digest BLOB CHECK (digest IS NULL OR length(digest) = 32),
    CHECK ((withdrawn_at IS NULL) = (withdrawn_by IS NULL)),
    CHECK ((carried_out_at IS NULL) = (carried_out_by IS NULL)),
    CHECK ((carried_out_at IS NULL) = (contents IS NULL)),
    CHECK (withdrawn_at IS NULL OR carried_out_at IS NULL)
) STRICT;
CREATE UNIQUE INDEX destruction_standing ON destruction (patient) WHERE withdrawn_at IS NULL AND carried_out_at IS NULL;
CREATE TRIGGER destruction_carried_out BEFORE UPDATE ON destruction WHEN OLD.carried_out_at IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'carried out'); END;
CREATE TRIGGER destruction_not_deleted BEFORE DELETE ON destruction BEGIN SELECT RAISE(ABORT, 'append only'); END;

-- Every number of the person whose record goes. Written before anything is deleted: only what belongs to one of these can be.
CREATE TABLE destroyed_number (
    patient INTEGER PRIMARY KEY,
    destruction INTEGER NOT NULL REFERENCES destruction
) STRICT;
CREATE TRIGGER destroyed_number_kept BEFORE UPDATE ON destroyed_number BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER destroyed_number_not_deleted BEFORE DELETE ON destroyed_number BEGIN SELECT RAISE(ABORT, 'append only'); END;

DROP TRIGGER dose_not_deleted;
CREATE TRIGGER dose_not_deleted BEFORE DELETE ON dose
WHEN NOT EXISTS (SELECT 1 FROM session s JOIN destroyed_number d ON d.patient = s.patient WHERE s.id = OLD.session)
BEGIN SELECT RAISE(ABORT, 'signed'); END;

DROP TRIGGER session_not_deleted;
CREATE TRIGGER session_not_deleted BEFORE DELETE ON session
WHEN NOT EXISTS (SELECT 1 FROM destroyed_number WHERE patient = OLD.patient)
BEGIN SELECT RAISE(ABORT, 'signed'); END;

DROP TRIGGER intake_not_deleted;
CREATE TRIGGER intake_not_deleted BEFORE DELETE ON intake
WHEN NOT EXISTS (SELECT 1 FROM destroyed_number WHERE patient = OLD.patient)
BEGIN SELECT RAISE(ABORT, 'append only'); END;

CREATE TRIGGER contact_not_deleted BEFORE DELETE ON contact
WHEN NOT EXISTS (SELECT 1 FROM destroyed_number WHERE patient = OLD.patient)
BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER contact_kept BEFORE UPDATE ON contact
WHEN OLD.struck_at IS NOT NULL
  OR (NEW.id, NEW.patient, NEW.at, NEW.way, NEW.outcome, NEW.note, NEW.account, NEW.recorded_at)
     IS NOT (OLD.id, OLD.patient, OLD.at, OLD.way, OLD.outcome, OLD.note, OLD.account, OLD.recorded_at)
BEGIN SELECT RAISE(ABORT, 'append only'); END;

-- What was drawn from a lot stays drawn, also when it is no longer known for whom.
DROP TRIGGER stock_movement_kept;
CREATE TRIGGER stock_movement_kept BEFORE UPDATE ON stock_movement
WHEN NEW.session IS NOT NULL
  OR (NEW.id, NEW.lot, NEW.kind, NEW.microlitres, NEW.day, NEW.at)
     IS NOT (OLD.id, OLD.lot, OLD.kind, OLD.microlitres, OLD.day, OLD.at)
  OR NOT EXISTS (SELECT 1 FROM session s JOIN destroyed_number d ON d.patient = s.patient WHERE s.id = OLD.session)
BEGIN SELECT RAISE(ABORT, 'append only'); END;
