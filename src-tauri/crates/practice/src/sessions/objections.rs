//! What speaks against a session as it was typed: what no reason can mend, and what a practitioner may go past.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use clinical::{
    LotId, Millilitres,
    course::{self, GapVerdict},
    limits,
    lot::{self, LotRefusal},
    treatment::{self, Dose, DoseFinding, Severity},
};
use records::{courses::CourseRow, lots::LotRow};

use super::DoseGiven;
use crate::{
    check::{Check, Objections},
    error::{Problem, Result},
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

/// What no reason can mend: missing or impossible doses, unknown lots, more than a lot holds.
pub(super) fn check_doses(
    write: &Write<'_>,
    doses: &[DoseGiven],
    findings: &[DoseFinding],
    day: NaiveDate,
    check: &mut Check,
) -> Result<BTreeMap<LotId, LotRow>> {
    let mut lots = BTreeMap::new();
    let mut drawn: BTreeMap<LotId, Millilitres> = BTreeMap::new();
    check.that(!doses.is_empty(), "doses", Problem::NoDoses);
    if doses.len() as i64 > limits::DOSES.max {
        check.add(
            "doses",
            Problem::TooManyRows {
                most: limits::DOSES.max,
            },
        );
        return Ok(lots);
    }
    let hard = write.moment.catalogue.dose_limits();
    for (i, dose) in doses.iter().enumerate() {
        check.volume(&format!("doses.{i}.ml"), &limits::DOSE_ML, dose.ml);
        if let std::collections::btree_map::Entry::Vacant(entry) = lots.entry(dose.lot) {
            match records::lots::read(write.records, dose.lot)? {
                Some(row) => drop(entry.insert(row)),
                None => check.add(format!("doses.{i}.lot"), Problem::UnknownChoice),
            }
        }
        let Some(row) = lots.get(&dose.lot) else {
            continue;
        };
        if row.fields.received_on > day {
            check.add(
                format!("doses.{i}.lot"),
                Problem::LotNotYetReceived {
                    received_on: row.fields.received_on,
                },
            );
        }
        let before = drawn.get(&dose.lot).copied().unwrap_or_default();
        let after = before.checked_add(dose.ml).unwrap_or(row.left);
        if after > row.left {
            check.add(
                format!("doses.{i}.ml"),
                Problem::LotTooLittle { left: row.left },
            );
        }
        drawn.insert(dose.lot, after);
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
    Ok(lots)
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

/// Blocked lots: what was given is recorded truthfully, with a reason.
pub(super) fn object_to_lots(
    doses: &[DoseGiven],
    lots: &BTreeMap<LotId, LotRow>,
    day: NaiveDate,
    objections: &mut Objections,
) {
    for (i, dose) in doses.iter().enumerate() {
        let Some(row) = lots.get(&dose.lot) else {
            continue;
        };
        let Err(refusal) = lot::usable(&crate::lots::facts(row), day, dose.ml) else {
            continue;
        };
        let problem = match refusal {
            LotRefusal::Expired => Problem::LotExpired {
                expiry: row.fields.expiry.last_day(),
            },
            LotRefusal::Recalled => Problem::LotRecalled,
            LotRefusal::Quarantined => Problem::LotQuarantined,
            LotRefusal::Finished | LotRefusal::TooLittle { .. } => {
                Problem::LotTooLittle { left: row.left }
            }
        };
        objections.unless_reason(
            refusal.rule(),
            format!("doses.{i}.lot"),
            problem,
            &limits::OVERRIDE_REASON,
        );
    }
}
