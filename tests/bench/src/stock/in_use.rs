//! A clinic with more sessions than any will ever have, and lots that very many people received.

use std::path::Path;

use chrono::{DateTime, TimeDelta, Utc};
use clinical::{
    CourseId, LotId, Millilitres, PatientId, ProductId, ScreeningId, SessionId,
    lot::{Expiry, ExpiryPrecision},
    stock::MovementKind,
};
use records::{
    lots::LotFields,
    movements::{self, Movement},
    sessions::SessionFields,
};
use vault::{StoreError, Writer};

use crate::{
    filling::{A_TRANSACTION, BEFORE, course, opened, put},
    measure::Outcome,
};

/// Who comes to it.
pub const PATIENTS: usize = 100_000;
/// Lots that are traced.
pub const TRACED: usize = 5;
/// Sessions that drew from each of them.
pub const EXPOSED: usize = 10_000;
/// Four lots are in use at a time, so that those who received one are spread among the others.
const AT_A_TIME: usize = 4;
/// Sessions that draw from a lot that is not traced.
const OF_OTHERS: usize = 200;
/// Every tenth session draws into a mix.
const MIXED: usize = 10;

/// Adds the sessions; the numbers of the traced lots.
pub fn fill(dir: &Path, sessions: usize) -> Outcome<Vec<i64>> {
    let vault = opened(dir)?;
    #[allow(
        clippy::disallowed_methods,
        reason = "the clinic is asked about at the real day"
    )]
    let now = Utc::now();
    let mut courses = Vec::with_capacity(PATIENTS);
    for some in 0..PATIENTS / A_TRANSACTION {
        courses.extend(put(&vault, (1 << 32) + some as u128, now, move |w| {
            let first = (BEFORE + 1 + some * A_TRANSACTION) as i64;
            let patients = first..first + A_TRANSACTION as i64;
            patients
                .map(|patient| under_way(w, PatientId(patient), now))
                .collect()
        })?);
    }
    let plan = Plan::new(sessions);
    let lots = put(&vault, 2 << 32, now, move |w| {
        (0..plan.lots).map(|lot| received(w, lot, now)).collect()
    })?;
    for begin in (0..sessions).step_by(A_TRANSACTION) {
        let (courses, lots) = (courses.clone(), lots.clone());
        put(&vault, (3 << 32) + begin as u128, now, move |w| {
            for number in begin..(begin + A_TRANSACTION).min(sessions) {
                let at = now - TimeDelta::minutes(2 * (sessions - number) as i64);
                let lot = LotId(lots[plan.lot(number)]);
                let who = number * 7919 % PATIENTS;
                session(w, number, who, CourseId(courses[who]), lot, at)?;
            }
            Ok(Vec::new())
        })?;
    }
    vault.close();
    Ok(lots[..TRACED].to_vec())
}

/// The course that a patient has, or a new one.
fn under_way(w: &Writer<'_>, patient: PatientId, now: DateTime<Utc>) -> Result<i64, StoreError> {
    if let Some(row) = records::courses::latest(w, patient)? {
        return Ok(row.course.0);
    }
    let (fields, days) = course(patient, now);
    Ok(records::courses::insert(w, &fields, &days)?.0)
}

/// Which session draws from which lot: the traced ones first, each spread over its stretch of time.
#[derive(Clone, Copy)]
struct Plan {
    stretch: usize,
    lots: usize,
}

impl Plan {
    fn new(sessions: usize) -> Self {
        Self {
            stretch: sessions / TRACED,
            lots: TRACED + 1 + sessions / OF_OTHERS,
        }
    }

    fn lot(self, number: usize) -> usize {
        let (stretch, within) = (number / self.stretch, number % self.stretch);
        if stretch < TRACED && within % AT_A_TIME == 0 && within / AT_A_TIME < EXPOSED {
            stretch
        } else {
            TRACED + number / OF_OTHERS
        }
    }
}

fn received(w: &Writer<'_>, number: usize, now: DateTime<Utc>) -> Result<i64, StoreError> {
    let day = (now - TimeDelta::days(1500)).date_naive();
    let fields = LotFields {
        product: ProductId(1),
        lot_number: format!("TRACE-{number}"),
        expiry: Expiry {
            day: (now + TimeDelta::days(300)).date_naive(),
            precision: ExpiryPrecision::Day,
        },
        received_on: day,
        received_by: Some(1),
        place: None,
    };
    let lot = records::lots::insert(w, &fields)?;
    moved(
        w,
        lot,
        MovementKind::Received,
        1_000_000_000,
        now,
        None,
        None,
    )?;
    Ok(lot.0)
}

fn session(
    w: &Writer<'_>,
    number: usize,
    who: usize,
    course: CourseId,
    lot: LotId,
    at: DateTime<Utc>,
) -> Result<(), StoreError> {
    let fields = SessionFields {
        patient: PatientId((BEFORE + 1 + who) as i64),
        course,
        number: u32::try_from(number / PATIENTS + 1).unwrap_or(u32::MAX),
        screening: ScreeningId(1),
        day: at.date_naive(),
        started_at: at - TimeDelta::minutes(30),
        ended_at: at,
        zone: demo::ZONE,
        practitioner: "Dr. Defne Aksoy".into(),
        licence: "TR-34-12345".into(),
        note: None,
        overrides: Default::default(),
        no_wash_until: at + TimeDelta::hours(24),
        no_exercise_until: at + TimeDelta::hours(48),
        aftercare_version: "1".into(),
    };
    let session = records::sessions::insert(w, &fields, at)?;
    let mix = (number / AT_A_TIME)
        .is_multiple_of(MIXED)
        .then(|| records::sessions::insert_mix(w, session, None))
        .transpose()?;
    moved(w, lot, MovementKind::Used, -2_000, at, Some(session), mix)
}

fn moved(
    w: &Writer<'_>,
    lot: LotId,
    kind: MovementKind,
    microlitres: i64,
    at: DateTime<Utc>,
    session: Option<SessionId>,
    mix: Option<clinical::MixId>,
) -> Result<(), StoreError> {
    let movement = Movement {
        lot,
        kind,
        volume: Millilitres::from_microlitres(microlitres),
        day: at.date_naive(),
        at,
        account: 1,
        vial: None,
        session,
        mix,
        count: None,
        disposal: None,
        reason: None,
        delivery: movements::Delivery::default(),
    };
    movements::insert(w, &movement)
}
