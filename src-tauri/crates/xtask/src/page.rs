//! The page's own tools: npm where its lock file asks for it, and the build.

use crate::process::{command, root, stream};
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
    let mut npm = command(
        "npm",
        &["ci", "--no-audit", "--no-fund", "--loglevel=error"],
    );
    stream(npm.current_dir(&there)).map_err(|trouble| {
        trouble.mend("Is there a network? Packages come from registry.npmjs.org this once.")
    })?;
    std::fs::write(&stamp, lock)
        .map_err(|error| Trouble::new(format!("{}: {error}", stamp.display())))
}

/// Builds the page into `ui/dist`.
///
/// # Errors
/// When a package cannot be installed or the build fails.
pub fn build() -> Result<(), Trouble> {
    install("ui")?;
    stream(&mut script("build"))
}
