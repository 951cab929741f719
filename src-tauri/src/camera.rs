//! The camera, by which the page reads codes on boxes: the only thing of this computer that a web view is allowed to give it. The page
//! asks after somebody pressed the button for it, and shows the camera's picture for as long as the camera is on.
//!
//! Linux has no question of its own, and a web view without cameras unless it is told; macOS and Windows ask the person themselves.

use tauri::webview::{PermissionKind, PermissionResponse};

/// What the page may have of what a web view gives on request. `is_own`: it is ours.
pub fn permit(is_own: bool, kind: PermissionKind) -> PermissionResponse {
    if is_own && matches!(kind, PermissionKind::Camera) {
        PermissionResponse::Allow
    } else {
        PermissionResponse::Deny
    }
}

/// Lets the web view have cameras at all: elsewhere it has.
#[cfg(target_os = "linux")]
pub fn enable(settings: &webkit2gtk::Settings) {
    webkit2gtk::SettingsExt::set_enable_media_stream(settings, true);
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
