//! What can go wrong with a backup, and the sentence for it.

use std::path::Path;

use texts::{Language, backups as say};
use vault::backup::BackupError;

use crate::error::{Code, Error, Problem};

/// Why there is no backup, or no way back to one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(
    missing_docs,
    reason = "each is the sentence of its name in backups.ftl"
)]
pub enum BackupProblem {
    Cancelled,
    PlaceMissing,
    OtherVault,
    InsideVault,
    Differs,
    UnderWay,
    NoSuch,
    PractitionersOnly,
    NothingToRescue,
    OtherKey,
    NoRoom,
    NotWhole,
}

impl BackupProblem {
    /// As kept in `backup_run.code`.
    fn word(self) -> &'static str {
        match self {
            Self::Cancelled => "cancelled",
            Self::PlaceMissing => "place_missing",
            Self::OtherVault => "other_vault",
            Self::Differs => "differs",
            _ => "refused",
        }
    }
}

/// What a person reads.
pub(crate) fn message(l: Language, problem: BackupProblem) -> String {
    match problem {
        BackupProblem::Cancelled => say::error_cancelled(l),
        BackupProblem::PlaceMissing => say::error_place_missing(l),
        BackupProblem::OtherVault => say::error_other_vault(l),
        BackupProblem::InsideVault => say::error_inside_vault(l),
        BackupProblem::Differs => say::error_differs(l),
        BackupProblem::UnderWay => say::error_under_way(l),
        BackupProblem::NoSuch => say::error_no_such(l),
        BackupProblem::PractitionersOnly => say::error_practitioners_only(l),
        BackupProblem::NothingToRescue => say::error_nothing_to_rescue(l),
        BackupProblem::OtherKey => say::error_other_key(l),
        BackupProblem::NoRoom => say::error_no_room(l),
        BackupProblem::NotWhole => say::error_not_whole(l),
    }
}

/// One of ours, with the code that the page acts on.
pub(crate) fn refuse(problem: BackupProblem) -> Error {
    let code = match problem {
        BackupProblem::Cancelled => Code::Cancelled,
        BackupProblem::PlaceMissing => Code::PlaceMissing,
        BackupProblem::OtherVault | BackupProblem::UnderWay => Code::Conflict,
        BackupProblem::InsideVault | BackupProblem::OtherKey | BackupProblem::NotWhole => {
            Code::Refused
        }
        BackupProblem::Differs | BackupProblem::NothingToRescue => Code::Damaged,
        BackupProblem::NoRoom => Code::DiskFull,
        BackupProblem::NoSuch => Code::NotFound,
        BackupProblem::PractitionersOnly => Code::Forbidden,
    };
    Error::plain(code, Problem::Backup(problem))
}

impl From<BackupError> for Error {
    fn from(error: BackupError) -> Error {
        match error {
            BackupError::Cancelled => refuse(BackupProblem::Cancelled),
            BackupError::Missing => refuse(BackupProblem::PlaceMissing),
            BackupError::OtherVault => refuse(BackupProblem::OtherVault),
            BackupError::Differs(why) => {
                tracing::warn!(why, "a backup is not what it should be");
                refuse(BackupProblem::Differs)
            }
            BackupError::Open(error) => error.into(),
            BackupError::Store(error) => error.into(),
        }
    }
}

/// A copy that cannot even be read is not what it says either; but it is the copy that is damaged, not the vault.
pub(crate) fn of_copy(error: BackupError) -> Error {
    let error = Error::from(error);
    match error.code {
        Code::Damaged | Code::AnchorLost | Code::RecordsMissing => refuse(BackupProblem::Differs),
        _ => error,
    }
}

/// A place that is there but not this backup in it.
pub(crate) fn of_one(error: BackupError, place: &Path) -> Error {
    match error {
        BackupError::Missing if place.is_dir() => refuse(BackupProblem::NoSuch),
        other => of_copy(other),
    }
}

/// Why an attempt failed, as one word for `backup_run.code`.
pub(crate) fn word(error: &Error) -> &'static str {
    let ours = error
        .problems
        .first()
        .and_then(|first| match first.problem {
            Problem::Backup(problem) => Some(problem.word()),
            _ => None,
        });
    ours.unwrap_or(match error.code {
        Code::DiskFull => "disk_full",
        Code::ReadOnly => "read_only",
        Code::Damaged => "damaged",
        _ => "unexpected",
    })
}
