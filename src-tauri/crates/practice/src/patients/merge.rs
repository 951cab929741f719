//! Two patients who are one: compared, merged, and parted again at any later time.

use chrono::NaiveDate;
use clinical::{CourseId, MergeId, PatientId};
use records::patients::{MergeFields, MergeRow, PatientRow as Kept};
use serde::{Deserialize, Serialize};
use serde_json::json;
use ts_rs::TS;

use super::{PatientDetails, PatientPair, PatientRow, details, find, number, register, row};
use crate::{
    error::{Code, Error, Problem, Result},
    messages,
    moment::{Read, Write},
};

/// What `patients.merge` is decided by.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct MergeForm {
    /// The one.
    pub a: MergeSide,
    /// The other.
    pub b: MergeSide,
    /// Why they cannot be merged as things stand, as a sentence; none when they can.
    pub hindrance: Option<String>,
}

/// One of the two, with what hangs on it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct MergeSide {
    /// As in the list.
    pub row: PatientRow,
    /// To choose from, field by field.
    pub details: PatientDetails,
    /// Day of registration.
    pub registered_on: NaiveDate,
    /// How many.
    pub sessions: u32,
    /// How many.
    pub courses: u32,
    /// How many.
    pub screenings: u32,
    /// How many.
    pub side_effects: u32,
    /// The course under way.
    pub under_way: Option<CourseId>,
}

/// `patients.merge`
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct PatientsMerge {
    /// Who stays in the lists.
    pub keep: PatientId,
    /// Who is found as that one from now on.
    pub other: PatientId,
    /// The details of the one who stays, as chosen side by side.
    pub details: PatientDetails,
}

/// One merge.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS)]
pub struct MergeRef {
    /// Number.
    pub merge: MergeId,
}

/// A merge as it stands.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct MergeView {
    /// Number.
    pub merge: MergeId,
    /// Who stayed in the lists.
    pub kept: PatientId,
    /// Who was merged.
    pub merged: PatientId,
    /// As people read it: "P-000012".
    pub merged_number: String,
    /// Name of the one who was merged.
    pub merged_name: String,
    /// The wall when it was done.
    pub at: String,
    /// Who did it.
    pub by: String,
    /// The wall when it was undone.
    pub undone_at: Option<String>,
}

/// What `patients.unmerge` did.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Unmerged {
    /// The merge, undone.
    pub merge: MergeView,
    /// The details of the one who stayed are again what they were before the merge. False when they were changed since: then they
    /// stay as they are.
    pub details_back: bool,
}

/// `patients.compare`
///
/// # Errors
/// `NotFound`; at `b` when both are one already.
pub fn compare(read: &Read<'_>, request: PatientPair) -> Result<MergeForm> {
    let (a, b) = (find(read, request.a)?, find(read, request.b)?);
    if a.patient == b.patient {
        return Err(Error::at("b", Problem::OneAlready));
    }
    read.opened(a.patient);
    read.opened(b.patient);
    let hindrance = hindrance(read, &a, &b)?;
    Ok(MergeForm {
        a: side(read, a)?,
        b: side(read, b)?,
        hindrance: hindrance.map(|problem| messages::message(read.moment.language, &problem)),
    })
}

fn side(read: &Read<'_>, kept: Kept) -> Result<MergeSide> {
    let patient = kept.patient;
    let many = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    let courses = records::courses::of_patient(read.records, patient)?;
    let screenings = records::screenings::of_patient(read.records, patient)?.into_iter();
    let side_effects = records::side_effects::of_patient(read.records, patient)?.into_iter();
    Ok(MergeSide {
        details: details(&kept.fields),
        registered_on: kept.registered_on,
        row: row(read, kept)?,
        sessions: many(records::sessions::of_patient(read.records, patient)?.len()),
        screenings: many(screenings.filter(|row| row.struck.is_none()).count()),
        side_effects: many(side_effects.filter(|row| row.struck.is_none()).count()),
        under_way: courses
            .iter()
            .find(|course| course.next_on.is_some())
            .map(|course| course.course),
        courses: many(courses.len()),
    })
}

/// Two courses under way of one person could not both be gone on with.
fn hindrance(read: &Read<'_>, a: &Kept, b: &Kept) -> Result<Option<Problem>> {
    for one in [a, b] {
        let course = records::courses::latest(read.records, one.patient)?;
        if course.is_none_or(|course| course.next_on.is_none()) {
            return Ok(None);
        }
    }
    Ok(Some(Problem::BothUnderWay {
        first: number(a.patient),
        second: number(b.patient),
    }))
}

/// `patients.merge`
///
/// # Errors
/// At the fields; at `other` when both are one already; `NotFound`; `Refused` when both have a course under way.
pub fn merge(write: &Write<'_>, request: PatientsMerge) -> Result<MergeView> {
    let read = write.as_read();
    let (keep, other) = (find(&read, request.keep)?, find(&read, request.other)?);
    if keep.patient == other.patient {
        return Err(Error::at("other", Problem::OneAlready));
    }
    let fields = register::fields(write.moment.today(), request.details)?;
    if let Some(problem) = hindrance(&read, &keep, &other)? {
        return Err(Error::plain(Code::Refused, problem));
    }
    let (before, chosen) = (details(&keep.fields), details(&fields));
    let json = |details: &PatientDetails| serde_json::to_value(details).unwrap_or_default();
    let merge = records::patients::merge(
        write.records,
        &MergeFields {
            kept: keep.patient,
            merged: other.patient,
            before: json(&before),
            chosen: json(&chosen),
            at: write.moment.now,
            account: write.moment.actor.account,
        },
    )?;
    records::patients::update(write.records, keep.patient, &fields, write.moment.now)?;
    if before != chosen {
        write.note("patients", keep.patient.0, &chosen);
    }
    noted(write, merge)
}

/// `patients.unmerge`: what was written of either since the merge stays where it was written.
///
/// # Errors
/// `NotFound`; `Conflict` when it was undone before.
pub fn unmerge(write: &Write<'_>, request: MergeRef) -> Result<Unmerged> {
    let row =
        records::patients::merge_of(write.records, request.merge)?.ok_or_else(Error::not_found)?;
    if row.undone_at.is_some() {
        return Err(Error::plain(Code::Conflict, Problem::AlreadyUndone));
    }
    let (actor, now) = (&write.moment.actor, write.moment.now);
    records::patients::undo(write.records, &row, actor.account, now)?;
    let details_back = put_back(write, &row)?;
    Ok(Unmerged {
        merge: noted(write, row.merge)?,
        details_back,
    })
}

/// Gives the kept patient its details of before, where they are still as the merge left them and no later merge stands on them; with
/// them what merges changed before that were undone while this one stood on theirs.
fn put_back(write: &Write<'_>, undone: &MergeRow) -> Result<bool> {
    let kept = undone.fields.kept;
    let now = records::patients::read(write.records, kept)?.ok_or_else(Error::not_found)?;
    let mut details = details(&now.fields);
    let mut back = Vec::new();
    for merge in records::patients::merges_of_kept(write.records, kept)? {
        if merge.undone_at.is_none() {
            break;
        }
        let read = |json| serde_json::from_value::<PatientDetails>(json).ok();
        if !merge.put_back
            && read(merge.fields.chosen).as_ref() == Some(&details)
            && let Some(before) = read(merge.fields.before)
        {
            details = before;
            back.push(merge.merge);
        }
    }
    if back.is_empty() {
        return Ok(false);
    }
    for merge in &back {
        records::patients::put_back(write.records, *merge)?;
    }
    let fields = register::unchecked(details);
    if fields != now.fields {
        records::patients::update(write.records, kept, &fields, write.moment.now)?;
        write.note("patients", kept.0, &super::details(&fields));
    }
    Ok(back.contains(&undone.merge))
}

/// A merge as the page sees it.
pub(super) fn view(read: &Read<'_>, row: MergeRow) -> Result<MergeView> {
    let fields = row.fields;
    let merged = records::patients::read(read.records, fields.merged)?;
    let by = records::accounts::read(read.records, fields.account)?;
    Ok(MergeView {
        merge: row.merge,
        kept: fields.kept,
        merged: fields.merged,
        merged_number: number(fields.merged),
        merged_name: merged.ok_or_else(Error::not_found)?.fields.name,
        at: read.moment.wall(fields.at),
        by: by.ok_or_else(Error::not_found)?.fields.name,
        undone_at: row.undone_at.map(|at| read.moment.wall(at)),
    })
}

/// In the histories of both, and for every page that shows one of them.
fn noted(write: &Write<'_>, merge: MergeId) -> Result<MergeView> {
    let row = records::patients::merge_of(write.records, merge)?.ok_or_else(Error::not_found)?;
    let (kept, merged) = (row.fields.kept, row.fields.merged);
    write.note(
        "merges",
        merge.0,
        &json!({ "kept": kept, "merged": merged, "undone": row.undone_at.is_some() }),
    );
    for patient in [kept, merged] {
        write.note("patients", patient.0, &());
    }
    view(&write.as_read(), row)
}
