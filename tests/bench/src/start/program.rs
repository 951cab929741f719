//! A program on the display: started, typed into, weighed and ended.

use std::{
    fs,
    path::Path,
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

use rustix::process::{Pid, Signal, kill_process};
use x11rb::{
    connection::Connection,
    protocol::{
        xproto::{
            ConnectionExt as _, InputFocus, KEY_PRESS_EVENT, KEY_RELEASE_EVENT, MapState, Window,
        },
        xtest::ConnectionExt as _,
    },
    rust_connection::RustConnection,
};

use super::display::Display;
use crate::measure::Outcome;

/// A running program.
pub struct Program(Child);

impl Program {
    /// Starts it with a home folder of its own, as a person who has nothing else installed.
    pub fn start(
        display: &Display,
        home: &Path,
        binary: &Path,
        arguments: &[&str],
    ) -> Outcome<Self> {
        let runtime = home.join("runtime");
        fs::create_dir_all(&runtime)
            .and_then(|()| {
                fs::set_permissions(
                    &runtime,
                    std::os::unix::fs::PermissionsExt::from_mode(0o700),
                )
            })
            .map_err(|error| format!("No home folder could be made: {error}."))?;
        let mut command = Command::new(binary);
        command.args(arguments);
        for (name, place) in [
            ("HOME", home.to_path_buf()),
            ("XDG_RUNTIME_DIR", runtime),
            ("XDG_DATA_HOME", home.join("data")),
            ("XDG_CONFIG_HOME", home.join("config")),
            ("XDG_CACHE_HOME", home.join("cache")),
        ] {
            command.env(name, place);
        }
        command
            .env("DISPLAY", &display.name)
            .env("DBUS_SESSION_BUS_ADDRESS", &display.bus_address)
            .env_remove("WAYLAND_DISPLAY")
            .env("LC_ALL", "C.UTF-8")
            .env("NO_AT_BRIDGE", "1")
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .map(Self)
            .map_err(|error| format!("{} could not be started: {error}.", binary.display()))
    }

    /// The memory of this program and all that it started, each page shared out among those who share it (PSS), in MiB.
    pub fn memory(&self) -> f64 {
        let mut family = vec![self.0.id()];
        // Parents are older than their children, but a number may have come round: look until nobody is added.
        loop {
            let before = family.len();
            for process in processes() {
                if !family.contains(&process)
                    && parent(process).is_some_and(|parent| family.contains(&parent))
                {
                    family.push(process);
                }
            }
            if family.len() == before {
                break;
            }
        }
        family.iter().map(|process| pss_kib(*process)).sum::<u64>() as f64 / 1024.0
    }

    /// Ends it as a session's end would, and waits.
    pub fn end(mut self) -> Outcome<()> {
        if let Some(pid) = i32::try_from(self.0.id()).ok().and_then(Pid::from_raw) {
            let _ = kill_process(pid, Signal::TERM);
        }
        let asked = Instant::now();
        while asked.elapsed() < Duration::from_secs(10) {
            if self.0.try_wait().is_ok_and(|status| status.is_some()) {
                return Ok(());
            }
            std::thread::sleep(Duration::from_millis(20));
        }
        Err("The program did not end within 10 s of being asked to.".into())
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        if self.0.try_wait().is_ok_and(|status| status.is_none()) {
            let _ = self.0.kill();
            let _ = self.0.wait();
        }
    }
}

fn processes() -> Vec<u32> {
    let entries = fs::read_dir("/proc").into_iter().flatten().flatten();
    entries
        .filter_map(|entry| entry.file_name().to_str()?.parse().ok())
        .collect()
}

fn parent(process: u32) -> Option<u32> {
    let status = fs::read_to_string(format!("/proc/{process}/status")).ok()?;
    status
        .lines()
        .find_map(|line| line.strip_prefix("PPid:"))?
        .trim()
        .parse()
        .ok()
}

fn pss_kib(process: u32) -> u64 {
    let rollup = fs::read_to_string(format!("/proc/{process}/smaps_rollup")).unwrap_or_default();
    let pss = rollup.lines().find_map(|line| line.strip_prefix("Pss:"));
    pss.and_then(|rest| rest.trim().trim_end_matches("kB").trim().parse().ok())
        .unwrap_or(0)
}

/// The keyboard of the display.
pub struct Keyboard {
    server: RustConnection,
    root: Window,
    first: u8,
    per_key: usize,
    symbols: Vec<u32>,
}

impl Keyboard {
    /// Takes the keyboard and gives the only window the focus, as a window manager would.
    pub fn take(display: &Display) -> Outcome<Self> {
        Self::connect(&display.name)
            .map_err(|error| format!("The keyboard cannot be used: {error}."))
    }

    fn connect(display: &str) -> Result<Self, Box<dyn std::error::Error>> {
        let (server, screen) = x11rb::connect(Some(display))?;
        let setup = server.setup();
        let (first, last, root) = (
            setup.min_keycode,
            setup.max_keycode,
            setup.roots[screen].root,
        );
        let map = server
            .get_keyboard_mapping(first, last - first + 1)?
            .reply()?;
        for window in server.query_tree(root)?.reply()?.children {
            let shape = server.get_geometry(window)?.reply()?;
            let seen =
                server.get_window_attributes(window)?.reply()?.map_state == MapState::VIEWABLE;
            if seen && shape.width >= 640 {
                server
                    .set_input_focus(InputFocus::PARENT, window, x11rb::CURRENT_TIME)?
                    .check()?;
            }
        }
        let per_key = usize::from(map.keysyms_per_keycode);
        Ok(Self {
            server,
            root,
            first,
            per_key,
            symbols: map.keysyms,
        })
    }

    /// Types small letters, digits and spaces.
    pub fn write(&self, text: &str) -> Outcome<()> {
        text.chars()
            .try_for_each(|letter| self.press(u32::from(letter)))
    }

    /// Presses Return.
    pub fn enter(&self) -> Outcome<()> {
        self.press(0xFF0D)
    }

    fn press(&self, symbol: u32) -> Outcome<()> {
        let key = self
            .symbols
            .chunks_exact(self.per_key)
            .position(|symbols| symbols[0] == symbol)
            .and_then(|index| u8::try_from(index).ok())
            .ok_or("The virtual keyboard has no such key.")?
            + self.first;
        for kind in [KEY_PRESS_EVENT, KEY_RELEASE_EVENT] {
            self.server
                .xtest_fake_input(kind, key, x11rb::CURRENT_TIME, self.root, 0, 0, 0)
                .map_err(|error| error.to_string())?
                .check()
                .map_err(|error| error.to_string())?;
        }
        Ok(())
    }
}
