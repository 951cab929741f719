//! A good request for each operation that writes: one line for each, and a reason for each that has none.

mod stock;

use practice::operations::{Kind, OPERATIONS, Operation};
use serde_json::{Value, json};

use crate::clinic::{Clinic, details, intake};

/// Makes a request that its operation accepts now, with a marker in every text; it may arrange what the request needs.
pub type Ask = fn(&Clinic, &str) -> Result<Value, String>;

/// Of every room, by the operation's name.
fn requests() -> impl Iterator<Item = &'static (&'static str, Ask)> {
    REQUESTS.iter().chain(stock::REQUESTS)
}

/// By the operation's name; those of the stock are apart.
const REQUESTS: &[(&str, Ask)] = &[
    ("accounts.add", |c, m| c.assistant_to_be(m)),
    ("accounts.change", |c, m| {
        Ok(json!({ "account": c.assistant(m)?, "name": m, "licence": "", "role": "assistant" }))
    }),
    ("accounts.remove", |c, m| {
        Ok(json!({ "account": c.assistant(m)?, "yours": demo::PASSPHRASE }))
    }),
    ("accounts.set_passphrase", |c, m| {
        Ok(
            json!({ "account": c.assistant(m)?, "passphrase": "granite pillow sunday otter", "yours": demo::PASSPHRASE }),
        )
    }),
    ("backups.choose_stick", |c, _| c.stick().map(|()| json!({}))),
    ("backups.forget_stick", |c, _| {
        c.stick()?;
        c.ask("backups.choose_stick", json!({}))?;
        Ok(json!({}))
    }),
    ("backups.make", |_, _| Ok(json!({}))),
    ("backups.prove", |c, _| c.backup()),
    ("clinic.change", |c, m| {
        let now = c.ask("clinic.read", json!({}))?;
        let mut clinic = now["clinic"].clone();
        clinic["name"] = json!(m);
        Ok(
            json!({ "clinic": clinic, "practitioner": now["practitioner"], "language": now["language"] }),
        )
    }),
    ("contacts.record", |c, m| c.contact(m)),
    ("contacts.strike", |c, m| {
        let contact = c.ask("contacts.record", c.contact(m)?)?["contact"].clone();
        Ok(json!({ "contact": contact, "reason": format!("It was her sister {m}") }))
    }),
    ("courses.plan", |c, m| Ok(c.plan(c.screened(m)?))),
    ("courses.stop", |c, m| {
        Ok(json!({ "course": c.fresh(m)?.1, "reason": format!("Moved away {m}.") }))
    }),
    ("documents.print", |c, m| c.sheet(m)),
    ("documents.save", |c, m| c.sheet(m)),
    ("drafts.discard", |c, m| {
        c.ask("drafts.save", json!({ "key": "patient:1", "content": m }))?;
        Ok(json!({ "key": "patient:1" }))
    }),
    ("drafts.save", |_, m| {
        Ok(json!({ "key": "session:1", "content": { "note": m } }))
    }),
    ("imports.run", |c, m| c.import(m)),
    ("imports.undo", |c, m| {
        let import = c.ask("imports.run", c.import(m)?)?["import"].clone();
        Ok(json!({ "import": import }))
    }),
    ("intakes.record", |c, m| {
        Ok(json!({ "patient": c.first()?, "content": intake(m) }))
    }),
    ("intakes.strike", |c, m| {
        let intake = json!({ "patient": c.first()?, "content": intake(m) });
        let intake = c.ask("intakes.record", intake)?["intake"].clone();
        Ok(json!({ "intake": intake, "reason": format!("Somebody else {m}.") }))
    }),
    ("patients.archive", |c, m| {
        Ok(json!({ "patient": c.screened(m)?, "reason": format!("Moved away {m}.") }))
    }),
    ("patients.change", |c, m| {
        Ok(json!({ "patient": c.first()?, "details": details(m) }))
    }),
    ("patients.choose_photo", |c, _| {
        c.has_at_hand("face.jpg", crate::JPEG);
        Ok(json!({ "patient": c.first()? }))
    }),
    ("patients.distinct", |c, m| {
        Ok(json!({ "a": c.screened(m)?, "b": c.screened(m)?, "distinct": true }))
    }),
    ("patients.hold", |c, m| {
        Ok(json!({ "patient": c.screened(m)?, "reason": format!("A claim {m}.") }))
    }),
    ("patients.merge", |c, m| c.merge(m)),
    ("patients.register", |_, m| {
        Ok(json!({ "details": details(m), "although_alike": true }))
    }),
    ("patients.remove_photo", |c, _| {
        let who = json!({ "patient": c.first()? });
        c.has_at_hand("face.jpg", crate::JPEG);
        c.ask("patients.choose_photo", who.clone())?;
        Ok(who)
    }),
    ("patients.restore", |c, m| {
        let patient = c.screened(m)?;
        c.ask("patients.archive", json!({ "patient": patient }))?;
        Ok(json!({ "patient": patient }))
    }),
    ("patients.unmerge", |c, m| {
        let merge = c.ask("patients.merge", c.merge(m)?)?["merge"].clone();
        Ok(json!({ "merge": merge }))
    }),
    ("recovery.confirm", |c, _| {
        let sheet = c.ask("recovery.issue", json!({ "passphrase": demo::PASSPHRASE }))?;
        Ok(json!({ "code": sheet["code"] }))
    }),
    ("recovery.issue", |_, _| {
        Ok(json!({ "passphrase": demo::PASSPHRASE }))
    }),
    ("retention.destroy", |c, m| {
        let patient = c.screened(m)?;
        let destruction = c.proposed(patient, m)?;
        Ok(json!({ "destruction": destruction, "number": patient.to_string() }))
    }),
    ("retention.propose", |c, m| {
        Ok(json!({ "patient": c.screened(m)?, "reason": format!("Time is over {m}") }))
    }),
    ("retention.withdraw", |c, m| {
        Ok(json!({ "destruction": c.proposed(c.screened(m)?, m)? }))
    }),
    ("rules.change", |c, m| {
        let version = c.ask("rules.read", json!({}))?["policy"]["version"].clone();
        Ok(
            json!({ "version": version, "verdicts": [], "valid_days": { "keloid": 30 }, "min_age": null, "reason": m }),
        )
    }),
    ("screening.record", |c, _| {
        let patient = c.first()?;
        Ok(json!({ "patient": patient, "answers": c.answers(patient)?, "overrides": [] }))
    }),
    ("screening.strike", |c, m| {
        let patient = c.first()?;
        let screening =
            json!({ "patient": patient, "answers": c.answers(patient)?, "overrides": [] });
        let screening = c.ask("screening.record", screening)?["screening"].clone();
        Ok(json!({ "screening": screening, "reason": format!("Somebody else {m}.") }))
    }),
    ("security.change", |_, _| Ok(json!({ "idle_minutes": 7 }))),
    ("sessions.amend", |c, m| {
        let session = c.ask("sessions.record", c.session(m)?)?["session"].clone();
        let content = format!("It was 3.5 ml {m}.");
        Ok(json!({ "session": session, "content": content, "reason": "A slip of the pen." }))
    }),
    ("sessions.record", |c, m| c.session(m)),
    ("sessions.strike", |c, m| {
        let session = c.ask("sessions.record", c.session(m)?)?["session"].clone();
        Ok(json!({ "session": session, "reason": format!("Somebody else {m}.") }))
    }),
    ("side_effects.follow_up", |c, m| {
        let effect = c.ask("side_effects.report", c.side_effect(m)?)?["side_effect"].clone();
        Ok(
            json!({ "side_effect": effect, "outcome": "ongoing", "note": format!("Better {m}"), "next_on": c.today() + chrono::Days::new(7) }),
        )
    }),
    ("side_effects.report", |c, m| c.side_effect(m)),
    ("side_effects.strike", |c, m| {
        let effect = c.ask("side_effects.report", c.side_effect(m)?)?["side_effect"].clone();
        Ok(json!({ "side_effect": effect, "reason": format!("Somebody else {m}.") }))
    }),
];

/// Those that have no request, and why.
pub const NONE: &[(&str, &str)] = &[
    (
        "vault.create",
        "there is a vault already; every row begins with it",
    ),
    (
        "vault.unlock",
        "it opens what every row opens again at its end",
    ),
    ("vault.lock", "it closes what every row closes"),
    (
        "vault.recover",
        "it needs a closed vault, and the code of a sheet; it rewrites a slot of the header as accounts.set_passphrase does",
    ),
    ("vault.rescue", "it needs a damaged vault"),
    (
        "passphrase.change",
        "every later request signs with the passphrase; accounts.set_passphrase rewrites a slot of the header too, and header/killed and power/passphrase play the change",
    ),
    (
        "backups.cancel",
        "it stops work that runs beside, and writes nothing",
    ),
    (
        "backups.restore",
        "it puts another vault in the place of the one under test; restore/killed plays it",
    ),
    (
        "vault.rekey",
        "it puts another vault in the place of the one under test; rekey/killed plays it",
    ),
];

/// The days that have to pass first.
fn days(operation: &str) -> i64 {
    match operation {
        "retention.propose" | "retention.withdraw" => Clinic::OVER,
        "retention.destroy" => Clinic::OVER + 8,
        _ => 0,
    }
}

/// The operations that write and have a request.
pub fn writing() -> impl Iterator<Item = &'static Operation> {
    OPERATIONS.iter().filter(|operation| {
        operation.kind == Kind::Write && requests().any(|(name, _)| *name == operation.name)
    })
}

/// A call that can be repeated.
#[derive(Debug, Clone)]
pub struct Request {
    /// The operation's name.
    pub operation: String,
    /// What it is asked.
    pub args: Value,
    /// Under which identifier.
    pub uuid: u64,
    /// So many days from now.
    pub days: i64,
}

impl Request {
    /// As one process tells another.
    #[must_use]
    pub fn told(&self) -> Value {
        json!({ "operation": self.operation, "args": self.args, "uuid": self.uuid, "days": self.days })
    }

    /// As it was told.
    #[must_use]
    pub fn heard(told: &Value) -> Option<Self> {
        Some(Self {
            operation: told["operation"].as_str()?.to_owned(),
            args: told["args"].clone(),
            uuid: told["uuid"].as_u64()?,
            days: told["days"].as_i64()?,
        })
    }

    /// It runs in one transaction of the writer, so that its repetition is answered from the receipt.
    #[must_use]
    pub fn has_receipt(&self) -> bool {
        let run = practice::operations::find(&self.operation).map(|operation| operation.run);
        matches!(run, Some(practice::operations::Run::Write(_)))
    }
}

impl Clinic {
    /// A call that this operation accepts now.
    ///
    /// # Errors
    /// When something before it was refused, or it has no request.
    pub fn request(&self, operation: &str, marker: &str) -> Result<Request, String> {
        let found = requests().find(|(name, _)| *name == operation);
        let (_, ask) = found.ok_or(format!("no request for {operation}"))?;
        Ok(Request {
            operation: operation.to_owned(),
            args: ask(self, marker)?,
            uuid: self.uuid(),
            days: days(operation),
        })
    }

    /// Makes it, now or again.
    #[must_use]
    pub fn play(&self, request: &Request) -> Value {
        let args = request.args.clone();
        self.call_later(request.days, &request.operation, args, request.uuid)
    }

    /// How many entries of this operation the history has.
    ///
    /// # Errors
    /// When the history cannot be read.
    pub fn entries(&self, operation: &str) -> Result<usize, String> {
        let (mut count, mut before) = (0, Value::Null);
        loop {
            let filter = json!({ "patient": null, "noun": null, "id": null, "account": null, "operation": operation, "from": null,
                                 "to": null, "changes_only": false, "before": before });
            let page = self.ask("history.list", filter)?;
            count += page["entries"].as_array().map_or(0, Vec::len);
            before = page["next"].clone();
            if before.is_null() {
                return Ok(count);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::panic)]

    use super::*;

    #[test]
    fn every_operation_that_writes_has_a_request_or_a_reason() {
        let with = |name: &str| requests().filter(|(of, _)| *of == name).count();
        let without = |name: &str| NONE.iter().filter(|(of, _)| *of == name).count();
        for operation in OPERATIONS.iter().filter(|one| one.kind == Kind::Write) {
            let told = with(operation.name) + without(operation.name);
            assert_eq!(
                told, 1,
                "{}: one line in REQUESTS, or in NONE with the reason",
                operation.name
            );
        }
        let writes = |name: &str| {
            let found = OPERATIONS.iter().find(|one| one.name == name);
            found.is_some_and(|one| one.kind == Kind::Write)
        };
        let named = requests().map(|(name, _)| name);
        for name in named.chain(NONE.iter().map(|(name, _)| name)) {
            assert!(writes(name), "{name} writes nothing, or is gone");
        }
        assert!(NONE.iter().all(|(_, why)| why.len() > 20));
    }

    #[test]
    fn every_request_is_accepted_and_its_repetition_adds_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let clinic = Clinic::demo(&folder.path().join("vault"), 12, 7).unwrap();
        for operation in writing() {
            let request = clinic
                .request(operation.name, "Marker ğ")
                .unwrap_or_else(|why| panic!("{}: {why}", operation.name));
            let answer = clinic.play(&request);
            assert!(answer.get("ok").is_some(), "{}: {answer}", operation.name);
            if request.has_receipt() {
                let before = clinic.entries(operation.name).unwrap();
                assert_eq!(
                    clinic.play(&request)["ok"],
                    answer["ok"],
                    "{}",
                    operation.name
                );
                assert_eq!(
                    clinic.entries(operation.name).unwrap(),
                    before,
                    "{}",
                    operation.name
                );
            }
        }
    }
}
