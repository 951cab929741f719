//! Damage of many kinds, and what is brought out of it.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use crate::common::{entry, instant, passphrase};
use chrono::Duration;
use vault::backup::{BackupError, Unwatched};
use vault::rescue::{self, RescueReport, Salvaged};
use vault::{Kdf, Migration, OpenError, SecretString, StoreError, Unlock, Vault, params};

const PAGE: usize = 4096;

static CLINIC: [Migration; 1] = [Migration {
    name: "0001_clinic",
    sql: "CREATE TABLE patient (id INTEGER PRIMARY KEY, name TEXT NOT NULL, colour TEXT NOT NULL) STRICT;
          CREATE INDEX patient_name ON patient (name);
          CREATE TABLE visit (id INTEGER PRIMARY KEY, patient INTEGER NOT NULL REFERENCES patient (id),
                              words TEXT NOT NULL) STRICT;
          CREATE TRIGGER visit_signed BEFORE UPDATE ON visit BEGIN SELECT RAISE(ABORT, 'signed'); END;
          CREATE TABLE draft (key TEXT PRIMARY KEY, words TEXT NOT NULL) STRICT;",
}];

struct Clinic {
    _root: tempfile::TempDir,
    dir: PathBuf,
    place: PathBuf,
    vault: Option<Vault>,
    writes: u128,
}

impl Clinic {
    fn new() -> Self {
        let root = tempfile::tempdir().unwrap();
        let dir = root.path().join("vault");
        let place = root.path().join("stick");
        fs::create_dir(&place).unwrap();
        let vault = Vault::create(&dir, &passphrase(), Kdf::Floor, &CLINIC).unwrap();
        Self {
            _root: root,
            dir,
            place,
            vault: Some(vault),
            writes: 0,
        }
    }

    fn vault(&self) -> &Vault {
        self.vault.as_ref().unwrap()
    }

    /// `count` patients with two visits and a draft each, ten to a write.
    fn patients(&mut self, count: i64) {
        for _ in 0..count / 10 {
            self.writes += 1;
            self.vault()
                .write(entry(self.writes), move |writer| {
                    for _ in 0..10 {
                        let id = writer.insert(
                            "INSERT INTO patient (name, colour) VALUES ('Patient of many words', 'white')",
                            [],
                        )?;
                        for words in ["came in the morning and was well", "came again; see the first visit"] {
                            writer.insert("INSERT INTO visit (patient, words) VALUES (?1, ?2)", params![id, words])?;
                        }
                        writer.insert("INSERT INTO draft VALUES (?1, 'begun')", params![format!("p{id}")])?;
                    }
                    Ok::<_, StoreError>(0)
                })
                .unwrap();
        }
    }

    fn recolour(&mut self, below: i64) {
        self.writes += 1;
        self.vault()
            .write(entry(self.writes), move |writer| {
                writer.execute("UPDATE patient SET colour = 'red' WHERE id < ?1", [below])?;
                Ok::<_, StoreError>(0)
            })
            .unwrap();
    }

    fn back_up(&self, days: i64) -> String {
        let at = instant() + Duration::days(days);
        self.vault()
            .back_up(&self.place, at, &Unwatched)
            .unwrap()
            .name
    }

    /// Closes the vault and overwrites pages of its database.
    fn damage(&mut self, pages: &[usize]) {
        self.vault = None;
        let path = self.dir.join("records.db");
        let mut bytes = fs::read(&path).unwrap();
        for page in pages {
            let at = page * PAGE;
            bytes[at..at + PAGE].fill(0x5A);
        }
        fs::write(&path, bytes).unwrap();
    }

    fn pages(&mut self) -> usize {
        self.vault = None;
        fs::metadata(self.dir.join("records.db")).unwrap().len() as usize / PAGE
    }

    fn rescue(&self) -> Result<RescueReport, BackupError> {
        let secret = passphrase();
        let unlock = Unlock::Passphrase(&secret);
        let places = [self.place.clone(), self.place.join("not plugged in")];
        rescue::rescue(&self.dir, &places, unlock, &CLINIC, instant(), &Unwatched)
    }

    fn open(&self) -> Vault {
        Vault::open(&self.dir, &passphrase(), &CLINIC).unwrap()
    }
}

fn by_table(report: &RescueReport) -> BTreeMap<&str, &Salvaged> {
    report
        .tables
        .iter()
        .map(|t| (t.table.as_str(), t))
        .collect()
}

fn number(vault: &Vault, sql: &'static str) -> i64 {
    vault
        .read(|reader| reader.query_one(sql, [], |row| row.get(0)))
        .map_err(|error: StoreError| error)
        .unwrap()
        .unwrap()
}

fn tree(root: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let entries = fs::read_dir(root).unwrap().map(|e| e.unwrap().path());
    let files = entries.filter(|path| path.is_file());
    files
        .map(|path| (path.file_name().unwrap().into(), fs::read(&path).unwrap()))
        .collect()
}

#[test]
fn what_was_written_since_the_backup_comes_over_and_the_damaged_vault_is_kept() {
    let mut clinic = Clinic::new();
    clinic.patients(1_000);
    clinic.back_up(0);
    clinic.patients(1_000);
    clinic.recolour(500);
    let pages = clinic.pages();
    assert!(pages > 60, "{pages}");
    // Eight pages all over the file, the first one (which holds the schema's root) left alone.
    let bad: Vec<usize> = (1..=8).map(|n| n * pages / 10).collect();
    clinic.damage(&bad);
    let before = tree(&clinic.dir);
    let report = clinic.rescue().unwrap();

    assert_eq!(report.backup, Some(instant()));
    assert!(report.set_aside.ends_with("vault.aside-2026-11-23T153000Z"));
    assert_eq!(
        tree(&report.set_aside),
        before,
        "the damaged one is as it was"
    );
    let vault = clinic.open();
    let tables = by_table(&report);
    let patients = number(&vault, "SELECT count(*) FROM patient");
    let visits = number(&vault, "SELECT count(*) FROM visit");
    // A page holds some sixty rows: nine tenths of what is new must be there, and everything that the backup had.
    assert!((1_800..=2_000).contains(&patients), "{patients}");
    assert!((3_600..=4_000).contains(&visits), "{visits}");
    assert_eq!(tables["patient"].from_backup, 1_000);
    assert_eq!(tables["visit"].from_backup, 2_000);
    assert_eq!(
        tables["visit"].recovered,
        u64::try_from(visits).unwrap() - 2_000
    );
    assert!(number(&vault, "SELECT count(*) FROM patient WHERE colour = 'red'") >= 300);
    // Nothing refers to what is not there, and the log goes on.
    let orphans = "SELECT count(*) FROM visit WHERE patient NOT IN (SELECT id FROM patient)";
    assert_eq!(number(&vault, orphans), 0);
    let chain = vault.verify_chain().unwrap();
    assert_eq!(chain.broken_at, None);
    assert_eq!(chain.entries, 100 + report.entries);
    assert_eq!(report.chain_whole, chain.entries == 201);
    let lost = 2_000 - patients as u64;
    assert!(tables["patient"].lost <= lost + 70, "{report:?}");
    vault
        .write(entry(9_999), |writer| {
            writer.insert(
                "INSERT INTO patient (name, colour) VALUES ('new', 'blue')",
                [],
            )
        })
        .unwrap();
    vault.close();
    clinic.open();
}

/// The pages of the schema but for its root: with one of them gone not a row can be found.
fn schema_pages(clinic: &Clinic) -> Vec<usize> {
    let connection = vault::bench::lawless_connection(&clinic.dir, &passphrase()).unwrap();
    let mut pages = connection
        .prepare("SELECT pageno - 1 FROM dbstat WHERE name = 'sqlite_schema' AND pageno > 1")
        .unwrap();
    let pages = pages.query_map([], |row| row.get::<_, i64>(0)).unwrap();
    pages.map(|page| page.unwrap() as usize).collect()
}

#[test]
fn one_bad_page_costs_at_most_its_rows_wherever_it_is() {
    let mut clinic = Clinic::new();
    clinic.patients(400);
    let pages = clinic.pages();
    let whole = fs::read(clinic.dir.join("records.db")).unwrap();
    let schema = schema_pages(&clinic);
    let (mut most, mut inner) = (0, 0);
    for bad in (1..pages).step_by(5).filter(|page| !schema.contains(page)) {
        fs::write(clinic.dir.join("records.db"), &whole).unwrap();
        clinic.damage(&[bad]);
        let report = clinic.rescue().unwrap();
        assert_eq!(report.backup, None);
        let vault = clinic.open();
        let left = number(
            &vault,
            "SELECT (SELECT count(*) FROM visit) + (SELECT count(*) FROM patient)",
        );
        assert_eq!(vault.verify_chain().unwrap().broken_at, None);
        vault.close();
        most = most.max(1_200 - left);
        // What is missing is said, if only as "at least one" where an inner page took all that was below it.
        let lost: u64 = report.tables.iter().map(|t| t.lost).sum();
        let missing = 1_200 - left;
        assert!(missing == 0 || lost > 0, "page {bad}: {report:?}");
        // A page has up to 60 patients, and each of them two visits, which go with them.
        inner += usize::from(missing > 180);
        assert!(missing <= 180 || inner < 3, "page {bad}: {report:?}");
        fs::remove_dir_all(&clinic.dir).unwrap();
        fs::rename(&report.set_aside, &clinic.dir).unwrap();
    }
    assert!(most > 0, "no page held a row");
}

#[test]
fn who_has_lost_the_tables_has_the_backup_and_is_told_that_the_rest_is_missing() {
    for backed_up in [true, false] {
        let mut clinic = Clinic::new();
        clinic.patients(20);
        if backed_up {
            clinic.back_up(0);
        }
        clinic.patients(20);
        clinic.vault = None;
        let schema = schema_pages(&clinic);
        assert!(!schema.is_empty(), "the schema has one page");
        clinic.damage(&schema[..1]);
        let before = tree(&clinic.dir);
        if !backed_up {
            assert!(matches!(clinic.rescue(), Err(BackupError::Missing)));
            assert_eq!(tree(&clinic.dir), before, "nothing is thrown away");
            continue;
        }
        let report = clinic.rescue().unwrap();
        assert!(report.unread && !report.chain_whole, "{report:?}");
        assert_eq!(tree(&report.set_aside), before);
        assert_eq!(number(&clinic.open(), "SELECT count(*) FROM patient"), 20);
    }
}

#[test]
fn an_undamaged_vault_loses_nothing_on_the_way() {
    let mut clinic = Clinic::new();
    clinic.patients(200);
    clinic.back_up(0);
    clinic.patients(100);
    clinic.recolour(50);
    clinic.damage(&[]);
    let report = clinic.rescue().unwrap();
    assert!(report.chain_whole && !report.unread);
    assert_eq!(report.entries, 11);
    let tables = by_table(&report);
    assert!(report.tables.iter().all(|t| t.lost == 0), "{report:?}");
    assert_eq!(
        (tables["patient"].from_backup, tables["patient"].recovered),
        (200, 149)
    );
    assert_eq!(tables["draft"].recovered, 100);
    let vault = clinic.open();
    assert_eq!(
        number(&vault, "SELECT count(*) FROM patient WHERE colour = 'red'"),
        49
    );
    assert_eq!(number(&vault, "SELECT count(*) FROM write_receipt"), 31);
}

static SIGNED_ANEW: [Migration; 2] = [
    CLINIC[0],
    Migration {
        name: "0002_signed_anew",
        // What the visits say afterwards depends on what else was there: the backup's and the present ones differ.
        sql: "DROP TRIGGER visit_signed;
              UPDATE visit SET words = 'one of ' || (SELECT count(*) FROM patient);
              CREATE TRIGGER visit_signed BEFORE UPDATE ON visit BEGIN SELECT RAISE(ABORT, 'signed'); END;",
    },
];

#[test]
fn a_trigger_that_forbids_change_stays_in_force() {
    let mut clinic = Clinic::new();
    clinic.patients(10);
    clinic.back_up(0);
    clinic.patients(10);
    clinic.vault = None;
    Vault::open(&clinic.dir, &passphrase(), &SIGNED_ANEW)
        .unwrap()
        .close();
    let secret = passphrase();
    let unlock = Unlock::Passphrase(&secret);
    let places = [clinic.place.clone()];
    let report = rescue::rescue(
        &clinic.dir,
        &places,
        unlock,
        &SIGNED_ANEW,
        instant(),
        &Unwatched,
    )
    .unwrap();
    let visits = by_table(&report)["visit"];
    // Twenty new ones come over; of the twenty that read otherwise the backup's form stays, and is counted.
    assert_eq!(
        (visits.from_backup, visits.recovered, visits.lost),
        (20, 20, 20)
    );
    let vault = Vault::open(&clinic.dir, &passphrase(), &SIGNED_ANEW).unwrap();
    for words in ["one of 10", "one of 20"] {
        let found = vault
            .read(|reader| {
                let sql = "SELECT count(*) FROM visit WHERE words = ?1";
                reader.query_one(sql, [words], |row| row.get::<_, i64>(0))
            })
            .map_err(|error: StoreError| error);
        assert_eq!(found.unwrap(), Some(20), "{words}");
    }
}

#[test]
fn a_wrong_backup_is_passed_over_for_an_older_one() {
    let mut clinic = Clinic::new();
    clinic.patients(50);
    clinic.back_up(0);
    clinic.patients(50);
    let newest = clinic.back_up(1);
    let path = clinic.place.join(newest).join("records.db");
    let mut bytes = fs::read(&path).unwrap();
    bytes[9_000] ^= 1;
    fs::write(&path, bytes).unwrap();
    clinic.damage(&[3]);
    let report = clinic.rescue().unwrap();
    assert_eq!(report.backup, Some(instant()));
    assert_eq!(by_table(&report)["patient"].from_backup, 50);
}

#[test]
fn todays_passphrase_opens_the_rescued_vault() {
    let mut clinic = Clinic::new();
    clinic.patients(20);
    clinic.back_up(0);
    let new = SecretString::from("another passphrase altogether");
    let slot = clinic.vault().slot();
    clinic.vault().change_slot(slot, &new, Kdf::Floor).unwrap();
    clinic.damage(&[5]);
    let refused = clinic.rescue();
    assert!(matches!(
        refused,
        Err(BackupError::Open(OpenError::WrongPassphrase))
    ));
    let unlock = Unlock::Passphrase(&new);
    let places = [clinic.place.clone()];
    rescue::rescue(&clinic.dir, &places, unlock, &CLINIC, instant(), &Unwatched).unwrap();
    Vault::open(&clinic.dir, &new, &CLINIC).unwrap();
    assert!(Vault::open(&clinic.dir, &passphrase(), &CLINIC).is_err());
}

#[test]
fn without_a_header_the_backups_header_opens_it() {
    let mut clinic = Clinic::new();
    clinic.patients(20);
    clinic.back_up(0);
    clinic.patients(20);
    clinic.damage(&[]);
    for copy in ["header.a", "header.b"] {
        fs::write(clinic.dir.join(copy), "torn").unwrap();
    }
    let report = clinic.rescue().unwrap();
    assert_eq!(by_table(&report)["patient"].recovered, 20);
    assert_eq!(number(&clinic.open(), "SELECT count(*) FROM patient"), 40);
}

#[test]
fn with_nothing_to_go_by_everything_stays_as_it_is() {
    let mut clinic = Clinic::new();
    clinic.patients(20);
    clinic.damage(&[0]);
    let before = tree(&clinic.dir);
    assert!(matches!(clinic.rescue(), Err(BackupError::Missing)));
    assert_eq!(tree(&clinic.dir), before);
    let names = fs::read_dir(clinic.dir.parent().unwrap()).unwrap().count();
    assert_eq!(names, 2, "the vault and the place");
}

#[test]
fn a_database_that_is_gone_is_brought_back_from_the_backup() {
    let mut clinic = Clinic::new();
    clinic.patients(20);
    clinic.back_up(0);
    clinic.patients(20);
    clinic.damage(&[0]);
    let report = clinic.rescue().unwrap();
    assert_eq!((report.entries, report.chain_whole), (0, false));
    assert_eq!(number(&clinic.open(), "SELECT count(*) FROM patient"), 20);
}
