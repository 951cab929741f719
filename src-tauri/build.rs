//! Builds what Tauri bakes into the program: the configuration, the permissions and the page.

use std::{env, fs, path::Path, process};

/// Shown instead of the page in a development build that was made before the page was.
const NO_PAGE: &str = "<!doctype html><meta charset=\"utf-8\"><title>Anagen</title>\
    <p>The page has not been built. Run <code>npm ci</code> and <code>npm run build</code> in the folder ui, \
    then build the program again.</p>";

fn main() {
    println!("cargo:rerun-if-changed=../ui/dist");
    println!("cargo:rerun-if-changed=../assets/icons");
    println!("cargo:rerun-if-changed=capabilities");
    if !Path::new("../ui/dist/index.html").exists() {
        if env::var("PROFILE").is_ok_and(|profile| profile == "release") {
            eprintln!(
                "The page has not been built: run `npm ci` and `npm run build` in the folder ui, then try again."
            );
            process::exit(1);
        }
        stand_in_for_the_page();
    }
    tauri_build::build();
}

/// Lets lints and unit tests of the shell run without Node: a one-sentence page takes the real one's place.
fn stand_in_for_the_page() {
    let folder = Path::new(&env::var("OUT_DIR").unwrap_or_default()).join("no-page");
    let written =
        fs::create_dir_all(&folder).and_then(|()| fs::write(folder.join("index.html"), NO_PAGE));
    if let Err(error) = written {
        eprintln!("The stand-in page could not be written: {error}.");
        process::exit(1);
    }
    println!("cargo:warning=ui/dist is missing: this build shows one sentence instead of the page");
    println!(
        "cargo:rustc-env=TAURI_CONFIG={{\"build\":{{\"frontendDist\":{:?}}}}}",
        folder.display().to_string()
    );
}
