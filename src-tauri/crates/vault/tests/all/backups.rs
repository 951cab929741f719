//! A backup is made beside the work, opened, compared; what stands in the way leaves the earlier ones whole.

use std::collections::BTreeMap;
use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

use crate::common::{FIRST, add, create, instant, passphrase, texts};
use chrono::{DateTime, Duration, Utc};
use vault::backup::{self, Backup, BackupError, Progress, Step, Unwatched, beside, list};
use vault::{Kdf, SecretString, StoreError, Unlock, Vault, restore};

struct Clinic {
    _root: tempfile::TempDir,
    dir: PathBuf,
    place: PathBuf,
    vault: Vault,
}

fn clinic(notes: u128) -> Clinic {
    let root = tempfile::tempdir().unwrap();
    let dir = root.path().join("clinic.v1");
    let place = root.path().join("stick");
    fs::create_dir(&place).unwrap();
    let vault = create(&dir);
    for id in 1..=notes {
        add(&vault, id, &format!("note {id}")).unwrap();
    }
    Clinic {
        _root: root,
        dir,
        place,
        vault,
    }
}

impl Clinic {
    fn back_up(&self, days: i64) -> Backup {
        let at = instant() + Duration::days(days);
        self.vault.back_up(&self.place, at, &Unwatched).unwrap()
    }
}

fn prepared(dir: &Path, place: &Path, name: &str) -> Result<restore::Prepared, BackupError> {
    let passphrase = passphrase();
    let unlock = Unlock::Passphrase(&passphrase);
    restore::prepare(dir, place, name, unlock, &FIRST, &Unwatched)
}

/// Every file under a folder with its content; the lock file, which says nothing, left out.
fn tree(root: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut found = BTreeMap::new();
    let mut waiting = vec![root.to_owned()];
    while let Some(folder) = waiting.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                waiting.push(path);
            } else if path.file_name().is_some_and(|name| name != ".lock") {
                found.insert(path.clone(), fs::read(&path).unwrap());
            }
        }
    }
    found
}

/// Records every step, and stops at the n-th by cancelling or by dying.
#[derive(Default)]
struct Watch {
    seen: Mutex<Vec<(Step, u64, u64)>>,
    count: AtomicUsize,
    cancel_at: Option<usize>,
    die_at: Option<usize>,
    cancelled: AtomicBool,
}

impl Progress for Watch {
    fn at(&self, step: Step, done: u64, total: u64) {
        let count = self.count.fetch_add(1, Ordering::Relaxed);
        self.seen.lock().unwrap().push((step, done, total));
        assert!(self.die_at != Some(count), "the power is cut");
        if self.cancel_at == Some(count) {
            self.cancelled.store(true, Ordering::Relaxed);
        }
    }

    fn cancelled(&self) -> bool {
        self.cancelled.load(Ordering::Relaxed)
    }
}

#[test]
fn a_backup_says_what_it_holds_and_can_be_proven() {
    let clinic = clinic(3);
    assert!(list(&clinic.place).unwrap().is_empty());
    let made = clinic.back_up(0);
    assert_eq!(made.name, "2026-11-23T153000Z");
    assert_eq!(made.manifest.tables["note"], 3);
    assert_eq!(made.manifest.tables["audit_log"], 3);
    assert_eq!((made.manifest.sequence, made.manifest.schema), (3, 1));
    assert_eq!((made.proven_at, made.failed_at), (instant(), None));
    assert_eq!(list(&clinic.place).unwrap(), std::slice::from_ref(&made));

    let later = instant() + Duration::days(30);
    let proven = clinic
        .vault
        .prove(&clinic.place, &made.name, later, &Unwatched)
        .unwrap();
    assert_eq!(proven.proven_at, later);
    assert_eq!(list(&clinic.place).unwrap(), [proven]);
    // No scratch is left, beside the vault or in the place.
    let names = |folder: &Path| {
        let entries = fs::read_dir(folder).unwrap();
        let mut names: Vec<_> = entries.map(|e| e.unwrap().file_name()).collect();
        names.sort();
        names
    };
    assert_eq!(names(clinic.dir.parent().unwrap()), ["clinic.v1", "stick"]);
    let folder = clinic.place.join(&made.name);
    assert_eq!(
        names(&folder),
        [
            "header.a",
            "header.b",
            "manifest",
            "photos",
            "proven",
            "records.db"
        ]
    );
    assert_eq!(
        names(&clinic.place),
        [".lock", "2026-11-23T153000Z", "anagen-backups"]
    );
}

#[test]
fn the_folder_beside_the_vault_is_made_and_keeps_the_whole_name() {
    let clinic = clinic(1);
    let place = beside(&clinic.dir);
    assert!(place.ends_with("clinic.v1.backups"));
    clinic.vault.back_up(&place, instant(), &Unwatched).unwrap();
    assert_eq!(list(&place).unwrap().len(), 1);
    // Several in one second have names of their own, and the last one made is the one that stays.
    for number in 2..=11 {
        let again = clinic.vault.back_up(&place, instant(), &Unwatched).unwrap();
        assert_eq!(again.name, format!("2026-11-23T153000Z-{number}"));
        assert_eq!(list(&place).unwrap(), [again]);
    }
    // A stranger's file under the next name is left alone.
    fs::write(place.join("2026-11-23T153000Z-12"), "a").unwrap();
    let beside = clinic.vault.back_up(&place, instant(), &Unwatched).unwrap();
    assert_eq!(beside.name, "2026-11-23T153000Z-13");
}

#[test]
fn backups_of_the_vault_that_was_here_before_are_set_aside_whole() {
    let before = clinic(1);
    let place = beside(&before.dir);
    before.vault.back_up(&place, instant(), &Unwatched).unwrap();
    before.vault.close();
    fs::remove_dir_all(&before.dir).unwrap();
    let vault = create(&before.dir);
    let at = instant() + Duration::days(1);
    vault.back_up(&place, at, &Unwatched).unwrap();
    assert_eq!(list(&place).unwrap().len(), 1);
    let aside = before
        .dir
        .with_file_name("clinic.v1.backups.aside-2026-11-24T153000Z");
    assert_eq!(list(&aside).unwrap().len(), 1);
    // The way back to that vault is still there.
    vault.close();
    let name = &list(&aside).unwrap()[0].name;
    let copy = prepared(&before.dir, &aside, name).unwrap();
    assert_eq!(texts(&copy.vault), ["note 1"]);
}

#[test]
fn progress_has_real_numbers_and_every_step() {
    let clinic = clinic(200);
    let watch = Watch::default();
    let made = clinic
        .vault
        .back_up(&clinic.place, instant(), &watch)
        .unwrap();
    let seen = watch.seen.lock().unwrap();
    for step in [
        Step::Copying,
        Step::Checking,
        Step::Comparing,
        Step::Photos,
        Step::Finishing,
    ] {
        assert!(seen.iter().any(|(s, ..)| *s == step), "{step:?}");
    }
    assert!(seen.iter().all(|(_, done, total)| done <= total));
    assert!(
        seen.iter()
            .any(|(s, done, _)| *s == Step::Copying && *done >= made.manifest.bytes)
    );
}

#[test]
fn writes_go_on_during_a_backup_and_the_copy_is_one_moment() {
    let clinic = clinic(50);
    let stop = AtomicBool::new(false);
    std::thread::scope(|scope| {
        let writer = scope.spawn(|| {
            let mut id = 1_000;
            while !stop.load(Ordering::Relaxed) {
                add(&clinic.vault, id, &format!("meanwhile {id}")).unwrap();
                id += 1;
            }
            id - 1_000
        });
        let made: Vec<_> = (0..12)
            .map(|minute| {
                let at = instant() + Duration::minutes(minute);
                clinic.vault.back_up(&clinic.place, at, &Unwatched)
            })
            .collect();
        stop.store(true, Ordering::Relaxed);
        for made in made {
            // The counts of the source are of the same snapshot, or this is `Differs`.
            let made = made.unwrap();
            assert_eq!(made.manifest.tables["note"], made.manifest.sequence);
        }
        assert!(writer.join().unwrap() > 12, "the writer stood still");
    });
}

#[test]
fn a_place_is_its_vaults_alone() {
    let (ours, other) = (clinic(1), clinic(1));
    ours.vault.claim(&ours.place).unwrap();
    ours.vault.claim(&ours.place).unwrap();
    assert!(matches!(
        other.vault.claim(&ours.place),
        Err(BackupError::OtherVault)
    ));
    let before = tree(&ours.place);
    let refused = other.vault.back_up(&ours.place, instant(), &Unwatched);
    assert!(matches!(refused, Err(BackupError::OtherVault)));
    assert_eq!(tree(&ours.place), before);
    // A marker that cannot be read is somebody's.
    fs::write(ours.place.join("anagen-backups"), "torn").unwrap();
    let refused = ours.vault.back_up(&ours.place, instant(), &Unwatched);
    assert!(matches!(refused, Err(BackupError::OtherVault)));

    let gone = ours.place.join("gone");
    for answer in [
        list(&gone).map(drop),
        ours.vault.claim(&gone),
        ours.vault.back_up(&gone, instant(), &Unwatched).map(drop),
        prepared(&ours.dir, &gone, "2026-11-23T153000Z").map(drop),
        prepared(&ours.dir, &ours.place, "..").map(drop),
        prepared(&ours.dir, &ours.place, "/etc").map(drop),
    ] {
        assert!(matches!(answer, Err(BackupError::Missing)), "{answer:?}");
    }
}

#[test]
fn cancelled_at_any_moment_nothing_is_left_behind() {
    let clinic = clinic(30);
    clinic.back_up(0);
    let before = tree(&clinic.place);
    let at = instant() + Duration::days(1);
    let mut stopped = 0;
    for step in 0.. {
        let watch = Watch {
            cancel_at: Some(step),
            ..Watch::default()
        };
        match clinic.vault.back_up(&clinic.place, at, &watch) {
            Err(BackupError::Cancelled) => {
                assert_eq!(tree(&clinic.place), before, "at {step}");
                assert!(!clinic.place.join(".making").exists());
                stopped += 1;
            }
            // It came too late: the rename was done.
            Ok(_) => break,
            Err(error) => panic!("at {step}: {error}"),
        }
    }
    assert!(stopped >= 8, "{stopped}");
}

#[test]
fn cut_at_any_step_the_earlier_backup_is_whole_and_the_rest_is_swept() {
    let clinic = clinic(30);
    let first = clinic.back_up(0);
    let at = instant() + Duration::days(1);
    let mut cuts = 0;
    for step in 0.. {
        let watch = Watch {
            die_at: Some(step),
            ..Watch::default()
        };
        let run = catch_unwind(AssertUnwindSafe(|| {
            clinic.vault.back_up(&clinic.place, at, &watch)
        }));
        if run.is_ok() {
            break;
        }
        cuts += 1;
        let names: Vec<_> = list(&clinic.place).unwrap();
        assert!(names.contains(&first), "at {step}");
        let proven = clinic
            .vault
            .prove(&clinic.place, &first.name, instant(), &Unwatched);
        proven.unwrap();
    }
    assert!(cuts >= 8, "{cuts}");
    clinic.back_up(2);
    assert!(!clinic.place.join(".making").exists());
}

#[test]
fn a_changed_byte_anywhere_in_a_backup_is_found_and_said() {
    let clinic = clinic(40);
    let made = clinic.back_up(0);
    let folder = clinic.place.join(&made.name);
    let prove = || {
        let at = instant() + Duration::days(2);
        clinic
            .vault
            .prove(&clinic.place, &made.name, at, &Unwatched)
    };
    let whole = fs::read(folder.join("records.db")).unwrap();
    for at in (0..whole.len()).step_by(whole.len() / 9) {
        let mut bad = whole.clone();
        bad[at] ^= 4;
        fs::write(folder.join("records.db"), &bad).unwrap();
        assert!(matches!(prove(), Err(BackupError::Differs(_))));
        let [listed] = list(&clinic.place).unwrap().try_into().unwrap();
        assert_eq!(listed.failed_at, Some(instant() + Duration::days(2)));
        assert_eq!(listed.proven_at, instant());
        let refused = prepared(&clinic.dir, &clinic.place, &made.name);
        assert!(matches!(refused, Err(BackupError::Differs(_))));
    }
    // Cut at a page's end.
    fs::write(folder.join("records.db"), &whole[..whole.len() - 4096]).unwrap();
    assert!(prove().is_err());
    fs::remove_file(folder.join("records.db")).unwrap();
    assert!(matches!(prove(), Err(BackupError::Differs(_))));
    fs::write(folder.join("records.db"), &whole).unwrap();
    assert_eq!(prove().unwrap().failed_at, None);

    // The manifest, changed so that it still reads.
    let manifest = fs::read_to_string(folder.join("manifest")).unwrap();
    let better = manifest.replace("\"note\":40", "\"note\":41");
    assert_ne!(manifest, better);
    fs::write(folder.join("manifest"), better).unwrap();
    assert!(matches!(prove(), Err(BackupError::Differs(_))));
    fs::write(folder.join("manifest"), &manifest[..60]).unwrap();
    assert!(list(&clinic.place).unwrap().is_empty());
    fs::write(folder.join("manifest"), &manifest).unwrap();

    // One copy of the header is enough, none is not.
    fs::write(folder.join("header.a"), "torn").unwrap();
    prove().unwrap();
    fs::remove_file(folder.join("header.a")).unwrap();
    fs::remove_file(folder.join("header.b")).unwrap();
    assert!(prove().is_err());
}

#[test]
fn a_forged_proof_says_nothing_to_the_holder_of_the_key() {
    let clinic = clinic(1);
    let first = clinic.back_up(0);
    let folder = clinic.place.join(&first.name);
    // Whoever holds the stick writes that the only backup was found wrong.
    let forged = format!(
        "{{\"proven_at\":null,\"failed_at\":\"2026-11-24T00:00:00Z\"}}\n{}\n",
        "0".repeat(64)
    );
    fs::write(folder.join("proven"), forged).unwrap();
    clinic.back_up(1);
    assert_eq!(list(&clinic.place).unwrap().len(), 2, "it would have gone");
    let shelf = clinic.vault.shelf(&clinic.place).unwrap();
    let told: Vec<_> = shelf.own.iter().map(|own| own.failed_at).collect();
    assert_eq!((told, shelf.others.len()), (vec![None, None], 0));
}

#[test]
fn the_rotation_runs_in_the_place_and_leaves_strangers_alone() {
    let clinic = clinic(1);
    fs::create_dir(clinic.place.join("holiday pictures")).unwrap();
    fs::write(clinic.place.join("holiday pictures/a.txt"), "a").unwrap();
    for day in 0..12 {
        clinic.back_up(day);
    }
    let days: Vec<_> = list(&clinic.place)
        .unwrap()
        .iter()
        .map(|b| b.manifest.made_at.format("%m-%d").to_string())
        .collect();
    // Seven days back from 4 December; 29 November ends its week, 30 November its month.
    assert_eq!(
        days,
        [
            "12-04", "12-03", "12-02", "12-01", "11-30", "11-29", "11-28"
        ]
    );
    clinic.back_up(20);
    let left = list(&clinic.place).unwrap();
    assert!(left.iter().any(|b| b.name.starts_with("2026-11-30")));
    assert!(left.iter().any(|b| b.name.starts_with("2026-11-29")));
    assert!(clinic.place.join("holiday pictures/a.txt").exists());
}

#[test]
fn a_backup_from_before_a_changed_passphrase_is_still_proven() {
    let clinic = clinic(2);
    let made = clinic.back_up(0);
    let new = SecretString::from("another passphrase altogether");
    let slot = clinic.vault.slot();
    clinic.vault.change_slot(slot, &new, Kdf::Floor).unwrap();
    let at: DateTime<Utc> = instant() + Duration::days(1);
    clinic
        .vault
        .prove(&clinic.place, &made.name, at, &Unwatched)
        .unwrap();
    // And a new one opens with the new passphrase.
    let made = clinic.back_up(2);
    let unlock = Unlock::Passphrase(&new);
    let copy = restore::prepare(
        &clinic.dir,
        &clinic.place,
        &made.name,
        unlock,
        &FIRST,
        &Unwatched,
    );
    assert_eq!(texts(&copy.unwrap().vault), ["note 1", "note 2"]);
}

#[test]
fn a_second_worker_in_a_place_is_told_to_wait() {
    let clinic = clinic(1);
    clinic.back_up(0);
    let lock = fs::File::options()
        .write(true)
        .open(clinic.place.join(".lock"))
        .unwrap();
    lock.try_lock().unwrap();
    let refused = clinic.vault.back_up(&clinic.place, instant(), &Unwatched);
    assert!(matches!(refused, Err(BackupError::Store(StoreError::Busy))));
}

#[test]
fn nothing_readable_is_in_a_backup() {
    let clinic = clinic(0);
    add(&clinic.vault, 1, "MARKER-Zeynep-Kaya-1987").unwrap();
    clinic.back_up(0);
    for (path, bytes) in tree(&clinic.place) {
        for plain in ["MARKER", "CREATE TABLE", "SQLite format 3", "Istanbul"] {
            let found = bytes.windows(plain.len()).any(|w| w == plain.as_bytes());
            assert!(!found, "{plain:?} in {path:?}");
        }
    }
}

#[test]
fn a_migration_is_preceded_by_a_backup() {
    let clinic = clinic(2);
    let place = beside(&clinic.dir);
    assert!(!place.exists());
    clinic.vault.close();
    let vault = Vault::open(&clinic.dir, &passphrase(), &crate::common::SECOND).unwrap();
    let [made] = backup::list(&place).unwrap().try_into().unwrap();
    assert_eq!((made.manifest.schema, made.manifest.tables["note"]), (1, 2));
    vault.close();
    Vault::open(&clinic.dir, &passphrase(), &crate::common::SECOND)
        .unwrap()
        .close();
    assert_eq!(list(&place).unwrap().len(), 1, "only before a migration");
}
