//! What goes wrong, as a person is told it: one sentence and the mend.

use std::fmt;

/// One sentence about what is wrong and, where there is one, what to do about it.
#[derive(Debug)]
pub struct Trouble {
    what: String,
    mend: Option<String>,
}

impl Trouble {
    /// A trouble that says `what` is wrong.
    pub fn new(what: impl Into<String>) -> Self {
        Self {
            what: what.into(),
            mend: None,
        }
    }

    /// The same trouble with what to do about it.
    pub fn mend(mut self, mend: impl Into<String>) -> Self {
        self.mend = Some(mend.into());
        self
    }
}

impl fmt::Display for Trouble {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.what)?;
        match &self.mend {
            Some(mend) => write!(f, "\n{mend}"),
            None => Ok(()),
        }
    }
}
