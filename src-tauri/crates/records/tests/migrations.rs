//! A vault of the version before, with rows in it, brought up to date: what was there is there, byte for byte.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use std::{collections::BTreeMap, path::Path};

use chrono::{DateTime, Utc};
use clinical::{
    LotId, PatientId, ProductId,
    intake::Intake,
    patient::{BirthPrecision, Permissions, Phone},
    policy::Policy,
};
use records::{
    MIGRATIONS,
    accounts::{self, AccountRole},
    backups::{self, PlaceRow, RunKind, RunPlace, RunRow},
    clinic, imports, movements, patients, products,
    struck::{self, Strikable, Struck},
};
use vault::{Kdf, NewEntry, SecretString, StoreError, Uuid, Value, Vault, params};

fn passphrase() -> SecretString {
    SecretString::from("four plain words here")
}

fn now() -> DateTime<Utc> {
    "2026-11-23T12:00:00Z".parse().unwrap()
}

fn write<T>(
    vault: &Vault,
    f: impl FnOnce(&vault::Writer<'_>) -> Result<T, StoreError> + Send + 'static,
) -> Result<T, StoreError>
where
    T: serde::Serialize + serde::de::DeserializeOwned + Send + 'static,
{
    static NUMBER: std::sync::atomic::AtomicU64 = std::sync::atomic::AtomicU64::new(1);
    let number = NUMBER.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
    let entry = NewEntry {
        write_id: Uuid::from_u64_pair(7, number),
        operation: "test",
        request_hash: [0; 32],
        actor: String::new(),
        at: now(),
        offset_minutes: 180,
        zone: "Europe/Istanbul".to_owned(),
        anchored: false,
    };
    vault.write(entry, f).map(|written| written.value)
}

/// One row in each table of the first version, each column with a value of its own.
const HOUSE: &[&str] = &[
    "INSERT INTO clinic VALUES (1, 'Aksoy', 'Bağdat Caddesi 101', '+90 216', 'a@b.c', '112', 'Europe/Istanbul', 'tr')",
    "INSERT INTO account VALUES (1, 'Dr. Defne Aksoy', 'TR-DERM-20417', 'practitioner')",
    "INSERT INTO account VALUES (2, 'Ece', '', 'assistant')",
    "INSERT INTO patient VALUES (4, 'Ayşe', 'ayse', '1992-03-04', 'female', 'yes', '1', '2', '3', 'en', '4', '5', '2026-11-01', 17)",
    "INSERT INTO screening VALUES (5, 4, '2026-11-23', '{}', '{}', '[]', 'eligible', 'eligible', 1, 18)",
    "INSERT INTO course VALUES (6, 4, 'seed', '1', '2026-11-23', '2026-11-23', 14, 8, 3, 3, 6, 1, '2026-11-23', '2026-12-07', '2027-06-01', '2027-09-01', NULL, NULL)",
    "INSERT INTO planned_session VALUES (6, 1, '2026-11-23')",
    "INSERT INTO product VALUES (7, 'Revita', 'Dermaline')",
    "INSERT INTO product_ingredient VALUES (7, 0, 'biotin', NULL, '5 mg/ml')",
    "INSERT INTO lot VALUES (8, 7, 'A12', '2027-04-30', 'day', 'S', '2026-11-01', 'usable', NULL)",
    "INSERT INTO session VALUES (9, 4, 6, 1, 5, '2026-11-23', 100, 200, 'Europe/Istanbul', 'Dr', 'L', 'n', '[]', 300, 400, '1', 210)",
    "INSERT INTO dose VALUES (10, 9, 'vertex', 'nappage', 20, 30, 1500, 8)",
    "INSERT INTO stock_movement VALUES (11, 8, 'received', 9000, '2026-11-01', 19, NULL)",
    "INSERT INTO stock_movement VALUES (12, 8, 'used', -1500, '2026-11-23', 20, 9)",
    "INSERT INTO side_effect VALUES (13, 4, 9, 'erythema', 1, 'none', 0, 21, 'n', '2026-11-24', '1', 'open', '2026-11-27')",
    "INSERT INTO follow_up VALUES (14, 13, '2026-11-25', 'open', 'n')",
    "INSERT INTO draft VALUES ('session:4', '{}', 22)",
];

/// The columns of each table of the clinic, and what stands in them.
type Content = BTreeMap<String, (Vec<String>, Vec<String>)>;

fn leaked(text: String) -> &'static str {
    Box::leak(text.into_boxed_str())
}

/// The rows of the given columns, or of all there are.
fn content(vault: &Vault, of: Option<&Content>) -> Content {
    vault
        .read(|r| {
            let tables: Vec<String> = match of {
                Some(of) => of.keys().cloned().collect(),
                None => r.query_all(
                    "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'
                        AND name NOT LIKE 'audit_%' AND name NOT LIKE 'write_%' AND name NOT LIKE 'photo%'",
                    params![],
                    |row| row.get(0),
                )?,
            };
            let mut found = Content::new();
            for table in tables {
                let columns: Vec<String> = match of {
                    Some(of) => of[&table].0.clone(),
                    None => r.query_all(
                        "SELECT name FROM pragma_table_info(?1)",
                        params![table],
                        |row| row.get(0),
                    )?,
                };
                let sql = leaked(format!("SELECT {} FROM {table}", columns.join(", ")));
                let rows = r.query_all(sql, params![], |row| {
                    (0..columns.len())
                        .map(|i| row.get::<_, Value>(i).map(|value| format!("{value:?}")))
                        .collect::<Result<Vec<_>, _>>()
                        .map(|values| values.join(" | "))
                })?;
                found.insert(table, (columns, rows));
            }
            Ok::<_, StoreError>(found)
        })
        .unwrap()
}

fn version_one(dir: &Path) -> Content {
    let vault = Vault::create(dir, &passphrase(), Kdf::Floor, &MIGRATIONS[..1]).unwrap();
    for sql in HOUSE {
        write(&vault, move |w| w.execute(sql, params![]).map(|_| ())).unwrap();
    }
    let before = self::content(&vault, Some(&standing(&vault)));
    vault.close();
    before
}

/// A vault of the first version, brought up to date; with its folder, which lives as long.
fn brought_up() -> (tempfile::TempDir, Vault) {
    let folder = tempfile::tempdir().unwrap();
    let dir = folder.path().join("vault");
    version_one(&dir);
    let vault = Vault::open(&dir, &passphrase(), MIGRATIONS).unwrap();
    (folder, vault)
}

/// What later versions keep elsewhere, and tests of their own look at there.
const MOVED: &[(&str, &str)] = &[
    ("patient", "search_key"),
    ("patient", "phone"),
    ("patient", "touched_at"),
    ("lot", "supplier"),
];

/// The columns that still stand where they stood.
fn standing(vault: &Vault) -> Content {
    let mut content = content(vault, None);
    for (table, moved) in MOVED {
        if let Some((columns, _)) = content.get_mut(*table) {
            columns.retain(|column| column != moved);
        }
    }
    content
}

#[test]
fn accounts_and_backups_leave_the_house_as_it_was() {
    let folder = tempfile::tempdir().unwrap();
    let dir = folder.path().join("vault");
    let before = version_one(&dir);
    assert_eq!(before.len(), 15, "{:?}", before.keys());
    for (table, (_, rows)) in &before {
        assert!(!rows.is_empty(), "{table} was empty: it proves nothing");
    }

    let vault = Vault::open(&dir, &passphrase(), MIGRATIONS).unwrap();
    assert_eq!(content(&vault, Some(&before)), before);

    // What is new begins as it should.
    vault
        .read(|r| {
            let all = accounts::list(r)?;
            assert_eq!(all.len(), 2);
            assert!(
                all.iter()
                    .all(|a| a.slot.is_none() && a.removed_at.is_none())
            );
            assert_eq!(clinic::idle_minutes(r)?, 5);
            assert_eq!(clinic::recovery_confirmed_at(r)?, None);
            assert_eq!(backups::place(r)?, None);
            assert_eq!(backups::runs(r, 9)?, []);
            Ok::<_, StoreError>(())
        })
        .unwrap();
    assert_eq!(vault.verify_chain().unwrap().broken_at, None);

    // A letterhead that is saved again does not undo what else the clinic decided.
    write(&vault, |w| {
        clinic::save_idle_minutes(w, 12)?;
        clinic::save_recovery_confirmed(w, Some(now()))?;
        let row = clinic::read(w)?.unwrap();
        clinic::save(w, &row)?;
        assert_eq!(clinic::idle_minutes(w)?, 12);
        assert_eq!(clinic::recovery_confirmed_at(w)?, Some(now()));
        Ok(())
    })
    .unwrap();
}

#[test]
fn the_new_columns_refuse_what_cannot_be() {
    let (_folder, vault) = brought_up();
    let slot = Uuid::from_u64_pair(1, 2);
    write(&vault, move |w| accounts::set_slot(w, 1, slot)).unwrap();
    let refused = |f: fn(&vault::Writer<'_>) -> Result<(), StoreError>| {
        assert!(matches!(write(&vault, f), Err(StoreError::Constraint(_))));
    };
    refused(|w| accounts::set_slot(w, 2, Uuid::from_u64_pair(1, 2)));
    refused(|w| {
        w.execute("UPDATE account SET slot = x'00' WHERE id = 2", params![])
            .map(|_| ())
    });
    refused(|w| clinic::save_idle_minutes(w, 0));
    refused(|w| clinic::save_idle_minutes(w, 61));
}

#[test]
fn accounts_are_found_by_their_slot_and_never_deleted() {
    let (_folder, vault) = brought_up();
    let slot = Uuid::from_u64_pair(3, 4);
    write(&vault, move |w| {
        let fields = accounts::AccountFields {
            name: "Zed".to_owned(),
            licence: "L".to_owned(),
            role: AccountRole::Practitioner,
        };
        let added = accounts::add(w, &fields, slot)?;
        assert_eq!(accounts::practitioners(w)?, 2);
        assert_eq!(accounts::first_practitioner(w)?.unwrap().account, 1);
        assert_eq!(accounts::of_slot(w, slot)?.unwrap().account, added);
        accounts::remove(w, added, now())?;
        accounts::remove(w, added, now() + chrono::Duration::days(1))?;
        let removed = accounts::of_slot(w, slot)?.unwrap();
        assert_eq!(
            (removed.removed_at, removed.fields),
            (Some(now()), fields),
            "the first removal counts, and the name stays"
        );
        assert_eq!(accounts::practitioners(w)?, 1);
        assert_eq!(accounts::list(w)?.last().unwrap().account, added);
        Ok(())
    })
    .unwrap();
}

#[test]
fn attempts_at_backups_are_kept_and_the_stick_knows_its_last_good_one() {
    let (_folder, vault) = brought_up();
    write(&vault, |w| {
        let chosen = PlaceRow {
            folder: "/media/stick".to_owned(),
            chosen_at: now(),
            last_at: None,
        };
        backups::save_place(w, &chosen)?;
        let run = |kind, place, minute: i64, failed: Option<&str>| RunRow {
            kind,
            place,
            at: now() + chrono::Duration::minutes(minute),
            name: Some("x".to_owned()),
            failed: failed.map(str::to_owned),
        };
        let good = run(RunKind::Backup, RunPlace::Stick, 1, None);
        let bad = run(RunKind::Backup, RunPlace::Stick, 2, Some("disk_full"));
        let drill = run(RunKind::Drill, RunPlace::Stick, 3, None);
        let here = run(RunKind::Backup, RunPlace::Here, 4, None);
        for each in [&good, &bad, &drill, &here] {
            backups::add_run(w, each)?;
        }
        assert_eq!(backups::place(w)?.unwrap().last_at, Some(good.at));
        assert_eq!(
            backups::last_run(w, RunKind::Backup, RunPlace::Stick)?,
            Some(bad.clone())
        );
        assert_eq!(backups::runs(w, 2)?, [here, drill]);
        backups::forget_place(w)?;
        assert_eq!(backups::place(w)?, None);
        assert_eq!(backups::runs(w, 9)?.len(), 4, "what became of them is kept");
        Ok(())
    })
    .unwrap();
}

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
    version_one(&dir);
    let this = MIGRATIONS
        .iter()
        .position(|migration| migration.name == "0004_intake_and_rules")
        .unwrap();
    let vault = Vault::open(&dir, &passphrase(), &MIGRATIONS[..this]).unwrap();
    write(&vault, |w| w.execute(SCREENED, params![]).map(|_| ())).unwrap();
    let before = content(&vault, None);
    vault.close();

    let vault = Vault::open(&dir, &passphrase(), &MIGRATIONS[..=this]).unwrap();
    assert_eq!(content(&vault, Some(&before)), before);
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

#[test]
fn a_house_of_before_keeps_by_its_country_until_it_says_otherwise() {
    let (_folder, vault) = brought_up();
    write(&vault, |w| {
        let before = clinic::read(w)?.unwrap();
        assert_eq!(clinic::retention(w)?, None);
        clinic::save_retention(w, Some("es_catalonia"))?;
        // A new letterhead leaves it as it is.
        clinic::save(w, &before)?;
        assert_eq!(clinic::retention(w)?.as_deref(), Some("es_catalonia"));
        assert_eq!(clinic::read(w)?, Some(before));
        clinic::save_retention(w, None)?;
        assert_eq!(clinic::retention(w)?, None);
        Ok(())
    })
    .unwrap();
    let refused = write(&vault, |w| clinic::save_retention(w, Some("")));
    assert!(matches!(refused, Err(StoreError::Constraint(_))));
}

#[test]
fn a_house_of_before_knows_no_codes_and_a_code_belongs_to_one_product() {
    let folder = tempfile::tempdir().unwrap();
    let dir = folder.path().join("vault");
    version_one(&dir);
    let this = MIGRATIONS
        .iter()
        .position(|migration| migration.name == "0008_product_codes")
        .unwrap();
    let vault = Vault::open(&dir, &passphrase(), &MIGRATIONS[..this]).unwrap();
    let before = content(&vault, None);
    vault.close();

    let vault = Vault::open(&dir, &passphrase(), &MIGRATIONS[..=this]).unwrap();
    assert_eq!(content(&vault, Some(&before)), before);
    let code = "09520123456788";
    write(&vault, move |w| {
        assert_eq!(products::codes(w, ProductId(7))?, [""; 0]);
        assert_eq!(products::of_code(w, code)?, None);
        products::teach(w, code, ProductId(7))?;
        products::teach(w, "A123BJC5D6E7", ProductId(7))?;
        let known = products::of_code(w, code)?;
        assert_eq!(known, Some((ProductId(7), "Revita".to_owned())));
        assert_eq!(products::codes(w, ProductId(7))?, [code, "A123BJC5D6E7"]);
        assert_eq!(
            movements::last_delivery(w, ProductId(7))?
                .unwrap()
                .microlitres(),
            9000
        );
        assert_eq!(movements::last_delivery(w, ProductId(8))?, None);
        Ok(())
    })
    .unwrap();
    for (code, product) in [(code, 7), ("96385074", 99)] {
        let refused = write(&vault, move |w| {
            products::teach(w, code, ProductId(product))
        });
        assert!(matches!(refused, Err(StoreError::Constraint(_))), "{code}");
    }
}

#[test]
fn what_came_with_a_delivery_goes_to_the_delivery() {
    let (_folder, vault) = brought_up();
    vault
        .read(|r| {
            let all = movements::of_lot(r, LotId(8), None)?;
            let told: Vec<_> = all
                .iter()
                .map(|row| row.delivery.supplier.as_deref())
                .collect();
            assert_eq!(told, [None, Some("S")]);
            assert_eq!(
                movements::deliveries(r, LotId(8))?,
                [all[1].delivery.clone()]
            );
            Ok::<_, StoreError>(())
        })
        .unwrap();
    // It is as append-only as the rest of the ledger, and only a delivery has papers.
    for sql in [
        "UPDATE stock_movement SET supplier = 'T' WHERE id = 11",
        "INSERT INTO stock_movement (lot, kind, microlitres, day, at, serial) VALUES (8, 'used', -1, '2026-11-23', 21, 'SN')",
    ] {
        let refused = write(&vault, move |w| w.execute(sql, params![]).map(|_| ()));
        assert!(matches!(refused, Err(StoreError::Constraint(_))), "{sql}");
    }
}

#[test]
fn what_was_drawn_before_knows_whom_it_went_into() {
    let (_folder, vault) = brought_up();
    let whose = vault
        .read(|r| movements::uses(r, LotId(8), None))
        .unwrap()
        .into_iter()
        .map(|used| (used.session, used.patient_name))
        .collect::<Vec<_>>();
    let patient = vault
        .read(|r| {
            r.query_one(
                "SELECT session.id, patient.name FROM session JOIN patient ON patient.id = session.patient",
                params![],
                |row| Ok((clinical::SessionId(row.get("id")?), row.get::<_, String>("name")?)),
            )
        })
        .unwrap();
    assert_eq!(whose, Vec::from_iter(patient));
    // Nobody can say that it was another.
    let sql = "INSERT INTO stock_movement (lot, kind, microlitres, day, at, session, patient)
               VALUES (8, 'used', -1, '2026-11-23', 21, 9, 99)";
    let refused = write(&vault, move |w| w.execute(sql, params![]).map(|_| ()));
    assert!(matches!(refused, Err(StoreError::Constraint(_))));
}

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
    version_one(&dir);
    let this = MIGRATIONS
        .iter()
        .position(|migration| migration.name == "0013_struck")
        .unwrap();
    let vault = Vault::open(&dir, &passphrase(), &MIGRATIONS[..this]).unwrap();
    for sql in BEFORE_STRIKING {
        write(&vault, move |w| w.execute(sql, params![]).map(|_| ())).unwrap();
    }
    let before = content(&vault, None);
    vault.close();

    let vault = Vault::open(&dir, &passphrase(), &MIGRATIONS[..=this]).unwrap();
    assert_eq!(content(&vault, Some(&before)), before);
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
