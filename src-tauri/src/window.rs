//! The one window, and what its page may not do.

use std::{borrow::Cow, path::PathBuf};

use tauri::{
    App, Theme, Url, WebviewWindow, WebviewWindowBuilder,
    http::{HeaderValue, Response, header::CONTENT_SECURITY_POLICY},
    webview::{Color, NewWindowResponse},
};

use crate::camera;

/// The window's name to Tauri, in its configuration and in the capability file.
pub const LABEL: &str = "main";

/// The dark theme's paper. The light one's is in `tauri.conf.json`; both are the page's `--bg`, so that nothing flashes
/// before its first frame.
const DARK_PAPER: Color = Color(0x13, 0x16, 0x15, 0xFF);

/// The policy of the page's workers, which read documents and codes: a worker has its own, from the answer that brought its script,
/// and Tauri gives one to the page alone. Compiling WebAssembly is allowed here and not in the page; a worker reaches nothing. Decision 21.
const WORKER_POLICY: &str = include_str!("../worker-policy.txt").trim_ascii_end();

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
        .on_download(|_, _| false)
        .on_web_resource_request(|_, response| guard(response))
        .on_permission_request(|view, kind| {
            camera::permit(view.url().is_ok_and(|address| is_own(&address)), kind)
        });
    if let Some(title) = title {
        builder = builder.title(title);
    }
    let window = builder.build()?;
    #[cfg(target_os = "linux")]
    set_up(&window)?;
    if matches!(window.theme(), Ok(Theme::Dark)) {
        window.set_background_color(Some(DARK_PAPER))?;
    }
    Ok(window)
}

/// What Linux's web view is told: elsewhere it is so, or cannot be chosen.
///
/// The page is text, forms and line drawings that stand still. Drawing them through a graphics driver takes more time and memory than it
/// saves, and drivers are what leaves a window empty. Decision 27.
///
/// # Errors
/// When the window is gone.
#[cfg(target_os = "linux")]
fn set_up(window: &WebviewWindow) -> tauri::Result<()> {
    use webkit2gtk::{HardwareAccelerationPolicy, SettingsExt, WebViewExt};
    window.with_webview(|view| {
        if let Some(settings) = view.inner().settings() {
            settings.set_hardware_acceleration_policy(HardwareAccelerationPolicy::Never);
            camera::enable(&settings);
        }
    })
}

/// Gives what has no policy yet, all but the page itself, the one of workers; to what is no script it says nothing.
fn guard(response: &mut Response<Cow<'static, [u8]>>) {
    let policies = response.headers_mut().entry(CONTENT_SECURITY_POLICY);
    policies.or_insert(HeaderValue::from_static(WORKER_POLICY));
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
    fn a_worker_has_a_policy_and_the_page_keeps_its_own() {
        let policy = |response: &Response<Cow<'static, [u8]>>| {
            response.headers()[CONTENT_SECURITY_POLICY]
                .to_str()
                .unwrap()
                .to_owned()
        };
        let mut script = Response::new(Cow::Borrowed(&b"postMessage(1)"[..]));
        guard(&mut script);
        assert_eq!(
            policy(&script),
            "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'"
        );
        let mut page = Response::new(Cow::Borrowed(&b"<!doctype html>"[..]));
        let own = HeaderValue::from_static("default-src 'none'");
        page.headers_mut().insert(CONTENT_SECURITY_POLICY, own);
        guard(&mut page);
        assert_eq!(policy(&page), "default-src 'none'");
    }

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
