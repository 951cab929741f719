//! What to do next after an error, in the user's language: said under the sentence of [`crate::messages`].

use texts::{Language, errors};

use crate::{
    backups::BackupProblem,
    error::{Code, Error, Problem},
    imports::ImportProblem,
};

/// The way on, where the problem's own sentence does not say it: a field is mended, a rule wants its reason.
#[must_use]
pub(crate) fn next(l: Language, error: &Error) -> Option<String> {
    let first = error.problems.first()?;
    match &first.problem {
        Problem::WrongPassphrase => Some(errors::next_wrong_passphrase(l)),
        Problem::AlreadyExists => Some(errors::next_already_exists(l)),
        Problem::NoSheet => Some(errors::next_no_sheet(l)),
        Problem::NoPrinter => Some(errors::next_no_printer(l)),
        Problem::NotSaved => Some(errors::next_not_saved(l)),
        problem if first.field.is_some() || says_it_itself(problem) => None,
        _ => of_code(l, error.code),
    }
}

/// Problems of no field whose sentence ends with the way on, since it is theirs alone.
fn says_it_itself(problem: &Problem) -> bool {
    match problem {
        Problem::NeedsScreening
        | Problem::ScreeningForbids
        | Problem::NoCourse
        | Problem::CourseEnded
        | Problem::CourseUnderWay
        | Problem::BothUnderWay { .. }
        | Problem::Struck
        | Problem::SideEffectsOfSession
        | Problem::ScreeningOfSession
        | Problem::NotBefore { .. }
        | Problem::PictureDamaged
        | Problem::Import(
            ImportProblem::NoFile
            | ImportProblem::LinesNotFine { .. }
            | ImportProblem::AlikeUndecided { .. },
        ) => true,
        Problem::Backup(problem) => !matches!(
            problem,
            BackupProblem::Cancelled | BackupProblem::PlaceMissing
        ),
        _ => false,
    }
}

fn of_code(l: Language, code: Code) -> Option<String> {
    Some(match code {
        // The field says how to mend it, the rule what reason it wants.
        Code::Invalid | Code::NeedsReason => return None,
        Code::Refused => errors::next_refused(l),
        Code::NotFound => errors::next_not_found(l),
        Code::Conflict => errors::next_conflict(l),
        Code::Locked => errors::next_locked(l),
        Code::Forbidden => errors::next_forbidden(l),
        Code::WrongPassphrase => errors::next_wrong_passphrase(l),
        Code::AlreadyOpen => errors::next_already_open(l),
        Code::NewerVault => errors::next_newer_vault(l),
        Code::Damaged => errors::next_damaged(l),
        Code::RecordsMissing | Code::AnchorLost => errors::next_records_missing(l),
        Code::AccountRemoved => errors::next_account_removed(l),
        Code::Cancelled => errors::next_cancelled(l),
        Code::PlaceMissing => errors::next_place_missing(l),
        Code::DiskFull => errors::next_disk_full(l),
        Code::ReadOnly => errors::next_read_only(l),
        Code::Unavailable => errors::next_unavailable(l),
        Code::BadRequest => errors::next_bad_request(l),
        Code::Unexpected => errors::next_unexpected(l),
    })
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    const ALL: [Code; 21] = [
        Code::Invalid,
        Code::NeedsReason,
        Code::Refused,
        Code::NotFound,
        Code::Conflict,
        Code::Locked,
        Code::Forbidden,
        Code::WrongPassphrase,
        Code::AlreadyOpen,
        Code::NewerVault,
        Code::Damaged,
        Code::RecordsMissing,
        Code::AnchorLost,
        Code::AccountRemoved,
        Code::Cancelled,
        Code::PlaceMissing,
        Code::DiskFull,
        Code::ReadOnly,
        Code::Unavailable,
        Code::BadRequest,
        Code::Unexpected,
    ];

    #[test]
    fn what_is_not_about_a_field_says_what_to_do_next_in_each_language() {
        for code in ALL {
            let said: Vec<_> = Language::all().map(|l| of_code(l, code)).into();
            if matches!(code, Code::Invalid | Code::NeedsReason) {
                assert_eq!(said, [None, None, None], "{code:?}");
                continue;
            }
            let said: BTreeSet<String> = said.into_iter().flatten().collect();
            // A sentence that is missing in a language would be the English one.
            assert_eq!(said.len(), 3, "{code:?}: {said:?}");
            for sentence in said {
                assert!(sentence.ends_with('.'), "{sentence}");
            }
        }
    }

    #[test]
    fn the_problem_is_more_exact_than_its_code_and_a_field_is_mended() {
        let say = |error: &Error| next(Language::En, error);
        let plain = |code, problem| say(&Error::plain(code, problem));
        assert_eq!(
            plain(Code::Unavailable, Problem::NoPrinter),
            Some(errors::next_no_printer(Language::En))
        );
        assert_eq!(
            plain(Code::Conflict, Problem::AlreadyArchived),
            Some(errors::next_conflict(Language::En))
        );
        assert_eq!(plain(Code::Refused, Problem::CourseUnderWay), None);
        assert_eq!(say(&Error::at("name", Problem::Required)), None);
        let alike = Error {
            code: Code::Conflict,
            ..Error::at("details.name", Problem::Alike)
        };
        assert_eq!(say(&alike), None);
        let opens_nothing = Error::from(vault::OpenError::WrongPassphrase);
        assert_eq!(
            say(&opens_nothing),
            Some(errors::next_wrong_passphrase(Language::En))
        );
    }
}
