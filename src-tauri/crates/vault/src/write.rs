//! Writing: one transaction, with its audit entry and its receipt in it.
//!
//! Every write carries an identifier chosen by the caller; the same identifier again gives the same answer again and
//! changes nothing.

use std::cell::RefCell;
use std::ops::Deref;

use chrono::{DateTime, Utc};
use rusqlite::{Connection, OptionalExtension, Params, params};
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use uuid::Uuid;

use crate::audit::{self, Entry, Head};
use crate::error::StoreError;
use crate::key::Key;
use crate::read::{Reader, Shared};

/// Who asks for a write, when, and under which identifier.
#[derive(Debug, Clone)]
pub struct NewEntry {
    /// Chosen by the caller; the same again is a retry.
    pub write_id: Uuid,
    /// The operation's name, such as `sessions.sign`.
    pub operation: &'static str,
    /// SHA-256 of the request, so that an identifier cannot be used for two different ones.
    pub request_hash: [u8; 32],
    /// Who did it.
    pub actor: String,
    /// The instant.
    pub at: DateTime<Utc>,
    /// Local time's offset from UTC at that instant, in minutes, east positive.
    pub offset_minutes: i32,
    /// The clinic's zone by its IANA name.
    pub zone: String,
    /// The answer waits for the anchor too: for what must not be lost without being noticed (signing, addenda, deletions).
    pub anchored: bool,
}

/// What a write answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written<T> {
    /// What the closure returned, now or the first time.
    pub value: T,
    /// The nouns that changed, each once, in the order they were noted.
    pub changed: Vec<String>,
    /// What the entry is indexed under, noun and id; nothing when nothing was changed this time.
    pub subjects: Vec<(String, i64)>,
    /// This identifier had been written before; nothing was changed this time.
    pub replayed: bool,
}

#[derive(Serialize, Deserialize)]
pub(crate) struct Note {
    pub noun: String,
    pub id: i64,
    pub detail: serde_json::Value,
}

/// Changes records inside one transaction. Reads see what was written before them.
pub struct Writer<'a> {
    reader: Reader<'a>,
    notes: RefCell<Vec<Note>>,
    about: RefCell<Vec<Subject>>,
    pub(crate) audit_key: &'a Key,
    /// The number that this write's entry will have.
    pub(crate) sequence: i64,
}

/// A noun and an id.
type Subject = (String, i64);

impl<'a> Deref for Writer<'a> {
    type Target = Reader<'a>;

    fn deref(&self) -> &Self::Target {
        &self.reader
    }
}

impl Writer<'_> {
    /// Runs one statement and tells how many rows it changed.
    ///
    /// # Errors
    /// When the statement cannot run; what it had changed is undone.
    pub fn execute(&self, sql: &'static str, params: impl Params) -> Result<usize, StoreError> {
        self.still_in_transaction()?;
        let done = self.connection.prepare_cached(sql);
        done.and_then(|mut statement| statement.execute(params))
            .map_err(|error| self.condition.noted(error))
    }

    /// Inserts one row and gives its rowid.
    ///
    /// # Errors
    /// When the row was refused, or the statement inserted none or several.
    pub fn insert(&self, sql: &'static str, params: impl Params) -> Result<i64, StoreError> {
        self.still_in_transaction()?;
        let done = self.connection.prepare_cached(sql);
        done.and_then(|mut statement| statement.insert(params))
            .map_err(|error| self.condition.noted(error))
    }

    /// Records what changed: it goes into the audit entry with `detail`, and `noun` into [`Written::changed`].
    pub fn note(&self, noun: &'static str, id: i64, detail: serde_json::Value) {
        self.notes.borrow_mut().push(Note {
            noun: noun.to_owned(),
            id,
            detail,
        });
    }

    /// Indexes the entry under a further subject, so that `audit_subject` leads to it: a session's entry under its patient.
    /// What was noted is indexed anyway.
    pub fn about(&self, noun: &'static str, id: i64) {
        self.about.borrow_mut().push((noun.to_owned(), id));
    }

    /// After some errors (a full disk, a failing one) SQLite has rolled back by itself. A closure that went on regardless
    /// would commit each further statement on its own.
    fn still_in_transaction(&self) -> Result<(), StoreError> {
        if self.connection.is_autocommit() {
            return Err(StoreError::Other);
        }
        Ok(())
    }
}

fn nouns(notes: &[Note]) -> Vec<String> {
    let mut nouns: Vec<String> = Vec::new();
    for note in notes {
        if !nouns.contains(&note.noun) {
            nouns.push(note.noun.clone());
        }
    }
    nouns
}

/// Each once.
fn subjects(notes: &[Note], mut subjects: Vec<Subject>) -> Vec<Subject> {
    subjects.extend(notes.iter().map(|note| (note.noun.clone(), note.id)));
    subjects.sort_unstable();
    subjects.dedup();
    subjects
}

/// Four rows in one statement: most writes have no more subjects than that.
fn index(connection: &Connection, subjects: &[Subject], sequence: i64) -> Result<(), StoreError> {
    const INTO: [&str; 4] = [
        "INSERT INTO audit_subject (sequence, noun, id) VALUES (?1, ?2, ?3)",
        "INSERT INTO audit_subject (sequence, noun, id) VALUES (?1, ?2, ?3), (?1, ?4, ?5)",
        "INSERT INTO audit_subject (sequence, noun, id)
         VALUES (?1, ?2, ?3), (?1, ?4, ?5), (?1, ?6, ?7)",
        "INSERT INTO audit_subject (sequence, noun, id)
         VALUES (?1, ?2, ?3), (?1, ?4, ?5), (?1, ?6, ?7), (?1, ?8, ?9)",
    ];
    for some in subjects.chunks(INTO.len()) {
        let mut statement = connection.prepare_cached(INTO[some.len() - 1])?;
        statement.raw_bind_parameter(1, sequence)?;
        for (place, (noun, id)) in some.iter().enumerate() {
            statement.raw_bind_parameter(2 + 2 * place, noun)?;
            statement.raw_bind_parameter(3 + 2 * place, id)?;
        }
        statement.raw_execute()?;
    }
    Ok(())
}

/// Everything between BEGIN and COMMIT. No head: it was a replay, and there is nothing to commit.
pub(crate) fn attempt<T, E>(
    connection: &Connection,
    shared: &Shared,
    head: Head,
    entry: &NewEntry,
    f: impl FnOnce(&Writer<'_>) -> Result<T, E>,
) -> Result<(Written<T>, Option<Head>), E>
where
    T: Serialize + DeserializeOwned,
    E: From<StoreError>,
{
    let condition = &shared.condition;
    let replayed = receipt(connection, entry.write_id)
        .and_then(|receipt| receipt.map(|receipt| receipt.replay(entry)).transpose())
        .map_err(|error| condition.noted(error))?;
    if let Some(written) = replayed {
        return Ok((written, None));
    }
    let writer = Writer {
        reader: Reader {
            connection,
            condition,
        },
        notes: RefCell::default(),
        about: RefCell::default(),
        audit_key: &shared.audit_key,
        sequence: head.sequence + 1,
    };
    let value = f(&writer)?;
    writer.still_in_transaction()?;
    let notes = writer.notes.into_inner();
    let subjects = subjects(&notes, writer.about.into_inner());
    let new_head = keep(connection, shared, head, entry, &value, &notes, &subjects)
        .map_err(|error| condition.noted(error))?;
    let written = Written {
        value,
        changed: nouns(&notes),
        subjects,
        replayed: false,
    };
    Ok((written, Some(new_head)))
}

/// The audit entry, what it is about, and the receipt.
fn keep(
    connection: &Connection,
    shared: &Shared,
    head: Head,
    entry: &NewEntry,
    value: &impl Serialize,
    notes: &[Note],
    subjects: &[Subject],
) -> Result<Head, StoreError> {
    let answer = serde_json::to_string(value).map_err(|_| StoreError::Other)?;
    let new_head = audit::append(
        connection,
        &shared.audit_key,
        head,
        Entry {
            sequence: 0,
            at: audit::instant(entry.at),
            offset_minutes: entry.offset_minutes,
            zone: entry.zone.clone(),
            actor: entry.actor.clone(),
            operation: entry.operation.to_owned(),
            write_id: *entry.write_id.as_bytes(),
            request_hash: entry.request_hash,
            notes: serde_json::to_string(notes).map_err(|_| StoreError::Other)?,
        },
    )?;
    index(connection, subjects, new_head.sequence)?;
    keep_receipt(connection, entry, new_head.sequence, &answer)?;
    Ok(new_head)
}

pub(crate) struct Receipt {
    operation: String,
    request_hash: [u8; 32],
    answer: String,
    notes: String,
}

impl Receipt {
    fn replay<T: DeserializeOwned>(&self, entry: &NewEntry) -> Result<Written<T>, StoreError> {
        if self.operation != entry.operation || self.request_hash != entry.request_hash {
            return Err(StoreError::ReusedWriteId);
        }
        let value = serde_json::from_str(&self.answer).map_err(|_| StoreError::Other)?;
        let notes: Vec<Note> =
            serde_json::from_str(&self.notes).map_err(|_| StoreError::Damaged)?;
        Ok(Written {
            value,
            changed: nouns(&notes),
            subjects: Vec::new(),
            replayed: true,
        })
    }
}

pub(crate) fn receipt(
    connection: &Connection,
    write_id: Uuid,
) -> Result<Option<Receipt>, StoreError> {
    let found = connection
        .prepare_cached(
            "SELECT r.operation, r.request_hash, r.answer, a.notes
               FROM write_receipt r JOIN audit_log a ON a.sequence = r.sequence
              WHERE r.write_id = ?1",
        )?
        .query_row([write_id.as_bytes()], |row| {
            Ok(Receipt {
                operation: row.get(0)?,
                request_hash: row.get(1)?,
                answer: row.get(2)?,
                notes: row.get(3)?,
            })
        })
        .optional()?;
    Ok(found)
}

fn keep_receipt(
    connection: &Connection,
    entry: &NewEntry,
    sequence: i64,
    answer: &str,
) -> Result<(), StoreError> {
    connection
        .prepare_cached(
            "INSERT INTO write_receipt (write_id, operation, request_hash, sequence, answer)
             VALUES (?1, ?2, ?3, ?4, ?5)",
        )?
        .execute(params![
            entry.write_id.as_bytes(),
            entry.operation,
            entry.request_hash,
            sequence,
            answer,
        ])?;
    Ok(())
}
