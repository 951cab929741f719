//! The way out of a damaged vault, and what it did in plain words.

use records::{MIGRATIONS, tally};
use serde_json::json;
use texts::{Language, backups as say, date};
use vault::{
    OpenError, Opening, Trust, Unlock, Vault,
    backup::BackupError,
    rescue::{self as salvage, RescueReport},
};

use super::{
    RescueAsk, Rescued, places,
    problem::{BackupProblem, refuse},
    restore::{Secret, may_restore, owner, prepare, words},
};
use crate::{
    door::{self, Call, Practice, record},
    error::{Code, Error, Result},
    moment::Role,
    operations::Nothing,
    work::Working,
};

/// `vault.rescue`
pub(crate) fn rescue(practice: &Practice, call: &Call, request: RescueAsk) -> Result<Rescued> {
    let working = practice.upkeep.work.begin()?;
    let secret = Secret::typed(request.passphrase);
    let mut folders = vec![practice.here()];
    folders.extend(practice.stick()?.filter(|stick| places::present(stick)));
    folders.extend(practice.upkeep.found());
    practitioner(practice, &folders, &secret, &working)?;
    practice.shut(false);
    let report = salvage::rescue(
        practice.dir(),
        &folders,
        secret.unlock(),
        MIGRATIONS,
        call.now,
        &working,
    )
    .map_err(|error| match error {
        BackupError::Missing => refuse(BackupProblem::NothingToRescue),
        other => other.into(),
    })?;
    let zone = practice.zone();
    // The rescue stands also when its entry could not be written.
    if let Err(error) = note(practice, call, secret.unlock(), &report) {
        tracing::warn!(code = ?error.code, "the rescue could not be noted in the history");
    }
    drop(working);
    Ok(Rescued {
        status: door::status(practice, call, Nothing {})?,
        report: sentences(&report, zone, call.language),
        set_aside: report.set_aside.display().to_string(),
    })
}

/// Only a practitioner's secret rescues: the newest backup that it opens tells whose it is. Where no backup opens, the damaged vault
/// cannot tell either, and whoever has its passphrase may try. A vault that is open is not closed by a secret that would not open it again.
fn practitioner(
    practice: &Practice,
    folders: &[std::path::PathBuf],
    secret: &Secret,
    working: &Working,
) -> Result<()> {
    if let Some(held) = practice.held() {
        if held.role != Role::Practitioner {
            return Err(refuse(BackupProblem::PractitionersOnly));
        }
        if !held.vault.opens_with(secret.unlock())? {
            return Err(OpenError::WrongPassphrase.into());
        }
    }
    // One derivation for each header: most backups have the same one.
    let mut refused: Vec<Vec<u8>> = Vec::new();
    for folder in folders {
        for backup in places::list(folder)? {
            let header = std::fs::read(folder.join(&backup.name).join("header.a"));
            let header = header.unwrap_or_default();
            if refused.contains(&header) {
                continue;
            }
            let prepared = match prepare(practice.dir(), folder, &backup, secret, working) {
                Ok(prepared) => prepared,
                Err(error) if error.code == Code::Cancelled => return Err(error),
                Err(error) => {
                    if error.code == Code::WrongPassphrase {
                        refused.push(header);
                    }
                    continue;
                }
            };
            let account = prepared.vault.read(|r| owner(r, prepared.vault.slot()))?;
            return may_restore(secret, account.as_ref());
        }
    }
    Ok(())
}

fn note(practice: &Practice, call: &Call, unlock: Unlock<'_>, report: &RescueReport) -> Result<()> {
    let backups = practice.here();
    let opening = Opening {
        migrations: MIGRATIONS,
        trust: Trust::Strict,
        backups: &backups,
        at: call.now,
    };
    let vault = Vault::open_with(practice.dir(), unlock, opening)?;
    let zone = vault
        .read(|r| Ok::<_, Error>(records::clinic::read(r)?))?
        .map_or_else(|| practice.zone(), |row| row.zone);
    let what = json!({
        "backup": report.backup.map(|at| places::wall_time(zone, at)), "entries": report.entries,
        "lost": report.tables.iter().map(|table| table.lost).sum::<u64>(),
    });
    let noted = record(
        &vault,
        "vault.rescued",
        call.now,
        zone,
        String::new(),
        move |w| {
            w.note("backups", 0, what);
            Ok(())
        },
    );
    vault.close();
    noted.map(|_| ())
}

/// The most important first.
fn sentences(report: &RescueReport, zone: chrono_tz::Tz, l: Language) -> Vec<String> {
    let whole = |number: u64| i64::try_from(number).unwrap_or(i64::MAX);
    let mut said = vec![match report.backup {
        Some(at) => say::rescued_from(l, &date::with_time(l, clinical::wall::wall(zone, at))),
        None => say::rescued_without(l),
    }];
    if report.unread {
        said.push(say::rescued_unread(l));
        return said;
    }
    let lost: u64 = report.tables.iter().map(|table| table.lost).sum();
    if lost > 0 {
        said.push(say::rescued_lost(l, whole(lost)));
    } else if report.chain_whole {
        // A gap in the chain says that something is missing, counted or not.
        said.push(say::rescued_nothing_lost(l));
    }
    for kind in tally::Kind::ALL {
        let Some(table) = report.tables.iter().find(|t| t.table == kind.table()) else {
            continue;
        };
        if table.recovered > 0 || table.lost > 0 {
            let kind = words(kind, l);
            said.push(say::rescued_table(
                l,
                &kind,
                &table.lost.to_string(),
                &table.recovered.to_string(),
            ));
        }
    }
    said.push(say::rescued_entries(l, whole(report.entries)));
    said.push(if report.chain_whole {
        say::rescued_chain_whole(l)
    } else {
        say::rescued_chain_broken(l)
    });
    said
}
