//! What happened to each patient so far.

use serde_json::{Map, Value, json};

use crate::{Clinic, Result, intakes, people, stock::Stock};

/// A course so far: sessions planned, and the days (before today) of those done.
struct Course<'a> {
    sessions: u32,
    done: &'a [i64],
    /// The first session's day, where none was done.
    first: i64,
}

/// Tells the story of one patient.
pub fn tell(clinic: &mut Clinic<'_>, stock: &Stock, index: usize) -> Result<()> {
    let state = index % 12;
    let alerts = match state {
        1 => Some("Allergy: lidocaine"),
        11 => Some("Faints at the sight of needles"),
        _ => None,
    };
    let course = |sessions, done, first| {
        Some(Course {
            sessions,
            done,
            first,
        })
    };
    let (registered, course) = match state {
        0 | 11 => (-1, None),
        7 => (-3, None),
        1 => (-60, course(8, &[-42, -21], -42)),
        2 => (-45, course(8, &[-18], -18)),
        3 => (-90, course(8, &[-70, -49], -70)),
        4 => (-195, course(6, &[-190, -176, -162, -148, -134, -120], -190)),
        5 => (-20, course(6, &[-2], -2)),
        6 => (-50, course(8, &[-24, -5], -24)),
        8 => (-80, course(8, &[-70], -70)),
        9 => (-60, course(8, &[-40, -19], -40)),
        _ => (-150, course(6, &[-147, -133, -119, -105, -91, -77], -147)),
    };
    let patient = register(clinic, index, registered, alerts)?;
    intakes::record(clinic, state, patient, registered)?;
    if state == 7 {
        return screen(clinic, patient, registered, Some("pregnancy")).map(|_| ());
    }
    if let Some(course) = course {
        screen(clinic, patient, course.first, None)?;
        let number = plan(clinic, patient, &course)?;
        for (index, day) in course.done.iter().enumerate() {
            let lot = if matches!(state, 3 | 9) && index == 0 {
                stock.recalled
            } else {
                stock.good
            };
            treat(
                clinic,
                patient,
                number,
                *day,
                lot,
                if state == 5 { stock.expiring } else { lot },
            )?;
        }
        afterwards(clinic, state, patient, number)?;
    }
    Ok(())
}

fn afterwards(clinic: &mut Clinic<'_>, state: usize, patient: i64, course: i64) -> Result<()> {
    match state {
        5 => report(
            clinic,
            patient,
            "redness",
            1,
            -1,
            "Red around the vertex, no pain.",
        )
        .map(|_| ()),
        6 => report(
            clinic,
            patient,
            "infection",
            2,
            -1,
            "Pus and rising pain at one point.",
        )
        .map(|_| ()),
        8 => {
            let at = clinic.at(-50, 16, 0);
            clinic
                .ask(
                    at,
                    "courses.stop",
                    json!({ "course": course, "reason": "Moved to another city." }),
                )
                .map(|_| ())
        }
        9 => {
            let side_effect = report(
                clinic,
                patient,
                "bruising",
                1,
                -18,
                "One bruise at the left temple.",
            )?;
            let at = clinic.at(-11, 12, 0);
            let request = json!({ "side_effect": side_effect, "outcome": "resolved", "note": "Gone after a week.", "next_on": null });
            clinic
                .ask(at, "side_effects.follow_up", request)
                .map(|_| ())
        }
        _ => Ok(()),
    }
}

fn register(clinic: &mut Clinic<'_>, index: usize, day: i64, alerts: Option<&str>) -> Result<i64> {
    let at = clinic.at(day, 9, 15);
    let details = people::details(clinic, index, alerts);
    let answer = clinic.ask(
        at,
        "patients.register",
        json!({ "details": details, "although_alike": true }),
    )?;
    Ok(answer["patient"].as_i64().unwrap_or_default())
}

/// Every question that applies answered with no, but one.
fn answers(clinic: &mut Clinic<'_>, patient: i64, day: i64, yes: Option<&str>) -> Result<Value> {
    let at = clinic.at(day, 9, 30);
    let form = clinic.ask(at, "screening.ask", json!({ "patient": patient }))?;
    let asked = form["questions"].as_array().cloned().unwrap_or_default();
    let answers: Map<String, Value> = asked
        .iter()
        .filter_map(|question| question["id"].as_str())
        .map(|id| {
            (
                id.to_owned(),
                json!(if Some(id) == yes { "yes" } else { "no" }),
            )
        })
        .collect();
    Ok(Value::Object(answers))
}

fn screen(clinic: &mut Clinic<'_>, patient: i64, day: i64, yes: Option<&str>) -> Result<Value> {
    let answers = answers(clinic, patient, day, yes)?;
    let at = clinic.at(day, 9, 35);
    clinic.ask(
        at,
        "screening.record",
        json!({ "patient": patient, "answers": answers, "overrides": [] }),
    )
}

fn plan(clinic: &mut Clinic<'_>, patient: i64, course: &Course<'_>) -> Result<i64> {
    let at = clinic.at(course.first, 9, 45);
    let protocols = clinic.ask(at, "protocols.list", json!({}))?;
    let plan = json!({
        "protocol": protocols[0]["id"], "first_day": clinic.day(course.first), "sessions": course.sessions,
        "gap_days": if course.sessions == 6 { 14 } else { 21 }, "maintenance_months": 3,
    });
    let answer = clinic.ask(
        at,
        "courses.plan",
        json!({ "patient": patient, "plan": plan }),
    )?;
    Ok(answer["course"].as_i64().unwrap_or_default())
}

fn treat(
    clinic: &mut Clinic<'_>,
    patient: i64,
    course: i64,
    day: i64,
    lot: i64,
    second: i64,
) -> Result<()> {
    let answers = answers(clinic, patient, day, None)?;
    let (started, ended) = clinic.session_times(day);
    let dose = |zone: &str, technique: &str, depth: f64, points: u32, ml: f64, lot: i64| json!({ "zone": zone, "technique": technique, "depth_mm": depth, "points": points, "ml": ml, "lot": lot });
    let doses = [
        dose("frontal", "nappage", 2.0, 40, 1.0, lot),
        dose("mid_scalp", "nappage", 2.0, 40, 1.0, lot),
        dose("vertex", "micropapule", 2.0, 30, 1.2, second),
    ];
    let request = json!({
        "patient": patient, "course": course, "answers": answers, "doses": doses,
        "started": Clinic::wall(started), "ended": Clinic::wall(ended), "note": null, "overrides": [],
    });
    clinic.ask(ended, "sessions.record", request).map(|_| ())
}

fn report(
    clinic: &mut Clinic<'_>,
    patient: i64,
    effect: &str,
    grade: u8,
    day: i64,
    note: &str,
) -> Result<i64> {
    let at = clinic.at(day, 18, 0);
    let request = json!({
        "patient": patient, "effect": effect, "grade": grade, "onset": Clinic::wall(clinic.at(day, 8, 0)),
        "hospitalised": false, "note": note,
    });
    let answer = clinic.ask(at, "side_effects.report", request)?;
    Ok(answer["side_effect"].as_i64().unwrap_or_default())
}
