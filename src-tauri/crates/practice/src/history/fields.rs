//! Which fields the notes of each noun may have, in the order a person reads them, what they are called and what they hold.

/// What a field holds, and so how it is read out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// As typed.
    Text,
    /// A day.
    Day,
    /// The clinic's wall.
    Wall,
    /// Millilitres.
    Ml,
    /// True or false.
    YesNo,
    /// A whole number.
    Number,
    /// What an account may.
    Role,
    /// Where a backup lies.
    Place,
    /// What became of a backup.
    Outcome,
    /// A word of a closed set; its texts begin so.
    Word(&'static str),
    /// Screening: by question.
    Answers,
    /// Screening: what was judged.
    Judgement,
    /// By rule, the reason typed.
    Reasons,
    /// From a day to a day.
    Window,
    /// A course's end.
    Stopped,
    /// A course's sessions, planned and done.
    Sessions,
    /// What was given.
    Doses,
    /// What was drawn up from several lots.
    Mixes,
    /// What is in a product.
    Ingredients,
    /// Of a side effect.
    FollowUps,
    /// What a patient allows.
    Permissions,
    /// The number of a record of this noun.
    Record(&'static str),
    /// Numbers of records of this noun.
    Records(&'static str),
    /// Several words of a closed set; their texts begin so.
    Words(&'static str),
    /// A day that may be known roughly only.
    Since,
    /// Intake: medicines.
    Medicines,
    /// Intake: allergies.
    Allergies,
    /// Intake: conditions.
    Conditions,
    /// Intake: treatments of the hair.
    Treatments,
    /// Intake: what was read on scales.
    Scales,
    /// Rules: verdicts of the clinic's own.
    Verdicts,
    /// Rules: days by question.
    Validity,
}

/// A field of a note.
#[derive(Debug, Clone, Copy)]
pub(super) struct Field {
    /// Where it is in the note: "maintenance", "practitioner.name".
    pub path: &'static str,
    /// The text that names it.
    pub words: &'static str,
    /// What it holds.
    pub kind: Kind,
}

const fn field(path: &'static str, words: &'static str, kind: Kind) -> Field {
    Field { path, words, kind }
}

use Kind::{
    Allergies, Answers, Conditions, Day, Doses, FollowUps, Ingredients, Judgement, Medicines,
    Mixes, Ml, Number, Outcome, Permissions, Place, Reasons, Record, Records, Role, Scales,
    Sessions, Since, Stopped, Text, Treatments, Validity, Verdicts, Wall, Window, Word, Words,
    YesNo,
};

const CLINIC: &[Field] = &[
    field("name", "setup-clinic-name", Text),
    field("address", "setup-clinic-address", Text),
    field("phone", "setup-clinic-phone", Text),
    field("email", "setup-clinic-email", Text),
    field("urgent_phone", "setup-clinic-urgent", Text),
    field("zone", "setup-zone", Text),
    field("language", "setup-language", Word("language")),
    field("country", "settings-country", Text),
    field("retention", "settings-retention", Word("retention")),
    field("practitioner.name", "history-field-practitioner", Text),
    field("practitioner.licence", "setup-practitioner-licence", Text),
];

const ACCOUNTS: &[Field] = &[
    field("name", "history-field-name", Text),
    field("licence", "setup-practitioner-licence", Text),
    field("role", "history-field-role", Role),
    field("active", "history-field-active", YesNo),
];

const PATIENTS: &[Field] = &[
    field("name", "patients-name", Text),
    field("preferred_name", "patients-preferred-name", Text),
    field("former_names", "patients-former-names", Text),
    field("birth_date", "patients-birth-date", Day),
    field(
        "birth_precision",
        "patients-birth-precision",
        Word("birth-precision"),
    ),
    field("sex", "patients-sex", Word("sex")),
    field("has_cycles", "patients-has-cycles", Word("answer")),
    // Until schema 2 a patient had one.
    field("phone", "patients-phone", Text),
    field("phones", "patients-phone", Text),
    field("email", "patients-email", Text),
    field("address", "patients-address", Text),
    field("emergency", "patients-emergency", Text),
    field("identifiers", "patients-identifiers", Text),
    field("came_by", "patients-came-by", Text),
    field("permissions", "patients-permissions", Permissions),
    field("language", "patients-language", Word("language")),
    field("alerts", "patients-alerts", Text),
    field("note", "patients-note", Text),
    field("deceased_on", "patients-deceased-on", Day),
];

const SCREENINGS: &[Field] = &[
    field("on", "history-field-day", Day),
    field("answers", "history-field-answers", Answers),
    field("products", "history-field-products", Records("products")),
    field("judgement", "history-field-judgement", Judgement),
    field("overrides", "screening-reasons-given", Reasons),
    field("effective", "screening-after-overrides", Word("verdict")),
    field("struck", "history-field-struck", Text),
];

const INTAKES: &[Field] = &[
    field("on", "history-field-day", Day),
    field("content.complaint", "intake-complaint", Text),
    field("content.since", "intake-since", Since),
    field(
        "content.indications",
        "intake-indications",
        Words("indication"),
    ),
    field("content.causes", "intake-causes", Words("cause")),
    field("content.other_cause", "intake-other-cause", Text),
    field("content.history", "intake-history", Text),
    field("content.family", "intake-family", Words("relative")),
    field("content.no_family", "intake-no-family", YesNo),
    field("content.family_note", "intake-family-note", Text),
    field("content.medicines", "intake-medicines", Medicines),
    field("content.no_medicines", "intake-no-medicines", YesNo),
    field("content.allergies", "intake-allergies", Allergies),
    field("content.no_allergies", "intake-no-allergies", YesNo),
    field("content.conditions", "intake-conditions", Conditions),
    field("content.no_conditions", "intake-no-conditions", YesNo),
    field(
        "content.lifestyle.smoking",
        "intake-smoking",
        Word("smoking"),
    ),
    field(
        "content.lifestyle.alcohol",
        "intake-alcohol",
        Word("how-much"),
    ),
    field(
        "content.lifestyle.stress",
        "intake-stress",
        Word("how-much"),
    ),
    field(
        "content.lifestyle.exercise",
        "intake-exercise",
        Word("how-much"),
    ),
    field(
        "content.lifestyle.sleep_hours",
        "intake-sleep-hours",
        Number,
    ),
    field("content.lifestyle.note", "intake-lifestyle-note", Text),
    field("content.treatments", "intake-treatments", Treatments),
    field("content.no_treatments", "intake-no-treatments", YesNo),
    field("content.scales", "intake-scales", Scales),
    field("content.note", "intake-note", Text),
    field("struck", "history-field-struck", Text),
];

const RULES: &[Field] = &[
    field("policy.version", "history-field-version", Number),
    field("policy.verdicts", "history-field-verdicts", Verdicts),
    field("policy.valid_days", "history-field-valid-days", Validity),
    field("policy.min_age", "history-field-min-age", Number),
    field("reason", "history-field-reason", Text),
];

const COURSES: &[Field] = &[
    field("protocol", "courses-protocol", Word("protocol")),
    field("planned_on", "history-field-planned-on", Day),
    field("first_day", "courses-first-day", Day),
    field("of", "courses-sessions", Number),
    field("gap_days", "courses-gap", Number),
    field("done", "history-field-done", Number),
    field("sessions", "history-field-sessions", Sessions),
    field("maintenance", "courses-maintenance", Window),
    field("stopped", "history-field-stopped", Stopped),
];

const SESSIONS: &[Field] = &[
    field("patient", "side-effects-patient", Record("patients")),
    field("number", "history-field-session-number", Number),
    field("started", "sessions-started", Wall),
    field("ended", "sessions-ended", Wall),
    field("zone", "setup-zone", Text),
    field("mixes", "history-field-mixes", Mixes),
    field("doses", "history-field-doses", Doses),
    field("overrides", "screening-reasons-given", Reasons),
    field("note", "sessions-note", Text),
    field("practitioner", "history-field-practitioner", Text),
    field("licence", "setup-practitioner-licence", Text),
    field("no_wash_until", "sessions-no-wash-until", Wall),
    field("no_exercise_until", "sessions-no-exercise-until", Wall),
    field("struck", "history-field-struck", Text),
];

const LOTS: &[Field] = &[
    field("product", "stock-product", Record("products")),
    field("lot_number", "stock-lot-number", Text),
    field("expiry", "stock-expiry", Day),
    field(
        "expiry_precision",
        "stock-expiry-precision",
        Word("stock-expiry"),
    ),
    field("serial", "history-field-serial", Text),
    field("supplier", "stock-supplier", Text),
    field("delivery_note", "history-field-delivery-note", Text),
    field("received_on", "stock-received-on", Day),
    field("place", "history-field-stock-place", Text),
    field("received", "history-field-received", Ml),
    field("left", "stock-column-left", Ml),
    field("opened", "history-field-opened-left", Ml),
    field("status", "stock-column-status", Word("lot-status")),
    field("recall_reason", "history-field-recall-reason", Text),
    field("quarantine_reason", "history-field-quarantine-reason", Text),
];

const RELEASES: &[Field] = &[field("reason", "history-field-reason", Text)];

const VIALS: &[Field] = &[
    field("lot", "stock-column-lot", Record("lots")),
    field("opened", "history-field-opened-at", Wall),
    field("use_until", "history-field-use-until", Wall),
    field("limit", "history-field-use-limit", Word("use-limit")),
    field("patient", "side-effects-patient", Record("patients")),
    field("volume", "history-field-vial-volume", Ml),
    field("left", "stock-column-left", Ml),
    field("closed", "history-field-closed", YesNo),
    field("discard_reason", "history-field-reason", Text),
];

const RECIPES: &[Field] = &[
    field("name", "history-field-name", Text),
    field("parts", "history-field-parts", Text),
    field("note", "patients-note", Text),
    field("retired", "history-field-retired", YesNo),
];

const COUNTS: &[Field] = &[
    field("on", "history-field-day", Day),
    field("differences", "history-field-differences", Text),
    field("note", "patients-note", Text),
];

const PLACES: &[Field] = &[
    field("name", "history-field-name", Text),
    field("storage", "history-field-storage", Word("storage")),
    field("retired", "history-field-retired", YesNo),
];

const TEMPERATURES: &[Field] = &[
    field("at", "contacts-at", Wall),
    field("coldest", "history-field-coldest", Text),
    field("warmest", "history-field-warmest", Text),
    field("excursion", "history-field-excursion", YesNo),
    field("note", "patients-note", Text),
];

const DISPOSALS: &[Field] = &[
    field("on", "history-field-day", Day),
    field("way", "contacts-way", Word("disposal-way")),
    field("how", "history-field-how", Text),
    field("lots", "history-field-lots", Text),
    field("reason", "history-field-reason", Text),
    field("witness", "history-field-witness", Text),
    field("practitioner", "history-field-practitioner", Text),
    field("licence", "setup-practitioner-licence", Text),
];

const RECALLS: &[Field] = &[
    field("on", "history-field-day", Day),
    field("lots", "history-field-lots", Records("lots")),
    field("reason", "history-field-recall-reason", Text),
    field("notice_from", "history-field-notice-from", Text),
    field("notice_number", "history-field-notice-number", Text),
    field("notice_on", "history-field-notice-on", Day),
    field("state", "history-field-state", Word("recall-state")),
    field("words", "history-field-words", Text),
];

const RECALL_CONTACTS: &[Field] = &[
    field("patient", "side-effects-patient", Record("patients")),
    field("closes", "history-field-closes", YesNo),
];

const WATCHES: &[Field] = &[
    field("ask_on", "history-field-ask-on", Day),
    field("heard", "history-field-heard", Text),
];

const PRODUCTS: &[Field] = &[
    field("details.name", "stock-product-name", Text),
    field("details.maker", "stock-product-maker", Text),
    field("details.ingredients", "stock-ingredients", Ingredients),
    field(
        "details.presentation",
        "history-field-presentation",
        Word("presentation"),
    ),
    field("details.container_ml", "history-field-container", Ml),
    field("details.dosing", "history-field-dosing", Word("dosing")),
    field("details.storage", "history-field-storage", Word("storage")),
    field(
        "details.protect_from_light",
        "history-field-protect-from-light",
        YesNo,
    ),
    field("details.in_use_hours", "history-field-in-use-hours", Number),
    field("details.reorder_ml", "history-field-reorder", Ml),
    field("details.price", "history-field-price", Text),
    field("codes", "history-field-codes", Text),
    field("retired", "history-field-retired", YesNo),
];

const SIDE_EFFECTS: &[Field] = &[
    field("patient", "side-effects-patient", Record("patients")),
    field("effect", "side-effects-column-effect", Word("side-effect")),
    field("grade", "history-field-grade", Word("grade")),
    field("flag", "history-field-flag", Word("flag")),
    field("hospitalised", "side-effects-hospitalised", YesNo),
    field("onset", "side-effects-onset", Wall),
    field("session", "history-field-after-session", Record("sessions")),
    field("reported_on", "history-field-reported-on", Day),
    field("note", "side-effects-note", Text),
    field("outcome", "side-effects-column-outcome", Word("outcome")),
    field("follow_up_on", "history-field-next-look", Day),
    field("follow_ups", "history-field-follow-ups", FollowUps),
    field("struck", "history-field-struck", Text),
];

const SECURITY: &[Field] = &[field("idle_minutes", "history-field-idle-minutes", Number)];

const RECOVERY: &[Field] = &[
    field("issued", "history-field-sheet-issued", YesNo),
    field("in_force", "history-field-sheet-in-force", YesNo),
];

const BACKUPS: &[Field] = &[
    field("place", "history-field-place", Place),
    field("name", "history-field-backup", Text),
    field("backup", "history-field-backup", Wall),
    field("made_at", "history-field-made-at", Wall),
    field("outcome", "history-field-outcome", Outcome),
    field("entries", "history-field-entries", Number),
    field("lost", "history-field-lost", Number),
];

const BACKUP_PLACES: &[Field] = &[field("folder", "history-field-folder", Text)];

const VAULT: &[Field] = &[
    field("minutes", "history-field-clock-behind", Number),
    field("anchored", "history-field-anchored", Number),
    field("found", "history-field-found", Number),
    field("former_entries", "history-field-former-entries", Number),
    field("former_code", "history-field-former-code", Text),
];

const MERGES: &[Field] = &[
    field("kept", "history-field-merge-kept", Record("patients")),
    field("merged", "history-field-merge-merged", Record("patients")),
    field("undone", "history-field-merge-undone", YesNo),
];

const DISTINCT: &[Field] = &[
    field("a", "history-field-distinct-a", Record("patients")),
    field("b", "history-field-distinct-b", Record("patients")),
    field("distinct", "history-field-distinct", YesNo),
];

const ARCHIVING: &[Field] = &[
    field("archived", "history-field-archived", YesNo),
    field("reason", "history-field-reason", Text),
];

const HOLDS: &[Field] = &[
    field("held", "history-field-held", YesNo),
    field("reason", "history-field-reason", Text),
];

const CONTACTS: &[Field] = &[
    field("at", "contacts-at", Wall),
    field("way", "contacts-way", Word("contact-way")),
    field("outcome", "contacts-outcome", Word("contact-outcome")),
    field("note", "contacts-note", Text),
    field("struck", "history-field-struck", Text),
];

const ADDENDA: &[Field] = &[
    field("content", "sessions-addendum-content", Text),
    field("reason", "sessions-addendum-reason", Text),
];

const PHOTOS: &[Field] = &[field("photo", "history-field-photo", YesNo)];

const GIVEN_DOCUMENTS: &[Field] = &[
    field("way", "contacts-way", Word("given-way")),
    field("language", "sessions-aftercare-language", Word("language")),
];

const DESTRUCTIONS: &[Field] = &[field("reason", "history-field-reason", Text)];

const HISTORY: &[Field] = &[field("entries", "history-field-entries", Number)];

/// The fields of a noun's notes.
pub(super) fn of(noun: &str) -> &'static [Field] {
    match noun {
        "clinic" => CLINIC,
        "accounts" => ACCOUNTS,
        "patients" => PATIENTS,
        "screenings" => SCREENINGS,
        "intakes" => INTAKES,
        "rules" => RULES,
        "courses" => COURSES,
        "sessions" => SESSIONS,
        "lots" => LOTS,
        "releases" => RELEASES,
        "vials" => VIALS,
        "recipes" => RECIPES,
        "counts" => COUNTS,
        "places" => PLACES,
        "temperatures" => TEMPERATURES,
        "disposals" => DISPOSALS,
        "recalls" => RECALLS,
        "recall_contacts" => RECALL_CONTACTS,
        "watches" => WATCHES,
        "products" => PRODUCTS,
        "side_effects" => SIDE_EFFECTS,
        "security" => SECURITY,
        "recovery" => RECOVERY,
        "backups" => BACKUPS,
        "backup_places" => BACKUP_PLACES,
        "vault" => VAULT,
        "merges" => MERGES,
        "distinct" => DISTINCT,
        "archiving" => ARCHIVING,
        "holds" => HOLDS,
        "contacts" => CONTACTS,
        "addenda" => ADDENDA,
        "photos" => PHOTOS,
        "given_documents" => GIVEN_DOCUMENTS,
        "destructions" => DESTRUCTIONS,
        "history" => HISTORY,
        _ => &[],
    }
}

/// Whether each note of it tells what happened once, so that the one before is another matter.
pub(super) fn is_event(noun: &str) -> bool {
    matches!(
        noun,
        "backups"
            | "vault"
            | "history"
            | "distinct"
            | "archiving"
            | "holds"
            | "photos"
            | "given_documents"
            | "destructions"
            | "releases"
            | "temperatures"
            | "disposals"
            | "recall_contacts"
            | "addenda"
    )
}

/// In a card's note: how the card was, where no earlier entry has it.
pub(super) const WAS: &str = "was";

/// Fields that say nothing to a person: numbers of records that are named elsewhere, and what follows from the day.
pub(super) fn is_quiet(noun: &str, key: &str) -> bool {
    match noun {
        "screenings" => matches!(key, "screening" | "carried_from"),
        "intakes" => matches!(
            key,
            "intake" | "at" | "by" | "computed" | "catalogue_version"
        ),
        "rules" => matches!(key, "by" | "at"),
        "courses" => matches!(key, "course" | "standing"),
        "sessions" => matches!(key, "course" | "screening"),
        "products" => key == "product",
        "patients" => key == WAS,
        // What the entry's own words say.
        "destructions" => key == "destruction",
        _ => false,
    }
}
