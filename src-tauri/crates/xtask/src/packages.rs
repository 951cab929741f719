//! What the system must have before anything can be built or driven, and how it gets it.

use std::path::{Path, PathBuf};

use crate::process::{command, is_on_path, output, stream};
use crate::trouble::Trouble;

/// What somebody is about to do, and so what the machine needs.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// Build the program and open its window.
    Open,
    /// Build it and drive its window without a display.
    Drive,
    /// Play what can go wrong.
    Break,
    /// Run the tests that need neither browser nor window.
    Quick,
    /// Run every test.
    Test,
}

impl Purpose {
    /// A window is driven that nobody sees.
    fn drives(self) -> bool {
        matches!(self, Purpose::Drive | Purpose::Test)
    }

    /// Documents are read back.
    fn reads_paper(self) -> bool {
        self.drives() || self == Purpose::Quick
    }

    /// Programs are killed and disks are cut off.
    fn breaks(self) -> bool {
        matches!(self, Purpose::Break | Purpose::Test)
    }

    /// The page is opened in a browser.
    fn browses(self) -> bool {
        self == Purpose::Test
    }
}

/// The oldest Node.js that the page's tools run on.
const NODE: (u32, u32) = (20, 19);

const BUILD: &[&str] = &[
    "build-essential",
    "pkg-config",
    // OpenSSL, which SQLCipher is built on, is configured by a Perl script.
    "perl",
    "libwebkit2gtk-4.1-dev",
];
const DRIVE: &[&str] = &[
    "webkit2gtk-driver",
    "xvfb",
    "xauth",
    "dbus-x11",
    "xdotool",
    "fonts-dejavu-core",
];
/// To read a PDF back: each package with a program of it.
const PAPER: &[(&str, &str)] = &[("qpdf", "qpdf"), ("poppler-utils", "pdftotext")];
/// For the fault laboratory: to kill at a system call, and to make, cut and fill disks.
const BREAK: &[&str] = &["strace", "xfsprogs", "e2fsprogs", "mount"];
const BROWSERS: &[&str] = &[
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
];

/// Sees to it that everything for `purpose` is there; on Debian and its family it is installed.
///
/// # Errors
/// When something is missing that cannot be installed from here: one sentence and the mend.
pub fn ensure(purpose: Purpose) -> Result<(), Trouble> {
    node()?;
    match std::env::consts::OS {
        "linux" => linux(purpose),
        "macos" => macos(purpose),
        "windows" => windows(purpose),
        other => Err(Trouble::new(format!("Anagen is not built on {other}."))
            .mend("It runs on Linux; macOS and Windows are prepared for but not tested.")),
    }
}

fn node() -> Result<(), Trouble> {
    let mend = format!(
        "Install Node.js {}.{} or newer with npm, from your distribution or from nodejs.org.",
        NODE.0, NODE.1
    );
    if !is_on_path("node") || !is_on_path("npm") {
        return Err(Trouble::new("Node.js is not on this machine.").mend(mend));
    }
    let said = output(&mut command("node", &["--version"]))?;
    match version(&said) {
        Some(found) if found >= NODE => Ok(()),
        _ => Err(Trouble::new(format!(
            "Node.js {} is too old for the page's tools.",
            said.trim()
        ))
        .mend(mend)),
    }
}

fn version(said: &str) -> Option<(u32, u32)> {
    let mut parts = said.trim().trim_start_matches('v').split('.');
    Some((parts.next()?.parse().ok()?, parts.next()?.parse().ok()?))
}

fn linux(purpose: Purpose) -> Result<(), Trouble> {
    if !is_on_path("apt-get") || !is_on_path("dpkg-query") {
        return elsewhere_on_linux(purpose);
    }
    let missing: Vec<&str> = wanted(purpose)
        .into_iter()
        .filter(|name| !is_installed(name))
        .collect();
    if !missing.is_empty() {
        install(&missing)?;
    }
    if purpose.browses() && !has_browser() {
        return browser();
    }
    Ok(())
}

/// On the path, or where macOS and Windows put it.
fn has_browser() -> bool {
    let program_files = std::env::var_os("ProgramFiles").unwrap_or_default();
    let elsewhere = [
        PathBuf::from("/Applications/Google Chrome.app"),
        PathBuf::from("/Applications/Chromium.app"),
        Path::new(&program_files).join("Google/Chrome/Application/chrome.exe"),
    ];
    BROWSERS.iter().any(|name| is_on_path(name)) || elsewhere.iter().any(|place| place.exists())
}

fn wanted(purpose: Purpose) -> Vec<&'static str> {
    let mut wanted = BUILD.to_vec();
    if purpose.reads_paper() {
        wanted.extend(PAPER.iter().map(|(package, _)| package));
    }
    if purpose.drives() {
        wanted.extend(DRIVE);
    }
    if purpose.breaks() {
        wanted.extend(BREAK);
    }
    wanted
}

fn is_installed(package: &str) -> bool {
    output(&mut command("dpkg-query", &["-W", "-f=${Status}", package]))
        .is_ok_and(|status| status.ends_with(" installed"))
}

/// Chromium is a real package on Debian. On Ubuntu the package of that name only points to a snap, which does
/// not start in a container: there a person chooses.
fn browser() -> Result<(), Trouble> {
    let family = std::fs::read_to_string("/etc/os-release").unwrap_or_default();
    if family.lines().any(|line| line == "ID=ubuntu") {
        return Err(Trouble::new(
            "The browser stories need Chromium or Chrome, and Ubuntu has it only as a snap.",
        )
        .mend(
            "Run `sudo snap install chromium`, or install google-chrome-stable, and try again.",
        ));
    }
    install(&["chromium"])
}

fn install(packages: &[&str]) -> Result<(), Trouble> {
    println!("This machine lacks: {}", packages.join(", "));
    let root = output(&mut command("id", &["-u"]))?.trim() == "0";
    let by_hand = format!(
        "apt-get install --no-install-recommends {}",
        packages.join(" ")
    );
    if !root && !is_on_path("sudo") {
        return Err(
            Trouble::new("They can only be installed by root, and there is no sudo here.")
                .mend(format!("As root, run: {by_hand}")),
        );
    }
    println!(
        "They are installed now with apt-get{}.",
        if root {
            ""
        } else {
            " (sudo may ask for your password)"
        }
    );
    let apt = |words: &[&str]| {
        let mut line = Vec::new();
        if !root {
            line.extend(["sudo", "--preserve-env=DEBIAN_FRONTEND"]);
        }
        line.extend([
            "apt-get",
            "-qq",
            "-o",
            "DPkg::Lock::Timeout=300",
            "-o",
            "Acquire::Retries=3",
        ]);
        line.extend(words);
        let mut apt = command(line[0], &line[1..]);
        apt.env("DEBIAN_FRONTEND", "noninteractive");
        // What dpkg says about each of a hundred packages drowns what we say.
        apt.stdout(std::process::Stdio::null());
        stream(&mut apt)
    };
    let mend = format!("See what apt says above; by hand it is: {by_hand}");
    // An update may fail for a source that has nothing to do with us; the installation then tells.
    if let Err(trouble) = apt(&["update"]) {
        eprintln!("{trouble}");
    }
    let mut words = vec!["install", "-y", "--no-install-recommends"];
    words.extend(packages);
    apt(&words).map_err(|_| Trouble::new("The packages could not be installed.").mend(mend))
}

fn elsewhere_on_linux(purpose: Purpose) -> Result<(), Trouble> {
    let mut lacking = Vec::new();
    let pkg_config = is_on_path("pkg-config")
        && output(&mut command("pkg-config", &["--exists", "webkit2gtk-4.1"])).is_ok();
    if !pkg_config {
        lacking.push("the development files of WebKitGTK 4.1, with pkg-config");
    }
    if !is_on_path("cc") || !is_on_path("make") || !is_on_path("perl") {
        lacking.push("a C compiler, make and perl");
    }
    if purpose.drives() {
        let programs = ["WebKitWebDriver", "Xvfb", "dbus-run-session", "xdotool"];
        lacking.extend(programs.into_iter().filter(|program| !is_on_path(program)));
    }
    if purpose.breaks() {
        let programs = ["strace", "xfs_io", "mkfs.ext4"];
        lacking.extend(programs.into_iter().filter(|program| !is_on_path(program)));
    }
    lacking.extend(lacking_anywhere(purpose));
    by_hand(&lacking)
}

/// What tests need on every system, as far as it is not there.
fn lacking_anywhere(purpose: Purpose) -> Vec<&'static str> {
    let mut lacking = Vec::new();
    if purpose.reads_paper() {
        let programs = PAPER.iter().map(|(_, program)| *program);
        lacking.extend(programs.filter(|program| !is_on_path(program)));
    }
    if purpose.browses() && !has_browser() {
        lacking.push("Chromium or Chrome");
    }
    lacking
}

/// Names what is lacking, if anything is.
fn by_hand(lacking: &[&str]) -> Result<(), Trouble> {
    if lacking.is_empty() {
        return Ok(());
    }
    Err(Trouble::new(format!("This machine lacks {}.", lacking.join(", ")))
        .mend("Packages are installed by themselves only on Debian and Ubuntu; use your system's own tool and try again."))
}

fn macos(purpose: Purpose) -> Result<(), Trouble> {
    if output(&mut command("xcode-select", &["-p"])).is_err() {
        return Err(Trouble::new("Xcode's command line tools are missing, and only Apple's installer can put them there.")
            .mend("Run `xcode-select --install` and try again."));
    }
    undrivable(purpose, "macOS")
}

fn windows(purpose: Purpose) -> Result<(), Trouble> {
    if !is_on_path("perl") {
        return Err(Trouble::new("Perl is missing; OpenSSL, which the encrypted store is built on, needs it to be built.")
            .mend("Install Strawberry Perl (strawberryperl.com) and try again."));
    }
    println!(
        "Anagen also needs Microsoft's C++ build tools and the WebView2 runtime (part of Windows 11); they cannot be installed from here."
    );
    undrivable(purpose, "Windows")
}

/// Outside Linux there is no virtual display and no driver for the window.
fn undrivable(purpose: Purpose, system: &str) -> Result<(), Trouble> {
    by_hand(&lacking_anywhere(purpose))?;
    if purpose == Purpose::Drive {
        return Err(Trouble::new(format!(
            "On {system} the window can only be opened on a real display."
        )));
    }
    if purpose == Purpose::Test {
        println!(
            "On {system} the story in the real window is left out: WebKitWebDriver is there only on Linux."
        );
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_are_compared_as_numbers() {
        assert_eq!(version("v20.20.2\n"), Some((20, 20)));
        assert!(version("v9.11.0").is_some_and(|old| old < NODE));
        assert_eq!(version("nonsense"), None);
    }

    #[test]
    fn opening_a_window_installs_nothing_for_tests() {
        assert!(!wanted(Purpose::Open).contains(&"xvfb"));
        assert!(wanted(Purpose::Test).contains(&"webkit2gtk-driver"));
        assert!(wanted(Purpose::Test).contains(&"strace"));
        assert!(!wanted(Purpose::Break).contains(&"xvfb"));
        assert!(!wanted(Purpose::Quick).contains(&"xvfb"));
        assert!(wanted(Purpose::Quick).contains(&"poppler-utils"));
        assert!(wanted(Purpose::Drive).contains(&"qpdf"));
    }

    #[test]
    fn what_is_lacking_is_named_in_one_sentence_with_the_mend() {
        assert!(by_hand(&[]).is_ok());
        let said = by_hand(&["qpdf", "Xvfb"]).map_err(|trouble| trouble.to_string());
        let said = said.err().unwrap_or_default();
        assert!(said.starts_with("This machine lacks qpdf, Xvfb."), "{said}");
        assert!(said.contains("try again"), "{said}");
    }
}
