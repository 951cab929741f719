//! The clock: the system's, or one that stands where a story puts it.

use std::sync::{Mutex, PoisonError};

use chrono::{DateTime, Utc};

pub struct Clock {
    fixed: Mutex<Option<DateTime<Utc>>>,
}

impl Clock {
    pub fn new(fixed: Option<DateTime<Utc>>) -> Clock {
        Clock {
            fixed: Mutex::new(fixed),
        }
    }

    #[allow(
        clippy::disallowed_methods,
        reason = "the host is one of the two places that read the clock"
    )]
    pub fn now(&self) -> DateTime<Utc> {
        self.fixed
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .unwrap_or_else(Utc::now)
    }

    pub fn set(&self, to: DateTime<Utc>) {
        *self.fixed.lock().unwrap_or_else(PoisonError::into_inner) = Some(to);
    }
}
