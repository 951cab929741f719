//! The list of patients as a table for a spreadsheet, from which the same patients can be read again.

use clinical::{PatientId, patient::Permission};
use exchange::{
    csv_out::{List, MARK},
    patients::Field,
};
use records::patients::PatientRow;
use serde_json::json;
use texts::{Language, imports as say};
use vault::Reader;

use super::{PatientSearch, number, search};
use crate::{
    check::Check,
    desk::Saved,
    door::{Call, Practice},
    error::{Code, Error, Problem, Result},
    imports::birth_text,
    moment::Read,
    paper::SaveResult,
    work::{WorkStep, Working},
};

/// So many patients are read at once.
const PAGE: u32 = 1_000;

/// How many columns a field takes that people have several of.
#[derive(Default)]
struct Widths {
    former_names: usize,
    phones: usize,
    identifiers: usize,
}

/// `patients.export`: everybody who is found, in the order of their numbers. That it was exported is an entry of the history,
/// written once the file is. Long work.
///
/// # Errors
/// At the query; `Unavailable` when the file cannot be written there; `Conflict` while other work is under way; `Cancelled`.
pub(crate) fn export(
    practice: &Practice,
    call: &Call,
    request: PatientSearch,
) -> Result<SaveResult> {
    let mut check = Check::default();
    check.text("query", &clinical::limits::SEARCH, &request.query);
    check.finish()?;
    let held = practice.hold()?;
    let moment = practice.moment_of(&held, call);
    let today = moment.today();
    let working = practice.upkeep.work.begin()?;
    let (file, count) = held.vault.read(|records| {
        let read = Read {
            index: Some(&held.index),
            ..Read::new(records, &moment)
        };
        table(&read, &request, call.language, &working)
    })?;
    // A person who chooses where the file goes may take long about it, and keeps nothing waiting.
    drop(working);
    let outcome = practice
        .desk()
        .save(&format!("patients-{today}.csv"), file)
        .map_err(|_| Error::plain(Code::Unavailable, Problem::NotSaved))?;
    if outcome == Saved::Written {
        held.record("patients.export", call.now, false, move |w| {
            w.note("patient_list", 1, json!({ "patients": count }));
            Ok::<_, Error>(())
        })?;
    }
    Ok(SaveResult { outcome })
}

/// The file, and how many patients are in it.
fn table(
    read: &Read<'_>,
    asked: &PatientSearch,
    l: Language,
    working: &Working,
) -> Result<(Vec<u8>, u64)> {
    let records = read.records;
    let wanted = search::everyone(read, asked)?;
    let mut widths = Widths::default();
    each(records, wanted.as_deref(), working, Pass::First, |row| {
        let fields = &row.fields;
        widths.former_names = widths.former_names.max(fields.former_names.len());
        widths.phones = widths.phones.max(fields.phones.len());
        widths.identifiers = widths.identifiers.max(fields.identifiers.len());
        Ok(())
    })?;
    let mut list = List::default();
    list.line(head(&widths, l))?;
    let mut count = 0;
    each(records, wanted.as_deref(), working, Pass::Second, |row| {
        count += 1;
        Ok(list.line(line(row, &widths, l))?)
    })?;
    Ok((list.finish()?, count))
}

/// Everybody is looked at twice: for how many columns there are, and for what is in them.
#[derive(Clone, Copy)]
enum Pass {
    First,
    Second,
}

fn each(
    records: &Reader<'_>,
    wanted: Option<&[PatientId]>,
    working: &Working,
    pass: Pass,
    mut f: impl FnMut(&PatientRow) -> Result<()>,
) -> Result<()> {
    let total = match wanted {
        Some(wanted) => wanted.len() as u64,
        None => u64::from(records::patients::count(records)?),
    };
    let reach = |done: u64| {
        let before = match pass {
            Pass::First => 0,
            Pass::Second => total,
        };
        working.reach(WorkStep::Writing, before + done, 2 * total);
        working.go_on()
    };
    let mut done = 0;
    if let Some(wanted) = wanted {
        for some in wanted.chunks(PAGE as usize) {
            reach(done)?;
            done += some.len() as u64;
            for patient in some {
                if let Some(row) = records::patients::read(records, *patient)? {
                    f(&row)?;
                }
            }
        }
        return Ok(());
    }
    let mut after = PatientId(0);
    loop {
        reach(done)?;
        let page = records::patients::after(records, after, PAGE)?;
        done += page.len() as u64;
        let Some(last) = page.last() else {
            return Ok(());
        };
        after = last.patient;
        for row in page.iter().filter(|row| row.archived_at.is_none()) {
            f(row)?;
        }
    }
}

fn head(widths: &Widths, l: Language) -> Vec<String> {
    let name = |field: Field| {
        let key = format!("imports-field-{}", field.word().replace('_', "-"));
        texts::lookup(l, &key, &[]).unwrap_or_else(|| field.word().to_owned())
    };
    let numbered = |field: Field, at: usize| format!("{} {}", name(field), at + 1);
    let mut head = vec![
        MARK.to_owned(),
        name(Field::Name),
        name(Field::PreferredName),
    ];
    head.extend((0..widths.former_names).map(|at| numbered(Field::FormerName, at)));
    head.extend([Field::BirthDate, Field::Sex, Field::HasCycles].map(name));
    for at in 0..widths.phones {
        head.extend([Field::Phone, Field::PhoneLabel].map(|field| numbered(field, at)));
    }
    let one_each = [
        Field::Email,
        Field::Address,
        Field::Language,
        Field::Alerts,
        Field::Note,
    ];
    head.extend(one_each.map(name));
    for at in 0..widths.identifiers {
        let both = [Field::Identifier, Field::IdentifierLabel];
        head.extend(both.map(|field| numbered(field, at)));
    }
    let one_each = [
        Field::CameBy,
        Field::EmergencyContact,
        Field::EmergencyPhone,
        Field::EmergencyRelation,
        Field::CallsAllowed,
        Field::LettersAllowed,
        Field::PhotosAllowed,
        Field::DeceasedOn,
        Field::RegisteredOn,
    ];
    head.extend(one_each.map(name));
    head
}

fn line(row: &PatientRow, widths: &Widths, l: Language) -> Vec<String> {
    let fields = &row.fields;
    let or_nothing = |text: &Option<String>| text.clone().unwrap_or_default();
    let word = |kind: &str, word: &str| {
        let key = format!("{kind}-{}", word.replace('_', "-"));
        texts::lookup(l, &key, &[]).unwrap_or_else(|| word.to_owned())
    };
    let mut cells = vec![
        number(row.patient),
        fields.name.clone(),
        or_nothing(&fields.preferred_name),
    ];
    for at in 0..widths.former_names {
        cells.push(fields.former_names.get(at).cloned().unwrap_or_default());
    }
    cells.push(birth_text(fields.birth));
    cells.push(word("sex", fields.sex.as_str()));
    cells.push(word("answer", fields.has_cycles.as_str()));
    for at in 0..widths.phones {
        let phone = fields.phones.get(at);
        cells.push(phone.map(|phone| phone.number.clone()).unwrap_or_default());
        cells.push(
            phone
                .map(|phone| or_nothing(&phone.label))
                .unwrap_or_default(),
        );
    }
    cells.extend([or_nothing(&fields.email), or_nothing(&fields.address)]);
    cells.push(word("language", &fields.language));
    cells.extend([or_nothing(&fields.alerts), or_nothing(&fields.note)]);
    for at in 0..widths.identifiers {
        let identifier = fields.identifiers.get(at);
        cells.push(identifier.map(|one| one.value.clone()).unwrap_or_default());
        cells.push(identifier.map(|one| one.label.clone()).unwrap_or_default());
    }
    cells.push(or_nothing(&fields.came_by));
    let contact = fields.emergency.as_ref();
    cells.push(contact.map(|one| one.name.clone()).unwrap_or_default());
    cells.push(contact.map(|one| one.phone.clone()).unwrap_or_default());
    cells.push(
        contact
            .map(|one| or_nothing(&one.relation))
            .unwrap_or_default(),
    );
    let said = &fields.permissions;
    cells.extend([said.calls, said.letters, said.photos].map(|said| allowed(said, l)));
    let day = |day: Option<chrono::NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
    cells.extend([day(fields.deceased_on), day(Some(row.registered_on))]);
    cells
}

/// "yes 2026-01-31".
fn allowed(said: Option<Permission>, l: Language) -> String {
    said.map(|said| {
        let word = if said.given { say::yes(l) } else { say::no(l) };
        format!("{word} {}", said.on)
    })
    .unwrap_or_default()
}
