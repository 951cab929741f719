//! What a clinic keeps its records by: the rule of its country, or the class that it chose.

use clinical::{
    Catalogue,
    retention::{self, RetentionRule},
};

use super::{RetentionAsk, RetentionClass};
use crate::{error::Result, moment::Read};

/// What records are kept by.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Keeping {
    /// The rule of the country.
    pub home: &'static RetentionRule,
    /// The class in force: the same, unless another was chosen.
    pub class: &'static RetentionRule,
}

impl Keeping {
    /// Of a clinic in a country. A choice that does not stand there any more is none.
    pub fn of(
        catalogue: &'static Catalogue,
        country: &str,
        chosen: Option<&str>,
    ) -> Option<Keeping> {
        let home = retention::of_country(catalogue, country)?;
        let mut all = retention::classes(catalogue, home).into_iter();
        let class = all.find(|class| Some(class.id.as_str()) == chosen);
        Some(Keeping {
            home,
            class: class.unwrap_or(home),
        })
    }

    /// The choice, as it is kept: the country's own rule is none, because it is another one in another country.
    pub fn choice(&self) -> Option<String> {
        (self.class.id != self.home.id).then(|| self.class.id.clone())
    }
}

/// `retention.classes`: the country's own rule first.
///
/// # Errors
/// None of its own.
pub fn classes(read: &Read<'_>, request: RetentionAsk) -> Result<Vec<RetentionClass>> {
    let catalogue = read.moment.catalogue;
    let Some(home) = retention::of_country(catalogue, &request.country) else {
        return Ok(Vec::new());
    };
    let all = retention::classes(catalogue, home).into_iter();
    Ok(all
        .map(|class| RetentionClass {
            own: class.id == home.id,
            rule: class.id.clone(),
            years: class.years,
            source: class.source.clone(),
            mark: class.mark,
        })
        .collect())
}
