//! The clinic's choice of when it locks itself.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{
    error::{Code, Error, Problem, Result},
    moment::Write,
};

/// `security.change`
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Security {
    /// Locks after so many idle minutes, 1 to 60.
    pub idle_minutes: u32,
}

/// `security.change`
///
/// # Errors
/// At the field.
pub fn change(_write: &Write<'_>, _request: Security) -> Result<Security> {
    Err(Error::plain(Code::Unavailable, Problem::Unavailable))
}
