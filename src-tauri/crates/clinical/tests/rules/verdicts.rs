//! Every rule of the catalogue, reached by what triggers it.

use crate::allergy::allergy;
use crate::facts::had;
use crate::screening::{TODAY, all_no, recipe, woman};
use crate::{day, shipped};
use clinical::allergy::Recipe;
use clinical::policy::Policy;
use clinical::screening::{
    Answer, Case, Facts, Judgement, Reason, Rule, Subject, Verdict, dated, judge,
};
use std::collections::BTreeMap;

/// What is found, in a woman of 36 who says "no" to everything else.
#[derive(Debug, Clone, Copy)]
enum Found {
    /// An answer.
    Said(&'static str, Answer),
    /// An answer 13 days after a "yes" to the same question.
    AfterYes(&'static str, Answer),
    /// A condition of the intake.
    Has(&'static str),
    /// An allergy of the intake.
    Allergic(&'static str),
    /// Another day of birth.
    Born(&'static str),
}
use Found::{AfterYes, Allergic, Born, Has, Said};

impl Found {
    fn judged(self, recipe: Option<&Recipe>) -> Judgement {
        let (mut answers, mut facts, mut subject) = (all_no(), Facts::default(), woman());
        match self {
            Said(question, answer) | AfterYes(question, answer) => {
                assert!(shipped().question(question).is_some(), "{question}");
                answers.insert(question.to_owned(), answer);
            }
            Has(condition) => facts.conditions = vec![had(condition)],
            Allergic(allergen) => facts.allergies = vec![allergy("?", Some(allergen))],
            Born(on) => {
                subject = Subject {
                    birth_date: day(on),
                    ..subject
                };
            }
        }
        if let AfterYes(question, _) = self {
            facts.last_yes = BTreeMap::from([(question.to_owned(), day("2026-11-10"))]);
        }
        let case = Case {
            subject: &subject,
            answers: &dated(&answers, day(TODAY)),
            facts: &facts,
            recipe,
            policy: &Policy::default(),
            on: day(TODAY),
        };
        judge(shipped(), &case)
    }

    fn is_of(self, rule: &Rule) -> bool {
        match self {
            Said(question, answer) => {
                rule.question.as_deref() == Some(question) && rule.answer == Some(answer)
            }
            AfterYes(question, _) => {
                rule.question.as_deref() == Some(question) && rule.after_yes_days.is_some()
            }
            Has(condition) => rule.condition.as_deref() == Some(condition),
            Allergic(allergen) => rule.allergens.iter().any(|id| id == allergen),
            Born(_) => rule.age_over.is_some(),
        }
    }
}

type Row = (Found, &'static str, Verdict, bool);

/// Written out, not read from the catalogue: a change of the data that changes a verdict must be made here too.
fn whatever_the_serum() -> Vec<Row> {
    use Answer::{No, Unknown, Yes};
    use Verdict::{Caution, Defer, Stop};
    vec![
        (Born("2008-11-24"), "ELIG-AGE", Stop, false),
        (Said("pregnancy", Yes), "ELIG-PREG", Stop, false),
        (
            Said("pregnancy", Unknown),
            "ELIG-PREG-UNKNOWN",
            Defer,
            false,
        ),
        (Said("breastfeeding", Yes), "ELIG-BF", Stop, false),
        (
            Said("breastfeeding", Unknown),
            "ELIG-BF-UNKNOWN",
            Defer,
            false,
        ),
        (Said("anticoagulant", Yes), "ELIG-BLEED", Stop, true),
        (Said("antiplatelet", Yes), "ELIG-BLEED", Stop, true),
        (
            Said("bleeding_medicines", Yes),
            "SCR-BLEEDING-MEDICINES",
            Caution,
            true,
        ),
        (
            Said("bleeding_disorder", Yes),
            "SCR-BLEEDING-DISORDER",
            Stop,
            true,
        ),
        (Said("scalp_infection", Yes), "ELIG-SCALP", Stop, true),
        (
            AfterYes("scalp_infection", No),
            "SCR-SCALP-HEALED",
            Defer,
            true,
        ),
        (
            AfterYes("scalp_infection", Unknown),
            "SCR-SCALP-HEALED",
            Defer,
            true,
        ),
        (Said("scalp_inflamed", Yes), "ELIG-SCALP", Stop, true),
        (Said("scalp_disease", Yes), "SCR-SCALP-DISEASE", Defer, true),
        (Said("allergy", Yes), "SCR-ALLERGY", Caution, true),
        (Allergic("latex"), "SCR-ALLERGY-GLOVES", Caution, true),
        (
            Allergic("chlorhexidine"),
            "SCR-ALLERGY-ANTISEPTIC",
            Caution,
            true,
        ),
        (
            Allergic("povidone_iodine"),
            "SCR-ALLERGY-ANTISEPTIC",
            Caution,
            true,
        ),
        (
            Allergic("lidocaine"),
            "SCR-ALLERGY-ANAESTHETIC",
            Caution,
            true,
        ),
        (
            Allergic("local_anaesthetics"),
            "SCR-ALLERGY-ANAESTHETIC",
            Caution,
            true,
        ),
        (Said("anaphylaxis", Yes), "SCR-ANAPHYLAXIS", Caution, true),
        (Said("keloid", Yes), "SCR-KELOID", Caution, true),
        (Said("keloid", Unknown), "SCR-UNKNOWN", Caution, true),
        (Said("immune", Yes), "SCR-IMMUNE", Defer, true),
        (Said("diabetes", Yes), "SCR-DIABETES", Defer, true),
        (Said("cancer", Yes), "SCR-CANCER", Stop, true),
        (Said("isotretinoin", Yes), "SCR-ISOTRETINOIN", Caution, true),
        (Said("heart", Yes), "SCR-HEART", Caution, true),
        (Said("fainting", Yes), "SCR-FAINTING", Caution, true),
        (Said("sudden_loss", Yes), "SCR-SUDDEN-LOSS", Defer, true),
        (Said("unwell", Yes), "SCR-UNWELL", Defer, true),
        (Said("fasting", Yes), "SCR-FASTING", Defer, true),
    ]
}

/// With the ingredient that it takes.
fn with_a_serum() -> Vec<(Row, &'static str)> {
    use Answer::{Unknown, Yes};
    use Verdict::{Caution, Defer, Stop};
    vec![
        (
            (Said("heart", Yes), "SCR-HEART-MINOXIDIL", Stop, true),
            "minoxidil",
        ),
        (
            (
                Said("scalp_inflamed", Yes),
                "SCR-SCALP-MINOXIDIL",
                Stop,
                true,
            ),
            "minoxidil",
        ),
        (
            (
                Said("scalp_infection", Yes),
                "SCR-SCALP-MINOXIDIL",
                Stop,
                true,
            ),
            "minoxidil",
        ),
        (
            (Born("1960-11-23"), "SCR-MINOXIDIL-AGE", Caution, true),
            "minoxidil",
        ),
        (
            (Said("may_conceive", Yes), "SCR-MAY-CONCEIVE", Stop, true),
            "dutasteride",
        ),
        (
            (
                Said("may_conceive", Unknown),
                "SCR-MAY-CONCEIVE",
                Defer,
                true,
            ),
            "finasteride",
        ),
        (
            (Said("blood_donor", Yes), "SCR-BLOOD-DONOR", Stop, true),
            "finasteride",
        ),
        (
            (Said("diabetes", Yes), "SCR-DIABETES-STEROID", Stop, true),
            "corticosteroid",
        ),
        (
            (
                Said("scalp_infection", Yes),
                "SCR-INFECTION-STEROID",
                Stop,
                true,
            ),
            "corticosteroid",
        ),
        (
            (Said("steroid_use", Yes), "SCR-STEROID-USE", Caution, true),
            "corticosteroid",
        ),
        (
            (Has("asthma"), "SCR-ASTHMA-SULPHITE", Caution, true),
            "metabisulfite",
        ),
        (
            (Has("g6pd_deficiency"), "SCR-G6PD-VITAMIN-C", Caution, true),
            "vitamin_c",
        ),
        (
            (Allergic("procaine"), "SCR-ALLERGY-SERUM", Stop, true),
            "procaine",
        ),
    ]
}

fn reason(judgement: Judgement, rule: &str) -> Option<Reason> {
    let mut reasons = judgement.reasons.into_iter();
    reasons.find(|reason| reason.rule == rule)
}

#[test]
fn every_rule_gives_its_verdict() {
    for (found, rule, verdict, can_override) in whatever_the_serum() {
        let judgement = found.judged(None);
        assert_eq!(judgement.verdict, verdict, "{found:?}");
        let alone = judgement.reasons.len() == 1;
        let reason = reason(judgement, rule).unwrap();
        assert_eq!(
            (reason.verdict, reason.can_override),
            (verdict, can_override),
            "{found:?}"
        );
        assert_eq!(reason.resolves, format!("resolves-{}", rule.to_lowercase()));
        if let Said(question, _) = found {
            assert!(
                alone && reason.question.as_deref() == Some(question),
                "{found:?}"
            );
        }
    }
    for ((found, rule, verdict, can_override), ingredient) in with_a_serum() {
        let reached = reason(found.judged(Some(&recipe(&["biotin", ingredient]))), rule).unwrap();
        assert_eq!(
            (reached.verdict, reached.can_override),
            (verdict, can_override),
            "{rule}"
        );
        assert_eq!(reached.ingredients, [ingredient], "{rule}");
        for without in [None, Some(recipe(&["biotin"]))] {
            assert!(
                reason(found.judged(without.as_ref()), rule).is_none(),
                "{rule}"
            );
        }
    }
}

/// And so every rule that ships is among those above.
#[test]
fn every_rule_is_reached() {
    let bound = with_a_serum().into_iter().map(|(row, _)| row);
    let rows: Vec<Row> = whatever_the_serum().into_iter().chain(bound).collect();
    for rule in shipped().rules() {
        let reached = |(found, id, ..): &Row| *id == rule.id && found.is_of(rule);
        assert!(
            rows.iter().any(reached),
            "no test reaches {} on {:?}",
            rule.id,
            rule.question
        );
    }
    let (age, unknown, allergy) = (
        shipped().age_rule(),
        shipped().unknown_rule(),
        shipped().allergy_rule(),
    );
    for lone in [&age.id, &unknown.id, &allergy.id] {
        assert!(
            rows.iter().any(|(_, id, ..)| id == lone),
            "no test reaches {lone}"
        );
    }
}
