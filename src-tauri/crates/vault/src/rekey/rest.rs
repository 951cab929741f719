//! A vault at rest: it is read as ever, and nothing is written.

use std::sync::Arc;
use std::sync::mpsc::sync_channel;

use crate::error::StoreError;
use crate::open::Vault;
use crate::read::Shared;

/// As long as this lives every write of the vault answers [`StoreError::Busy`].
pub(crate) struct Rest(Arc<Shared>);

impl Drop for Rest {
    fn drop(&mut self) {
        self.0.condition.end_rest();
    }
}

impl Vault {
    /// Lets what waits be written, and nothing after it.
    pub(crate) fn rest(&self) -> Result<Rest, StoreError> {
        let shared = Arc::clone(&self.shared);
        let (answer, answered) = sync_channel(1);
        // Behind every write that came before.
        self.run_at_the_desk(Box::new(move |_| {
            let _ = answer.send(shared.condition.begin_rest());
        }))?;
        if !answered.recv().map_err(|_| StoreError::Closed)? {
            return Err(StoreError::Busy);
        }
        Ok(Rest(Arc::clone(&self.shared)))
    }
}
