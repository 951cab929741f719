//! Recipes: named blends of products.

use chrono::{DateTime, Utc};
use clinical::id::{ProductId, RecipeId};
use vault::{Reader, Row, Writer, params};

use crate::{Result, columns::maybe_instant};

/// A recipe as kept.
#[derive(Debug, Clone, PartialEq)]
pub struct RecipeRow {
    /// Number.
    pub recipe: RecipeId,
    /// Name.
    pub name: String,
    /// What it is for.
    pub note: Option<String>,
    /// Products and their parts, in the order written.
    pub parts: Vec<(ProductId, u32)>,
    /// Since when it is not offered any more.
    pub retired_at: Option<DateTime<Utc>>,
}

fn head(row: &Row<'_>) -> rusqlite::Result<RecipeRow> {
    Ok(RecipeRow {
        recipe: RecipeId(row.get("id")?),
        name: row.get("name")?,
        note: row.get("note")?,
        parts: Vec::new(),
        retired_at: maybe_instant(row, "retired_at")?,
    })
}

fn with_parts(r: &Reader<'_>, mut recipe: RecipeRow) -> Result<RecipeRow> {
    recipe.parts = r.query_all(
        "SELECT product, parts FROM recipe_part WHERE recipe = ?1 ORDER BY position",
        params![recipe.recipe.0],
        |row| Ok((ProductId(row.get("product")?), row.get("parts")?)),
    )?;
    Ok(recipe)
}

fn insert_parts(w: &Writer<'_>, recipe: RecipeId, parts: &[(ProductId, u32)]) -> Result<()> {
    for (position, (product, part)) in (0i64..).zip(parts) {
        w.execute(
            "INSERT INTO recipe_part (recipe, position, product, parts) VALUES (?1, ?2, ?3, ?4)",
            params![recipe.0, position, product.0, part],
        )?;
    }
    Ok(())
}

/// Keeps a recipe.
pub fn insert(
    w: &Writer<'_>,
    name: &str,
    note: Option<&str>,
    parts: &[(ProductId, u32)],
) -> Result<RecipeId> {
    let recipe = RecipeId(w.insert(
        "INSERT INTO recipe (name, note) VALUES (?1, ?2)",
        params![name, note],
    )?);
    insert_parts(w, recipe, parts)?;
    Ok(recipe)
}

/// Changes a recipe. What was mixed by it before is in the sessions.
pub fn update(
    w: &Writer<'_>,
    recipe: RecipeId,
    name: &str,
    note: Option<&str>,
    parts: &[(ProductId, u32)],
) -> Result<()> {
    w.execute(
        "UPDATE recipe SET name = ?2, note = ?3 WHERE id = ?1",
        params![recipe.0, name, note],
    )?;
    w.execute(
        "DELETE FROM recipe_part WHERE recipe = ?1",
        params![recipe.0],
    )?;
    insert_parts(w, recipe, parts)
}

/// Offers a recipe no more, or again.
pub fn retire(w: &Writer<'_>, recipe: RecipeId, at: Option<DateTime<Utc>>) -> Result<()> {
    w.execute(
        "UPDATE recipe SET retired_at = ?2 WHERE id = ?1",
        params![recipe.0, at.map(|at| at.timestamp_millis())],
    )?;
    Ok(())
}

/// One recipe.
pub fn read(r: &Reader<'_>, recipe: RecipeId) -> Result<Option<RecipeRow>> {
    r.query_one(
        "SELECT * FROM recipe WHERE id = ?1",
        params![recipe.0],
        head,
    )?
    .map(|found| with_parts(r, found))
    .transpose()
}

/// The recipe of a name, if there is one.
pub fn named(r: &Reader<'_>, name: &str) -> Result<Option<RecipeId>> {
    r.query_one(
        "SELECT id FROM recipe WHERE name = ?1",
        params![name],
        |row| Ok(RecipeId(row.get("id")?)),
    )
}

/// All recipes by name.
pub fn all(r: &Reader<'_>) -> Result<Vec<RecipeRow>> {
    r.query_all("SELECT * FROM recipe ORDER BY name, id", params![], head)?
        .into_iter()
        .map(|found| with_parts(r, found))
        .collect()
}
