//! The victim as a process: what it said, and its end.

use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::{Duration, Instant};

use crate::lab::Stop;

/// Far longer than anything takes, also on a busy machine.
const PATIENCE: Duration = Duration::from_secs(60);

/// The victim's program, which is built beside this one.
pub fn program() -> Result<PathBuf, Stop> {
    let name = format!("faults-victim{}", std::env::consts::EXE_SUFFIX);
    let path = std::env::current_exe()?.with_file_name(name);
    if path.is_file() {
        return Ok(path);
    }
    Err(Stop::Broken(
        "The victim is not built: run `cargo build -p faults --bins`.".to_owned(),
    ))
}

/// Whether a program of this name is on the path.
pub fn needs(name: &str) -> Result<(), Stop> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    if std::env::split_paths(&path).any(|folder| folder.join(name).is_file()) {
        return Ok(());
    }
    Err(Stop::Cannot(format!("{name} is not on this machine")))
}

/// A victim at work.
pub struct Victim {
    child: Child,
    lines: Receiver<String>,
    /// Everything it has said and that has been heard.
    pub said: Vec<String>,
    input: Option<ChildStdin>,
}

impl Victim {
    /// Starts it.
    pub fn start(words: &[&dyn AsArgument]) -> Result<Self, Stop> {
        let mut command = Command::new(program()?);
        for word in words {
            word.add(&mut command);
        }
        Self::run(command)
    }

    /// Starts a command that ends in being the victim.
    pub fn run(mut command: Command) -> Result<Self, Stop> {
        command
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null());
        let mut child = command.spawn()?;
        let (heard, lines) = channel();
        if let Some(output) = child.stdout.take() {
            std::thread::spawn(move || {
                for line in BufReader::new(output).lines().map_while(Result::ok) {
                    if heard.send(line).is_err() {
                        break;
                    }
                }
            });
        }
        let input = child.stdin.take();
        Ok(Self {
            child,
            lines,
            said: Vec::new(),
            input,
        })
    }

    /// Listens for so long.
    pub fn listen(&mut self, time: Duration) {
        let until = Instant::now() + time;
        loop {
            let left = until.saturating_duration_since(Instant::now());
            match self.lines.recv_timeout(left) {
                Ok(line) => self.said.push(line),
                Err(RecvTimeoutError::Timeout) => return,
                // It has ended. The moment is still waited for: the caller's next step comes then.
                Err(RecvTimeoutError::Disconnected) => return,
            }
        }
    }

    /// Listens until a line begins so, or nothing more comes.
    pub fn until(&mut self, beginning: &str) -> Option<String> {
        let until = Instant::now() + PATIENCE;
        loop {
            let left = until.saturating_duration_since(Instant::now());
            let line = self.lines.recv_timeout(left).ok()?;
            self.said.push(line.clone());
            if line.starts_with(beginning) {
                return Some(line);
            }
        }
    }

    /// The last line that begins so, without its beginning.
    pub fn last(&self, beginning: &str) -> Option<&str> {
        self.said
            .iter()
            .rev()
            .find_map(|line| line.strip_prefix(beginning))
    }

    /// The highest number acknowledged among what was heard so far.
    pub fn acknowledged(&self) -> i64 {
        let number = |word: &str| word.parse().ok();
        self.last("ack ").and_then(number).unwrap_or(0)
    }

    /// What it found on opening.
    pub fn found(&self) -> Option<i64> {
        self.last("have ").and_then(|word| word.parse().ok())
    }

    /// Its number.
    pub fn id(&self) -> u32 {
        self.child.id()
    }

    /// What it may wait for comes.
    pub fn go(&mut self) {
        drop(self.input.take());
    }

    /// Kills it with signal 9 and hears the rest: what it had said is said.
    pub fn kill(&mut self) -> Result<(), Stop> {
        self.child.kill()?;
        self.child.wait()?;
        self.said.extend(self.lines.iter());
        Ok(())
    }

    /// Waits for its end and hears everything.
    pub fn end(&mut self) -> Result<(), Stop> {
        self.go();
        let until = Instant::now() + PATIENCE;
        loop {
            let left = until.saturating_duration_since(Instant::now());
            match self.lines.recv_timeout(left) {
                Ok(line) => self.said.push(line),
                Err(RecvTimeoutError::Disconnected) => break,
                Err(RecvTimeoutError::Timeout) => {
                    self.child.kill()?;
                    return Err(Stop::Broken("the victim hangs".to_owned()));
                }
            }
        }
        self.child.wait()?;
        Ok(())
    }
}

impl Drop for Victim {
    fn drop(&mut self) {
        // A row that stopped half-way leaves nobody behind.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// What can stand in a victim's command line.
pub trait AsArgument {
    /// Adds it.
    fn add(&self, command: &mut Command);
}

impl AsArgument for &str {
    fn add(&self, command: &mut Command) {
        command.arg(self);
    }
}

impl AsArgument for PathBuf {
    fn add(&self, command: &mut Command) {
        command.arg(self);
    }
}

impl AsArgument for &Path {
    fn add(&self, command: &mut Command) {
        command.arg(self);
    }
}

impl AsArgument for u64 {
    fn add(&self, command: &mut Command) {
        command.arg(self.to_string());
    }
}
