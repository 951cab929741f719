//! The chosen file, in memory.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use exchange::{
    patients::{Mapping, names_a_column},
    table::{NoTable, Row, Table, TableSettings},
};
use uuid::Uuid;

use super::{
    assess::{Assessed, Grounds},
    problem::{ImportProblem, refuse},
    wire::{ImportDone, ImportFile},
};
use crate::{
    desk::{Chosen, DeskError},
    door::{Call, Practice},
    error::{Error, Result},
    operations::Nothing,
    work::Working,
};

/// Larger files are refused.
const MOST_BYTES: u64 = 256 * 1024 * 1024;
const ENDINGS: [&str; 3] = ["csv", "txt", "tsv"];

/// What the practice keeps in memory for imports; forgotten with the vault's keys.
#[derive(Default)]
pub(crate) struct Imports(Mutex<State>);

#[derive(Default)]
struct State {
    file: Option<Arc<Chosen>>,
    assessed: Option<Arc<Assessed>>,
    done: Option<(Uuid, ImportDone)>,
}

impl Imports {
    fn state(&self) -> MutexGuard<'_, State> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Nothing of a file is left in memory, once nobody reads it any more.
    pub fn forget(&self) {
        *self.state() = State::default();
    }

    pub(super) fn file(&self) -> Result<Arc<Chosen>> {
        let file = self.state().file.clone();
        file.ok_or_else(|| refuse(ImportProblem::NoFile))
    }

    pub(super) fn keep(&self, assessed: Arc<Assessed>) {
        self.state().assessed = Some(assessed);
    }

    pub(super) fn assessed(&self) -> Result<Arc<Assessed>> {
        let assessed = self.state().assessed.clone();
        assessed.ok_or_else(|| refuse(ImportProblem::NoFile))
    }

    /// What was found of the file on these very grounds, if it was looked at on them last.
    pub(super) fn assessed_on(&self, grounds: &Grounds) -> Option<Arc<Assessed>> {
        let assessed = self.state().assessed.clone();
        assessed.filter(|assessed| assessed.grounds == *grounds)
    }

    /// What this very call has done already.
    pub(super) fn done(&self, write_id: Uuid) -> Option<ImportDone> {
        let state = self.state();
        state
            .done
            .filter(|(id, _)| *id == write_id)
            .map(|(_, done)| done)
    }

    /// It is in the records: the file is not needed any more.
    pub(super) fn finish(&self, write_id: Uuid, done: ImportDone) {
        *self.state() = State {
            done: Some((write_id, done)),
            ..State::default()
        };
    }
}

pub(super) fn view(file: &Chosen) -> ImportFile {
    ImportFile {
        name: file.name.clone(),
        bytes: file.content.len() as u64,
    }
}

/// `imports.choose`: the file, in the system's own dialog; nothing when the person thought better of it.
///
/// # Errors
/// `Locked`; what is wrong with the file.
pub(crate) fn choose(practice: &Practice, _: &Call, _: Nothing) -> Result<Option<ImportFile>> {
    practice.hold()?;
    // The dialog is shown while the vault is free.
    let chosen = practice.desk().choose_file(&ENDINGS, MOST_BYTES);
    let Some(chosen) = chosen.map_err(|error| match error {
        DeskError::TooLarge => refuse(ImportProblem::TooLarge),
        _ => refuse(ImportProblem::NotRead),
    })?
    else {
        return Ok(None);
    };
    open(&chosen, &TableSettings::default())?;
    let file = view(&chosen);
    // Locked meanwhile: nothing is kept.
    practice.hold()?;
    *practice.imports.state() = State {
        file: Some(Arc::new(chosen)),
        ..State::default()
    };
    Ok(Some(file))
}

/// `imports.forget`
///
/// # Errors
/// None.
pub(crate) fn forget(practice: &Practice, _: &Call, _: Nothing) -> Result<Nothing> {
    practice.imports.forget();
    Ok(Nothing {})
}

/// The file as a table.
pub(super) fn open<'f>(file: &'f Chosen, settings: &TableSettings) -> Result<Table<'f>> {
    Table::open(&file.content, settings, &names_a_column).map_err(|none| match none {
        NoTable::Empty => refuse(ImportProblem::Empty),
        NoTable::NotText => refuse(ImportProblem::NotText),
        NoTable::UnknownEncoding => {
            Error::at("settings.encoding", crate::error::Problem::UnknownChoice)
        }
        NoTable::UnusableDelimiter => Error::at(
            "settings.delimiter",
            crate::error::Problem::Import(ImportProblem::Delimiter),
        ),
    })
}

/// A mapping by which something can be read.
pub(super) fn usable(mapping: &Mapping) -> Result<()> {
    match mapping.problems().first() {
        None => Ok(()),
        Some((column, problem)) => {
            let field = match column {
                Some(column) => format!("mapping.columns.{column}"),
                None => "mapping".to_owned(),
            };
            let problem = crate::error::Problem::Import(ImportProblem::Mapping(*problem));
            Err(Error::at(field, problem))
        }
    }
}

/// So many rows are read between two looks at whether to stop.
const STRIDE: u64 = 256;

/// Every row of a table. Stops when the work is cancelled.
pub(super) fn each_row(
    table: &Table<'_>,
    working: &Working,
    tell: impl Fn(u64, u64),
    mut f: impl FnMut(&Row) -> Result<()>,
) -> Result<()> {
    let (mut rows, mut row) = (table.rows(), Row::default());
    let mut count = 0_u64;
    while rows.read(&mut row) {
        if count.is_multiple_of(STRIDE) {
            working.go_on()?;
            tell(rows.position() as u64, table.len() as u64);
        }
        count += 1;
        f(&row)?;
    }
    working.go_on()
}
