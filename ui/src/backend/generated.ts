// Made from the list of operations by `cargo xtask bindings`. Do not edit.

/** A language of page and paper. */
export type Language = "en" | "tr" | "ar";

/**
 * `accounts.add`
 */
export type AccountAdd = { 
/**
 * Name.
 */
name: string, 
/**
 * Licence number; needed for a practitioner.
 */
licence: string, 
/**
 * Practitioner or assistant.
 */
role: Role, 
/**
 * Their passphrase, which they type themselves.
 */
passphrase: string, 
/**
 * The passphrase of the one who asks, typed again.
 */
yours: string, };

/**
 * `accounts.change`: how an account stands on documents, and what it may.
 */
export type AccountChange = { 
/**
 * Which.
 */
account: number, 
/**
 * Name.
 */
name: string, 
/**
 * Licence number.
 */
licence: string, 
/**
 * Practitioner or assistant. The last practitioner stays one.
 */
role: Role, };

/**
 * `accounts.set_passphrase`: for somebody who forgot theirs.
 */
export type AccountPassphrase = { 
/**
 * Whose; not one's own.
 */
account: number, 
/**
 * The new one.
 */
passphrase: string, 
/**
 * The passphrase of the one who asks.
 */
yours: string, };

/**
 * `accounts.remove`
 */
export type AccountRemove = { 
/**
 * Which; not one's own.
 */
account: number, 
/**
 * The passphrase of the one who asks.
 */
yours: string, };

/**
 * Someone who may open the vault, or once might.
 */
export type AccountView = { 
/**
 * Its number.
 */
account: number, 
/**
 * Name as on documents and in the history.
 */
name: string, 
/**
 * Licence number; empty for an assistant.
 */
licence: string, 
/**
 * Practitioner or assistant.
 */
role: Role, 
/**
 * False once it was removed: its name stays in the history.
 */
active: boolean, 
/**
 * Whether there is a passphrase; false after a setting-up that was cut short.
 */
has_passphrase: boolean, 
/**
 * The one who asks.
 */
you: boolean, };

/**
 * Somebody who may be the one that is typed.
 */
export type Alike = { 
/**
 * Who.
 */
row: PatientRow, 
/**
 * Why, the strongest first.
 */
reasons: Array<AlikeReason>, 
/**
 * So much agrees that it is worth a warning rather than a hint.
 */
likely: boolean, };

/**
 * `patients.alike`: what was typed so far; what is empty is not compared.
 */
export type AlikeAsk = { 
/**
 * As typed.
 */
name: string, 
/**
 * Once it is a day.
 */
birth_date: string | null, 
/**
 * As typed.
 */
phones: Array<string>, 
/**
 * As typed, without their labels.
 */
identifiers: Array<string>, 
/**
 * As typed.
 */
email: string | null, 
/**
 * Who is being changed, and so is not alike.
 */
patient: PatientId | null, };

/**
 * Why two patients may be one.
 */
export type AlikeReason = "same_name" | "name_otherwise" | "similar_name" | "former_name" | "same_birth_date" | "near_birth_date" | "same_phone" | "same_identifier" | "same_email";

/**
 * An answer. A blank is no answer at all: it is missing from [`Answers`].
 */
export type Answer = "yes" | "no" | "unknown";

/**
 * Out of the lists.
 */
export type ArchivedView = { 
/**
 * Since this day.
 */
on: string, 
/**
 * As typed.
 */
reason: string | null, };

/**
 * In one glance, for Today and the Backups page.
 */
export type BackupHealth = { 
/**
 * The worst of what there is.
 */
tone: BackupTone, 
/**
 * One sentence: "Backup of 23 November opened: 1,204 patients, proven today."
 */
sentence: string, 
/**
 * What to do about it, when there is something.
 */
advice: string | null, };

/**
 * `backups.preview`, `backups.restore`
 */
export type BackupOpen = { 
/**
 * Where.
 */
place: PlaceKind, 
/**
 * Its name.
 */
name: string, 
/**
 * A practitioner's passphrase, or the recovery code, as it was on the day of the backup.
 */
passphrase: string, };

/**
 * A place.
 */
export type BackupPlaceView = { 
/**
 * Which.
 */
kind: PlaceKind, 
/**
 * The folder, as the system writes it.
 */
folder: string, 
/**
 * Whether it is there now.
 */
present: boolean, 
/**
 * The clinic's wall.
 */
last_at: string | null, };

/**
 * A backup by its name.
 */
export type BackupRef = { 
/**
 * Where.
 */
place: PlaceKind, 
/**
 * Its name.
 */
name: string, };

/**
 * How urgent it is.
 */
export type BackupTone = "ok" | "amber" | "red";

/**
 * A backup.
 */
export type BackupView = { 
/**
 * Where.
 */
place: PlaceKind, 
/**
 * Its name in the place.
 */
name: string, 
/**
 * The clinic's wall.
 */
made_at: string, 
/**
 * When it was last opened and compared; the clinic's wall.
 */
proven_at: string, 
/**
 * How many patients it holds.
 */
patients: number, 
/**
 * How many sessions.
 */
sessions: number, 
/**
 * The last entry of its history.
 */
entries: number, 
/**
 * Bytes.
 */
bytes: number, };

/**
 * `backups.choose_stick`, `backups.find`
 */
export type BackupsFound = { 
/**
 * False: the person closed the dialog.
 */
chosen: boolean, 
/**
 * What is there now.
 */
backups: Array<BackupView>, };

/**
 * The Backups page.
 */
export type BackupsPage = { 
/**
 * How it stands.
 */
health: BackupHealth, 
/**
 * This computer first.
 */
places: Array<BackupPlaceView>, 
/**
 * Newest first.
 */
backups: Array<BackupView>, };

/**
 * How much of a date of birth is known.
 */
export type BirthPrecision = "day" | "month" | "year";

/**
 * An answer given before.
 */
export type CarriedAnswer = { 
/**
 * The answer.
 */
answer: Answer, 
/**
 * When it was given.
 */
answered_on: string, };

/**
 * What `history.verify` found.
 */
export type ChainView = { 
/**
 * Every entry is as it was written.
 */
whole: boolean, 
/**
 * One sentence.
 */
sentence: string, 
/**
 * How many entries were followed.
 */
entries: number, 
/**
 * The first that is missing or changed.
 */
broken_at: number | null, 
/**
 * Twelve characters of the chain's end, to compare with paper: "8F3K-22QD-9MZ0".
 */
code: string, 
/**
 * The clinic's wall.
 */
at: string, };

/**
 * The clinic as kept.
 */
export type Clinic = { 
/**
 * Letterhead.
 */
clinic: ClinicDetails, 
/**
 * Who treats.
 */
practitioner: PractitionerDetails, 
/**
 * IANA time zone, "Europe/Istanbul".
 */
zone: string, 
/**
 * The clinic's own language.
 */
language: Language, 
/**
 * As two letters (ISO 3166): whose telephone numbers and retention apply; empty where it cannot be told.
 */
country: string, };

/**
 * Changes to the clinic. The zone stays: deadlines were computed in it.
 */
export type ClinicChange = { 
/**
 * Letterhead.
 */
clinic: ClinicDetails, 
/**
 * Who treats.
 */
practitioner: PractitionerDetails, 
/**
 * The clinic's own language.
 */
language: Language, 
/**
 * As two letters; without it the country stays.
 */
country: string | null, };

/**
 * What stands on the clinic's letterhead and who answers the telephone.
 */
export type ClinicDetails = { 
/**
 * The clinic's name.
 */
name: string, 
/**
 * Postal address, may have several lines.
 */
address: string, 
/**
 * The telephone a patient calls.
 */
phone: string, 
/**
 * E-mail for the letterhead.
 */
email: string | null, 
/**
 * The number to call at once in an emergency, 112 in most places.
 */
urgent_phone: string, };

/**
 * What the page acts on. A variant exists when somebody consumes it.
 */
export type Code = "invalid" | "needs_reason" | "refused" | "not_found" | "conflict" | "locked" | "forbidden" | "wrong_passphrase" | "already_open" | "newer_vault" | "damaged" | "records_missing" | "anchor_lost" | "account_removed" | "cancelled" | "place_missing" | "disk_full" | "read_only" | "unavailable" | "bad_request" | "unexpected";

/**
 * The days of a planned course.
 */
export type CourseDates = { 
/**
 * The sessions, in order.
 */
sessions: Array<string>, 
/**
 * When the protocol wants maintenance, if all goes as planned.
 */
maintenance: Window, 
/**
 * The maintenance day that was asked for, within that window.
 */
maintenance_on: string, };

/**
 * A course of sessions.
 */
export type CourseId = number;

/**
 * What is asked for when a course is planned.
 */
export type CoursePlan = { 
/**
 * The protocol's id.
 */
protocol: string, 
/**
 * The day of the first session.
 */
first_day: string, 
/**
 * How many sessions.
 */
sessions: number, 
/**
 * Days between sessions. Where a phase of the protocol allows only a narrower range, its nearest bound is taken there.
 */
gap_days: number, 
/**
 * Maintenance so many months after the last session.
 */
maintenance_months: number, };

/**
 * One session of a course, planned or done.
 */
export type CourseSession = { 
/**
 * From 1.
 */
number: number, 
/**
 * None for upkeep.
 */
planned_on: string | null, 
/**
 * Once done.
 */
session: SessionId | null, 
/**
 * Once done.
 */
done_on: string | null, 
/**
 * Once done.
 */
ml: Millilitres | null, };

/**
 * `courses.stop`
 */
export type CourseStop = { 
/**
 * Which.
 */
course: CourseId, 
/**
 * As typed.
 */
reason: string, };

/**
 * Why a course was stopped.
 */
export type CourseStopped = { 
/**
 * Day.
 */
on: string, 
/**
 * As typed.
 */
reason: string, };

/**
 * A course as it stands.
 */
export type CourseView = { 
/**
 * Number.
 */
course: CourseId, 
/**
 * Catalogue id; its words are `protocol-<id>`.
 */
protocol: string, 
/**
 * Day of planning.
 */
planned_on: string, 
/**
 * The first session's day as planned.
 */
first_day: string, 
/**
 * Days between sessions as planned.
 */
gap_days: number, 
/**
 * Planned and done, by number; beyond the planned ones, upkeep.
 */
sessions: Array<CourseSession>, 
/**
 * How many are planned.
 */
of: number, 
/**
 * How many are done.
 */
done: number, 
/**
 * When upkeep is due.
 */
maintenance: Window, 
/**
 * Where it stands today.
 */
standing: Standing, 
/**
 * Stopped, and why.
 */
stopped: CourseStopped | null, };

/**
 * A document made in memory.
 */
export type Document = { 
/**
 * A file name that names nobody.
 */
name: string, 
/**
 * Its title, for windows and print queues; names nobody.
 */
title: string, 
/**
 * Its language.
 */
language: Language, 
/**
 * PDF in base64.
 */
pdf: string, };

/**
 * A dose that is offered.
 */
export type DoseDraft = { 
/**
 * Zone.
 */
zone: Zone, 
/**
 * Technique.
 */
technique: Technique, 
/**
 * Depth.
 */
depth_mm: TenthsOfMillimetre, 
/**
 * Injection points.
 */
points: number, 
/**
 * Volume in all.
 */
ml: Millilitres, 
/**
 * None when no lot of that product is usable.
 */
lot: LotId | null, };

/**
 * A dose that was given.
 */
export type DoseGiven = { 
/**
 * Zone.
 */
zone: Zone, 
/**
 * Technique.
 */
technique: Technique, 
/**
 * Depth.
 */
depth_mm: TenthsOfMillimetre, 
/**
 * Injection points.
 */
points: number, 
/**
 * Volume in all.
 */
ml: Millilitres, 
/**
 * Drawn from.
 */
lot: LotId, };

/**
 * The limits of a dose.
 */
export type DoseLimits = { 
/**
 * Deeper is refused.
 */
depth_max_mm: TenthsOfMillimetre, 
/**
 * Deeper is unusual.
 */
depth_warn_mm: TenthsOfMillimetre, 
/**
 * More points in one dose are refused.
 */
points_max: number, 
/**
 * More ml per point is unusual.
 */
point_warn_ml: Millilitres, 
/**
 * More ml over a session is unusual.
 */
total_warn_ml: Millilitres, 
/**
 * Where the limits come from.
 */
source: string, 
/**
 * How far the source was verified.
 */
mark: Mark, };

/**
 * A dose with its lot.
 */
export type DoseView = { 
/**
 * Zone.
 */
zone: Zone, 
/**
 * Technique.
 */
technique: Technique, 
/**
 * Depth.
 */
depth_mm: TenthsOfMillimetre, 
/**
 * Injection points.
 */
points: number, 
/**
 * Volume in all.
 */
ml: Millilitres, 
/**
 * Drawn from.
 */
lot: LotId, 
/**
 * As printed.
 */
lot_number: string, 
/**
 * Product.
 */
product_name: string, 
/**
 * Last day of use.
 */
expiry: string, };

/**
 * Which draft: the form, and whose it is ("session:12").
 */
export type DraftRef = { 
/**
 * Its key.
 */
key: string, };

/**
 * `drafts.save`
 */
export type DraftSave = { 
/**
 * Its key.
 */
key: string, 
/**
 * What the form holds; its shape is the page's own.
 */
content: unknown, };

/**
 * A draft as kept.
 */
export type DraftView = { 
/**
 * Its key.
 */
key: string, 
/**
 * The wall when it was saved.
 */
saved_at: string, 
/**
 * What the form held.
 */
content: unknown, };

/**
 * How a due session lies to today.
 */
export type Due = "overdue" | "today" | "soon";

/**
 * A session that is due.
 */
export type DueSession = { 
/**
 * Whose.
 */
patient: PatientId, 
/**
 * Name.
 */
name: string, 
/**
 * What must be seen.
 */
alerts: string | null, 
/**
 * In which course.
 */
course: CourseId, 
/**
 * Its number.
 */
number: number, 
/**
 * How many are planned.
 */
of: number, 
/**
 * Its day.
 */
planned_on: string, 
/**
 * Against today.
 */
due: Due, 
/**
 * How many side effects of the patient are open.
 */
open_side_effects: number, };

/**
 * Two patients who may be one.
 */
export type DuplicatePair = { 
/**
 * Registered first.
 */
a: PatientRow, 
/**
 * Registered later.
 */
b: PatientRow, 
/**
 * Why, the strongest first.
 */
reasons: Array<AlikeReason>, 
/**
 * So much agrees that they are one in all likelihood.
 */
likely: boolean, };

/**
 * Pairs that may be one person each, the likeliest first.
 */
export type DuplicatesPage = { 
/**
 * At most 100.
 */
pairs: Array<DuplicatePair>, 
/**
 * There are more than are shown.
 */
more: boolean, };

/**
 * Whom to call when something happens to the patient.
 */
export type EmergencyContact = { 
/**
 * Name.
 */
name: string, 
/**
 * Telephone, as typed.
 */
phone: string, 
/**
 * What they are to the patient: "husband".
 */
relation: string | null, };

/**
 * An error as the page gets it.
 */
export type ErrorView = { 
/**
 * What to act on.
 */
code: Code, 
/**
 * The first sentence.
 */
message: string, 
/**
 * The first field.
 */
field: string | null, 
/**
 * Every field with its sentence.
 */
fields: Array<FieldError>, 
/**
 * The rule that spoke against it.
 */
rule: string | null, };

/**
 * How near the expiry is, from worst.
 */
export type ExpiryAlert = "expired" | "within_7" | "within_30" | "within_90";

/**
 * How exactly the label states the expiry.
 */
export type ExpiryPrecision = "day" | "month";

/**
 * What is wrong at one field.
 */
export type FieldError = { 
/**
 * Dotted path into the arguments.
 */
field: string, 
/**
 * In the user's language.
 */
message: string, };

/**
 * How urgent a kind of side effect is, from least.
 */
export type Flag = "none" | "red" | "emergency";

/**
 * `side_effects.follow_up`; a closing outcome ends it, any other needs the next day.
 */
export type FollowUp = { 
/**
 * Which.
 */
side_effect: SideEffectId, 
/**
 * How it stands.
 */
outcome: Outcome, 
/**
 * Free text.
 */
note: string | null, 
/**
 * When to ask again.
 */
next_on: string | null, };

/**
 * One follow-up.
 */
export type FollowUpView = { 
/**
 * Day.
 */
on: string, 
/**
 * How it stood.
 */
outcome: Outcome, 
/**
 * Free text.
 */
note: string | null, };

/**
 * A grade after CTCAE: 1 mild, 2 moderate, 3 severe, 4 life-threatening, 5 death. A JSON number.
 */
export type Grade = number;

/**
 * Whether the patient has menstrual cycles: asked, never inferred.
 */
export type HasCycles = "yes" | "no" | "unknown";

/**
 * A name for the filter.
 */
export type HistoryAccount = { 
/**
 * Its number.
 */
account: number, 
/**
 * Name.
 */
name: string, };

/**
 * What one field was and is.
 */
export type HistoryChange = { 
/**
 * In plain words: "Phone".
 */
field: string, 
/**
 * As a person reads it.
 */
before: string | null, 
/**
 * As a person reads it.
 */
after: string | null, };

/**
 * One entry of the audit.
 */
export type HistoryEntry = { 
/**
 * Its place in the chain.
 */
sequence: number, 
/**
 * The clinic's wall, "YYYY-MM-DDTHH:MM".
 */
at: string, 
/**
 * Who; "Anagen" for what the program does by itself.
 */
who: string, 
/**
 * "sessions.record"
 */
operation: string, 
/**
 * In plain words: "Session recorded".
 */
words: string, 
/**
 * What it was about, each with what changed.
 */
subjects: Array<HistorySubject>, };

/**
 * What of the history is wanted; everything given must fit.
 */
export type HistoryFilter = { 
/**
 * Everything of one patient: the record itself and its screenings, courses, sessions, side effects, drafts, readings.
 */
patient: PatientId | null, 
/**
 * With `id`: one record of another kind, as the notes call it ("lots").
 */
noun: string | null, 
/**
 * Its number.
 */
id: number | null, 
/**
 * By whom.
 */
account: number | null, 
/**
 * "sessions.record"
 */
operation: string | null, 
/**
 * From this day in the clinic.
 */
from: string | null, 
/**
 * To this day, included.
 */
to: string | null, 
/**
 * Without mere looking.
 */
changes_only: boolean, 
/**
 * Only entries before this one: the next page.
 */
before: number | null, };

/**
 * An operation for the filter.
 */
export type HistoryOperation = { 
/**
 * "sessions.record"
 */
operation: string, 
/**
 * "Session recorded", in the page's language.
 */
words: string, };

/**
 * A page of the history, newest first.
 */
export type HistoryPage = { 
/**
 * At most 50.
 */
entries: Array<HistoryEntry>, 
/**
 * Pass it as `before` for the next page.
 */
next: number | null, 
/**
 * What the filters offer: everybody who ever had an account.
 */
accounts: Array<HistoryAccount>, 
/**
 * What the filters offer: operation and its plain words.
 */
operations: Array<HistoryOperation>, };

/**
 * One record that an entry touched.
 */
export type HistorySubject = { 
/**
 * "sessions"
 */
noun: string, 
/**
 * Its number.
 */
id: number, 
/**
 * "Session", or the patient's name, or the lot's number: what a person calls it.
 */
name: string, 
/**
 * Field by field. At the first note of a record everything is `after`.
 */
changes: Array<HistoryChange>, };

/**
 * A number by which others know the patient.
 */
export type Identifier = { 
/**
 * Whose number it is: "Passport", "Old card file".
 */
label: string, 
/**
 * The number, as typed.
 */
value: string, };

/**
 * An ingredient of the catalogue, to choose from.
 */
export type IngredientView = { 
/**
 * Its words are `ingredient-<id>`.
 */
id: string, 
/**
 * Other names on labels.
 */
synonyms: Array<string>, };

/**
 * What the answers amount to.
 */
export type Judgement = { 
/**
 * The worst of the reasons; `eligible` when there is none. It clears nobody while `missing` is not empty.
 */
verdict: Verdict, 
/**
 * The reasons, worst first, then in the catalogue's order.
 */
reasons: Array<Reason>, 
/**
 * Questions that apply and have no answer: a blank is not a "no".
 */
missing: Array<string>, 
/**
 * The version of the screening catalogue that judged.
 */
catalogue_version: string, };

/**
 * Whether an operation changes something.
 */
export type Kind = "read" | "write";

/**
 * `side_effects.locate`
 */
export type Locate = { 
/**
 * Whose.
 */
patient: PatientId, 
/**
 * When it began: the clinic's wall, "YYYY-MM-DDTHH:MM".
 */
onset: string, };

/**
 * The session a side effect belongs to, if there is one.
 */
export type Located = { 
/**
 * The latest that had begun by then.
 */
session: LocatedSession | null, };

/**
 * A lot of such a session.
 */
export type LocatedLot = { 
/**
 * Number.
 */
lot: LotId, 
/**
 * As printed.
 */
lot_number: string, 
/**
 * Product.
 */
product_name: string, };

/**
 * A session with its lots.
 */
export type LocatedSession = { 
/**
 * Number.
 */
session: SessionId, 
/**
 * Its number in the course.
 */
number: number, 
/**
 * The wall at its end.
 */
ended: string, 
/**
 * What was drawn from.
 */
lots: Array<LocatedLot>, };

/**
 * A lot of a serum.
 */
export type LotId = number;

/**
 * Everything of one lot.
 */
export type LotPage = { 
/**
 * Its row.
 */
row: LotRow, 
/**
 * What is in it.
 */
product: ProductDetails, 
/**
 * Who delivered.
 */
supplier: string | null, 
/**
 * Day of the first delivery.
 */
received_on: string, 
/**
 * Why it was recalled.
 */
recall_reason: string | null, 
/**
 * The ledger, oldest first.
 */
movements: Array<MovementView>, 
/**
 * Who received it, newest first.
 */
uses: Array<LotUse>, 
/**
 * Reported after sessions that drew from it.
 */
side_effects: Array<SideEffectRow>, };

/**
 * `lots.recall`
 */
export type LotRecall = { 
/**
 * Which.
 */
lot: LotId, 
/**
 * As typed.
 */
reason: string, };

/**
 * `lots.receive`; a second delivery of a lot already in stock adds to it.
 */
export type LotReceive = { 
/**
 * Of which product.
 */
product: ProductId, 
/**
 * As printed.
 */
lot_number: string, 
/**
 * As printed; with a precision of a month, any day of it.
 */
expiry: string, 
/**
 * How exactly the label says it.
 */
expiry_precision: ExpiryPrecision, 
/**
 * How much, in ml.
 */
ml: Millilitres, 
/**
 * Who delivered.
 */
supplier: string | null, 
/**
 * Day of delivery.
 */
received_on: string, };

/**
 * One lot.
 */
export type LotRef = { 
/**
 * Number.
 */
lot: LotId, };

/**
 * One row of the stock.
 */
export type LotRow = { 
/**
 * Number.
 */
lot: LotId, 
/**
 * Product.
 */
product: ProductId, 
/**
 * Product's name.
 */
product_name: string, 
/**
 * As printed.
 */
lot_number: string, 
/**
 * The last day on which it may be used.
 */
expiry: string, 
/**
 * How exactly the label says it.
 */
expiry_precision: ExpiryPrecision, 
/**
 * Received in all.
 */
received: Millilitres, 
/**
 * What is left.
 */
left: Millilitres, 
/**
 * Where it stands.
 */
status: LotStatus, 
/**
 * How near its expiry is.
 */
expiry_alert: ExpiryAlert | null, 
/**
 * May be drawn from today.
 */
usable: boolean, };

/**
 * What a lot is fit for, apart from its expiry, which follows from the day.
 */
export type LotStatus = "available" | "quarantined" | "recalled" | "finished";

/**
 * A session that drew from the lot.
 */
export type LotUse = { 
/**
 * Session.
 */
session: SessionId, 
/**
 * Patient.
 */
patient: PatientId, 
/**
 * Patient's name.
 */
patient_name: string, 
/**
 * Day.
 */
on: string, 
/**
 * Drawn.
 */
ml: Millilitres, };

/**
 * How far an entry's source was verified.
 */
export type Mark = "read" | "to_confirm" | "computed";

/**
 * Why a row matched, where that is not to be seen in its name.
 */
export type Matched = { 
/**
 * In what.
 */
field: MatchedField, 
/**
 * What stands there, as typed.
 */
text: string, };

/**
 * What a search found a patient by.
 */
export type MatchedField = "name" | "preferred_name" | "former_name" | "phone" | "birth_date" | "identifier";

/**
 * What `patients.merge` is decided by.
 */
export type MergeForm = { 
/**
 * The one.
 */
a: MergeSide, 
/**
 * The other.
 */
b: MergeSide, 
/**
 * Why they cannot be merged as things stand, as a sentence; none when they can.
 */
hindrance: string | null, };

/**
 * A merge of two patients into one.
 */
export type MergeId = number;

/**
 * One merge.
 */
export type MergeRef = { 
/**
 * Number.
 */
merge: MergeId, };

/**
 * One of the two, with what hangs on it.
 */
export type MergeSide = { 
/**
 * As in the list.
 */
row: PatientRow, 
/**
 * To choose from, field by field.
 */
details: PatientDetails, 
/**
 * Day of registration.
 */
registered_on: string, 
/**
 * How many.
 */
sessions: number, 
/**
 * How many.
 */
courses: number, 
/**
 * How many.
 */
screenings: number, 
/**
 * How many.
 */
side_effects: number, 
/**
 * The course under way.
 */
under_way: CourseId | null, };

/**
 * A merge as it stands.
 */
export type MergeView = { 
/**
 * Number.
 */
merge: MergeId, 
/**
 * Who stayed in the lists.
 */
kept: PatientId, 
/**
 * Who was merged.
 */
merged: PatientId, 
/**
 * As people read it: "P-000012".
 */
merged_number: string, 
/**
 * Name of the one who was merged.
 */
merged_name: string, 
/**
 * The wall when it was done.
 */
at: string, 
/**
 * Who did it.
 */
by: string, 
/**
 * The wall when it was undone.
 */
undone_at: string | null, };

/**
 * A volume, or the change of one (a stock movement may be negative). Whole microlitres inside; a JSON number of ml outside.
 */
export type Millilitres = number;

/**
 * What moved.
 */
export type MovementKind = "received" | "used";

/**
 * One line of the ledger.
 */
export type MovementView = { 
/**
 * Day.
 */
on: string, 
/**
 * What.
 */
kind: MovementKind, 
/**
 * Used is negative.
 */
ml: Millilitres, 
/**
 * What was left after it.
 */
left: Millilitres, };

/**
 * What the page offers as its one button.
 */
export type NextStep = "follow_up" | "screen" | "plan_course" | "record_session";

/**
 * A request or answer without content.
 */
export type Nothing = Record<string, never>;

/**
 * One operation, as `operations` tells of it.
 */
export type OperationView = { 
/**
 * "patients.search"
 */
name: string, 
/**
 * Read or write.
 */
kind: Kind, 
/**
 * Who may.
 */
roles: Array<Role>, 
/**
 * Its request's type.
 */
request: string, 
/**
 * Its response's type.
 */
response: string, };

/**
 * How a side effect ended, or has not.
 */
export type Outcome = "ongoing" | "recovering" | "resolved" | "resolved_with_sequelae" | "unknown";

/**
 * A reason to go on although a rule speaks against it.
 */
export type Override = { 
/**
 * "SCR-KELOID", "LOT-EXPIRED", "SESS-GAP" …
 */
rule: string, 
/**
 * As typed.
 */
reason: string, };

/**
 * `passphrase.judge`
 */
export type PassphraseAsked = { 
/**
 * As typed so far.
 */
passphrase: string, 
/**
 * What should not be in it: the clinic's and the person's name.
 */
known: Array<string>, };

/**
 * `passphrase.change`: one's own.
 */
export type PassphraseChange = { 
/**
 * The present one.
 */
present: string, 
/**
 * The new one.
 */
passphrase: string, };

/**
 * How good a passphrase is, and why.
 */
export type PassphraseJudged = { 
/**
 * 0 (guessed at once) to 4 (very good).
 */
score: number, 
/**
 * Whether it would be accepted.
 */
accepted: boolean, 
/**
 * Why it is as it is, and what would better it, in the user's language; the most telling first.
 */
reasons: Array<string>, };

/**
 * `passphrase.suggest`: generated words.
 */
export type PassphraseSuggested = { 
/**
 * Words with spaces between.
 */
passphrase: string, 
/**
 * How many such there are, as bits.
 */
bits: number, };

/**
 * `patients.archive`
 */
export type PatientArchive = { 
/**
 * Who.
 */
patient: PatientId, 
/**
 * As typed.
 */
reason: string | null, };

/**
 * `patients.change`
 */
export type PatientChange = { 
/**
 * Number.
 */
patient: PatientId, 
/**
 * All of it anew.
 */
details: PatientDetails, };

/**
 * What is written of a person when registered or changed.
 */
export type PatientDetails = { 
/**
 * Exactly as the person writes it, any script.
 */
name: string, 
/**
 * What the patient is called, where that is another name.
 */
preferred_name: string | null, 
/**
 * Names of before: what old papers say.
 */
former_names: Array<string>, 
/**
 * Date of birth; where only the month or the year is known, any day of it.
 */
birth_date: string, 
/**
 * How much of the date of birth is known.
 */
birth_precision: BirthPrecision, 
/**
 * As recorded; menstrual cycles are never inferred from it.
 */
sex: Sex, 
/**
 * Asked separately.
 */
has_cycles: HasCycles, 
/**
 * Telephones as typed, the usual one first.
 */
phones: Array<Phone>, 
/**
 * E-mail, as typed.
 */
email: string | null, 
/**
 * Postal address, as typed.
 */
address: string | null, 
/**
 * Language of the documents the patient takes home.
 */
language: Language, 
/**
 * Whom to call when something happens.
 */
emergency: EmergencyContact | null, 
/**
 * Numbers by which others know the patient.
 */
identifiers: Array<Identifier>, 
/**
 * How the patient came to the clinic.
 */
came_by: string | null, 
/**
 * What the patient said about being called, written to and photographed.
 */
permissions: Permissions, 
/**
 * What must be seen on Patient and Session without scrolling: allergies, contraindications.
 */
alerts: string | null, 
/**
 * Anything else.
 */
note: string | null, 
/**
 * The day of death.
 */
deceased_on: string | null, };

/**
 * Which patients are wanted.
 */
export type PatientFilter = "in_course" | "overdue" | "maintenance_due" | "open_side_effect" | "archived";

/**
 * `patients.hold`
 */
export type PatientHold = { 
/**
 * Who.
 */
patient: PatientId, 
/**
 * Why the record must be kept whatever its retention says; none lifts the hold.
 */
reason: string | null, };

/**
 * A patient.
 */
export type PatientId = number;

/**
 * Everything of one patient.
 */
export type PatientPage = { 
/**
 * Number.
 */
patient: PatientId, 
/**
 * As people read it.
 */
number: string, 
/**
 * Who.
 */
details: PatientDetails, 
/**
 * The telephones as they are read out, in the order of the details.
 */
phones: Array<PhoneShown>, 
/**
 * Completed years today, or on the day of death; of an approximate date of birth the least they can be.
 */
age: number, 
/**
 * Where the newest course stands.
 */
standing: Standing | null, 
/**
 * The newest course.
 */
course: CourseView | null, 
/**
 * The newest screening.
 */
screening: ScreeningView | null, 
/**
 * What must be followed up.
 */
open_side_effects: Array<SideEffectRow>, 
/**
 * Newest first.
 */
timeline: Array<TimelineEntry>, 
/**
 * What comes next.
 */
next_step: NextStep, 
/**
 * Out of the lists.
 */
archived: ArchivedView | null, 
/**
 * Why the record must be kept whatever its retention says.
 */
hold: string | null, 
/**
 * Everybody who was merged into this patient, directly or through another; the newest merge first, those undone too.
 */
merges: Array<MergeView>, 
/**
 * How long the record must be kept; none where the clinic's country is not told.
 */
retention: RetentionView | null, };

/**
 * Two patients.
 */
export type PatientPair = { 
/**
 * The one.
 */
a: PatientId, 
/**
 * The other.
 */
b: PatientId, };

/**
 * One patient.
 */
export type PatientRef = { 
/**
 * Number.
 */
patient: PatientId, };

/**
 * `patients.register`
 */
export type PatientRegister = { 
/**
 * Who.
 */
details: PatientDetails, 
/**
 * Register although somebody who is likely the same is there already.
 */
although_alike: boolean, };

/**
 * One row of the list.
 */
export type PatientRow = { 
/**
 * Number.
 */
patient: PatientId, 
/**
 * As people read it: "P-000012".
 */
number: string, 
/**
 * Name.
 */
name: string, 
/**
 * What the patient is called, where that is another name.
 */
preferred_name: string | null, 
/**
 * Date of birth.
 */
birth_date: string, 
/**
 * How much of it is known.
 */
birth_precision: BirthPrecision, 
/**
 * Completed years today, or on the day of death; of an approximate date of birth the least they can be.
 */
age: number, 
/**
 * The usual telephone as people of the clinic's country write it.
 */
phone: string | null, 
/**
 * Why the search found it, where that is not to be seen in the name.
 */
matched: Matched | null, 
/**
 * Out of the lists.
 */
archived: boolean, 
/**
 * The day of death.
 */
deceased_on: string | null, 
/**
 * Where the newest course stands; none before there is one.
 */
standing: Standing | null, 
/**
 * How many side effects are open.
 */
open_side_effects: number, 
/**
 * Alerts.
 */
alerts: string | null, };

/**
 * `patients.search`; an empty query finds the most recent.
 */
export type PatientSearch = { 
/**
 * Words of a name, a telephone, a date of birth or an identifier.
 */
query: string, 
/**
 * At most so many rows; 50 without it, never above 200.
 */
limit: number | null, 
/**
 * Only these; without it everybody who is not archived.
 */
filter: PatientFilter | null, };

/**
 * `patients.distinct`
 */
export type PatientsDistinct = { 
/**
 * The one.
 */
a: PatientId, 
/**
 * The other.
 */
b: PatientId, 
/**
 * Judged to be two people; false takes it back.
 */
distinct: boolean, };

/**
 * What `patients.search` found.
 */
export type PatientsFound = { 
/**
 * The best first.
 */
rows: Array<PatientRow>, 
/**
 * False while the search is still being made ready after unlocking: then only recent patients are found, and it is worth asking again.
 */
whole: boolean, };

/**
 * `patients.merge`
 */
export type PatientsMerge = { 
/**
 * Who stays in the lists.
 */
keep: PatientId, 
/**
 * Who is found as that one from now on.
 */
other: PatientId, 
/**
 * The details of the one who stays, as chosen side by side.
 */
details: PatientDetails, };

/**
 * What the patient said about being reached in one way.
 */
export type Permission = { 
/**
 * Allowed, or refused.
 */
given: boolean, 
/**
 * When they said so.
 */
on: string, };

/**
 * What the patient allows; what was not asked is none.
 */
export type Permissions = { 
/**
 * To be called.
 */
calls: Permission | null, 
/**
 * To be written to.
 */
letters: Permission | null, 
/**
 * To be photographed for the record.
 */
photos: Permission | null, };

/**
 * A run of sessions with the same gap before each of them (the very first session of a course has none before it).
 */
export type Phase = { 
/**
 * How many sessions; in the last phase, the most there can be.
 */
sessions: number, 
/**
 * The least number of days since the session before.
 */
gap_min_days: number, 
/**
 * The greatest number of days since the session before.
 */
gap_max_days: number, };

/**
 * A telephone number of a patient.
 */
export type Phone = { 
/**
 * As typed.
 */
number: string, 
/**
 * Whose or which: "work", "daughter".
 */
label: string | null, };

/**
 * A telephone as it is read out.
 */
export type PhoneShown = { 
/**
 * As people of the clinic's country write it; as typed where no such number exists.
 */
shown: string, 
/**
 * Whose or which.
 */
label: string | null, 
/**
 * Whether such a number exists, as far as the numbering plans tell.
 */
exists: boolean, };

/**
 * Where backups lie.
 */
export type PlaceKind = "here" | "stick" | "found";

/**
 * `courses.plan`
 */
export type PlanCourse = { 
/**
 * Whose.
 */
patient: PatientId, 
/**
 * As previewed.
 */
plan: CoursePlan, };

/**
 * The licensed person who treats.
 */
export type PractitionerDetails = { 
/**
 * Name as it stands on documents.
 */
name: string, 
/**
 * Licence or registration number (OPER).
 */
licence: string, };

/**
 * `documents.print`
 */
export type PrintResult = { 
/**
 * What became of it.
 */
outcome: Printed, };

/**
 * What became of a print.
 */
export type Printed = "sent" | "cancelled";

/**
 * `products.add`
 */
export type ProductDetails = { 
/**
 * Name on the box.
 */
name: string, 
/**
 * Maker.
 */
maker: string | null, 
/**
 * At least one.
 */
ingredients: Array<ProductIngredient>, };

/**
 * A serum (a product).
 */
export type ProductId = number;

/**
 * One ingredient: of the catalogue (its words are `ingredient-<id>`), or in the label's own words.
 */
export type ProductIngredient = { 
/**
 * Catalogue id.
 */
ingredient: string | null, 
/**
 * The label's words, where the catalogue has none.
 */
name: string | null, 
/**
 * As on the label: "0.5 %".
 */
strength: string | null, };

/**
 * A product as kept.
 */
export type ProductView = { 
/**
 * Number.
 */
product: ProductId, 
/**
 * The rest.
 */
details: ProductDetails, };

/**
 * A protocol. Its name is the text `protocol-<id>`.
 */
export type Protocol = { 
/**
 * The id, in snake case.
 */
id: string, 
/**
 * The phases, in order; together they have `sessions_max` sessions.
 */
phases: Array<Phase>, 
/**
 * The least number of sessions.
 */
sessions_min: number, 
/**
 * The greatest number of sessions.
 */
sessions_max: number, 
/**
 * Maintenance no sooner than so many months after the last session.
 */
maintenance_min_months: number, 
/**
 * Maintenance no later than so many months after the last session.
 */
maintenance_max_months: number, 
/**
 * How far the maintenance was verified: not every published protocol states one.
 */
maintenance_mark: Mark, 
/**
 * Where it comes from.
 */
source: string, 
/**
 * How far the source was verified.
 */
mark: Mark, };

/**
 * One question; its words are `question-<id>`.
 */
export type QuestionAsked = { 
/**
 * Catalogue id.
 */
id: string, 
/**
 * From an earlier screening and still valid, or from today.
 */
carried: CarriedAnswer | null, 
/**
 * Where the question comes from.
 */
source: string, 
/**
 * How well the source is established.
 */
mark: Mark, };

/**
 * One reason for a verdict.
 */
export type Reason = { 
/**
 * The rule's id, for example `ELIG-PREG`; its sentence is the text `reason-elig-preg`.
 */
rule: string, 
/**
 * The question whose answer gave it; none for the age.
 */
question: string | null, 
/**
 * What this reason alone amounts to.
 */
verdict: Verdict, 
/**
 * Whether a clinician may treat all the same, with a written reason.
 */
can_override: boolean, 
/**
 * The key of the text that says what would resolve it, for example `resolves-elig-preg`.
 */
resolves: string, 
/**
 * Where the rule comes from.
 */
source: string, 
/**
 * How far the source was verified.
 */
mark: Mark, };

/**
 * `recovery.confirm`
 */
export type RecoveryConfirm = { 
/**
 * As typed from the sheet.
 */
code: string, };

/**
 * `recovery.issue`, `vault.recover` and the like ask again who it is.
 */
export type RecoveryIssue = { 
/**
 * One's own passphrase. Not needed while the set-up is not ended, just after the vault was created or recovered.
 */
passphrase: string | null, };

/**
 * A sheet to print. It opens nothing until it was typed back.
 */
export type RecoverySheet = { 
/**
 * As printed, in groups of four.
 */
code: string, 
/**
 * The sheet.
 */
document: Document, };

/**
 * `vault.rescue`
 */
export type RescueAsk = { 
/**
 * A practitioner's passphrase, or the recovery code.
 */
passphrase: string, };

/**
 * What a rescue did, in plain words.
 */
export type Rescued = { 
/**
 * Locked.
 */
status: VaultStatus, 
/**
 * One sentence for each thing, the most important first.
 */
report: Array<string>, 
/**
 * The folder in which the damaged vault lies now.
 */
set_aside: string, };

/**
 * A kind of record.
 */
export type RestoreCount = { 
/**
 * "Patients"
 */
words: string, 
/**
 * In the backup.
 */
backup: number, 
/**
 * Now; `None` when the present vault cannot be read.
 */
now: number | null, };

/**
 * What a restore would bring, and cost.
 */
export type RestorePreview = { 
/**
 * The clinic's wall.
 */
made_at: string, 
/**
 * The clinic's name in it.
 */
clinic_name: string, 
/**
 * What it holds and what there is now, kind by kind.
 */
counts: Array<RestoreCount>, 
/**
 * How many entries of the history came after it and would be lost; `None` when the present vault cannot be read.
 */
lost: number | null, 
/**
 * The last of them, in plain words, newest first, at most 10.
 */
lost_words: Array<string>, };

/**
 * `backups.restore`
 */
export type Restored = { 
/**
 * Locked: the passphrase of that day opens it.
 */
status: VaultStatus, 
/**
 * The folder in which the vault from before lies now, if there was one.
 */
set_aside: string | null, };

/**
 * How long a record must be kept.
 */
export type RetentionView = { 
/**
 * The rule's id; its words are `retention-<id>`.
 */
rule: string, 
/**
 * The rule's years.
 */
years: number, 
/**
 * The last day on which it must be kept; none while a hold forbids to let it go.
 */
keep_until: string | null, 
/**
 * What decided.
 */
why: RetentionWhy, 
/**
 * The day from which it was counted: the last treatment or contact, the birth or the death.
 */
counted_from: string, };

/**
 * What decided how long.
 */
export type RetentionWhy = "years" | "minor" | "death";

/**
 * Who may do what; enforced on every operation.
 */
export type Role = "visitor" | "assistant" | "practitioner";

/**
 * `documents.save`
 */
export type SaveResult = { 
/**
 * What became of it.
 */
outcome: Saved, };

/**
 * What became of saving a file.
 */
export type Saved = "written" | "cancelled";

/**
 * `screening.judge`
 */
export type ScreeningAnswers = { 
/**
 * Who.
 */
patient: PatientId, 
/**
 * By question id.
 */
answers: { [key in string]: Answer }, };

/**
 * What to ask a patient today.
 */
export type ScreeningForm = { 
/**
 * Who.
 */
patient: PatientId, 
/**
 * Today in the clinic.
 */
on: string, 
/**
 * In the catalogue's order.
 */
questions: Array<QuestionAsked>, 
/**
 * Already recorded today.
 */
today: ScreeningView | null, };

/**
 * One answered screening.
 */
export type ScreeningId = number;

/**
 * `screening.record`
 */
export type ScreeningRecord = { 
/**
 * Who.
 */
patient: PatientId, 
/**
 * By question id; every question that applies.
 */
answers: { [key in string]: Answer }, 
/**
 * Reasons, where a practitioner goes on all the same.
 */
overrides: Array<Override>, };

/**
 * A screening as recorded.
 */
export type ScreeningView = { 
/**
 * Number.
 */
screening: ScreeningId, 
/**
 * Day.
 */
on: string, 
/**
 * By question id.
 */
answers: { [key in string]: Answer }, 
/**
 * As judged then.
 */
judgement: Judgement, 
/**
 * Reasons given.
 */
overrides: Array<Override>, 
/**
 * The worst that is left after them.
 */
effective: Verdict, };

/**
 * `security.change`
 */
export type Security = { 
/**
 * Locks after so many idle minutes, 1 to 60.
 */
idle_minutes: number, };

/**
 * What the form for a session starts from.
 */
export type SessionForm = { 
/**
 * Who.
 */
patient: PatientId, 
/**
 * Name.
 */
name: string, 
/**
 * Completed years today.
 */
age: number, 
/**
 * What must be seen.
 */
alerts: string | null, 
/**
 * The course it belongs to.
 */
course: CourseView, 
/**
 * Its number.
 */
number: number, 
/**
 * How many are planned; a number beyond is upkeep.
 */
of: number, 
/**
 * The clinic's wall, "YYYY-MM-DDTHH:MM".
 */
now: string, 
/**
 * What to ask.
 */
screening: ScreeningForm, 
/**
 * The doses of the last session, lots chosen anew: first expiring first.
 */
prefilled: Array<DoseDraft>, 
/**
 * Everything in stock of which something is left, first expiring first; blocked ones too.
 */
lots: Array<LotRow>, 
/**
 * What is in each product in stock.
 */
products: Array<ProductView>, 
/**
 * When it may be by the protocol; none for the first one.
 */
window: Window | null, 
/**
 * What is usual and what is refused.
 */
limits: DoseLimits, };

/**
 * A session that was begun.
 */
export type SessionId = number;

/**
 * A session as recorded.
 */
export type SessionPage = { 
/**
 * Number.
 */
session: SessionId, 
/**
 * Who.
 */
patient: PatientId, 
/**
 * Name.
 */
patient_name: string, 
/**
 * In which course.
 */
course: CourseId, 
/**
 * Its number; beyond `of` it is upkeep.
 */
number: number, 
/**
 * How many are planned.
 */
of: number, 
/**
 * The wall then, "YYYY-MM-DDTHH:MM".
 */
started: string, 
/**
 * The wall then.
 */
ended: string, 
/**
 * IANA zone of that wall.
 */
zone: string, 
/**
 * Who treated.
 */
practitioner: string, 
/**
 * With which licence.
 */
licence: string, 
/**
 * Free text.
 */
note: string | null, 
/**
 * What was given.
 */
doses: Array<DoseView>, 
/**
 * In all.
 */
total: Millilitres, 
/**
 * The day's screening.
 */
judgement: Judgement, 
/**
 * Reasons given.
 */
overrides: Array<Override>, 
/**
 * The wall until which the hair is not washed.
 */
no_wash_until: string, 
/**
 * The wall until which there is no exercise and no sauna.
 */
no_exercise_until: string, 
/**
 * Reported after it.
 */
side_effects: Array<SideEffectRow>, };

/**
 * `sessions.record`
 */
export type SessionRecord = { 
/**
 * Who.
 */
patient: PatientId, 
/**
 * In which course.
 */
course: CourseId, 
/**
 * What was answered today, by question id.
 */
answers: { [key in string]: Answer }, 
/**
 * What was given.
 */
doses: Array<DoseGiven>, 
/**
 * The clinic's wall, "YYYY-MM-DDTHH:MM".
 */
started: string, 
/**
 * The clinic's wall.
 */
ended: string, 
/**
 * Free text.
 */
note: string | null, 
/**
 * Reasons, where a rule speaks against it.
 */
overrides: Array<Override>, };

/**
 * One session.
 */
export type SessionRef = { 
/**
 * Number.
 */
session: SessionId, };

/**
 * The patient's sex as recorded. Nothing about cycles or pregnancy is inferred from it beyond what the questions say.
 */
export type Sex = "female" | "male" | "other" | "not_recorded";

/**
 * Which sheet.
 */
export type SheetRequest = { 
/**
 * Of which session.
 */
session: SessionId, 
/**
 * The patient's language without it.
 */
language: Language | null, };

/**
 * `side_effects.list`
 */
export type SideEffectFilter = { 
/**
 * Without the closed ones.
 */
open_only: boolean, };

/**
 * A reported side effect.
 */
export type SideEffectId = number;

/**
 * A kind of side effect. Its name is the text `side-effect-<id>`, its advice `side-effect-advice-<id>`.
 */
export type SideEffectKind = { 
/**
 * The id, in snake case.
 */
id: string, 
/**
 * It usually begins no sooner than so many hours after the session.
 */
onset_from_hours: number, 
/**
 * It usually begins no later than so many hours after the session.
 */
onset_to_hours: number, 
/**
 * It is usually gone so many days after it began; none where that cannot be said.
 */
expected_end_days: number | null, 
/**
 * When it is looked at again: so many days after it began.
 */
follow_up_days: number, 
/**
 * Longer than so many days needs a clinician's look; none where it is flagged from the start.
 */
overlong_days: number | null, 
/**
 * How urgent it is.
 */
flag: Flag, 
/**
 * The grades that it can have.
 */
grades: Array<Grade>, 
/**
 * Where it comes from.
 */
source: string, 
/**
 * How far the source was verified.
 */
mark: Mark, };

/**
 * `side_effects.report`
 */
export type SideEffectReport = { 
/**
 * Whose.
 */
patient: PatientId, 
/**
 * Catalogue id; its words are `side-effect-<id>`.
 */
effect: string, 
/**
 * 1–5.
 */
grade: Grade, 
/**
 * When it began: the clinic's wall.
 */
onset: string, 
/**
 * Taken to hospital.
 */
hospitalised: boolean, 
/**
 * Free text.
 */
note: string | null, };

/**
 * A side effect with all that belongs to it.
 */
export type SideEffectRow = { 
/**
 * Number.
 */
side_effect: SideEffectId, 
/**
 * Whose.
 */
patient: PatientId, 
/**
 * Name.
 */
patient_name: string, 
/**
 * Catalogue id.
 */
effect: string, 
/**
 * 1–5.
 */
grade: Grade, 
/**
 * As the catalogue flags it.
 */
flag: Flag, 
/**
 * Grade 3 or more, or hospital.
 */
serious: boolean, 
/**
 * The wall at its onset.
 */
onset: string, 
/**
 * The day of its onset.
 */
onset_on: string, 
/**
 * Days from the session's day to the onset.
 */
days_after: number | null, 
/**
 * After which session.
 */
session: LocatedSession | null, 
/**
 * Where it stands.
 */
outcome: Outcome, 
/**
 * When to ask again; none once closed.
 */
follow_up_on: string | null, 
/**
 * To be asked today or before.
 */
due: boolean, 
/**
 * Open for longer than is usual.
 */
overlong: boolean, 
/**
 * Free text.
 */
note: string | null, 
/**
 * Oldest first.
 */
follow_ups: Array<FollowUpView>, };

/**
 * Where a course stands.
 */
export type Standing = { "state": "not_started" } | { "state": "in_course", 
/**
 * The day of the next session.
 */
next_on: string, } | { "state": "overdue", 
/**
 * The day it was planned for; where none is planned, the day of the last session.
 */
since: string, } | { "state": "maintenance", 
/**
 * From this day.
 */
due_from: string, 
/**
 * Through this day.
 */
due_to: string, } | { "state": "maintenance_overdue", 
/**
 * The last day on which it would have been in time.
 */
since: string, } | { "state": "stopped" };

/**
 * A technique of injection.
 */
export type Technique = "nappage" | "micropapule" | "linear_retrograde" | "epidermic" | "mesogun" | "microneedling";

/**
 * A depth in whole tenths of a millimetre; a JSON number of mm outside.
 */
export type TenthsOfMillimetre = number;

/**
 * One line of a patient's history.
 */
export type TimelineEntry = { "kind": "registered", on: string, } | { "kind": "screening", screening: ScreeningId, on: string, verdict: Verdict, } | { "kind": "course_planned", course: CourseId, on: string, protocol: string, sessions: number, } | { "kind": "course_stopped", course: CourseId, on: string, reason: string, } | { "kind": "session", session: SessionId, on: string, number: number, of: number, ml: Millilitres, } | { "kind": "side_effect", side_effect: SideEffectId, on: string, effect: string, grade: Grade, outcome: Outcome, } | { "kind": "merged", merge: MergeId, on: string, name: string, } | { "kind": "unmerged", merge: MergeId, on: string, name: string, } | { "kind": "archived", on: string, reason: string | null, } | { "kind": "restored", on: string, };

/**
 * The first screen.
 */
export type Today = { 
/**
 * Today in the clinic.
 */
day: string, 
/**
 * The clinic's name.
 */
clinic_name: string, 
/**
 * The longest overdue first, then today's, then the next week's.
 */
sessions: Array<DueSession>, 
/**
 * Open side effects, the longest due first.
 */
follow_ups: Array<SideEffectRow>, 
/**
 * Expired, expiring within 30 days or recalled, with something left.
 */
lots: Array<LotRow>, 
/**
 * Whose upkeep is due.
 */
maintenance: Array<PatientRow>, 
/**
 * How many patients there are.
 */
patients: number, 
/**
 * How the backups stand.
 */
backup: BackupHealth, };

/**
 * What `patients.unmerge` did.
 */
export type Unmerged = { 
/**
 * The merge, undone.
 */
merge: MergeView, 
/**
 * The details of the one who stayed are again what they were before the merge. False when they were changed since: then they
 * stay as they are.
 */
details_back: boolean, };

/**
 * `vault.create`: the first start.
 */
export type VaultCreate = { 
/**
 * Letterhead.
 */
clinic: ClinicDetails, 
/**
 * Who treats.
 */
practitioner: PractitionerDetails, 
/**
 * IANA time zone.
 */
zone: string, 
/**
 * The clinic's language.
 */
language: Language, 
/**
 * As typed.
 */
passphrase: string, };

/**
 * `vault.recover`
 */
export type VaultRecover = { 
/**
 * From the sheet.
 */
code: string, 
/**
 * The new passphrase.
 */
passphrase: string, };

/**
 * Where the vault stands.
 */
export type VaultState = "absent" | "locked" | "open";

/**
 * What the frame needs to know; the clinic's own facts only when open.
 */
export type VaultStatus = { 
/**
 * Absent, locked or open.
 */
state: VaultState, 
/**
 * Today in the clinic.
 */
today: string | null, 
/**
 * The clinic's wall, "YYYY-MM-DDTHH:MM".
 */
now: string | null, 
/**
 * IANA zone.
 */
zone: string | null, 
/**
 * The clinic's name.
 */
clinic_name: string | null, 
/**
 * Who opened it.
 */
practitioner_name: string | null, 
/**
 * The clinic's language.
 */
language: Language | null, 
/**
 * What the one who opened it may.
 */
role: Role | null, 
/**
 * Locks after so many idle minutes.
 */
idle_minutes: number | null, 
/**
 * The recovery sheet was not typed back yet: the set-up has not ended.
 */
recovery_pending: boolean, 
/**
 * Damage was found: nothing more is written, the way out is `vault.rescue`.
 */
damaged: boolean, 
/**
 * The disk is nearly full: the vault's reserve was given up, or there was no room for it. Writes go on while they can.
 */
low_on_space: boolean, 
/**
 * The computer's clock was behind the last entry by so many minutes when the vault was opened.
 */
clock_behind: number | null, };

/**
 * `vault.unlock`
 */
export type VaultUnlock = { 
/**
 * As typed.
 */
passphrase: string, 
/**
 * A practitioner has read that records are missing (`records_missing`, `anchor_lost`) and goes on; it is logged.
 */
accept_loss: boolean, };

/**
 * What a screening amounts to, from best to worst: the greatest of its reasons.
 */
export type Verdict = "eligible" | "caution" | "defer" | "stop";

/**
 * From one day through another.
 */
export type Window = { 
/**
 * The first day.
 */
from: string, 
/**
 * The last day.
 */
to: string, };

/**
 * What long work is doing.
 */
export type WorkStep = "copying" | "photos" | "checking" | "comparing" | "finishing";

/**
 * `backups.work`: the long work under way, if there is any.
 */
export type WorkView = { 
/**
 * Which step.
 */
step: WorkStep, 
/**
 * Done so far, in the step's own unit.
 */
done: number, 
/**
 * Of so much; 0 while it is not known.
 */
total: number, };

/**
 * A zone of the scalp. Left and right are the patient's.
 */
export type Zone = "frontal" | "mid_scalp" | "vertex" | "temporal_left" | "temporal_right" | "occipital";

/** Every operation: what it is asked with, what it answers, and whether it changes anything. */
export interface Operations {
  "operations": { request: Nothing; response: Array<OperationView>; kind: "read" };
  "vault.status": { request: Nothing; response: VaultStatus; kind: "read" };
  "vault.create": { request: VaultCreate; response: VaultStatus; kind: "write" };
  "vault.unlock": { request: VaultUnlock; response: VaultStatus; kind: "write" };
  "vault.lock": { request: Nothing; response: VaultStatus; kind: "write" };
  "vault.recover": { request: VaultRecover; response: VaultStatus; kind: "write" };
  "vault.rescue": { request: RescueAsk; response: Rescued; kind: "write" };
  "passphrase.judge": { request: PassphraseAsked; response: PassphraseJudged; kind: "read" };
  "passphrase.suggest": { request: Nothing; response: PassphraseSuggested; kind: "read" };
  "passphrase.change": { request: PassphraseChange; response: Nothing; kind: "write" };
  "recovery.issue": { request: RecoveryIssue; response: RecoverySheet; kind: "write" };
  "recovery.print": { request: Nothing; response: PrintResult; kind: "read" };
  "recovery.save": { request: Nothing; response: SaveResult; kind: "read" };
  "recovery.confirm": { request: RecoveryConfirm; response: VaultStatus; kind: "write" };
  "accounts.list": { request: Nothing; response: Array<AccountView>; kind: "read" };
  "accounts.add": { request: AccountAdd; response: AccountView; kind: "write" };
  "accounts.change": { request: AccountChange; response: AccountView; kind: "write" };
  "accounts.remove": { request: AccountRemove; response: Nothing; kind: "write" };
  "accounts.set_passphrase": { request: AccountPassphrase; response: Nothing; kind: "write" };
  "security.change": { request: Security; response: Security; kind: "write" };
  "backups.read": { request: Nothing; response: BackupsPage; kind: "read" };
  "backups.make": { request: Nothing; response: BackupsPage; kind: "write" };
  "backups.work": { request: Nothing; response: WorkView | null; kind: "read" };
  "backups.cancel": { request: Nothing; response: Nothing; kind: "write" };
  "backups.prove": { request: BackupRef; response: BackupsPage; kind: "write" };
  "backups.choose_stick": { request: Nothing; response: BackupsFound; kind: "write" };
  "backups.forget_stick": { request: Nothing; response: BackupsPage; kind: "write" };
  "backups.known": { request: Nothing; response: BackupsFound; kind: "read" };
  "backups.find": { request: Nothing; response: BackupsFound; kind: "read" };
  "backups.preview": { request: BackupOpen; response: RestorePreview; kind: "read" };
  "backups.restore": { request: BackupOpen; response: Restored; kind: "write" };
  "history.list": { request: HistoryFilter; response: HistoryPage; kind: "read" };
  "history.export": { request: HistoryFilter; response: SaveResult; kind: "read" };
  "history.verify": { request: Nothing; response: ChainView; kind: "read" };
  "clinic.read": { request: Nothing; response: Clinic; kind: "read" };
  "clinic.change": { request: ClinicChange; response: Clinic; kind: "write" };
  "today.read": { request: Nothing; response: Today; kind: "read" };
  "patients.search": { request: PatientSearch; response: PatientsFound; kind: "read" };
  "patients.register": { request: PatientRegister; response: PatientRef; kind: "write" };
  "patients.change": { request: PatientChange; response: PatientRef; kind: "write" };
  "patients.read": { request: PatientRef; response: PatientPage; kind: "read" };
  "patients.alike": { request: AlikeAsk; response: Array<Alike>; kind: "read" };
  "patients.duplicates": { request: Nothing; response: DuplicatesPage; kind: "read" };
  "patients.distinct": { request: PatientsDistinct; response: Nothing; kind: "write" };
  "patients.compare": { request: PatientPair; response: MergeForm; kind: "read" };
  "patients.merge": { request: PatientsMerge; response: MergeView; kind: "write" };
  "patients.unmerge": { request: MergeRef; response: Unmerged; kind: "write" };
  "patients.archive": { request: PatientArchive; response: PatientRef; kind: "write" };
  "patients.restore": { request: PatientRef; response: PatientRef; kind: "write" };
  "patients.hold": { request: PatientHold; response: PatientRef; kind: "write" };
  "screening.ask": { request: PatientRef; response: ScreeningForm; kind: "read" };
  "screening.judge": { request: ScreeningAnswers; response: Judgement; kind: "read" };
  "screening.record": { request: ScreeningRecord; response: ScreeningView; kind: "write" };
  "protocols.list": { request: Nothing; response: Array<Protocol>; kind: "read" };
  "courses.preview": { request: CoursePlan; response: CourseDates; kind: "read" };
  "courses.plan": { request: PlanCourse; response: CourseView; kind: "write" };
  "courses.stop": { request: CourseStop; response: CourseView; kind: "write" };
  "ingredients.list": { request: Nothing; response: Array<IngredientView>; kind: "read" };
  "products.list": { request: Nothing; response: Array<ProductView>; kind: "read" };
  "products.add": { request: ProductDetails; response: ProductView; kind: "write" };
  "lots.list": { request: Nothing; response: Array<LotRow>; kind: "read" };
  "lots.receive": { request: LotReceive; response: LotRow; kind: "write" };
  "lots.read": { request: LotRef; response: LotPage; kind: "read" };
  "lots.recall": { request: LotRecall; response: LotPage; kind: "write" };
  "sessions.prepare": { request: PatientRef; response: SessionForm; kind: "read" };
  "sessions.record": { request: SessionRecord; response: SessionRef; kind: "write" };
  "sessions.read": { request: SessionRef; response: SessionPage; kind: "read" };
  "aftercare.sheet": { request: SheetRequest; response: Document; kind: "read" };
  "documents.print": { request: SheetRequest; response: PrintResult; kind: "read" };
  "documents.save": { request: SheetRequest; response: SaveResult; kind: "read" };
  "side_effects.kinds": { request: Nothing; response: Array<SideEffectKind>; kind: "read" };
  "side_effects.list": { request: SideEffectFilter; response: Array<SideEffectRow>; kind: "read" };
  "side_effects.locate": { request: Locate; response: Located; kind: "read" };
  "side_effects.report": { request: SideEffectReport; response: SideEffectRow; kind: "write" };
  "side_effects.follow_up": { request: FollowUp; response: SideEffectRow; kind: "write" };
  "drafts.read": { request: DraftRef; response: DraftView | null; kind: "read" };
  "drafts.save": { request: DraftSave; response: DraftView; kind: "write" };
  "drafts.discard": { request: DraftRef; response: Nothing; kind: "write" };
}

/** Which operations change something: these carry a client UUID. */
export const WRITES: readonly string[] = [
  "vault.create",
  "vault.unlock",
  "vault.lock",
  "vault.recover",
  "vault.rescue",
  "passphrase.change",
  "recovery.issue",
  "recovery.confirm",
  "accounts.add",
  "accounts.change",
  "accounts.remove",
  "accounts.set_passphrase",
  "security.change",
  "backups.make",
  "backups.cancel",
  "backups.prove",
  "backups.choose_stick",
  "backups.forget_stick",
  "backups.restore",
  "clinic.change",
  "patients.register",
  "patients.change",
  "patients.distinct",
  "patients.merge",
  "patients.unmerge",
  "patients.archive",
  "patients.restore",
  "patients.hold",
  "screening.record",
  "courses.plan",
  "courses.stop",
  "products.add",
  "lots.receive",
  "lots.recall",
  "sessions.record",
  "side_effects.report",
  "side_effects.follow_up",
  "drafts.save",
  "drafts.discard",
];

/** The limits of fields: characters of texts, values of numbers. */
export const LIMITS = {
  person_name: { min: 1, max: 400 },
  clinic_name: { min: 1, max: 200 },
  licence: { min: 1, max: 100 },
  phone: { min: 0, max: 40 },
  email: { min: 0, max: 254 },
  address: { min: 0, max: 500 },
  passphrase: { min: 15, max: 1024 },
  note: { min: 0, max: 10000 },
  reason: { min: 3, max: 2000 },
  override_reason: { min: 10, max: 2000 },
  lot_number: { min: 1, max: 40 },
  product_name: { min: 1, max: 200 },
  supplier: { min: 0, max: 200 },
  ingredients: { min: 0, max: 2000 },
  allergies: { min: 0, max: 2000 },
  description: { min: 0, max: 10000 },
  label: { min: 0, max: 60 },
  identifier: { min: 1, max: 100 },
  relation: { min: 0, max: 100 },
  came_by: { min: 0, max: 200 },
  search: { min: 0, max: 400 },
  sessions: { min: 1, max: 60 },
  gap_days: { min: 1, max: 365 },
  maintenance_months: { min: 1, max: 60 },
  points: { min: 1, max: 500 },
  doses: { min: 1, max: 60 },
  former_names: { min: 0, max: 10 },
  phones: { min: 0, max: 6 },
  identifiers: { min: 0, max: 12 },
  grade: { min: 1, max: 5 },
  quantity_ml: { min: 0.01, max: 100000 },
  dose_ml: { min: 0.001, max: 100 },
  depth_mm: { min: 0.1, max: 13 },
} as const;

/** Countries a clinic can lie in, as two letters (ISO 3166). */
export const COUNTRIES: readonly string[] = [
  "AD",
  "AE",
  "AF",
  "AG",
  "AI",
  "AL",
  "AM",
  "AO",
  "AQ",
  "AR",
  "AS",
  "AT",
  "AU",
  "AW",
  "AX",
  "AZ",
  "BA",
  "BB",
  "BD",
  "BE",
  "BF",
  "BG",
  "BH",
  "BI",
  "BJ",
  "BL",
  "BM",
  "BN",
  "BO",
  "BQ",
  "BR",
  "BS",
  "BT",
  "BW",
  "BY",
  "BZ",
  "CA",
  "CC",
  "CD",
  "CF",
  "CG",
  "CH",
  "CI",
  "CK",
  "CL",
  "CM",
  "CN",
  "CO",
  "CR",
  "CU",
  "CV",
  "CW",
  "CX",
  "CY",
  "CZ",
  "DE",
  "DJ",
  "DK",
  "DM",
  "DO",
  "DZ",
  "EC",
  "EE",
  "EG",
  "EH",
  "ER",
  "ES",
  "ET",
  "FI",
  "FJ",
  "FK",
  "FM",
  "FO",
  "FR",
  "GA",
  "GB",
  "GD",
  "GE",
  "GF",
  "GG",
  "GH",
  "GI",
  "GL",
  "GM",
  "GN",
  "GP",
  "GQ",
  "GR",
  "GS",
  "GT",
  "GU",
  "GW",
  "GY",
  "HK",
  "HN",
  "HR",
  "HT",
  "HU",
  "ID",
  "IE",
  "IL",
  "IM",
  "IN",
  "IO",
  "IQ",
  "IR",
  "IS",
  "IT",
  "JE",
  "JM",
  "JO",
  "JP",
  "KE",
  "KG",
  "KH",
  "KI",
  "KM",
  "KN",
  "KP",
  "KR",
  "KW",
  "KY",
  "KZ",
  "LA",
  "LB",
  "LC",
  "LI",
  "LK",
  "LR",
  "LS",
  "LT",
  "LU",
  "LV",
  "LY",
  "MA",
  "MC",
  "MD",
  "ME",
  "MF",
  "MG",
  "MH",
  "MK",
  "ML",
  "MM",
  "MN",
  "MO",
  "MP",
  "MQ",
  "MR",
  "MS",
  "MT",
  "MU",
  "MV",
  "MW",
  "MX",
  "MY",
  "MZ",
  "NA",
  "NC",
  "NE",
  "NF",
  "NG",
  "NI",
  "NL",
  "NO",
  "NP",
  "NR",
  "NU",
  "NZ",
  "OM",
  "PA",
  "PE",
  "PF",
  "PG",
  "PH",
  "PK",
  "PL",
  "PM",
  "PN",
  "PR",
  "PS",
  "PT",
  "PW",
  "PY",
  "QA",
  "RE",
  "RO",
  "RS",
  "RU",
  "RW",
  "SA",
  "SB",
  "SC",
  "SD",
  "SE",
  "SG",
  "SH",
  "SI",
  "SJ",
  "SK",
  "SL",
  "SM",
  "SN",
  "SO",
  "SR",
  "SS",
  "ST",
  "SV",
  "SX",
  "SY",
  "SZ",
  "TC",
  "TD",
  "TF",
  "TG",
  "TH",
  "TJ",
  "TK",
  "TL",
  "TM",
  "TN",
  "TO",
  "TR",
  "TT",
  "TV",
  "TW",
  "TZ",
  "UA",
  "UG",
  "UM",
  "US",
  "UY",
  "UZ",
  "VA",
  "VC",
  "VE",
  "VG",
  "VI",
  "VN",
  "VU",
  "WF",
  "WS",
  "YE",
  "YT",
  "ZA",
  "ZM",
  "ZW",
];
