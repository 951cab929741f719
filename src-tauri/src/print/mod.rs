//! Printing a document that exists only in memory, through the system's own dialog.

#[cfg(target_os = "linux")]
mod linux;
#[cfg(not(target_os = "linux"))]
mod other;

#[cfg(target_os = "linux")]
pub use linux::print;
#[cfg(not(target_os = "linux"))]
pub use other::print;
