//! The house itself: accounts, backups, how long records are kept.

use records::{
    MIGRATIONS,
    accounts::{self, AccountRole},
    backups::{self, PlaceRow, RunKind, RunPlace, RunRow},
    clinic,
};
use vault::{StoreError, Uuid, Vault, params};

use crate::{brought_up, content, now, passphrase, version_one, write};

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
