//! Accounts: who may open the vault, and as what. None is ever deleted.

use chrono::{DateTime, Utc};
use vault::{Reader, Row, Uuid, Writer, params};

use crate::{Result, columns};

/// What an account may.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AccountRole {
    /// Treats.
    Practitioner,
    /// Registers, receives stock, prints.
    Assistant,
}

impl AccountRole {
    /// As kept in the column.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            AccountRole::Practitioner => "practitioner",
            AccountRole::Assistant => "assistant",
        }
    }
}

impl std::str::FromStr for AccountRole {
    type Err = ();

    fn from_str(word: &str) -> std::result::Result<AccountRole, ()> {
        match word {
            "practitioner" => Ok(AccountRole::Practitioner),
            "assistant" => Ok(AccountRole::Assistant),
            _ => Err(()),
        }
    }
}

/// How an account stands on documents, and what it may.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AccountFields {
    /// Name as on documents.
    pub name: String,
    /// Licence number; empty for an assistant.
    pub licence: String,
    /// What it may.
    pub role: AccountRole,
}

/// Someone who may open the vault, or once might.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AccountRow {
    /// Its number.
    pub account: i64,
    /// Name, licence, role.
    pub fields: AccountFields,
    /// The slot of the vault's header that its passphrase opens.
    pub slot: Option<Uuid>,
    /// When it was removed.
    pub removed_at: Option<DateTime<Utc>>,
}

fn row(row: &Row<'_>) -> rusqlite::Result<AccountRow> {
    let slot: Option<[u8; 16]> = row.get("slot")?;
    Ok(AccountRow {
        account: row.get("id")?,
        fields: AccountFields {
            name: row.get("name")?,
            licence: row.get("licence")?,
            role: columns::word(row, "role")?,
        },
        slot: slot.map(Uuid::from_bytes),
        removed_at: columns::maybe_instant(row, "removed_at")?,
    })
}

/// Everybody: the active ones first, by name.
pub fn list(r: &Reader<'_>) -> Result<Vec<AccountRow>> {
    r.query_all(
        "SELECT id, name, licence, role, slot, removed_at FROM account
          ORDER BY removed_at IS NOT NULL, name COLLATE NOCASE, id",
        params![],
        row,
    )
}

/// One account.
pub fn read(r: &Reader<'_>, account: i64) -> Result<Option<AccountRow>> {
    r.query_one(
        "SELECT id, name, licence, role, slot, removed_at FROM account WHERE id = ?1",
        params![account],
        row,
    )
}

/// Whose slot this is; removed accounts too.
pub fn of_slot(r: &Reader<'_>, slot: Uuid) -> Result<Option<AccountRow>> {
    r.query_one(
        "SELECT id, name, licence, role, slot, removed_at FROM account WHERE slot = ?1",
        params![slot.as_bytes()],
        row,
    )
}

/// The first active practitioner: whose name stands on the letterhead, and whose passphrase the recovery sheet renews.
pub fn first_practitioner(r: &Reader<'_>) -> Result<Option<AccountRow>> {
    r.query_one(
        "SELECT id, name, licence, role, slot, removed_at FROM account
          WHERE role = 'practitioner' AND removed_at IS NULL ORDER BY id LIMIT 1",
        params![],
        row,
    )
}

/// How many practitioners are active: the last one stays.
pub fn practitioners(r: &Reader<'_>) -> Result<i64> {
    r.query_one(
        "SELECT count(*) FROM account WHERE role = 'practitioner' AND removed_at IS NULL",
        params![],
        |row| row.get(0),
    )
    .map(Option::unwrap_or_default)
}

/// Adds an account whose slot's id was chosen beforehand.
pub fn add(w: &Writer<'_>, fields: &AccountFields, slot: Uuid) -> Result<i64> {
    w.insert(
        "INSERT INTO account (name, licence, role, slot) VALUES (?1, ?2, ?3, ?4)",
        params![
            fields.name,
            fields.licence,
            fields.role.word(),
            slot.as_bytes()
        ],
    )
}

/// Changes how an account stands on documents, and what it may. Signed sessions keep the name they were signed with.
pub fn change(w: &Writer<'_>, account: i64, fields: &AccountFields) -> Result<()> {
    w.execute(
        "UPDATE account SET name = ?2, licence = ?3, role = ?4 WHERE id = ?1",
        params![account, fields.name, fields.licence, fields.role.word()],
    )?;
    Ok(())
}

/// Says which slot is an account's.
pub fn set_slot(w: &Writer<'_>, account: i64, slot: Uuid) -> Result<()> {
    w.execute(
        "UPDATE account SET slot = ?2 WHERE id = ?1",
        params![account, slot.as_bytes()],
    )?;
    Ok(())
}

/// Closes an account for good. It keeps its slot's id, so that the slot opens nothing even before it is taken away.
pub fn remove(w: &Writer<'_>, account: i64, at: DateTime<Utc>) -> Result<()> {
    w.execute(
        "UPDATE account SET removed_at = ?2 WHERE id = ?1 AND removed_at IS NULL",
        params![account, at.timestamp_millis()],
    )?;
    Ok(())
}
