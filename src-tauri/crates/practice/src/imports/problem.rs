//! What can go wrong with an import, and the sentence for it.

use exchange::patients::{CellProblem, MappingProblem};
use texts::{Language, imports as say};

use crate::error::{Code, Error, Problem};

/// Why nothing is taken, or taken back.
#[derive(Debug, Clone, PartialEq)]
#[allow(
    missing_docs,
    reason = "each is the sentence of its name in imports.ftl"
)]
pub enum ImportProblem {
    NoFile,
    NotRead,
    TooLarge,
    Empty,
    NotText,
    Delimiter,
    Mapping(MappingProblem),
    Cell(CellProblem),
    LinesNotFine { lines: i64 },
    AlikeUndecided { lines: i64 },
    NothingToAdd,
    AlreadyUndone,
    HasMore { patients: i64, names: String },
}

/// What a person reads.
pub(crate) fn message(l: Language, problem: &ImportProblem) -> String {
    match problem {
        ImportProblem::NoFile => say::error_no_file(l),
        ImportProblem::NotRead => say::error_not_read(l),
        ImportProblem::TooLarge => say::error_too_large(l),
        ImportProblem::Empty => say::error_empty(l),
        ImportProblem::NotText => say::error_not_text(l),
        ImportProblem::Delimiter => say::error_delimiter(l),
        ImportProblem::Mapping(problem) => mapping(l, *problem),
        ImportProblem::Cell(problem) => cell(l, *problem),
        ImportProblem::LinesNotFine { lines } => say::error_lines_not_fine(l, *lines),
        ImportProblem::AlikeUndecided { lines } => say::error_alike_undecided(l, *lines),
        ImportProblem::NothingToAdd => say::error_nothing_to_add(l),
        ImportProblem::AlreadyUndone => say::error_already_undone(l),
        ImportProblem::HasMore { patients, names } => say::error_has_more(l, names, *patients),
    }
}

fn mapping(l: Language, problem: MappingProblem) -> String {
    match problem {
        MappingProblem::NoName => say::error_no_name(l),
        MappingProblem::NameTwice => say::error_name_twice(l),
        MappingProblem::Twice => say::error_twice(l),
        MappingProblem::NoLabel => say::error_no_label(l),
    }
}

fn cell(l: Language, problem: CellProblem) -> String {
    match problem {
        CellProblem::UnclosedQuote => say::line_unclosed_quote(l),
        CellProblem::StrayQuote => say::line_stray_quote(l),
        CellProblem::CellTooLong => say::line_cell_too_long(l),
        CellProblem::TooManyCells => say::line_too_many_cells(l),
        CellProblem::ExtraCells => say::line_extra_cells(l),
        CellProblem::MissingCells => say::line_missing_cells(l),
        CellProblem::Unreadable => say::line_unreadable(l),
        CellProblem::NotADate => say::line_not_a_date(l),
        CellProblem::NoSuchDay => say::line_no_such_day(l),
        CellProblem::ShortYear => say::line_short_year(l),
        CellProblem::DayOrMonth => say::line_day_or_month(l),
        CellProblem::OtherOrder => say::line_other_order(l),
        CellProblem::UnknownWord => say::line_unknown_word(l),
        CellProblem::UnknownLanguage => say::line_unknown_language(l),
        CellProblem::Rounded => say::line_rounded(l),
    }
}

/// One of ours, with the code that the page acts on.
pub(super) fn refuse(problem: ImportProblem) -> Error {
    let code = match problem {
        ImportProblem::NoFile => Code::NotFound,
        ImportProblem::HasMore { .. } => Code::Refused,
        ImportProblem::LinesNotFine { .. }
        | ImportProblem::AlikeUndecided { .. }
        | ImportProblem::AlreadyUndone => Code::Conflict,
        _ => Code::Invalid,
    };
    Error::plain(code, Problem::Import(problem))
}
