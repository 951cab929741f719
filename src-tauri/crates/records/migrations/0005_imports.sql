-- Files of other programs that patients were taken from. The patients of one import have consecutive numbers, which are never
-- given again, also when the import was taken back: what the history says of a number is of one person.

CREATE TABLE import (
    id INTEGER PRIMARY KEY,
    at INTEGER NOT NULL,
    account INTEGER NOT NULL REFERENCES account,
    -- The file's name, without its folder.
    file TEXT NOT NULL,
    lines INTEGER NOT NULL,
    added INTEGER NOT NULL,
    skipped INTEGER NOT NULL,
    first_patient INTEGER NOT NULL,
    last_patient INTEGER NOT NULL,
    undone_at INTEGER,
    undone_by INTEGER REFERENCES account,
    CHECK (last_patient - first_patient + 1 = added),
    CHECK ((undone_at IS NULL) = (undone_by IS NULL))
) STRICT;
CREATE INDEX import_last ON import (last_patient);

-- Without it, taking one patient back reads all of them.
CREATE INDEX patient_merged_into ON patient (merged_into) WHERE merged_into IS NOT NULL;
