//! A stick from somebody who wishes ill: files without an end, links that lead elsewhere, names that are paths. It is refused, soon, and
//! nothing here is touched.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use crate::common::{FIRST, add, create, instant, open, passphrase, texts};
use vault::Unlock;
use vault::backup::{BackupError, Unwatched, list};
use vault::restore;

/// A smallest JPEG that decodes.
const PICTURE: &[u8] = include_bytes!("../../../../../tests/faults/src/rows/small.jpg");
const SOON: Duration = Duration::from_secs(10);

struct Stick {
    _root: tempfile::TempDir,
    dir: PathBuf,
    place: PathBuf,
    name: String,
}

fn stick() -> Stick {
    let root = tempfile::tempdir().unwrap();
    let (dir, place) = (root.path().join("vault"), root.path().join("stick"));
    fs::create_dir(&place).unwrap();
    let vault = create(&dir);
    add(&vault, 1, "one").unwrap();
    vault.keep_photo(PICTURE).unwrap();
    let name = vault.back_up(&place, instant(), &Unwatched).unwrap().name;
    vault.close();
    Stick {
        _root: root,
        dir,
        place,
        name,
    }
}

impl Stick {
    fn restored(&self, name: &str) -> Result<(), BackupError> {
        let passphrase = passphrase();
        let unlock = Unlock::Passphrase(&passphrase);
        restore::prepare(&self.dir, &self.place, name, unlock, &FIRST, &Unwatched).map(drop)
    }

    /// The present vault is as it was, and nothing was left beside it.
    fn nothing_happened(&self) {
        let vault = open(&self.dir);
        assert_eq!(texts(&vault), ["one"]);
        vault.close();
        assert!(!self.dir.with_file_name("vault.restoring").exists());
    }

    /// The files of a backup, its photo and the place's own mark.
    fn files(&self) -> Vec<PathBuf> {
        let folder = self.place.join(&self.name);
        let mut files: Vec<PathBuf> = ["records.db", "manifest", "photos"]
            .iter()
            .map(|file| folder.join(file))
            .collect();
        for shelf in fs::read_dir(self.place.join("photos")).unwrap() {
            let photo = fs::read_dir(shelf.unwrap().path()).unwrap().next().unwrap();
            files.push(photo.unwrap().path());
        }
        files
    }
}

type Planted = (&'static str, fn(&Path));

/// What may lie in the place of a file.
fn planted() -> Vec<Planted> {
    let mut all: Vec<Planted> = vec![
        ("8 GiB of nothing", |path| {
            fs::File::create(path).unwrap().set_len(8 << 30).unwrap();
        }),
        ("an empty file", |path| {
            drop(fs::File::create(path).unwrap())
        }),
        ("a folder", |path| fs::create_dir(path).unwrap()),
    ];
    #[cfg(unix)]
    {
        use std::os::unix::fs::symlink;
        all.push(("a link to what has no end", |path| {
            symlink("/dev/zero", path).unwrap();
        }));
        all.push(("a link to itself", |path| symlink(path, path).unwrap()));
        all.push(("a link to another file", |path| {
            symlink("/etc/passwd", path).unwrap();
        }));
        all.push(("a pipe that nobody fills", |path| {
            let made = std::process::Command::new("mkfifo").arg(path).status();
            assert!(made.unwrap().success());
        }));
    }
    all
}

#[test]
fn what_has_no_end_is_refused_soon() {
    let stick = stick();
    let folder = stick.place.join(&stick.name);
    let both = [folder.join("header.a"), folder.join("header.b")];
    for (what, plant) in planted() {
        let singly = stick.files().into_iter().map(|file| vec![file]);
        for files in singly.chain([both.to_vec()]) {
            let whole: Vec<_> = files.iter().map(|file| fs::read(file).unwrap()).collect();
            for file in &files {
                fs::remove_file(file).unwrap();
                plant(file);
            }
            let begun = Instant::now();
            let refused = stick.restored(&stick.name);
            let (took, named) = (begun.elapsed(), files[0].file_name().unwrap());
            assert!(refused.is_err(), "{what} for {}", named.display());
            assert!(took < SOON, "{what} for {}: {took:?}", named.display());
            let _ = list(&stick.place);
            for (file, whole) in files.iter().zip(whole) {
                fs::remove_file(file)
                    .or_else(|_| fs::remove_dir(file))
                    .unwrap();
                fs::write(file, whole).unwrap();
            }
            stick.nothing_happened();
        }
    }
    stick.restored(&stick.name).unwrap();
}

#[test]
fn the_mark_of_a_place_may_have_no_end_either() {
    let stick = stick();
    let mark = stick.place.join("anagen-backups");
    for (what, plant) in planted() {
        fs::remove_file(&mark)
            .or_else(|_| fs::remove_dir(&mark))
            .unwrap();
        plant(&mark);
        let vault = open(&stick.dir);
        let begun = Instant::now();
        let refused = vault.back_up(
            &stick.place,
            instant() + chrono::Duration::days(1),
            &Unwatched,
        );
        assert!(refused.is_err(), "{what}");
        assert!(begun.elapsed() < SOON, "{what}");
        vault.close();
    }
}

#[test]
fn names_are_no_paths() {
    let stick = stick();
    let name = stick.name.clone();
    for wrong in [
        "",
        ".",
        "..",
        "../vault",
        "/etc",
        "C:\\Windows",
        "\\\\server\\share",
        "\\\\?\\C:\\",
        "//server/share",
        "file:///etc",
        "CON",
        "a\0b",
        "\0",
        &format!("{name}\0"),
        &format!("{name}/"),
        &format!("{name}\\"),
        &format!("{name}/../{name}"),
        &format!("{name}:stream"),
        &format!(" {name}"),
        &"9".repeat(100_000),
    ] {
        let refused = stick.restored(wrong);
        assert!(
            matches!(refused, Err(BackupError::Missing)),
            "{wrong:?}: {refused:?}"
        );
    }
    stick.nothing_happened();
}

#[cfg(unix)]
#[test]
fn a_link_in_the_place_of_a_backup_leads_to_nothing_of_ours() {
    let stick = stick();
    let other = "2026-11-24T000000Z";
    std::os::unix::fs::symlink("/etc", stick.place.join(other)).unwrap();
    let refused = stick.restored(other);
    assert!(
        matches!(refused, Err(BackupError::Differs(_))),
        "{refused:?}"
    );
    // Neither is it taken for a backup, nor does the rotation touch what it leads to.
    assert!(
        list(&stick.place)
            .unwrap()
            .iter()
            .all(|one| one.name != other)
    );
    stick.nothing_happened();
}
