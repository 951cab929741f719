//! The clinic: its letterhead, its practitioner, its zone and language.

use clinical::{country, limits};
use records::{
    accounts::{self, AccountFields, AccountRow},
    clinic::{self, ClinicRow},
};
use serde::{Deserialize, Serialize};
use texts::Language;
use ts_rs::TS;

use crate::{
    check::Check,
    error::{Error, Problem, Result},
    moment::{Read, Role, Write},
    operations::Nothing,
    retention::Keeping,
};

/// What stands on the clinic's letterhead and who answers the telephone.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct ClinicDetails {
    /// The clinic's name.
    pub name: String,
    /// Postal address, may have several lines.
    pub address: String,
    /// The telephone a patient calls.
    pub phone: String,
    /// E-mail for the letterhead.
    pub email: Option<String>,
    /// The number to call at once in an emergency, 112 in most places.
    pub urgent_phone: String,
}

/// The licensed person who treats.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct PractitionerDetails {
    /// Name as it stands on documents.
    pub name: String,
    /// Licence or registration number (OPER).
    pub licence: String,
}

/// The clinic as kept.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Clinic {
    /// Letterhead.
    pub clinic: ClinicDetails,
    /// Who treats.
    pub practitioner: PractitionerDetails,
    /// IANA time zone, "Europe/Istanbul".
    pub zone: String,
    /// The clinic's own language.
    #[ts(type = "Language")]
    pub language: Language,
    /// As two letters (ISO 3166): whose telephone numbers and retention apply; empty where it cannot be told.
    pub country: String,
    /// What records are kept by instead of the country's own rule, by its id; none for that rule.
    pub retention: Option<String>,
}

/// Changes to the clinic. The zone stays: deadlines were computed in it.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct ClinicChange {
    /// Letterhead.
    pub clinic: ClinicDetails,
    /// Who treats.
    pub practitioner: PractitionerDetails,
    /// The clinic's own language.
    #[ts(type = "Language")]
    pub language: Language,
    /// As two letters; without it the country stays.
    #[serde(default)]
    pub country: Option<String>,
    /// By its id; empty for the country's own rule, without it the choice stays. See `retention.classes`.
    #[serde(default)]
    pub retention: Option<String>,
}

/// Checks letterhead and practitioner.
pub(crate) fn check(check: &mut Check, clinic: &ClinicDetails, practitioner: &PractitionerDetails) {
    check.text("clinic.name", &limits::CLINIC_NAME, &clinic.name);
    check.text("clinic.address", &limits::ADDRESS, &clinic.address);
    check.text("clinic.phone", &limits::PHONE, &clinic.phone);
    check.that(
        !clinic.phone.trim().is_empty(),
        "clinic.phone",
        Problem::Required,
    );
    check.maybe_text("clinic.email", &limits::EMAIL, clinic.email.as_deref());
    check.text("clinic.urgent_phone", &limits::PHONE, &clinic.urgent_phone);
    check.that(
        !clinic.urgent_phone.trim().is_empty(),
        "clinic.urgent_phone",
        Problem::Required,
    );
    check.text(
        "practitioner.name",
        &limits::PERSON_NAME,
        &practitioner.name,
    );
    check.text(
        "practitioner.licence",
        &limits::LICENCE,
        &practitioner.licence,
    );
}

/// The row for a clinic in a zone.
pub(crate) fn row(
    clinic: ClinicDetails,
    zone: chrono_tz::Tz,
    language: Language,
    country: String,
) -> ClinicRow {
    ClinicRow {
        name: clinic.name,
        address: clinic.address,
        phone: clinic.phone,
        email: clinic.email,
        urgent_phone: clinic.urgent_phone,
        zone,
        language: language.code().to_owned(),
        country,
    }
}

/// The clinic's country; until one is told, the one its zone lies in.
pub(crate) fn country(row: &ClinicRow) -> String {
    if row.country.is_empty() {
        country::of_zone(row.zone).unwrap_or_default().to_owned()
    } else {
        row.country.clone()
    }
}

/// Whose name stands beside the clinic's: the one who is signed in, or the first practitioner when an assistant is.
pub(crate) fn practitioner(read: &Read<'_>) -> Result<AccountRow> {
    let actor = &read.moment.actor;
    let signed_in = match actor.role {
        Role::Practitioner => accounts::read(read.records, actor.account)?,
        Role::Assistant | Role::Visitor => None,
    };
    match signed_in {
        Some(practitioner) => Ok(practitioner),
        None => accounts::first_practitioner(read.records)?.ok_or_else(Error::not_found),
    }
}

/// `clinic.read`
///
/// # Errors
/// `NotFound` in a vault whose set-up was cut short.
pub fn read(read: &Read<'_>, _: Nothing) -> Result<Clinic> {
    let row = clinic::read(read.records)?.ok_or_else(Error::not_found)?;
    let practitioner = practitioner(read)?.fields;
    let country = country(&row);
    let stored = clinic::retention(read.records)?;
    Ok(Clinic {
        retention: Keeping::of(read.moment.catalogue, &country, stored.as_deref())
            .and_then(|keeping| keeping.choice()),
        country,
        clinic: ClinicDetails {
            name: row.name,
            address: row.address,
            phone: row.phone,
            email: row.email,
            urgent_phone: row.urgent_phone,
        },
        practitioner: PractitionerDetails {
            name: practitioner.name,
            licence: practitioner.licence,
        },
        zone: row.zone.name().to_owned(),
        language: row.language.parse().unwrap_or_default(),
    })
}

/// `clinic.change`
///
/// # Errors
/// At the fields.
pub fn change(write: &Write<'_>, change: ClinicChange) -> Result<Clinic> {
    let mut checked = Check::default();
    check(&mut checked, &change.clinic, &change.practitioner);
    let country = change
        .country
        .unwrap_or_else(|| write.moment.country.clone());
    checked.that(
        country.is_empty() || country::all().contains(&country.as_str()),
        "country",
        Problem::UnknownChoice,
    );
    let chosen = change.retention.as_deref().map(|id| {
        let keeping = Keeping::of(write.moment.catalogue, &country, Some(id));
        let stands = keeping.is_some_and(|keeping| keeping.class.id == id);
        checked.that(id.is_empty() || stands, "retention", Problem::UnknownChoice);
        keeping.and_then(|keeping| keeping.choice())
    });
    checked.finish()?;
    let before = practitioner(&write.as_read())?;
    let fields = AccountFields {
        name: change.practitioner.name,
        licence: change.practitioner.licence,
        role: before.fields.role,
    };
    if fields != before.fields {
        accounts::change(write.records, before.account, &fields)?;
        crate::accounts::noted(write, before.account)?;
    }
    clinic::save(
        write.records,
        &row(change.clinic, write.moment.zone, change.language, country),
    )?;
    if let Some(class) = chosen {
        clinic::save_retention(write.records, class.as_deref())?;
    }
    let now = read(&write.as_read(), Nothing {})?;
    write.note("clinic", 1, &now);
    Ok(now)
}
