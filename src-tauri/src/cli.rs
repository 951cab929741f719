//! What may be said on the command line. No patient's data ever is: it would show in the list of processes.

use std::{ffi::OsString, path::PathBuf};

use practice::{Language, shell_texts as say};

use crate::language;

/// How the program is used, as `--help` prints it.
pub fn help(language: Language) -> String {
    say::help(language, demo::PASSPHRASE)
}

/// What the command line asks for.
#[derive(Debug, PartialEq, Eq)]
pub enum Asked {
    /// Open the window on this clinic.
    Open(Clinic),
    /// Print [`help`].
    Help,
    /// Print the version.
    Version,
}

/// Which clinic to open.
#[derive(Debug, PartialEq, Eq)]
pub enum Clinic {
    /// The one in this user's data folder.
    Own,
    /// The one in a folder named on the command line.
    In(PathBuf),
    /// The demonstration clinic, in a folder that is thrown away.
    Demonstration,
}

/// Reads the arguments after the program's name.
///
/// # Errors
/// A sentence for the person who typed them.
pub fn read(arguments: impl IntoIterator<Item = OsString>) -> Result<Asked, String> {
    let spoken = language::of_system();
    let mut arguments = arguments.into_iter();
    let mut clinic = Clinic::Own;
    while let Some(argument) = arguments.next() {
        let chosen = match argument.to_str() {
            Some("--help" | "-h") => return Ok(Asked::Help),
            Some("--version" | "-V") => return Ok(Asked::Version),
            Some("--demo") => Clinic::Demonstration,
            Some("--vault") => match arguments.next().filter(|folder| !folder.is_empty()) {
                Some(folder) => Clinic::In(folder.into()),
                None => return Err(say::vault_which(spoken)),
            },
            _ => {
                return Err(say::not_understood(spoken, &argument.display().to_string()));
            }
        };
        if clinic != Clinic::Own {
            return Err(say::one_clinic(spoken));
        }
        clinic = chosen;
    }
    Ok(Asked::Open(clinic))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(arguments: &[&str]) -> Result<Asked, String> {
        read(arguments.iter().map(OsString::from))
    }

    #[test]
    fn says_which_clinic() {
        assert_eq!(asked(&[]), Ok(Asked::Open(Clinic::Own)));
        assert_eq!(asked(&["--demo"]), Ok(Asked::Open(Clinic::Demonstration)));
        assert_eq!(
            asked(&["--vault", "/a b"]),
            Ok(Asked::Open(Clinic::In("/a b".into())))
        );
        assert_eq!(asked(&["--demo", "--help"]), Ok(Asked::Help));
    }

    #[test]
    fn refuses_what_it_does_not_know() {
        for wrong in [
            &["--vault"][..],
            &["--vault", ""],
            &["--deom"],
            &["--demo", "--vault", "x"],
            &["--vault", "x", "--vault", "y"],
        ] {
            assert!(asked(wrong).is_err(), "{wrong:?}");
        }
    }

    #[test]
    fn help_is_in_each_language_and_keeps_its_columns() {
        for language in Language::all() {
            let help = help(language);
            assert!(help.contains("\n  anagen --vault DIR   "), "{help}");
            assert!(help.contains(demo::PASSPHRASE), "{help}");
        }
    }
}
