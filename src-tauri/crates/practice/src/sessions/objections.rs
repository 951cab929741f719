//! What speaks against a session as it was typed: what no reason can mend, and what a practitioner may go past.

use chrono::NaiveDate;
use clinical::{
    course::{self, GapVerdict},
    limits,
    treatment::{self, Dose, DoseFinding, Severity},
};
use records::courses::CourseRow;

use super::DoseGiven;
use crate::{
    check::{Check, Objections},
    error::Problem,
    moment::Write,
};

/// What the rules find about the doses: refusals for [`check_doses`], warnings for [`object_to_doses`].
pub(super) fn dose_findings(write: &Write<'_>, doses: &[DoseGiven]) -> Vec<DoseFinding> {
    let doses: Vec<_> = doses
        .iter()
        .map(|d| Dose {
            zone: d.zone,
            technique: d.technique,
            depth_mm: d.depth_mm,
            points: d.points,
            volume: d.ml,
        })
        .collect();
    treatment::check_doses(write.moment.catalogue, &doses)
}

/// What no reason can mend: missing or impossible doses. From what they are drawn is checked in [`super::drawn`].
pub(super) fn check_doses(
    write: &Write<'_>,
    doses: &[DoseGiven],
    findings: &[DoseFinding],
    check: &mut Check,
) {
    check.that(!doses.is_empty(), "doses", Problem::NoDoses);
    let most = limits::DOSES.max;
    let fits = i64::try_from(doses.len()).is_ok_and(|rows| rows <= most);
    check.that(fits, "doses", Problem::TooManyRows { most });
    let hard = write.moment.catalogue.dose_limits();
    for (i, dose) in doses.iter().enumerate() {
        if dose.mix.is_some() {
            check.volume(&format!("doses.{i}.ml"), &limits::DOSE_ML, dose.ml);
        }
    }
    for finding in findings {
        let (Severity::Refuse, Some(i)) = (finding.severity, finding.index) else {
            continue;
        };
        // Volumes have been checked above against the field's own limits.
        let most = match finding.field.as_str() {
            "depth_mm" => hard.depth_max_mm.to_string(),
            "points" => hard.points_max.to_string(),
            _ => continue,
        };
        let least = if finding.field == "points" {
            "1"
        } else {
            "0.1"
        };
        check.add(
            format!("doses.{i}.{}", finding.field),
            Problem::OutOfRange {
                least: least.to_owned(),
                most,
            },
        );
    }
}

pub(super) fn object_to_day(
    write: &Write<'_>,
    row: &CourseRow,
    day: NaiveDate,
    objections: &mut Objections,
) {
    if day < row.fields.first_day {
        let problem = Problem::BeforeCourse {
            first_day: row.fields.first_day,
        };
        objections.unless_reason(
            "SESS-BEFORE-COURSE",
            "started",
            problem,
            &limits::OVERRIDE_REASON,
        );
    }
    if let (Some(last), Some(protocol)) = (
        row.last_done_on,
        write.moment.catalogue.protocol(&row.fields.protocol),
    ) && let GapVerdict::TooEarly { earliest } =
        course::gap_verdict(protocol, row.done, last, day)
    {
        objections.unless_reason(
            "SESS-GAP",
            "started",
            Problem::TooEarly { earliest },
            &limits::OVERRIDE_REASON,
        );
    }
}

pub(super) fn object_to_doses(findings: &[DoseFinding], objections: &mut Objections) {
    for finding in findings {
        if finding.severity == Severity::Refuse {
            continue;
        }
        let field = finding.index.map_or_else(
            || "doses".to_owned(),
            |i| format!("doses.{i}.{}", finding.field),
        );
        let problem = match finding.rule.as_str() {
            "DOSE-DEPTH" => Problem::DoseDeep,
            "DOSE-POINT" => Problem::DosePoint,
            _ => Problem::DoseTotal,
        };
        objections.unless_reason(&finding.rule, field, problem, &limits::REASON);
    }
}
