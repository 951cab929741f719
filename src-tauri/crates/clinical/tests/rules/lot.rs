//! Lots: use, expiry and order.

use crate::{any_day, day};
use clinical::Millilitres;
use clinical::lot::{
    Expiry, ExpiryAlert, ExpiryPrecision, LotFacts, LotRefusal, LotStatus, expiry_alert,
    order_first_expiring, usable,
};
use proptest::prelude::*;

fn ml(microlitres: i64) -> Millilitres {
    Millilitres::from_microlitres(microlitres)
}

fn on_day(text: &str) -> Expiry {
    Expiry {
        day: day(text),
        precision: ExpiryPrecision::Day,
    }
}

fn in_month(text: &str) -> Expiry {
    Expiry {
        day: day(text),
        precision: ExpiryPrecision::Month,
    }
}

fn lot(status: LotStatus, expiry: Expiry) -> LotFacts {
    LotFacts {
        status,
        expiry,
        left: ml(5000),
    }
}

#[test]
fn a_month_lasts_through_its_last_day() {
    assert_eq!(in_month("2020-02-01").last_day(), day("2020-02-29"));
    assert_eq!(in_month("2021-02-28").last_day(), day("2021-02-28"));
    assert_eq!(in_month("2021-12-15").last_day(), day("2021-12-31"));
    assert_eq!(on_day("2021-12-15").last_day(), day("2021-12-15"));
}

#[test]
fn usable_through_the_end_of_its_last_day() {
    let lot = lot(LotStatus::Available, on_day("2026-11-23"));
    assert_eq!(usable(&lot, day("2026-11-23"), ml(1)), Ok(()));
    assert_eq!(
        usable(&lot, day("2026-11-24"), ml(1)),
        Err(LotRefusal::Expired)
    );
}

#[test]
fn no_more_than_it_holds() {
    let lot = lot(LotStatus::Available, on_day("2026-12-31"));
    assert_eq!(usable(&lot, day("2026-11-23"), ml(5000)), Ok(()));
    assert_eq!(
        usable(&lot, day("2026-11-23"), ml(5001)),
        Err(LotRefusal::TooLittle { left: ml(5000) })
    );
}

#[test]
fn the_gravest_objection_is_told_first() {
    let told = |status, expiry| {
        usable(&lot(status, on_day(expiry)), day("2026-11-23"), ml(9000))
            .unwrap_err()
            .rule()
    };
    assert_eq!(told(LotStatus::Recalled, "2026-01-01"), "LOT-RECALLED");
    assert_eq!(
        told(LotStatus::Quarantined, "2026-01-01"),
        "LOT-QUARANTINED"
    );
    assert_eq!(told(LotStatus::Finished, "2026-01-01"), "LOT-EXPIRED");
    assert_eq!(told(LotStatus::Finished, "2026-12-31"), "LOT-FINISHED");
    assert_eq!(told(LotStatus::Available, "2026-12-31"), "LOT-TOO-LITTLE");
}

#[test]
fn alerts_at_7_30_and_90_days() {
    let alert = |expiry: &str| expiry_alert(on_day(expiry), day("2026-11-23"));
    assert_eq!(alert("2026-11-22"), Some(ExpiryAlert::Expired));
    assert_eq!(alert("2026-11-23"), Some(ExpiryAlert::Within7));
    assert_eq!(alert("2026-11-30"), Some(ExpiryAlert::Within7));
    assert_eq!(alert("2026-12-01"), Some(ExpiryAlert::Within30));
    assert_eq!(alert("2026-12-23"), Some(ExpiryAlert::Within30));
    assert_eq!(alert("2026-12-24"), Some(ExpiryAlert::Within90));
    assert_eq!(alert("2027-02-21"), Some(ExpiryAlert::Within90));
    assert_eq!(alert("2027-02-22"), None);
}

#[test]
fn the_first_to_expire_comes_first() {
    let mut lots = [
        ("c", in_month("2026-12-01")),
        ("b", on_day("2026-12-30")),
        ("a", on_day("2026-12-31")),
    ];
    order_first_expiring(&mut lots, |lot| lot.1);
    assert_eq!(lots.map(|lot| lot.0), ["b", "c", "a"]);
}

proptest! {
    #[test]
    fn what_is_refused_today_for_age_is_refused_for_ever(
        expiry in any_day(), month in any::<bool>(), on in any_day(), later in 0..4000_u64,
    ) {
        let precision = if month { ExpiryPrecision::Month } else { ExpiryPrecision::Day };
        let expiry = Expiry { day: expiry, precision };
        let lot = lot(LotStatus::Available, expiry);
        let expired = usable(&lot, on, ml(1)) == Err(LotRefusal::Expired);
        prop_assert_eq!(expired, expiry_alert(expiry, on) == Some(ExpiryAlert::Expired));
        if expired {
            prop_assert_eq!(usable(&lot, on + chrono::Days::new(later), ml(1)), Err(LotRefusal::Expired));
        }
        prop_assert!(expiry.last_day() >= expiry.day);
    }
}
