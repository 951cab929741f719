//! The clinic and its accounts.

use vault::{Reader, Writer, params};

use crate::{Result, columns::word};

/// The clinic's row: letterhead, zone and language.
#[derive(Debug, Clone, PartialEq)]
pub struct ClinicRow {
    /// Name on the letterhead.
    pub name: String,
    /// Postal address, several lines.
    pub address: String,
    /// Telephone.
    pub phone: String,
    /// E-mail.
    pub email: Option<String>,
    /// Emergency number.
    pub urgent_phone: String,
    /// IANA zone.
    pub zone: chrono_tz::Tz,
    /// "en", "tr" or "ar".
    pub language: String,
}

/// Someone who may open the vault.
#[derive(Debug, Clone, PartialEq)]
pub struct AccountRow {
    /// Its number.
    pub account: i64,
    /// Name as on documents.
    pub name: String,
    /// Licence number.
    pub licence: String,
    /// "practitioner" or "assistant".
    pub role: String,
}

/// The clinic, once set up.
pub fn read(r: &Reader<'_>) -> Result<Option<ClinicRow>> {
    r.query_one(
        "SELECT name, address, phone, email, urgent_phone, zone, language FROM clinic WHERE id = 1",
        params![],
        |row| {
            Ok(ClinicRow {
                name: row.get("name")?,
                address: row.get("address")?,
                phone: row.get("phone")?,
                email: row.get("email")?,
                urgent_phone: row.get("urgent_phone")?,
                zone: word(row, "zone")?,
                language: row.get("language")?,
            })
        },
    )
}

/// Writes the clinic's row, the first time and every time after.
pub fn save(w: &Writer<'_>, clinic: &ClinicRow) -> Result<()> {
    w.execute(
        "INSERT INTO clinic (id, name, address, phone, email, urgent_phone, zone, language) VALUES (1, ?1, ?2, ?3, ?4, ?5, ?6, ?7)
         ON CONFLICT (id) DO UPDATE SET name = ?1, address = ?2, phone = ?3, email = ?4, urgent_phone = ?5, zone = ?6, language = ?7",
        params![
            clinic.name,
            clinic.address,
            clinic.phone,
            clinic.email,
            clinic.urgent_phone,
            clinic.zone.name(),
            clinic.language
        ],
    )?;
    Ok(())
}

/// Adds the practitioner.
pub fn add_practitioner(w: &Writer<'_>, name: &str, licence: &str) -> Result<i64> {
    w.insert(
        "INSERT INTO account (name, licence, role) VALUES (?1, ?2, 'practitioner')",
        params![name, licence],
    )
}

/// Changes how an account stands on documents. Signed sessions keep the name they were signed with.
pub fn change_account(w: &Writer<'_>, account: i64, name: &str, licence: &str) -> Result<()> {
    w.execute(
        "UPDATE account SET name = ?2, licence = ?3 WHERE id = ?1",
        params![account, name, licence],
    )?;
    Ok(())
}

/// The clinic's one practitioner.
pub fn practitioner(r: &Reader<'_>) -> Result<Option<AccountRow>> {
    r.query_one(
        "SELECT id, name, licence, role FROM account WHERE role = 'practitioner' ORDER BY id LIMIT 1",
        params![],
        |row| Ok(AccountRow { account: row.get("id")?, name: row.get("name")?, licence: row.get("licence")?, role: row.get("role")? }),
    )
}
