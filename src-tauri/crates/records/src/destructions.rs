//! Destructions: proposed, withdrawn, carried out; and the one place where a record is deleted.

use std::collections::BTreeSet;

use chrono::{DateTime, NaiveDate, Utc};
use clinical::id::{DestructionId, PatientId};
use serde::{Deserialize, Serialize};
use vault::{Reader, Row, Writer, params};

use crate::{
    Result,
    columns::{day, day_text, document_text, instant, maybe_document, maybe_instant},
};

/// A proposal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DestructionFields {
    /// Whose record.
    pub patient: PatientId,
    /// Why, as typed.
    pub reason: String,
    /// The retention rule's id.
    pub rule: String,
    /// The version of the rules.
    pub rule_version: String,
    /// The last day on which the record had to be kept.
    pub kept_until: NaiveDate,
}

/// What went with a record. It names nobody.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contents {
    /// The first day that it told of.
    pub first: Option<NaiveDate>,
    /// The last.
    pub last: Option<NaiveDate>,
    /// Patients' numbers: more than one when records had been merged.
    pub numbers: u64,
    /// Intakes.
    pub intakes: u64,
    /// Screenings.
    pub screenings: u64,
    /// Courses.
    pub courses: u64,
    /// Sessions.
    pub sessions: u64,
    /// Side effects.
    pub side_effects: u64,
    /// Calls and letters.
    pub contacts: u64,
    /// Photos.
    pub photos: u64,
    /// Entries of the history whose details were emptied.
    pub entries: u64,
}

/// A destruction as kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DestructionRow {
    /// Number.
    pub destruction: DestructionId,
    /// The proposal.
    pub fields: DestructionFields,
    /// When and by whom it was proposed.
    pub proposed: (DateTime<Utc>, i64),
    /// When and by whom it was withdrawn.
    pub withdrawn: Option<(DateTime<Utc>, i64)>,
    /// When and by whom it was carried out, and what went.
    pub carried_out: Option<(DateTime<Utc>, i64, Contents)>,
    /// The digest of name and day of birth, with its salt.
    pub digest: Option<([u8; 16], [u8; 32])>,
}

fn row(row: &Row<'_>) -> rusqlite::Result<DestructionRow> {
    let by = |at: Option<DateTime<Utc>>, column| -> rusqlite::Result<_> {
        Ok(at.zip(row.get::<_, Option<i64>>(column)?))
    };
    let carried_out = by(maybe_instant(row, "carried_out_at")?, "carried_out_by")?;
    let contents: Option<Contents> = maybe_document(row, "contents")?;
    let salt: Option<[u8; 16]> = row.get("salt")?;
    Ok(DestructionRow {
        destruction: DestructionId(row.get("id")?),
        fields: DestructionFields {
            patient: PatientId(row.get("patient")?),
            reason: row.get("reason")?,
            rule: row.get("rule")?,
            rule_version: row.get("rule_version")?,
            kept_until: day(row, "kept_until")?,
        },
        proposed: (instant(row, "proposed_at")?, row.get("proposed_by")?),
        withdrawn: by(maybe_instant(row, "withdrawn_at")?, "withdrawn_by")?,
        carried_out: carried_out
            .zip(contents)
            .map(|((at, account), contents)| (at, account, contents)),
        digest: salt.zip(row.get("digest")?),
    })
}

/// Keeps a proposal.
pub fn propose(
    w: &Writer<'_>,
    fields: &DestructionFields,
    account: i64,
    at: DateTime<Utc>,
) -> Result<DestructionId> {
    let id = w.insert(
        "INSERT INTO destruction (patient, reason, rule, rule_version, kept_until, proposed_at, proposed_by)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        params![
            fields.patient.0,
            fields.reason,
            fields.rule,
            fields.rule_version,
            day_text(fields.kept_until),
            at.timestamp_millis(),
            account
        ],
    )?;
    Ok(DestructionId(id))
}

/// Takes a proposal back.
pub fn withdraw(
    w: &Writer<'_>,
    destruction: DestructionId,
    account: i64,
    at: DateTime<Utc>,
) -> Result<()> {
    w.execute(
        "UPDATE destruction SET withdrawn_at = ?2, withdrawn_by = ?3 WHERE id = ?1",
        params![destruction.0, at.timestamp_millis(), account],
    )?;
    Ok(())
}

/// One destruction.
pub fn read(r: &Reader<'_>, destruction: DestructionId) -> Result<Option<DestructionRow>> {
    r.query_one(
        "SELECT * FROM destruction WHERE id = ?1",
        params![destruction.0],
        row,
    )
}

/// The proposal that stands for one of a person's numbers.
pub fn standing(r: &Reader<'_>, numbers: &[PatientId]) -> Result<Option<DestructionRow>> {
    for number in numbers {
        let found = r.query_one(
            "SELECT * FROM destruction WHERE patient = ?1 AND withdrawn_at IS NULL AND carried_out_at IS NULL",
            params![number.0],
            row,
        )?;
        if found.is_some() {
            return Ok(found);
        }
    }
    Ok(None)
}

/// Every proposal that stands, oldest first.
pub fn proposed(r: &Reader<'_>) -> Result<Vec<DestructionRow>> {
    r.query_all(
        "SELECT * FROM destruction WHERE withdrawn_at IS NULL AND carried_out_at IS NULL ORDER BY id",
        params![],
        row,
    )
}

/// Every destruction that was carried out, newest first.
pub fn carried_out(r: &Reader<'_>) -> Result<Vec<DestructionRow>> {
    r.query_all(
        "SELECT * FROM destruction WHERE carried_out_at IS NOT NULL ORDER BY carried_out_at DESC, id DESC",
        params![],
        row,
    )
}

/// Every number whose record was destroyed.
pub fn numbers(r: &Reader<'_>) -> Result<BTreeSet<PatientId>> {
    let all = r.query_all("SELECT patient FROM destroyed_number", params![], |row| {
        row.get("patient").map(PatientId)
    })?;
    Ok(all.into_iter().collect())
}

/// Deletes the record of a person, by all of its numbers, and tells what went. What was drawn from lots stays drawn.
pub fn destroy(
    w: &Writer<'_>,
    destruction: DestructionId,
    numbers: &[PatientId],
) -> Result<Contents> {
    let mut went = Contents {
        numbers: numbers.len() as u64,
        ..Contents::default()
    };
    for number in numbers {
        w.execute(
            "INSERT INTO destroyed_number (patient, destruction) VALUES (?1, ?2)",
            params![number.0, destruction.0],
        )?;
    }
    // The numbers refer to each other, and a session of one may follow a screening of another.
    for number in numbers {
        w.execute(
            "UPDATE patient SET merged_into = NULL, root = NULL WHERE id = ?1",
            params![number.0],
        )?;
    }
    for step in STEPS {
        for number in numbers {
            let gone = w.execute(step.sql, params![number.0])? as u64;
            if let Some(count) = step.counts {
                *count(&mut went) += gone;
            }
        }
    }
    Ok(went)
}

/// One statement over what is a patient's, and what it counts.
struct Step {
    sql: &'static str,
    counts: Option<fn(&mut Contents) -> &mut u64>,
}

const fn step(sql: &'static str) -> Step {
    Step { sql, counts: None }
}

const fn counted(sql: &'static str, counts: fn(&mut Contents) -> &mut u64) -> Step {
    Step {
        sql,
        counts: Some(counts),
    }
}

/// In the order in which nothing refers to what is deleted any more.
const STEPS: &[Step] = &[
    step(
        "UPDATE recall SET side_effect = NULL WHERE side_effect IN (SELECT id FROM side_effect WHERE patient = ?1 OR session IN (SELECT id FROM session WHERE patient = ?1))",
    ),
    step(
        "DELETE FROM follow_up WHERE side_effect IN (SELECT id FROM side_effect WHERE patient = ?1 OR session IN (SELECT id FROM session WHERE patient = ?1))",
    ),
    counted(
        "DELETE FROM side_effect WHERE patient = ?1 OR session IN (SELECT id FROM session WHERE patient = ?1)",
        |went| &mut went.side_effects,
    ),
    step(
        "DELETE FROM given_document WHERE patient = ?1 OR session IN (SELECT id FROM session WHERE patient = ?1)",
    ),
    step(
        "UPDATE stock_movement SET session = NULL, mix = NULL, patient = NULL WHERE session IN (SELECT id FROM session WHERE patient = ?1)",
    ),
    step("DELETE FROM addendum WHERE session IN (SELECT id FROM session WHERE patient = ?1)"),
    step("DELETE FROM dose WHERE session IN (SELECT id FROM session WHERE patient = ?1)"),
    step("DELETE FROM mix WHERE session IN (SELECT id FROM session WHERE patient = ?1)"),
    step("DELETE FROM watch WHERE session IN (SELECT id FROM session WHERE patient = ?1)"),
    step("UPDATE vial SET patient = NULL WHERE patient = ?1"),
    step("DELETE FROM recall_contact WHERE patient = ?1"),
    counted("DELETE FROM session WHERE patient = ?1", |went| {
        &mut went.sessions
    }),
    step("DELETE FROM planned_session WHERE course IN (SELECT id FROM course WHERE patient = ?1)"),
    counted("DELETE FROM course WHERE patient = ?1", |went| {
        &mut went.courses
    }),
    counted("DELETE FROM screening WHERE patient = ?1", |went| {
        &mut went.screenings
    }),
    counted("DELETE FROM intake WHERE patient = ?1", |went| {
        &mut went.intakes
    }),
    counted("DELETE FROM contact WHERE patient = ?1", |went| {
        &mut went.contacts
    }),
    counted("DELETE FROM photo WHERE patient = ?1", |went| {
        &mut went.photos
    }),
    step("DELETE FROM archiving WHERE patient = ?1"),
    step("DELETE FROM merge WHERE kept = ?1 OR merged = ?1"),
    step("DELETE FROM distinct_pair WHERE low = ?1 OR high = ?1"),
    step("DELETE FROM patient_alike WHERE patient = ?1"),
    step("DELETE FROM patient_key WHERE patient = ?1"),
    step("DELETE FROM draft WHERE key GLOB '*:' || ?1"),
    step("DELETE FROM patient WHERE id = ?1"),
];

/// Keeps that a destruction was carried out.
pub fn carry_out(
    w: &Writer<'_>,
    destruction: DestructionId,
    contents: &Contents,
    (salt, digest): (&[u8; 16], &[u8; 32]),
    account: i64,
    at: DateTime<Utc>,
) -> Result<()> {
    w.execute(
        "UPDATE destruction SET carried_out_at = ?2, carried_out_by = ?3, contents = ?4, salt = ?5, digest = ?6 WHERE id = ?1",
        params![
            destruction.0,
            at.timestamp_millis(),
            account,
            document_text(contents)?,
            salt,
            digest
        ],
    )?;
    Ok(())
}
