//! Running other programs: found before they are needed, ended when they hang, quoted when they fail.

use crate::trouble::Trouble;
use std::ffi::OsStr;
use std::fs::File;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::time::{Duration, Instant};

/// The root of the repository: three folders above this crate.
pub fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.ancestors().nth(3).unwrap_or(here).to_path_buf()
}

/// Where Cargo puts what it builds, which a person may have moved with `CARGO_TARGET_DIR`.
pub fn target() -> PathBuf {
    match std::env::var_os("CARGO_TARGET_DIR") {
        Some(moved) => root().join(moved),
        None => root().join("target"),
    }
}

/// Whether a program of this name is on the path.
pub fn is_on_path(program: &str) -> bool {
    let Some(path) = std::env::var_os("PATH") else {
        return false;
    };
    let names: &[&str] = if cfg!(windows) {
        &["", ".exe", ".cmd"]
    } else {
        &[""]
    };
    std::env::split_paths(&path).any(|folder| {
        names
            .iter()
            .any(|ending| folder.join(format!("{program}{ending}")).is_file())
    })
}

/// A command in the repository's root. On Windows `npm` and `npx` are scripts and need their ending.
pub fn command<A: AsRef<OsStr>>(program: &str, arguments: &[A]) -> Command {
    let program = match program {
        "npm" | "npx" if cfg!(windows) => format!("{program}.cmd"),
        other => other.to_owned(),
    };
    let mut command = Command::new(&program);
    command.args(arguments).current_dir(root());
    // What is built only once is not made ready for being built again.
    if program == "cargo" && std::env::var_os("CI").is_some() {
        command.env("CARGO_INCREMENTAL", "0");
    }
    command
}

/// The command as a person would type it in the root of the repository.
pub fn as_typed(command: &Command) -> String {
    let mut words: Vec<String> = command
        .get_envs()
        .filter_map(|(name, value)| {
            Some(format!(
                "{}={}",
                name.to_string_lossy(),
                value?.to_string_lossy()
            ))
        })
        .collect();
    words.push(command.get_program().to_string_lossy().into_owned());
    words.extend(command.get_args().map(|word| {
        let word = word.to_string_lossy();
        if word.contains(' ') || word.is_empty() {
            format!("'{word}'")
        } else {
            word.into_owned()
        }
    }));
    let line = words.join(" ");
    match command.get_current_dir() {
        Some(folder) if folder != root() => {
            let folder = folder.strip_prefix(root()).unwrap_or(folder);
            format!("(cd {} && {line})", folder.display())
        }
        _ => line,
    }
}

/// Runs a command with its output on the terminal.
///
/// # Errors
/// When it cannot be started or ends with anything but success.
pub fn stream(command: &mut Command) -> Result<(), Trouble> {
    let status = command
        .status()
        .map_err(|error| unstartable(command, &error))?;
    judge(command, status)
}

/// What a command writes to its standard output.
///
/// # Errors
/// When it cannot be started or ends with anything but success; its standard error is quoted.
pub fn output(command: &mut Command) -> Result<String, Trouble> {
    let output = command
        .stdin(Stdio::null())
        .output()
        .map_err(|error| unstartable(command, &error))?;
    if output.status.success() {
        return Ok(String::from_utf8_lossy(&output.stdout).into_owned());
    }
    let said = String::from_utf8_lossy(&output.stderr).trim().to_owned();
    Err(Trouble::new(format!(
        "{} failed: {said}",
        as_typed(command)
    )))
}

/// Runs a command with its output in a file, and ends it when it takes longer than `limit`.
///
/// # Errors
/// When it cannot be started, ends with anything but success, or takes too long.
pub fn log(command: &mut Command, file: &Path, limit: Duration) -> Result<(), Trouble> {
    let unwritable = |error| Trouble::new(format!("{} cannot be written: {error}", file.display()));
    let log = File::options()
        .create(true)
        .append(true)
        .open(file)
        .map_err(unwritable)?;
    let errors = log.try_clone().map_err(unwritable)?;
    command.stdin(Stdio::null()).stdout(log).stderr(errors);
    // A group of its own, so that what it started in its turn ends with it.
    #[cfg(unix)]
    std::os::unix::process::CommandExt::process_group(command, 0);
    let mut child = command
        .spawn()
        .map_err(|error| unstartable(command, &error))?;
    let started = Instant::now();
    loop {
        match child.try_wait() {
            Ok(Some(status)) => return judge(command, status),
            Ok(None) if started.elapsed() > limit => {
                end(&mut child);
                return Err(Trouble::new(format!(
                    "It took longer than {} minutes and was ended.",
                    limit.as_secs() / 60
                )));
            }
            Ok(None) => std::thread::sleep(Duration::from_millis(50)),
            Err(error) => return Err(unstartable(command, &error)),
        }
    }
}

fn end(child: &mut Child) {
    if cfg!(unix) {
        let group = format!("-{}", child.id());
        let _ = Command::new("kill").args(["-KILL", "--", &group]).status();
    }
    let _ = child.kill();
    let _ = child.wait();
}

fn judge(command: &Command, status: ExitStatus) -> Result<(), Trouble> {
    if status.success() {
        return Ok(());
    }
    let how = match status.code() {
        Some(code) => format!("ended with {code}"),
        None => "was ended by a signal".to_owned(),
    };
    Err(Trouble::new(format!("{} {how}.", as_typed(command))))
}

fn unstartable(command: &Command, error: &std::io::Error) -> Trouble {
    let program = command.get_program().to_string_lossy().into_owned();
    if error.kind() == std::io::ErrorKind::NotFound {
        Trouble::new(format!("“{program}” is not on this machine."))
            .mend("Install it, or run `cargo xtask run`, which says what is missing.")
    } else {
        Trouble::new(format!("“{program}” could not be started: {error}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_command_is_quoted_as_it_would_be_typed() {
        let mut there = command("npm", &["run", "two words"]);
        there.current_dir(root().join("ui")).env("LEVEL", "1");
        assert_eq!(as_typed(&there), "(cd ui && LEVEL=1 npm run 'two words')");
    }

    #[test]
    fn a_missing_program_is_one_sentence() {
        let trouble = stream(&mut command::<&str>("no-such-program-here", &[]));
        let text = trouble.unwrap_err().to_string();
        assert!(text.starts_with("“no-such-program-here” is not on this machine."));
    }

    #[cfg(unix)]
    #[test]
    fn what_hangs_is_ended() {
        let file = std::env::temp_dir().join(format!("xtask-{}.log", std::process::id()));
        let started = Instant::now();
        let outcome = log(
            &mut command("sleep", &["30"]),
            &file,
            Duration::from_millis(200),
        );
        let _ = std::fs::remove_file(&file);
        assert!(outcome.is_err());
        assert!(started.elapsed() < Duration::from_secs(10));
    }
}
