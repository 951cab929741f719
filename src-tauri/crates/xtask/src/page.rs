//! The page's own tools: npm where its lock file asks for it, and the build.

use crate::process::{command, output, root, stream};
use crate::trouble::Trouble;
use std::process::Command;

/// `npm run <script>` in the page's folder.
pub fn script(name: &str) -> Command {
    let mut npm = command("npm", &["run", "--silent", name]);
    npm.current_dir(root().join("ui"));
    npm
}

/// Installs what the lock file of `folder` names, unless exactly that is installed already.
///
/// # Errors
/// When npm fails; its own words are above.
pub fn install(folder: &str) -> Result<(), Trouble> {
    let there = root().join(folder);
    let lock = std::fs::read(there.join("package-lock.json")).map_err(|_| {
        Trouble::new(format!(
            "{folder}/package-lock.json is missing; the clone is not whole."
        ))
    })?;
    let stamp = there.join("node_modules/.installed-lock");
    if std::fs::read(&stamp).is_ok_and(|installed| installed == lock) {
        return Ok(());
    }
    let npm = |verb: &[&str]| {
        let mut npm = command("npm", verb);
        npm.args(["--no-audit", "--no-fund", "--loglevel=error"]);
        npm.current_dir(&there);
        npm
    };
    if let Err(trouble) = output(&mut npm(&["ci"])) {
        // A registry that lacks a package for some other system makes a lock file that `ci` calls incomplete. What
        // the lock file does name is installed as it says either way.
        println!("{folder}: {}", first_line(&trouble.to_string()));
        stream(&mut npm(&["install", "--no-save"])).map_err(|trouble| {
            trouble.mend("Is there a network? Packages come from registry.npmjs.org this once.")
        })?;
    }
    std::fs::write(&stamp, lock)
        .map_err(|error| Trouble::new(format!("{}: {error}", stamp.display())))
}

/// The first line of npm's complaint that says something.
fn first_line(said: &str) -> &str {
    said.lines()
        .map(|line| line.trim_start_matches("npm error").trim())
        .find(|line| line.starts_with("Missing") || line.starts_with("Invalid"))
        .unwrap_or("npm ci refused the lock file")
}

/// Builds the page into `ui/dist`.
///
/// # Errors
/// When a package cannot be installed or the build fails.
pub fn build() -> Result<(), Trouble> {
    install("ui")?;
    stream(&mut script("build"))
}
