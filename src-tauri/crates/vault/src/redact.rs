//! Emptying what the audit log tells of a record that is destroyed.
//!
//! The log only grows, and a destruction is an entry of it like any other. What it says of the record (a name that was changed, a
//! note) has to go with the record; who did what and when stays. An emptied entry keeps its link and is sealed anew, by who holds
//! the key: emptied by anybody else, it breaks the chain as any change does.

use rusqlite::params;

use crate::audit::{Entry, entries};
use crate::error::StoreError;
use crate::write::{Note, Writer};

/// Whose entries are emptied.
#[derive(Debug, Clone, Copy)]
pub struct Whose<'a> {
    /// Under which noun their entries are indexed.
    pub noun: &'static str,
    /// Nouns whose notes have the same numbers.
    pub also: &'a [&'a str],
    /// The numbers, which are never given again.
    pub ids: &'a [i64],
}

/// What becomes of a note.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Fate {
    Stays,
    Emptied,
    Gone,
}

impl Writer<'_> {
    /// Empties the details of every earlier entry about one of these subjects, and forgets what was answered to it. Notes under one of the
    /// nouns `but` keep theirs, and so do notes of the same noun about another: one entry may tell of two patients. Other records that an
    /// emptied note named go with it and lose their number there: it may be given again. Gives how many entries were emptied.
    ///
    /// # Errors
    /// When an entry cannot be read or written.
    pub fn redact(
        &self,
        Whose { noun, also, ids }: &Whose<'_>,
        but: &[&str],
    ) -> Result<u64, StoreError> {
        let mut sequences = Vec::new();
        for id in *ids {
            sequences.extend(self.query_all(
                "SELECT sequence FROM audit_subject WHERE noun = ?1 AND id = ?2",
                params![noun, id],
                |row| row.get::<_, i64>(0),
            )?);
        }
        sequences.sort_unstable();
        sequences.dedup();
        for sequence in &sequences {
            self.redact_entry(*sequence, |note| {
                let noted = note.noun.as_str();
                let of_such = noted == *noun || also.contains(&noted);
                match (but.contains(&noted), of_such) {
                    (true, _) => Fate::Stays,
                    (false, true) if !ids.contains(&note.id) => Fate::Stays,
                    (false, true) => Fate::Emptied,
                    // Its number may be another's tomorrow.
                    (false, false) => Fate::Gone,
                }
            })?;
        }
        Ok(sequences.len() as u64)
    }

    fn redact_entry(&self, sequence: i64, fate: impl Fn(&Note) -> Fate) -> Result<(), StoreError> {
        let (mut entry, link) = self
            .query_one(entries!("WHERE sequence = ?1"), [sequence], Entry::from_row)?
            .ok_or(StoreError::Damaged)?;
        let mut notes: Vec<Note> =
            serde_json::from_str(&entry.notes).map_err(|_| StoreError::Damaged)?;
        for note in &mut notes {
            let fate = fate(note);
            if fate == Fate::Stays {
                continue;
            }
            note.detail = serde_json::Value::Null;
            if fate == Fate::Gone {
                self.execute(
                    "DELETE FROM audit_subject WHERE noun = ?1 AND id = ?2 AND sequence = ?3",
                    params![note.noun, note.id, sequence],
                )?;
                note.id = 0;
            }
        }
        entry.notes = serde_json::to_string(&notes).map_err(|_| StoreError::Other)?;
        // Of a request that is known but for a word, its hash would tell the word.
        entry.request_hash = [0; 32];
        let seal = entry.redacted(self.audit_key, &link, self.sequence);
        self.execute(
            "INSERT INTO audit_redaction (sequence, by, seal) VALUES (?1, ?2, ?3)
             ON CONFLICT (sequence) DO UPDATE SET by = ?2, seal = ?3",
            params![sequence, self.sequence, seal],
        )?;
        self.execute(
            "UPDATE audit_log SET notes = ?2, request_hash = ?3 WHERE sequence = ?1",
            params![sequence, entry.notes, entry.request_hash],
        )?;
        self.execute(
            "DELETE FROM write_receipt WHERE write_id = ?1",
            [entry.write_id],
        )?;
        Ok(())
    }
}
