//! The camera, by which the page reads codes on boxes: the only thing of this computer that a web view is allowed to give it. The page
//! asks after somebody pressed the button for it, and shows the camera's picture for as long as the camera is on.
//!
//! Linux has no question of its own, and a web view without cameras unless it is told; macOS and Windows ask the person themselves.

use tauri::{
    WebviewWindow,
    webview::{PermissionKind, PermissionResponse},
};

/// What the page may have of what a web view gives on request. `is_own`: it is ours.
pub fn permit(is_own: bool, kind: PermissionKind) -> PermissionResponse {
    if is_own && matches!(kind, PermissionKind::Camera) {
        PermissionResponse::Allow
    } else {
        PermissionResponse::Deny
    }
}

/// Lets the web view have cameras at all.
///
/// # Errors
/// When the window is gone.
#[cfg(target_os = "linux")]
pub fn enable(window: &WebviewWindow) -> tauri::Result<()> {
    use webkit2gtk::{SettingsExt, WebViewExt};
    window.with_webview(|view| {
        if let Some(settings) = view.inner().settings() {
            settings.set_enable_media_stream(true);
        }
    })
}

/// Lets the web view have cameras at all: elsewhere it has.
///
/// # Errors
/// None.
#[cfg(not(target_os = "linux"))]
#[allow(clippy::unnecessary_wraps, reason = "as on Linux")]
pub fn enable(_: &WebviewWindow) -> tauri::Result<()> {
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_camera_and_nothing_else_is_given_and_to_our_page_only() {
        let allowed = |own, kind| matches!(permit(own, kind), PermissionResponse::Allow);
        assert!(allowed(true, PermissionKind::Camera));
        assert!(!allowed(false, PermissionKind::Camera));
        for kind in [
            PermissionKind::Microphone,
            PermissionKind::DisplayCapture,
            PermissionKind::Geolocation,
            PermissionKind::Notifications,
            PermissionKind::ClipboardRead,
            PermissionKind::Other,
        ] {
            assert!(!allowed(true, kind));
        }
    }
}
