//! Whether two entries of the card file may be one person, and why.

use crate::words::words;

words! {
    /// Why two patients may be one.
    AlikeReason {
        /// The same name.
        SameName = "same_name",
        /// The same name in another order or another script.
        NameOtherwise = "name_otherwise",
        /// Names that a slip of the pen makes one.
        SimilarName = "similar_name",
        /// The name of one is a former name of the other.
        FormerName = "former_name",
        /// The same date of birth.
        SameBirthDate = "same_birth_date",
        /// Dates of birth that differ by one digit, or by day and month exchanged.
        NearBirthDate = "near_birth_date",
        /// The same telephone.
        SamePhone = "same_phone",
        /// The same number by which others know them.
        SameIdentifier = "same_identifier",
        /// The same e-mail.
        SameEmail = "same_email",
    }
}
