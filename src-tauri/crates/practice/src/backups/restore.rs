//! Going back to a backup: find it, look into it, put it in place. The present vault is set aside, never deleted.

use std::{path::Path, str::FromStr};

use chrono::NaiveDateTime;
use records::{
    MIGRATIONS,
    accounts::{self, AccountRole, AccountRow},
    clinic, tally,
};
use secrecy::SecretString;
use serde_json::json;
use texts::{Language, backups as say, date};
use vault::{
    RecoveryCode, Unlock,
    backup::{Backup, Shelf},
    restore::{self, Prepared},
};
use zeroize::Zeroizing;

use super::{
    BackupOpen, BackupsFound, PlaceKind, RestoreCount, RestorePreview, Restored, places,
    problem::{self, BackupProblem, refuse},
};
use crate::{
    door::{self, Call, Held, Practice, composed, record},
    error::{Code, Error, Problem, Result},
    history::{self, HistoryEntry, HistoryFilter},
    moment::WALL,
    operations::Nothing,
    work::Working,
};

/// The last changes that a restore would cost are told one by one, up to this many.
const WORDS: usize = 10;

/// What is written about the backups themselves is no loss worth a line.
const OWN: [&str; 2] = ["backups.make", "backups.prove"];

/// `backups.known`: what there is without being asked for a folder; while the vault is closed, what is beside it, and on the stick
/// that was known when it was last open.
pub(crate) fn known(practice: &Practice, _: &Call, _: Nothing) -> Result<BackupsFound> {
    let here = practice.shelf(&practice.here())?;
    let stick = match practice.stick()? {
        Some(stick) if places::present(&stick) => practice.shelf(&stick)?,
        _ => Shelf::default(),
    };
    let found = match practice.upkeep.found() {
        Some(found) => practice.shelf(&found)?,
        None => Shelf::default(),
    };
    let lists = [
        (PlaceKind::Here, &here),
        (PlaceKind::Stick, &stick),
        (PlaceKind::Found, &found),
    ];
    Ok(BackupsFound {
        chosen: true,
        backups: places::views(&lists, practice.zone()),
    })
}

/// `backups.find`: asks for a folder and remembers it until the program ends.
pub(crate) fn find(practice: &Practice, _: &Call, _: Nothing) -> Result<BackupsFound> {
    let Some(folder) = practice
        .desk()
        .choose_folder()
        .map_err(|_| Error::plain(Code::Unavailable, Problem::Unavailable))?
    else {
        return Ok(BackupsFound {
            chosen: false,
            backups: Vec::new(),
        });
    };
    if !folder.is_dir() {
        return Err(refuse(BackupProblem::PlaceMissing));
    }
    let place = places::around(&folder)?.unwrap_or(folder);
    let shelf = practice.shelf(&place)?;
    practice.upkeep.remember_found(place);
    Ok(BackupsFound {
        chosen: true,
        backups: places::views(&[(PlaceKind::Found, &shelf)], practice.zone()),
    })
}

/// What a person typed: a passphrase, or the code from the recovery sheet.
pub(super) enum Secret {
    Passphrase(SecretString),
    Code(RecoveryCode),
}

impl Secret {
    pub(super) fn typed(text: String) -> Secret {
        let text = Zeroizing::new(text);
        match RecoveryCode::from_str(&text) {
            Ok(code) => Secret::Code(code),
            Err(_) => Secret::Passphrase(composed(&text)),
        }
    }

    pub(super) fn unlock(&self) -> Unlock<'_> {
        match self {
            Secret::Passphrase(passphrase) => Unlock::Passphrase(passphrase),
            Secret::Code(code) => Unlock::Recovery(code),
        }
    }
}

/// A backup that a practitioner opened beside the vault.
struct Opened {
    prepared: Prepared,
    /// Whose passphrase it was; nobody's when it was the sheet.
    account: Option<AccountRow>,
    zone: chrono_tz::Tz,
    clinic_name: String,
}

fn open(practice: &Practice, request: BackupOpen, working: &Working) -> Result<Opened> {
    let folder = practice.place(request.place)?;
    let backup = places::one(&folder, &request.name)?;
    let secret = Secret::typed(request.passphrase);
    let prepared = prepare(practice.dir(), &folder, &backup, &secret, working)?;
    let (account, row) = prepared.vault.read(|r| {
        let slot = prepared.vault.slot();
        let account = match secret {
            Secret::Code(_) => None,
            Secret::Passphrase(_) => owner(r, slot)?,
        };
        Ok::<_, Error>((account, clinic::read(r)?))
    })?;
    may_restore(&secret, account.as_ref())?;
    let row = row.ok_or_else(|| refuse(BackupProblem::Differs))?;
    Ok(Opened {
        prepared,
        account,
        zone: row.zone,
        clinic_name: row.name,
    })
}

pub(super) fn prepare(
    dir: &Path,
    folder: &Path,
    backup: &Backup,
    secret: &Secret,
    working: &Working,
) -> Result<Prepared> {
    restore::prepare(
        dir,
        folder,
        &backup.name,
        secret.unlock(),
        MIGRATIONS,
        working,
    )
    .map_err(|error| problem::of_one(error, folder))
}

/// Whose slot it was on the day of the backup. Before accounts had slots there was one passphrase, the practitioner's.
pub(super) fn owner(r: &vault::Reader<'_>, slot: vault::Uuid) -> Result<Option<AccountRow>> {
    match accounts::of_slot(r, slot)? {
        Some(account) => Ok(Some(account)),
        None => Ok(accounts::first_practitioner(r)?.filter(|first| first.slot.is_none())),
    }
}

/// The sheet is a practitioner's; a passphrase must have been one on the day of the backup.
pub(super) fn may_restore(secret: &Secret, account: Option<&AccountRow>) -> Result<()> {
    let may = match secret {
        Secret::Code(_) => true,
        Secret::Passphrase(_) => account.is_some_and(|account| {
            account.removed_at.is_none() && account.fields.role == AccountRole::Practitioner
        }),
    };
    if may {
        Ok(())
    } else {
        Err(refuse(BackupProblem::PractitionersOnly))
    }
}

/// `backups.preview`: opens the backup beside the vault, counts, and throws that copy away again.
pub(crate) fn preview(
    practice: &Practice,
    call: &Call,
    request: BackupOpen,
) -> Result<RestorePreview> {
    let working = practice.upkeep.work.begin()?;
    let opened = open(practice, request, &working)?;
    let backup = &opened.prepared.backup;
    let present = practice
        .held()
        .map(|held| compare(practice, call, &held, &opened.prepared))
        .transpose()?;
    let counts = tally::Kind::ALL
        .into_iter()
        .enumerate()
        .map(|(index, kind)| RestoreCount {
            words: words(kind, call.language),
            backup: places::rows(backup, kind.table()),
            now: present
                .as_ref()
                .and_then(|now| now.counts.get(index).copied()),
        })
        .collect();
    Ok(RestorePreview {
        made_at: places::wall_time(opened.zone, backup.manifest.made_at),
        clinic_name: opened.clinic_name.clone(),
        counts,
        lost: present.as_ref().map(|now| now.lost),
        lost_words: present.map(|now| now.words).unwrap_or_default(),
    })
}

/// The present vault against a backup.
struct Present {
    counts: Vec<u64>,
    lost: u64,
    words: Vec<String>,
}

fn compare(practice: &Practice, call: &Call, held: &Held, prepared: &Prepared) -> Result<Present> {
    let at = prepared.backup.manifest.sequence;
    let theirs = prepared
        .vault
        .read(|r| Ok::<_, Error>(tally::write_id(r, at)?))?;
    let (counts, from, lost) = held.vault.read(|r| {
        let counts = tally::Kind::ALL
            .into_iter()
            .map(|kind| Ok(tally::count(r, kind)?))
            .collect::<Result<_>>()?;
        // Under another key its link is another one, and the write is the same.
        let same = theirs.is_some() && tally::write_id(r, at)? == theirs;
        // Another vault's backup, or one of a history that went another way, would cost all that is here.
        let from = if same { at } else { 0 };
        Ok::<_, Error>((counts, from, tally::last_entry(r)?.saturating_sub(from)))
    })?;
    let changes = HistoryFilter {
        changes_only: true,
        ..HistoryFilter::default()
    };
    let newest = practice.read(call, |read| history::list(read, changes))?;
    let words = newest
        .entries
        .iter()
        .filter(|entry| entry.sequence > from && !OWN.contains(&entry.operation.as_str()))
        .take(WORDS)
        .map(|entry| lost_words(entry, call.language))
        .collect();
    Ok(Present {
        counts,
        lost,
        words,
    })
}

/// "Mon 23 Nov 2026, 16:00: Patient registered (Boris Kovalenko)"
fn lost_words(entry: &HistoryEntry, l: Language) -> String {
    let at = NaiveDateTime::parse_from_str(&entry.at, WALL)
        .map_or_else(|_| entry.at.clone(), |at| date::with_time(l, at));
    match entry.subjects.first() {
        Some(subject) if !subject.name.is_empty() => {
            say::lost_entry_about(l, &subject.name, &at, &entry.words)
        }
        _ => say::lost_entry(l, &at, &entry.words),
    }
}

/// What a person calls a kind of record.
pub(super) fn words(kind: tally::Kind, l: Language) -> String {
    match kind {
        tally::Kind::Patients => say::count_patients(l),
        tally::Kind::Screenings => say::count_screenings(l),
        tally::Kind::Courses => say::count_courses(l),
        tally::Kind::Sessions => say::count_sessions(l),
        tally::Kind::Lots => say::count_lots(l),
        tally::Kind::SideEffects => say::count_side_effects(l),
    }
}

/// `backups.restore`: opens the backup beside the vault, notes in its history that it was restored, closes the door, and puts it in
/// place. It is left locked.
pub(crate) fn restore(practice: &Practice, call: &Call, request: BackupOpen) -> Result<Restored> {
    let working = practice.upkeep.work.begin()?;
    let kind = request.place;
    let opened = open(practice, request, &working)?;
    let backup = opened.prepared.backup.clone();
    let actor = opened
        .account
        .as_ref()
        .map(|account| account.account.to_string())
        .unwrap_or_default();
    let from = json!({
        "backup": backup.name, "made_at": places::wall_time(opened.zone, backup.manifest.made_at), "place": kind,
    });
    record(
        &opened.prepared.vault,
        "vault.restored",
        call.now,
        opened.zone,
        actor,
        move |w| {
            w.note("backups", 0, from);
            Ok(())
        },
    )?;
    practice.shut(false);
    let set_aside = opened.prepared.put_in_place(practice.dir(), call.now)?;
    drop(working);
    Ok(Restored {
        status: door::status(practice, call, Nothing {})?,
        set_aside: set_aside.map(|folder| folder.display().to_string()),
    })
}
