use clinical::{
    intake::{self, Intake, IntakeFault, IntakeProblem},
    limits::TextProblem,
    scale::ScaleProblem,
};
use records::intakes::IntakeFields;

use super::{IntakeRecord, IntakeView, view};
use crate::{
    check::Check,
    error::{Error, Problem, Result},
    moment::Write,
    patients,
};

/// Texts that were left empty are none.
fn without_blanks(mut content: Intake) -> Intake {
    let clean = |text: &mut Option<String>| {
        if text.as_ref().is_some_and(|text| text.trim().is_empty()) {
            *text = None;
        }
    };
    let Intake {
        other_cause,
        history,
        family_note,
        note,
        lifestyle,
        ..
    } = &mut content;
    for text in [other_cause, history, family_note, note, &mut lifestyle.note] {
        clean(text);
    }
    let medicines = content.medicines.iter_mut().map(|row| &mut row.note);
    let allergies = content.allergies.iter_mut().map(|row| &mut row.note);
    let conditions = content.conditions.iter_mut().map(|row| &mut row.note);
    let treatments = content.treatments.iter_mut().map(|row| &mut row.note);
    medicines
        .chain(allergies)
        .chain(conditions)
        .chain(treatments)
        .for_each(clean);
    content
}

fn problem(fault: IntakeFault) -> Problem {
    let whole = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
    let range = |least: i64, most: i64| Problem::OutOfRange {
        least: least.to_string(),
        most: most.to_string(),
    };
    match fault {
        IntakeFault::Text(TextProblem::Required) => Problem::Required,
        IntakeFault::Text(TextProblem::TooShort { min }) => Problem::TooShort { least: whole(min) },
        IntakeFault::Text(TextProblem::TooLong { max }) => Problem::TooLong { most: whole(max) },
        IntakeFault::Text(TextProblem::ControlCharacter) => Problem::Unprintable,
        IntakeFault::UnknownChoice => Problem::UnknownChoice,
        IntakeFault::Twice => Problem::ChosenTwice,
        IntakeFault::InFuture => Problem::InFuture,
        IntakeFault::EndsBeforeItBegins => Problem::EndBeforeStart,
        IntakeFault::NotTheFirst | IntakeFault::NotADay => Problem::NotADay,
        IntakeFault::OutOfRange { least, most } => range(least, most),
        IntakeFault::TooMany { most } => Problem::TooManyRows { most },
        IntakeFault::NoneAndSome => Problem::NoneAndSome,
        IntakeFault::NoMeasure => Problem::BadValue,
        IntakeFault::Scale(ScaleProblem::OutOfRange { least, most }) => range(least, most),
        IntakeFault::Scale(_) => Problem::NotOnScale,
    }
}

/// `intakes.record`: beside the earlier ones, which stay as they are.
///
/// # Errors
/// At the fields; `NotFound`.
pub fn record(write: &Write<'_>, request: IntakeRecord) -> Result<IntakeView> {
    let read = write.as_read();
    let kept = patients::find(&read, request.patient)?;
    let (catalogue, today) = (write.moment.catalogue, write.moment.today());
    let content = without_blanks(request.content);
    let mut check = Check::default();
    for IntakeProblem { field, fault } in intake::check(catalogue, &content, today) {
        check.add(format!("content.{field}"), problem(fault));
    }
    check.finish()?;
    let fields = IntakeFields {
        patient: kept.patient,
        day: today,
        content,
        catalogue_version: catalogue.intake_version().to_owned(),
    };
    let intake = records::intakes::insert(
        write.records,
        &fields,
        write.moment.actor.account,
        write.moment.now,
    )?;
    records::patients::touch(write.records, kept.patient, write.moment.now)?;
    records::drafts::discard(write.records, &format!("intake:{}", kept.patient))?;
    let row = records::intakes::read(write.records, intake)?.ok_or_else(Error::not_found)?;
    let view = view(&read, row)?;
    write.note("intakes", intake.0, &view);
    // Nothing of the patient's own fields changed, but what shows the patient shows the intake too.
    write.note("patients", kept.patient.0, &());
    Ok(view)
}
