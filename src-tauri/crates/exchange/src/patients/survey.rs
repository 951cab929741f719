//! What only a whole column can tell: whether its dates begin with the day or with the month, and which words its sexes are.

use std::collections::BTreeMap;

use clinical::patient::Sex;

use super::{
    dates::{self, DateOrder, Written},
    mapping::{Field, Mapping},
    words,
};
use crate::{
    fold,
    table::{Row, Table},
};

/// So many unknown words are kept; a column with more is no sex.
const WORDS: usize = 50;

/// In which order a column's dates are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OrderFound {
    /// Each of its dates is clear by itself.
    NotNeeded,
    /// Its clear dates all say the same, or a person did.
    Decided(DateOrder),
    /// None of its dates is clear: a person has to say.
    Open,
    /// Some of its dates can only be one, some only the other: a person has to say.
    Mixed,
}

#[derive(Debug, Clone, Default)]
struct Column {
    day_first: u64,
    month_first: u64,
    either: u64,
}

/// What was seen of every row, for reading each.
#[derive(Debug, Clone, Default)]
pub struct Survey {
    rows: u64,
    columns: Vec<Column>,
    words: BTreeMap<String, String>,
}

impl Survey {
    /// Looks at a row.
    pub fn add(&mut self, mapping: &Mapping, table: &Table<'_>, row: &Row) {
        self.rows += 1;
        self.columns
            .resize_with(mapping.columns.len(), Column::default);
        for (at, target) in mapping.columns.iter().enumerate() {
            let Some(field) = target.field else { continue };
            if field.is_date() {
                let Some(column) = self.columns.get_mut(at) else {
                    continue;
                };
                match dates::read(&table.cell(row, at).text) {
                    Written::Ordered {
                        day_first: Some(_),
                        month_first: None,
                    } => column.day_first += 1,
                    Written::Ordered {
                        day_first: None,
                        month_first: Some(_),
                    } => column.month_first += 1,
                    Written::Ordered { .. } => column.either += 1,
                    _ => {}
                }
            }
            if field == Field::Sex && self.words.len() < WORDS {
                let written = table.cell(row, at).text;
                let word = fold(&written);
                if !word.is_empty() && !self.words.contains_key(&word) {
                    self.words
                        .insert(word, written.trim().chars().take(60).collect());
                }
            }
        }
    }

    /// How many rows there are.
    #[must_use]
    pub fn rows(&self) -> u64 {
        self.rows
    }

    /// In which order a column's dates are; what a person says of it comes first.
    #[must_use]
    pub fn order(&self, mapping: &Mapping, column: usize) -> OrderFound {
        if let Some(said) = mapping.columns.get(column).and_then(|target| target.order) {
            return OrderFound::Decided(said);
        }
        let Some(seen) = self.columns.get(column) else {
            return OrderFound::NotNeeded;
        };
        match (seen.day_first, seen.month_first, seen.either) {
            (0, 0, 0) => OrderFound::NotNeeded,
            (0, 0, _) => OrderFound::Open,
            (_, 0, _) => OrderFound::Decided(DateOrder::DayFirst),
            (0, _, _) => OrderFound::Decided(DateOrder::MonthFirst),
            _ => OrderFound::Mixed,
        }
    }

    /// Words of the sex column that nobody explained, as in the file.
    #[must_use]
    pub fn unknown_sexes(&self, mapping: &Mapping) -> Vec<String> {
        self.words
            .iter()
            .filter(|(word, _)| self.sex(mapping, word).is_none())
            .map(|(_, written)| written.clone())
            .collect()
    }

    /// What a word means in this file.
    pub(super) fn sex(&self, mapping: &Mapping, word: &str) -> Option<Sex> {
        let folded = fold(word);
        let explained = mapping
            .sexes
            .iter()
            .find(|known| fold(&known.word) == folded);
        if let Some(explained) = explained {
            return Some(explained.sex);
        }
        // "M" is a man in most languages, and a woman where "H" is the man.
        let spanish = self.words.contains_key("h") && self.words.contains_key("m");
        if spanish && (folded == "h" || folded == "m") {
            return None;
        }
        words::sex(&folded)
    }
}
