//! Products: the serums and what is in them.

use clinical::id::ProductId;
use vault::{Reader, Writer, params};

use crate::Result;

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

/// A product as kept.
#[derive(Debug, Clone, PartialEq)]
pub struct ProductRow {
    /// Number.
    pub product: ProductId,
    /// Name.
    pub name: String,
    /// Maker.
    pub maker: Option<String>,
    /// In the label's order.
    pub ingredients: Vec<IngredientRow>,
}

/// Keeps a product.
pub fn insert(
    w: &Writer<'_>,
    name: &str,
    maker: Option<&str>,
    ingredients: &[IngredientRow],
) -> Result<ProductId> {
    let id = w.insert(
        "INSERT INTO product (name, maker) VALUES (?1, ?2)",
        params![name, maker],
    )?;
    for (position, item) in (0i64..).zip(ingredients) {
        w.execute(
            "INSERT INTO product_ingredient (product, position, ingredient, name, strength) VALUES (?1, ?2, ?3, ?4, ?5)",
            params![id, position, item.ingredient, item.name, item.strength],
        )?;
    }
    Ok(ProductId(id))
}

fn ingredients(r: &Reader<'_>, product: ProductId) -> Result<Vec<IngredientRow>> {
    r.query_all(
        "SELECT ingredient, name, strength FROM product_ingredient WHERE product = ?1 ORDER BY position",
        params![product.0],
        |row| Ok(IngredientRow { ingredient: row.get("ingredient")?, name: row.get("name")?, strength: row.get("strength")? }),
    )
}

fn with_ingredients(
    r: &Reader<'_>,
    (product, name, maker): (ProductId, String, Option<String>),
) -> Result<ProductRow> {
    Ok(ProductRow {
        product,
        name,
        maker,
        ingredients: ingredients(r, product)?,
    })
}

/// One product.
pub fn read(r: &Reader<'_>, product: ProductId) -> Result<Option<ProductRow>> {
    r.query_one(
        "SELECT id, name, maker FROM product WHERE id = ?1",
        params![product.0],
        |row| {
            Ok((
                ProductId(row.get("id")?),
                row.get("name")?,
                row.get("maker")?,
            ))
        },
    )?
    .map(|head| with_ingredients(r, head))
    .transpose()
}

/// All products by name.
pub fn all(r: &Reader<'_>) -> Result<Vec<ProductRow>> {
    r.query_all(
        "SELECT id, name, maker FROM product ORDER BY name, id",
        params![],
        |row| {
            Ok((
                ProductId(row.get("id")?),
                row.get("name")?,
                row.get("maker")?,
            ))
        },
    )?
    .into_iter()
    .map(|head| with_ingredients(r, head))
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
