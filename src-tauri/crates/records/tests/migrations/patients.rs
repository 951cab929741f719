//! Patients: telephones, screenings, intakes, imports.

use clinical::{
    PatientId,
    intake::Intake,
    patient::{BirthPrecision, Permissions, Phone},
    policy::Policy,
};
use records::{MIGRATIONS, imports, patients};
use vault::{StoreError, Vault, params};

use crate::{across, brought_up, now, passphrase, write};

#[test]
fn a_patient_of_the_house_has_a_list_of_telephones_and_stays_where_it_was_among_the_recent() {
    let (_folder, vault) = brought_up();
    vault
        .read(|r| {
            let kept = patients::read(r, PatientId(4))?.unwrap();
            let phone = Phone {
                number: "1".to_owned(),
                label: None,
            };
            assert_eq!(kept.fields.phones, [phone]);
            assert_eq!(kept.fields.birth.precision, BirthPrecision::Day);
            assert_eq!(kept.fields.permissions, Permissions::default());
            assert_eq!((kept.root, kept.merged_into), (PatientId(4), None));
            assert_eq!((kept.archived_at, kept.held_reason), (None, None));
            let seen: Option<(i64, i64)> = r.query_one(
                "SELECT version, seen FROM patient_key WHERE patient = 4",
                params![],
                |row| Ok((row.get(0)?, row.get(1)?)),
            )?;
            assert_eq!(
                seen,
                Some((0, 17)),
                "to be folded anew, seen when it was seen"
            );
            Ok::<_, StoreError>(())
        })
        .unwrap();
    // Folded anew it is compared with others, and once is enough.
    let refolded = write(&vault, |w| {
        let typed = patients::person("AYSE", [], [], [], None);
        assert_eq!(patients::candidates(w, &typed)?, []);
        Ok((patients::refold(w, 10)?, patients::refold(w, 10)?))
    });
    assert_eq!(refolded.unwrap(), (1, 0));
    vault
        .read(|r| {
            let typed = patients::person("AYSE", [], [], [], None);
            assert_eq!(patients::candidates(r, &typed)?[0].patient, PatientId(4));
            assert_eq!(patients::recent(r, false, 1)?[0].patient, PatientId(4));
            let seen: Option<i64> = r.query_one(
                "SELECT seen FROM patient_key WHERE patient = 4",
                params![],
                |row| row.get(0),
            )?;
            assert_eq!(seen, Some(17), "where it was among the recent");
            Ok::<_, StoreError>(())
        })
        .unwrap();
}

/// A screening as the version before kept it: its judgement has none of what was added since.
const SCREENED: &str = r#"INSERT INTO screening (patient, day, answers, judgement, overrides, verdict, effective, account, at)
    VALUES (4, '2026-11-20', '{"keloid":"yes","pregnancy":"no"}',
    '{"verdict":"caution","reasons":[{"rule":"SCR-KELOID","question":"keloid","verdict":"caution","can_override":true,"resolves":"resolves-scr-keloid","source":"s","mark":"to_confirm"}],"missing":[],"catalogue_version":"2026.1"}',
    '{"SCR-KELOID":"Test area"}', 'caution', 'caution', 1, 30)"#;

#[test]
fn screenings_of_before_are_read_with_their_own_day() {
    let folder = tempfile::tempdir().unwrap();
    let dir = folder.path().join("vault");
    let (vault, _) = across(&dir, "0004_intake_and_rules", &[SCREENED]);
    vault.close();

    // By the program of today, which reads vaults of today.
    let vault = Vault::open(&dir, &passphrase(), MIGRATIONS).unwrap();
    vault
        .read(|r| {
            let row = records::screenings::latest(r, PatientId(4))?.unwrap();
            let fields = row.fields;
            assert_eq!(fields.day.to_string(), "2026-11-20");
            assert!(fields.answers.values().all(|given| given.on == fields.day));
            assert_eq!(fields.answers.len(), 2);
            assert!(fields.products.is_empty() && fields.facts.is_none());
            assert_eq!(fields.judgement.policy_version, 0);
            assert_eq!(fields.judgement.reasons[0].rule, "SCR-KELOID");
            assert_eq!(records::intakes::of_patient(r, PatientId(4))?, []);
            assert_eq!(records::policies::all(r)?, []);
            Ok::<_, StoreError>(())
        })
        .unwrap();
}

#[test]
fn intakes_and_rules_are_added_to_and_never_changed() {
    let (_folder, vault) = brought_up();
    let kept = records::intakes::IntakeFields {
        patient: PatientId(4),
        day: now().date_naive(),
        content: Intake {
            complaint: "Thinning".to_owned(),
            ..Intake::default()
        },
        catalogue_version: "1".to_owned(),
    };
    let policy = records::policies::PolicyRow {
        policy: Policy {
            version: 1,
            min_age: Some(21),
            ..Policy::default()
        },
        reason: "Why".to_owned(),
        account: 1,
        at: now(),
    };
    let (intake, rules) = (kept.clone(), policy.clone());
    write(&vault, move |w| {
        records::intakes::insert(w, &intake, 1, now())?;
        records::intakes::insert(w, &intake, 2, now())?;
        records::policies::insert(w, &rules)
    })
    .unwrap();
    vault
        .read(|r| {
            let all = records::intakes::of_patient(r, PatientId(4))?;
            let accounts: Vec<_> = all.iter().map(|row| row.account).collect();
            assert_eq!(accounts, [2, 1]);
            assert_eq!(all[0].fields, kept);
            let latest = records::intakes::latest(r, PatientId(4))?;
            assert_eq!(latest.as_ref(), Some(&all[0]));
            assert_eq!(records::policies::latest(r)?, Some(policy.clone()));
            Ok::<_, StoreError>(())
        })
        .unwrap();
    for sql in [
        "UPDATE intake SET content = '{}'",
        "DELETE FROM intake",
        "UPDATE rule_policy SET reason = ''",
        "DELETE FROM rule_policy",
        "INSERT INTO rule_policy VALUES (1, '{}', '', 1, 1)",
        "INSERT INTO rule_policy VALUES (0, '{}', '', 1, 1)",
    ] {
        let done = write(&vault, move |w| w.execute(sql, params![]).map(|_| ()));
        assert!(done.is_err(), "{sql}");
    }
}

#[test]
fn a_house_of_before_has_no_imports_and_a_number_that_was_taken_back_is_not_given_again() {
    let (_folder, vault) = brought_up();
    write(&vault, |w| {
        assert_eq!(imports::all(w)?, []);
        let fields = patients::read(w, PatientId(4))?.unwrap().fields;
        let today = now().date_naive();
        let first = patients::insert(w, &fields, today, now())?;
        let last = patients::insert(w, &fields, today, now())?;
        assert_eq!((first, last), (PatientId(5), PatientId(6)));
        let import = imports::add(
            w,
            &imports::ImportFields {
                at: now(),
                account: 1,
                file: "list.csv".to_owned(),
                lines: 3,
                added: 2,
                skipped: 1,
                first,
            },
        )?;
        let kept = imports::read(w, import)?.unwrap();
        assert_eq!((kept.last, kept.undone_at), (last, None));
        imports::remove(w, first, last)?;
        imports::undone(w, import, now(), 1)?;
        assert_eq!(imports::all(w)?[0].undone_at, Some(now()));
        assert_eq!(patients::read(w, last)?, None);
        assert_eq!(patients::insert(w, &fields, today, now())?, PatientId(7));
        assert_eq!(patients::after(w, PatientId(4), 9)?.len(), 1);
        Ok(())
    })
    .unwrap();
    // Patient 4 has a course: it is not one that could be removed.
    let refused = write(&vault, |w| imports::remove(w, PatientId(4), PatientId(4)));
    assert!(matches!(refused, Err(StoreError::Constraint(_))));
}
