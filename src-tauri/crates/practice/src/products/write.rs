use clinical::{ProductId, limits};
use records::products::{Handling, IngredientRow, ProductFields};

use super::{ProductChange, ProductDetails, ProductRef, ProductView, find, view};
use crate::{
    check::Check,
    error::{Problem, Result},
    moment::Write,
};

/// A label has no more.
const INGREDIENTS_MOST: usize = 100;

fn check_ingredients(write: &Write<'_>, details: &ProductDetails, check: &mut Check) {
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
}

/// What was typed, checked.
fn fields(write: &Write<'_>, details: ProductDetails) -> Result<ProductFields> {
    let mut check = Check::default();
    check.text("name", &limits::PRODUCT_NAME, &details.name);
    check.maybe_text("maker", &limits::SUPPLIER, details.maker.as_deref());
    check_ingredients(write, &details, &mut check);
    if let Some(container) = details.container_ml {
        check.volume("container_ml", &limits::CONTAINER_ML, container);
    }
    if let Some(hours) = details.in_use_hours {
        check.number("in_use_hours", &limits::IN_USE_HOURS, hours.into());
    }
    if let Some(level) = details.reorder_ml {
        check.volume("reorder_ml", &limits::COUNTED_ML, level);
    }
    if let Some(price) = &details.price {
        check.number("price.minor", &limits::PRICE_MINOR, price.minor);
        let known = iso_currency::Currency::from_code(&price.currency).is_some();
        check.that(known, "price.currency", Problem::UnknownChoice);
    }
    check.finish()?;
    Ok(ProductFields {
        name: details.name,
        maker: details.maker,
        ingredients: details
            .ingredients
            .into_iter()
            .map(|item| IngredientRow {
                ingredient: item.ingredient,
                name: item.name,
                strength: item.strength,
            })
            .collect(),
        handling: Handling {
            presentation: details.presentation,
            container: details.container_ml,
            dosing: details.dosing,
            storage: details.storage,
            protect_from_light: details.protect_from_light,
            in_use_hours: details.in_use_hours,
            reorder: details.reorder_ml,
            price: details.price.map(|price| (price.minor, price.currency)),
        },
    })
}

/// Notes a product as it stands now.
///
/// # Errors
/// `NotFound`.
pub(crate) fn noted(write: &Write<'_>, product: ProductId) -> Result<ProductView> {
    let read = write.as_read();
    let view = view(&read, find(&read, product)?)?;
    write.note("products", product.0, &view);
    Ok(view)
}

/// `products.add`
///
/// # Errors
/// At the fields.
pub fn add(write: &Write<'_>, details: ProductDetails) -> Result<ProductView> {
    let fields = fields(write, details)?;
    let product = records::products::insert(write.records, &fields)?;
    noted(write, product)
}

/// `products.change`. What is open or planned already keeps what it was judged by.
///
/// # Errors
/// At the fields; `NotFound`.
pub fn change(write: &Write<'_>, request: ProductChange) -> Result<ProductView> {
    find(&write.as_read(), request.product)?;
    let fields = fields(write, request.details)?;
    records::products::update(write.records, request.product, &fields)?;
    noted(write, request.product)
}

/// `products.retire`: it is not offered for a delivery any more.
///
/// # Errors
/// `NotFound`.
pub fn retire(write: &Write<'_>, request: ProductRef) -> Result<ProductView> {
    let row = find(&write.as_read(), request.product)?;
    let at = row.retired_at.unwrap_or(write.moment.now);
    records::products::retire(write.records, request.product, Some(at))?;
    noted(write, request.product)
}

/// `products.restore`: it is offered again.
///
/// # Errors
/// `NotFound`.
pub fn restore(write: &Write<'_>, request: ProductRef) -> Result<ProductView> {
    find(&write.as_read(), request.product)?;
    records::products::retire(write.records, request.product, None)?;
    noted(write, request.product)
}
