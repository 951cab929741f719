-- The card file: names, telephones and identifiers as people have them, archiving and merging that can be taken back, and one
-- narrow row per patient for the search.

ALTER TABLE patient ADD COLUMN preferred_name TEXT;
-- Lists are JSON: they are read and written whole, with their patient.
ALTER TABLE patient ADD COLUMN former_names TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(former_names));
-- How much of the date of birth is known; of a month or a year the first day is kept.
ALTER TABLE patient ADD COLUMN birth_precision TEXT NOT NULL DEFAULT 'day' CHECK (birth_precision IN ('day', 'month', 'year'));
ALTER TABLE patient ADD COLUMN phones TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(phones));
ALTER TABLE patient ADD COLUMN emergency TEXT CHECK (emergency IS NULL OR json_valid(emergency));
ALTER TABLE patient ADD COLUMN identifiers TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(identifiers));
ALTER TABLE patient ADD COLUMN came_by TEXT;
ALTER TABLE patient ADD COLUMN permissions TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(permissions));
ALTER TABLE patient ADD COLUMN deceased_on TEXT;
-- The identity photo's number in the photo store; NULL: none was taken.
ALTER TABLE patient ADD COLUMN photo TEXT;

-- Out of the lists, not out of the records.
ALTER TABLE patient ADD COLUMN archived_at INTEGER;
ALTER TABLE patient ADD COLUMN archive_reason TEXT;
-- Why the record must be kept whatever its retention says; NULL: nothing holds it.
ALTER TABLE patient ADD COLUMN held_reason TEXT;

-- Merged into this patient. What belongs to the merged one keeps its number, so that a merge can be undone at any time; whatever is
-- read of a person is read of all numbers with the same root.
ALTER TABLE patient ADD COLUMN merged_into INTEGER REFERENCES patient;
-- The patient that all merges lead to; NULL for one that was merged into nobody.
ALTER TABLE patient ADD COLUMN root INTEGER REFERENCES patient;
CREATE INDEX patient_root ON patient (root) WHERE root IS NOT NULL;

CREATE TABLE merge (
    id INTEGER PRIMARY KEY,
    kept INTEGER NOT NULL REFERENCES patient,
    merged INTEGER NOT NULL REFERENCES patient,
    -- The kept patient's details before, and as they were chosen; both JSON.
    before TEXT NOT NULL CHECK (json_valid(before)),
    chosen TEXT NOT NULL CHECK (json_valid(chosen)),
    at INTEGER NOT NULL,
    account INTEGER NOT NULL REFERENCES account,
    undone_at INTEGER,
    undone_by INTEGER REFERENCES account,
    -- Whether the kept patient has its details of before again.
    put_back INTEGER NOT NULL DEFAULT 0 CHECK (put_back IN (0, 1)),
    CHECK (kept <> merged)
) STRICT;
CREATE INDEX merge_of_kept ON merge (kept);
CREATE UNIQUE INDEX merge_standing ON merge (merged) WHERE undone_at IS NULL;

-- Two patients who look alike and were judged to be two.
CREATE TABLE distinct_pair (
    low INTEGER NOT NULL REFERENCES patient,
    high INTEGER NOT NULL REFERENCES patient,
    at INTEGER NOT NULL,
    account INTEGER NOT NULL REFERENCES account,
    PRIMARY KEY (low, high),
    CHECK (low < high)
) STRICT, WITHOUT ROWID;

-- Each time out of the lists and back.
CREATE TABLE archiving (
    id INTEGER PRIMARY KEY,
    patient INTEGER NOT NULL REFERENCES patient,
    at INTEGER NOT NULL,
    reason TEXT,
    account INTEGER NOT NULL REFERENCES account,
    restored_at INTEGER,
    restored_by INTEGER REFERENCES account
) STRICT;
CREATE INDEX archiving_of_patient ON archiving (patient);

-- Hashes of names, telephones, identifiers and e-mails: two patients who may be one have a hash or a date of birth in common.
CREATE TABLE patient_alike (
    key INTEGER NOT NULL,
    patient INTEGER NOT NULL REFERENCES patient,
    PRIMARY KEY (key, patient)
) STRICT, WITHOUT ROWID;

-- What the search is built from at unlocking, and who was seen last. Version 0: folded by an older program, to be made anew.
CREATE TABLE patient_key (
    patient INTEGER PRIMARY KEY REFERENCES patient,
    version INTEGER NOT NULL,
    names TEXT NOT NULL,
    born TEXT NOT NULL,
    digits TEXT NOT NULL,
    identifiers TEXT NOT NULL,
    seen INTEGER NOT NULL
) STRICT;
INSERT INTO patient_key (patient, version, names, born, digits, identifiers, seen)
    SELECT id, 0, search_key, '', '', '', touched_at FROM patient;
CREATE INDEX patient_recent_key ON patient_key (seen DESC);

UPDATE patient SET phones = json_array(json_object('number', phone, 'label', NULL)) WHERE phone IS NOT NULL;
DROP INDEX patient_recent;
ALTER TABLE patient DROP COLUMN phone;
ALTER TABLE patient DROP COLUMN search_key;
ALTER TABLE patient DROP COLUMN touched_at;

-- The country whose telephone numbers and retention apply, as two letters (ISO 3166); empty: not told yet.
ALTER TABLE clinic ADD COLUMN country TEXT NOT NULL DEFAULT '';
