//! Clocks that are wrong, days of 23 and 25 hours, and forty zones.

use chrono::{DateTime, Days, NaiveDate, NaiveDateTime, Offset, TimeDelta, TimeZone, Utc};
use chrono_tz::Tz;
use faults::clinic::Clinic;
use faults::store;
use serde_json::{Value, json};
use vault::{Kdf, Vault};

use crate::lab::{Lab, Stop, Tally};

/// Of every offset there is, with and without summer time, on both sides of the date line and of the equator.
const ZONES: &[&str] = &[
    "Pacific/Kiritimati",
    "Pacific/Chatham",
    "Pacific/Auckland",
    "Pacific/Fiji",
    "Australia/Lord_Howe",
    "Australia/Sydney",
    "Australia/Adelaide",
    "Australia/Eucla",
    "Asia/Tokyo",
    "Asia/Shanghai",
    "Asia/Bangkok",
    "Asia/Yangon",
    "Asia/Dhaka",
    "Asia/Kathmandu",
    "Asia/Kolkata",
    "Asia/Karachi",
    "Asia/Kabul",
    "Asia/Dubai",
    "Asia/Tehran",
    "Europe/Istanbul",
    "Asia/Riyadh",
    "Africa/Cairo",
    "Africa/Casablanca",
    "Europe/Athens",
    "Europe/Berlin",
    "Europe/London",
    "Africa/Lagos",
    "Atlantic/Azores",
    "America/Nuuk",
    "America/Sao_Paulo",
    "America/St_Johns",
    "America/Halifax",
    "America/Santiago",
    "America/New_York",
    "America/Chicago",
    "America/Denver",
    "America/Phoenix",
    "America/Los_Angeles",
    "Pacific/Marquesas",
    "Pacific/Pago_Pago",
];

/// How far the wall is from UTC.
fn offset(zone: Tz, at: DateTime<Utc>) -> i32 {
    zone.offset_from_utc_datetime(&at.naive_utc())
        .fix()
        .local_minus_utc()
}

/// The hours of 2026 after which a zone's clocks were changed; noon of the row's own day where they never are.
fn changes(zone: Tz) -> Vec<DateTime<Utc>> {
    let start = Utc
        .with_ymd_and_hms(2026, 1, 2, 0, 0, 0)
        .single()
        .unwrap_or_default();
    let hours = (0..24 * 360).map(|hour| start + TimeDelta::hours(hour));
    let mut found: Vec<_> = hours
        .filter(|at| offset(zone, *at) != offset(zone, *at + TimeDelta::hours(1)))
        .collect();
    if found.is_empty() {
        found.push(store::instant());
    }
    found
}

pub fn zones(lab: &Lab, _: u64) -> Result<Tally, Stop> {
    let mut tally = Tally::default();
    let mut naive_wrong = 0;
    let mut days = 0;
    for name in ZONES {
        let zone: Tz = name
            .parse()
            .map_err(|_| Stop::Broken(format!("no zone {name}")))?;
        let dir = lab.memory("time-zones")?.join("vault");
        let mut clinic = Clinic::at(&dir)?;
        let changed = changes(zone);
        // Set up a month before the first change, then a session ends an hour before each.
        clinic.now = changed[0] - TimeDelta::days(30);
        let told = set_up(&clinic, name).map_err(Stop::Broken)?;
        for change in &changed {
            days += 1;
            clinic.now = *change - TimeDelta::minutes(30);
            let outcome = session(&clinic, zone, &told);
            if let Ok(deadline) = &outcome {
                // What adding hours to the wall instead of to the instant would have said.
                let wall = (clinic.now.with_timezone(&zone).naive_local() - TimeDelta::minutes(10))
                    + (*deadline - (clinic.now - TimeDelta::minutes(10)));
                naive_wrong += u64::from(deadline.with_timezone(&zone).naive_local() != wall);
            }
            tally.count(
                outcome
                    .map(drop)
                    .map_err(|why| format!("{name}, {change}: {why}")),
            );
        }
    }
    tally.note(format!(
        "{} zones, {days} days on which clocks change (or an ordinary one)",
        ZONES.len()
    ));
    tally.control(naive_wrong > 0, format!("hours added to the wall instead of the instant are wrong on {naive_wrong} of {days} days"));
    Ok(tally)
}

fn set_up(clinic: &Clinic, zone: &str) -> Result<i64, String> {
    let request = json!({
        "clinic": { "name": "Aksoy", "address": "Street 1", "phone": "+90 216 555 01 01", "email": null, "urgent_phone": "112" },
        "practitioner": { "name": "Dr. Defne Aksoy", "licence": "TR-DERM-20417" },
        "zone": zone, "language": "en", "passphrase": demo::PASSPHRASE,
    });
    clinic.ask("vault.create", request)?;
    let product = clinic.ask(
        "products.add",
        json!({ "name": "Revita", "maker": null, "ingredients": [{ "ingredient": "biotin", "name": null, "strength": "5 mg/ml" }] }),
    )?["product"]
        .clone();
    let lot = clinic.ask(
        "lots.receive",
        json!({ "product": product, "lot_number": "A12", "expiry": "2028-04-30", "expiry_precision": "day", "ml": 100.0, "supplier": null,
                "received_on": "2025-12-01" }),
    )?;
    lot["lot"].as_i64().ok_or_else(|| "no lot".to_owned())
}

/// A session that ended ten minutes ago: its first day is the wall's day, its sessions are whole days apart, its deadline is whole hours
/// after its end. Gives the deadline.
fn session(clinic: &Clinic, zone: Tz, lot: &i64) -> Result<DateTime<Utc>, String> {
    let wall = |at: DateTime<Utc>| at.with_timezone(&zone).format("%Y-%m-%dT%H:%M").to_string();
    let day = clinic.now.with_timezone(&zone).date_naive();
    let status = clinic.ask("vault.status", json!({}))?;
    if status["today"] != json!(day) {
        return Err(format!("today is {} and should be {day}", status["today"]));
    }
    let patient = clinic.ask(
        "patients.register",
        json!({ "details": faults::clinic::details("zones"), "although_alike": true }),
    )?["patient"]
        .clone();
    let form = clinic.ask("screening.ask", json!({ "patient": patient }))?;
    let asked = form["questions"].as_array().cloned().unwrap_or_default();
    let no = |question: &Value| Some((question["id"].as_str()?.to_owned(), json!("no")));
    let answers: serde_json::Map<_, _> = asked.iter().filter_map(no).collect();
    clinic.ask(
        "screening.record",
        json!({ "patient": patient, "answers": answers, "overrides": [] }),
    )?;
    let (ended, started) = (
        clinic.now - TimeDelta::minutes(10),
        clinic.now - TimeDelta::minutes(25),
    );
    let first_day = started.with_timezone(&zone).date_naive();
    let plan = json!({ "protocol": "seed", "first_day": first_day, "sessions": 8, "gap_days": 14, "maintenance_months": 3 });
    let course = clinic.ask("courses.plan", json!({ "patient": patient, "plan": plan }))?;
    let planned: Vec<NaiveDate> = course["sessions"]
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(|session| session["planned_on"].as_str()?.parse().ok())
        .collect();
    let wanted: Vec<_> = (0..8)
        .filter_map(|n| first_day.checked_add_days(Days::new(14 * n)))
        .collect();
    if planned != wanted {
        return Err(format!("planned {planned:?}"));
    }
    let dose = json!({ "zone": "vertex", "technique": "nappage", "depth_mm": 2.0, "points": 30, "ml": 0.5, "lot": lot });
    let made = clinic.ask(
        "sessions.record",
        json!({ "patient": patient, "course": course["course"], "answers": answers, "doses": [dose],
        "started": wall(started), "ended": wall(ended), "note": null, "overrides": [] }),
    )?;
    let page = clinic.ask("sessions.read", made)?;
    if page["ended"] != json!(wall(ended)) {
        return Err(format!("ended {} and not {}", page["ended"], wall(ended)));
    }
    let until = page["no_wash_until"]
        .as_str()
        .or(page["deadlines"]["no_wash_until"].as_str());
    let until = until.ok_or_else(|| format!("no deadline on the page: {page}"))?;
    let until = NaiveDateTime::parse_from_str(until, "%Y-%m-%dT%H:%M")
        .map_err(|error| error.to_string())?;
    let seconds = |at: DateTime<Utc>| (at - ended).num_minutes();
    // The wall may show a time twice: either reading must be whole hours after the end.
    let local = zone.from_local_datetime(&until);
    let readings = [local.earliest(), local.latest()];
    let fits = readings
        .iter()
        .flatten()
        .map(|at| at.to_utc())
        .find(|at| seconds(*at) % 60 == 0 && seconds(*at) > 0);
    fits.ok_or_else(|| format!("ended {}, not to be washed until {until}", wall(ended)))
}

/// The clock jumps a day forward and back between writes.
pub fn clock(lab: &Lab, wanted: u64) -> Result<Tally, Stop> {
    let mut tally = Tally::default();
    let mut random = lab.random("time/clock");
    let mut unordered = 0;
    while tally.runs < wanted && lab.goes_on(tally.runs) {
        let dir = lab.memory("time-clock")?.join("vault");
        let vault = Vault::create(&dir, &store::secret(store::OLD), Kdf::Floor, &store::FIRST)?;
        for n in 1..=40 {
            let mut entry = store::entry(store::write_id(lab.seed, n), true);
            entry.at += TimeDelta::minutes(random.i64(-1440..=1440));
            let text = store::text(lab.seed, n);
            vault.write(entry, move |w: &vault::Writer<'_>| {
                w.insert(
                    "INSERT INTO note (n, text) VALUES (?1, ?2)",
                    vault::params![n, text],
                )?;
                w.insert(
                    "INSERT INTO partner (n, digest) VALUES (?1, ?2)",
                    vault::params![n, text],
                )?;
                w.note("notes", n, json!({}));
                Ok::<_, vault::StoreError>(n)
            })?;
        }
        vault.close();
        let vault = store::open(&dir, store::OLD, &store::FIRST)?;
        let read = |sql: &'static str| {
            vault
                .read(|r: &vault::Reader<'_>| r.query_all(sql, [], |row| row.get::<_, i64>(0)))
                .map_err(|error: vault::StoreError| error)
        };
        let by_sequence = read(
            "SELECT n.n FROM audit_log a JOIN note n ON n.n = json_extract(a.notes, '$[0].id') ORDER BY a.sequence",
        )?;
        let by_clock =
            read("SELECT json_extract(a.notes, '$[0].id') FROM audit_log a ORDER BY a.at")?;
        unordered += u64::from(by_clock != by_sequence);
        let right: Vec<i64> = (1..=40).collect();
        tally.count(store::look(&vault, lab.seed).and_then(|_| {
            if by_sequence == right {
                Ok(())
            } else {
                Err(format!("written 1 to 40, read {by_sequence:?}"))
            }
        }));
    }
    tally.control(
        unordered > 0,
        "ordered by the clock, the writes are not in the order in which they were made",
    );
    Ok(tally)
}
