//! The stock as a whole: what to draw from, what to order, what needs somebody.

use std::collections::HashMap;

use chrono::{Days, NaiveDate};
use clinical::{
    LotId, Millilitres, PatientId, ProductId, RecipeId, VialId, limits, lot,
    stock::{self, Draw, Source},
    vial,
};
use records::lots::LotRow;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{
    check::Check,
    error::{Error, Problem, Result},
    lots,
    moment::Read,
    operations::Nothing,
    patients,
    places::{self, PlaceView},
    products, recipes,
    vials::{self, VialView},
};

/// `stock.allocate`: from what to draw an amount, of one product or of a recipe.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct AllocationAsk {
    /// For whom: another patient's vial is not drawn from.
    pub patient: PatientId,
    /// Of this product,
    #[serde(default)]
    pub product: Option<ProductId>,
    /// or by this recipe.
    #[serde(default)]
    pub recipe: Option<RecipeId>,
    /// How much in all, in ml.
    pub ml: Millilitres,
    /// What was drawn in the same session before, and is not signed yet.
    #[serde(default)]
    pub drawn: Vec<Draw>,
}

/// So much from there.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct DrawView {
    /// The lot.
    pub lot: LotId,
    /// The lot's number.
    pub lot_number: String,
    /// The product.
    pub product: ProductId,
    /// The product's name.
    pub product_name: String,
    /// The lot's last day.
    pub expiry: NaiveDate,
    /// The vial, if from an opened one.
    pub vial: Option<VialId>,
    /// How much.
    pub ml: Millilitres,
}

/// Of which product there is too little.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct ShortView {
    /// The product.
    pub product: ProductId,
    /// Its name.
    pub product_name: String,
    /// What is lacking, in ml.
    pub ml: Millilitres,
}

/// From what to draw.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct AllocationView {
    /// In this order.
    pub draws: Vec<DrawView>,
    /// What all of it together lacks.
    pub short: Vec<ShortView>,
}

/// How much of a product there is, and will be needed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct ProductStock {
    /// The product.
    pub product: ProductId,
    /// Its name.
    pub product_name: String,
    /// What may be used today.
    pub usable: Millilitres,
    /// What the booked sessions will need, as their patients had it last.
    pub booked: Millilitres,
    /// Order at or below it.
    pub level: Option<Millilitres>,
    /// It should be ordered.
    pub order: bool,
}

/// What of the stock needs somebody.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct StockAlerts {
    /// To be ordered.
    pub order: Vec<ProductStock>,
    /// Open vials whose time is over: to be discarded.
    pub vials: Vec<VialView>,
    /// Too warm, too cold, or not read for too long.
    pub places: Vec<PlaceView>,
}

/// `stock.read`
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct StockPage {
    /// Every product that is not retired, by name.
    pub products: Vec<ProductStock>,
    /// So many days ahead bookings are reckoned with.
    pub ahead_days: u32,
    /// Every open vial, the first to end first.
    pub vials: Vec<VialView>,
    /// What needs somebody.
    pub alerts: StockAlerts,
}

/// What may be drawn of a product for a patient, now, after what was drawn.
fn sources(
    read: &Read<'_>,
    product: ProductId,
    patient: PatientId,
    drawn: &[Draw],
) -> Result<Vec<Source>> {
    let (now, today) = (read.moment.now, read.moment.today());
    let drop = Millilitres::from_microlitres(1);
    let mut found = Vec::new();
    for kept in records::lots::of_product(read.records, product)? {
        if lot::usable(&lots::facts(&kept), today, drop).is_err() {
            continue;
        }
        let source = |vial, use_until, left| Source {
            lot: kept.lot,
            vial,
            use_until,
            expiry: kept.fields.expiry.last_day(),
            left,
        };
        for opened in records::vials::of_lot(read.records, kept.lot)? {
            let facts = vials::facts(&opened);
            if vial::usable(&facts, now, Some(patient), drop).is_ok() {
                found.push(source(Some(opened.vial), Some(facts.use_until), facts.left));
            }
        }
        if kept.unopened() > Millilitres::ZERO {
            found.push(source(None, None, kept.unopened()));
        }
    }
    stock::without(&mut found, drawn);
    Ok(found)
}

/// `stock.allocate`: open vials first, then the first to expire, over as many lots as it takes.
///
/// # Errors
/// At the amount, the product or the recipe; `NotFound`.
pub fn allocate(read: &Read<'_>, request: AllocationAsk) -> Result<AllocationView> {
    let patient = patients::find(read, request.patient)?.patient;
    let mut check = Check::default();
    check.volume("ml", &limits::DOSE_ML, request.ml);
    check.finish()?;
    let parts = match (request.product, request.recipe) {
        (Some(product), None) => vec![(product, 1)],
        (None, Some(recipe)) => recipes::find(read, recipe)?.parts,
        _ => return Err(Error::at("product", Problem::Required)),
    };
    let weights: Vec<u32> = parts.iter().map(|(_, part)| *part).collect();
    let mut allocation = AllocationView {
        draws: Vec::new(),
        short: Vec::new(),
    };
    for ((product, _), share) in parts.into_iter().zip(stock::split(request.ml, &weights)) {
        let found = stock::allocate(share, &sources(read, product, patient, &request.drawn)?);
        for draw in found.draws {
            let kept = lots::find(read, draw.lot)?;
            allocation.draws.push(DrawView {
                lot: draw.lot,
                lot_number: kept.fields.lot_number,
                product,
                product_name: kept.product_name,
                expiry: kept.fields.expiry.last_day(),
                vial: draw.vial,
                ml: draw.volume,
            });
        }
        if found.short > Millilitres::ZERO {
            allocation.short.push(ShortView {
                product,
                product_name: products::find(read, product)?.fields.name,
                ml: found.short,
            });
        }
    }
    Ok(allocation)
}

fn product_stock(read: &Read<'_>, lots: &[LotRow]) -> Result<Vec<ProductStock>> {
    let today = read.moment.today();
    let ahead = Days::new(read.moment.catalogue.ahead().days.into());
    let until = today.checked_add_days(ahead).unwrap_or(today);
    let booked: HashMap<_, _> = records::courses::booked(read.records, today, until)?
        .into_iter()
        .collect();
    let mut usable: HashMap<ProductId, Millilitres> = HashMap::new();
    for kept in lots {
        let row = lots::row(read, kept);
        if row.usable {
            let sum = usable.entry(row.product).or_default();
            *sum = sum.checked_add(row.left).unwrap_or(*sum);
        }
    }
    let all = records::products::all(read.records)?.into_iter();
    Ok(all
        .filter(|row| row.retired_at.is_none())
        .map(|row| {
            let usable = usable.get(&row.product).copied().unwrap_or_default();
            let booked = booked.get(&row.product).copied().unwrap_or_default();
            let level = row.fields.handling.reorder;
            ProductStock {
                product: row.product,
                product_name: row.fields.name,
                usable,
                booked,
                level,
                order: stock::should_order(usable, booked, level),
            }
        })
        .collect())
}

fn alerts(products: &[ProductStock], open: &[VialView], places: Vec<PlaceView>) -> StockAlerts {
    StockAlerts {
        order: products.iter().filter(|one| one.order).cloned().collect(),
        vials: open.iter().filter(|vial| vial.past).cloned().collect(),
        places: places
            .into_iter()
            .filter(|place| place.alert.is_some())
            .collect(),
    }
}

/// What of the stock, of these lots, needs somebody today.
///
/// # Errors
/// Of the store.
pub(crate) fn needs_somebody(read: &Read<'_>, lots: &[LotRow]) -> Result<StockAlerts> {
    Ok(alerts(
        &product_stock(read, lots)?,
        &vials::open_ones(read)?,
        places::holding(read, lots)?,
    ))
}

/// `stock.read`
///
/// # Errors
/// None of its own.
pub fn page(read: &Read<'_>, _: Nothing) -> Result<StockPage> {
    let lots = records::lots::all(read.records)?;
    let products = product_stock(read, &lots)?;
    let vials = vials::open_ones(read)?;
    let alerts = alerts(&products, &vials, places::holding(read, &lots)?);
    Ok(StockPage {
        products,
        ahead_days: read.moment.catalogue.ahead().days,
        vials,
        alerts,
    })
}
