//! What passes between the clinic and a patient outside a session.

use crate::words::words;

words! {
    /// How they reached each other.
    ContactWay {
        /// By telephone.
        Call = "call",
        /// By e-mail or a message.
        Message = "message",
        /// By letter.
        Letter = "letter",
        /// The patient came by.
        Visit = "visit",
    }
}

words! {
    /// What came of it.
    ContactOutcome {
        /// They spoke with each other.
        Spoken = "spoken",
        /// Nobody was reached.
        NotReached = "not_reached",
        /// Word was left for the patient.
        LeftWord = "left_word",
        /// The clinic wrote.
        Sent = "sent",
        /// The patient wrote.
        Received = "received",
    }
}

impl ContactOutcome {
    /// Whether both knew of each other then: such a contact counts for how long the record is kept.
    #[must_use]
    pub fn is_contact(self) -> bool {
        matches!(self, Self::Spoken | Self::Received)
    }

    /// Whether it can come of a contact of that way.
    #[must_use]
    pub fn fits(self, way: ContactWay) -> bool {
        match way {
            ContactWay::Call => matches!(self, Self::Spoken | Self::NotReached | Self::LeftWord),
            ContactWay::Message | ContactWay::Letter => matches!(self, Self::Sent | Self::Received),
            ContactWay::Visit => matches!(self, Self::Spoken | Self::NotReached),
        }
    }
}

words! {
    /// How a document left the program.
    GivenWay {
        /// To the print queue.
        Printed = "printed",
        /// To a file outside the vault.
        Saved = "saved",
    }
}
