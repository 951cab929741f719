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
 * What was added to a session after it was signed.
 */
export type AddendumView = { 
/**
 * When, as the clinic's wall showed it: "YYYY-MM-DDTHH:MM".
 */
at: string, 
/**
 * Who signed it.
 */
practitioner: string, 
/**
 * With which licence.
 */
licence: string, 
/**
 * What is added, or is right instead.
 */
content: string, 
/**
 * Why.
 */
reason: string, };

/**
 * The least age.
 */
export type AgeView = { 
/**
 * "ELIG-AGE"
 */
rule: string, 
/**
 * As it ships: the youngest that may be chosen.
 */
shipped: number, 
/**
 * In force.
 */
min_age: number, 
/**
 * Where it comes from.
 */
source: string, 
/**
 * How far the source was verified.
 */
mark: Mark, };

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
 * An allergen that may be meant. A person says whether it is.
 */
export type AllergenCandidate = { 
/**
 * An ingredient's id (its words are `ingredient-<id>`) or an allergen's (`allergen-<id>`).
 */
allergen: string, 
/**
 * Whether it is an ingredient of sera.
 */
ingredient: boolean, 
/**
 * The name that was found.
 */
matched: string, 
/**
 * By what: its own name, or another.
 */
by: FoundBy, 
/**
 * How many letters differ from what was typed, as far as it was typed: 0 to 2.
 */
distance: number, };

/**
 * An allergy as the patient named it, and what a person confirmed it to be.
 */
export type Allergy = { 
/**
 * As typed.
 */
typed: string, 
/**
 * The ingredient or allergen that a person confirmed.
 */
allergen: string | null, 
/**
 * What happened.
 */
reaction: Reaction | null, 
/**
 * Anything else.
 */
note: string | null, };

/**
 * An allergy, as far as it must be seen.
 */
export type AllergyWarning = { 
/**
 * As typed.
 */
typed: string, 
/**
 * The ingredient or allergen that a person confirmed; its name is a text.
 */
allergen: string | null, 
/**
 * What happened.
 */
reaction: Reaction | null, };

/**
 * `stock.allocate`: from what to draw an amount, of one product or of a recipe.
 */
export type AllocationAsk = { 
/**
 * For whom: another patient's vial is not drawn from.
 */
patient: PatientId, 
/**
 * Of this product,
 */
product: ProductId | null, 
/**
 * or by this recipe.
 */
recipe: RecipeId | null, 
/**
 * How much in all, in ml.
 */
ml: Millilitres, 
/**
 * What was drawn in the same session before, and is not signed yet.
 */
drawn: Array<Draw>, };

/**
 * From what to draw.
 */
export type AllocationView = { 
/**
 * In this order.
 */
draws: Array<DrawView>, 
/**
 * What all of it together lacks.
 */
short: Array<ShortView>, };

/**
 * What could be injected without meeting a rule.
 */
export type Alternative = { 
/**
 * "SCR-HEART-MINOXIDIL"
 */
rule: string, 
/**
 * Products in stock; empty when there is none.
 */
products: Array<ProductInStock>, };

/**
 * An answer. A blank is no answer at all: it is missing from [`Answers`].
 */
export type Answer = "yes" | "no" | "unknown";

/**
 * An answer as it was kept; its question's words are `question-<id>`.
 */
export type AnswerKept = { 
/**
 * Catalogue id.
 */
question: string, 
/**
 * The answer.
 */
answer: Answer, 
/**
 * The day on which it was given.
 */
on: string, };

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
bytes: number, 
/**
 * Made under another data key than the vault has now: it opens with the passphrase of its day, and is none of those that are proven and
 * let go of. Not known while the vault is closed.
 */
other_key: boolean, };

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
 * Which way is better.
 */
export type Better = "lower" | "higher";

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
 * When the patient gave it.
 */
answered_on: string, 
/**
 * How many days ago that is.
 */
age_days: number, 
/**
 * The last day on which it may stand.
 */
valid_until: string, };

/**
 * `retention.certificate`, and the certificate among the documents.
 */
export type CertificateRequest = { 
/**
 * Which destruction.
 */
destruction: DestructionId, 
/**
 * The patient's name, to be put on it: the program no longer has it, but knows whether it is right.
 */
name: string | null, 
/**
 * The patient's day of birth; goes with the name.
 */
birth_date: string | null, 
/**
 * The page's language without it.
 */
language: Language | null, };

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
 * Something to choose: an indication, a cause, a treatment. Its name is the text `indication-<id>`, `cause-<id>`,
 * `hair-treatment-<id>`.
 */
export type Choice = { 
/**
 * The id, in snake case.
 */
id: string, 
/**
 * Where it comes from.
 */
source: string, 
/**
 * How far the source was verified.
 */
mark: Mark, };

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
country: string, 
/**
 * What records are kept by instead of the country's own rule, by its id; none for that rule.
 */
retention: string | null, };

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
country: string | null, 
/**
 * By its id; empty for the country's own rule, without it the choice stays. See `retention.classes`.
 */
retention: string | null, };

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
 * `codes.forget`
 */
export type CodeForget = { 
/**
 * Whose it is now.
 */
product: ProductId, 
/**
 * The code, as it was taught.
 */
code: string, };

/**
 * What a code says, or may say.
 */
export type CodeRead = { "outcome": "certain", 
/**
 * What it says.
 */
reading: CodeReading, } | { "outcome": "ambiguous", 
/**
 * At least one.
 */
readings: Array<CodeReading>, 
/**
 * There may be more readings than these.
 */
more: boolean, 
/**
 * Why it is asked; nothing: separators may have been lost.
 */
why: string | null, };

/**
 * One reading of a code: what a delivery needs of it.
 */
export type CodeReading = { 
/**
 * By which the product is known, to be taught when it is new; none: the code does not say of which product it is.
 */
code: string | null, 
/**
 * The product, when the code is known.
 */
product: ProductId | null, 
/**
 * Its name.
 */
product_name: string | null, 
/**
 * The lot of this product and number that is in stock already.
 */
lot: LotId | null, 
/**
 * As coded.
 */
lot_number: string | null, 
/**
 * The last day on which it may be used.
 */
expiry: string | null, 
/**
 * How exactly the code says it.
 */
expiry_precision: ExpiryPrecision | null, 
/**
 * Serial number.
 */
serial: string | null, 
/**
 * How many items.
 */
quantity: number | null, 
/**
 * How much came with the product's last delivery, in ml.
 */
last_ml: Millilitres | null, 
/**
 * What deserves a word, in sentences.
 */
warnings: Array<string>, };

/**
 * `codes.read`
 */
export type CodeScan = { 
/**
 * As the scanner typed it or the camera saw it, blanks at its end and control characters included.
 */
text: string, 
/**
 * By which way it came: a keyboard may lose separators, a camera does not.
 */
via: Via, };

/**
 * What `history.compare` found.
 */
export type CodeView = { 
/**
 * The history holds what it held when the paper was printed.
 */
matches: boolean, 
/**
 * One sentence.
 */
sentence: string, 
/**
 * The entry whose code it is.
 */
entry: number | null, 
/**
 * The clinic's wall.
 */
at: string, };

/**
 * The days of the cycle to tell whoever plans, and what they rest on.
 */
export type ComfortDays = { 
/**
 * The first of them, counted from 1.
 */
from: number, 
/**
 * The last of them.
 */
to: number, 
/**
 * Where it comes from.
 */
source: string, 
/**
 * How far the source was verified.
 */
mark: Mark, };

/**
 * What is shown beside a reading: computed, never stored.
 */
export type Computed = { 
/**
 * The SALT score or the mean, in hundredths.
 */
hundredths: number | null, 
/**
 * The SALT band: S0 to S5.
 */
band: number | null, 
/**
 * Whether the pull test is positive.
 */
positive: boolean | null, };

/**
 * A condition that a rule needs. Its name is the text `condition-<id>`.
 */
export type Condition = { 
/**
 * The id, in snake case.
 */
id: string, 
/**
 * The screening question that it answers with "yes" by itself.
 */
question: string | null, 
/**
 * A value that decides instead, by its id.
 */
measure: string | null, 
/**
 * The greatest value, in tenths, at which the condition answers nothing.
 */
at_most: number | null, 
/**
 * For how many days a value tells something; without one that does, the answer is "unknown".
 */
measure_days: number | null, 
/**
 * For how many days after it ended it still answers.
 */
days_after: number, 
/**
 * Where it comes from.
 */
source: string, 
/**
 * How far the source was verified.
 */
mark: Mark, };

/**
 * A call, a letter or a visit outside a session.
 */
export type ContactId = number;

/**
 * What came of it.
 */
export type ContactOutcome = "spoken" | "not_reached" | "left_word" | "sent" | "received";

/**
 * `contacts.record`
 */
export type ContactRecord = { 
/**
 * With whom.
 */
patient: PatientId, 
/**
 * When, as the clinic's wall showed it: "2026-11-24T15:30".
 */
at: string, 
/**
 * How.
 */
way: ContactWay, 
/**
 * What came of it.
 */
outcome: ContactOutcome, 
/**
 * What was said.
 */
note: string | null, };

/**
 * A contact that was noted or struck.
 */
export type ContactRef = { 
/**
 * Number.
 */
contact: ContactId, };

/**
 * `contacts.strike`
 */
export type ContactStrike = { 
/**
 * Which one.
 */
contact: ContactId, 
/**
 * Why it no longer counts.
 */
reason: string, };

/**
 * How they reached each other.
 */
export type ContactWay = "call" | "message" | "letter" | "visit";

/**
 * An answer that the intake speaks against.
 */
export type Contradiction = { 
/**
 * The question that was answered with "no".
 */
question: string, 
/**
 * What the intake says.
 */
findings: Array<Finding>, };

/**
 * A count of the stock.
 */
export type CountId = number;

/**
 * `counts.record`
 */
export type CountRecord = { 
/**
 * At least one lot, each once.
 */
lines: Array<CountedLot>, 
/**
 * Free text.
 */
note: string | null, };

/**
 * A count as kept.
 */
export type CountView = { 
/**
 * Number.
 */
count: CountId, 
/**
 * Its day.
 */
on: string, 
/**
 * Who counted.
 */
by: string, 
/**
 * Free text.
 */
note: string | null, 
/**
 * Lots counted.
 */
lots: number, 
/**
 * Lots of which more or less was found.
 */
differences: number, 
/**
 * What was found in all, less what the ledger said.
 */
difference: Millilitres, };

/**
 * What was found of a lot.
 */
export type CountedLot = { 
/**
 * Which.
 */
lot: LotId, 
/**
 * What the ledger said when the count began: if it says something else now, somebody drew from the lot meanwhile.
 */
expected: Millilitres, 
/**
 * What was found, opened vials included.
 */
counted: Millilitres, 
/**
 * Why they differ; needed where they do.
 */
reason: string | null, };

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
 * None for maintenance.
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
 * Planned and done, by number; beyond the planned ones, maintenance.
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
 * When maintenance is due.
 */
maintenance: Window, 
/**
 * Where it stands today.
 */
standing: Standing, 
/**
 * Whether it is time to look at the result.
 */
result: ResultDue | null, 
/**
 * Stopped, and why.
 */
stopped: CourseStopped | null, };

/**
 * Whether the day or the month is written first.
 */
export type DateOrder = "day_first" | "month_first";

/**
 * Which day's.
 */
export type DaySummaryAsk = { 
/**
 * Today without it.
 */
day: string | null, 
/**
 * The page's language without it.
 */
language: Language | null, };

/**
 * What came with a delivery, as far as it was told.
 */
export type DeliveryView = { 
/**
 * Who delivered.
 */
supplier: string | null, 
/**
 * The number of the delivery's note.
 */
delivery_note: string | null, 
/**
 * As printed, where each container has its own.
 */
serial: string | null, };

/**
 * `retention.destroy`
 */
export type DestroyRequest = { 
/**
 * Which proposal.
 */
destruction: DestructionId, 
/**
 * The record's number, as it was typed to confirm.
 */
number: string, };

/**
 * A destruction that was carried out. Names nobody.
 */
export type Destroyed = { 
/**
 * Number.
 */
destruction: DestructionId, 
/**
 * The certificate's number: "D-000004".
 */
certificate: string, 
/**
 * The number that the record had.
 */
number: string, 
/**
 * On which day.
 */
on: string, 
/**
 * By whom.
 */
by: string, 
/**
 * Why, as typed when it was proposed.
 */
reason: string, 
/**
 * The last day on which it had to be kept.
 */
kept_until: string, };

/**
 * The destruction of a record.
 */
export type DestructionId = number;

/**
 * `retention.propose`
 */
export type DestructionProposal = { 
/**
 * Whose record.
 */
patient: PatientId, 
/**
 * Why.
 */
reason: string, };

/**
 * One destruction.
 */
export type DestructionRef = { 
/**
 * Number.
 */
destruction: DestructionId, };

/**
 * What was carried out. Names nobody: the answer to a write is kept.
 */
export type DestructionView = { 
/**
 * Number.
 */
destruction: DestructionId, 
/**
 * The certificate's number.
 */
certificate: string, };

/**
 * Stock returned or destroyed, with its certificate.
 */
export type DisposalId = number;

/**
 * The certificate of a disposal.
 */
export type DisposalPaper = { 
/**
 * Of which.
 */
disposal: DisposalId, 
/**
 * The page's language without it.
 */
language: Language | null, };

/**
 * `disposals.record`: all that is left of the lots, opened vials included.
 */
export type DisposalRecord = { 
/**
 * Which; each once.
 */
lots: Array<LotId>, 
/**
 * Day of it.
 */
on: string, 
/**
 * Returned or destroyed.
 */
way: DisposalWay, 
/**
 * To whom, or how.
 */
how: string, 
/**
 * Why.
 */
reason: string, 
/**
 * Who saw it.
 */
witness: string | null, 
/**
 * For which recall.
 */
recall: RecallId | null, };

/**
 * One disposal.
 */
export type DisposalRef = { 
/**
 * Number.
 */
disposal: DisposalId, };

/**
 * A disposal as kept.
 */
export type DisposalView = { 
/**
 * Number.
 */
disposal: DisposalId, 
/**
 * As on the certificate.
 */
number: string, 
/**
 * Day of it.
 */
on: string, 
/**
 * Returned or destroyed.
 */
way: DisposalWay, 
/**
 * To whom, or how.
 */
how: string, 
/**
 * Why.
 */
reason: string, 
/**
 * Who saw it.
 */
witness: string | null, 
/**
 * By whom.
 */
practitioner: string, 
/**
 * With which licence.
 */
licence: string, 
/**
 * What went.
 */
lots: Array<DisposedLot>, };

/**
 * What becomes of stock that is not to be used.
 */
export type DisposalWay = "returned" | "destroyed";

/**
 * What went of a lot.
 */
export type DisposedLot = { 
/**
 * Which.
 */
lot: LotId, 
/**
 * The lot's number.
 */
lot_number: string, 
/**
 * The product's name.
 */
product_name: string, 
/**
 * How much.
 */
ml: Millilitres, };

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
 * Which document.
 */
export type DocumentAsk = { "kind": "aftercare" } & SheetRequest | { "kind": "destruction" } & CertificateRequest | { "kind": "recall_letter" } & LetterRequest | { "kind": "recall_letters" } & RecallRef | { "kind": "recall_call_list" } & RecallPaper | { "kind": "recall_report" } & RecallPaper | { "kind": "disposal" } & DisposalPaper | { "kind": "vial_label" } & VialPaper | { "kind": "day_summary" } & DaySummaryAsk;

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
 * Drawn from this lot,
 */
lot: LotId | null, 
/**
 * from this opened vial of it,
 */
vial: VialId | null, 
/**
 * or from this mix of the session, counted from 0.
 */
mix: number | null, };

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
 * Drawn from this lot,
 */
from: DrawView | null, 
/**
 * or from this mix of the session, counted from 0.
 */
mix: number | null, };

/**
 * For how many patients a container is made.
 */
export type Dosing = "single" | "multi";

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
 * So much from there.
 */
export type Draw = { 
/**
 * The lot.
 */
lot: LotId, 
/**
 * The vial, if from an opened one.
 */
vial: VialId | null, 
/**
 * How much; `ml` on the wire.
 */
ml: Millilitres, };

/**
 * So much from there.
 */
export type DrawView = { 
/**
 * The lot.
 */
lot: LotId, 
/**
 * The lot's number.
 */
lot_number: string, 
/**
 * The product.
 */
product: ProductId, 
/**
 * The product's name.
 */
product_name: string, 
/**
 * The lot's last day.
 */
expiry: string, 
/**
 * The vial, if from an opened one.
 */
vial: VialId | null, 
/**
 * How much.
 */
ml: Millilitres, };

/**
 * How a due session lies to today.
 */
export type Due = "overdue" | "today" | "soon";

/**
 * A patient whose maintenance is due.
 */
export type DueMaintenance = { 
/**
 * Whose.
 */
patient: PatientId, 
/**
 * Name.
 */
name: string, 
/**
 * After which course.
 */
course: CourseId, 
/**
 * Since when and until when.
 */
standing: Standing, };

/**
 * A record that need no longer be kept.
 */
export type DueRecord = { 
/**
 * Whose.
 */
patient: PatientId, 
/**
 * As people read it.
 */
number: string, 
/**
 * As on the card.
 */
name: string, 
/**
 * Date of birth.
 */
birth_date: string, 
/**
 * How much of it is known.
 */
birth_precision: BirthPrecision, 
/**
 * How long it had to be kept.
 */
retention: RetentionView, 
/**
 * Why it must be kept all the same.
 */
hold: string | null, 
/**
 * It was destroyed once and came back with a backup.
 */
returned: boolean, };

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
 * What the newest intake tells beside it.
 */
warnings: Warnings, 
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
rule: string | null, 
/**
 * What to do next, where the sentence does not say it itself.
 */
next: string | null, };

/**
 * How exactly a day is known.
 */
export type Exactness = "day" | "month" | "year";

/**
 * How near the expiry is, from worst.
 */
export type ExpiryAlert = "expired" | "within_7" | "within_30" | "within_90";

/**
 * How exactly the label states the expiry.
 */
export type ExpiryPrecision = "day" | "month";

/**
 * A patient who received a recalled lot.
 */
export type ExposedPatient = { 
/**
 * Number.
 */
patient: PatientId, 
/**
 * As on papers.
 */
number: string, 
/**
 * Name.
 */
name: string, 
/**
 * Date of birth.
 */
birth_date: string, 
/**
 * As typed.
 */
phones: Array<string>, 
/**
 * Language of documents.
 */
language: string, 
/**
 * Died.
 */
deceased: boolean, 
/**
 * What was given, newest first.
 */
exposures: Array<Exposure>, 
/**
 * What was said, oldest first.
 */
contacts: Array<RecallContactView>, 
/**
 * Nothing remains to be done: a contact closed it, or the patient died.
 */
done: boolean, };

/**
 * One session in which a recalled lot was given.
 */
export type Exposure = { 
/**
 * In which session.
 */
session: SessionId, 
/**
 * Its day.
 */
on: string, 
/**
 * Which lot.
 */
lot: LotId, 
/**
 * How much.
 */
ml: Millilitres, 
/**
 * In a mix with other lots.
 */
mixed: boolean, };

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
 * What gave a reason.
 */
export type Finding = { "kind": "answered", 
/**
 * The answer.
 */
answer: Answer, 
/**
 * When it was given.
 */
on: string, } | { "kind": "earlier", 
/**
 * The last such day.
 */
on: string, } | { "kind": "medicine", 
/**
 * The ATC code.
 */
atc: string, 
/**
 * The substance where it is listed, otherwise as it was typed.
 */
name: string, 
/**
 * The last dose; none while it is taken.
 */
stopped_on: string | null, } | { "kind": "condition", 
/**
 * Its id.
 */
condition: string, 
/**
 * Its value, where that decided.
 */
measured: Measured | null, } | { "kind": "allergy", 
/**
 * As typed.
 */
typed: string, 
/**
 * What it was confirmed to be.
 */
allergen: string | null, 
/**
 * The ingredient of the recipe that it meets; none where no recipe was looked at.
 */
ingredient: string | null, 
/**
 * How it meets it.
 */
meets: Meets | null, } | { "kind": "age", 
/**
 * In completed years, on the day.
 */
years: number, };

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
 * By what a medicine or an allergen was found.
 */
export type FoundBy = "substance" | "brand" | "name" | "code";

/**
 * How a document left the program.
 */
export type GivenWay = "printed" | "saved";

/**
 * A grade after CTCAE: 1 mild, 2 moderate, 3 severe, 4 life-threatening, 5 death. A JSON number.
 */
export type Grade = number;

/**
 * A condition that the patient has or had.
 */
export type HadCondition = { 
/**
 * Its id.
 */
condition: string, 
/**
 * Since when.
 */
since: Since | null, 
/**
 * When it ended; none while it lasts.
 */
ended_on: string | null, 
/**
 * Its value, where it has one.
 */
measured: Measured | null, 
/**
 * Anything else.
 */
note: string | null, };

/**
 * A treatment of the hair, before or beside this one.
 */
export type HairTreatment = { 
/**
 * Its id.
 */
treatment: string, 
/**
 * Over, or going on.
 */
when: When, 
/**
 * Since when.
 */
since: Since | null, 
/**
 * What it was, what became of it.
 */
note: string | null, };

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
 * A code that was printed.
 */
export type HistoryCode = { 
/**
 * As typed from the paper; strokes and blanks may be left out.
 */
code: string, };

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
 * How much of something, in the patient's own judgement.
 */
export type HowMuch = "none" | "little" | "moderate" | "much";

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
 * `imports.check`
 */
export type ImportCheck = { 
/**
 * What a person says of the file.
 */
settings: TableSettings, 
/**
 * Which column fills which field.
 */
mapping: ImportMapping, };

/**
 * What a check found.
 */
export type ImportChecked = { 
/**
 * Lines that are not blank.
 */
lines: number, 
/**
 * Of these, lines that can be taken.
 */
fine: number, 
/**
 * Lines that cannot.
 */
bad: number, 
/**
 * Lines that can, and look like somebody who is there already, or like a line before.
 */
alike: number, 
/**
 * How many problems the report has, with its notices.
 */
problems: number, 
/**
 * How many more there are than the report keeps.
 */
problems_beyond: number, };

/**
 * A column of the file.
 */
export type ImportColumn = { 
/**
 * As the file names it; empty where it does not.
 */
name: string, 
/**
 * The how manieth of that name, where several have it.
 */
repeat: number | null, 
/**
 * The first things in it.
 */
samples: Array<string>, 
/**
 * In which order its dates are.
 */
order: OrderView, };

/**
 * What becomes of a line.
 */
export type ImportDecision = "skip" | "add";

/**
 * What an import brought.
 */
export type ImportDone = { 
/**
 * Its number.
 */
import: number, 
/**
 * Patients that were added.
 */
added: number, 
/**
 * Lines that were left out.
 */
skipped: number, };

/**
 * A line that looks like somebody.
 */
export type ImportDuplicate = { 
/**
 * Line of the file, from 1.
 */
line: number, 
/**
 * Its name.
 */
name: string, 
/**
 * Its date of birth: "1980-03-12", "1980-03" or "1980".
 */
birth: string | null, 
/**
 * The patient that is there already.
 */
patient: PatientId | null, 
/**
 * That patient's number, as people read it.
 */
number: string | null, 
/**
 * That patient's name.
 */
patient_name: string | null, 
/**
 * Or the line before that it looks like.
 */
other_line: number | null, 
/**
 * Why.
 */
reasons: Array<AlikeReason>, };

/**
 * A field of a patient that a column may fill.
 */
export type ImportField = "name" | "given_name" | "family_name" | "preferred_name" | "former_name" | "birth_date" | "sex" | "has_cycles" | "phone" | "phone_label" | "email" | "address" | "language" | "alerts" | "note" | "identifier" | "identifier_label" | "came_by" | "emergency_contact" | "emergency_phone" | "emergency_relation" | "calls_allowed" | "letters_allowed" | "photos_allowed" | "deceased_on" | "registered_on";

/**
 * The file that was chosen.
 */
export type ImportFile = { 
/**
 * Its name, without the folder.
 */
name: string, 
/**
 * How large it is.
 */
bytes: number, };

/**
 * A decision on one line, whatever was decided for all.
 */
export type ImportLineDecision = { 
/**
 * Line of the file, from 1.
 */
line: number, 
/**
 * What becomes of it.
 */
decision: ImportDecision, };

/**
 * `imports.look`
 */
export type ImportLook = { 
/**
 * What a person says of the file.
 */
settings: TableSettings, 
/**
 * Without it, the columns are suggested.
 */
mapping: ImportMapping | null, };

/**
 * The file as it would be read.
 */
export type ImportLooked = { 
/**
 * Which file.
 */
file: ImportFile, 
/**
 * "UTF-8", "windows-1254".
 */
encoding: string, 
/**
 * What there is to choose from.
 */
encodings: Array<string>, 
/**
 * What stands between cells: one character.
 */
delimiter: string, 
/**
 * What is looked for there.
 */
delimiters: Array<string>, 
/**
 * Whether the first row names the columns.
 */
header: boolean, 
/**
 * Whether it is a list of this program.
 */
ours: boolean, 
/**
 * Its columns.
 */
columns: Array<ImportColumn>, 
/**
 * Which column fills which field.
 */
mapping: ImportMapping, 
/**
 * Why nothing can be read by it.
 */
problems: Array<ImportTrouble>, 
/**
 * Words of the sex column that have to be explained.
 */
unknown_sexes: Array<string>, 
/**
 * The first rows, as they would become.
 */
rows: Array<ImportPreview>, };

/**
 * What becomes of each column, in the file's order.
 */
export type ImportMapping = { 
/**
 * One for each column; columns beyond are left out.
 */
columns: Array<ImportTarget>, 
/**
 * Words of the sex column that were explained.
 */
sexes: Array<SexWord>, 
/**
 * Names from two columns are written with the family name first.
 */
family_first: boolean, };

/**
 * A part of the report.
 */
export type ImportPart = "problems" | "duplicates";

/**
 * A row as it would become.
 */
export type ImportPreview = { 
/**
 * Line of the file, from 1.
 */
line: number, 
/**
 * Name.
 */
name: string, 
/**
 * "1980-03-12", "1980-03" or "1980".
 */
birth: string | null, 
/**
 * Sex as recorded.
 */
sex: Sex | null, 
/**
 * The other fields.
 */
values: Array<ImportValue>, 
/**
 * What is wrong with it.
 */
problems: Array<ImportTrouble>, };

/**
 * `imports.undo`
 */
export type ImportRef = { 
/**
 * Number.
 */
import: number, };

/**
 * Some of the report of the last check.
 */
export type ImportReport = { 
/**
 * How many there are in this part.
 */
total: number, 
/**
 * Of the problems.
 */
problems: Array<ImportTrouble>, 
/**
 * Of the duplicates.
 */
duplicates: Array<ImportDuplicate>, };

/**
 * `imports.report`
 */
export type ImportReportAsk = { 
/**
 * Which part.
 */
part: ImportPart, 
/**
 * From which on, from 0.
 */
from: number, 
/**
 * At most so many; never above 200.
 */
limit: number, };

/**
 * `imports.run`
 */
export type ImportRun = { 
/**
 * What a person says of the file.
 */
settings: TableSettings, 
/**
 * Which column fills which field.
 */
mapping: ImportMapping, 
/**
 * Lines that cannot be taken are left out; without it they must be decided one by one.
 */
skip_bad: boolean, 
/**
 * What becomes of lines that look like somebody, where nothing was decided for the line.
 */
alike: ImportDecision | null, 
/**
 * Decisions on single lines.
 */
lines: Array<ImportLineDecision>, };

/**
 * What becomes of a column.
 */
export type ImportTarget = { 
/**
 * The field it fills; none is left out.
 */
field: ImportField | null, 
/**
 * An identifier's label.
 */
label: string | null, 
/**
 * Whether the day or the month comes first; found out where it can be.
 */
order: DateOrder | null, };

/**
 * What is wrong, and where.
 */
export type ImportTrouble = { 
/**
 * Line of the file, from 1; 0 for the mapping.
 */
line: number, 
/**
 * Column, from 0.
 */
column: number | null, 
/**
 * Which field it would fill.
 */
field: ImportField | null, 
/**
 * Whether it keeps the line out.
 */
severity: Severity, 
/**
 * The sentence.
 */
message: string, };

/**
 * What one field would be.
 */
export type ImportValue = { 
/**
 * Which.
 */
field: ImportField, 
/**
 * An identifier's label.
 */
label: string | null, 
/**
 * What.
 */
value: string, };

/**
 * A past import.
 */
export type ImportView = { 
/**
 * Number.
 */
import: number, 
/**
 * When, on the clinic's wall.
 */
at: string, 
/**
 * Who did it.
 */
who: string, 
/**
 * The file's name.
 */
file: string, 
/**
 * Patients that were added.
 */
added: number, 
/**
 * Lines that were left out.
 */
skipped: number, 
/**
 * When it was taken back.
 */
undone_at: string | null, };

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
synonyms: Array<string>, 
/**
 * What to look out for; the words are `caution-<word>`.
 */
cautions: Array<string>, };

/**
 * Everything of an intake. A blank is not a "no": that there are none is said by the `no_…` of each list.
 */
export type Intake = { 
/**
 * What the patient comes for, in their own words.
 */
complaint: string, 
/**
 * Since when.
 */
since: Since | null, 
/**
 * What it is, as the clinician sees it: ids of indications.
 */
indications: Array<string>, 
/**
 * Ids of causes; several at once are usual.
 */
causes: Array<string>, 
/**
 * A cause in words.
 */
other_cause: string | null, 
/**
 * Illnesses and operations.
 */
history: string | null, 
/**
 * Who in the family has or had hair loss.
 */
family: Array<Relative>, 
/**
 * Nobody in the family.
 */
no_family: boolean, 
/**
 * Anything else of the family.
 */
family_note: string | null, 
/**
 * Medicines and supplements.
 */
medicines: Array<TakenMedicine>, 
/**
 * Takes none.
 */
no_medicines: boolean, 
/**
 * Allergies.
 */
allergies: Array<Allergy>, 
/**
 * Has none.
 */
no_allergies: boolean, 
/**
 * Conditions.
 */
conditions: Array<HadCondition>, 
/**
 * Has none of those asked.
 */
no_conditions: boolean, 
/**
 * How they live.
 */
lifestyle: Lifestyle, 
/**
 * Treatments of the hair.
 */
treatments: Array<HairTreatment>, 
/**
 * Had none.
 */
no_treatments: boolean, 
/**
 * Where the hair stands at the beginning.
 */
scales: Array<Reading>, 
/**
 * Anything else.
 */
note: string | null, };

/**
 * `intakes.read`
 */
export type IntakeAsk = { 
/**
 * Whose.
 */
patient: PatientId, 
/**
 * An earlier one; the newest without it.
 */
intake: IntakeId | null, };

/**
 * One intake.
 */
export type IntakeId = number;

/**
 * The intake whose facts count.
 */
export type IntakeKnown = { 
/**
 * Number.
 */
intake: IntakeId, 
/**
 * Day.
 */
on: string, };

/**
 * An intake in the list.
 */
export type IntakeLine = { 
/**
 * Number.
 */
intake: IntakeId, 
/**
 * Day.
 */
on: string, 
/**
 * Who recorded it.
 */
by: string, 
/**
 * What the patient came for.
 */
complaint: string, 
/**
 * It was of somebody else, and no longer counts.
 */
struck: boolean, };

/**
 * What the form offers; the names are texts by id.
 */
export type IntakeOffers = { 
/**
 * `indication-<id>`
 */
indications: Array<Choice>, 
/**
 * `cause-<id>`
 */
causes: Array<Choice>, 
/**
 * `condition-<id>`
 */
conditions: Array<Condition>, 
/**
 * `measure-<id>`
 */
measures: Array<Measure>, 
/**
 * `hair-treatment-<id>`
 */
treatments: Array<Choice>, 
/**
 * `scale-<id>`; those that belong to an intake.
 */
scales: Array<Scale>, 
/**
 * `medicine-group-<id>`
 */
medicine_groups: Array<MedicineGroup>, 
/**
 * Of all this.
 */
catalogue_version: string, };

/**
 * A patient's intakes, and what the form needs.
 */
export type IntakePage = { 
/**
 * Whose.
 */
patient: PatientId, 
/**
 * Name.
 */
name: string, 
/**
 * Today in the clinic.
 */
today: string, 
/**
 * The one asked for, or the newest that stands; none before there is one.
 */
shown: IntakeView | null, 
/**
 * All of them, newest first, those that were struck among them.
 */
all: Array<IntakeLine>, 
/**
 * What there is to choose from.
 */
offers: IntakeOffers, };

/**
 * `intakes.record`
 */
export type IntakeRecord = { 
/**
 * Whose.
 */
patient: PatientId, 
/**
 * All of it, also where it is as it was.
 */
content: Intake, };

/**
 * `intakes.strike`
 */
export type IntakeStrike = { 
/**
 * Which.
 */
intake: IntakeId, 
/**
 * Why it no longer counts.
 */
reason: string, };

/**
 * An intake as recorded.
 */
export type IntakeView = { 
/**
 * Number.
 */
intake: IntakeId, 
/**
 * Day.
 */
on: string, 
/**
 * The clinic's wall, "YYYY-MM-DDTHH:MM".
 */
at: string, 
/**
 * Who recorded it.
 */
by: string, 
/**
 * What was asked and told.
 */
content: Intake, 
/**
 * What is computed of each scale, in their order.
 */
computed: Array<Computed>, 
/**
 * Of what was offered.
 */
catalogue_version: string, 
/**
 * It was of somebody else, and no longer counts.
 */
struck: StruckView | null, };

/**
 * What everything amounts to.
 */
export type Judgement = { 
/**
 * The worst of the reasons; `eligible` when there is none. It clears nobody while `missing` is not empty.
 */
verdict: Verdict, 
/**
 * Where the verdict is "defer" and every reason for it tells its day: the latest of them.
 */
until: string | null, 
/**
 * The reasons, worst first, then in the catalogue's order.
 */
reasons: Array<Reason>, 
/**
 * Questions that apply and have no answer that stands: a blank is not a "no".
 */
missing: Array<string>, 
/**
 * Answers that the intake speaks against. What the intake says counts.
 */
contradictions: Array<Contradiction>, 
/**
 * The version of the screening catalogue that judged.
 */
catalogue_version: string, 
/**
 * The version of the clinic's policy that judged; 0 = none.
 */
policy_version: number, };

/**
 * Whether an operation changes something.
 */
export type Kind = "read" | "write";

/**
 * The letter to one patient.
 */
export type LetterRequest = { 
/**
 * About which recall.
 */
recall: RecallId, 
/**
 * To whom.
 */
patient: PatientId, 
/**
 * The patient's language without it.
 */
language: Language | null, };

/**
 * How somebody lives.
 */
export type Lifestyle = { 
/**
 * Smoking.
 */
smoking: Smoking | null, 
/**
 * Alcohol.
 */
alcohol: HowMuch | null, 
/**
 * Stress.
 */
stress: HowMuch | null, 
/**
 * Exercise.
 */
exercise: HowMuch | null, 
/**
 * Sleep, in hours a night.
 */
sleep_hours: number | null, 
/**
 * Food, habits of washing and styling, work.
 */
note: string | null, };

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
 * `medicines.look_up` and `allergens.look_up`
 */
export type LookUp = { 
/**
 * As far as it was typed.
 */
typed: string, };

/**
 * A lot of a serum.
 */
export type LotId = number;

/**
 * `lots.move`
 */
export type LotMove = { 
/**
 * Which.
 */
lot: LotId, 
/**
 * Where it is kept from now on.
 */
place: PlaceId | null, };

/**
 * Everything of one lot.
 */
export type LotPage = { 
/**
 * Its row.
 */
row: LotRow, 
/**
 * What it is.
 */
product: ProductView, 
/**
 * Day of the first delivery.
 */
received_on: string, 
/**
 * Who took it in.
 */
received_by: string | null, 
/**
 * What came with it, where it came at one time; of several deliveries the ledger tells each one's.
 */
delivery: DeliveryView | null, 
/**
 * Why it was recalled.
 */
recall_reason: string | null, 
/**
 * The recall it stands in, or the last one.
 */
recall: RecallId | null, 
/**
 * Why it is set aside.
 */
quarantine_reason: string | null, 
/**
 * Opened containers, newest first.
 */
vials: Array<VialView>, 
/**
 * The latest lines of the ledger, the newest first; all of them are `lots.movements`.
 */
movements: Array<MovementView>, 
/**
 * How many lines the ledger has.
 */
movements_in_all: number, 
/**
 * Who received it last, the newest first; all of them are `lots.uses`.
 */
uses: Array<LotUse>, 
/**
 * How many sessions drew from it.
 */
uses_in_all: number, 
/**
 * Reported after sessions that drew from it.
 */
side_effects: Array<SideEffectRow>, };

/**
 * `lots.quarantine` and `lots.release`
 */
export type LotReason = { 
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
 * As printed, where each container has its own.
 */
serial: string | null, 
/**
 * Who delivered.
 */
supplier: string | null, 
/**
 * The number of the delivery's note.
 */
delivery_note: string | null, 
/**
 * Where it is kept.
 */
place: PlaceId | null, 
/**
 * Day of delivery.
 */
received_on: string, 
/**
 * The code of the product that was scanned on the box, if any: new, it is taught to the product.
 */
code: string | null, };

/**
 * A lot that a patient received.
 */
export type LotReceived = { 
/**
 * Which.
 */
lot: LotId, 
/**
 * As printed.
 */
lot_number: string, 
/**
 * Of which product.
 */
product_name: string, 
/**
 * Where the lot stands.
 */
status: LotStatus, 
/**
 * In how many sessions.
 */
sessions: number, 
/**
 * Day of the first of them.
 */
first: string, 
/**
 * Day of the last of them.
 */
last: string, 
/**
 * In all.
 */
ml: Millilitres, 
/**
 * Some of it in a mix with other lots.
 */
mixed: boolean, };

/**
 * One lot.
 */
export type LotRef = { 
/**
 * Number.
 */
lot: LotId, };

/**
 * Why a lot may not be used.
 */
export type LotRefusal = { "refusal": "expired" } | { "refusal": "recalled" } | { "refusal": "quarantined" } | { "refusal": "finished" } | { "refusal": "too_little", 
/**
 * What is left.
 */
left: Millilitres, };

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
 * What is left, opened or not.
 */
left: Millilitres, 
/**
 * What of it is not opened.
 */
unopened: Millilitres, 
/**
 * Where it is kept.
 */
place: PlaceId | null, 
/**
 * Its name.
 */
place_name: string | null, 
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
usable: boolean, 
/**
 * Why not.
 */
refusal: LotRefusal | null, };

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
ml: Millilitres, 
/**
 * Some of it in a mix with other lots.
 */
mixed: boolean, };

/**
 * `lots.waste`: spilled, broken.
 */
export type LotWaste = { 
/**
 * Which.
 */
lot: LotId, 
/**
 * From which opened vial; none: of what is not opened.
 */
vial: VialId | null, 
/**
 * How much, in ml.
 */
ml: Millilitres, 
/**
 * As typed.
 */
reason: string, };

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
 * A value that is measured. Its name is the text `measure-<id>`.
 */
export type Measure = { 
/**
 * The id, in snake case.
 */
id: string, 
/**
 * The unit, as it is written.
 */
unit: string, 
/**
 * Where it comes from.
 */
source: string, 
/**
 * How far the source was verified.
 */
mark: Mark, };

/**
 * A measured value.
 */
export type Measured = { 
/**
 * In tenths of its unit: an HbA1c of 7.8 % is 78.
 */
tenths: number, 
/**
 * When.
 */
on: string, };

/**
 * A medicine that may be meant. A person says whether it is.
 */
export type MedicineCandidate = { 
/**
 * The ATC code.
 */
atc: string, 
/**
 * The substance; for a code that is not listed, the code.
 */
substance: string, 
/**
 * The name that was found.
 */
matched: string, 
/**
 * By what.
 */
by: FoundBy, 
/**
 * How many letters differ from what was typed, as far as it was typed: 0 to 2.
 */
distance: number, 
/**
 * The group; its words are `medicine-group-<id>`.
 */
group: string, 
/**
 * The screening question that it answers by itself.
 */
question: string | null, };

/**
 * A group of medicines that a rule looks at. Its name is the text `medicine-group-<id>`.
 */
export type MedicineGroup = { 
/**
 * The id, in snake case.
 */
id: string, 
/**
 * Beginnings of ATC codes; the longest that fits decides.
 */
atc: Array<string>, 
/**
 * The screening question that a medicine of this group answers by itself; none where it is kept for the record only.
 */
question: string | null, 
/**
 * How it answers: "yes", or "unknown" where it only hints. There is one wherever there is a question.
 */
answer: Answer | null, 
/**
 * For how many days after the last dose it still answers.
 */
days_after: number, 
/**
 * Where it comes from.
 */
source: string, 
/**
 * How far the source was verified.
 */
mark: Mark, };

/**
 * How an allergy meets a serum.
 */
export type Meets = "same" | "class" | "words";

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
 * What was drawn up into one syringe.
 */
export type MixGiven = { 
/**
 * By which recipe.
 */
recipe: RecipeId | null, 
/**
 * From what.
 */
draws: Array<Draw>, };

/**
 * A mix with its lots.
 */
export type MixView = { 
/**
 * By which recipe.
 */
recipe_name: string | null, 
/**
 * From what.
 */
draws: Array<DrawView>, };

/**
 * What a movement of the stock is.
 */
export type MovementKind = "received" | "used" | "wasted" | "counted" | "returned" | "destroyed" | "given_back";

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
 * What goes is negative.
 */
ml: Millilitres, 
/**
 * What was left after it.
 */
left: Millilitres, 
/**
 * From which opened vial.
 */
vial: VialId | null, 
/**
 * In which session.
 */
session: SessionId | null, 
/**
 * With which certificate.
 */
disposal: DisposalId | null, 
/**
 * Why.
 */
reason: string | null, 
/**
 * By whom, where that is known.
 */
by: string | null, 
/**
 * What came with it; nothing where nothing came.
 */
delivery: DeliveryView, };

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
 * In which order the dates of a column are.
 */
export type OrderView = "clear" | "day_first" | "month_first" | "ask";

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
 * That of whom to call in an emergency.
 */
emergency_phone: PhoneShown | null, 
/**
 * What the newest intake tells beside the alerts of the details.
 */
warnings: Warnings, 
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
 * Days of the cycle that some prefer, where the patient has cycles: for whoever plans.
 */
comfort_days: ComfortDays | null, 
/**
 * The newest screening.
 */
screening: ScreeningView | null, 
/**
 * What must be followed up.
 */
open_side_effects: Array<SideEffectRow>, 
/**
 * Every lot that the patient ever received, the last received first.
 */
lots: Array<LotReceived>, 
/**
 * Newest first.
 */
timeline: Array<TimelineEntry>, 
/**
 * What comes next; nothing after a death, nor while the patient is archived and nothing is open.
 */
next_step: NextStep | null, 
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
retention: RetentionView | null, 
/**
 * The record is to be destroyed.
 */
proposed_destruction: ProposedDestruction | null, 
/**
 * There is an identity photo.
 */
has_photo: boolean, };

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
alerts: string | null, 
/**
 * What the newest intake tells beside them.
 */
warnings: Warnings, };

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
 * What became of a choice.
 */
export type PhotoChosen = { 
/**
 * False: the person thought better of it.
 */
kept: boolean, };

/**
 * `patients.photo`
 */
export type PhotoView = { 
/**
 * Whose.
 */
patient: PatientId, 
/**
 * JPEG in base64.
 */
jpeg: string, };

/**
 * `places.add`
 */
export type PlaceAdd = { 
/**
 * Name: "Fridge in the treatment room".
 */
name: string, 
/**
 * What is kept there.
 */
storage: Storage, };

/**
 * What is wrong with a place.
 */
export type PlaceAlert = "excursion" | "unread";

/**
 * `places.change`
 */
export type PlaceChange = { 
/**
 * Which.
 */
place: PlaceId, 
/**
 * Its name from now on.
 */
name: string, 
/**
 * It is not used any more.
 */
retired: boolean, };

/**
 * A place where stock is kept.
 */
export type PlaceId = number;

/**
 * Where backups lie.
 */
export type PlaceKind = "here" | "stick" | "found";

/**
 * A place as kept.
 */
export type PlaceView = { 
/**
 * Number.
 */
place: PlaceId, 
/**
 * Name.
 */
name: string, 
/**
 * What is kept there.
 */
storage: Storage, 
/**
 * Not colder, in tenths of a degree Celsius.
 */
least_tenths: number, 
/**
 * Not warmer, in tenths of a degree Celsius.
 */
most_tenths: number, 
/**
 * It is not used any more.
 */
retired: boolean, 
/**
 * Lots kept there of which something is left.
 */
lots: number, 
/**
 * The newest readings, newest first.
 */
readings: Array<TemperatureView>, 
/**
 * What is wrong with it.
 */
alert: PlaceAlert | null, };

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
 * The clinic's own rules. The empty policy is what ships.
 */
export type Policy = { 
/**
 * Counted from 1; 0 for the empty policy.
 */
version: number, 
/**
 * Verdicts, by rule.
 */
verdicts: Array<VerdictChange>, 
/**
 * For how many days an answer may be carried over, by question.
 */
valid_days: { [key in string]: number }, 
/**
 * The youngest age.
 */
min_age: number | null, };

/**
 * A version of the clinic's rules.
 */
export type PolicyVersion = { 
/**
 * What it said.
 */
policy: Policy, 
/**
 * Why.
 */
reason: string, 
/**
 * Who.
 */
by: string, 
/**
 * The clinic's wall.
 */
at: string, };

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
 * What a serum comes in.
 */
export type Presentation = "ampoule" | "vial" | "syringe";

/**
 * An amount of money.
 */
export type Price = { 
/**
 * In the currency's minor unit: cents, kuruş.
 */
minor: number, 
/**
 * ISO 4217: "TRY".
 */
currency: string, };

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
 * `products.change`
 */
export type ProductChange = { 
/**
 * Which.
 */
product: ProductId, 
/**
 * As it is from now on.
 */
details: ProductDetails, };

/**
 * `products.add`. What it comes in and how it is kept may be told later; what nobody said is judged by the stricter rule.
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
ingredients: Array<ProductIngredient>, 
/**
 * Ampoule, vial or syringe.
 */
presentation: Presentation | null, 
/**
 * What one container holds, in ml.
 */
container_ml: Millilitres | null, 
/**
 * For one patient, or several.
 */
dosing: Dosing | null, 
/**
 * Where it is kept.
 */
storage: Storage | null, 
/**
 * In the dark.
 */
protect_from_light: boolean, 
/**
 * The maker's limit once opened, in hours.
 */
in_use_hours: number | null, 
/**
 * Order at or below it, in ml.
 */
reorder_ml: Millilitres | null, 
/**
 * What a container costs.
 */
price: Price | null, };

/**
 * A serum (a product).
 */
export type ProductId = number;

/**
 * A product of which a usable lot is there.
 */
export type ProductInStock = { 
/**
 * Number.
 */
product: ProductId, 
/**
 * Name on the box.
 */
name: string, 
/**
 * Its ingredients by catalogue id, those named in a label's words included.
 */
ingredients: Array<string>, };

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
 * One product.
 */
export type ProductRef = { 
/**
 * Number.
 */
product: ProductId, };

/**
 * How much of a product there is, and will be needed.
 */
export type ProductStock = { 
/**
 * The product.
 */
product: ProductId, 
/**
 * Its name.
 */
product_name: string, 
/**
 * What may be used today.
 */
usable: Millilitres, 
/**
 * What the booked sessions will need, as their patients had it last.
 */
booked: Millilitres, 
/**
 * Order at or below it.
 */
level: Millilitres | null, 
/**
 * It should be ordered.
 */
order: boolean, };

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
details: ProductDetails, 
/**
 * By which codes on a box it is known.
 */
codes: Array<string>, 
/**
 * It is not ordered any more; what is left of it may be used.
 */
retired: boolean, };

/**
 * What was proposed.
 */
export type Proposal = { 
/**
 * Number.
 */
destruction: DestructionId, 
/**
 * The first day on which it may be carried out.
 */
earliest: string, };

/**
 * A destruction that was proposed.
 */
export type ProposedDestruction = { 
/**
 * Number.
 */
destruction: DestructionId, 
/**
 * Whose record.
 */
patient: PatientId, 
/**
 * As people read it; typed to carry the destruction out.
 */
number: string, 
/**
 * As on the card.
 */
name: string, 
/**
 * Date of birth.
 */
birth_date: string, 
/**
 * How much of it is known.
 */
birth_precision: BirthPrecision, 
/**
 * Why, as typed.
 */
reason: string, 
/**
 * The last day on which it had to be kept.
 */
kept_until: string, 
/**
 * On which day it was proposed.
 */
on: string, 
/**
 * By whom.
 */
by: string, 
/**
 * The first day on which it may be carried out.
 */
earliest: string, 
/**
 * Whether it may be now: the day has come, nothing holds the record, and there was no contact since.
 */
ready: boolean, 
/**
 * A hold or a contact since the proposal forbids it.
 */
no_longer_due: boolean, };

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
 * Which definition of a positive hair pull test.
 */
export type PullRule = "legacy" | "updated";

/**
 * Where the hair pull test was done.
 */
export type PullSite = "frontal" | "vertex" | "temporal" | "occipital";

/**
 * One question; its words are `question-<id>`.
 */
export type QuestionAsked = { 
/**
 * Catalogue id.
 */
id: string, 
/**
 * Asked only when something chosen has one of these ingredients; empty = always.
 */
only_with: Array<string>, 
/**
 * From an earlier screening and still valid, or from today.
 */
carried: CarriedAnswer | null, 
/**
 * What the intake says to it.
 */
known: Array<Finding>, 
/**
 * Where the question comes from.
 */
source: string, 
/**
 * How well the source is established.
 */
mark: Mark, };

/**
 * A question; its words are `question-<id>`.
 */
export type QuestionView = { 
/**
 * Catalogue id.
 */
question: string, 
/**
 * As it ships: the longest that may be chosen, in days; 0 = asked afresh.
 */
shipped_days: number, 
/**
 * In force.
 */
valid_days: number, 
/**
 * Where it comes from.
 */
source: string, 
/**
 * How far the source was verified.
 */
mark: Mark, };

/**
 * How strong a reaction was.
 */
export type Reaction = "skin" | "swelling" | "breathing" | "severe" | "other" | "unknown";

/**
 * A value with its scale, as it is kept.
 */
export type Reading = { 
/**
 * The scale's id.
 */
scale: string, 
/**
 * What was found.
 */
value: ScaleValue, };

/**
 * One reason for a verdict.
 */
export type Reason = { 
/**
 * The rule's id, for example `ELIG-PREG`; its sentence is the text `reason-elig-preg`.
 */
rule: string, 
/**
 * The question whose answer gave it; none where no question did.
 */
question: string | null, 
/**
 * What this reason alone amounts to, by the clinic's policy.
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
 * The first day on which it may be resolved, where the rule or the facts tell.
 */
until: string | null, 
/**
 * The ingredients of the recipe that it is about; another recipe resolves it then.
 */
ingredients: Array<string>, 
/**
 * What gave it: answers, medicines, conditions, allergies.
 */
findings: Array<Finding>, 
/**
 * Where the rule comes from.
 */
source: string, 
/**
 * How far the source was verified.
 */
mark: Mark, };

/**
 * `recalls.close`
 */
export type RecallClose = { 
/**
 * Which.
 */
recall: RecallId, 
/**
 * What remains to say.
 */
note: string | null, };

/**
 * `recalls.contact`
 */
export type RecallContact = { 
/**
 * About which recall.
 */
recall: RecallId, 
/**
 * With whom.
 */
patient: PatientId, 
/**
 * When, as the clinic's wall showed it: "2026-11-24T15:30".
 */
at: string, 
/**
 * How.
 */
way: ContactWay, 
/**
 * What came of it.
 */
outcome: ContactOutcome, 
/**
 * What was said.
 */
note: string | null, 
/**
 * Nothing remains to be done for this patient.
 */
closes: boolean, };

/**
 * A contact about the recall.
 */
export type RecallContactView = { 
/**
 * Which.
 */
contact: ContactId, 
/**
 * The wall then.
 */
at: string, 
/**
 * How.
 */
way: ContactWay, 
/**
 * What came of it.
 */
outcome: ContactOutcome, 
/**
 * What was said.
 */
note: string | null, 
/**
 * By whom.
 */
by: string, 
/**
 * Nothing remained to be done after it.
 */
closes: boolean, };

/**
 * How a recall ended.
 */
export type RecallEnded = { 
/**
 * Its day.
 */
on: string, 
/**
 * By whom.
 */
by: string, 
/**
 * Why it was undone, or what remained to say.
 */
words: string | null, };

/**
 * A recall of lots.
 */
export type RecallId = number;

/**
 * `recalls.open`
 */
export type RecallOpen = { 
/**
 * Which lots; each once.
 */
lots: Array<LotId>, 
/**
 * Why, as the patients may be told.
 */
reason: string, 
/**
 * Who gave notice: the maker, an authority.
 */
notice_from: string | null, 
/**
 * The notice's number.
 */
notice_number: string | null, 
/**
 * The notice's day.
 */
notice_on: string | null, 
/**
 * The red-flag side effect it begins with.
 */
side_effect: SideEffectId | null, };

/**
 * Everything of one recall.
 */
export type RecallPage = { 
/**
 * Number.
 */
recall: RecallId, 
/**
 * Its day.
 */
on: string, 
/**
 * Who opened it.
 */
by: string, 
/**
 * Why.
 */
reason: string, 
/**
 * Who gave notice.
 */
notice_from: string | null, 
/**
 * The notice's number.
 */
notice_number: string | null, 
/**
 * The notice's day.
 */
notice_on: string | null, 
/**
 * The red-flag side effect it began with.
 */
side_effect: SideEffectId | null, 
/**
 * Where it stands.
 */
state: RecallState, 
/**
 * How it ended.
 */
ended: RecallEnded | null, 
/**
 * Its lots.
 */
lots: Array<RecalledLotView>, 
/**
 * Everybody who received one, those with whom something remains to be done first.
 */
exposed: Array<ExposedPatient>, 
/**
 * With how many of those something remains to be done.
 */
waiting: number, 
/**
 * What is left of its lots.
 */
left: Millilitres, 
/**
 * Reported after sessions that drew from its lots.
 */
side_effects: Array<SideEffectRow>, 
/**
 * What was returned or destroyed.
 */
disposals: Array<DisposalView>, };

/**
 * The list to telephone by, or the report.
 */
export type RecallPaper = { 
/**
 * Of which recall.
 */
recall: RecallId, 
/**
 * The page's language without it.
 */
language: Language | null, };

/**
 * One recall.
 */
export type RecallRef = { 
/**
 * Number.
 */
recall: RecallId, };

/**
 * A line of the list.
 */
export type RecallRow = { 
/**
 * Number.
 */
recall: RecallId, 
/**
 * Its day.
 */
on: string, 
/**
 * Why.
 */
reason: string, 
/**
 * Its lots: product and number.
 */
lots: Array<string>, 
/**
 * How many patients received one of them.
 */
exposed: number, 
/**
 * With how many of those something remains to be done.
 */
waiting: number, 
/**
 * Where it stands.
 */
state: RecallState, };

/**
 * Where a recall stands.
 */
export type RecallState = "open" | "closed" | "undone";

/**
 * `recalls.undo`: it was the wrong lot.
 */
export type RecallUndo = { 
/**
 * Which.
 */
recall: RecallId, 
/**
 * As typed.
 */
reason: string, };

/**
 * A lot of the recall.
 */
export type RecalledLotView = { 
/**
 * As it stands now.
 */
row: LotRow, 
/**
 * Drawn for sessions, in all.
 */
used: Millilitres, 
/**
 * Wasted, and lost in counts.
 */
wasted: Millilitres, 
/**
 * Returned and destroyed.
 */
disposed: Millilitres, };

/**
 * `recipes.change`
 */
export type RecipeChange = { 
/**
 * Which.
 */
recipe: RecipeId, 
/**
 * As it is from now on.
 */
details: RecipeDetails, };

/**
 * `recipes.add`
 */
export type RecipeDetails = { 
/**
 * Name.
 */
name: string, 
/**
 * What it is for.
 */
note: string | null, 
/**
 * At least one product.
 */
parts: Array<RecipePart>, };

/**
 * A named blend of products.
 */
export type RecipeId = number;

/**
 * A product's part of a recipe.
 */
export type RecipePart = { 
/**
 * Which.
 */
product: ProductId, 
/**
 * So many parts of the whole.
 */
parts: number, };

/**
 * One recipe.
 */
export type RecipeRef = { 
/**
 * Number.
 */
recipe: RecipeId, };

/**
 * A recipe as kept.
 */
export type RecipeView = { 
/**
 * Number.
 */
recipe: RecipeId, 
/**
 * As written.
 */
details: RecipeDetails, 
/**
 * The products' names, in the order of the parts.
 */
product_names: Array<string>, 
/**
 * What is in all of its products together, each once.
 */
ingredients: Array<ProductIngredient>, 
/**
 * What to look out for; the words are `caution-<word>`.
 */
cautions: Array<string>, 
/**
 * It is not offered any more.
 */
retired: boolean, };

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
 * What giving the vault a new key did.
 */
export type Rekeyed = { 
/**
 * Open; the recovery sheet is pending.
 */
status: VaultStatus, 
/**
 * The folder in which the records lie as they were, with the old key; `None` when this call had been answered before.
 */
set_aside: string | null, 
/**
 * Who cannot come in until they are given a passphrase.
 */
without_passphrase: Array<string>, 
/**
 * Photos that were damaged before, and stayed behind.
 */
unreadable_photos: number, };

/**
 * Who in the family has or had it.
 */
export type Relative = "mother" | "father" | "sibling" | "mothers_side" | "fathers_side";

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
 * A look at the result that is due, with the numbers of sessions between which changes are looked for.
 */
export type ResultDue = { 
/**
 * Which.
 */
look: ResultLook, 
/**
 * First changes: from this session on.
 */
first_from: number, 
/**
 * First changes: to this session.
 */
first_to: number, 
/**
 * The full result: from this session on.
 */
full_from: number, 
/**
 * The full result: to this session.
 */
full_to: number, };

/**
 * Which look at the result is due.
 */
export type ResultLook = "before" | "during" | "at_end";

/**
 * `retention.classes`
 */
export type RetentionAsk = { 
/**
 * As two letters (ISO 3166).
 */
country: string, };

/**
 * What a clinic may keep its records by.
 */
export type RetentionClass = { 
/**
 * The rule's id; its words are `retention-<id>`.
 */
rule: string, 
/**
 * Its years.
 */
years: number, 
/**
 * Whether it is the country's own.
 */
own: boolean, 
/**
 * Where it comes from.
 */
source: string, 
/**
 * How far that was verified.
 */
mark: Mark, };

/**
 * `retention.read`
 */
export type RetentionPage = { 
/**
 * What the clinic keeps its records by; none where the country is not told.
 */
rule: string | null, 
/**
 * Its years.
 */
years: number | null, 
/**
 * Where it comes from.
 */
source: string | null, 
/**
 * How far that was verified.
 */
mark: Mark | null, 
/**
 * So many days lie between a proposal and its destruction.
 */
waiting_days: number, 
/**
 * Records that need no longer be kept and are not proposed, those whose time ended first before the others.
 */
due: Array<DueRecord>, 
/**
 * There are more than these.
 */
more: boolean, 
/**
 * Proposed.
 */
proposed: Array<ProposedDestruction>, 
/**
 * Carried out, newest first.
 */
destroyed: Array<Destroyed>, };

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
 * Whether that day has passed and nothing holds it: a person may propose to destroy it.
 */
over: boolean, 
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
 * A rule; its words are `reason-<id in lower case>`.
 */
export type RuleView = { 
/**
 * "ELIG-BLEED"; one id may stand on several questions.
 */
rule: string, 
/**
 * Its question, where it judges one.
 */
question: string | null, 
/**
 * The answer that triggers it, where one does.
 */
answer: Answer | null, 
/**
 * The condition of the intake that triggers it, where one does.
 */
condition: string | null, 
/**
 * The age above which it speaks, where one does.
 */
age_over: number | null, 
/**
 * The allergens of the intake that trigger it: ingredients, or allergens that are none.
 */
allergens: Array<string>, 
/**
 * Only with one of these ingredients.
 */
with: Array<string>, 
/**
 * As it ships.
 */
shipped: Verdict, 
/**
 * In force.
 */
verdict: Verdict, 
/**
 * The mildest that may be chosen.
 */
mildest: Verdict, 
/**
 * Whether a practitioner may go on with a reason.
 */
can_override: boolean, 
/**
 * Where the rule comes from.
 */
source: string, 
/**
 * How far the source was verified.
 */
mark: Mark, };

/**
 * `rules.change`: all of the clinic's rules anew; what is not named is as it ships.
 */
export type RulesChange = { 
/**
 * The version that was looked at: somebody else may have changed it since.
 */
version: number, 
/**
 * Verdicts.
 */
verdicts: Array<VerdictChange>, 
/**
 * Validity in days, by question.
 */
valid_days: { [key in string]: number }, 
/**
 * The least age.
 */
min_age: number | null, 
/**
 * Why.
 */
reason: string, };

/**
 * The rules in force and what may be changed.
 */
export type RulesPage = { 
/**
 * Of the rules that ship.
 */
catalogue_version: string, 
/**
 * What the clinic changed; version 0 where nothing.
 */
policy: Policy, 
/**
 * In the catalogue's order; then those on not knowing and on allergies.
 */
rules: Array<RuleView>, 
/**
 * For how long answers may be carried over.
 */
questions: Array<QuestionView>, 
/**
 * The least age.
 */
age: AgeView, 
/**
 * Newest first.
 */
versions: Array<PolicyVersion>, };

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
 * A scale. Its name is the text `scale-<id>`.
 */
export type Scale = { 
/**
 * The id, in snake case.
 */
id: string, 
/**
 * The form of its values.
 */
form: ScaleForm, 
/**
 * Which way is better.
 */
better: Better, 
/**
 * The grades, in the scale's order.
 */
grades: Array<string>, 
/**
 * How many counts.
 */
counts: number | null, 
/**
 * Weights of vertex, right, left and posterior, in percent.
 */
weights: Array<number>, 
/**
 * Where each band begins: the first at 0.
 */
bands: Array<number>, 
/**
 * The least: in tenths for a number, hairs for a pull test and a count.
 */
least: number | null, 
/**
 * The greatest, in the same unit.
 */
most: number | null, 
/**
 * A number goes in steps of so many tenths.
 */
step: number | null, 
/**
 * The unit, as it is written.
 */
unit: string | null, 
/**
 * Whether the intake offers it.
 */
baseline: boolean, 
/**
 * Where it comes from.
 */
source: string, 
/**
 * How far the source was verified.
 */
mark: Mark, };

/**
 * `scales.compute`
 */
export type ScaleAsked = { 
/**
 * What was found.
 */
reading: Reading, };

/**
 * What form a scale's value has.
 */
export type ScaleForm = "grades" | "basp" | "salt" | "hair_pull" | "counts" | "number";

/**
 * What was found on a scale.
 */
export type ScaleValue = { "form": "grades", 
/**
 * As the scale writes it.
 */
grade: string, } | { "form": "basp", 
/**
 * `M2F1V2`
 */
code: string, } | { "form": "salt", 
/**
 * Vertex.
 */
vertex: number, 
/**
 * Right side.
 */
right: number, 
/**
 * Left side.
 */
left: number, 
/**
 * Posterior.
 */
posterior: number, } | { "form": "hair_pull", 
/**
 * Hairs grasped.
 */
grasped: number, 
/**
 * Hairs pulled out.
 */
pulled: number, 
/**
 * Where.
 */
site: PullSite, 
/**
 * By which definition.
 */
rule: PullRule, } | { "form": "counts", 
/**
 * In their order.
 */
counts: Array<number>, } | { "form": "number", 
/**
 * In tenths of its unit.
 */
tenths: number, };

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
answers: { [key in string]: Answer }, 
/**
 * Questions that were asked just now: their answers are of today. Another that is as it was carried over keeps its day.
 */
asked: Array<string>, 
/**
 * What is meant to be injected; without it no rule about an ingredient is looked at.
 */
products: Array<ProductId>, };

/**
 * `screening.ask`
 */
export type ScreeningAsk = { 
/**
 * Who.
 */
patient: PatientId, };

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
 * In the catalogue's order; also those that only some of the products in stock ask for.
 */
questions: Array<QuestionAsked>, 
/**
 * What could be injected: products of which a usable lot is there.
 */
products: Array<ProductInStock>, 
/**
 * The intake whose facts count.
 */
intake: IntakeKnown | null, 
/**
 * Already recorded today.
 */
today: ScreeningView | null, };

/**
 * One answered screening.
 */
export type ScreeningId = number;

/**
 * What the answers amount to, and what could be injected instead.
 */
export type ScreeningJudged = { 
/**
 * By the rules in force.
 */
judgement: Judgement, 
/**
 * For every rule that is about an ingredient: what is in stock and does not meet it.
 */
alternatives: Array<Alternative>, };

/**
 * One screening to be read, whatever was screened later.
 */
export type ScreeningPage = { 
/**
 * Whose: the record in which the patient is now.
 */
patient: PatientId, 
/**
 * Name.
 */
patient_name: string, 
/**
 * As judged then.
 */
shown: ScreeningView, 
/**
 * In the catalogue's order; what is asked no more comes last.
 */
answers: Array<AnswerKept>, 
/**
 * Names of what was meant to be injected.
 */
products: Array<string>, 
/**
 * The clinic's wall.
 */
at: string, 
/**
 * Who recorded it.
 */
by: string, 
/**
 * It was of somebody else, and no longer counts.
 */
struck: StruckView | null, };

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
 * Questions that were asked just now: their answers are of today. Another that is as it was carried over keeps its day.
 */
asked: Array<string>, 
/**
 * What is meant to be injected; without it no rule about an ingredient is looked at.
 */
products: Array<ProductId>, 
/**
 * Reasons, where a practitioner goes on all the same.
 */
overrides: Array<Override>, };

/**
 * `screening.read`
 */
export type ScreeningRef = { 
/**
 * Which.
 */
screening: ScreeningId, };

/**
 * `screening.strike`
 */
export type ScreeningStrike = { 
/**
 * Which.
 */
screening: ScreeningId, 
/**
 * Why it no longer counts.
 */
reason: string, };

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
 * The day of each answer that was carried over.
 */
carried_from: { [key in string]: string }, 
/**
 * What was meant to be injected.
 */
products: Array<ProductId>, 
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
 * `sessions.amend`
 */
export type SessionAmend = { 
/**
 * To which.
 */
session: SessionId, 
/**
 * What is added, or is right instead.
 */
content: string, 
/**
 * Why.
 */
reason: string, };

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
 * What the newest intake tells beside it.
 */
warnings: Warnings, 
/**
 * The course it belongs to.
 */
course: CourseView, 
/**
 * Its number.
 */
number: number, 
/**
 * How many are planned; a number beyond is maintenance.
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
 * Open vials, the first to end first; those of others too.
 */
vials: Array<VialView>, 
/**
 * What may be mixed by name.
 */
recipes: Array<RecipeView>, 
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
 * Its number; beyond `of` it is maintenance.
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
 * What was drawn up from several lots.
 */
mixes: Array<MixView>, 
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
 * What was added since, in the order signed.
 */
addenda: Array<AddendumView>, 
/**
 * Reported after it.
 */
side_effects: Array<SideEffectRow>, 
/**
 * It was of somebody else, and no longer counts.
 */
struck: StruckView | null, };

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
 * Questions that were asked just now: their answers are of this day. Another that is as it was carried over keeps its day.
 */
asked: Array<string>, 
/**
 * What was drawn up from several lots, or to be given in several doses.
 */
mixes: Array<MixGiven>, 
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
 * `sessions.strike`
 */
export type SessionStrike = { 
/**
 * Which.
 */
session: SessionId, 
/**
 * Why it no longer counts.
 */
reason: string, };

/**
 * Whether a problem keeps the line out.
 */
export type Severity = "error" | "notice";

/**
 * The patient's sex as recorded. Nothing about cycles or pregnancy is inferred from it beyond what the questions say.
 */
export type Sex = "female" | "male" | "other" | "not_recorded";

/**
 * A word of the sex column that the program does not know, and what it means there.
 */
export type SexWord = { 
/**
 * The word, as in the file.
 */
word: string, 
/**
 * What it means.
 */
sex: Sex, };

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
 * Of which product there is too little.
 */
export type ShortView = { 
/**
 * The product.
 */
product: ProductId, 
/**
 * Its name.
 */
product_name: string, 
/**
 * What is lacking, in ml.
 */
ml: Millilitres, };

/**
 * `side_effects.list`
 */
export type SideEffectFilter = { 
/**
 * Without the closed ones and those that were struck.
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
 * When to ask again; none once closed or struck.
 */
follow_up_on: string | null, 
/**
 * The day proposed for another look, if it goes on today.
 */
look_again_on: string | null, 
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
follow_ups: Array<FollowUpView>, 
/**
 * It was of somebody else, and no longer counts.
 */
struck: StruckView | null, };

/**
 * `side_effects.strike`
 */
export type SideEffectStrike = { 
/**
 * Which.
 */
side_effect: SideEffectId, 
/**
 * Why it no longer counts.
 */
reason: string, };

/**
 * A day that may be known roughly only.
 */
export type Since = { 
/**
 * The day, or the first of the month or year.
 */
day: string, 
/**
 * How exactly it is known.
 */
exactness: Exactness, };

/**
 * Smoking.
 */
export type Smoking = "never" | "former" | "current";

/**
 * `retention.find`
 */
export type Sought = { 
/**
 * The patient's name as it was on the card.
 */
name: string, 
/**
 * The day of birth as it was on the card.
 */
birth_date: string, };

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
 * What of the stock needs somebody.
 */
export type StockAlerts = { 
/**
 * To be ordered.
 */
order: Array<ProductStock>, 
/**
 * Open vials whose time is over: to be discarded.
 */
vials: Array<VialView>, 
/**
 * Too warm, too cold, or not read for too long.
 */
places: Array<PlaceView>, };

/**
 * `stock.read`
 */
export type StockPage = { 
/**
 * Every product that is not retired, by name.
 */
products: Array<ProductStock>, 
/**
 * So many days ahead bookings are reckoned with.
 */
ahead_days: number, 
/**
 * Every open vial, the first to end first.
 */
vials: Array<VialView>, 
/**
 * What needs somebody.
 */
alerts: StockAlerts, };

/**
 * How a serum wants to be kept.
 */
export type Storage = "fridge" | "room";

/**
 * That a record was struck: it is read, and no longer counts.
 */
export type StruckView = { 
/**
 * When, as the clinic's wall shows it: "YYYY-MM-DDTHH:MM".
 */
at: string, 
/**
 * By whom.
 */
by: string, 
/**
 * Why, as typed.
 */
reason: string, };

/**
 * What a person says of a file instead of letting it be found out.
 */
export type TableSettings = { 
/**
 * One of [`ENCODINGS`], or any other label of the Encoding Standard.
 */
encoding: string | null, 
/**
 * What stands between cells: any single character but a letter, a digit, a quote and a line's end.
 */
delimiter: string | null, 
/**
 * Whether the first row names the columns.
 */
header: boolean | null, };

/**
 * A medicine as the patient named it, and what a person confirmed it to be.
 */
export type TakenMedicine = { 
/**
 * As typed.
 */
typed: string, 
/**
 * The ATC code that a person confirmed; nothing is mapped without one.
 */
atc: string | null, 
/**
 * Since when.
 */
since: Since | null, 
/**
 * The last dose; none while it is taken.
 */
stopped_on: string | null, 
/**
 * Dose, reason, prescriber.
 */
note: string | null, };

/**
 * A technique of injection.
 */
export type Technique = "nappage" | "micropapule" | "linear_retrograde" | "epidermic" | "mesogun" | "microneedling";

/**
 * `temperatures.record`
 */
export type TemperatureRecord = { 
/**
 * Where.
 */
place: PlaceId, 
/**
 * When, as the clinic's wall showed it: "2026-11-24T15:30".
 */
at: string, 
/**
 * The coldest since the reading before, in tenths of a degree Celsius.
 */
coldest_tenths: number, 
/**
 * The warmest since then, in tenths of a degree Celsius.
 */
warmest_tenths: number, 
/**
 * What was seen or done.
 */
note: string | null, };

/**
 * `temperatures.record`'s answer.
 */
export type TemperatureRecorded = { 
/**
 * The place now.
 */
place: PlaceView, 
/**
 * What was set aside by it.
 */
quarantined: Array<LotId>, };

/**
 * A reading as kept.
 */
export type TemperatureView = { 
/**
 * The wall then.
 */
at: string, 
/**
 * In tenths of a degree Celsius.
 */
coldest_tenths: number, 
/**
 * In tenths of a degree Celsius.
 */
warmest_tenths: number, 
/**
 * It left the storage's range.
 */
excursion: boolean, 
/**
 * What was seen or done.
 */
note: string | null, };

/**
 * A depth in whole tenths of a millimetre; a JSON number of mm outside.
 */
export type TenthsOfMillimetre = number;

/**
 * One line of a patient's history.
 */
export type TimelineEntry = { "kind": "registered", on: string, } | { "kind": "intake", intake: IntakeId, on: string, complaint: string, 
/**
 * Where the hair stood, scale by scale.
 */
scales: Array<Reading>, 
/**
 * What was computed of each reading, in their order.
 */
measured: Array<Computed>, 
/**
 * Why it no longer counts.
 */
struck: string | null, } | { "kind": "screening", screening: ScreeningId, on: string, verdict: Verdict, struck: string | null, } | { "kind": "course_planned", course: CourseId, on: string, protocol: string, sessions: number, } | { "kind": "course_stopped", course: CourseId, on: string, reason: string, } | { "kind": "session", session: SessionId, on: string, number: number, of: number, ml: Millilitres, 
/**
 * How many addenda it has.
 */
addenda: number, struck: string | null, } | { "kind": "side_effect", side_effect: SideEffectId, on: string, effect: string, grade: Grade, outcome: Outcome, struck: string | null, } | { "kind": "merged", merge: MergeId, on: string, name: string, } | { "kind": "unmerged", merge: MergeId, on: string, name: string, } | { "kind": "archived", on: string, reason: string | null, } | { "kind": "restored", on: string, } | { "kind": "contact", contact: ContactId, on: string, 
/**
 * The clinic's wall: "2026-11-24T15:30".
 */
at: string, way: ContactWay, outcome: ContactOutcome, note: string | null, 
/**
 * Why it no longer counts.
 */
struck: string | null, } | { "kind": "document", given: number, on: string, session: SessionId, way: GivenWay, };

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
 * What else of the stock needs somebody: to be ordered, to be discarded, too warm.
 */
stock: StockAlerts, 
/**
 * Whom to ask after something was given although something spoke against it.
 */
watches: Array<WatchView>, 
/**
 * Recalls under way.
 */
recalls: Array<RecallRow>, 
/**
 * Whose maintenance is due, the longest due first.
 */
maintenance: Array<DueMaintenance>, 
/**
 * How many patients there are.
 */
patients: number, 
/**
 * How the backups stand.
 */
backup: BackupHealth, };

/**
 * How much an intake tells of allergies and conditions. Only one that leaves nothing open can say that there are none.
 */
export type Told = "not_yet" | "in_part" | "whole";

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
 * Which limit ends a vial's use.
 */
export type UseLimit = "label" | "beyond_use" | "maker";

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
 * `vault.rekey`
 */
export type VaultRekey = { 
/**
 * Of the practitioner who asks: it proves them, and is the one way into the records under their new key.
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
 * A verdict of the clinic's own.
 */
export type VerdictChange = { 
/**
 * The rule's id.
 */
rule: string, 
/**
 * Its question, where it judges one: a rule may stand on several.
 */
question: string | null, 
/**
 * The answer that triggers it, where one does.
 */
answer: Answer | null, 
/**
 * What it amounts to in this clinic.
 */
verdict: Verdict, };

/**
 * By which way a code came.
 */
export type Via = "camera" | "keyboard" | "separating_keyboard";

/**
 * `vials.discard`
 */
export type VialDiscard = { 
/**
 * Which.
 */
vial: VialId, 
/**
 * As typed.
 */
reason: string, };

/**
 * An opened container of a lot.
 */
export type VialId = number;

/**
 * `vials.open`
 */
export type VialOpen = { 
/**
 * Of which lot.
 */
lot: LotId, 
/**
 * For whom; needed where the container is for one patient.
 */
patient: PatientId | null, 
/**
 * First puncture, as the clinic's wall showed it: "2026-11-24T15:30".
 */
opened: string, 
/**
 * What is in it, in ml; the product says it, where that is known.
 */
ml: Millilitres | null, };

/**
 * The label of a vial.
 */
export type VialPaper = { 
/**
 * Of which.
 */
vial: VialId, 
/**
 * The page's language without it.
 */
language: Language | null, };

/**
 * A vial as kept.
 */
export type VialView = { 
/**
 * Number.
 */
vial: VialId, 
/**
 * Of which lot.
 */
lot: LotId, 
/**
 * The lot's number.
 */
lot_number: string, 
/**
 * Of which product.
 */
product: ProductId, 
/**
 * The product's name.
 */
product_name: string, 
/**
 * The lot's last day.
 */
expiry: string, 
/**
 * The wall at the first puncture.
 */
opened: string, 
/**
 * By whom.
 */
opened_by: string, 
/**
 * The wall from which it is not used any more.
 */
use_until: string, 
/**
 * What ends it.
 */
limit: UseLimit, 
/**
 * Its time is over.
 */
past: boolean, 
/**
 * For one patient.
 */
single: boolean, 
/**
 * Whose it is then.
 */
patient: PatientId | null, 
/**
 * That patient's name.
 */
patient_name: string | null, 
/**
 * What was in it.
 */
volume: Millilitres, 
/**
 * What is left in it.
 */
left: Millilitres, 
/**
 * It is used up or discarded.
 */
closed: boolean, 
/**
 * Why it was discarded.
 */
discard_reason: string | null, };

/**
 * What of an intake must be seen before somebody is treated.
 */
export type Warnings = { 
/**
 * How much is known.
 */
told: Told, 
/**
 * The gravest first.
 */
allergies: Array<AllergyWarning>, 
/**
 * Conditions that some rule is about, by id; their words are `condition-<id>`.
 */
conditions: Array<string>, };

/**
 * `watches.close`
 */
export type WatchClose = { 
/**
 * After which session.
 */
session: SessionId, 
/**
 * What was heard.
 */
note: string, };

/**
 * Whom to ask, and when.
 */
export type WatchView = { 
/**
 * After which session.
 */
session: SessionId, 
/**
 * Whom.
 */
patient: PatientId, 
/**
 * The patient's name.
 */
patient_name: string, 
/**
 * When to ask.
 */
ask_on: string, 
/**
 * What spoke against it: rule ids.
 */
rules: Array<string>, };

/**
 * When a treatment was.
 */
export type When = "previous" | "concurrent";

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
export type WorkStep = "copying" | "photos" | "checking" | "comparing" | "linking" | "finishing" | "reading" | "judging" | "matching" | "adding" | "taking_back" | "writing";

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
  "vault.rekey": { request: VaultRekey; response: Rekeyed; kind: "write" };
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
  "history.compare": { request: HistoryCode; response: CodeView; kind: "read" };
  "clinic.read": { request: Nothing; response: Clinic; kind: "read" };
  "clinic.change": { request: ClinicChange; response: Clinic; kind: "write" };
  "today.read": { request: Nothing; response: Today; kind: "read" };
  "patients.search": { request: PatientSearch; response: PatientsFound; kind: "read" };
  "patients.register": { request: PatientRegister; response: PatientRef; kind: "write" };
  "patients.change": { request: PatientChange; response: PatientRef; kind: "write" };
  "patients.read": { request: PatientRef; response: PatientPage; kind: "read" };
  "intakes.read": { request: IntakeAsk; response: IntakePage; kind: "read" };
  "intakes.record": { request: IntakeRecord; response: IntakeView; kind: "write" };
  "intakes.strike": { request: IntakeStrike; response: IntakeView; kind: "write" };
  "medicines.look_up": { request: LookUp; response: Array<MedicineCandidate>; kind: "read" };
  "allergens.look_up": { request: LookUp; response: Array<AllergenCandidate>; kind: "read" };
  "scales.compute": { request: ScaleAsked; response: Computed; kind: "read" };
  "rules.read": { request: Nothing; response: RulesPage; kind: "read" };
  "rules.change": { request: RulesChange; response: RulesPage; kind: "write" };
  "screening.ask": { request: ScreeningAsk; response: ScreeningForm; kind: "read" };
  "screening.judge": { request: ScreeningAnswers; response: ScreeningJudged; kind: "read" };
  "screening.read": { request: ScreeningRef; response: ScreeningPage; kind: "read" };
  "patients.export": { request: PatientSearch; response: SaveResult; kind: "read" };
  "imports.choose": { request: Nothing; response: ImportFile | null; kind: "read" };
  "imports.look": { request: ImportLook; response: ImportLooked; kind: "read" };
  "imports.check": { request: ImportCheck; response: ImportChecked; kind: "read" };
  "imports.report": { request: ImportReportAsk; response: ImportReport; kind: "read" };
  "imports.save_report": { request: Nothing; response: SaveResult; kind: "read" };
  "imports.forget": { request: Nothing; response: Nothing; kind: "read" };
  "imports.run": { request: ImportRun; response: ImportDone; kind: "write" };
  "imports.list": { request: Nothing; response: Array<ImportView>; kind: "read" };
  "imports.undo": { request: ImportRef; response: Nothing; kind: "write" };
  "patients.alike": { request: AlikeAsk; response: Array<Alike>; kind: "read" };
  "patients.duplicates": { request: Nothing; response: DuplicatesPage; kind: "read" };
  "patients.distinct": { request: PatientsDistinct; response: Nothing; kind: "write" };
  "patients.compare": { request: PatientPair; response: MergeForm; kind: "read" };
  "patients.merge": { request: PatientsMerge; response: MergeView; kind: "write" };
  "patients.unmerge": { request: MergeRef; response: Unmerged; kind: "write" };
  "patients.archive": { request: PatientArchive; response: PatientRef; kind: "write" };
  "patients.restore": { request: PatientRef; response: PatientRef; kind: "write" };
  "patients.hold": { request: PatientHold; response: PatientRef; kind: "write" };
  "patients.photo": { request: PatientRef; response: PhotoView | null; kind: "read" };
  "patients.choose_photo": { request: PatientRef; response: PhotoChosen; kind: "write" };
  "patients.remove_photo": { request: PatientRef; response: PatientRef; kind: "write" };
  "contacts.record": { request: ContactRecord; response: ContactRef; kind: "write" };
  "contacts.strike": { request: ContactStrike; response: ContactRef; kind: "write" };
  "retention.read": { request: Nothing; response: RetentionPage; kind: "read" };
  "retention.classes": { request: RetentionAsk; response: Array<RetentionClass>; kind: "read" };
  "retention.propose": { request: DestructionProposal; response: Proposal; kind: "write" };
  "retention.withdraw": { request: DestructionRef; response: DestructionRef; kind: "write" };
  "retention.destroy": { request: DestroyRequest; response: DestructionView; kind: "write" };
  "retention.find": { request: Sought; response: Array<Destroyed>; kind: "read" };
  "retention.certificate": { request: CertificateRequest; response: Document; kind: "read" };
  "screening.record": { request: ScreeningRecord; response: ScreeningView; kind: "write" };
  "screening.strike": { request: ScreeningStrike; response: ScreeningRef; kind: "write" };
  "protocols.list": { request: Nothing; response: Array<Protocol>; kind: "read" };
  "courses.preview": { request: CoursePlan; response: CourseDates; kind: "read" };
  "courses.plan": { request: PlanCourse; response: CourseView; kind: "write" };
  "courses.stop": { request: CourseStop; response: CourseView; kind: "write" };
  "ingredients.list": { request: Nothing; response: Array<IngredientView>; kind: "read" };
  "products.list": { request: Nothing; response: Array<ProductView>; kind: "read" };
  "products.add": { request: ProductDetails; response: ProductView; kind: "write" };
  "products.change": { request: ProductChange; response: ProductView; kind: "write" };
  "products.retire": { request: ProductRef; response: ProductView; kind: "write" };
  "products.restore": { request: ProductRef; response: ProductView; kind: "write" };
  "codes.read": { request: CodeScan; response: CodeRead; kind: "read" };
  "codes.forget": { request: CodeForget; response: ProductView; kind: "write" };
  "recipes.list": { request: Nothing; response: Array<RecipeView>; kind: "read" };
  "recipes.add": { request: RecipeDetails; response: RecipeView; kind: "write" };
  "recipes.change": { request: RecipeChange; response: RecipeView; kind: "write" };
  "recipes.retire": { request: RecipeRef; response: RecipeView; kind: "write" };
  "recipes.restore": { request: RecipeRef; response: RecipeView; kind: "write" };
  "lots.list": { request: Nothing; response: Array<LotRow>; kind: "read" };
  "lots.receive": { request: LotReceive; response: LotRow; kind: "write" };
  "lots.read": { request: LotRef; response: LotPage; kind: "read" };
  "lots.movements": { request: LotRef; response: Array<MovementView>; kind: "read" };
  "lots.uses": { request: LotRef; response: Array<LotUse>; kind: "read" };
  "lots.quarantine": { request: LotReason; response: LotPage; kind: "write" };
  "lots.release": { request: LotReason; response: LotPage; kind: "write" };
  "lots.move": { request: LotMove; response: LotPage; kind: "write" };
  "lots.waste": { request: LotWaste; response: LotPage; kind: "write" };
  "vials.open": { request: VialOpen; response: VialView; kind: "write" };
  "vials.discard": { request: VialDiscard; response: VialView; kind: "write" };
  "stock.read": { request: Nothing; response: StockPage; kind: "read" };
  "stock.allocate": { request: AllocationAsk; response: AllocationView; kind: "read" };
  "counts.list": { request: Nothing; response: Array<CountView>; kind: "read" };
  "counts.record": { request: CountRecord; response: Array<CountView>; kind: "write" };
  "places.list": { request: Nothing; response: Array<PlaceView>; kind: "read" };
  "places.add": { request: PlaceAdd; response: PlaceView; kind: "write" };
  "places.change": { request: PlaceChange; response: PlaceView; kind: "write" };
  "temperatures.record": { request: TemperatureRecord; response: TemperatureRecorded; kind: "write" };
  "disposals.record": { request: DisposalRecord; response: DisposalView; kind: "write" };
  "disposals.read": { request: DisposalRef; response: DisposalView; kind: "read" };
  "recalls.list": { request: Nothing; response: Array<RecallRow>; kind: "read" };
  "recalls.read": { request: RecallRef; response: RecallPage; kind: "read" };
  "recalls.open": { request: RecallOpen; response: RecallPage; kind: "write" };
  "recalls.contact": { request: RecallContact; response: RecallPage; kind: "write" };
  "recalls.undo": { request: RecallUndo; response: RecallPage; kind: "write" };
  "recalls.close": { request: RecallClose; response: RecallPage; kind: "write" };
  "watches.list": { request: Nothing; response: Array<WatchView>; kind: "read" };
  "watches.close": { request: WatchClose; response: Array<WatchView>; kind: "write" };
  "sessions.prepare": { request: PatientRef; response: SessionForm; kind: "read" };
  "sessions.record": { request: SessionRecord; response: SessionRef; kind: "write" };
  "sessions.amend": { request: SessionAmend; response: SessionRef; kind: "write" };
  "sessions.strike": { request: SessionStrike; response: SessionRef; kind: "write" };
  "sessions.read": { request: SessionRef; response: SessionPage; kind: "read" };
  "aftercare.sheet": { request: SheetRequest; response: Document; kind: "read" };
  "documents.show": { request: DocumentAsk; response: Document; kind: "read" };
  "documents.print": { request: DocumentAsk; response: PrintResult; kind: "write" };
  "documents.save": { request: DocumentAsk; response: SaveResult; kind: "write" };
  "side_effects.kinds": { request: Nothing; response: Array<SideEffectKind>; kind: "read" };
  "side_effects.list": { request: SideEffectFilter; response: Array<SideEffectRow>; kind: "read" };
  "side_effects.locate": { request: Locate; response: Located; kind: "read" };
  "side_effects.report": { request: SideEffectReport; response: SideEffectRow; kind: "write" };
  "side_effects.follow_up": { request: FollowUp; response: SideEffectRow; kind: "write" };
  "side_effects.strike": { request: SideEffectStrike; response: SideEffectRow; kind: "write" };
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
  "vault.rekey",
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
  "intakes.record",
  "intakes.strike",
  "rules.change",
  "imports.run",
  "imports.undo",
  "patients.distinct",
  "patients.merge",
  "patients.unmerge",
  "patients.archive",
  "patients.restore",
  "patients.hold",
  "patients.choose_photo",
  "patients.remove_photo",
  "contacts.record",
  "contacts.strike",
  "retention.propose",
  "retention.withdraw",
  "retention.destroy",
  "screening.record",
  "screening.strike",
  "courses.plan",
  "courses.stop",
  "products.add",
  "products.change",
  "products.retire",
  "products.restore",
  "codes.forget",
  "recipes.add",
  "recipes.change",
  "recipes.retire",
  "recipes.restore",
  "lots.receive",
  "lots.quarantine",
  "lots.release",
  "lots.move",
  "lots.waste",
  "vials.open",
  "vials.discard",
  "counts.record",
  "places.add",
  "places.change",
  "temperatures.record",
  "disposals.record",
  "recalls.open",
  "recalls.contact",
  "recalls.undo",
  "recalls.close",
  "watches.close",
  "sessions.record",
  "sessions.amend",
  "sessions.strike",
  "documents.print",
  "documents.save",
  "side_effects.report",
  "side_effects.follow_up",
  "side_effects.strike",
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
  addendum: { min: 3, max: 10000 },
  reason: { min: 3, max: 2000 },
  override_reason: { min: 10, max: 2000 },
  lot_number: { min: 1, max: 40 },
  product_name: { min: 1, max: 200 },
  supplier: { min: 0, max: 200 },
  ingredients: { min: 0, max: 2000 },
  recipe_name: { min: 1, max: 200 },
  place_name: { min: 1, max: 100 },
  delivery: { min: 0, max: 100 },
  party: { min: 0, max: 200 },
  allergies: { min: 0, max: 2000 },
  description: { min: 0, max: 10000 },
  complaint: { min: 1, max: 2000 },
  history: { min: 0, max: 10000 },
  medicine: { min: 1, max: 200 },
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
  intake_rows: { min: 0, max: 100 },
  sleep_hours: { min: 0, max: 24 },
  measure_tenths: { min: 20, max: 250 },
  former_names: { min: 0, max: 10 },
  phones: { min: 0, max: 6 },
  identifiers: { min: 0, max: 12 },
  recipe_parts: { min: 1, max: 12 },
  part: { min: 1, max: 1000 },
  mixes: { min: 0, max: 12 },
  in_use_hours: { min: 1, max: 8760 },
  price_minor: { min: 0, max: 1000000000 },
  temperature_tenths: { min: -400, max: 600 },
  stock_rows: { min: 1, max: 500 },
  grade: { min: 1, max: 5 },
  quantity_ml: { min: 0.01, max: 100000 },
  container_ml: { min: 0.01, max: 1000 },
  counted_ml: { min: 0, max: 100000 },
  dose_ml: { min: 0.001, max: 100 },
  depth_mm: { min: 0.1, max: 13 },
} as const;

/** What can come of a contact, by its way. */
export const CONTACT_OUTCOMES: Readonly<Record<ContactWay, readonly ContactOutcome[]>> = {
  call: ["spoken", "not_reached", "left_word"],
  message: ["sent", "received"],
  letter: ["sent", "received"],
  visit: ["spoken", "not_reached"],
};

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
