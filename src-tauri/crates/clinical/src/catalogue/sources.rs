//! The files that ship.

/// The texts of the catalogue's files.
#[derive(Debug, Clone, Copy)]
pub struct Sources<'a> {
    /// `screening.toml`
    pub screening: &'a str,
    /// `protocols.toml`
    pub protocols: &'a str,
    /// `treatment.toml`
    pub treatment: &'a str,
    /// `side_effects.toml`
    pub side_effects: &'a str,
    /// `aftercare.toml`
    pub aftercare: &'a str,
    /// `ingredients.toml`
    pub ingredients: &'a str,
    /// `allergens.toml`
    pub allergens: &'a str,
    /// `medicines.toml`
    pub medicines: &'a str,
    /// `intake.toml`
    pub intake: &'a str,
    /// `scales.toml`
    pub scales: &'a str,
    /// `retention.toml`
    pub retention: &'a str,
    /// `vials.toml`
    pub vials: &'a str,
    /// `guidance.toml`
    pub guidance: &'a str,
}

macro_rules! asset {
    ($name:literal) => {
        include_str!(concat!(
            env!("CARGO_MANIFEST_DIR"),
            "/../../../assets/catalogue/",
            $name
        ))
    };
}

impl Sources<'static> {
    /// The files that ship with this build.
    pub const SHIPPED: Self = Self {
        screening: asset!("screening.toml"),
        protocols: asset!("protocols.toml"),
        treatment: asset!("treatment.toml"),
        side_effects: asset!("side_effects.toml"),
        aftercare: asset!("aftercare.toml"),
        ingredients: asset!("ingredients.toml"),
        allergens: asset!("allergens.toml"),
        medicines: asset!("medicines.toml"),
        intake: asset!("intake.toml"),
        scales: asset!("scales.toml"),
        retention: asset!("retention.toml"),
        vials: asset!("vials.toml"),
        guidance: asset!("guidance.toml"),
    };
}
