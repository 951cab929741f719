//! The sentence for each problem, in the user's language.

use clinical::amount::Millilitres;
use texts::{Language, date, errors};

use crate::error::Problem;

/// What a person reads.
#[must_use]
#[allow(clippy::too_many_lines, reason = "one line for each sentence")]
pub fn message(l: Language, problem: &Problem) -> String {
    let ml = |volume: &Millilitres| volume.to_string();
    match problem {
        Problem::Required => errors::required(l),
        Problem::TooShort { least } => errors::too_short(l, *least),
        Problem::TooLong { most } => errors::too_long(l, *most),
        Problem::Unprintable => errors::unprintable(l),
        Problem::OutOfRange { least, most } => errors::out_of_range(l, least, most),
        Problem::NotADay => errors::not_a_day(l),
        Problem::NotATime => errors::not_a_time(l),
        Problem::NotAPhone => errors::not_a_phone(l),
        Problem::BadValue => errors::bad_value(l),
        Problem::TimeSkipped => errors::time_skipped(l),
        Problem::InFuture => errors::in_future(l),
        Problem::BeforeBirth => errors::before_birth(l),
        Problem::AfterDeath { died } => errors::after_death(l, &date::long(l, *died)),
        Problem::OneAlready => errors::one_already(l),
        Problem::BothUnderWay { first, second } => errors::both_under_way(l, first, second),
        Problem::AlreadyUndone => errors::already_undone(l),
        Problem::AlreadyArchived => errors::already_archived(l),
        Problem::AlreadyProposed => errors::already_proposed(l),
        Problem::NotProposed => errors::not_proposed(l),
        Problem::NotDestroyed => errors::not_destroyed(l),
        Problem::MustBeKept => errors::must_be_kept(l),
        Problem::NotBefore { earliest } => errors::not_before(l, &date::long(l, *earliest)),
        Problem::OtherNumber => errors::other_number(l),
        Problem::OtherPerson => errors::other_person(l),
        Problem::NotAHistoryCode => errors::not_a_history_code(l),
        Problem::AlreadyStruck => errors::already_struck(l),
        Problem::Struck => errors::struck(l),
        Problem::SideEffectsOfSession => errors::side_effects_of_session(l),
        Problem::ScreeningOfSession => errors::screening_of_session(l),
        Problem::NotAPicture => errors::not_a_picture(l),
        Problem::PictureTooLarge => errors::picture_too_large(l),
        Problem::PictureDamaged => errors::picture_damaged(l),
        Problem::NotArchived => errors::not_archived(l),
        Problem::UnknownZone => errors::unknown_zone(l),
        Problem::UnknownChoice => errors::unknown_choice(l),
        Problem::ChosenTwice => errors::chosen_twice(l),
        Problem::NoneAndSome => errors::none_and_some(l),
        Problem::NotOnScale => errors::not_on_scale(l),
        Problem::TooMild { least } => {
            let verdict = texts::lookup(l, &format!("verdict-{least}"), &[]);
            errors::too_mild(l, &verdict.unwrap_or_else(|| least.to_string()))
        }
        Problem::WeakPassphrase => errors::weak_passphrase(l),
        Problem::WrongPassphrase => errors::wrong_passphrase(l),
        Problem::NotYourPassphrase => errors::not_your_passphrase(l),
        Problem::PassphraseTaken => errors::passphrase_taken(l),
        Problem::OwnAccount => errors::own_account(l),
        Problem::OwnPassphrase => errors::own_passphrase(l),
        Problem::LastPractitioner => errors::last_practitioner(l),
        Problem::AlreadyRemoved => errors::already_removed(l),
        Problem::AccountRemoved => errors::account_removed(l),
        Problem::NoSheet => errors::no_sheet(l),
        Problem::CodeLength { found } => errors::code_length(l, *found),
        Problem::CodeCharacter { at } => errors::code_character(l, &at.to_string()),
        Problem::CodeMistyped => errors::code_mistyped(l),
        Problem::CodeOfOtherSheet => errors::code_of_other_sheet(l),
        Problem::CodeOpensNothing => errors::code_opens_nothing(l),
        Problem::Alike => errors::alike(l),
        Problem::NeedsScreening => errors::needs_screening(l),
        Problem::ScreeningForbids => errors::screening_forbids(l),
        Problem::Unanswered => errors::unanswered(l),
        Problem::Rule { rule } => texts::lookup(l, &format!("reason-{}", rule.to_lowercase()), &[])
            .unwrap_or_else(|| errors::screening_forbids(l)),
        Problem::ReasonMissing { rule } => errors::reason_missing(l, rule),
        Problem::CourseUnderWay => errors::course_under_way(l),
        Problem::NoCourse => errors::no_course(l),
        Problem::CourseEnded => errors::course_ended(l),
        Problem::BeforeCourse { first_day } => errors::before_course(l, &date::long(l, *first_day)),
        Problem::BeforeLastSession { last } => {
            errors::before_last_session(l, &date::long(l, *last))
        }
        Problem::EndBeforeStart => errors::end_before_start(l),
        Problem::TooLongSession { hours } => errors::too_long_session(l, *hours),
        Problem::TooEarly { earliest } => errors::too_early(l, &date::long(l, *earliest)),
        Problem::UnderAge => errors::under_age(l),
        Problem::NoDoses => errors::no_doses(l),
        Problem::TooManyRows { most } => errors::too_many_rows(l, &most.to_string()),
        Problem::LotTooLittle { left } => errors::lot_too_little(l, &ml(left)),
        Problem::LotExpired { expiry } => errors::lot_expired(l, &date::long(l, *expiry)),
        Problem::LotRecalled => errors::lot_recalled(l),
        Problem::LotQuarantined => errors::lot_quarantined(l),
        Problem::LotNotYetReceived { received_on } => {
            errors::lot_not_yet_received(l, &date::long(l, *received_on))
        }
        Problem::LotKeptElsewhere { place } => errors::lot_kept_elsewhere(l, place),
        Problem::LotOtherExpiry { expiry } => errors::lot_other_expiry(l, &date::long(l, *expiry)),
        Problem::Scan(error) => crate::codes::message(l, error),
        Problem::CodeOfOtherProduct { product } => errors::code_of_other_product(l, product),
        Problem::AlreadyRecalled => errors::already_recalled(l),
        Problem::NotQuarantined => errors::not_quarantined(l),
        Problem::ProductRetired => errors::product_retired(l),
        Problem::NameTaken => errors::name_taken(l),
        Problem::WrongWayRound => errors::wrong_way_round(l),
        Problem::VialClosed => errors::vial_closed(l),
        Problem::VialOtherPatient => errors::vial_other_patient(l),
        Problem::VialPastUse { until } => errors::vial_past_use(l, &date::with_time(l, *until)),
        Problem::VialTooLittle { left } => errors::vial_too_little(l, &ml(left)),
        Problem::MixTooLittle { left } => errors::mix_too_little(l, &ml(left)),
        Problem::StockMoved { left } => errors::stock_moved(l, &ml(left)),
        Problem::CountBelowOpened { opened } => errors::count_below_opened(l, &ml(opened)),
        Problem::AlreadyAsked => errors::already_asked(l),
        Problem::NobodyToWriteTo => errors::nobody_to_write_to(l),
        Problem::NotExposed => errors::not_exposed(l),
        Problem::RecallEnded => errors::recall_ended(l),
        Problem::RecallWaiting { patients } => errors::recall_waiting(l, *patients),
        Problem::RecallStockLeft { left } => errors::recall_stock_left(l, &ml(left)),
        Problem::DoseDeep => errors::dose_deep(l),
        Problem::DosePoint => errors::dose_point(l),
        Problem::DoseTotal => errors::dose_total(l),
        Problem::SideEffectClosed => errors::side_effect_closed(l),
        Problem::NoSuch => errors::no_such(l),
        Problem::Conflict => errors::conflict(l),
        Problem::Locked => errors::locked(l),
        Problem::Forbidden => errors::forbidden(l),
        Problem::AlreadyExists => errors::already_exists(l),
        Problem::AlreadyOpen => errors::already_open(l),
        Problem::NewerVault { needed } => errors::newer_vault(l, &needed.to_string()),
        Problem::Damaged => errors::damaged(l),
        Problem::RecordsMissing { anchored, found } => {
            errors::records_missing(l, &anchored.to_string(), &found.to_string())
        }
        Problem::AnchorLost => errors::anchor_lost(l),
        Problem::Backup(problem) => crate::backups::message(l, *problem),
        Problem::Import(problem) => crate::imports::message(l, problem),
        Problem::DiskFull => errors::disk_full(l),
        Problem::ReadOnly => errors::read_only(l),
        Problem::NoPrinter => errors::no_printer(l),
        Problem::NotSaved => errors::not_saved(l),
        Problem::Unavailable => errors::unavailable(l),
        Problem::BadRequest => errors::bad_request(l),
        Problem::Unexpected => errors::unexpected(l),
    }
}
