//! Typed identifiers: a patient's number cannot be handed over as a lot's.

macro_rules! ids {
    ($( $(#[$doc:meta])* $name:ident ),+ $(,)?) => { $(
        $(#[$doc])*
        #[derive(
            Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash,
            serde::Serialize, serde::Deserialize, ts_rs::TS,
        )]
        #[serde(transparent)]
        #[ts(type = "number")]
        pub struct $name(
            /// The number in the store.
            pub i64,
        );

        impl From<i64> for $name {
            fn from(number: i64) -> Self {
                Self(number)
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(f)
            }
        }
    )+ };
}

ids! {
    /// A patient.
    PatientId,
    /// A course of sessions.
    CourseId,
    /// A session that was begun.
    SessionId,
    /// A session that is planned and not yet begun.
    PlannedSessionId,
    /// A serum (a product).
    ProductId,
    /// A lot of a serum.
    LotId,
    /// A stock movement.
    MovementId,
    /// One answered screening.
    ScreeningId,
    /// One intake.
    IntakeId,
    /// A reported side effect.
    SideEffectId,
    /// A follow-up of a side effect.
    FollowUpId,
    /// A merge of two patients into one.
    MergeId,
    /// A dose given in a session.
    DoseId,
    /// A call, a letter or a visit outside a session.
    ContactId,
    /// The destruction of a record.
    DestructionId,
    /// An opened container of a lot.
    VialId,
    /// A named blend of products.
    RecipeId,
    /// What several lots were mixed to in one session.
    MixId,
    /// A count of the stock.
    CountId,
    /// Stock returned or destroyed, with its certificate.
    DisposalId,
    /// A place where stock is kept.
    PlaceId,
    /// A recall of lots.
    RecallId,
}
