//! Disks that can be cut, filled, pulled out and made read-only: file systems on loop devices, and small ones in memory.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use crate::lab::{Lab, Stop};
use crate::process;

/// How long a disk may be busy.
const PATIENCE: Duration = Duration::from_secs(10);

/// What a disk is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// XFS on a loop device.
    Xfs,
    /// ext4 on a loop device.
    Ext4,
    /// ext4 with blocks of 1 KiB, four to a page of the processor.
    SmallBlocks,
    /// A file system in memory; it cannot be cut.
    Memory,
}

/// A mounted disk. Dropping it unmounts it.
pub struct Disk {
    kind: Kind,
    /// Where it is mounted.
    pub at: PathBuf,
    image: PathBuf,
    mib: u64,
}

impl Disk {
    /// Makes and mounts one of so many MiB.
    pub fn new(lab: &Lab, name: &str, kind: Kind, mib: u64) -> Result<Self, Stop> {
        process::needs("mount")?;
        let folder = lab.memory(name)?;
        let disk = Self {
            kind,
            at: folder.join("disk"),
            image: folder.join("image"),
            mib,
        };
        std::fs::create_dir_all(&disk.at)?;
        if kind != Kind::Memory {
            process::needs("losetup")?;
            std::fs::File::create(&disk.image)?.set_len(mib << 20)?;
        }
        let (program, flags): (&str, &[&str]) = match kind {
            Kind::Xfs => ("mkfs.xfs", &["-q", "-f"]),
            // Blocks as on the disks that people have; so small a disk would get smaller ones.
            Kind::Ext4 => ("mkfs.ext4", &["-q", "-F", "-b", "4096"]),
            Kind::SmallBlocks => ("mkfs.ext4", &["-q", "-F", "-b", "1024"]),
            Kind::Memory => ("", &[]),
        };
        if !program.is_empty() {
            process::needs(program)?;
            process::needs("xfs_io")?;
            done(Command::new(program).args(flags).arg(&disk.image)).map_err(Stop::Broken)?;
        }
        disk.mount(&[]).map_err(|why| {
            Stop::Cannot(format!(
                "a file system cannot be mounted here ({why}); it takes root and loop devices"
            ))
        })?;
        Ok(disk)
    }

    fn mount(&self, options: &[&str]) -> Result<(), String> {
        let size = format!("size={}m", self.mib);
        let mut words = vec![match self.kind {
            Kind::Memory => size.as_str(),
            _ => "loop",
        }];
        words.extend(options);
        let mut mount = Command::new("mount");
        mount.args(["-o", &words.join(",")]);
        match self.kind {
            Kind::Memory => mount.args(["-t", "tmpfs", "tmpfs"]),
            _ => mount.arg(&self.image),
        };
        done(mount.arg(&self.at))
    }

    /// The power goes: what was not synced is gone, and nothing can be written any more.
    pub fn cut(&self) -> Result<(), Stop> {
        let mut cut = Command::new("xfs_io");
        if self.kind != Kind::Xfs {
            cut.arg("-F");
        }
        done(cut.args(["-x", "-c", "shutdown"]).arg(&self.at)).map_err(Stop::Broken)
    }

    /// The power comes back. Nobody may have a file open on it.
    pub fn start_again(&self) -> Result<(), Stop> {
        let until = Instant::now() + PATIENCE;
        // A program that another row is just beginning has a copy of what is open here until it has loaded itself.
        while let Err(why) = done(Command::new("umount").arg(&self.at)) {
            if Instant::now() > until {
                return Err(Stop::Broken(why));
            }
            std::thread::yield_now();
        }
        self.mount(&[]).map_err(Stop::Broken)
    }

    /// Writable no more, or again.
    pub fn read_only(&self, yes: bool) -> Result<(), Stop> {
        let how = if yes { "remount,ro" } else { "remount,rw" };
        done(Command::new("mount").args(["-o", how]).arg(&self.at)).map_err(Stop::Broken)
    }

    /// Fills it to the last byte but `spare` KiB with a file that [`Disk::relieve`] takes away.
    pub fn fill(&self, spare: u64) -> Result<(), Stop> {
        use std::io::Write;
        let mut file = std::fs::File::options()
            .create(true)
            .append(true)
            .open(self.at.join("filler"))?;
        let zeros = vec![0u8; 64 << 10];
        while file.write_all(&zeros).is_ok() {}
        for size in [4096, 512, 1] {
            while file.write_all(&zeros[..size]).is_ok() {}
        }
        let _ = file.sync_all();
        let length = file.metadata()?.len();
        file.set_len(length.saturating_sub(spare << 10))?;
        let _ = file.sync_all();
        Ok(())
    }

    /// Makes room again.
    pub fn relieve(&self) -> Result<(), Stop> {
        std::fs::remove_file(self.at.join("filler"))?;
        Ok(())
    }

    /// Where it is mounted.
    pub fn path(&self) -> &Path {
        &self.at
    }
}

impl Drop for Disk {
    fn drop(&mut self) {
        // Lazily: a victim that is still dying must not keep it.
        let _ = Command::new("umount").arg("-l").arg(&self.at).output();
        let _ = std::fs::remove_file(&self.image);
    }
}

fn done(command: &mut Command) -> Result<(), String> {
    let output = command.output().map_err(|error| error.to_string())?;
    if output.status.success() {
        return Ok(());
    }
    let said = String::from_utf8_lossy(&output.stderr);
    Err(said.lines().next().unwrap_or("no reason given").to_owned())
}
