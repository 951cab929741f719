//! What comes from other programs and goes to them. Bytes in, values out: this crate opens no file and reads no clock, and
//! whatever the bytes are it answers with values and problems, never with a panic.

pub mod csv_out;
mod fold;
pub mod patients;
pub mod table;

pub use fold::fold;
