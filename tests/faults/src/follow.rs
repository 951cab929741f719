//! A victim followed through the system calls of all its threads from its `begin` on, as `strace -f` does. `strace` counts the calls of each
//! kind and each thread by itself, and so cannot kill before any step of a piece of work: that is what this does.

#![allow(unsafe_code, reason = "ptrace and waitid have no safe form")]

use std::collections::BTreeSet;
use std::sync::mpsc::channel;
use std::time::Duration;

use crate::lab::Stop;

/// A victim that stands still so long has died of it.
const PATIENCE: Duration = Duration::from_secs(120);

/// A call that changes something on a disk, or asks for it to be there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Call {
    /// Its name.
    pub name: &'static str,
    /// Which of the steps it is.
    pub place: Place,
    /// After the victim had said that it was done.
    pub answered: bool,
}

impl std::fmt::Display for Call {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Place { main, number } = self.place;
        let whose = if main {
            "the first thread"
        } else {
            "the threads beside"
        };
        write!(f, "step {number} of {whose} ({})", self.name)
    }
}

/// Which of a victim's steps is meant. Those of the thread that the program began with are counted by themselves: how many the threads beside
/// have made by then differs from run to run, and most on a busy machine.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// By the thread that the program began with; otherwise by any of the others.
    pub main: bool,
    /// The n-th of those, from 1.
    pub number: usize,
}

/// What is done to a victim.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Meddling {
    /// Nothing; it is watched.
    None,
    /// It is killed before this step.
    Kill(Place),
    /// Its n-th sync, counted over all threads, fails with EIO; or every one from then on.
    Sync { number: usize, for_good: bool },
}

/// What was seen of a victim until its end.
pub struct Followed {
    /// Its steps, in the order in which they were begun.
    pub calls: Vec<Call>,
    /// It was killed before the last of them.
    pub killed: bool,
    /// How many syncs failed.
    pub failed: usize,
}

macro_rules! named {
    ($($(#[$only:meta])? $name:ident $number:ident),+ $(,)?) => {
        /// The name of a call that counts.
        fn name(number: i64) -> Option<&'static str> {
            $( $(#[$only])? if number == i64::from(libc::$number) { return Some(stringify!($name)); } )+
            None
        }
    };
}

named! {
    write SYS_write, pwrite64 SYS_pwrite64, pwritev SYS_pwritev, pwritev2 SYS_pwritev2, writev SYS_writev,
    renameat SYS_renameat, renameat2 SYS_renameat2, fsync SYS_fsync, fdatasync SYS_fdatasync,
    sync_file_range SYS_sync_file_range, openat SYS_openat, unlinkat SYS_unlinkat,
    truncate SYS_truncate, ftruncate SYS_ftruncate, mkdirat SYS_mkdirat, linkat SYS_linkat,
    copy_file_range SYS_copy_file_range, sendfile SYS_sendfile, fallocate SYS_fallocate,
    #[cfg(target_arch = "x86_64")] open SYS_open,
    #[cfg(target_arch = "x86_64")] creat SYS_creat,
    #[cfg(target_arch = "x86_64")] rename SYS_rename,
    #[cfg(target_arch = "x86_64")] unlink SYS_unlink,
    #[cfg(target_arch = "x86_64")] mkdir SYS_mkdir,
    #[cfg(target_arch = "x86_64")] rmdir SYS_rmdir,
    #[cfg(target_arch = "x86_64")] link SYS_link,
}

/// The step that a thread is about to make. What it says to who listens is none, nor is a file that is opened to be read.
fn step(number: u64, arguments: [u64; 6]) -> Option<&'static str> {
    let name = name(i64::try_from(number).ok()?)?;
    let makes = |flags: u64| flags & (libc::O_CREAT | libc::O_TRUNC) as u64 != 0;
    let counts = match name {
        "openat" => makes(arguments[2]),
        "open" => makes(arguments[1]),
        "write" | "writev" => arguments[0] > 2,
        _ => true,
    };
    counts.then_some(name)
}

/// Whether it says something to who listens.
fn says(number: u64, arguments: [u64; 6]) -> bool {
    let writes = i64::try_from(number).ok().and_then(name);
    writes.is_some_and(|name| name.starts_with("write")) && arguments[0] == 1
}

/// Follows a child of this thread, which has said `begin` and waits for its input to end; `go` ends it. Whoever began it still has to wait for it.
///
/// # Errors
/// When this machine does not let it be followed.
pub fn follow(victim: u32, meddling: Meddling, go: impl FnOnce()) -> Result<Followed, Stop> {
    let victim = libc::pid_t::try_from(victim)?;
    let (done, ended) = channel::<()>();
    std::thread::scope(|scope| {
        scope.spawn(move || {
            if ended.recv_timeout(PATIENCE) == Err(std::sync::mpsc::RecvTimeoutError::Timeout) {
                kill(victim);
            }
        });
        let followed = through(victim, meddling, go);
        drop(done);
        if followed.is_err() {
            kill(victim);
        }
        followed
    })
}

fn through(victim: libc::pid_t, meddling: Meddling, go: impl FnOnce()) -> Result<Followed, Stop> {
    let mut still = BTreeSet::new();
    for entry in std::fs::read_dir(format!("/proc/{victim}/task"))? {
        let thread: libc::pid_t = entry?.file_name().to_string_lossy().parse()?;
        let options =
            libc::PTRACE_O_TRACESYSGOOD | libc::PTRACE_O_TRACECLONE | libc::PTRACE_O_EXITKILL;
        if !asked(libc::PTRACE_SEIZE, thread, options as usize) {
            return Err(Stop::Cannot(format!(
                "a program may not be followed here ({})",
                std::io::Error::last_os_error()
            )));
        }
        asked(libc::PTRACE_INTERRUPT, thread, 0);
        still.insert(thread);
    }
    let mut go = Some(go);
    let (mut calls, mut killed, mut answered) = (Vec::new(), false, false);
    let (mut syncs, mut failed, mut failing) = (0, 0, BTreeSet::new());
    loop {
        let (thread, how) = next(victim)?;
        let How::Stopped(status) = how else {
            return Ok(Followed {
                calls,
                killed,
                failed,
            });
        };
        let (signal, event) = (status & 0xff, status >> 8);
        let mut passed_on = 0;
        if signal == libc::SIGTRAP | 0x80 {
            let entered = entered(thread);
            answered |= entered.is_some_and(|(number, all)| says(number, all));
            if entered.is_none() && failing.remove(&thread) {
                answer(thread, -i64::from(libc::EIO))?;
            }
            if let Some(name) = entered.and_then(|(number, all)| step(number, all))
                && !killed
            {
                if let Meddling::Sync { number, for_good } = meddling
                    && ["fsync", "fdatasync"].contains(&name)
                {
                    syncs += 1;
                    if syncs == number || for_good && syncs > number {
                        // In the place of the call comes none.
                        skip(thread)?;
                        failing.insert(thread);
                        failed += 1;
                    }
                }
                let main = thread == victim;
                let earlier = calls.iter().filter(|call: &&Call| call.place.main == main);
                let number = earlier.count() + 1;
                let place = Place { main, number };
                calls.push(Call {
                    name,
                    place,
                    answered,
                });
                if meddling == Meddling::Kill(place) {
                    killed = true;
                    kill(victim);
                    // It is not let go on: the signal finds it before the call.
                    continue;
                }
            }
        } else if event == 0 {
            passed_on = signal;
        }
        asked(libc::PTRACE_SYSCALL, thread, passed_on as usize);
        still.remove(&thread);
        if still.is_empty()
            && let Some(go) = go.take()
        {
            go();
        }
    }
}

enum How {
    /// Signal, and the event above it.
    Stopped(i32),
    /// The whole program has ended.
    Ended,
}

/// What happens next to any thread that is followed.
fn next(victim: libc::pid_t) -> Result<(libc::pid_t, How), Stop> {
    loop {
        // SAFETY: all zeros is a siginfo_t, and waitid only writes into it.
        let (found, thread, code, status) = unsafe {
            let mut about: libc::siginfo_t = std::mem::zeroed();
            let options =
                libc::WEXITED | libc::WSTOPPED | libc::WNOWAIT | libc::__WALL | libc::__WNOTHREAD;
            let found = libc::waitid(libc::P_ALL, 0, &raw mut about, options);
            (found, about.si_pid(), about.si_code, about.si_status())
        };
        if found != 0 {
            let error = std::io::Error::last_os_error();
            if error.kind() == std::io::ErrorKind::Interrupted {
                continue;
            }
            return Err(error.into());
        }
        let stopped = [libc::CLD_TRAPPED, libc::CLD_STOPPED].contains(&code);
        // Its end is for whoever began it to wait for.
        if !stopped && thread == victim {
            return Ok((thread, How::Ended));
        }
        // SAFETY: no pointer but a null one, which waitpid allows.
        unsafe {
            libc::waitpid(
                thread,
                std::ptr::null_mut(),
                libc::__WALL | libc::__WNOTHREAD,
            );
        }
        if stopped {
            return Ok((thread, How::Stopped(status)));
        }
    }
}

/// Number and arguments of the call that a stopped thread has just begun; nothing when it comes back from one.
fn entered(thread: libc::pid_t) -> Option<(u64, [u64; 6])> {
    let size = std::mem::size_of::<libc::ptrace_syscall_info>();
    // SAFETY: the kernel writes at most `size` bytes, and `entry` is what it has written when `op` says so.
    unsafe {
        let mut about: libc::ptrace_syscall_info = std::mem::zeroed();
        let wrote = libc::ptrace(libc::PTRACE_GET_SYSCALL_INFO, thread, size, &raw mut about);
        if wrote <= 0 || about.op != libc::PTRACE_SYSCALL_INFO_ENTRY {
            return None;
        }
        Some((about.u.entry.nr, about.u.entry.args))
    }
}

#[cfg(target_arch = "x86_64")]
fn changed(thread: libc::pid_t, change: impl FnOnce(&mut libc::user_regs_struct)) {
    // SAFETY: the kernel reads and writes one whole structure, and all zeros is one.
    unsafe {
        let mut registers: libc::user_regs_struct = std::mem::zeroed();
        if libc::ptrace(libc::PTRACE_GETREGS, thread, 0, &raw mut registers) == 0 {
            change(&mut registers);
            libc::ptrace(libc::PTRACE_SETREGS, thread, 0, &raw const registers);
        }
    }
}

/// The call that a thread has begun is not made.
#[cfg(target_arch = "x86_64")]
fn skip(thread: libc::pid_t) -> Result<(), Stop> {
    changed(thread, |registers| registers.orig_rax = u64::MAX);
    Ok(())
}

/// What a thread is answered that comes back from a call.
#[cfg(target_arch = "x86_64")]
fn answer(thread: libc::pid_t, with: i64) -> Result<(), Stop> {
    changed(thread, |registers| registers.rax = with.cast_unsigned());
    Ok(())
}

#[cfg(not(target_arch = "x86_64"))]
fn skip(_: libc::pid_t) -> Result<(), Stop> {
    Err(Stop::Cannot(
        "a call can be made to fail on x86_64 only".to_owned(),
    ))
}

#[cfg(not(target_arch = "x86_64"))]
fn answer(_: libc::pid_t, _: i64) -> Result<(), Stop> {
    Ok(())
}

/// One that has died meanwhile cannot be asked, and that is well.
fn asked(request: libc::c_uint, thread: libc::pid_t, data: usize) -> bool {
    // SAFETY: none of the requests made here reads or writes memory of ours.
    unsafe { libc::ptrace(request, thread, 0_usize, data) == 0 }
}

fn kill(victim: libc::pid_t) {
    // SAFETY: a signal to a process that this one began and has not waited for yet.
    unsafe {
        libc::kill(victim, libc::SIGKILL);
    }
}
