//! Products: the serums, with what is in them, what they come in and how they are kept.

mod write;

use clinical::{
    Millilitres, ProductId,
    stock::Storage,
    vial::{Container, Dosing, Presentation},
};
use records::products::ProductRow;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{
    error::{Error, Result},
    moment::Read,
    operations::Nothing,
};

pub(crate) use write::noted;
pub use write::{add, change, restore, retire};

/// `products.add`. What it comes in and how it is kept may be told later; what nobody said is judged by the stricter rule.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct ProductDetails {
    /// Name on the box.
    pub name: String,
    /// Maker.
    pub maker: Option<String>,
    /// At least one.
    pub ingredients: Vec<ProductIngredient>,
    /// Ampoule, vial or syringe.
    #[serde(default)]
    pub presentation: Option<Presentation>,
    /// What one container holds, in ml.
    #[serde(default)]
    pub container_ml: Option<Millilitres>,
    /// For one patient, or several.
    #[serde(default)]
    pub dosing: Option<Dosing>,
    /// Where it is kept.
    #[serde(default)]
    pub storage: Option<Storage>,
    /// In the dark.
    #[serde(default)]
    pub protect_from_light: bool,
    /// The maker's limit once opened, in hours.
    #[serde(default)]
    pub in_use_hours: Option<u32>,
    /// Order at or below it, in ml.
    #[serde(default)]
    pub reorder_ml: Option<Millilitres>,
    /// What a container costs.
    #[serde(default)]
    pub price: Option<Price>,
}

/// An amount of money.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Price {
    /// In the currency's minor unit: cents, kuruş.
    #[ts(type = "number")]
    pub minor: i64,
    /// ISO 4217: "TRY".
    pub currency: String,
}

/// `products.change`
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct ProductChange {
    /// Which.
    pub product: ProductId,
    /// As it is from now on.
    pub details: ProductDetails,
}

/// One product.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS)]
pub struct ProductRef {
    /// Number.
    pub product: ProductId,
}

/// One ingredient: of the catalogue (its words are `ingredient-<id>`), or in the label's own words.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct ProductIngredient {
    /// Catalogue id.
    pub ingredient: Option<String>,
    /// The label's words, where the catalogue has none.
    pub name: Option<String>,
    /// As on the label: "0.5 %".
    pub strength: Option<String>,
}

/// A product as kept.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct ProductView {
    /// Number.
    pub product: ProductId,
    /// The rest.
    pub details: ProductDetails,
    /// By which codes on a box it is known.
    pub codes: Vec<String>,
    /// It is not ordered any more; what is left of it may be used.
    pub retired: bool,
}

/// An ingredient of the catalogue, to choose from.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct IngredientView {
    /// Its words are `ingredient-<id>`.
    pub id: String,
    /// Other names on labels.
    pub synonyms: Vec<String>,
    /// What to look out for; the words are `caution-<word>`.
    pub cautions: Vec<String>,
}

/// What the rules for opened containers need to know of a product.
pub(crate) fn container(row: &ProductRow) -> Container {
    Container {
        dosing: row.fields.handling.dosing,
        in_use_hours: row.fields.handling.in_use_hours,
    }
}

pub(crate) fn view(read: &Read<'_>, row: ProductRow) -> Result<ProductView> {
    let fields = row.fields;
    let ingredients = fields
        .ingredients
        .into_iter()
        .map(|item| ProductIngredient {
            ingredient: item.ingredient,
            name: item.name,
            strength: item.strength,
        })
        .collect();
    let handling = fields.handling;
    Ok(ProductView {
        product: row.product,
        details: ProductDetails {
            name: fields.name,
            maker: fields.maker,
            ingredients,
            presentation: handling.presentation,
            container_ml: handling.container,
            dosing: handling.dosing,
            storage: handling.storage,
            protect_from_light: handling.protect_from_light,
            in_use_hours: handling.in_use_hours,
            reorder_ml: handling.reorder,
            price: handling
                .price
                .map(|(minor, currency)| Price { minor, currency }),
        },
        codes: records::products::codes(read.records, row.product)?,
        retired: row.retired_at.is_some(),
    })
}

/// A product that is there.
///
/// # Errors
/// `NotFound`.
pub(crate) fn find(read: &Read<'_>, product: ProductId) -> Result<ProductRow> {
    records::products::read(read.records, product)?.ok_or_else(Error::not_found)
}

/// `products.list`
///
/// # Errors
/// None of its own.
pub fn list(read: &Read<'_>, _: Nothing) -> Result<Vec<ProductView>> {
    records::products::all(read.records)?
        .into_iter()
        .map(|row| view(read, row))
        .collect()
}

/// `ingredients.list`
///
/// # Errors
/// None of its own.
pub fn ingredients(read: &Read<'_>, _: Nothing) -> Result<Vec<IngredientView>> {
    let all = read.moment.catalogue.ingredients();
    Ok(all
        .iter()
        .map(|item| IngredientView {
            id: item.id.clone(),
            synonyms: item.synonyms.clone(),
            cautions: item.cautions.clone(),
        })
        .collect())
}
