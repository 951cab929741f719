//! The clinic's choice of when it locks itself.

use records::clinic;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{
    check::Check,
    error::{Problem, Result},
    moment::Write,
};

/// `security.change`
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Security {
    /// Locks after so many idle minutes, 1 to 60.
    pub idle_minutes: u32,
}

const LEAST: u32 = 1;
const MOST: u32 = 60;

/// `security.change`
///
/// # Errors
/// At the field.
pub fn change(write: &Write<'_>, request: Security) -> Result<Security> {
    let mut check = Check::default();
    let range = Problem::OutOfRange {
        least: LEAST.to_string(),
        most: MOST.to_string(),
    };
    let fits = (LEAST..=MOST).contains(&request.idle_minutes);
    check.that(fits, "idle_minutes", range);
    check.finish()?;
    clinic::save_idle_minutes(write.records, request.idle_minutes)?;
    write.note("security", 1, &request);
    Ok(request)
}
