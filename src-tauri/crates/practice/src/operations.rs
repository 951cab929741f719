//! The one list of all operations: name, request, response, kind, and who may. From it come the dispatcher of shell and
//! `host`, the page's types and the table that the authorization test walks.
//! There is no operation without a role rule: the macro has no form for one, nor has a row.

use serde::{Deserialize, Serialize, de::DeserializeOwned};
use serde_json::{
    Value,
    value::{RawValue, to_raw_value},
};
use ts_rs::{Config, TS, TypeVisitor};

use crate::{
    accounts, aftercare, backups, clinic, codes, contacts, counts, courses, disposals,
    door::{self, Answer, Call, Practice},
    drafts,
    error::{Code, Error, Problem, Result},
    history, imports, intake, lots,
    moment::{Read, Role, Write},
    paper, patients, places, products, recalls, recipes, recovery, retention, rules, screening,
    security, sessions, side_effects, stock, today, vials, watches,
};

/// A request or answer without content.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(type = "Record<string, never>")]
pub struct Nothing {}

/// Whether an operation changes something.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// Looks only; may be repeated at will.
    Read,
    /// Changes something, once for each client UUID.
    Write,
}

/// One operation, as `operations` tells of it.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct OperationView {
    /// "patients.search"
    pub name: String,
    /// Read or write.
    pub kind: Kind,
    /// Who may.
    pub roles: Vec<Role>,
    /// Its request's type.
    pub request: String,
    /// Its response's type.
    pub response: String,
}

/// How an operation runs.
#[derive(Clone, Copy)]
pub enum Run {
    /// At the door: it opens or closes the vault, or needs the desk.
    Door(fn(&Practice, &Call, Value) -> Result<Box<RawValue>>),
    /// On a read-only connection.
    Read(fn(&Read<'_>, Value) -> Result<Box<RawValue>>),
    /// In one transaction of the writer.
    Write(fn(&Write<'_>, Value) -> Result<Box<RawValue>>),
    /// At the door too: it writes records and the vault's header, and says itself what changed.
    Keys(fn(&Practice, &Call, Value) -> Result<Answer>),
}

/// A row of the list.
#[derive(Clone, Copy)]
pub struct Operation {
    /// "patients.search"
    pub name: &'static str,
    /// Read or write.
    pub kind: Kind,
    /// Who may.
    pub roles: &'static [Role],
    /// Its entry is anchored outside the database before it is answered: what was signed, and what must not vanish
    /// unnoticed.
    pub anchored: bool,
    /// How it runs.
    pub run: Run,
    request: fn(&Config) -> String,
    response: fn(&Config) -> String,
}

impl Operation {
    /// As `operations` tells of it.
    #[must_use]
    pub fn view(&self) -> OperationView {
        let config = Config::default();
        OperationView {
            name: self.name.to_owned(),
            kind: self.kind,
            roles: self.roles.to_vec(),
            request: (self.request)(&config),
            response: (self.response)(&config),
        }
    }
}

/// Reads a request; what does not fit is named by its field.
fn parsed<T: DeserializeOwned>(args: Value) -> Result<T> {
    serde_path_to_error::deserialize(args).map_err(|error| {
        let path = error.path().to_string();
        if path == "." {
            return Error::plain(Code::BadRequest, Problem::BadRequest);
        }
        let last = path.rsplit('.').next().unwrap_or_default();
        let is_day = ["birth_date", "expiry", "on", "day"].contains(&last)
            || last.ends_with("_on")
            || last.ends_with("_day");
        Error::at(
            path,
            if is_day {
                Problem::NotADay
            } else {
                Problem::BadValue
            },
        )
    })
}

/// The response as it goes out, written once: a long list as a tree of values would cost more than finding it.
fn answered(response: impl Serialize) -> Result<Box<RawValue>> {
    to_raw_value(&response).map_err(|_| Error::unexpected())
}

const ANYONE: &[Role] = &[Role::Visitor, Role::Assistant, Role::Practitioner];
const STAFF: &[Role] = &[Role::Assistant, Role::Practitioner];
const PRACTITIONER: &[Role] = &[Role::Practitioner];
/// What must also be possible when the vault does not open, and then asks for a practitioner's passphrase itself.
const PRACTITIONER_OR_LOCKED: &[Role] = &[Role::Visitor, Role::Practitioner];

macro_rules! run {
    (door, $function:path) => {
        Run::Door(|practice, call, args| answered($function(practice, call, parsed(args)?)?))
    };
    (read, $function:path) => {
        Run::Read(|read, args| answered($function(read, parsed(args)?)?))
    };
    (write, $function:path) => {
        Run::Write(|write, args| answered($function(write, parsed(args)?)?))
    };
    (keys, $function:path) => {
        Run::Keys(|practice, call, args| {
            let (response, changed) = $function(practice, call, parsed(args)?)?;
            Ok(Answer {
                value: answered(response)?,
                changed,
            })
        })
    };
}

/// `Sign` is a write whose entry is anchored.
macro_rules! kind {
    (Read) => {
        (Kind::Read, false)
    };
    (Write) => {
        (Kind::Write, false)
    };
    (Sign) => {
        (Kind::Write, true)
    };
}

macro_rules! operations {
    ($( $name:literal $kind:ident $room:ident $roles:ident: $function:path, $request:ty => $response:ty; )+) => {
        /// Every operation there is.
        pub const OPERATIONS: &[Operation] = &[ $( Operation {
            name: $name,
            kind: kind!($kind).0,
            roles: $roles,
            anchored: kind!($kind).1,
            run: run!($room, $function),
            request: <$request as TS>::name,
            response: <$response as TS>::name,
        } ),+ ];

        /// Shows every type of every operation to a visitor, for the page's types.
        pub fn visit_types(visitor: &mut impl TypeVisitor) {
            $( visitor.visit::<$request>(); visitor.visit::<$response>(); )+
        }
    };
}

operations! {
    "operations"              Read  door  ANYONE:       list, Nothing => Vec<OperationView>;
    "vault.status"            Read  door  ANYONE:       door::status, Nothing => door::VaultStatus;
    "vault.create"            Write door  ANYONE:       door::create, door::VaultCreate => door::VaultStatus;
    "vault.unlock"            Write door  ANYONE:       door::unlock, door::VaultUnlock => door::VaultStatus;
    "vault.lock"              Write door  ANYONE:       door::lock_vault, Nothing => door::VaultStatus;
    "vault.recover"           Sign  door  ANYONE:       recovery::recover, recovery::VaultRecover => door::VaultStatus;
    "vault.rescue"            Write door  PRACTITIONER_OR_LOCKED: backups::rescue, backups::RescueAsk => backups::Rescued;
    "vault.rekey"             Sign  door  PRACTITIONER: backups::rekey, backups::VaultRekey => backups::Rekeyed;
    "passphrase.judge"        Read  door  ANYONE:       recovery::judge, recovery::PassphraseAsked => recovery::PassphraseJudged;
    "passphrase.suggest"      Read  door  ANYONE:       recovery::suggest, Nothing => recovery::PassphraseSuggested;
    "passphrase.change"       Sign  keys  STAFF:        accounts::change_passphrase, accounts::PassphraseChange => Nothing;
    "recovery.issue"          Sign  keys  PRACTITIONER: recovery::issue, recovery::RecoveryIssue => recovery::RecoverySheet;
    "recovery.print"          Read  door  PRACTITIONER: recovery::print, Nothing => paper::PrintResult;
    "recovery.save"           Read  door  PRACTITIONER: recovery::save, Nothing => paper::SaveResult;
    "recovery.confirm"        Sign  keys  PRACTITIONER: recovery::confirm, recovery::RecoveryConfirm => door::VaultStatus;
    "accounts.list"           Read  door  PRACTITIONER: accounts::list, Nothing => Vec<accounts::AccountView>;
    "accounts.add"            Sign  keys  PRACTITIONER: accounts::add, accounts::AccountAdd => accounts::AccountView;
    "accounts.change"         Sign  keys  PRACTITIONER: accounts::change, accounts::AccountChange => accounts::AccountView;
    "accounts.remove"         Sign  keys  PRACTITIONER: accounts::remove, accounts::AccountRemove => Nothing;
    "accounts.set_passphrase" Sign  keys  PRACTITIONER: accounts::set_passphrase, accounts::AccountPassphrase => Nothing;
    "security.change"         Sign  write PRACTITIONER: security::change, security::Security => security::Security;
    "backups.read"            Read  door  STAFF:        backups::page, Nothing => backups::BackupsPage;
    "backups.make"            Write door  STAFF:        backups::make, Nothing => backups::BackupsPage;
    "backups.work"            Read  door  ANYONE:       backups::work, Nothing => Option<backups::WorkView>;
    "backups.cancel"          Write door  ANYONE:       backups::cancel, Nothing => Nothing;
    "backups.prove"           Write door  STAFF:        backups::prove, backups::BackupRef => backups::BackupsPage;
    "backups.choose_stick"    Write door  PRACTITIONER: backups::choose_stick, Nothing => backups::BackupsFound;
    "backups.forget_stick"    Write door  PRACTITIONER: backups::forget_stick, Nothing => backups::BackupsPage;
    "backups.known"           Read  door  PRACTITIONER_OR_LOCKED: backups::known, Nothing => backups::BackupsFound;
    "backups.find"            Read  door  PRACTITIONER_OR_LOCKED: backups::find, Nothing => backups::BackupsFound;
    "backups.preview"         Read  door  PRACTITIONER_OR_LOCKED: backups::preview, backups::BackupOpen => backups::RestorePreview;
    "backups.restore"         Write door  PRACTITIONER_OR_LOCKED: backups::restore, backups::BackupOpen => backups::Restored;
    "history.list"            Read  read  PRACTITIONER: history::list, history::HistoryFilter => history::HistoryPage;
    "history.export"          Read  door  PRACTITIONER: history::export, history::HistoryFilter => paper::SaveResult;
    "history.verify"          Read  door  PRACTITIONER: history::verify, Nothing => history::ChainView;
    "history.compare"         Read  door  PRACTITIONER: history::compare, history::HistoryCode => history::CodeView;
    "clinic.read"             Read  read  STAFF:        clinic::read, Nothing => clinic::Clinic;
    "clinic.change"           Write write PRACTITIONER: clinic::change, clinic::ClinicChange => clinic::Clinic;
    "today.read"              Read  door  STAFF:        today::page, Nothing => today::Today;
    "patients.search"         Read  read  STAFF:        patients::search, patients::PatientSearch => patients::PatientsFound;
    "patients.register"       Write write STAFF:        patients::register, patients::PatientRegister => patients::PatientRef;
    "patients.change"         Write write STAFF:        patients::change, patients::PatientChange => patients::PatientRef;
    "patients.read"           Read  read  STAFF:        patients::page, patients::PatientRef => patients::PatientPage;
    "intakes.read"            Read  read  STAFF:        intake::page, intake::IntakeAsk => intake::IntakePage;
    "intakes.record"          Write write STAFF:        intake::record, intake::IntakeRecord => intake::IntakeView;
    "intakes.strike"          Sign  write PRACTITIONER: intake::strike, intake::IntakeStrike => intake::IntakeView;
    "medicines.look_up"       Read  read  STAFF:        intake::medicines, intake::LookUp => Vec<clinical::medicines::MedicineCandidate>;
    "allergens.look_up"       Read  read  STAFF:        intake::allergens, intake::LookUp => Vec<clinical::allergy::AllergenCandidate>;
    "scales.compute"          Read  read  STAFF:        intake::compute, intake::ScaleAsked => clinical::scale::Computed;
    "rules.read"              Read  read  STAFF:        rules::page, Nothing => rules::RulesPage;
    "rules.change"            Sign  write PRACTITIONER: rules::change, rules::RulesChange => rules::RulesPage;
    "screening.ask"           Read  read  STAFF:        screening::ask, screening::ScreeningAsk => screening::ScreeningForm;
    "screening.judge"         Read  read  STAFF:        screening::judge, screening::ScreeningAnswers => screening::ScreeningJudged;
    "screening.read"          Read  read  STAFF:        screening::page, screening::ScreeningRef => screening::ScreeningPage;
    "patients.export"         Read  door  PRACTITIONER: patients::export, patients::PatientSearch => paper::SaveResult;
    "imports.choose"          Read  door  STAFF:        imports::choose, Nothing => Option<imports::ImportFile>;
    "imports.look"            Read  door  STAFF:        imports::look, imports::ImportLook => imports::ImportLooked;
    "imports.check"           Read  door  STAFF:        imports::check, imports::ImportCheck => imports::ImportChecked;
    "imports.report"          Read  door  STAFF:        imports::report, imports::ImportReportAsk => imports::ImportReport;
    "imports.save_report"     Read  door  STAFF:        imports::save_report, Nothing => paper::SaveResult;
    "imports.forget"          Read  door  STAFF:        imports::forget, Nothing => Nothing;
    "imports.run"             Sign  keys  STAFF:        imports::run, imports::ImportRun => imports::ImportDone;
    "imports.list"            Read  read  STAFF:        imports::list, Nothing => Vec<imports::ImportView>;
    "imports.undo"            Sign  keys  PRACTITIONER: imports::undo, imports::ImportRef => Nothing;
    "patients.alike"          Read  read  STAFF:        patients::alike, patients::AlikeAsk => Vec<patients::Alike>;
    "patients.duplicates"     Read  read  STAFF:        patients::duplicates, Nothing => patients::DuplicatesPage;
    "patients.distinct"       Write write STAFF:        patients::distinct, patients::PatientsDistinct => Nothing;
    "patients.compare"        Read  read  PRACTITIONER: patients::compare, patients::PatientPair => patients::MergeForm;
    "patients.merge"          Sign  write PRACTITIONER: patients::merge, patients::PatientsMerge => patients::MergeView;
    "patients.unmerge"        Sign  write PRACTITIONER: patients::unmerge, patients::MergeRef => patients::Unmerged;
    "patients.archive"        Write write STAFF:        patients::archive, patients::PatientArchive => patients::PatientRef;
    "patients.restore"        Write write STAFF:        patients::restore, patients::PatientRef => patients::PatientRef;
    "patients.hold"           Sign  write PRACTITIONER: patients::hold, patients::PatientHold => patients::PatientRef;
    "patients.photo"          Read  door  STAFF:        patients::photo, patients::PatientRef => Option<patients::PhotoView>;
    "patients.choose_photo"   Write keys  STAFF:        patients::choose, patients::PatientRef => patients::PhotoChosen;
    "patients.remove_photo"   Write write STAFF:        patients::remove, patients::PatientRef => patients::PatientRef;
    "contacts.record"         Write write STAFF:        contacts::record, contacts::ContactRecord => contacts::ContactRef;
    "contacts.strike"         Write write STAFF:        contacts::strike, contacts::ContactStrike => contacts::ContactRef;
    "retention.read"          Read  read  PRACTITIONER: retention::page, Nothing => retention::RetentionPage;
    "retention.classes"       Read  read  PRACTITIONER: retention::classes, retention::RetentionAsk => Vec<retention::RetentionClass>;
    "retention.propose"       Sign  write PRACTITIONER: retention::propose, retention::DestructionProposal => retention::Proposal;
    "retention.withdraw"      Sign  write PRACTITIONER: retention::withdraw, retention::DestructionRef => retention::DestructionRef;
    "retention.destroy"       Sign  keys  PRACTITIONER: retention::destroy, retention::DestroyRequest => retention::DestructionView;
    "retention.find"          Read  read  PRACTITIONER: retention::find, retention::Sought => Vec<retention::Destroyed>;
    "retention.certificate"   Read  read  PRACTITIONER: retention::certificate, retention::CertificateRequest => paper::Document;
    "screening.record"        Sign  write PRACTITIONER: screening::record, screening::ScreeningRecord => screening::ScreeningView;
    "screening.strike"        Sign  write PRACTITIONER: screening::strike, screening::ScreeningStrike => screening::ScreeningRef;
    "protocols.list"          Read  read  STAFF:        courses::protocols, Nothing => Vec<clinical::course::Protocol>;
    "courses.preview"         Read  read  STAFF:        courses::preview, clinical::course::CoursePlan => clinical::course::CourseDates;
    "courses.plan"            Write write PRACTITIONER: courses::plan, courses::PlanCourse => courses::CourseView;
    "courses.stop"            Sign  write PRACTITIONER: courses::stop, courses::CourseStop => courses::CourseView;
    "ingredients.list"        Read  read  STAFF:        products::ingredients, Nothing => Vec<products::IngredientView>;
    "products.list"           Read  read  STAFF:        products::list, Nothing => Vec<products::ProductView>;
    "products.add"            Write write STAFF:        products::add, products::ProductDetails => products::ProductView;
    "products.change"         Write write STAFF:        products::change, products::ProductChange => products::ProductView;
    "products.retire"         Write write STAFF:        products::retire, products::ProductRef => products::ProductView;
    "products.restore"        Write write STAFF:        products::restore, products::ProductRef => products::ProductView;
    "codes.read"              Read  read  STAFF:        codes::read, codes::CodeScan => codes::CodeRead;
    "codes.forget"            Write write STAFF:        codes::forget, codes::CodeForget => products::ProductView;
    "recipes.list"            Read  read  STAFF:        recipes::list, Nothing => Vec<recipes::RecipeView>;
    "recipes.add"             Write write PRACTITIONER: recipes::add, recipes::RecipeDetails => recipes::RecipeView;
    "recipes.change"          Write write PRACTITIONER: recipes::change, recipes::RecipeChange => recipes::RecipeView;
    "recipes.retire"          Write write PRACTITIONER: recipes::retire, recipes::RecipeRef => recipes::RecipeView;
    "recipes.restore"         Write write PRACTITIONER: recipes::restore, recipes::RecipeRef => recipes::RecipeView;
    "lots.list"               Read  read  STAFF:        lots::list, Nothing => Vec<lots::LotRow>;
    "lots.receive"            Write write STAFF:        lots::receive, lots::LotReceive => lots::LotRow;
    "lots.read"               Read  read  STAFF:        lots::page, lots::LotRef => lots::LotPage;
    "lots.movements"          Read  read  STAFF:        lots::movements, lots::LotRef => Vec<lots::MovementView>;
    "lots.uses"               Read  read  STAFF:        lots::uses, lots::LotRef => Vec<lots::LotUse>;
    "lots.quarantine"         Write write STAFF:        lots::quarantine, lots::LotReason => lots::LotPage;
    "lots.release"            Sign  write PRACTITIONER: lots::release, lots::LotReason => lots::LotPage;
    "lots.move"               Write write STAFF:        lots::move_to, lots::LotMove => lots::LotPage;
    "lots.waste"              Write write STAFF:        lots::waste, lots::LotWaste => lots::LotPage;
    "vials.open"              Write write STAFF:        vials::open, vials::VialOpen => vials::VialView;
    "vials.discard"           Write write STAFF:        vials::discard, vials::VialDiscard => vials::VialView;
    "stock.read"              Read  read  STAFF:        stock::page, Nothing => stock::StockPage;
    "stock.allocate"          Read  read  STAFF:        stock::allocate, stock::AllocationAsk => stock::AllocationView;
    "counts.list"             Read  read  STAFF:        counts::list, Nothing => Vec<counts::CountView>;
    "counts.record"           Sign  write STAFF:        counts::record, counts::CountRecord => Vec<counts::CountView>;
    "places.list"             Read  read  STAFF:        places::list, Nothing => Vec<places::PlaceView>;
    "places.add"              Write write STAFF:        places::add, places::PlaceAdd => places::PlaceView;
    "places.change"           Write write STAFF:        places::change, places::PlaceChange => places::PlaceView;
    "temperatures.record"     Write write STAFF:        places::record, places::TemperatureRecord => places::TemperatureRecorded;
    "disposals.record"        Sign  write PRACTITIONER: disposals::record, disposals::DisposalRecord => disposals::DisposalView;
    "disposals.read"          Read  read  STAFF:        disposals::read_one, disposals::DisposalRef => disposals::DisposalView;
    "recalls.list"            Read  read  STAFF:        recalls::list, Nothing => Vec<recalls::RecallRow>;
    "recalls.read"            Read  read  STAFF:        recalls::page, recalls::RecallRef => recalls::RecallPage;
    "recalls.open"            Sign  write PRACTITIONER: recalls::open, recalls::RecallOpen => recalls::RecallPage;
    "recalls.contact"         Write write STAFF:        recalls::contact, recalls::RecallContact => recalls::RecallPage;
    "recalls.undo"            Sign  write PRACTITIONER: recalls::undo, recalls::RecallUndo => recalls::RecallPage;
    "recalls.close"           Sign  write PRACTITIONER: recalls::close, recalls::RecallClose => recalls::RecallPage;
    "watches.list"            Read  read  STAFF:        watches::list, Nothing => Vec<watches::WatchView>;
    "watches.close"           Write write STAFF:        watches::close, watches::WatchClose => Vec<watches::WatchView>;
    "sessions.prepare"        Read  read  STAFF:        sessions::prepare, patients::PatientRef => sessions::SessionForm;
    "sessions.record"         Sign  write PRACTITIONER: sessions::record, sessions::SessionRecord => sessions::SessionRef;
    "sessions.amend"          Sign  write PRACTITIONER: sessions::amend, sessions::SessionAmend => sessions::SessionRef;
    "sessions.strike"         Sign  write PRACTITIONER: sessions::strike, sessions::SessionStrike => sessions::SessionRef;
    "sessions.read"           Read  read  STAFF:        sessions::page, sessions::SessionRef => sessions::SessionPage;
    "aftercare.sheet"         Read  read  STAFF:        aftercare::sheet, aftercare::SheetRequest => paper::Document;
    "documents.show"          Read  read  STAFF:        paper::show, paper::DocumentAsk => paper::Document;
    "documents.print"         Write keys  STAFF:        paper::print, paper::DocumentAsk => paper::PrintResult;
    "documents.save"          Write keys  STAFF:        paper::save, paper::DocumentAsk => paper::SaveResult;
    "side_effects.kinds"      Read  read  STAFF:        side_effects::kinds, Nothing => Vec<clinical::side_effect::SideEffectKind>;
    "side_effects.list"       Read  read  STAFF:        side_effects::list, side_effects::SideEffectFilter => Vec<side_effects::SideEffectRow>;
    "side_effects.locate"     Read  read  STAFF:        side_effects::locate, side_effects::Locate => side_effects::Located;
    "side_effects.report"     Sign  write PRACTITIONER: side_effects::report, side_effects::SideEffectReport => side_effects::SideEffectRow;
    "side_effects.follow_up"  Sign  write PRACTITIONER: side_effects::follow_up, side_effects::FollowUp => side_effects::SideEffectRow;
    "side_effects.strike"     Sign  write PRACTITIONER: side_effects::strike, side_effects::SideEffectStrike => side_effects::SideEffectRow;
    "drafts.read"             Read  read  STAFF:        drafts::read, drafts::DraftRef => Option<drafts::DraftView>;
    "drafts.save"             Write write STAFF:        drafts::save, drafts::DraftSave => drafts::DraftView;
    "drafts.discard"          Write write STAFF:        drafts::discard, drafts::DraftRef => Nothing;
}

/// The operation of that name.
#[must_use]
pub fn find(name: &str) -> Option<&'static Operation> {
    OPERATIONS.iter().find(|operation| operation.name == name)
}

fn list(_: &Practice, _: &Call, _: Nothing) -> Result<Vec<OperationView>> {
    Ok(OPERATIONS.iter().map(Operation::view).collect())
}
