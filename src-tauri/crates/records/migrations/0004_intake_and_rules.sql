-- Intakes, each beside the earlier ones; the clinic's own rules, version by version; and what a screening was judged with.

CREATE TABLE intake (
    id INTEGER PRIMARY KEY,
    patient INTEGER NOT NULL REFERENCES patient,
    day TEXT NOT NULL,
    content TEXT NOT NULL,
    catalogue_version TEXT NOT NULL,
    account INTEGER NOT NULL REFERENCES account,
    at INTEGER NOT NULL
) STRICT;
CREATE INDEX intake_of_patient ON intake (patient, id DESC);
CREATE TRIGGER intake_kept BEFORE UPDATE ON intake BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER intake_not_deleted BEFORE DELETE ON intake BEGIN SELECT RAISE(ABORT, 'append only'); END;

CREATE TABLE rule_policy (
    version INTEGER PRIMARY KEY CHECK (version > 0),
    content TEXT NOT NULL,
    reason TEXT NOT NULL,
    account INTEGER NOT NULL REFERENCES account,
    at INTEGER NOT NULL
) STRICT;
CREATE TRIGGER rule_policy_kept BEFORE UPDATE ON rule_policy BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER rule_policy_not_deleted BEFORE DELETE ON rule_policy BEGIN SELECT RAISE(ABORT, 'append only'); END;

-- The day of each answer, by question. NULL in screenings of before: all of them then count as of the screening's day, because
-- which were carried over was not kept.
ALTER TABLE screening ADD COLUMN answered_on TEXT;
-- The products that were looked at, as numbers; NULL where none were.
ALTER TABLE screening ADD COLUMN products TEXT;
-- What the intake told then; NULL where there was no intake.
ALTER TABLE screening ADD COLUMN facts TEXT;
-- The version of the clinic's rules; 0 = what ships.
ALTER TABLE screening ADD COLUMN policy_version INTEGER NOT NULL DEFAULT 0 CHECK (policy_version >= 0);
