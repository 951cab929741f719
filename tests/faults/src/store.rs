//! A vault of numbered notes. Row `n` of a seed has one possible text, and a partner in a second table that the same
//! transaction writes: a note without its partner is a torn transaction.

use std::path::Path;

use chrono::{DateTime, TimeDelta, Utc};
use sha2::{Digest, Sha256};
use vault::{
    Migration, NewEntry, Reader, SecretString, StoreError, Unlock, Uuid, Vault, Writer, Written,
    params,
};

/// The store as most rows use it.
pub static FIRST: [Migration; 1] = [Migration {
    name: "0001_notes",
    sql: "CREATE TABLE note (n INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE) STRICT;
          CREATE TABLE partner (n INTEGER PRIMARY KEY, digest TEXT NOT NULL) STRICT;",
}];

/// With a step more, for the migration that is killed: it rewrites every note's row and builds an index.
pub static SECOND: [Migration; 2] = [
    FIRST[0],
    Migration {
        name: "0002_colour",
        sql: "ALTER TABLE note ADD COLUMN colour TEXT NOT NULL DEFAULT 'white';
              UPDATE note SET colour = 'red' WHERE n % 2 = 0;
              CREATE INDEX note_colour ON note (colour);",
    },
];

/// The passphrase that opens a victim's vault at first.
pub const OLD: &str = "correct horse battery staple";
/// The one it is changed to.
pub const NEW: &str = "velvet harbour almond kite";

/// A passphrase as the vault takes it.
#[must_use]
pub fn secret(text: &str) -> SecretString {
    SecretString::from(text)
}

/// The one text that row `n` can have.
#[must_use]
pub fn text(seed: u64, n: i64) -> String {
    let mut hash = hex(&Sha256::digest(format!("note {seed} {n}")));
    // Rows of several sizes, so that pages split at many places.
    hash.push_str(&"·".repeat((n.unsigned_abs() as usize * 37) % 300));
    hash
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The laboratory's clock stands at one instant; where it must move, the row moves it.
#[must_use]
pub fn instant() -> DateTime<Utc> {
    DateTime::from_timestamp(1_795_449_600, 0).unwrap_or_default()
}

/// So many minutes after [`instant`].
#[must_use]
pub fn later(minutes: i64) -> DateTime<Utc> {
    instant() + TimeDelta::minutes(minutes)
}

/// The client UUID of row `n`: the same after a restart, so that a repetition is a retry.
#[must_use]
pub fn write_id(seed: u64, n: i64) -> Uuid {
    Uuid::from_u64_pair(seed, n.unsigned_abs())
}

/// An audit entry for a write.
#[must_use]
pub fn entry(id: Uuid, anchored: bool) -> NewEntry {
    NewEntry {
        write_id: id,
        operation: "notes.add",
        request_hash: [7; 32],
        actor: "1".to_owned(),
        at: instant(),
        offset_minutes: 180,
        zone: "Europe/Istanbul".to_owned(),
        anchored,
    }
}

/// Writes row `n` and its partner.
///
/// # Errors
/// As the vault.
pub fn add(vault: &Vault, seed: u64, n: i64, anchored: bool) -> Result<Written<i64>, StoreError> {
    let text = text(seed, n);
    vault.write(entry(write_id(seed, n), anchored), move |w: &Writer<'_>| {
        w.insert(
            "INSERT INTO note (n, text) VALUES (?1, ?2)",
            params![n, text],
        )?;
        w.insert(
            "INSERT INTO partner (n, digest) VALUES (?1, ?2)",
            params![n, text],
        )?;
        w.note("notes", n, serde_json::json!({ "length": text.len() }));
        Ok(n)
    })
}

/// What a whole look at a store found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// Rows.
    pub rows: i64,
    /// The highest number.
    pub last: i64,
}

/// Reads every row and compares it with the one it must be, runs both integrity checks and follows the chain.
///
/// # Errors
/// One sentence on the first thing that is not as it was written.
pub fn look(vault: &Vault, seed: u64) -> Result<Found, String> {
    let found = rows(vault, seed)?;
    whole(vault)?;
    Ok(found)
}

/// Reads every row and compares it with the one it must be.
///
/// # Errors
/// One sentence on the first row that is not as it was written.
pub fn rows(vault: &Vault, seed: u64) -> Result<Found, String> {
    let rows = vault
        .read(|r: &Reader<'_>| {
            r.query_all(
                "SELECT n.n, n.text, p.digest FROM note n LEFT JOIN partner p USING (n)
                 UNION ALL SELECT p.n, NULL, p.digest FROM partner p WHERE p.n NOT IN (SELECT n FROM note) ORDER BY 1",
                [],
                |row| {
                    Ok((
                        row.get::<_, i64>(0)?,
                        row.get::<_, Option<String>>(1)?,
                        row.get::<_, Option<String>>(2)?,
                    ))
                },
            )
        })
        .map_err(|error: StoreError| format!("the rows could not be read: {error}"))?;
    let last = rows.last().map_or(0, |row| row.0);
    for (n, text_found, partner) in &rows {
        let wanted = Some(text(seed, *n));
        if *text_found != wanted || *partner != wanted {
            return Err(format!("row {n} is half there or altered"));
        }
    }
    let found = Found {
        rows: rows.len() as i64,
        last,
    };
    if found.rows != found.last {
        return Err(format!("{} rows, but the last is row {last}", found.rows));
    }
    Ok(found)
}

/// Both integrity checks, every row of their answers, and the chain.
///
/// # Errors
/// What they found.
pub fn whole(vault: &Vault) -> Result<(), String> {
    let said = |sql: &'static str| {
        vault
            .read(|r: &Reader<'_>| r.query_all(sql, [], |row| row.get::<_, String>(0)))
            .map_err(|error: StoreError| format!("{sql}: {error}"))
    };
    let damage = said("PRAGMA cipher_integrity_check")?;
    if let Some(first) = damage.first() {
        return Err(format!("cipher_integrity_check: {first}"));
    }
    let damage = said("PRAGMA integrity_check")?;
    if damage != ["ok"] {
        return Err(format!("integrity_check: {damage:?}"));
    }
    let chain = vault
        .verify_chain()
        .map_err(|error| format!("the chain could not be read: {error}"))?;
    match chain.broken_at {
        None => Ok(()),
        Some(at) => Err(format!("the chain is broken at {at}")),
    }
}

/// Opens a vault as the program does.
///
/// # Errors
/// As the vault.
pub fn open(
    dir: &Path,
    passphrase: &str,
    migrations: &'static [Migration],
) -> Result<Vault, vault::OpenError> {
    let passphrase = secret(passphrase);
    let backups = vault::backup::beside(dir);
    Vault::open_with(
        dir,
        Unlock::Passphrase(&passphrase),
        vault::Opening {
            migrations,
            trust: vault::Trust::Strict,
            backups: &backups,
            at: instant(),
        },
    )
}
