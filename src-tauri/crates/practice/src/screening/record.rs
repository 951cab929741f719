use std::collections::BTreeMap;

use chrono::NaiveDate;
use clinical::{
    PatientId, ProductId, ScreeningId, limits,
    limits::TextLimit,
    screening::{Answers, Dated, Facts, Judgement, Verdict},
};
use records::screenings::{ScreeningFields, ScreeningRow};

use super::{
    ScreeningRecord, ScreeningView,
    judge::{complete, familiar, known, recipe},
    view,
};
use crate::{
    check::{Check, Objections},
    error::{Error, Problem, Result},
    moment::Write,
    patients,
};

/// A screening that was judged and waits for its reasons.
pub(crate) struct Signed {
    patient: PatientId,
    day: NaiveDate,
    answers: Dated,
    products: Vec<ProductId>,
    facts: Option<Facts>,
    judgement: Judgement,
}

/// The least length of a reason against a verdict: a sign-off for a caution, a sentence for more.
fn reason_limit(verdict: Verdict) -> &'static TextLimit {
    if verdict <= Verdict::Caution {
        &limits::REASON
    } else {
        &limits::OVERRIDE_REASON
    }
}

/// What is left of a judgement once reasons were given: a rule overridden counts as a caution.
fn effective(judgement: &Judgement, overrides: &BTreeMap<String, String>) -> Verdict {
    judgement
        .reasons
        .iter()
        .map(|reason| {
            if overrides.contains_key(&reason.rule) {
                reason.verdict.min(Verdict::Caution)
            } else {
                reason.verdict
            }
        })
        .max()
        .unwrap_or(Verdict::Eligible)
}

fn judged(
    write: &Write<'_>,
    patient: PatientId,
    answers: &Answers,
    asked: &[String],
    mut products: Vec<ProductId>,
    day: NaiveDate,
) -> Result<Signed> {
    let read = write.as_read();
    familiar(&read, answers)?;
    products.sort_unstable();
    products.dedup();
    let recipe = recipe(&read, &products)?;
    let known = known(&read, patient, day)?;
    let answers = known.dated(&read, answers, asked);
    let judgement = known.judge(&read, &answers, recipe.as_ref());
    complete(&judgement)?;
    Ok(Signed {
        patient: known.patient,
        day,
        answers,
        products,
        facts: known.intake.is_some().then_some(known.facts),
        judgement,
    })
}

/// `screening.record`: a stop is recorded too. Reasons count only where the rule may be overridden.
///
/// # Errors
/// At unanswered questions and at reasons that are too short; `Refused` for a reason against a rule that nobody may override.
pub fn record(write: &Write<'_>, request: ScreeningRecord) -> Result<ScreeningView> {
    let today = write.moment.today();
    let ScreeningRecord {
        patient,
        answers,
        asked,
        products,
        overrides,
    } = request;
    patients::alive(
        &patients::find(&write.as_read(), patient)?,
        today,
        "patient",
    )?;
    let signed = judged(write, patient, &answers, &asked, products, today)?;
    let mut given = BTreeMap::new();
    let mut check = Check::default();
    for o in &overrides {
        let field = format!("overrides.{}", o.rule);
        match signed
            .judgement
            .reasons
            .iter()
            .filter(|r| r.rule == o.rule)
            .max_by_key(|r| r.verdict)
        {
            None => check.add(field, Problem::UnknownChoice),
            Some(r) if !r.can_override && r.verdict > Verdict::Caution => {
                return Err(Error::refused(
                    field,
                    &o.rule,
                    Problem::Rule {
                        rule: o.rule.clone(),
                    },
                ));
            }
            Some(r) => {
                check.text(&field, reason_limit(r.verdict), &o.reason);
                given.insert(o.rule.clone(), o.reason.clone());
            }
        }
    }
    check.finish()?;
    keep(write, signed, given).map(view)
}

fn keep(
    write: &Write<'_>,
    signed: Signed,
    overrides: BTreeMap<String, String>,
) -> Result<ScreeningRow> {
    let Signed {
        patient,
        day,
        answers,
        products,
        facts,
        judgement,
    } = signed;
    let effective = effective(&judgement, &overrides);
    let fields = ScreeningFields {
        patient,
        day,
        answers,
        products,
        facts,
        judgement,
        overrides,
        effective,
    };
    let (account, at) = (write.moment.actor.account, write.moment.now);
    let screening = records::screenings::insert(write.records, &fields, account, at)?;
    records::patients::touch(write.records, patient, write.moment.now)?;
    let row = ScreeningRow {
        screening,
        fields,
        account,
        at,
        struck: None,
    };
    write.note("screenings", screening.0, &view(row.clone()));
    write.about(patient);
    Ok(row)
}

/// The screening of a session's day, with what was drawn: what speaks against treating goes to the objections, the rest is for
/// [`sign`].
///
/// # Errors
/// At unanswered questions.
pub(crate) fn for_session(
    write: &Write<'_>,
    patient: PatientId,
    (answers, asked): (&Answers, &[String]),
    products: Vec<ProductId>,
    day: NaiveDate,
    objections: &mut Objections,
) -> Result<Signed> {
    let signed = judged(write, patient, answers, asked, products, day)?;
    let age_rule = &write.moment.catalogue.age_rule().id;
    for reason in &signed.judgement.reasons {
        let under_age = reason.rule == *age_rule;
        let field = match &reason.question {
            Some(question) => format!("answers.{question}"),
            None if under_age => "started".to_owned(),
            None => "doses".to_owned(),
        };
        let problem = if under_age {
            Problem::UnderAge
        } else {
            Problem::Rule {
                rule: reason.rule.clone(),
            }
        };
        if reason.verdict > Verdict::Caution && !reason.can_override {
            objections.forbid(&reason.rule, field, problem);
        } else {
            objections.unless_reason(&reason.rule, field, problem, reason_limit(reason.verdict));
        }
    }
    Ok(signed)
}

/// Keeps the screening of a session with the reasons that belong to it, under the number of the session's course: what a
/// merge brought along goes back as a whole when the merge is undone.
///
/// # Errors
/// Of the store.
pub(crate) fn sign(
    write: &Write<'_>,
    patient: PatientId,
    signed: Signed,
    given: &BTreeMap<String, String>,
) -> Result<ScreeningId> {
    let reasons = &signed.judgement.reasons;
    let own = given
        .iter()
        .filter(|(rule, _)| reasons.iter().any(|reason| reason.rule == **rule))
        .map(|(rule, reason)| (rule.clone(), reason.clone()))
        .collect();
    keep(write, Signed { patient, ..signed }, own).map(|row| row.screening)
}
