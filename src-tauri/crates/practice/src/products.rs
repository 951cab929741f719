//! Products: the serums, with what is in them.

use clinical::{ProductId, limits};
use records::products::{IngredientRow, ProductRow};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{
    check::Check,
    error::{Error, Problem, Result},
    moment::{Read, Write},
    operations::Nothing,
};

/// `products.add`
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct ProductDetails {
    /// Name on the box.
    pub name: String,
    /// Maker.
    pub maker: Option<String>,
    /// At least one.
    pub ingredients: Vec<ProductIngredient>,
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
}

/// An ingredient of the catalogue, to choose from.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct IngredientView {
    /// Its words are `ingredient-<id>`.
    pub id: String,
    /// Other names on labels.
    pub synonyms: Vec<String>,
}

/// A label has no more.
const INGREDIENTS_MOST: usize = 100;

pub(crate) fn view(row: ProductRow) -> ProductView {
    let ingredients = row
        .ingredients
        .into_iter()
        .map(|item| ProductIngredient {
            ingredient: item.ingredient,
            name: item.name,
            strength: item.strength,
        })
        .collect();
    ProductView {
        product: row.product,
        details: ProductDetails {
            name: row.name,
            maker: row.maker,
            ingredients,
        },
    }
}

/// `products.list`
///
/// # Errors
/// None of its own.
pub fn list(read: &Read<'_>, _: Nothing) -> Result<Vec<ProductView>> {
    Ok(records::products::all(read.records)?
        .into_iter()
        .map(view)
        .collect())
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
        })
        .collect())
}

/// `products.add`
///
/// # Errors
/// At the fields.
pub fn add(write: &Write<'_>, details: ProductDetails) -> Result<ProductView> {
    let mut check = Check::default();
    check.text("name", &limits::PRODUCT_NAME, &details.name);
    check.maybe_text("maker", &limits::SUPPLIER, details.maker.as_deref());
    check.that(
        !details.ingredients.is_empty(),
        "ingredients",
        Problem::Required,
    );
    if details.ingredients.len() > INGREDIENTS_MOST {
        check.add(
            "ingredients",
            Problem::TooManyRows {
                most: INGREDIENTS_MOST as i64,
            },
        );
    }
    for (i, item) in details.ingredients.iter().enumerate() {
        let named = item.name.as_deref().filter(|name| !name.trim().is_empty());
        match (&item.ingredient, named) {
            (Some(id), _) if write.moment.catalogue.ingredient(id).is_none() => {
                check.add(
                    format!("ingredients.{i}.ingredient"),
                    Problem::UnknownChoice,
                );
            }
            (None, None) => check.add(format!("ingredients.{i}.ingredient"), Problem::Required),
            _ => {}
        }
        check.maybe_text(
            &format!("ingredients.{i}.name"),
            &limits::SUPPLIER,
            item.name.as_deref(),
        );
        check.maybe_text(
            &format!("ingredients.{i}.strength"),
            &limits::PHONE,
            item.strength.as_deref(),
        );
    }
    check.finish()?;
    let rows: Vec<_> = details
        .ingredients
        .into_iter()
        .map(|item| IngredientRow {
            ingredient: item.ingredient,
            name: item.name,
            strength: item.strength,
        })
        .collect();
    let product = records::products::insert(
        write.records,
        &details.name,
        details.maker.as_deref(),
        &rows,
    )?;
    let view = view(records::products::read(write.records, product)?.ok_or_else(Error::not_found)?);
    write.note("products", product.0, &view);
    Ok(view)
}

/// A product as the history keeps it, with the codes that it is known by.
#[derive(Serialize)]
struct Noted {
    #[serde(flatten)]
    view: ProductView,
    codes: Vec<String>,
}

/// Notes a product as it stands now.
///
/// # Errors
/// `NotFound`.
pub(crate) fn noted(write: &Write<'_>, product: ProductId) -> Result<()> {
    let row = records::products::read(write.records, product)?.ok_or_else(Error::not_found)?;
    let codes = records::products::codes(write.records, product)?;
    let view = view(row);
    write.note("products", product.0, &Noted { view, codes });
    Ok(())
}
