//! The reserve: 32 MiB of the disk held back, so that what is being written when the disk is full can still be written.
//!
//! It is a file of zeros that is given up when room runs out, and made again when there is room. While it is not there the person is
//! told that the disk is nearly full.

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

use crate::files;

const SIZE: u64 = 32 * 1024 * 1024;
/// With less than this left a commit may fail: the WAL of a write is a few pages, its folding in about as much again.
const NEEDED: u64 = 8 * 1024 * 1024;
/// Of a WAL of some 60 MiB, far more than a writer lets it grow to.
const WAL_INDEX: u64 = 128 * 1024;
/// What a vault wants beside its records.
pub(crate) const WANTED: u64 = SIZE + 2 * NEEDED;

pub(crate) struct Reserve {
    path: PathBuf,
    held: bool,
    /// Bytes that may still be written beside this path; a test has its own.
    free: fn(&Path) -> u64,
}

impl Reserve {
    /// Looks whether it is there; makes nothing yet.
    pub fn find(dir: &Path) -> Self {
        let path = files::reserve(dir);
        let held = fs::metadata(&path).is_ok_and(|found| is_allocated(&found));
        Self {
            path,
            held,
            free: free_beside,
        }
    }

    pub fn is_held(&self) -> bool {
        self.held
    }

    /// Gives it up before a commit for which the disk may be too full. Whether it did.
    pub fn make_room(&mut self) -> bool {
        self.held && (self.free)(&self.path) < NEEDED && self.give_up()
    }

    /// Whether there was something to give up.
    pub fn give_up(&mut self) -> bool {
        if !self.held {
            return false;
        }
        self.held = false;
        tracing::warn!("the disk is nearly full: the reserve was given up");
        fs::remove_file(&self.path).is_ok()
    }

    /// Makes it again where that leaves room enough; otherwise it would be given up at the next write.
    pub fn renew(&mut self) {
        if !self.held && (self.free)(&self.path) >= WANTED {
            self.held = match self.make() {
                Ok(()) => true,
                Err(error) => {
                    tracing::warn!(kind = ?error.kind(), "the reserve could not be made");
                    // Half a reserve is of no use to anybody.
                    let _ = fs::remove_file(&self.path);
                    false
                }
            };
        }
    }

    fn make(&self) -> io::Result<()> {
        match fs::remove_file(&self.path) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
            _ => {}
        }
        let file = files::new_private(&self.path)?;
        allocate(&file)?;
        file.sync_all()
    }
}

/// A file with a hole in it holds nothing back.
fn is_allocated(found: &fs::Metadata) -> bool {
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt;
        found.blocks() * 512 >= SIZE
    }
    #[cfg(not(unix))]
    {
        found.len() >= SIZE
    }
}

/// Gives a file its room on the disk. False: this file system, or this system, has no such thing.
fn give_room(file: &File, bytes: u64) -> io::Result<bool> {
    #[cfg(target_os = "linux")]
    {
        use rustix::fs::{FallocateFlags, fallocate};
        use rustix::io::Errno;
        match fallocate(file, FallocateFlags::empty(), 0, bytes) {
            Ok(()) => Ok(true),
            Err(Errno::OPNOTSUPP | Errno::NOSYS) => Ok(false),
            Err(error) => Err(error.into()),
        }
    }
    #[cfg(not(target_os = "linux"))]
    {
        let _ = (file, bytes);
        Ok(false)
    }
}

/// Gives the index of the WAL its room while there is some. SQLite makes sure of one byte in each of its pages and then writes to all of it as to
/// memory: where the disk's blocks are smaller than those pages and the disk is full, the system ends the program.
///
/// What is answered must be kept as long as a connection may be open, and be given back here when connections were opened anew: closing it
/// gives up the locks that SQLite has on the file.
pub(crate) fn hold_wal_index(database: &Path, before: Option<File>) -> Option<File> {
    let path = files::wal_index(database);
    if before.as_ref().is_some_and(|file| is_at(file, &path)) {
        return before;
    }
    let file = File::options().read(true).write(true).open(path).ok()?;
    if let Err(error) = give_room(&file, WAL_INDEX) {
        tracing::warn!(kind = ?error.kind(), "the index of the log has no room of its own");
    }
    Some(file)
}

/// Whether this open file is the one that lies there.
fn is_at(file: &File, path: &Path) -> bool {
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt;
        let here = file.metadata().map(|it| (it.dev(), it.ino()));
        let there = fs::metadata(path).map(|it| (it.dev(), it.ino()));
        here.ok().is_some_and(|here| there.ok() == Some(here))
    }
    #[cfg(not(unix))]
    {
        let _ = (file, path);
        true
    }
}

fn allocate(file: &File) -> io::Result<()> {
    // Where there is no such thing it is written.
    if give_room(file, SIZE)? {
        return Ok(());
    }
    let zeros = vec![0; 1024 * 1024];
    let mut file = file;
    for _ in 0..SIZE / zeros.len() as u64 {
        io::Write::write_all(&mut file, &zeros)?;
    }
    Ok(())
}

/// Bytes that may still be written beside `path`.
pub(crate) fn free_beside(path: &Path) -> u64 {
    #[cfg(unix)]
    {
        let folder = path.parent().unwrap_or(path);
        // Unknown is not none: a write that fails for want of room gives the reserve up too.
        rustix::fs::statvfs(folder).map_or(u64::MAX, |found| found.f_bavail * found.f_frsize)
    }
    #[cfg(not(unix))]
    {
        let _ = path;
        u64::MAX
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PLENTY: fn(&Path) -> u64 = |_| 1 << 40;

    fn on(dir: &Path, free: fn(&Path) -> u64) -> Reserve {
        Reserve {
            free,
            ..Reserve::find(dir)
        }
    }

    #[test]
    fn it_takes_real_room_and_gives_it_back() {
        let dir = tempfile::tempdir().unwrap();
        let mut reserve = on(dir.path(), PLENTY);
        assert!(!reserve.is_held());
        reserve.renew();
        assert!(reserve.is_held());
        let found = fs::metadata(files::reserve(dir.path())).unwrap();
        assert!(is_allocated(&found) && found.len() == SIZE);
        reserve.make_room();
        assert!(reserve.is_held());
        // Found again at the next opening.
        let mut again = on(dir.path(), |_| NEEDED - 1);
        assert!(again.is_held());
        again.make_room();
        assert!(!again.is_held() && !files::reserve(dir.path()).exists());
        assert!(!again.give_up());
    }

    #[test]
    fn it_is_not_made_where_it_would_be_given_up_again() {
        let dir = tempfile::tempdir().unwrap();
        let mut reserve = on(dir.path(), |_| SIZE + 2 * NEEDED - 1);
        reserve.renew();
        assert!(!reserve.is_held() && !files::reserve(dir.path()).exists());
    }

    #[cfg(unix)]
    #[test]
    fn a_file_with_a_hole_is_no_reserve() {
        let dir = tempfile::tempdir().unwrap();
        let path = files::reserve(dir.path());
        File::create(&path).unwrap().set_len(SIZE).unwrap();
        let mut reserve = on(dir.path(), PLENTY);
        assert!(!reserve.is_held());
        reserve.renew();
        assert!(is_allocated(&fs::metadata(&path).unwrap()));
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn the_index_of_the_log_has_its_room_and_is_held_once() {
        use std::os::unix::fs::MetadataExt;
        let folder = tempfile::tempdir().unwrap();
        let database = folder.path().join("records.db");
        assert!(hold_wal_index(&database, None).is_none(), "nothing there");
        fs::write(files::wal_index(&database), "abc").unwrap();
        let held = hold_wal_index(&database, None).unwrap();
        let inode = |file: &File| file.metadata().unwrap().ino();
        let found = held.metadata().unwrap();
        assert_eq!(found.len(), WAL_INDEX);
        assert!(found.blocks() * 512 >= WAL_INDEX, "no holes");
        let first = inode(&held);
        let again = hold_wal_index(&database, Some(held)).unwrap();
        assert_eq!(inode(&again), first);
        // All connections were closed, and the file was made anew.
        fs::rename(files::wal_index(&database), folder.path().join("old")).unwrap();
        fs::write(files::wal_index(&database), "abc").unwrap();
        let other = hold_wal_index(&database, Some(again)).unwrap();
        assert_ne!(inode(&other), first);
    }
}
