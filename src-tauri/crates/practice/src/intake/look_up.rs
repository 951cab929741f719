use std::collections::BTreeMap;

use clinical::{
    allergy::{self, AllergenCandidate},
    limits,
    medicines::{self, MedicineCandidate},
    scale::{self, Computed},
};

use super::{LookUp, ScaleAsked};
use crate::{
    check::Check,
    error::{Error, Problem, Result},
    moment::Read,
};

/// As many as a person looks through.
const OFFERED: usize = 8;

fn checked(request: &LookUp) -> Result<()> {
    let mut check = Check::default();
    check.text("typed", &limits::SEARCH, &request.typed);
    check.finish()
}

/// `medicines.look_up`: what may be meant, nearest first. Nothing is taken for anything until a person says so.
///
/// # Errors
/// At what was typed.
pub fn medicines(read: &Read<'_>, request: LookUp) -> Result<Vec<MedicineCandidate>> {
    checked(&request)?;
    Ok(medicines::look_up(
        read.moment.catalogue,
        &request.typed,
        OFFERED,
    ))
}

/// `allergens.look_up`: by their names in the page's language too.
///
/// # Errors
/// At what was typed.
pub fn allergens(read: &Read<'_>, request: LookUp) -> Result<Vec<AllergenCandidate>> {
    checked(&request)?;
    let (catalogue, l) = (read.moment.catalogue, read.moment.language);
    let named = |prefix: &str, id: &String| {
        let key = format!("{prefix}-{}", id.replace('_', "-"));
        Some((id.clone(), texts::lookup(l, &key, &[])?))
    };
    let ingredients = catalogue.ingredients().iter();
    let others = catalogue.allergens().iter();
    let local: BTreeMap<_, _> = ingredients
        .filter_map(|i| named("ingredient", &i.id))
        .chain(others.filter_map(|a| named("allergen", &a.id)))
        .collect();
    Ok(allergy::look_up(catalogue, &request.typed, &local, OFFERED))
}

/// `scales.compute`: the score, the band or the mean of a reading while it is typed.
///
/// # Errors
/// At a value that is not on its scale.
pub fn compute(read: &Read<'_>, request: ScaleAsked) -> Result<Computed> {
    let catalogue = read.moment.catalogue;
    let reading = &request.reading;
    let scale = catalogue
        .scale(&reading.scale)
        .ok_or_else(|| Error::at("reading.scale", Problem::UnknownChoice))?;
    scale::check(scale, &reading.value)
        .map_err(|_| Error::at("reading.value", Problem::NotOnScale))?;
    Ok(scale::computed(catalogue, reading))
}
