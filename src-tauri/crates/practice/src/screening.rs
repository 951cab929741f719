//! Screening: asked, judged, recorded.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use clinical::{
    Mark, PatientId, ScreeningId, limits,
    limits::TextLimit,
    screening::{self, Answer, Answers, Judgement, Verdict},
};
use records::screenings::{ScreeningFields, ScreeningRow};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{
    check::{self, Check, Objections, Override},
    error::{Code, Error, FieldProblem, Problem, Result},
    moment::{Read, Write},
    patients::{self, PatientRef},
};

/// What to ask a patient today.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct ScreeningForm {
    /// Who.
    pub patient: PatientId,
    /// Today in the clinic.
    pub on: NaiveDate,
    /// In the catalogue's order.
    pub questions: Vec<QuestionAsked>,
    /// Already recorded today.
    pub today: Option<ScreeningView>,
}

/// One question; its words are `question-<id>`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct QuestionAsked {
    /// Catalogue id.
    pub id: String,
    /// From an earlier screening and still valid, or from today.
    pub carried: Option<CarriedAnswer>,
    /// Where the question comes from.
    pub source: String,
    /// How well the source is established.
    pub mark: Mark,
}

/// An answer given before.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, TS)]
pub struct CarriedAnswer {
    /// The answer.
    pub answer: Answer,
    /// When it was given.
    pub answered_on: NaiveDate,
}

/// `screening.judge`
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ScreeningAnswers {
    /// Who.
    pub patient: PatientId,
    /// By question id.
    pub answers: BTreeMap<String, Answer>,
}

/// `screening.record`
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ScreeningRecord {
    /// Who.
    pub patient: PatientId,
    /// By question id; every question that applies.
    pub answers: BTreeMap<String, Answer>,
    /// Reasons, where a practitioner goes on all the same.
    pub overrides: Vec<Override>,
}

/// A screening as recorded.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct ScreeningView {
    /// Number.
    pub screening: ScreeningId,
    /// Day.
    pub on: NaiveDate,
    /// By question id.
    pub answers: BTreeMap<String, Answer>,
    /// As judged then.
    pub judgement: Judgement,
    /// Reasons given.
    pub overrides: Vec<Override>,
    /// The worst that is left after them.
    pub effective: Verdict,
}

/// A screening as the page sees it.
pub(crate) fn view(row: ScreeningRow) -> ScreeningView {
    ScreeningView {
        screening: row.screening,
        on: row.fields.day,
        answers: row.fields.answers,
        judgement: row.fields.judgement,
        overrides: check::overrides(&row.fields.overrides),
        effective: row.fields.effective,
    }
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

/// Judges answers on a day; refuses ids that are no questions.
fn judged(
    read: &Read<'_>,
    patient: PatientId,
    answers: &Answers,
    on: NaiveDate,
) -> Result<Judgement> {
    let kept = patients::find(read, patient)?;
    let catalogue = read.moment.catalogue;
    if let Some(stranger) = screening::strangers(catalogue, answers).first() {
        return Err(Error {
            code: Code::BadRequest,
            ..Error::at(format!("answers.{stranger}"), Problem::UnknownChoice)
        });
    }
    Ok(screening::judge(
        catalogue,
        &patients::subject(&kept),
        answers,
        on,
    ))
}

fn complete(judgement: &Judgement) -> Result<()> {
    if judgement.is_complete() {
        return Ok(());
    }
    let problems = judgement
        .missing
        .iter()
        .map(|id| FieldProblem {
            field: Some(format!("answers.{id}")),
            problem: Problem::Unanswered,
        })
        .collect();
    Err(Error {
        code: Code::Invalid,
        problems,
        rule: None,
    })
}

/// `screening.ask`
///
/// # Errors
/// `NotFound`.
pub fn ask(read: &Read<'_>, request: PatientRef) -> Result<ScreeningForm> {
    let kept = patients::find(read, request.patient)?;
    let (catalogue, today) = (read.moment.catalogue, read.moment.today());
    let last = records::screenings::latest(read.records, kept.patient)?.map(view);
    let carried = match &last {
        // What was answered today is not asked again today (WCAG 3.3.7).
        Some(last) if last.on == today => last.answers.clone(),
        Some(last) => screening::carry(catalogue, &last.answers, last.on, today),
        None => Answers::new(),
    };
    let answered_on = last.as_ref().map_or(today, |last| last.on);
    let questions = screening::questions_for(catalogue, &patients::subject(&kept))
        .into_iter()
        .map(|question| QuestionAsked {
            id: question.id.clone(),
            carried: carried.get(&question.id).map(|answer| CarriedAnswer {
                answer: *answer,
                answered_on,
            }),
            source: question.source.clone(),
            mark: question.mark,
        })
        .collect();
    Ok(ScreeningForm {
        patient: kept.patient,
        on: today,
        questions,
        today: last.filter(|last| last.on == today),
    })
}

/// `screening.judge`
///
/// # Errors
/// `NotFound`, or an id that is no question.
pub fn judge(read: &Read<'_>, request: ScreeningAnswers) -> Result<Judgement> {
    judged(read, request.patient, &request.answers, read.moment.today())
}

/// `screening.record`: a stop is recorded too. Reasons count only where the rule may be overridden.
///
/// # Errors
/// At unanswered questions and at reasons that are too short; `Refused` for a reason against a rule that nobody may override.
pub fn record(write: &Write<'_>, request: ScreeningRecord) -> Result<ScreeningView> {
    let today = write.moment.today();
    let kept = patients::find(&write.as_read(), request.patient)?;
    patients::alive(&kept, today, "patient")?;
    let judgement = judged(&write.as_read(), kept.patient, &request.answers, today)?;
    complete(&judgement)?;
    let mut given = BTreeMap::new();
    let mut check = Check::default();
    for o in &request.overrides {
        let field = format!("overrides.{}", o.rule);
        match judgement
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
    keep(
        write,
        kept.patient,
        request.answers,
        judgement,
        given,
        today,
    )
    .map(view)
}

fn keep(
    write: &Write<'_>,
    patient: PatientId,
    answers: Answers,
    judgement: Judgement,
    overrides: BTreeMap<String, String>,
    day: NaiveDate,
) -> Result<ScreeningRow> {
    let effective = effective(&judgement, &overrides);
    let fields = ScreeningFields {
        patient,
        day,
        answers,
        judgement,
        overrides,
        effective,
    };
    let screening = records::screenings::insert(
        write.records,
        &fields,
        write.moment.actor.account,
        write.moment.now,
    )?;
    records::patients::touch(write.records, patient, write.moment.now)?;
    let row = ScreeningRow { screening, fields };
    write.note("screenings", screening.0, &view(row.clone()));
    write.about(patient);
    Ok(row)
}

/// The screening of a session's day: what speaks against treating goes to the objections, the rest is for [`sign`].
///
/// # Errors
/// At unanswered questions.
pub(crate) fn for_session(
    write: &Write<'_>,
    patient: PatientId,
    answers: &Answers,
    day: NaiveDate,
    objections: &mut Objections,
) -> Result<Judgement> {
    let judgement = judged(&write.as_read(), patient, answers, day)?;
    complete(&judgement)?;
    for reason in &judgement.reasons {
        let field = reason.question.as_ref().map_or_else(
            || "started".to_owned(),
            |question| format!("answers.{question}"),
        );
        let problem = match reason.question {
            Some(_) => Problem::Rule {
                rule: reason.rule.clone(),
            },
            None => Problem::UnderAge,
        };
        if reason.verdict > Verdict::Caution && !reason.can_override {
            objections.forbid(&reason.rule, field, problem);
        } else {
            objections.unless_reason(&reason.rule, field, problem, reason_limit(reason.verdict));
        }
    }
    Ok(judgement)
}

/// Keeps the screening of a session with the reasons that belong to it.
///
/// # Errors
/// Of the store.
pub(crate) fn sign(
    write: &Write<'_>,
    patient: PatientId,
    answers: Answers,
    judgement: Judgement,
    given: &BTreeMap<String, String>,
    day: NaiveDate,
) -> Result<ScreeningId> {
    let own = given
        .iter()
        .filter(|(rule, _)| judgement.reasons.iter().any(|reason| reason.rule == **rule))
        .map(|(rule, reason)| (rule.clone(), reason.clone()))
        .collect();
    keep(write, patient, answers, judgement, own, day).map(|row| row.screening)
}
