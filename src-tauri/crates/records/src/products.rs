//! Products: the serums and what is in them.

use chrono::{DateTime, Utc};
use clinical::{
    amount::Millilitres,
    id::ProductId,
    stock::Storage,
    vial::{Dosing, Presentation},
};
use vault::{Reader, Row, Writer, params};

use crate::{
    Result,
    columns::{maybe_instant, maybe_volume, maybe_word},
};

/// One ingredient on the label: of the catalogue, or in the label's own words.
#[derive(Debug, Clone, PartialEq)]
pub struct IngredientRow {
    /// Catalogue id.
    pub ingredient: Option<String>,
    /// Own words.
    pub name: Option<String>,
    /// As printed.
    pub strength: Option<String>,
}

/// What it comes in, and how it is kept and ordered. What nobody said is none.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Handling {
    /// Ampoule, vial or syringe.
    pub presentation: Option<Presentation>,
    /// What one container holds.
    pub container: Option<Millilitres>,
    /// For one patient, or several.
    pub dosing: Option<Dosing>,
    /// Where it is kept.
    pub storage: Option<Storage>,
    /// In the dark.
    pub protect_from_light: bool,
    /// The maker's limit once opened.
    pub in_use_hours: Option<u32>,
    /// Order at or below it.
    pub reorder: Option<Millilitres>,
    /// What a container costs, in the currency's minor unit.
    pub price: Option<(i64, String)>,
}

/// A product as written.
#[derive(Debug, Clone, PartialEq)]
pub struct ProductFields {
    /// Name.
    pub name: String,
    /// Maker.
    pub maker: Option<String>,
    /// In the label's order.
    pub ingredients: Vec<IngredientRow>,
    /// The rest.
    pub handling: Handling,
}

/// A product as kept.
#[derive(Debug, Clone, PartialEq)]
pub struct ProductRow {
    /// Number.
    pub product: ProductId,
    /// As written.
    pub fields: ProductFields,
    /// Since when it is not ordered any more.
    pub retired_at: Option<DateTime<Utc>>,
}

fn put_ingredients(
    w: &Writer<'_>,
    product: ProductId,
    ingredients: &[IngredientRow],
) -> Result<()> {
    for (position, item) in (0i64..).zip(ingredients) {
        w.execute(
            "INSERT INTO product_ingredient (product, position, ingredient, name, strength) VALUES (?1, ?2, ?3, ?4, ?5)",
            params![product.0, position, item.ingredient, item.name, item.strength],
        )?;
    }
    Ok(())
}

/// Keeps a product.
pub fn insert(w: &Writer<'_>, fields: &ProductFields) -> Result<ProductId> {
    let product = ProductId(w.insert(
        "INSERT INTO product (name) VALUES (?1)",
        params![fields.name],
    )?);
    update(w, product, fields)?;
    Ok(product)
}

/// Changes a product.
pub fn update(w: &Writer<'_>, product: ProductId, fields: &ProductFields) -> Result<()> {
    let handling = &fields.handling;
    let (price, currency) = handling.price.clone().unzip();
    w.execute(
        "UPDATE product SET name = ?2, maker = ?3, presentation = ?4, container_microlitres = ?5, dosing = ?6, storage = ?7,
            protect_from_light = ?8, in_use_hours = ?9, reorder_microlitres = ?10, price_minor = ?11, currency = ?12 WHERE id = ?1",
        params![
            product.0,
            fields.name,
            fields.maker,
            handling.presentation.map(Presentation::as_str),
            handling.container.map(Millilitres::microlitres),
            handling.dosing.map(Dosing::as_str),
            handling.storage.map(Storage::as_str),
            handling.protect_from_light,
            handling.in_use_hours,
            handling.reorder.map(Millilitres::microlitres),
            price,
            currency
        ],
    )?;
    w.execute(
        "DELETE FROM product_ingredient WHERE product = ?1",
        params![product.0],
    )?;
    put_ingredients(w, product, &fields.ingredients)
}

/// It is not ordered any more, or again.
pub fn retire(w: &Writer<'_>, product: ProductId, at: Option<DateTime<Utc>>) -> Result<()> {
    w.execute(
        "UPDATE product SET retired_at = ?2 WHERE id = ?1",
        params![product.0, at.map(|at| at.timestamp_millis())],
    )?;
    Ok(())
}

fn ingredients(r: &Reader<'_>, product: ProductId) -> Result<Vec<IngredientRow>> {
    r.query_all(
        "SELECT ingredient, name, strength FROM product_ingredient WHERE product = ?1 ORDER BY position",
        params![product.0],
        |row| Ok(IngredientRow { ingredient: row.get("ingredient")?, name: row.get("name")?, strength: row.get("strength")? }),
    )
}

fn head(row: &Row<'_>) -> rusqlite::Result<ProductRow> {
    let price: Option<i64> = row.get("price_minor")?;
    let currency: Option<String> = row.get("currency")?;
    Ok(ProductRow {
        product: ProductId(row.get("id")?),
        fields: ProductFields {
            name: row.get("name")?,
            maker: row.get("maker")?,
            ingredients: Vec::new(),
            handling: Handling {
                presentation: maybe_word(row, "presentation")?,
                container: maybe_volume(row, "container_microlitres")?,
                dosing: maybe_word(row, "dosing")?,
                storage: maybe_word(row, "storage")?,
                protect_from_light: row.get("protect_from_light")?,
                in_use_hours: row.get("in_use_hours")?,
                reorder: maybe_volume(row, "reorder_microlitres")?,
                price: price.zip(currency),
            },
        },
        retired_at: maybe_instant(row, "retired_at")?,
    })
}

fn with_ingredients(r: &Reader<'_>, mut row: ProductRow) -> Result<ProductRow> {
    row.fields.ingredients = ingredients(r, row.product)?;
    Ok(row)
}

/// One product.
pub fn read(r: &Reader<'_>, product: ProductId) -> Result<Option<ProductRow>> {
    r.query_one(
        "SELECT * FROM product WHERE id = ?1",
        params![product.0],
        head,
    )?
    .map(|row| with_ingredients(r, row))
    .transpose()
}

/// All products by name.
pub fn all(r: &Reader<'_>) -> Result<Vec<ProductRow>> {
    r.query_all("SELECT * FROM product ORDER BY name, id", params![], head)?
        .into_iter()
        .map(|row| with_ingredients(r, row))
        .collect()
}

/// Which product a code belongs to: its number and name.
pub fn of_code(r: &Reader<'_>, code: &str) -> Result<Option<(ProductId, String)>> {
    r.query_one(
        "SELECT product.id, product.name FROM product_code JOIN product ON product.id = product_code.product WHERE code = ?1",
        params![code],
        |row| Ok((ProductId(row.get("id")?), row.get("name")?)),
    )
}

/// Every code of a product.
pub fn codes(r: &Reader<'_>, product: ProductId) -> Result<Vec<String>> {
    r.query_all(
        "SELECT code FROM product_code WHERE product = ?1 ORDER BY code",
        params![product.0],
        |row| row.get("code"),
    )
}

/// From now on boxes with this code are of this product. A code that belongs to one already is refused.
pub fn teach(w: &Writer<'_>, code: &str, product: ProductId) -> Result<()> {
    w.execute(
        "INSERT INTO product_code (code, product) VALUES (?1, ?2)",
        params![code, product.0],
    )?;
    Ok(())
}

/// Boxes with this code are of its product no more.
pub fn forget(w: &Writer<'_>, code: &str, product: ProductId) -> Result<bool> {
    let gone = w.execute(
        "DELETE FROM product_code WHERE code = ?1 AND product = ?2",
        params![code, product.0],
    )?;
    Ok(gone > 0)
}
