CREATE UNIQUE INDEX account_of_slot ON account (slot) WHERE slot IS NOT NULL;

CREATE INDEX addendum_of_session ON addendum (session);

CREATE INDEX archiving_of_patient ON archiving (patient);

CREATE INDEX backup_run_recent ON backup_run (kind, place, id DESC);

CREATE INDEX contact_of_patient ON contact (patient, at DESC);

CREATE INDEX contact_of_recall ON recall_contact (recall, patient);

CREATE INDEX course_maintenance ON course (maintenance_from) WHERE next_on IS NULL AND stopped_on IS NULL;

CREATE INDEX course_next ON course (next_on) WHERE next_on IS NOT NULL;

CREATE INDEX course_of_patient ON course (patient, id DESC);

CREATE UNIQUE INDEX course_under_way ON course (patient) WHERE next_on IS NOT NULL;

CREATE UNIQUE INDEX destruction_standing ON destruction (patient) WHERE withdrawn_at IS NULL AND carried_out_at IS NULL;

CREATE INDEX dose_of_session ON dose (session);

CREATE INDEX follow_up_of_side_effect ON follow_up (side_effect);

CREATE INDEX given_document_of_patient ON given_document (patient, at DESC);

CREATE INDEX import_last ON import (last_patient);

CREATE INDEX intake_of_patient ON intake (patient, id DESC, struck_at);

CREATE INDEX lot_by_expiry ON lot (expiry);

CREATE INDEX merge_of_kept ON merge (kept);

CREATE UNIQUE INDEX merge_standing ON merge (merged) WHERE undone_at IS NULL;

CREATE INDEX mix_of_session ON mix (session);

CREATE INDEX patient_alike_of_patient ON patient_alike (patient);

CREATE INDEX patient_birth ON patient (birth_date);

CREATE INDEX patient_merged_into ON patient (merged_into) WHERE merged_into IS NOT NULL;

CREATE INDEX patient_named ON patient (id, root, name);

CREATE INDEX patient_recent_key ON patient_key (seen DESC);

CREATE INDEX patient_root ON patient (root) WHERE root IS NOT NULL;

CREATE INDEX photo_of_patient ON photo (patient, kind, at DESC);

CREATE INDEX recall_of_lot ON recall_lot (lot);

CREATE INDEX screening_of_patient ON screening (patient, id DESC);

CREATE UNIQUE INDEX session_of_course ON session (course, number, iif(struck_at IS NULL, 0, id));

CREATE INDEX session_of_patient ON session (patient, ended_at DESC);

CREATE INDEX session_of_screening ON session (screening);

CREATE INDEX session_struck ON session (struck_at) WHERE struck_at IS NOT NULL;

CREATE INDEX side_effect_of_patient ON side_effect (patient);

CREATE INDEX side_effect_of_session ON side_effect (session);

CREATE INDEX side_effect_open ON side_effect (follow_up_on) WHERE follow_up_on IS NOT NULL;

CREATE INDEX stock_movement_of_disposal ON stock_movement (disposal) WHERE disposal IS NOT NULL;

CREATE INDEX stock_movement_of_lot ON stock_movement (lot, kind, session, patient, day, microlitres, mix);

CREATE INDEX stock_movement_of_session ON stock_movement (session) WHERE session IS NOT NULL;

CREATE INDEX stock_movement_of_vial ON stock_movement (vial, microlitres) WHERE vial IS NOT NULL;

CREATE INDEX temperature_of_place ON temperature (place, at DESC);

CREATE INDEX vial_of_lot ON vial (lot);

CREATE INDEX vial_of_patient ON vial (patient) WHERE patient IS NOT NULL;

CREATE INDEX vial_open ON vial (use_until) WHERE closed_at IS NULL;

CREATE INDEX watch_open ON watch (ask_on) WHERE closed_at IS NULL;

CREATE TABLE account (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    licence TEXT NOT NULL,
    role TEXT NOT NULL CHECK (role IN ('practitioner', 'assistant'))
, slot BLOB CHECK (slot IS NULL OR length(slot) = 16), removed_at INTEGER) STRICT;

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

CREATE TABLE archiving (
    id INTEGER PRIMARY KEY,
    patient INTEGER NOT NULL REFERENCES patient,
    at INTEGER NOT NULL,
    reason TEXT,
    account INTEGER NOT NULL REFERENCES account,
    restored_at INTEGER,
    restored_by INTEGER REFERENCES account
) STRICT;

CREATE TABLE audit_code (
    sequence  INTEGER NOT NULL REFERENCES audit_log (sequence),
    beginning BLOB    NOT NULL CHECK (length(beginning) = 8)
) STRICT;

CREATE TABLE audit_log (
    sequence       INTEGER PRIMARY KEY,
    at             TEXT    NOT NULL,          -- instant, UTC, RFC 3339 with microseconds
    offset_minutes INTEGER NOT NULL,          -- offset of local time from UTC at that instant
    zone           TEXT    NOT NULL,
    actor          TEXT    NOT NULL,
    operation      TEXT    NOT NULL,
    write_id       BLOB    NOT NULL CHECK (length(write_id) = 16),
    request_hash   BLOB    NOT NULL CHECK (length(request_hash) = 32),
    notes          TEXT    NOT NULL,          -- JSON: [{"noun", "id", "detail"}]
    link           BLOB    NOT NULL CHECK (length(link) = 32)
) STRICT;

CREATE TABLE audit_redaction (
    sequence INTEGER PRIMARY KEY REFERENCES audit_log (sequence),
    -- The entry of the destruction.
    by       INTEGER NOT NULL,
    seal     BLOB    NOT NULL CHECK (length(seal) = 32),
    CHECK (by > sequence)
) STRICT;

CREATE TABLE audit_subject (
    noun     TEXT    NOT NULL,
    id       INTEGER NOT NULL,
    sequence INTEGER NOT NULL REFERENCES audit_log (sequence),
    PRIMARY KEY (noun, id, sequence)
) STRICT, WITHOUT ROWID;

CREATE TABLE backup_place (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    folder TEXT NOT NULL,
    chosen_at INTEGER NOT NULL,
    -- The last good backup there.
    last_at INTEGER
) STRICT;

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

CREATE TABLE clinic (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    name TEXT NOT NULL,
    address TEXT NOT NULL,
    phone TEXT NOT NULL,
    email TEXT,
    urgent_phone TEXT NOT NULL,
    zone TEXT NOT NULL,
    language TEXT NOT NULL
, idle_minutes INTEGER NOT NULL DEFAULT 5 CHECK (idle_minutes BETWEEN 1 AND 60), recovery_confirmed_at INTEGER, country TEXT NOT NULL DEFAULT '', retention TEXT CHECK (retention <> '')) STRICT;

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

CREATE TABLE course (
    id INTEGER PRIMARY KEY,
    patient INTEGER NOT NULL REFERENCES patient,
    protocol TEXT NOT NULL,
    protocol_version TEXT NOT NULL,
    planned_on TEXT NOT NULL,
    first_day TEXT NOT NULL,
    gap_days INTEGER NOT NULL CHECK (gap_days > 0),
    sessions INTEGER NOT NULL CHECK (sessions > 0),
    maintenance_months INTEGER NOT NULL,
    -- The protocol's range as it was when the course was planned.
    maintenance_min_months INTEGER NOT NULL,
    maintenance_max_months INTEGER NOT NULL,
    done INTEGER NOT NULL DEFAULT 0,
    last_done_on TEXT,
    -- The next session's day; NULL once all are done or the course was stopped.
    next_on TEXT,
    maintenance_from TEXT NOT NULL,
    maintenance_to TEXT NOT NULL,
    stopped_on TEXT,
    stop_reason TEXT
) STRICT;

CREATE TABLE destroyed_number (
    patient INTEGER PRIMARY KEY,
    destruction INTEGER NOT NULL REFERENCES destruction
) STRICT;

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

CREATE TABLE distinct_pair (
    low INTEGER NOT NULL REFERENCES patient,
    high INTEGER NOT NULL REFERENCES patient,
    at INTEGER NOT NULL,
    account INTEGER NOT NULL REFERENCES account,
    PRIMARY KEY (low, high),
    CHECK (low < high)
) STRICT, WITHOUT ROWID;

CREATE TABLE "dose" (
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

CREATE TABLE draft (
    key TEXT PRIMARY KEY,
    content TEXT NOT NULL,
    saved_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE follow_up (
    id INTEGER PRIMARY KEY,
    side_effect INTEGER NOT NULL REFERENCES side_effect,
    day TEXT NOT NULL,
    outcome TEXT NOT NULL,
    note TEXT
) STRICT;

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

CREATE TABLE intake (
    id INTEGER PRIMARY KEY,
    patient INTEGER NOT NULL REFERENCES patient,
    day TEXT NOT NULL,
    content TEXT NOT NULL,
    catalogue_version TEXT NOT NULL,
    account INTEGER NOT NULL REFERENCES account,
    at INTEGER NOT NULL
, struck_at INTEGER, struck_by INTEGER REFERENCES account CHECK ((struck_at IS NULL) = (struck_by IS NULL)), struck_reason TEXT CHECK ((struck_at IS NULL) = (struck_reason IS NULL))) STRICT;

CREATE TABLE lot (
    id INTEGER PRIMARY KEY,
    product INTEGER NOT NULL REFERENCES product,
    lot_number TEXT NOT NULL,
    expiry TEXT NOT NULL,
    expiry_precision TEXT NOT NULL,
    received_on TEXT NOT NULL,
    status TEXT NOT NULL,
    recall_reason TEXT, received_by INTEGER REFERENCES account, place INTEGER REFERENCES place, quarantine_reason TEXT,
    UNIQUE (product, lot_number)
) STRICT;

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

CREATE TABLE mix (
    id INTEGER PRIMARY KEY,
    session INTEGER NOT NULL REFERENCES session,
    recipe INTEGER REFERENCES recipe
) STRICT;

CREATE TABLE patient (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    -- Folded name, telephone digits and date of birth: what search looks through.
    birth_date TEXT NOT NULL,
    sex TEXT NOT NULL,
    has_cycles TEXT NOT NULL,
    email TEXT,
    address TEXT,
    language TEXT NOT NULL,
    alerts TEXT,
    note TEXT,
    registered_on TEXT NOT NULL,
    preferred_name TEXT, former_names TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(former_names)), birth_precision TEXT NOT NULL DEFAULT 'day' CHECK (birth_precision IN ('day', 'month', 'year')), phones TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(phones)), emergency TEXT CHECK (emergency IS NULL OR json_valid(emergency)), identifiers TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(identifiers)), came_by TEXT, permissions TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(permissions)), deceased_on TEXT, archived_at INTEGER, archive_reason TEXT, held_reason TEXT, merged_into INTEGER REFERENCES patient, root INTEGER REFERENCES patient) STRICT;

CREATE TABLE patient_alike (
    key INTEGER NOT NULL,
    patient INTEGER NOT NULL REFERENCES patient,
    PRIMARY KEY (key, patient)
) STRICT, WITHOUT ROWID;

CREATE TABLE patient_key (
    patient INTEGER PRIMARY KEY REFERENCES patient,
    version INTEGER NOT NULL,
    names TEXT NOT NULL,
    born TEXT NOT NULL,
    digits TEXT NOT NULL,
    identifiers TEXT NOT NULL,
    seen INTEGER NOT NULL
) STRICT;

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

CREATE TABLE place (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    storage TEXT NOT NULL CHECK (storage IN ('fridge', 'room')),
    retired_at INTEGER
) STRICT;

CREATE TABLE planned_session (
    course INTEGER NOT NULL REFERENCES course,
    number INTEGER NOT NULL CHECK (number > 0),
    planned_on TEXT NOT NULL,
    PRIMARY KEY (course, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE product (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    maker TEXT
, presentation TEXT CHECK (presentation IN ('ampoule', 'vial', 'syringe')), container_microlitres INTEGER CHECK (container_microlitres > 0), dosing TEXT CHECK (dosing IN ('single', 'multi')), storage TEXT CHECK (storage IN ('fridge', 'room')), protect_from_light INTEGER NOT NULL DEFAULT 0 CHECK (protect_from_light IN (0, 1)), in_use_hours INTEGER CHECK (in_use_hours > 0), reorder_microlitres INTEGER CHECK (reorder_microlitres >= 0), price_minor INTEGER CHECK (price_minor >= 0), currency TEXT, retired_at INTEGER) STRICT;

CREATE TABLE product_code (
    code TEXT PRIMARY KEY,
    product INTEGER NOT NULL REFERENCES product
) STRICT;

CREATE TABLE product_ingredient (
    product INTEGER NOT NULL REFERENCES product,
    position INTEGER NOT NULL,
    ingredient TEXT,
    name TEXT,
    strength TEXT,
    PRIMARY KEY (product, position),
    CHECK (ingredient IS NOT NULL OR name IS NOT NULL)
) STRICT, WITHOUT ROWID;

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

CREATE TABLE recall_contact (
    contact INTEGER PRIMARY KEY REFERENCES contact,
    recall INTEGER NOT NULL REFERENCES recall,
    patient INTEGER NOT NULL REFERENCES patient,
    closes INTEGER NOT NULL CHECK (closes IN (0, 1))
) STRICT;

CREATE TABLE recall_lot (
    recall INTEGER NOT NULL REFERENCES recall,
    lot INTEGER NOT NULL REFERENCES lot,
    status_before TEXT NOT NULL,
    quarantine_before TEXT,
    PRIMARY KEY (recall, lot)
) STRICT, WITHOUT ROWID;

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

CREATE TABLE rule_policy (
    version INTEGER PRIMARY KEY CHECK (version > 0),
    content TEXT NOT NULL,
    reason TEXT NOT NULL,
    account INTEGER NOT NULL REFERENCES account,
    at INTEGER NOT NULL
) STRICT;

CREATE TABLE screening (
    id INTEGER PRIMARY KEY,
    patient INTEGER NOT NULL REFERENCES patient,
    day TEXT NOT NULL,
    answers TEXT NOT NULL,
    judgement TEXT NOT NULL,
    overrides TEXT NOT NULL,
    verdict TEXT NOT NULL,
    effective TEXT NOT NULL,
    account INTEGER NOT NULL REFERENCES account,
    at INTEGER NOT NULL
, answered_on TEXT, products TEXT, facts TEXT, policy_version INTEGER NOT NULL DEFAULT 0 CHECK (policy_version >= 0), struck_at INTEGER, struck_by INTEGER REFERENCES account CHECK ((struck_at IS NULL) = (struck_by IS NULL)), struck_reason TEXT CHECK ((struck_at IS NULL) = (struck_reason IS NULL))) STRICT;

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

CREATE TABLE side_effect (
    id INTEGER PRIMARY KEY,
    patient INTEGER NOT NULL REFERENCES patient,
    session INTEGER REFERENCES session,
    effect TEXT NOT NULL,
    grade INTEGER NOT NULL CHECK (grade BETWEEN 1 AND 5),
    flag TEXT NOT NULL,
    hospitalised INTEGER NOT NULL,
    onset_at INTEGER NOT NULL,
    note TEXT,
    reported_on TEXT NOT NULL,
    catalogue_version TEXT NOT NULL,
    outcome TEXT NOT NULL,
    -- NULL once closed.
    follow_up_on TEXT
, struck_at INTEGER, struck_by INTEGER REFERENCES account CHECK ((struck_at IS NULL) = (struck_by IS NULL)), struck_reason TEXT CHECK ((struck_at IS NULL) = (struck_reason IS NULL))) STRICT;

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

CREATE TABLE "stock_movement" (
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

CREATE TABLE watch (
    session INTEGER PRIMARY KEY REFERENCES session,
    patient INTEGER NOT NULL REFERENCES patient,
    ask_on TEXT NOT NULL,
    closed_at INTEGER,
    closed_by INTEGER REFERENCES account,
    note TEXT,
    CHECK ((closed_at IS NULL) = (closed_by IS NULL))
) STRICT;

CREATE TABLE write_receipt (
    write_id     BLOB    PRIMARY KEY CHECK (length(write_id) = 16),
    operation    TEXT    NOT NULL,
    request_hash BLOB    NOT NULL CHECK (length(request_hash) = 32),
    sequence     INTEGER NOT NULL REFERENCES audit_log (sequence),
    answer       TEXT    NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TRIGGER addendum_kept BEFORE UPDATE ON addendum BEGIN SELECT RAISE(ABORT, 'append only'); END;

CREATE TRIGGER addendum_not_deleted BEFORE DELETE ON addendum
WHEN NOT EXISTS (SELECT 1 FROM session s JOIN destroyed_number d ON d.patient = s.patient WHERE s.id = OLD.session)
BEGIN SELECT RAISE(ABORT, 'append only'); END;

CREATE TRIGGER audit_code_is_not_changed BEFORE UPDATE ON audit_code
BEGIN
    SELECT RAISE(ABORT, 'a code stands on paper');
END;

CREATE TRIGGER audit_code_is_not_deleted BEFORE DELETE ON audit_code
BEGIN
    SELECT RAISE(ABORT, 'a code stands on paper');
END;

CREATE TRIGGER audit_log_appends BEFORE INSERT ON audit_log
WHEN NEW.sequence IS NOT (SELECT coalesce(max(sequence), 0) + 1 FROM audit_log)
BEGIN
    SELECT RAISE(ABORT, 'the audit log only grows');
END;

CREATE TRIGGER audit_log_is_not_changed BEFORE UPDATE ON audit_log
WHEN NOT EXISTS (SELECT 1 FROM audit_redaction WHERE sequence = OLD.sequence)
  OR (NEW.sequence, NEW.at, NEW.offset_minutes, NEW.zone, NEW.actor, NEW.operation, NEW.write_id, NEW.link)
     IS NOT (OLD.sequence, OLD.at, OLD.offset_minutes, OLD.zone, OLD.actor, OLD.operation, OLD.write_id, OLD.link)
BEGIN
    SELECT RAISE(ABORT, 'the audit log only grows');
END;

CREATE TRIGGER audit_log_is_not_deleted BEFORE DELETE ON audit_log
BEGIN
    SELECT RAISE(ABORT, 'the audit log only grows');
END;

CREATE TRIGGER audit_redaction_is_not_deleted BEFORE DELETE ON audit_redaction
BEGIN
    SELECT RAISE(ABORT, 'a redaction is not taken back');
END;

CREATE TRIGGER contact_kept BEFORE UPDATE ON contact
WHEN OLD.struck_at IS NOT NULL
  OR (NEW.id, NEW.patient, NEW.at, NEW.way, NEW.outcome, NEW.note, NEW.account, NEW.recorded_at)
     IS NOT (OLD.id, OLD.patient, OLD.at, OLD.way, OLD.outcome, OLD.note, OLD.account, OLD.recorded_at)
BEGIN SELECT RAISE(ABORT, 'append only'); END;

CREATE TRIGGER contact_not_deleted BEFORE DELETE ON contact
WHEN NOT EXISTS (SELECT 1 FROM destroyed_number WHERE patient = OLD.patient)
BEGIN SELECT RAISE(ABORT, 'append only'); END;

CREATE TRIGGER destroyed_number_kept BEFORE UPDATE ON destroyed_number BEGIN SELECT RAISE(ABORT, 'append only'); END;

CREATE TRIGGER destroyed_number_not_deleted BEFORE DELETE ON destroyed_number BEGIN SELECT RAISE(ABORT, 'append only'); END;

CREATE TRIGGER destruction_carried_out BEFORE UPDATE ON destruction WHEN OLD.carried_out_at IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'carried out'); END;

CREATE TRIGGER destruction_not_deleted BEFORE DELETE ON destruction BEGIN SELECT RAISE(ABORT, 'append only'); END;

CREATE TRIGGER disposal_kept BEFORE UPDATE ON disposal BEGIN SELECT RAISE(ABORT, 'append only'); END;

CREATE TRIGGER disposal_not_deleted BEFORE DELETE ON disposal BEGIN SELECT RAISE(ABORT, 'append only'); END;

CREATE TRIGGER dose_not_deleted BEFORE DELETE ON dose
WHEN NOT EXISTS (SELECT 1 FROM session s JOIN destroyed_number d ON d.patient = s.patient WHERE s.id = OLD.session)
BEGIN SELECT RAISE(ABORT, 'signed'); END;

CREATE TRIGGER dose_signed BEFORE UPDATE ON dose BEGIN SELECT RAISE(ABORT, 'signed'); END;

CREATE TRIGGER intake_kept BEFORE UPDATE ON intake
WHEN OLD.struck_at IS NOT NULL OR NEW.struck_at IS NULL
  OR (NEW.id, NEW.patient, NEW.day, NEW.content, NEW.catalogue_version, NEW.account, NEW.at)
     IS NOT (OLD.id, OLD.patient, OLD.day, OLD.content, OLD.catalogue_version, OLD.account, OLD.at)
BEGIN SELECT RAISE(ABORT, 'append only'); END;

CREATE TRIGGER intake_not_deleted BEFORE DELETE ON intake
WHEN NOT EXISTS (SELECT 1 FROM destroyed_number WHERE patient = OLD.patient)
BEGIN SELECT RAISE(ABORT, 'append only'); END;

CREATE TRIGGER mix_not_deleted BEFORE DELETE ON mix
WHEN NOT EXISTS (SELECT 1 FROM session s JOIN destroyed_number d ON d.patient = s.patient WHERE s.id = OLD.session)
BEGIN SELECT RAISE(ABORT, 'signed'); END;

CREATE TRIGGER mix_signed BEFORE UPDATE ON mix BEGIN SELECT RAISE(ABORT, 'signed'); END;

CREATE TRIGGER rule_policy_kept BEFORE UPDATE ON rule_policy BEGIN SELECT RAISE(ABORT, 'append only'); END;

CREATE TRIGGER rule_policy_not_deleted BEFORE DELETE ON rule_policy BEGIN SELECT RAISE(ABORT, 'append only'); END;

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

CREATE TRIGGER session_not_deleted BEFORE DELETE ON session
WHEN NOT EXISTS (SELECT 1 FROM destroyed_number WHERE patient = OLD.patient)
BEGIN SELECT RAISE(ABORT, 'signed'); END;

CREATE TRIGGER session_signed BEFORE UPDATE ON session
WHEN OLD.struck_at IS NOT NULL OR NEW.struck_at IS NULL
  OR (NEW.id, NEW.patient, NEW.course, NEW.number, NEW.screening, NEW.day, NEW.started_at, NEW.ended_at, NEW.zone, NEW.practitioner,
      NEW.licence, NEW.note, NEW.overrides, NEW.no_wash_until, NEW.no_exercise_until, NEW.aftercare_version, NEW.signed_at)
     IS NOT (OLD.id, OLD.patient, OLD.course, OLD.number, OLD.screening, OLD.day, OLD.started_at, OLD.ended_at, OLD.zone, OLD.practitioner,
             OLD.licence, OLD.note, OLD.overrides, OLD.no_wash_until, OLD.no_exercise_until, OLD.aftercare_version, OLD.signed_at)
BEGIN SELECT RAISE(ABORT, 'signed'); END;

CREATE TRIGGER side_effect_struck BEFORE UPDATE ON side_effect
WHEN OLD.struck_at IS NOT NULL
  OR NEW.struck_at IS NOT NULL
 AND (NEW.id, NEW.patient, NEW.session, NEW.effect, NEW.grade, NEW.flag, NEW.hospitalised, NEW.onset_at, NEW.note, NEW.reported_on,
      NEW.catalogue_version, NEW.outcome, NEW.follow_up_on)
     IS NOT (OLD.id, OLD.patient, OLD.session, OLD.effect, OLD.grade, OLD.flag, OLD.hospitalised, OLD.onset_at, OLD.note, OLD.reported_on,
             OLD.catalogue_version, OLD.outcome, OLD.follow_up_on)
BEGIN SELECT RAISE(ABORT, 'struck'); END;

CREATE TRIGGER stock_count_kept BEFORE UPDATE ON stock_count BEGIN SELECT RAISE(ABORT, 'append only'); END;

CREATE TRIGGER stock_count_line_kept BEFORE UPDATE ON stock_count_line BEGIN SELECT RAISE(ABORT, 'append only'); END;

CREATE TRIGGER stock_count_line_not_deleted BEFORE DELETE ON stock_count_line BEGIN SELECT RAISE(ABORT, 'append only'); END;

CREATE TRIGGER stock_count_not_deleted BEFORE DELETE ON stock_count BEGIN SELECT RAISE(ABORT, 'append only'); END;

CREATE TRIGGER stock_movement_given_back BEFORE INSERT ON stock_movement
WHEN NEW.kind = 'given_back'
 AND (NOT EXISTS (SELECT 1 FROM session WHERE id = NEW.session AND struck_at IS NOT NULL)
   OR NEW.microlitres + (SELECT coalesce(sum(microlitres), 0) FROM stock_movement WHERE session = NEW.session AND lot = NEW.lot) > 0)
BEGIN SELECT RAISE(ABORT, 'not drawn by a struck session'); END;

CREATE TRIGGER stock_movement_kept BEFORE UPDATE ON stock_movement
WHEN NEW.session IS NOT NULL OR NEW.mix IS NOT NULL OR NEW.patient IS NOT NULL
  OR (NEW.id, NEW.lot, NEW.kind, NEW.microlitres, NEW.day, NEW.at, NEW.vial, NEW.count, NEW.disposal, NEW.reason, NEW.account,
      NEW.supplier, NEW.delivery_note, NEW.serial)
     IS NOT (OLD.id, OLD.lot, OLD.kind, OLD.microlitres, OLD.day, OLD.at, OLD.vial, OLD.count, OLD.disposal, OLD.reason, OLD.account,
             OLD.supplier, OLD.delivery_note, OLD.serial)
  OR NOT EXISTS (SELECT 1 FROM session s JOIN destroyed_number d ON d.patient = s.patient WHERE s.id = OLD.session)
BEGIN SELECT RAISE(ABORT, 'append only'); END;

CREATE TRIGGER stock_movement_never_negative BEFORE INSERT ON stock_movement
WHEN NEW.microlitres < 0
 AND NEW.microlitres + (SELECT coalesce(sum(microlitres), 0) FROM stock_movement WHERE lot = NEW.lot)
   < CASE WHEN NEW.vial IS NULL THEN
         (SELECT coalesce(sum(vial.microlitres + (SELECT coalesce(sum(m.microlitres), 0) FROM stock_movement m WHERE m.vial = vial.id)), 0)
          FROM vial WHERE vial.lot = NEW.lot AND vial.closed_at IS NULL)
     ELSE 0 END
BEGIN SELECT RAISE(ABORT, 'more than the lot holds'); END;

CREATE TRIGGER stock_movement_not_deleted BEFORE DELETE ON stock_movement BEGIN SELECT RAISE(ABORT, 'append only'); END;

CREATE TRIGGER stock_movement_of_whom BEFORE INSERT ON stock_movement
WHEN NEW.patient IS NOT (SELECT session.patient FROM session WHERE session.id = NEW.session)
BEGIN SELECT RAISE(ABORT, 'not the session''s patient'); END;

CREATE TRIGGER stock_movement_vial_never_negative BEFORE INSERT ON stock_movement
WHEN NEW.vial IS NOT NULL
 AND coalesce(NEW.microlitres
       + (SELECT vial.microlitres + (SELECT coalesce(sum(m.microlitres), 0) FROM stock_movement m WHERE m.vial = vial.id)
          FROM vial WHERE vial.id = NEW.vial AND vial.lot = NEW.lot AND vial.closed_at IS NULL), -1) < 0
BEGIN SELECT RAISE(ABORT, 'more than the vial holds'); END;

CREATE TRIGGER temperature_kept BEFORE UPDATE ON temperature BEGIN SELECT RAISE(ABORT, 'append only'); END;

CREATE TRIGGER temperature_not_deleted BEFORE DELETE ON temperature BEGIN SELECT RAISE(ABORT, 'append only'); END;

CREATE TRIGGER write_receipt_is_not_changed BEFORE UPDATE ON write_receipt
BEGIN
    SELECT RAISE(ABORT, 'a receipt is not changed');
END;

CREATE VIEW intake_standing AS SELECT * FROM intake WHERE struck_at IS NULL;

CREATE VIEW screening_standing AS SELECT * FROM screening WHERE struck_at IS NULL;

CREATE VIEW session_standing AS SELECT * FROM session WHERE struck_at IS NULL;

CREATE VIEW side_effect_standing AS SELECT * FROM side_effect WHERE struck_at IS NULL;
