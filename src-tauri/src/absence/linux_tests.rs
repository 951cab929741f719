//! A bus of our own with a logind on it that sends its signals when the test says so.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on fails"
)]

use std::{
    io::{BufRead, BufReader},
    os::fd::AsFd,
    process::{Child, Command, Stdio},
    sync::{
        Arc, Mutex,
        atomic::{AtomicU32, Ordering},
    },
    time::Duration,
};

use zbus::{Connection, OwnedFd, OwnedObjectPath, connection::Builder, interface};

use crate::language;
use practice::shell_texts as say;

use super::{
    Lock,
    linux::{self, Buses},
};

/// A private `dbus-daemon`, ended with the test.
struct Bus {
    daemon: Child,
    address: String,
}

impl Bus {
    fn start() -> Self {
        let mut daemon = Command::new("dbus-daemon")
            .args(["--session", "--nofork", "--nopidfile", "--print-address"])
            .stdout(Stdio::piped())
            .spawn()
            .expect("dbus-daemon is needed: Debian has it in the package dbus");
        let mut address = String::new();
        BufReader::new(daemon.stdout.take().unwrap())
            .read_line(&mut address)
            .unwrap();
        Self {
            daemon,
            address: address.trim().to_owned(),
        }
    }

    async fn connect(&self) -> Connection {
        Builder::address(self.address.as_str())
            .build()
            .await
            .unwrap()
    }
}

impl Drop for Bus {
    fn drop(&mut self) {
        let _ = self.daemon.kill();
        let _ = self.daemon.wait();
    }
}

/// The manager of a logind: it keeps our ends of the inhibitors it gave away.
struct Manager {
    inhibitors: Arc<Mutex<Vec<std::os::unix::net::UnixStream>>>,
}

#[interface(name = "org.freedesktop.login1.Manager")]
impl Manager {
    fn inhibit(&self, what: &str, who: &str, why: &str, mode: &str) -> OwnedFd {
        assert_eq!((what, who, mode), ("sleep", "Anagen", "delay"));
        assert_eq!(why, say::locking(language::of_system()));
        let (ours, theirs) = std::os::unix::net::UnixStream::pair().unwrap();
        ours.set_nonblocking(true).unwrap();
        self.inhibitors.lock().unwrap().push(ours);
        theirs.as_fd().try_clone_to_owned().unwrap().into()
    }

    #[zbus(name = "GetSessionByPID")]
    fn get_session_by_pid(&self, pid: u32) -> OwnedObjectPath {
        assert_eq!(pid, std::process::id());
        OwnedObjectPath::try_from("/org/freedesktop/login1/session/_31").unwrap()
    }
}

struct Counted(AtomicU32);

impl Lock for Counted {
    fn lock(&self) {
        self.0.fetch_add(1, Ordering::SeqCst);
    }
}

async fn until(what: &str, mut reached: impl FnMut() -> bool) {
    for _ in 0..1000 {
        if reached() {
            return;
        }
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    panic!("never: {what}");
}

/// Whether the other end of an inhibitor was let go.
fn let_go(inhibitor: &std::os::unix::net::UnixStream) -> bool {
    use std::io::Read;
    let mut end = inhibitor;
    matches!(end.read(&mut [0; 1]), Ok(0))
}

#[test]
fn sleep_and_screen_lock_are_heard_and_sleep_waits_for_the_lock() {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .unwrap();
    runtime.block_on(async {
        let bus = Bus::start();
        let inhibitors = Arc::new(Mutex::new(Vec::new()));
        let manager = Manager {
            inhibitors: Arc::clone(&inhibitors),
        };
        let logind = Builder::address(bus.address.as_str())
            .name("org.freedesktop.login1")
            .serve_at("/org/freedesktop/login1", manager)
            .build()
            .await
            .unwrap();
        let desktop = bus.connect().await;

        let counted = Arc::new(Counted(AtomicU32::new(0)));
        let buses = Buses {
            system: Some(bus.address.clone()),
            session: Some(bus.address.clone()),
        };
        let watching = tokio::spawn(linux::watch(buses, Arc::clone(&counted) as Arc<dyn Lock>));
        let times = || counted.0.load(Ordering::SeqCst);
        until("an inhibitor", || inhibitors.lock().unwrap().len() == 1).await;

        // The computer is about to sleep: locked first, and only then let go.
        let manager = "org.freedesktop.login1.Manager";
        let path = "/org/freedesktop/login1";
        let sleep = async |begins: bool| {
            let signal =
                logind.emit_signal(None::<&str>, path, manager, "PrepareForSleep", &begins);
            signal.await.unwrap();
        };
        sleep(true).await;
        until("locked on sleep", || times() == 1).await;
        until("sleep goes on", || let_go(&inhibitors.lock().unwrap()[0])).await;
        // It woke: nothing to lock, but the next sleep must wait again.
        sleep(false).await;
        until("a new inhibitor", || inhibitors.lock().unwrap().len() == 2).await;
        assert_eq!(times(), 1);

        // Our session's lock, not another's.
        let session = async |path: &str| {
            let name = "org.freedesktop.login1.Session";
            let signal = logind.emit_signal(None::<&str>, path, name, "Lock", &());
            signal.await.unwrap();
        };
        session("/org/freedesktop/login1/session/_32").await;
        session("/org/freedesktop/login1/session/_31").await;
        until("locked with the session", || times() == 2).await;

        // The screen savers; that one ended is no reason.
        for (name, path) in [
            (
                "org.freedesktop.ScreenSaver",
                "/org/freedesktop/ScreenSaver",
            ),
            ("org.gnome.ScreenSaver", "/org/gnome/ScreenSaver"),
        ] {
            for active in [false, true] {
                let signal =
                    desktop.emit_signal(None::<&str>, path, name, "ActiveChanged", &active);
                signal.await.unwrap();
            }
        }
        until("locked with the screen", || times() == 4).await;
        assert!(!let_go(&inhibitors.lock().unwrap()[1]));
        watching.abort();
    });
}
