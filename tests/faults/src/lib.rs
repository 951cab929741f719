//! What the laboratory and its victim share: a small store whose every row can be recomputed, so that a row that is
//! missing, half there or altered is known without a second copy.

pub mod bare;
pub mod store;
