//! What can go wrong, as a closed set. The sentences are in [`crate::messages`].

use std::io::ErrorKind;

use chrono::{NaiveDate, NaiveDateTime};
use clinical::{amount::Millilitres, barcode::ScanError, screening::Verdict};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use vault::{OpenError, StoreError};

use crate::{backups::BackupProblem, imports::ImportProblem};

/// What the page acts on. A variant exists when somebody consumes it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Code {
    /// A field says why.
    Invalid,
    /// A rule speaks against it; a practitioner may go on with a typed reason for each rule named.
    NeedsReason,
    /// A rule speaks against it and nobody may go on.
    Refused,
    /// There is none of that number.
    NotFound,
    /// Somebody or something got there first: look again.
    Conflict,
    /// The vault is closed.
    Locked,
    /// This account may not.
    Forbidden,
    /// Nothing opens with this passphrase.
    WrongPassphrase,
    /// Another window holds the vault.
    AlreadyOpen,
    /// The vault was written by a newer version.
    NewerVault,
    /// The vault cannot be read as it is.
    Damaged,
    /// Records are missing against what the anchor remembers: lost, or put back to an older state.
    RecordsMissing,
    /// The anchor itself is gone: whether records are missing cannot be said.
    AnchorLost,
    /// The account was removed.
    AccountRemoved,
    /// The person stopped it; nothing was left behind.
    Cancelled,
    /// The backup's place is not there.
    PlaceMissing,
    /// The disk is full; nothing was written.
    DiskFull,
    /// The folder cannot be written to.
    ReadOnly,
    /// The system has no way to print or save here.
    Unavailable,
    /// Not a call this version understands.
    BadRequest,
    /// None of the above; nothing was written.
    Unexpected,
}

/// What is wrong with one thing; the words for it are the texts'.
#[derive(Debug, Clone, PartialEq)]
#[allow(
    missing_docs,
    reason = "each is the sentence of its name in errors.ftl"
)]
pub enum Problem {
    Required,
    TooShort { least: i64 },
    TooLong { most: i64 },
    Unprintable,
    OutOfRange { least: String, most: String },
    NotADay,
    NotATime,
    NotAPhone,
    BadValue,
    TimeSkipped,
    InFuture,
    BeforeBirth,
    AfterDeath { died: NaiveDate },
    OneAlready,
    BothUnderWay { first: String, second: String },
    AlreadyUndone,
    AlreadyArchived,
    AlreadyProposed,
    NotProposed,
    NotDestroyed,
    MustBeKept,
    NotBefore { earliest: NaiveDate },
    OtherNumber,
    OtherPerson,
    AlreadyStruck,
    NotAHistoryCode,
    Struck,
    SideEffectsOfSession,
    ScreeningOfSession,
    NotAPicture,
    PictureTooLarge,
    PictureDamaged,
    NotArchived,
    UnknownZone,
    UnknownChoice,
    ChosenTwice,
    NoneAndSome,
    NotOnScale,
    TooMild { least: Verdict },
    WeakPassphrase,
    WrongPassphrase,
    NotYourPassphrase,
    PassphraseTaken,
    OwnAccount,
    OwnPassphrase,
    LastPractitioner,
    AlreadyRemoved,
    AccountRemoved,
    NoSheet,
    CodeLength { found: i64 },
    CodeCharacter { at: i64 },
    CodeMistyped,
    CodeOfOtherSheet,
    CodeOpensNothing,
    Alike,
    NeedsScreening,
    ScreeningForbids,
    Unanswered,
    Rule { rule: String },
    ReasonMissing { rule: String },
    CourseUnderWay,
    NoCourse,
    CourseEnded,
    BeforeCourse { first_day: NaiveDate },
    BeforeLastSession { last: NaiveDate },
    EndBeforeStart,
    TooLongSession { hours: i64 },
    TooEarly { earliest: NaiveDate },
    UnderAge,
    NoDoses,
    TooManyRows { most: i64 },
    LotTooLittle { left: Millilitres },
    LotExpired { expiry: NaiveDate },
    LotRecalled,
    LotQuarantined,
    LotNotYetReceived { received_on: NaiveDate },
    LotOtherExpiry { expiry: NaiveDate },
    LotKeptElsewhere { place: String },
    Scan(ScanError),
    CodeOfOtherProduct { product: String },
    AlreadyRecalled,
    NobodyToWriteTo,
    NotQuarantined,
    ProductRetired,
    NameTaken,
    WrongWayRound,
    VialClosed,
    VialOtherPatient,
    VialPastUse { until: NaiveDateTime },
    VialTooLittle { left: Millilitres },
    MixTooLittle { left: Millilitres },
    StockMoved { left: Millilitres },
    CountBelowOpened { opened: Millilitres },
    AlreadyAsked,
    NotExposed,
    RecallEnded,
    RecallWaiting { patients: i64 },
    RecallStockLeft { left: Millilitres },
    DoseDeep,
    DosePoint,
    DoseTotal,
    SideEffectClosed,
    NoSuch,
    Conflict,
    Locked,
    Forbidden,
    AlreadyExists,
    AlreadyOpen,
    NewerVault { needed: i64 },
    Damaged,
    RecordsMissing { anchored: i64, found: i64 },
    AnchorLost,
    Backup(BackupProblem),
    Import(ImportProblem),
    DiskFull,
    ReadOnly,
    NoPrinter,
    NotSaved,
    Unavailable,
    BadRequest,
    Unexpected,
}

/// A problem at the field it belongs to ("doses.0.ml"), or at none.
#[derive(Debug, Clone, PartialEq)]
pub struct FieldProblem {
    /// Dotted path into the request.
    pub field: Option<String>,
    /// What is wrong.
    pub problem: Problem,
}

/// Why an operation did nothing.
#[derive(Debug, Clone, PartialEq)]
pub struct Error {
    /// What the page acts on.
    pub code: Code,
    /// At least one.
    pub problems: Vec<FieldProblem>,
    /// The rule that spoke against it, when it was one.
    pub rule: Option<String>,
}

/// The result of every operation.
pub type Result<T> = std::result::Result<T, Error>;

impl Error {
    /// A problem of no field.
    #[must_use]
    pub fn plain(code: Code, problem: Problem) -> Error {
        Error {
            code,
            problems: vec![FieldProblem {
                field: None,
                problem,
            }],
            rule: None,
        }
    }

    /// A problem at a field.
    #[must_use]
    pub fn at(field: impl Into<String>, problem: Problem) -> Error {
        Error {
            code: Code::Invalid,
            problems: vec![FieldProblem {
                field: Some(field.into()),
                problem,
            }],
            rule: None,
        }
    }

    /// A rule that nobody may go past, at a field.
    #[must_use]
    pub fn refused(field: impl Into<String>, rule: impl Into<String>, problem: Problem) -> Error {
        Error {
            code: Code::Refused,
            rule: Some(rule.into()),
            ..Error::at(field, problem)
        }
    }

    /// There is none of that number.
    #[must_use]
    pub fn not_found() -> Error {
        Error::plain(Code::NotFound, Problem::NoSuch)
    }

    /// Something of ours failed that should not.
    #[must_use]
    pub fn unexpected() -> Error {
        Error::plain(Code::Unexpected, Problem::Unexpected)
    }
}

impl From<exchange::csv_out::NotWritten> for Error {
    fn from(_: exchange::csv_out::NotWritten) -> Error {
        Error::unexpected()
    }
}

impl From<StoreError> for Error {
    fn from(error: StoreError) -> Error {
        match error {
            StoreError::Full => Error::plain(Code::DiskFull, Problem::DiskFull),
            StoreError::ReadOnly => Error::plain(Code::ReadOnly, Problem::ReadOnly),
            StoreError::Damaged => Error::plain(Code::Damaged, Problem::Damaged),
            StoreError::Closed => Error::plain(Code::Locked, Problem::Locked),
            // While the vault is made anew beside itself nothing is written.
            StoreError::Busy => Error::plain(
                Code::Conflict,
                Problem::Backup(crate::backups::BackupProblem::UnderWay),
            ),
            StoreError::ReusedWriteId => Error::plain(Code::Conflict, Problem::Conflict),
            other => {
                tracing::warn!(error = %other, "the store refused");
                Error::unexpected()
            }
        }
    }
}

/// Slots in the header, less the recovery sheet's.
const MOST_ACCOUNTS: i64 = 63;

fn is_read_only(error: &std::io::Error) -> bool {
    matches!(
        error.kind(),
        ErrorKind::ReadOnlyFilesystem | ErrorKind::PermissionDenied
    )
}

impl From<OpenError> for Error {
    fn from(error: OpenError) -> Error {
        match error {
            OpenError::WrongPassphrase => Error {
                code: Code::WrongPassphrase,
                ..Error::at("passphrase", Problem::WrongPassphrase)
            },
            OpenError::NotFound => Error::not_found(),
            OpenError::AlreadyExists => Error::plain(Code::Conflict, Problem::AlreadyExists),
            OpenError::AlreadyOpen => Error::plain(Code::AlreadyOpen, Problem::AlreadyOpen),
            OpenError::NewerSchema { needed } => Error::plain(
                Code::NewerVault,
                Problem::NewerVault {
                    needed: i64::from(needed),
                },
            ),
            OpenError::DamagedHeader | OpenError::Damaged | OpenError::UnsafeKdf => {
                Error::plain(Code::Damaged, Problem::Damaged)
            }
            OpenError::RolledBack { anchored, found } => Error::plain(
                Code::RecordsMissing,
                Problem::RecordsMissing {
                    anchored: i64::try_from(anchored).unwrap_or(i64::MAX),
                    found: i64::try_from(found).unwrap_or(i64::MAX),
                },
            ),
            OpenError::AnchorLost => Error::plain(Code::AnchorLost, Problem::AnchorLost),
            OpenError::TooManySlots => Error::plain(
                Code::Refused,
                Problem::TooManyRows {
                    most: MOST_ACCOUNTS,
                },
            ),
            OpenError::Io(error) if is_read_only(&error) => {
                Error::plain(Code::ReadOnly, Problem::ReadOnly)
            }
            OpenError::Io(error) if error.kind() == ErrorKind::StorageFull => {
                Error::plain(Code::DiskFull, Problem::DiskFull)
            }
            OpenError::Store(store) => store.into(),
            other => {
                tracing::warn!(error = %other, "the vault did not open");
                Error::unexpected()
            }
        }
    }
}
