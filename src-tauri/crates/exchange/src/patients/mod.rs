//! A table of another program, read as patients: which column is what, and what each line says or why it cannot be taken.

mod cells;
mod dates;
mod line;
mod mapping;
mod read;
mod suggest;
mod survey;
mod words;

pub use dates::DateOrder;
pub use line::{CellProblem, Line, LineProblem, Person, Severity};
pub use mapping::{Field, Mapping, MappingProblem, SexWord, Target};
pub use suggest::{names_a_column, suggest};
pub use survey::{OrderFound, Survey};
