//! macOS and Windows: not built yet, and said so to the person, who can save the document and print that.

use practice::{DeskError, Printed};
use tauri::AppHandle;

/// Prints nothing.
///
/// # Errors
/// Always [`DeskError::Unavailable`]: macOS would take PDFKit's `printOperation`; Windows' web view prints only web
/// content, which would leave copies of the document outside our control.
pub fn print(_app: &AppHandle, _title: &str, _pdf: Vec<u8>) -> Result<Printed, DeskError> {
    Err(DeskError::Unavailable)
}
