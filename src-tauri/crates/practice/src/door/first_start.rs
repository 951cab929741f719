//! The first start: a vault with its clinic, made whole or not at all.

use std::path::Path;

use chrono_tz::Tz;
use records::{
    MIGRATIONS,
    accounts::{self, AccountFields, AccountRole},
    clinic as kept,
};
use secrecy::SecretString;
use sha2::{Digest, Sha256};
use texts::Language;
use vault::{NewEntry, Vault};
use zeroize::Zeroizing;

use super::{Call, Practice, VaultCreate, VaultStatus, composed, offset_minutes};
use crate::{
    check::Check,
    clinic::{self, ClinicDetails, PractitionerDetails},
    error::{Code, Error, Problem, Result},
    passphrase,
};

/// `vault.create`: made whole in a folder beside, then put in place, so that a cut in the middle leaves a first start.
pub(crate) fn create(
    practice: &Practice,
    call: &Call,
    request: VaultCreate,
) -> Result<VaultStatus> {
    let secret = Zeroizing::new(request.passphrase);
    let mut check = Check::default();
    clinic::check(&mut check, &request.clinic, &request.practitioner);
    let zone = request.zone.parse::<Tz>();
    check.that(zone.is_ok(), "zone", Problem::UnknownZone);
    let known = [
        request.clinic.name.as_str(),
        request.practitioner.name.as_str(),
    ];
    passphrase::check(&mut check, "passphrase", &secret, &known);
    check.finish()?;
    let zone = zone.map_err(|_| Error::at("zone", Problem::UnknownZone))?;
    if Vault::exists(&practice.dir) {
        return Err(Error::plain(Code::Conflict, Problem::AlreadyExists));
    }
    let passphrase = composed(&secret);
    let beside = practice.dir.with_extension("new");
    make(
        &beside,
        practice,
        call,
        &passphrase,
        request.clinic,
        request.practitioner,
        zone,
        request.language,
    )?;
    put_in_place(&beside, &practice.dir)?;
    practice.come_back(call, &passphrase)?;
    Ok(practice.status(call))
}

#[allow(
    clippy::too_many_arguments,
    reason = "the parts of one request and where they go"
)]
fn make(
    dir: &Path,
    practice: &Practice,
    call: &Call,
    passphrase: &SecretString,
    clinic: ClinicDetails,
    practitioner: PractitionerDetails,
    zone: Tz,
    language: Language,
) -> Result<()> {
    // What an earlier, interrupted first start left: it never held a record.
    match std::fs::remove_dir_all(dir) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
            return Err(unwritable(&error));
        }
        _ => {}
    }
    let vault = Vault::create(dir, passphrase, practice.kdf, MIGRATIONS)?;
    let country = clinical::country::of_zone(zone).unwrap_or_default();
    let row = clinic::row(clinic, zone, language, country.to_owned());
    let slot = vault.slot();
    let first = NewEntry {
        write_id: call.write_id,
        operation: "vault.create",
        request_hash: Sha256::digest(row.name.as_bytes()).into(),
        actor: String::new(),
        at: call.now,
        offset_minutes: offset_minutes(call.now, zone),
        zone: zone.name().to_owned(),
        anchored: false,
    };
    let written = vault.write(first, move |w| {
        kept::save(w, &row)?;
        let fields = AccountFields {
            name: practitioner.name,
            licence: practitioner.licence,
            role: AccountRole::Practitioner,
        };
        let account = accounts::add(w, &fields, slot)?;
        w.note(
            "clinic",
            1,
            serde_json::json!({ "name": row.name, "zone": row.zone.name() }),
        );
        w.note(
            "accounts",
            account,
            serde_json::json!({
                "name": fields.name, "licence": fields.licence, "role": fields.role.word(), "active": true,
            }),
        );
        Ok::<_, Error>(())
    });
    vault.close();
    written.map(|_| ())
}

fn put_in_place(beside: &Path, dir: &Path) -> Result<()> {
    // An empty folder may stand there already; one with anything in it is not ours to remove.
    match std::fs::remove_dir(dir) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
            return Err(unwritable(&error));
        }
        _ => {}
    }
    std::fs::rename(beside, dir).map_err(|error| unwritable(&error))?;
    #[cfg(unix)]
    if let Some(parent) = dir.parent() {
        std::fs::File::open(parent)
            .and_then(|folder| folder.sync_all())
            .map_err(|error| unwritable(&error))?;
    }
    Ok(())
}

fn unwritable(error: &std::io::Error) -> Error {
    match error.kind() {
        std::io::ErrorKind::StorageFull => Error::plain(Code::DiskFull, Problem::DiskFull),
        _ => Error::plain(Code::ReadOnly, Problem::ReadOnly),
    }
}
