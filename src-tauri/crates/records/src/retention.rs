//! The days from which it is counted how long a record must be kept.

use chrono::{DateTime, NaiveDate, Utc};
use clinical::{contact::ContactOutcome, id::PatientId};
use vault::{Reader, params};

use crate::{
    Result,
    columns::{day_text, document_text, maybe_day, maybe_instant},
    person::numbers,
};

/// When a person and the clinic last had to do with each other. What was struck was somebody else's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LastDays {
    /// The first day that is told of.
    pub first: Option<NaiveDate>,
    /// The last contact but for calls and letters.
    pub contact: Option<NaiveDate>,
    /// The last call or letter.
    pub spoken: Option<DateTime<Utc>>,
    /// The last treatment.
    pub treatment: Option<NaiveDate>,
}

/// Of a person, by the root's number.
pub fn last_days(r: &Reader<'_>, root: PatientId) -> Result<LastDays> {
    let counting: Vec<ContactOutcome> = ContactOutcome::ALL
        .iter()
        .copied()
        .filter(|outcome| outcome.is_contact())
        .collect();
    let found = r.query_one(
        concat!(
            "WITH own (id) AS (SELECT * FROM ", numbers!("?1"), "),
             days (day) AS (
                 SELECT registered_on FROM patient WHERE id IN own
                 UNION ALL SELECT day FROM intake_standing WHERE patient IN own
                 UNION ALL SELECT day FROM screening_standing WHERE patient IN own
                 UNION ALL SELECT planned_on FROM course WHERE patient IN own
                 UNION ALL SELECT day FROM session_standing WHERE patient IN own
                 UNION ALL SELECT reported_on FROM side_effect_standing WHERE patient IN own
                 UNION ALL SELECT f.day FROM follow_up f JOIN side_effect_standing s ON s.id = f.side_effect WHERE s.patient IN own)
             SELECT min(day) AS first, max(day) AS contact,
                    (SELECT max(day) FROM session_standing WHERE patient IN own) AS treatment,
                    (SELECT max(at) FROM contact WHERE patient IN own AND struck_at IS NULL
                        AND outcome IN (SELECT value FROM json_each(?2))) AS spoken
               FROM days"
        ),
        params![root.0, document_text(&counting)?],
        |row| {
            Ok(LastDays {
                first: maybe_day(row, "first")?,
                contact: maybe_day(row, "contact")?,
                spoken: maybe_instant(row, "spoken")?,
                treatment: maybe_day(row, "treatment")?,
            })
        },
    )?;
    found.ok_or(vault::StoreError::Other)
}

/// Persons who were registered by a day, with no session after it, by the root's number: among them are all whose record need no
/// longer be kept when it had to be for at least the time since that day.
pub fn quiet_since(
    r: &Reader<'_>,
    day: NaiveDate,
    after: PatientId,
    limit: u32,
) -> Result<Vec<PatientId>> {
    r.query_all(
        "SELECT p.id FROM patient p
          WHERE p.id > ?2 AND p.merged_into IS NULL AND p.registered_on <= ?1
            AND NOT EXISTS (SELECT 1 FROM session_standing s WHERE s.day > ?1
                AND s.patient IN (SELECT p.id UNION ALL SELECT id FROM patient WHERE root = p.id))
          ORDER BY p.id LIMIT ?3",
        params![day_text(day), after.0, limit],
        |row| row.get("id").map(PatientId),
    )
}
