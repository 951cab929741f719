use chrono::NaiveDate;
use clinical::{
    course::Standing,
    guidance::comfort_days,
    patient::Phone,
    scale,
    screening::{Verdict, run_out},
    wall,
};
use records::{
    patients::{MergeRow, PatientRow as Kept},
    screenings::ScreeningRow,
};

use super::{
    MergeView, NextStep, PatientPage, PatientRef, PhoneShown, TimelineEntry, age, archive, details,
    find, merge, number, shown,
};
use crate::{
    courses,
    error::Result,
    intake, lots,
    moment::Read,
    retention, screening,
    side_effects::{self, SideEffectRow},
};

impl TimelineEntry {
    /// Day, and the order within a day.
    fn order(&self) -> (NaiveDate, u8, i64) {
        match self {
            Self::Registered { on } => (*on, 0, 0),
            Self::Intake { on, intake, .. } => (*on, 1, intake.0),
            Self::Screening { on, screening, .. } => (*on, 2, screening.0),
            Self::CoursePlanned { on, course, .. } => (*on, 3, course.0),
            Self::Session { on, session, .. } => (*on, 4, session.0),
            Self::SideEffect {
                on, side_effect, ..
            } => (*on, 5, side_effect.0),
            Self::CourseStopped { on, course, .. } => (*on, 6, course.0),
            Self::Merged { on, merge, .. } => (*on, 7, merge.0),
            Self::Unmerged { on, merge, .. } => (*on, 8, merge.0),
            Self::Archived { on, .. } => (*on, 9, 0),
            Self::Restored { on } => (*on, 10, 0),
            Self::Contact { on, contact, .. } => (*on, 11, contact.0),
            Self::Document { on, given, .. } => (*on, 12, *given),
        }
    }
}

/// `patients.read`
///
/// # Errors
/// `NotFound`.
pub fn page(read: &Read<'_>, request: PatientRef) -> Result<PatientPage> {
    let kept = find(read, request.patient)?;
    read.opened(kept.patient);
    let today = read.moment.today();
    let screenings = records::screenings::of_patient(read.records, kept.patient)?;
    let course_rows = records::courses::of_patient(read.records, kept.patient)?;
    let side_effects = side_effects::of_patient(read, kept.patient)?;
    let merges = records::patients::merges_of_person(read.records, kept.patient)?
        .into_iter()
        .map(|row| Ok((row.clone(), merge::view(read, row)?)))
        .collect::<Result<Vec<_>>>()?;
    let mut timeline = timeline(read, &kept, &screenings, &course_rows, &side_effects)?;
    moved(read, &kept, &merges, &mut timeline)?;
    timeline.sort_by_key(|entry| std::cmp::Reverse(entry.order()));
    let hold = archive::held(read, &kept)?;
    let retention = retention::of(read, &kept, hold.is_some())?;
    let proposed = retention::proposed_of(read, kept.patient)?;
    let has_photo = records::photos::identity(read.records, kept.patient)?.is_some();
    let standing = course_rows
        .first()
        .map(|course| courses::standing(course, today));
    let newest = screenings.iter().find(|row| row.struck.is_none());
    let open_side_effects: Vec<_> = side_effects
        .into_iter()
        .filter(|row| row.follow_up_on.is_some())
        .collect();
    let next_step = match standing {
        _ if kept.fields.deceased_on.is_some() => None,
        _ if open_side_effects.iter().any(|row| row.due) => Some(NextStep::FollowUp),
        // Whoever is out of the lists is treated no more until restored.
        _ if kept.archived_at.is_some() => None,
        None | Some(Standing::Stopped) if allows(read, newest)? => Some(NextStep::PlanCourse),
        None | Some(Standing::Stopped) => Some(NextStep::Screen),
        Some(_) => Some(NextStep::RecordSession),
    };
    Ok(PatientPage {
        patient: kept.patient,
        number: number(kept.patient),
        age: age(read, &kept.fields),
        phones: kept
            .fields
            .phones
            .iter()
            .map(|one| phone(read, one))
            .collect(),
        emergency_phone: kept.fields.emergency.as_ref().map(|contact| {
            let number = contact.phone.clone();
            phone(
                read,
                &Phone {
                    number,
                    label: None,
                },
            )
        }),
        warnings: intake::warnings_of(read, kept.patient)?,
        comfort_days: comfort_days(read.moment.catalogue, kept.fields.has_cycles),
        details: details(&kept.fields),
        standing,
        course: course_rows
            .into_iter()
            .next()
            .map(|course| courses::view(read, course))
            .transpose()?,
        screening: newest.cloned().map(screening::view),
        open_side_effects,
        lots: lots::received_by(read, kept.patient)?,
        timeline,
        next_step,
        archived: archive::archived(read, &kept),
        hold,
        merges: merges.into_iter().map(|(_, view)| view).collect(),
        retention,
        proposed_destruction: proposed,
        has_photo,
    })
}

/// Whether a course may be planned on the newest screening: `courses.plan` refuses one that stops or defers, and one whose answers
/// have run out is repeated first.
fn allows(read: &Read<'_>, newest: Option<&ScreeningRow>) -> Result<bool> {
    let Some(ScreeningRow { fields, .. }) = newest else {
        return Ok(false);
    };
    let policy = records::policies::latest(read.records)?.map(|row| row.policy);
    let (catalogue, today) = (read.moment.catalogue, read.moment.today());
    let run_out = run_out(
        catalogue,
        &policy.unwrap_or_default(),
        &fields.answers,
        today,
    );
    Ok(fields.effective <= Verdict::Caution && !run_out)
}

fn phone(read: &Read<'_>, phone: &Phone) -> PhoneShown {
    let (shown, exists) = shown(read, &phone.number);
    PhoneShown {
        shown,
        label: phone.label.clone(),
        exists,
    }
}

fn timeline(
    read: &Read<'_>,
    kept: &Kept,
    screenings: &[ScreeningRow],
    courses: &[records::courses::CourseRow],
    side_effects: &[SideEffectRow],
) -> Result<Vec<TimelineEntry>> {
    let mut entries = vec![TimelineEntry::Registered {
        on: kept.registered_on,
    }];
    let intakes = records::intakes::of_patient(read.records, kept.patient)?;
    entries.extend(intakes.into_iter().map(|row| {
        TimelineEntry::Intake {
            intake: row.intake,
            on: row.fields.day,
            complaint: row.fields.content.complaint,
            measured: row
                .fields
                .content
                .scales
                .iter()
                .map(|reading| scale::computed(read.moment.catalogue, reading))
                .collect(),
            scales: row.fields.content.scales,
            struck: row.struck.map(|struck| struck.reason),
        }
    }));
    entries.extend(screenings.iter().map(|row| TimelineEntry::Screening {
        screening: row.screening,
        on: row.fields.day,
        verdict: row.fields.effective,
        struck: row.struck.as_ref().map(|struck| struck.reason.clone()),
    }));
    let addenda = records::addenda::counted(read.records, kept.patient)?;
    for course in courses {
        entries.push(TimelineEntry::CoursePlanned {
            course: course.course,
            on: course.fields.planned_on,
            protocol: course.fields.protocol.clone(),
            sessions: course.sessions,
        });
        if let Some((on, reason)) = &course.stopped {
            entries.push(TimelineEntry::CourseStopped {
                course: course.course,
                on: *on,
                reason: reason.clone(),
            });
        }
        for session in records::sessions::of_course(read.records, course.course)? {
            entries.push(TimelineEntry::Session {
                session: session.session,
                on: session.fields.day,
                number: session.fields.number,
                of: course.sessions,
                ml: records::sessions::total(read.records, session.session)?,
                addenda: addenda.get(&session.session).copied().unwrap_or(0),
                struck: session.struck.map(|struck| struck.reason),
            });
        }
    }
    entries.extend(side_effects.iter().map(|row| TimelineEntry::SideEffect {
        side_effect: row.side_effect,
        on: row.onset_on,
        effect: row.effect.clone(),
        grade: row.grade,
        outcome: row.outcome,
        struck: row.struck.as_ref().map(|struck| struck.reason.clone()),
    }));
    let day = |at| wall::day(read.moment.zone, at);
    let contacts = records::contacts::of_patient(read.records, kept.patient)?;
    entries.extend(contacts.into_iter().map(|row| TimelineEntry::Contact {
        contact: row.contact,
        on: day(row.fields.at),
        at: read.moment.wall(row.fields.at),
        way: row.fields.way,
        outcome: row.fields.outcome,
        note: row.fields.note,
        struck: row.struck.map(|(_, reason)| reason),
    }));
    let given = records::documents::of_patient(read.records, kept.patient)?;
    entries.extend(given.into_iter().map(|row| TimelineEntry::Document {
        given: row.given,
        on: day(row.at),
        session: row.session,
        way: row.way,
    }));
    Ok(entries)
}

/// Merged and parted, out of the lists and back.
fn moved(
    read: &Read<'_>,
    kept: &Kept,
    merges: &[(MergeRow, MergeView)],
    entries: &mut Vec<TimelineEntry>,
) -> Result<()> {
    let day = |at| wall::day(read.moment.zone, at);
    for (row, view) in merges {
        let name = || view.merged_name.clone();
        entries.push(TimelineEntry::Merged {
            merge: row.merge,
            on: day(row.fields.at),
            name: name(),
        });
        if let Some(at) = row.undone_at {
            entries.push(TimelineEntry::Unmerged {
                merge: row.merge,
                on: day(at),
                name: name(),
            });
        }
    }
    for time in records::patients::archivings(read.records, kept.patient)? {
        entries.push(TimelineEntry::Archived {
            on: day(time.at),
            reason: time.reason,
        });
        if let Some(at) = time.restored_at {
            entries.push(TimelineEntry::Restored { on: day(at) });
        }
    }
    Ok(())
}
