//! Bakes the empty page into the window that the program is compared with.

fn main() {
    #[cfg(feature = "window")]
    tauri_build::build();
}
