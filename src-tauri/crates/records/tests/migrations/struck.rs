//! What was written before can be struck.

use clinical::{LotId, PatientId};
use records::{
    movements,
    struck::{self, Strikable, Struck},
};
use vault::{StoreError, params};

use crate::{across, content, now, write};

/// What a house of version 12 has besides what it had at first.
const BEFORE_STRIKING: &[&str] = &[
    "INSERT INTO intake (id, patient, day, content, catalogue_version, account, at) VALUES (15, 4, '2026-11-23', '{\"complaint\":\"\"}', '1', 1, 30)",
    "INSERT INTO vial VALUES (16, 8, 2000, 31, 1, 32, 'opened', '1', 1, 4, 33, 1, 'Late')",
    "INSERT INTO mix VALUES (17, 9, NULL)",
    "INSERT INTO dose (session, zone, technique, depth_tenths, points, microlitres, mix) VALUES (9, 'vertex', 'nappage', 20, 30, 500, 17)",
    "INSERT INTO stock_movement (lot, kind, microlitres, day, at, session, mix, account, patient) VALUES (8, 'used', -500, '2026-11-23', 34, 9, 17, 1, 4)",
    "INSERT INTO stock_movement (lot, kind, microlitres, day, at, reason, account) VALUES (8, 'wasted', -100, '2026-11-24', 35, 'Spilled', 1)",
    "INSERT INTO addendum VALUES (18, 9, 36, 1, 'Dr', 'L', 'A slip', 'Both sides')",
    "INSERT INTO watch VALUES (9, 4, '2026-11-30', NULL, NULL, NULL)",
    "INSERT INTO given_document VALUES (19, 4, 'aftercare', 9, 'en', 'printed', 1, 37)",
];

#[test]
fn what_was_written_before_can_be_struck_and_is_what_it_was() {
    let folder = tempfile::tempdir().unwrap();
    let dir = folder.path().join("vault");
    let (vault, before) = across(&dir, "0013_struck", BEFORE_STRIKING);
    let now_one = "INSERT INTO session SELECT 20, patient, course, number, screening, day, started_at, ended_at, zone, practitioner,
        licence, note, overrides, no_wash_until, no_exercise_until, aftercare_version, signed_at, NULL, NULL, NULL FROM session";
    let again = move |w: &vault::Writer<'_>| w.execute(now_one, params![]).map(|_| ());
    // A number stands once in its course.
    assert!(matches!(
        write(&vault, again),
        Err(StoreError::Constraint(_))
    ));
    let struck = Struck {
        at: now(),
        account: 1,
        reason: "Somebody else".to_owned(),
    };
    let all = [
        Strikable::Session(clinical::SessionId(9)),
        Strikable::Screening(clinical::ScreeningId(5)),
        Strikable::Intake(clinical::IntakeId(15)),
        Strikable::SideEffect(clinical::SideEffectId(13)),
    ];
    for what in all {
        let once = struck.clone();
        write(&vault, move |w| struck::strike(w, what, &once)).unwrap();
        let twice = struck.clone();
        let refused = write(&vault, move |w| struck::strike(w, what, &twice));
        assert!(
            matches!(refused, Err(StoreError::Constraint(_))),
            "{what:?}"
        );
    }
    assert_eq!(
        content(&vault, Some(&before)),
        before,
        "it is struck and nothing else"
    );
    write(&vault, again).unwrap();
    vault
        .read(|r| {
            let numbers: Vec<i64> =
                r.query_all("SELECT id FROM session_standing", params![], |row| {
                    row.get(0)
                })?;
            assert_eq!(numbers, [20]);
            assert_eq!(records::intakes::latest(r, PatientId(4))?, None);
            assert_eq!(records::side_effects::open_of_patient(r, PatientId(4))?, 0);
            let told: Vec<String> = r.query_all(
                "SELECT struck_reason FROM session WHERE id = 9 UNION ALL SELECT struck_reason FROM screening
                 UNION ALL SELECT struck_reason FROM intake UNION ALL SELECT struck_reason FROM side_effect",
                params![],
                |row| row.get(0),
            )?;
            assert_eq!(told, [struck.reason.as_str(); 4]);
            assert_eq!(movements::uses(r, LotId(8), None)?, []);
            Ok::<_, StoreError>(())
        })
        .unwrap();
}
