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

fn allocate(file: &File) -> io::Result<()> {
    #[cfg(target_os = "linux")]
    {
        use rustix::fs::{FallocateFlags, fallocate};
        use rustix::io::Errno;
        match fallocate(file, FallocateFlags::empty(), 0, SIZE) {
            Ok(()) => return Ok(()),
            // Not every file system can: then it is written.
            Err(Errno::OPNOTSUPP | Errno::NOSYS) => {}
            Err(error) => return Err(error.into()),
        }
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
}
