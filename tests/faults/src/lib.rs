//! What the laboratory and its victim share: a small store whose every row can be recomputed, so that a row that is
//! missing, half there or altered is known without a second copy.

pub mod bare;
pub mod clinic;
pub mod requests;
pub mod store;

/// A whole JPEG.
pub const JPEG: &[u8] = include_bytes!("rows/small.jpg");

/// Set for a victim that waits, after its `begin`, until its input ends: meanwhile it is taken under observation.
pub const WAITS: &str = "ANAGEN_FAULTS_WAITS";
/// Names the protection that a victim takes away from its vault.
pub const WITHOUT: &str = "ANAGEN_FAULTS_WITHOUT";
