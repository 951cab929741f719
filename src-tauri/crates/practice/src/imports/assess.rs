//! What a file would bring, line by line, without bringing it.

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;
use clinical::PatientId;
use exchange::{
    patients::{Mapping, Survey},
    table::{Table, TableSettings},
};
use records::{clinic, tally};
use texts::Language;

use super::{
    duplicates::Lines,
    file::each_row,
    person::{Rules, Trouble, birth_text},
    wire::{ImportChecked, ImportReason},
};
use crate::{
    door::Held,
    error::{Error, Result},
    moment::Moment,
    work::{WorkStep, Working},
};

/// A report of more problems is read by nobody.
const MOST_TROUBLES: usize = 100_000;
/// So many patients are compared at once.
const PAGE: u32 = 1_000;

/// A line that looks like somebody.
pub(super) struct Alike {
    pub line: u64,
    pub name: String,
    pub birth: String,
    pub of: Of,
    pub reasons: Vec<ImportReason>,
}

/// Whom it looks like.
pub(super) enum Of {
    Patient(PatientId, String),
    Line(u64),
}

/// All that an assessment follows from, apart from the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Grounds {
    settings: TableSettings,
    pub mapping: Mapping,
    /// Language of documents of whoever the file does not give one.
    language: Language,
    today: NaiveDate,
    /// The last entry of the history: nothing was written since.
    last_entry: u64,
}

impl Grounds {
    pub fn now(
        held: &Held,
        moment: &Moment,
        settings: &TableSettings,
        mapping: &Mapping,
    ) -> Result<Self> {
        let (clinic, last_entry) = held.vault.read(|r| {
            let clinic = clinic::read(r)?;
            Ok::<_, Error>((clinic, tally::last_entry(r)?))
        })?;
        let language = clinic.and_then(|row| row.language.parse().ok());
        Ok(Self {
            settings: settings.clone(),
            mapping: mapping.clone(),
            language: language.unwrap_or(moment.language),
            today: moment.today(),
            last_entry,
        })
    }

    /// How lines are judged.
    pub fn rules(&self) -> Rules<'_> {
        Rules {
            mapping: &self.mapping,
            today: self.today,
            language: self.language,
        }
    }
}

/// What was found.
pub(super) struct Assessed {
    pub grounds: Grounds,
    pub survey: Survey,
    pub checked: ImportChecked,
    pub troubles: Vec<Trouble>,
    /// In the order of the lines.
    pub alike: Vec<Alike>,
    /// Lines that cannot be taken.
    pub bad: HashSet<u64>,
}

impl Assessed {
    /// Lines that look like somebody.
    pub fn alike_lines(&self) -> HashSet<u64> {
        self.alike.iter().map(|alike| alike.line).collect()
    }
}

/// Reads the whole file. Nothing is written.
pub(super) fn assess(
    held: &Held,
    table: &Table<'_>,
    grounds: Grounds,
    working: &Working,
) -> Result<Assessed> {
    let (rules, mapping) = (grounds.rules(), &grounds.mapping);
    let mut survey = Survey::default();
    each_row(
        table,
        working,
        |done, of| working.reach(WorkStep::Reading, done, of),
        |row| {
            survey.add(mapping, table, row);
            Ok(())
        },
    )?;
    let mut found = Assessed {
        survey,
        checked: ImportChecked {
            lines: 0,
            fine: 0,
            bad: 0,
            alike: 0,
            problems: 0,
            problems_beyond: 0,
        },
        troubles: Vec::new(),
        alike: Vec::new(),
        bad: HashSet::new(),
        grounds: grounds.clone(),
    };
    let mut lines = Lines::default();
    each_row(
        table,
        working,
        |done, of| working.reach(WorkStep::Judging, done, of),
        |row| {
            let Some(judged) = rules.judge(found.survey.read(mapping, table, row)) else {
                return Ok(());
            };
            found.checked.lines += 1;
            match &judged.fields {
                Some(fields) => {
                    found.checked.fine += 1;
                    if let Some((other, reasons)) = lines.add(judged.line, fields) {
                        found.alike.push(Alike {
                            line: judged.line,
                            name: fields.name.clone(),
                            birth: birth_text(fields.birth),
                            of: Of::Line(other),
                            reasons,
                        });
                    }
                }
                None => {
                    found.checked.bad += 1;
                    found.bad.insert(judged.line);
                }
            }
            let room = MOST_TROUBLES - found.troubles.len();
            let beyond = judged.troubles.len().saturating_sub(room);
            found.checked.problems_beyond += beyond as u64;
            found
                .troubles
                .extend(judged.troubles.into_iter().take(room));
            Ok(())
        },
    )?;
    found.alike.extend(there(held, &lines, working)?);
    name(&mut found, &rules, table, working)?;
    found.alike.sort_by_key(|alike| alike.line);
    found.checked.alike = found.alike_lines().len() as u64;
    found.checked.problems = found.troubles.len() as u64;
    Ok(found)
}

/// Lines that look like patients who are there already; their own names are not known here.
fn there(held: &Held, lines: &Lines, working: &Working) -> Result<Vec<Alike>> {
    held.vault.read(|r| {
        let total = u64::from(records::patients::count(r)?);
        let (mut alike, mut done, mut after) = (Vec::new(), 0, PatientId(0));
        loop {
            working.go_on()?;
            working.reach(WorkStep::Matching, done, total);
            let page = records::patients::after(r, after, PAGE)?;
            let Some(last) = page.last() else {
                return Ok(alike);
            };
            after = last.patient;
            done += page.len() as u64;
            for row in page {
                for (line, reasons) in lines.like(&row.fields) {
                    alike.push(Alike {
                        line,
                        name: String::new(),
                        birth: String::new(),
                        of: Of::Patient(row.patient, row.fields.name.clone()),
                        reasons,
                    });
                }
            }
        }
    })
}

/// Reads the lines that look like patients once more, for their names.
fn name(
    found: &mut Assessed,
    rules: &Rules<'_>,
    table: &Table<'_>,
    working: &Working,
) -> Result<()> {
    let mut nameless: HashMap<u64, Vec<&mut Alike>> = HashMap::new();
    for alike in found
        .alike
        .iter_mut()
        .filter(|alike| matches!(alike.of, Of::Patient(..)))
    {
        nameless.entry(alike.line).or_default().push(alike);
    }
    if nameless.is_empty() {
        return Ok(());
    }
    let survey = &found.survey;
    each_row(
        table,
        working,
        |_, _| {},
        |row| {
            let Some(all) = nameless.get_mut(&row.line()) else {
                return Ok(());
            };
            let judged = rules.judge(survey.read(rules.mapping, table, row));
            if let Some(fields) = judged.and_then(|judged| judged.fields) {
                for alike in all {
                    alike.name.clone_from(&fields.name);
                    alike.birth = birth_text(fields.birth);
                }
            }
            Ok(())
        },
    )
}
