//! Tells the benchmark how it was built, and bakes the empty page into the window that the program is compared with.

fn main() {
    // …/target/<profile>/build/bench-<hash>/out
    let out = std::env::var("OUT_DIR").unwrap_or_default();
    let profile = std::path::Path::new(&out).ancestors().nth(3);
    let profile = profile
        .and_then(|folder| folder.file_name()?.to_str())
        .unwrap_or("unknown");
    println!("cargo:rustc-env=BENCH_PROFILE={profile}");
    #[cfg(feature = "window")]
    tauri_build::build();
}
