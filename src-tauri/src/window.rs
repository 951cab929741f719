//! The one window, and what its page may not do.

use std::path::PathBuf;

use tauri::{
    App, Theme, Url, WebviewWindow, WebviewWindowBuilder,
    webview::{Color, NewWindowResponse},
};

/// The window's name to Tauri, in its configuration and in the capability file.
pub const LABEL: &str = "main";

/// The dark theme's paper. The light one's is in `tauri.conf.json`; both are the page's `--bg`, so that nothing flashes
/// before its first frame.
const DARK_PAPER: Color = Color(0x13, 0x16, 0x15, 0xFF);

/// Opens the window on the page inside the program, which it can neither leave nor multiply.
///
/// # Errors
/// When the system's web view cannot be started.
pub fn open(app: &App, web_files: PathBuf, title: Option<&str>) -> tauri::Result<WebviewWindow> {
    let config = app
        .config()
        .app
        .windows
        .iter()
        .find(|window| window.label == LABEL)
        .ok_or(tauri::Error::WindowNotFound)?;
    let mut builder = WebviewWindowBuilder::from_config(app, config)?
        .data_directory(web_files)
        .on_navigation(is_own)
        .on_new_window(|_, _| NewWindowResponse::Deny)
        .on_download(|_, _| false);
    if let Some(title) = title {
        builder = builder.title(title);
    }
    let window = builder.build()?;
    if matches!(window.theme(), Ok(Theme::Dark)) {
        window.set_background_color(Some(DARK_PAPER))?;
    }
    Ok(window)
}

/// Whether an address is inside the program: `tauri://localhost`, or `http://tauri.localhost` on Windows.
fn is_own(address: &Url) -> bool {
    if cfg!(windows) {
        address.scheme() == "http"
            && address.host_str() == Some("tauri.localhost")
            && address.port().is_none()
    } else {
        address.scheme() == "tauri" && address.host_str() == Some("localhost")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    #[cfg(not(windows))]
    fn only_our_own_page_is_navigated_to() {
        let own = |address: &str| is_own(&address.parse().unwrap());
        assert!(own("tauri://localhost/"));
        assert!(own("tauri://localhost/index.html#/today"));
        for other in [
            "https://localhost/",
            "http://tauri.localhost/",
            "tauri://example.org/",
            "file:///etc/passwd",
            "data:text/html,hello",
            "javascript:alert(1)",
            "about:blank",
        ] {
            assert!(!own(other), "{other}");
        }
    }
}
