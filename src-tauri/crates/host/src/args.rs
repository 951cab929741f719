//! The command line.

use std::path::PathBuf;

use chrono::{DateTime, Utc};

pub const HELP: &str = "\
host --vault DIR [--now INSTANT] [--demo N [--seed N]] [--out DIR] [--folder DIR] [--file PATH] [--http --page DIR]

  --vault DIR    the vault's folder; it need not exist yet
  --now INSTANT  a clock that stands still, as in 2026-11-23T09:00:00Z; a call may carry its own \"now\"
  --demo N       fill a new vault with a demonstration clinic of N patients; it is left locked
  --seed N       another demonstration clinic
  --out DIR      where printed and saved documents go
  --folder DIR   the folder that is chosen whenever one is asked for; without it nobody chooses one
  --file PATH    the file that is chosen whenever one is asked for, read anew each time
  --http         serve the page in --page and POST /call on loopback; the first line says where, and the token

Without --http: one JSON call a line on standard input, one JSON answer a line on standard output.";

/// What was asked for.
pub struct Args {
    pub vault: PathBuf,
    pub now: Option<DateTime<Utc>>,
    pub demo: Option<usize>,
    pub seed: u64,
    pub out: Option<PathBuf>,
    pub folder: Option<PathBuf>,
    pub file: Option<PathBuf>,
    /// With HTTP.
    pub page: Option<PathBuf>,
}

impl Args {
    /// Reads the command line; nothing when only help was asked for.
    pub fn read(mut words: impl Iterator<Item = String>) -> Result<Option<Args>, String> {
        let (
            mut vault,
            mut now,
            mut demo,
            mut seed,
            mut out,
            mut folder,
            mut file,
            mut page,
            mut http,
        ) = (None, None, None, 1, None, None, None, None, false);
        while let Some(word) = words.next() {
            let mut value = || words.next().ok_or(format!("{word} needs a value"));
            let number = |text: String| {
                text.parse::<u64>()
                    .map_err(|_| format!("{text} is not a number"))
            };
            match word.as_str() {
                "--help" | "-h" => return Ok(None),
                "--vault" => vault = Some(PathBuf::from(value()?)),
                "--now" => now = Some(instant(&value()?)?),
                "--demo" => {
                    demo =
                        Some(usize::try_from(number(value()?)?).map_err(|_| "too many patients")?)
                }
                "--seed" => seed = number(value()?)?,
                "--out" => out = Some(PathBuf::from(value()?)),
                "--folder" => folder = Some(PathBuf::from(value()?)),
                "--file" => file = Some(PathBuf::from(value()?)),
                "--page" => page = Some(PathBuf::from(value()?)),
                "--http" => http = true,
                other => return Err(format!("{other} is not known\n\n{HELP}")),
            }
        }
        if http != page.is_some() {
            return Err("--http and --page go together".to_owned());
        }
        let vault = vault.ok_or(format!("--vault is missing\n\n{HELP}"))?;
        Ok(Some(Args {
            vault,
            now,
            demo,
            seed,
            out,
            folder,
            file,
            page,
        }))
    }
}

/// An instant in RFC 3339.
pub fn instant(text: &str) -> Result<DateTime<Utc>, String> {
    DateTime::parse_from_rfc3339(text)
        .map(|at| at.to_utc())
        .map_err(|_| format!("{text} is not an instant"))
}
