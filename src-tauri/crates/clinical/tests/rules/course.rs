//! Courses: planned days, gaps and standing.

use crate::{any_day, day, shipped};
use chrono::{Days, Months, NaiveDate};
use clinical::course::{
    CourseFacts, CoursePlan, GapVerdict, PlanError, Protocol, Standing, Window, gap_after,
    gap_verdict, next_number, next_window, plan, remaining, replan, standing,
};
use proptest::{
    collection::{btree_set, vec},
    prelude::*,
};

fn seed() -> &'static Protocol {
    shipped().protocol("seed").unwrap()
}

fn request(
    protocol: &str,
    first_day: NaiveDate,
    sessions: u32,
    gap_days: u32,
    maintenance_months: u32,
) -> CoursePlan {
    CoursePlan {
        protocol: protocol.to_owned(),
        first_day,
        sessions,
        gap_days,
        maintenance_months,
    }
}

fn days(list: &[&str]) -> Vec<NaiveDate> {
    list.iter().map(|d| day(d)).collect()
}

#[test]
fn the_seed_protocol_is_as_the_founding_text_has_it() {
    let seed = seed();
    assert_eq!((seed.sessions_min, seed.sessions_max), (6, 8));
    assert_eq!(seed.gap_range(), (14, 28));
    assert_eq!(
        (seed.maintenance_min_months, seed.maintenance_max_months),
        (3, 6)
    );
    assert_eq!(shipped().protocols()[0].id, "seed");
}

#[test]
fn six_sessions_a_fortnight_apart() {
    let dates = plan(seed(), &request("seed", day("2026-11-23"), 6, 14, 4)).unwrap();
    let expected = [
        "2026-11-23",
        "2026-12-07",
        "2026-12-21",
        "2027-01-04",
        "2027-01-18",
        "2027-02-01",
    ];
    assert_eq!(dates.sessions, days(&expected));
    assert_eq!(
        dates.maintenance,
        Window {
            from: day("2027-05-01"),
            to: day("2027-08-01")
        }
    );
    assert_eq!(dates.maintenance_on, day("2027-06-01"));
}

#[test]
fn a_month_ends_on_its_last_day() {
    // The last of six sessions falls on 30 November: three months later there is no 30 February.
    let dates = plan(seed(), &request("seed", day("2026-09-21"), 6, 14, 3)).unwrap();
    assert_eq!(dates.sessions[5], day("2026-11-30"));
    assert_eq!(
        dates.maintenance,
        Window {
            from: day("2027-02-28"),
            to: day("2027-05-30")
        }
    );
}

#[test]
fn what_the_protocol_does_not_have_is_refused_at_its_field() {
    let refused = |sessions, gap, months| {
        plan(
            seed(),
            &request("seed", day("2026-11-23"), sessions, gap, months),
        )
        .unwrap_err()
    };
    for sessions in [0, 5, 9, u32::MAX] {
        assert_eq!(
            refused(sessions, 14, 3),
            PlanError::Sessions { min: 6, max: 8 }
        );
    }
    for gap in [0, 13, 29] {
        assert_eq!(refused(6, gap, 3), PlanError::Gap { min: 14, max: 28 });
    }
    for months in [0, 2, 7] {
        assert_eq!(
            refused(6, 14, months),
            PlanError::Maintenance { min: 3, max: 6 }
        );
    }
    let beyond = plan(seed(), &request("seed", NaiveDate::MAX, 6, 14, 3)).unwrap_err();
    assert_eq!((beyond, beyond.field()), (PlanError::FirstDay, "first_day"));
    assert_eq!(refused(5, 14, 3).field(), "sessions");
    assert_eq!(refused(6, 13, 3).field(), "gap_days");
    assert_eq!(refused(6, 14, 2).field(), "maintenance_months");
}

#[test]
fn a_protocol_in_phases_has_each_phase_s_gaps() {
    let taper = shipped().protocol("taper_add_on").unwrap();
    let dates = plan(
        taper,
        &request("taper_add_on", day("2026-01-05"), 10, 14, 3),
    )
    .unwrap();
    let gaps: Vec<_> = dates
        .sessions
        .windows(2)
        .map(|pair| (pair[1] - pair[0]).num_days())
        .collect();
    assert_eq!(gaps, [7, 7, 7, 14, 14, 28, 28, 28, 28]);
}

#[test]
fn a_gap_is_judged_on_both_its_ends() {
    let last = day("2026-11-23");
    assert_eq!(
        next_window(seed(), 1, last),
        Window {
            from: day("2026-12-07"),
            to: day("2026-12-21")
        }
    );
    assert_eq!(
        gap_verdict(seed(), 1, last, day("2026-12-06")),
        GapVerdict::TooEarly {
            earliest: day("2026-12-07")
        }
    );
    assert_eq!(
        gap_verdict(seed(), 1, last, day("2026-12-07")),
        GapVerdict::Ok
    );
    assert_eq!(
        gap_verdict(seed(), 1, last, day("2026-12-21")),
        GapVerdict::Ok
    );
    assert_eq!(
        gap_verdict(seed(), 1, last, day("2026-12-22")),
        GapVerdict::Late
    );
    let taper = shipped().protocol("taper_add_on").unwrap();
    assert_eq!(next_window(taper, 3, last).from, day("2026-11-30"));
    assert_eq!(next_window(taper, 4, last).from, day("2026-12-07"));
    assert_eq!(next_window(taper, 6, last).from, day("2026-12-21"));
    assert_eq!(next_window(seed(), 99, NaiveDate::MAX).to, NaiveDate::MAX);
}

fn facts(planned: &[&str], done: &[&str]) -> CourseFacts {
    CourseFacts {
        first_day: day("2026-09-07"),
        planned: days(planned),
        done: days(done),
        sessions: 2,
        maintenance_min_months: 3,
        maintenance_max_months: 6,
        stopped: false,
    }
}

#[test]
fn a_course_stands_where_its_days_put_it() {
    let today = day("2026-11-23");
    let at = |planned: &[&str], done: &[&str]| standing(&facts(planned, done), today);
    assert_eq!(at(&["2026-11-23", "2026-12-07"], &[]), Standing::NotStarted);
    assert_eq!(
        at(&["2026-11-22", "2026-12-07"], &[]),
        Standing::Overdue {
            since: day("2026-11-22")
        }
    );
    assert_eq!(
        at(&["2026-11-23"], &["2026-11-09"]),
        Standing::InCourse {
            next_on: day("2026-11-23")
        }
    );
    assert_eq!(
        at(&["2026-11-22"], &["2026-11-08"]),
        Standing::Overdue {
            since: day("2026-11-22")
        }
    );
    assert_eq!(
        at(&[], &["2026-11-08"]),
        Standing::Overdue {
            since: day("2026-11-08")
        }
    );
    assert_eq!(
        at(&[], &[]),
        Standing::Overdue {
            since: day("2026-09-07")
        }
    );
    assert_eq!(
        at(&[], &["2026-05-09", "2026-05-23"]),
        Standing::Maintenance {
            due_from: day("2026-08-23"),
            due_to: day("2026-11-23")
        }
    );
    assert_eq!(
        at(&[], &["2026-05-08", "2026-05-22"]),
        Standing::MaintenanceOverdue {
            since: day("2026-11-22")
        }
    );
    // A maintenance session starts the wait for the next.
    assert_eq!(
        at(&[], &["2026-05-08", "2026-05-22", "2026-11-20"]),
        Standing::Maintenance {
            due_from: day("2027-02-20"),
            due_to: day("2027-05-20")
        }
    );
    let stopped = CourseFacts {
        stopped: true,
        ..facts(&["2026-11-22"], &[])
    };
    assert_eq!(standing(&stopped, today), Standing::Stopped);
}

#[test]
fn what_remains_moves_with_the_session_that_was_done() {
    let remaining = days(&["2026-12-07", "2026-12-21", "2027-01-04"]);
    assert_eq!(replan(&remaining, day("2026-11-23"), 14), remaining);
    assert_eq!(
        replan(&remaining, day("2026-11-26"), 14),
        days(&["2026-12-10", "2026-12-24", "2027-01-07"])
    );
    assert_eq!(
        replan(&remaining, day("2026-11-20"), 14),
        days(&["2026-12-04", "2026-12-18", "2027-01-01"])
    );
    assert_eq!(replan(&[], day("2026-11-23"), 14), []);
}

fn any_plan() -> impl Strategy<Value = (&'static Protocol, CoursePlan)> {
    prop::sample::select(shipped().protocols()).prop_flat_map(|p| {
        let (min, max) = p.gap_range();
        let months = p.maintenance_min_months..=p.maintenance_max_months;
        let protocol = shipped().protocol(&p.id).unwrap();
        (
            any_day(),
            p.sessions_min..=p.sessions_max,
            min..=max,
            months,
        )
            .prop_map(move |(first, sessions, gap, months)| {
                (
                    protocol,
                    request(&protocol.id, first, sessions, gap, months),
                )
            })
    })
}

proptest! {
    #[test]
    fn planned_days_ascend_with_every_gap_within_its_bounds((protocol, request) in any_plan()) {
        let dates = plan(protocol, &request).unwrap();
        prop_assert_eq!(dates.sessions.len(), request.sessions as usize);
        prop_assert_eq!(dates.sessions[0], request.first_day);
        for (index, pair) in dates.sessions.windows(2).enumerate() {
            prop_assert!(pair[0] < pair[1]);
            let done = u32::try_from(index).unwrap() + 1;
            prop_assert_eq!(gap_verdict(protocol, done, pair[0], pair[1]), GapVerdict::Ok);
        }
        let last = *dates.sessions.last().unwrap();
        prop_assert!(last < dates.maintenance.from && dates.maintenance.from <= dates.maintenance_on);
        prop_assert!(dates.maintenance_on <= dates.maintenance.to);
        prop_assert_eq!(dates.maintenance.from, last + Months::new(protocol.maintenance_min_months));
    }

    #[test]
    fn a_session_that_is_struck_leaves_no_trace_in_the_plan((protocol, request) in any_plan(), lags in vec(0..60_u32, 0..12)) {
        let mut days = plan(protocol, &request).unwrap().sessions;
        let (mut done, mut last) = (0, None);
        for lag in lags {
            // What would be left were there no further session: as after one was struck.
            let left = remaining(Some(protocol), request.gap_days, request.first_day, (done, last), days.len());
            prop_assert_eq!(&left, &days);
            let Some(next) = days.first().copied() else { break };
            let on = next + Days::new(lag.into());
            done += 1;
            last = Some(on);
            days = replan(&days[1..], on, gap_after(protocol, done, request.gap_days));
        }
    }

    #[test]
    fn the_next_number_is_the_first_that_is_free(taken in btree_set(1..20_u32, 0..12)) {
        let next = next_number(taken.iter().copied());
        prop_assert!(!taken.contains(&next));
        prop_assert!((1..next).all(|number| taken.contains(&number)));
    }

    #[test]
    fn a_course_always_stands_somewhere_and_never_gets_earlier(
        (protocol, request) in any_plan(), done in 0..12_usize, today in any_day(), stopped in any::<bool>(),
    ) {
        let dates = plan(protocol, &request).unwrap().sessions;
        let done = done.min(dates.len());
        let facts = CourseFacts {
            first_day: request.first_day,
            planned: dates[done..].to_vec(),
            done: dates[..done].to_vec(),
            sessions: request.sessions,
            maintenance_min_months: protocol.maintenance_min_months,
            maintenance_max_months: protocol.maintenance_max_months,
            stopped,
        };
        let rank = |standing| match standing {
            Standing::NotStarted | Standing::InCourse { .. } | Standing::Maintenance { .. } => 0,
            Standing::Overdue { .. } | Standing::MaintenanceOverdue { .. } => 1,
            Standing::Stopped => 2,
        };
        let (now, tomorrow) = (standing(&facts, today), standing(&facts, today + Days::new(1)));
        prop_assert!(rank(now) <= rank(tomorrow));
        prop_assert_eq!(stopped, now == Standing::Stopped);
        if let Standing::Overdue { since } | Standing::MaintenanceOverdue { since } = now {
            prop_assert!(since < today);
        }
    }

    #[test]
    fn moved_days_keep_their_distances((protocol, request) in any_plan(), last in any_day()) {
        let remaining = plan(protocol, &request).unwrap().sessions;
        let moved = replan(&remaining, last, request.gap_days);
        prop_assert_eq!(moved[0], last + Days::new(request.gap_days.into()));
        for (before, after) in remaining.windows(2).zip(moved.windows(2)) {
            prop_assert_eq!(before[1] - before[0], after[1] - after[0]);
        }
    }
}
