//! Every operation by everybody.

use faults::clinic::Clinic;
use practice::moment::Role;
use practice::operations::OPERATIONS;
use serde_json::{Value, json};

use crate::lab::{Lab, Stop, Tally};

const ASSISTANT: &str = "ribbon anvil saffron meadow";

/// Calls every operation without arguments, and compares the refusals with the list's own roles.
fn walk(clinic: &Clinic, role: Role) -> Vec<Result<(), String>> {
    let mut outcomes = Vec::new();
    for operation in OPERATIONS
        .iter()
        .filter(|operation| operation.name != "vault.lock")
    {
        let answer = clinic.call(operation.name, json!({}), clinic.uuid());
        let code = answer["error"]["code"]
            .as_str()
            .unwrap_or_default()
            .to_owned();
        let refusal = if role == Role::Visitor {
            "locked"
        } else {
            "forbidden"
        };
        let refused = code == refusal;
        let may = operation.roles.contains(&role);
        outcomes.push(if refused == may {
            Err(format!(
                "{role:?} and {}: answered {answer}",
                operation.name
            ))
        } else {
            Ok(())
        });
    }
    outcomes
}

pub fn everybody(lab: &Lab, _: u64) -> Result<Tally, Stop> {
    let mut tally = Tally::default();
    let dir = lab.folder("overstep")?.join("vault");
    let clinic = Clinic::demo(&dir, 3, lab.seed)?;
    let ask = |operation: &str, args: Value| clinic.ask(operation, args).map_err(Stop::Broken);
    let added = ask(
        "accounts.add",
        json!({ "name": "Ali Yılmaz", "licence": "", "role": "assistant", "passphrase": ASSISTANT, "yours": demo::PASSPHRASE }),
    )?;
    let all = |tally: &mut Tally, role| {
        walk(&clinic, role)
            .into_iter()
            .for_each(|outcome| tally.count(outcome))
    };
    all(&mut tally, Role::Practitioner);
    ask("vault.lock", json!({}))?;
    all(&mut tally, Role::Visitor);
    ask("vault.unlock", json!({ "passphrase": ASSISTANT }))?;
    all(&mut tally, Role::Assistant);
    ask("vault.lock", json!({}))?;
    clinic.unlock().map_err(Stop::Broken)?;
    ask(
        "accounts.remove",
        json!({ "account": added["account"], "yours": demo::PASSPHRASE }),
    )?;
    ask("vault.lock", json!({}))?;
    let answer = clinic.call(
        "vault.unlock",
        json!({ "passphrase": ASSISTANT }),
        clinic.uuid(),
    );
    let refused = ["account_removed", "wrong_passphrase"]
        .contains(&answer["error"]["code"].as_str().unwrap_or_default());
    tally.count(if refused {
        Ok(())
    } else {
        Err(format!("the removed user was let in: {answer}"))
    });
    all(&mut tally, Role::Visitor);
    tally.note(format!(
        "{} operations, each locked, as assistant, as practitioner and as removed user",
        OPERATIONS.len()
    ));
    // The practitioner sits where the assistant should: the walk must notice.
    clinic.unlock().map_err(Stop::Broken)?;
    let seen = walk(&clinic, Role::Assistant)
        .iter()
        .filter(|outcome| outcome.is_err())
        .count();
    tally.control(
        seen > 0,
        format!("with the practitioner in the assistant's place {seen} operations overstep"),
    );
    Ok(tally)
}
