-- Several accounts, each with its slot of the vault's header; the clinic's idle lock; where backups go and what became of them.

-- Which slot of the header this account's passphrase opens. NULL: it has none, or the vault is older than this column, and
-- then its only passphrase slot is the practitioner's.
ALTER TABLE account ADD COLUMN slot BLOB CHECK (slot IS NULL OR length(slot) = 16);
-- An account is never deleted: the history, screenings and sessions name it.
ALTER TABLE account ADD COLUMN removed_at INTEGER;
CREATE UNIQUE INDEX account_of_slot ON account (slot) WHERE slot IS NOT NULL;

ALTER TABLE clinic ADD COLUMN idle_minutes INTEGER NOT NULL DEFAULT 5 CHECK (idle_minutes BETWEEN 1 AND 60);
-- When the recovery sheet in force was typed back; NULL while none is.
ALTER TABLE clinic ADD COLUMN recovery_confirmed_at INTEGER;

-- The folder outside this computer, as a rule on a stick. None was chosen: no row.
CREATE TABLE backup_place (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    folder TEXT NOT NULL,
    chosen_at INTEGER NOT NULL,
    -- The last good backup there.
    last_at INTEGER
) STRICT;

-- What was tried, and what became of it: a failed drill must not be forgotten because the window was closed.
CREATE TABLE backup_run (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('backup', 'drill')),
    place TEXT NOT NULL CHECK (place IN ('here', 'stick')),
    at INTEGER NOT NULL,
    outcome TEXT NOT NULL CHECK (outcome IN ('good', 'failed')),
    -- The backup's name in its place; NULL when none came of it.
    name TEXT,
    -- Why it failed, as one word of a closed set; NULL when it did not.
    code TEXT
) STRICT;
CREATE INDEX backup_run_recent ON backup_run (kind, place, id DESC);
