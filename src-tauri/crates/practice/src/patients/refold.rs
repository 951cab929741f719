//! What patients are found and compared by, made anew after an update that folds otherwise.

use chrono::{DateTime, Utc};

use crate::{door::Held, error::Result};

/// So many in one transaction: whoever saves meanwhile waits no longer than that takes.
const AT_A_TIME: u32 = 500;

/// Until it is done, the search folds old keys itself at each unlocking, and duplicates are found by the date of birth only.
///
/// # Errors
/// When the records cannot be written; the next unlocking tries again.
pub(crate) fn refold(held: &Held, now: DateTime<Utc>) -> Result<()> {
    if !held.index.has_old_keys() {
        return Ok(());
    }
    loop {
        let renewed = held.record("patients.refolded", now, true, |w| {
            Ok(records::patients::refold(w, AT_A_TIME)?)
        })?;
        if renewed < AT_A_TIME {
            return Ok(());
        }
    }
}
