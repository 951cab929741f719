//! Where a program's system calls cannot be followed.

use crate::lab::Stop;

/// As on Linux.
#[derive(Debug, Clone, Copy)]
pub struct Call {
    pub name: &'static str,
    pub main: bool,
    pub answered: bool,
}

/// As on Linux.
#[derive(Debug, Clone, Copy)]
pub enum Meddling {
    None,
    Kill(usize),
    Sync { number: usize, for_good: bool },
}

/// As on Linux.
pub struct Followed {
    pub calls: Vec<Call>,
    pub killed: bool,
    pub failed: usize,
}

/// Says so.
pub fn follow(_: u32, _: Meddling, _: impl FnOnce()) -> Result<Followed, Stop> {
    Err(Stop::Cannot(
        "threads are followed on Linux only".to_owned(),
    ))
}
