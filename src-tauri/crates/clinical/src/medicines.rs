//! Medicines that matter: looked up as they are typed, offered, and confirmed by a person.

use crate::catalogue::{Catalogue, Mark};
use crate::fold::{fold, nearness, without_dose};
use crate::screening::Answer;
use crate::words::words;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A group of medicines that a rule looks at. Its name is the text `medicine-group-<id>`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct MedicineGroup {
    /// The id, in snake case.
    pub id: String,
    /// Beginnings of ATC codes; the longest that fits decides.
    pub atc: Vec<String>,
    /// The screening question that a medicine of this group answers by itself; none where it is kept for the record only.
    #[serde(default)]
    pub question: Option<String>,
    /// How it answers: "yes", or "unknown" where it only hints. There is one wherever there is a question.
    #[serde(default)]
    pub answer: Option<Answer>,
    /// For how many days after the last dose it still answers.
    pub days_after: u32,
    /// Where it comes from.
    pub source: String,
    /// How far the source was verified.
    pub mark: Mark,
}

/// A medicine. Its names are international, and are shown as they are.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Medicine {
    /// The ATC code.
    pub atc: String,
    /// The substance, in English.
    pub substance: String,
    /// Brands.
    pub brands: Vec<String>,
    /// Other names of the substance, in any script.
    pub names: Vec<String>,
    /// Where it comes from.
    pub source: String,
    /// How far the source was verified.
    pub mark: Mark,
}

words! {
    /// By what a medicine or an allergen was found.
    FoundBy {
        /// The substance's name.
        Substance = "substance",
        /// A brand.
        Brand = "brand",
        /// Another name.
        Name = "name",
        /// Its code.
        Code = "code",
    }
}

/// A medicine that may be meant. A person says whether it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct MedicineCandidate {
    /// The ATC code.
    pub atc: String,
    /// The substance; for a code that is not listed, the code.
    pub substance: String,
    /// The name that was found.
    pub matched: String,
    /// By what.
    pub by: FoundBy,
    /// How many letters differ from what was typed, as far as it was typed: 0 to 2.
    pub distance: u32,
    /// The group; its words are `medicine-group-<id>`.
    pub group: String,
    /// The screening question that it answers by itself.
    pub question: Option<String>,
}

/// The group of a code: the one with the longest matching beginning. Case does not matter.
pub fn group_of<'a>(catalogue: &'a Catalogue, atc: &str) -> Option<&'a MedicineGroup> {
    let code = atc.trim().to_uppercase();
    catalogue
        .medicine_groups()
        .iter()
        .flat_map(|group| group.atc.iter().map(move |beginning| (beginning, group)))
        .filter(|(beginning, _)| code.starts_with(beginning.as_str()))
        .max_by_key(|(beginning, _)| beginning.len())
        .map(|(_, group)| group)
}

/// The medicine of a code, where it is listed.
pub fn of_code<'a>(catalogue: &'a Catalogue, atc: &str) -> Option<&'a Medicine> {
    let code = atc.trim().to_uppercase();
    catalogue.medicines().iter().find(|m| m.atc == code)
}

/// Whether something typed has the form of an ATC code of a substance (`B01AC06`).
pub fn is_code(typed: &str) -> bool {
    let bytes = typed.trim().as_bytes();
    let form = *b"A00AA00";
    bytes.len() == form.len()
        && bytes.iter().zip(form).all(|(byte, kind)| match kind {
            b'A' => byte.is_ascii_alphabetic(),
            _ => byte.is_ascii_digit(),
        })
}

/// The medicines that may be meant by what was typed, nearest first, at most `limit`. Substances, brands and other names, without
/// regard to case, accents or a dose behind the name; while typing, the beginning of a name is enough. A code is found by the
/// beginning of its group even where it is not listed.
pub fn look_up(catalogue: &Catalogue, typed: &str, limit: usize) -> Vec<MedicineCandidate> {
    let whole = fold(typed);
    let bare = without_dose(&whole);
    let mut found: Vec<(usize, MedicineCandidate)> = Vec::new();
    let medicines = catalogue.medicines().iter();
    for (medicine, folded_names) in medicines.zip(&catalogue.names().medicines) {
        let best = names(medicine)
            .zip(folded_names)
            .filter_map(|((name, by), folded)| {
                let typed = [&whole, &bare].into_iter().filter(|_| !bare.is_empty());
                let distance = typed.filter_map(|words| nearness(words, folded)).min()?;
                Some((distance, folded.chars().count(), name, by))
            })
            .min_by_key(|(distance, length, _, _)| (*distance, *length));
        if let Some((distance, length, name, by)) = best {
            found.push((
                length,
                candidate(catalogue, &medicine.atc, medicine, name, by, distance),
            ));
        } else if whole.len() >= 3 && medicine.atc.to_lowercase().starts_with(&whole) {
            let by = FoundBy::Code;
            found.push((
                0,
                candidate(catalogue, &medicine.atc, medicine, &medicine.atc, by, 0),
            ));
        }
    }
    found.sort_by(|(a_length, a), (b_length, b)| {
        (a.distance, a_length, &a.substance).cmp(&(b.distance, b_length, &b.substance))
    });
    let mut found: Vec<_> = found.into_iter().map(|(_, candidate)| candidate).collect();
    found.extend(unlisted(catalogue, typed));
    found.truncate(limit);
    found
}

/// Every name and what kind it is, in a fixed order.
pub(crate) fn names(medicine: &Medicine) -> impl Iterator<Item = (&str, FoundBy)> {
    let substance = std::iter::once((medicine.substance.as_str(), FoundBy::Substance));
    let brands = medicine.brands.iter().map(|b| (b.as_str(), FoundBy::Brand));
    let names = medicine.names.iter().map(|n| (n.as_str(), FoundBy::Name));
    substance.chain(brands).chain(names)
}

fn candidate(
    catalogue: &Catalogue,
    atc: &str,
    medicine: &Medicine,
    matched: &str,
    by: FoundBy,
    distance: usize,
) -> MedicineCandidate {
    let group = group_of(catalogue, atc);
    MedicineCandidate {
        atc: atc.to_owned(),
        substance: medicine.substance.clone(),
        matched: matched.to_owned(),
        by,
        distance: u32::try_from(distance).unwrap_or(u32::MAX),
        group: group.map(|g| g.id.clone()).unwrap_or_default(),
        question: group.and_then(|g| g.question.clone()),
    }
}

/// A code that is not listed, but whose group is known.
fn unlisted(catalogue: &Catalogue, typed: &str) -> Option<MedicineCandidate> {
    if !is_code(typed) || of_code(catalogue, typed).is_some() {
        return None;
    }
    let group = group_of(catalogue, typed)?;
    let code = typed.trim().to_uppercase();
    Some(MedicineCandidate {
        substance: code.clone(),
        matched: code.clone(),
        atc: code,
        by: FoundBy::Code,
        distance: 0,
        group: group.id.clone(),
        question: group.question.clone(),
    })
}
