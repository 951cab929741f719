use clinical::{course, patient::age_on};
use records::sessions::DoseSource;

use super::{DoseDraft, SessionForm};
use crate::{
    courses,
    error::{Code, Error, Problem, Result},
    intake,
    lots::{self, LotRow},
    moment::Read,
    operations::Nothing,
    patients::{self, PatientRef},
    products::{self, ProductView},
    recipes::{self, RecipeView},
    screening, vials,
};

/// `sessions.prepare`
///
/// # Errors
/// `NotFound`; when there is no course to treat in.
pub fn prepare(read: &Read<'_>, request: PatientRef) -> Result<SessionForm> {
    let kept = patients::find(read, request.patient)?;
    read.opened(kept.patient);
    let row = records::courses::latest(read.records, kept.patient)?
        .ok_or_else(|| Error::plain(Code::Refused, Problem::NoCourse))?;
    if row.stopped.is_some() {
        return Err(Error::plain(Code::Refused, Problem::CourseEnded));
    }
    let lots: Vec<LotRow> = records::lots::all(read.records)?
        .iter()
        .filter(|lot| lot.left.microlitres() > 0)
        .map(|lot| lots::row(read, lot))
        .collect();
    let mut in_stock: Vec<ProductView> = Vec::new();
    for lot in &lots {
        if in_stock
            .iter()
            .any(|product| product.product == lot.product)
        {
            continue;
        }
        in_stock.push(products::view(read, products::find(read, lot.product)?)?);
    }
    let window = match (
        row.last_done_on,
        read.moment.catalogue.protocol(&row.fields.protocol),
    ) {
        (Some(last), Some(protocol)) => Some(course::next_window(protocol, row.done, last)),
        _ => None,
    };
    Ok(SessionForm {
        patient: kept.patient,
        age: age_on(kept.fields.birth.latest(), read.moment.today()),
        number: courses::next_number(read, row.course)?,
        of: row.sessions,
        now: read.moment.wall(read.moment.now),
        screening: screening::form(read, kept.patient)?,
        prefilled: prefilled(read, &kept, &lots)?,
        vials: vials::open_ones(read)?,
        recipes: offered(read)?,
        lots,
        products: in_stock,
        window,
        limits: read.moment.catalogue.dose_limits().clone(),
        course: courses::view(read, row)?,
        name: kept.fields.name,
        alerts: kept.fields.alerts,
        warnings: intake::warnings_of(read, kept.patient)?,
    })
}

/// The recipes that are in use.
fn offered(read: &Read<'_>) -> Result<Vec<RecipeView>> {
    let mut all = recipes::list(read, Nothing {})?;
    all.retain(|recipe| !recipe.retired);
    Ok(all)
}

/// The doses of the last session; of each product the first lot to expire that is usable today.
fn prefilled(
    read: &Read<'_>,
    kept: &records::patients::PatientRow,
    lots: &[LotRow],
) -> Result<Vec<DoseDraft>> {
    let Some(last) = records::sessions::of_patient(read.records, kept.patient)?
        .into_iter()
        .next()
    else {
        return Ok(Vec::new());
    };
    let doses = records::sessions::doses(read.records, last.session)?;
    doses
        .into_iter()
        .map(|given| {
            let product = match given.source {
                DoseSource::Lot(lot, _) => Some(lots::find(read, lot)?.fields.product),
                // What was mixed is drawn up anew.
                DoseSource::Mix(_) => None,
            };
            let lot = lots
                .iter()
                .find(|lot| lot.usable && Some(lot.product) == product)
                .map(|lot| lot.lot);
            Ok(DoseDraft {
                zone: given.zone,
                technique: given.technique,
                depth_mm: given.depth,
                points: given.points,
                ml: given.volume,
                lot,
            })
        })
        .collect()
}
