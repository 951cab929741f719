//! Recipes: named blends of products. Ingredients and cautions follow from what is in the products.

use clinical::{ProductId, RecipeId, limits};
use records::recipes::RecipeRow;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{
    check::{Check, typed},
    error::{Error, Problem, Result},
    moment::{Read, Write},
    operations::Nothing,
    products::{self, ProductIngredient},
};

/// `recipes.add`
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct RecipeDetails {
    /// Name.
    pub name: String,
    /// What it is for.
    #[serde(default)]
    pub note: Option<String>,
    /// At least one product.
    pub parts: Vec<RecipePart>,
}

/// A product's part of a recipe.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RecipePart {
    /// Which.
    pub product: ProductId,
    /// So many parts of the whole.
    pub parts: u32,
}

/// `recipes.change`
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct RecipeChange {
    /// Which.
    pub recipe: RecipeId,
    /// As it is from now on.
    pub details: RecipeDetails,
}

/// One recipe.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS)]
pub struct RecipeRef {
    /// Number.
    pub recipe: RecipeId,
}

/// A recipe as kept.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct RecipeView {
    /// Number.
    pub recipe: RecipeId,
    /// As written.
    pub details: RecipeDetails,
    /// The products' names, in the order of the parts.
    pub product_names: Vec<String>,
    /// What is in all of its products together, each once.
    pub ingredients: Vec<ProductIngredient>,
    /// What to look out for; the words are `caution-<word>`.
    pub cautions: Vec<String>,
    /// It is not offered any more.
    pub retired: bool,
}

pub(crate) fn view(read: &Read<'_>, row: RecipeRow) -> Result<RecipeView> {
    let mut product_names = Vec::new();
    let mut ingredients: Vec<ProductIngredient> = Vec::new();
    let mut cautions: Vec<String> = Vec::new();
    for (product, _) in &row.parts {
        let product = products::view(read, products::find(read, *product)?)?;
        product_names.push(product.details.name);
        for item in product.details.ingredients {
            let known = item
                .ingredient
                .as_deref()
                .and_then(|id| read.moment.catalogue.ingredient(id));
            for caution in known.map_or(&[][..], |known| &known.cautions) {
                if !cautions.contains(caution) {
                    cautions.push(caution.clone());
                }
            }
            let same = |other: &ProductIngredient| {
                (&other.ingredient, &other.name) == (&item.ingredient, &item.name)
            };
            if !ingredients.iter().any(same) {
                ingredients.push(item);
            }
        }
    }
    let parts = row.parts.iter();
    Ok(RecipeView {
        recipe: row.recipe,
        details: RecipeDetails {
            name: row.name,
            note: row.note,
            parts: parts
                .map(|&(product, parts)| RecipePart { product, parts })
                .collect(),
        },
        product_names,
        ingredients,
        cautions,
        retired: row.retired_at.is_some(),
    })
}

/// A recipe that is there.
///
/// # Errors
/// `NotFound`.
pub(crate) fn find(read: &Read<'_>, recipe: RecipeId) -> Result<RecipeRow> {
    records::recipes::read(read.records, recipe)?.ok_or_else(Error::not_found)
}

/// `recipes.list`
///
/// # Errors
/// None of its own.
pub fn list(read: &Read<'_>, _: Nothing) -> Result<Vec<RecipeView>> {
    records::recipes::all(read.records)?
        .into_iter()
        .map(|row| view(read, row))
        .collect()
}

fn check(write: &Write<'_>, recipe: Option<RecipeId>, details: &RecipeDetails) -> Result<()> {
    let mut check = Check::default();
    check.text("name", &limits::RECIPE_NAME, &details.name);
    check.maybe_text("note", &limits::NOTE, details.note.as_deref());
    let named = records::recipes::named(write.records, details.name.trim())?;
    check.that(
        named.is_none() || named == recipe,
        "name",
        Problem::NameTaken,
    );
    check.rows("parts", &limits::RECIPE_PARTS, details.parts.len());
    for (i, part) in details.parts.iter().enumerate() {
        check.number(
            &format!("parts.{i}.parts"),
            &limits::PART,
            part.parts.into(),
        );
        let field = format!("parts.{i}.product");
        let there = records::products::read(write.records, part.product)?.is_some();
        check.that(there, &field, Problem::UnknownChoice);
        let before = details.parts.iter().take(i);
        let twice = before
            .into_iter()
            .any(|other| other.product == part.product);
        check.that(!twice, &field, Problem::ChosenTwice);
    }
    check.finish()
}

fn parts(details: &RecipeDetails) -> Vec<(ProductId, u32)> {
    let parts = details.parts.iter();
    parts.map(|part| (part.product, part.parts)).collect()
}

fn noted(write: &Write<'_>, recipe: RecipeId) -> Result<RecipeView> {
    let read = write.as_read();
    let view = view(&read, find(&read, recipe)?)?;
    let details = &view.details;
    let composed: Vec<String> = details
        .parts
        .iter()
        .zip(&view.product_names)
        .map(|(part, name)| format!("{} × {name}", part.parts))
        .collect();
    let now = serde_json::json!({
        "name": details.name, "note": details.note, "parts": composed, "retired": view.retired,
    });
    write.note("recipes", recipe.0, &now);
    Ok(view)
}

/// `recipes.add`
///
/// # Errors
/// At the fields.
pub fn add(write: &Write<'_>, details: RecipeDetails) -> Result<RecipeView> {
    check(write, None, &details)?;
    let note = typed(details.note.clone());
    let name = details.name.trim();
    let recipe = records::recipes::insert(write.records, name, note.as_deref(), &parts(&details))?;
    noted(write, recipe)
}

/// `recipes.change`. Sessions keep what was mixed by it before.
///
/// # Errors
/// At the fields; `NotFound`.
pub fn change(write: &Write<'_>, request: RecipeChange) -> Result<RecipeView> {
    find(&write.as_read(), request.recipe)?;
    let details = request.details;
    check(write, Some(request.recipe), &details)?;
    let note = typed(details.note.clone());
    let name = details.name.trim();
    records::recipes::update(
        write.records,
        request.recipe,
        name,
        note.as_deref(),
        &parts(&details),
    )?;
    noted(write, request.recipe)
}

/// `recipes.retire`
///
/// # Errors
/// `NotFound`.
pub fn retire(write: &Write<'_>, request: RecipeRef) -> Result<RecipeView> {
    let row = find(&write.as_read(), request.recipe)?;
    let at = row.retired_at.unwrap_or(write.moment.now);
    records::recipes::retire(write.records, request.recipe, Some(at))?;
    noted(write, request.recipe)
}

/// `recipes.restore`
///
/// # Errors
/// `NotFound`.
pub fn restore(write: &Write<'_>, request: RecipeRef) -> Result<RecipeView> {
    find(&write.as_read(), request.recipe)?;
    records::recipes::retire(write.records, request.recipe, None)?;
    noted(write, request.recipe)
}
