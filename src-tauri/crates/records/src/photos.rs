//! Which photos there are: the pictures themselves are files of the vault.

use chrono::{DateTime, Utc};
use clinical::id::PatientId;
use vault::{Photo, Reader, Row, Uuid, Writer, params};

use crate::{Result, person::numbers};

fn row(row: &Row<'_>) -> rusqlite::Result<Photo> {
    Ok(Photo {
        id: Uuid::from_bytes(row.get("id")?),
        hash: row.get("hash")?,
        bytes: row.get::<_, i64>("bytes")?.unsigned_abs(),
    })
}

/// Keeps that a photo is a patient's identity photo, in place of the one before.
pub fn set_identity(
    w: &Writer<'_>,
    patient: PatientId,
    photo: &Photo,
    account: i64,
    at: DateTime<Utc>,
) -> Result<()> {
    remove_identity(w, patient, at)?;
    w.execute(
        "INSERT INTO photo (id, patient, kind, hash, bytes, account, at) VALUES (?1, ?2, 'identity', ?3, ?4, ?5, ?6)",
        params![
            photo.id.as_bytes(),
            patient.0,
            photo.hash,
            i64::try_from(photo.bytes).unwrap_or(i64::MAX),
            account,
            at.timestamp_millis()
        ],
    )?;
    Ok(())
}

/// Takes the identity photos of a person away, by the root's number; their files are collected later.
pub fn remove_identity(w: &Writer<'_>, root: PatientId, at: DateTime<Utc>) -> Result<usize> {
    w.execute(
        concat!(
            "UPDATE photo SET removed_at = ?2 WHERE kind = 'identity' AND removed_at IS NULL AND patient IN ",
            numbers!("?1")
        ),
        params![root.0, at.timestamp_millis()],
    )
}

/// The identity photo of a person, by the root's number.
pub fn identity(r: &Reader<'_>, root: PatientId) -> Result<Option<Photo>> {
    r.query_one(
        concat!(
            "SELECT id, hash, bytes FROM photo WHERE kind = 'identity' AND removed_at IS NULL AND patient IN ",
            numbers!("?1"),
            " ORDER BY at DESC LIMIT 1"
        ),
        params![root.0],
        row,
    )
}

/// Every photo of a person, by the root's number, also those that were taken away.
pub fn of_patient(r: &Reader<'_>, root: PatientId) -> Result<Vec<Uuid>> {
    r.query_all(
        concat!("SELECT id FROM photo WHERE patient IN ", numbers!("?1")),
        params![root.0],
        |row| row.get("id").map(Uuid::from_bytes),
    )
}

/// The names of all that stand: the files of all others may be collected.
pub fn known(r: &Reader<'_>) -> Result<Vec<Uuid>> {
    r.query_all(
        "SELECT id FROM photo WHERE removed_at IS NULL",
        params![],
        |row| row.get("id").map(Uuid::from_bytes),
    )
}

/// Follows a photo that was sealed anew: its name and its file are others, the picture is the same. One that no row knows is none.
pub fn renamed(w: &Writer<'_>, was: Uuid, photo: &Photo) -> Result<usize> {
    w.execute(
        "UPDATE photo SET id = ?2, hash = ?3 WHERE id = ?1",
        params![was.as_bytes(), photo.id.as_bytes(), photo.hash],
    )
}
