//! Who gets in, who does not, and what is said.

use std::fs;
use std::io::Write;
use std::path::Path;

use crate::common::{FIRST, SECOND, add, create, open, passphrase, texts};
use vault::{Kdf, OpenError, SecretString, StoreError, Vault};

fn refused(dir: &Path) -> OpenError {
    match Vault::open(dir, &passphrase(), &FIRST) {
        Ok(_) => panic!("it opened"),
        Err(error) => error,
    }
}

#[test]
fn what_was_written_is_there_after_closing_and_opening() {
    let dir = tempfile::tempdir().unwrap();
    let at = dir.path().join("new/vault");
    assert!(!Vault::exists(&at));
    assert!(matches!(refused(&at), OpenError::NotFound));
    let vault = create(&at);
    add(&vault, 1, "first").unwrap();
    vault.close();
    assert!(Vault::exists(&at));
    // Folded in on closing: the database file is all there is.
    assert!(!at.join("records.db-wal").exists());

    let vault = open(&at);
    add(&vault, 2, "second").unwrap();
    assert_eq!(texts(&vault), ["first", "second"]);
    drop(vault);

    assert!(matches!(
        Vault::create(&at, &passphrase(), Kdf::Floor, &FIRST),
        Err(OpenError::AlreadyExists)
    ));
    assert_eq!(texts(&open(&at)), ["first", "second"]);
}

#[test]
fn a_wrong_passphrase_opens_nothing_and_is_told_from_damage() {
    let dir = tempfile::tempdir().unwrap();
    let vault = create(dir.path());
    add(&vault, 1, "first").unwrap();
    vault.close();

    let wrong = SecretString::from("correct horse battery stapler");
    let error = Vault::open(dir.path(), &wrong, &FIRST)
        .map(drop)
        .unwrap_err();
    assert!(matches!(error, OpenError::WrongPassphrase));

    let path = dir.path().join("records.db");
    let whole = fs::read(&path).unwrap();
    let mut bad = whole.clone();
    bad[1000] ^= 1;
    fs::write(&path, &bad).unwrap();
    assert!(matches!(refused(dir.path()), OpenError::Damaged));

    fs::remove_file(&path).unwrap();
    assert!(matches!(refused(dir.path()), OpenError::Damaged));

    fs::write(&path, &whole).unwrap();
    assert_eq!(texts(&open(dir.path())), ["first"]);
}

#[test]
fn only_one_opens_it_at_a_time() {
    let dir = tempfile::tempdir().unwrap();
    let vault = create(dir.path());
    assert!(matches!(refused(dir.path()), OpenError::AlreadyOpen));
    vault.close();
    let _open = open(dir.path());
}

#[test]
fn a_torn_header_opens_from_its_other_copy_and_is_mended() {
    let dir = tempfile::tempdir().unwrap();
    create(dir.path()).close();
    let (a, b) = (dir.path().join("header.a"), dir.path().join("header.b"));
    let whole = fs::read(&a).unwrap();
    assert_eq!(whole, fs::read(&b).unwrap());

    for (torn, other) in [(&a, &b), (&b, &a)] {
        fs::write(torn, &whole[..whole.len() / 2]).unwrap();
        open(dir.path()).close();
        assert_eq!(fs::read(torn).unwrap(), whole);
        assert_eq!(fs::read(other).unwrap(), whole);
    }
    fs::remove_file(&a).unwrap();
    open(dir.path()).close();
    assert_eq!(fs::read(&a).unwrap(), whole);

    fs::write(&a, &whole[..10]).unwrap();
    fs::write(&b, b"").unwrap();
    assert!(matches!(refused(dir.path()), OpenError::DamagedHeader));
    fs::remove_file(&a).unwrap();
    fs::remove_file(&b).unwrap();
    assert!(matches!(refused(dir.path()), OpenError::DamagedHeader));
    assert!(matches!(
        Vault::create(dir.path(), &passphrase(), Kdf::Floor, &FIRST),
        Err(OpenError::AlreadyExists)
    ));
}

#[test]
fn a_creation_that_died_is_finished_or_begun_again() {
    let dir = tempfile::tempdir().unwrap();
    let (new, real) = (
        dir.path().join("records.db.new"),
        dir.path().join("records.db"),
    );
    // Died before the header: nobody has the key, so it does not count.
    fs::write(&new, "half a database").unwrap();
    assert!(!Vault::exists(dir.path()));
    create(dir.path()).close();
    assert!(!new.exists());
    // Died after the header and before the database got its name.
    fs::rename(&real, &new).unwrap();
    assert!(texts(&open(dir.path())).is_empty());
    assert!(real.exists() && !new.exists());
}

#[test]
fn migrations_are_applied_once_and_a_newer_vault_is_refused_by_its_version() {
    let dir = tempfile::tempdir().unwrap();
    let vault = create(dir.path());
    add(&vault, 1, "old").unwrap();
    vault.close();

    for _ in 0..2 {
        let vault = Vault::open(dir.path(), &passphrase(), &SECOND).unwrap();
        let colour: Option<String> = vault
            .read(|reader| {
                reader.query_one("SELECT colour FROM note WHERE text = 'old'", [], |row| {
                    row.get(0)
                })
            })
            .map_err(|error: StoreError| error)
            .unwrap();
        assert_eq!(colour.as_deref(), Some("white"));
    }
    match refused(dir.path()) {
        OpenError::NewerSchema { needed } => assert_eq!(needed, 2),
        other => panic!("{other:?}"),
    }
}

static BROKEN: [vault::Migration; 2] = [
    FIRST[0],
    vault::Migration {
        name: "0002_broken",
        sql: "CREATE TABLE half (id INTEGER) STRICT; INSERT INTO nowhere VALUES (1);",
    },
];

#[test]
fn a_migration_that_fails_leaves_the_old_schema() {
    let dir = tempfile::tempdir().unwrap();
    create(dir.path()).close();
    assert!(matches!(
        Vault::open(dir.path(), &passphrase(), &BROKEN),
        Err(OpenError::Store(StoreError::Other))
    ));
    let vault = open(dir.path());
    let tables: Option<i64> = vault
        .read(|reader| {
            reader.query_one(
                "SELECT count(*) FROM sqlite_schema WHERE name = 'half'",
                [],
                |row| row.get(0),
            )
        })
        .map_err(|error: StoreError| error)
        .unwrap();
    assert_eq!(tables, Some(0));
}

#[test]
fn nothing_readable_is_on_the_disk() {
    let dir = tempfile::tempdir().unwrap();
    let vault = create(dir.path());
    let marker = "MARKER-Zeynep-Kaya-1987";
    add(&vault, 1, marker).unwrap();
    // Once with the WAL in use, once folded in.
    let search = || {
        let mut names = Vec::new();
        for file in fs::read_dir(dir.path()).unwrap() {
            let path = file.unwrap().path();
            let bytes = fs::read(&path).unwrap();
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            if name != "reserve" {
                names.push(name);
            }
            for plain in [marker, "CREATE TABLE", "SQLite format 3", "Istanbul"] {
                let found = bytes.windows(plain.len()).any(|w| w == plain.as_bytes());
                assert!(!found, "{plain:?} in {path:?}");
            }
        }
        names.sort();
        names
    };
    let always = ["anchor.log", "header.a", "header.b", "lock", "records.db"];
    let open = search();
    assert!(always.iter().all(|name| open.iter().any(|n| n == name)));
    assert!(!open.iter().any(|name| name == "seal"));
    assert!(open.iter().any(|name| name == "records.db-wal"));
    vault.close();
    let mut closed = always.to_vec();
    closed.push("seal");
    assert_eq!(search(), closed);
}

#[cfg(unix)]
#[test]
fn the_files_are_their_owners_alone() {
    use std::os::unix::fs::PermissionsExt;
    let dir = tempfile::tempdir().unwrap();
    let at = dir.path().join("vault");
    let vault = create(&at);
    add(&vault, 1, "text").unwrap();
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(&at), 0o700);
    for file in fs::read_dir(&at).unwrap() {
        let path = file.unwrap().path();
        assert_eq!(mode(&path), 0o600, "{path:?}");
    }
}

#[cfg(unix)]
#[test]
fn a_folder_that_may_not_be_written_is_told() {
    use std::os::unix::fs::PermissionsExt;
    let dir = tempfile::tempdir().unwrap();
    create(dir.path()).close();
    // To root every folder is writable: there the fault laboratory mounts one that is not.
    let lock = dir.path().join("lock");
    fs::set_permissions(&lock, fs::Permissions::from_mode(0o400)).unwrap();
    if fs::OpenOptions::new().write(true).open(&lock).is_ok() {
        // Past the harness, which keeps the words of a test that passes to itself.
        writeln!(
            std::io::stderr(),
            "SKIPPED: this user may write to read-only files"
        )
        .unwrap();
        return;
    }
    assert!(matches!(
        refused(dir.path()),
        OpenError::Store(StoreError::ReadOnly)
    ));
}

#[test]
fn twenty_at_once_and_one_gets_in() {
    let dir = tempfile::tempdir().unwrap();
    create(dir.path()).close();
    let opened = std::sync::Mutex::new(Vec::new());
    std::thread::scope(|scope| {
        for _ in 0..20 {
            scope.spawn(|| match Vault::open(dir.path(), &passphrase(), &FIRST) {
                Ok(vault) => opened.lock().unwrap().push(vault),
                Err(error) => assert!(matches!(error, OpenError::AlreadyOpen), "{error:?}"),
            });
        }
    });
    assert_eq!(opened.into_inner().unwrap().len(), 1);
}
