//! The certificate of a destruction. The record's name is gone with it; who asks with a name and a day of birth can be told all the
//! same, by a digest.

use chrono::NaiveDate;
use clinical::{DestructionId, limits, wall};
use documents::destruction::{Counts, DestructionCertificate, Person};
use records::destructions::DestructionRow;
use sha2::{Digest, Sha256};

use super::{CertificateRequest, Destroyed, Sought, due};
use crate::{
    check::Check,
    error::{Code, Error, Problem, Result},
    intake::recorder,
    moment::Read,
    paper::{Document, Made, letterhead},
    patients::number,
};

/// How a certificate's number is written for people.
pub(super) fn numbered(destruction: DestructionId) -> String {
    format!("D-{:06}", destruction.0)
}

/// Of the name, however it is spelled, and the day of birth. The salt keeps two certificates of one name from looking alike.
pub(super) fn digest(salt: &[u8; 16], name: &str, birth: NaiveDate) -> [u8; 32] {
    let mut words: Vec<String> = records::patients::fold(name)
        .split_whitespace()
        .map(str::to_owned)
        .collect();
    words.sort_unstable();
    let said = format!("{}\n{}", words.join(" "), birth.format("%Y-%m-%d"));
    Sha256::new()
        .chain_update(salt)
        .chain_update(said)
        .finalize()
        .into()
}

fn is_of(row: &DestructionRow, name: &str, birth: NaiveDate) -> bool {
    row.digest
        .is_some_and(|(salt, kept)| digest(&salt, name, birth) == kept)
}

/// `retention.find`: the certificates of whoever had that name and that day of birth.
///
/// # Errors
/// At the name.
pub fn find(read: &Read<'_>, request: Sought) -> Result<Vec<Destroyed>> {
    let mut check = Check::default();
    check.text("name", &limits::PERSON_NAME, &request.name);
    check.finish()?;
    records::destructions::carried_out(read.records)?
        .into_iter()
        .filter(|row| is_of(row, &request.name, request.birth_date))
        .map(|row| due::destroyed(read, row))
        .collect()
}

/// `retention.certificate`
///
/// # Errors
/// As [`make`].
pub fn certificate(read: &Read<'_>, request: CertificateRequest) -> Result<Document> {
    Ok(make(read, request)?.into())
}

/// Makes the certificate.
///
/// # Errors
/// `NotFound`; `Conflict` when nothing was destroyed yet; at the name, when it was another's record; `Unexpected` when a font is damaged.
pub(crate) fn make(read: &Read<'_>, request: CertificateRequest) -> Result<Made> {
    let row = records::destructions::read(read.records, request.destruction)?
        .ok_or_else(Error::not_found)?;
    let Some((at, account, contents)) = row.carried_out.clone() else {
        return Err(Error::plain(Code::Conflict, Problem::NotDestroyed));
    };
    let person = match (request.name, request.birth_date) {
        (Some(name), Some(birth)) if is_of(&row, &name, birth) => Some(Person { name, birth }),
        (None, None) => None,
        _ => return Err(Error::at("name", Problem::OtherPerson)),
    };
    let clinic = records::clinic::read(read.records)?.ok_or_else(Error::not_found)?;
    let language = request.language.unwrap_or(read.moment.language);
    let rule = texts::lookup(
        language,
        &format!("retention-{}", row.fields.rule.replace('_', "-")),
        &[],
    );
    let carried_out_by = records::accounts::read(read.records, account)?.map(|row| row.fields);
    let document = DestructionCertificate {
        language,
        clinic: letterhead(clinic),
        certificate: numbered(row.destruction),
        number: number(row.fields.patient),
        person,
        period: contents.first.zip(contents.last),
        counts: Counts {
            intakes: contents.intakes,
            screenings: contents.screenings,
            courses: contents.courses,
            sessions: contents.sessions,
            side_effects: contents.side_effects,
            contacts: contents.contacts,
            photos: contents.photos,
        },
        rule: rule.unwrap_or(row.fields.rule),
        kept_until: row.fields.kept_until,
        reason: row.fields.reason,
        proposed_on: wall::day(read.moment.zone, row.proposed.0),
        proposed_by: recorder(read, row.proposed.1)?,
        carried_out_at: wall::wall(read.moment.zone, at),
        zone: read.moment.zone.name().to_owned(),
        practitioner: carried_out_by
            .as_ref()
            .map(|who| who.name.clone())
            .unwrap_or_default(),
        licence: carried_out_by.map(|who| who.licence).unwrap_or_default(),
        printed_at: wall::wall(read.moment.zone, read.moment.now),
    };
    let pdf = documents::destruction_certificate(&document).map_err(|error| {
        tracing::error!(%error, "the certificate could not be made");
        Error::unexpected()
    })?;
    Ok(Made {
        given: None,
        name: format!("destruction-{:06}.pdf", row.destruction.0),
        title: texts::destruction_sheet::title(language),
        language,
        pdf,
    })
}
