//! A Tauri window of the same versions with one line of text: the least that a start can take.

fn main() {
    if let Err(error) = tauri::Builder::default().run(tauri::generate_context!()) {
        eprintln!("The empty window could not be opened: {error}.");
    }
}
