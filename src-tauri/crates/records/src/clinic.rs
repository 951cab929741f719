//! The clinic: its letterhead, its zone, and what it decided about locking and recovery.

use chrono::{DateTime, Utc};
use vault::{Reader, Writer, params};

use crate::{
    Result,
    columns::{maybe_instant, word},
};

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
    /// Two letters (ISO 3166); empty: not told yet.
    pub country: String,
}

/// What the column begins with.
const IDLE_MINUTES: u32 = 5;

/// The clinic, once set up.
pub fn read(r: &Reader<'_>) -> Result<Option<ClinicRow>> {
    r.query_one(
        "SELECT name, address, phone, email, urgent_phone, zone, language, country FROM clinic WHERE id = 1",
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
                country: row.get("country")?,
            })
        },
    )
}

/// Writes the clinic's row, the first time and every time after.
pub fn save(w: &Writer<'_>, clinic: &ClinicRow) -> Result<()> {
    w.execute(
        "INSERT INTO clinic (id, name, address, phone, email, urgent_phone, zone, language, country) VALUES (1, ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
         ON CONFLICT (id) DO UPDATE SET name = ?1, address = ?2, phone = ?3, email = ?4, urgent_phone = ?5, zone = ?6, language = ?7, country = ?8",
        params![
            clinic.name,
            clinic.address,
            clinic.phone,
            clinic.email,
            clinic.urgent_phone,
            clinic.zone.name(),
            clinic.language,
            clinic.country
        ],
    )?;
    Ok(())
}

/// The clinic locks itself after so many idle minutes.
pub fn idle_minutes(r: &Reader<'_>) -> Result<u32> {
    r.query_one(
        "SELECT idle_minutes FROM clinic WHERE id = 1",
        params![],
        |row| row.get(0),
    )
    .map(|minutes| minutes.unwrap_or(IDLE_MINUTES))
}

/// Locks after so many idle minutes from now on.
pub fn save_idle_minutes(w: &Writer<'_>, minutes: u32) -> Result<()> {
    w.execute(
        "UPDATE clinic SET idle_minutes = ?1 WHERE id = 1",
        params![minutes],
    )?;
    Ok(())
}

/// What records are kept by, by its id; none: by the rule of the clinic's country.
pub fn retention(r: &Reader<'_>) -> Result<Option<String>> {
    r.query_one(
        "SELECT retention FROM clinic WHERE id = 1",
        params![],
        |row| row.get(0),
    )
    .map(Option::flatten)
}

/// Keeps records by this from now on.
pub fn save_retention(w: &Writer<'_>, class: Option<&str>) -> Result<()> {
    w.execute(
        "UPDATE clinic SET retention = ?1 WHERE id = 1",
        params![class],
    )?;
    Ok(())
}

/// When the recovery sheet in force was typed back; `None` while none is.
pub fn recovery_confirmed_at(r: &Reader<'_>) -> Result<Option<DateTime<Utc>>> {
    r.query_one(
        "SELECT recovery_confirmed_at FROM clinic WHERE id = 1",
        params![],
        |row| maybe_instant(row, "recovery_confirmed_at"),
    )
    .map(Option::flatten)
}

/// The recovery sheet was typed back, or (`None`) none is in force any more.
pub fn save_recovery_confirmed(w: &Writer<'_>, at: Option<DateTime<Utc>>) -> Result<()> {
    w.execute(
        "UPDATE clinic SET recovery_confirmed_at = ?1 WHERE id = 1",
        params![at.map(|at| at.timestamp_millis())],
    )?;
    Ok(())
}
