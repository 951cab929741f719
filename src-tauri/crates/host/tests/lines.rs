//! The host as a program that is spoken to in lines of JSON.

#![allow(clippy::unwrap_used, reason = "what cannot go on fails its test")]

use std::{
    io::{BufRead, BufReader, Write},
    path::Path,
    process::{Child, ChildStdin, ChildStdout, Command, Stdio},
};

use serde_json::{Value, json};

/// A host that runs, and ends with its input.
struct Host {
    child: Child,
    input: Option<ChildStdin>,
    output: BufReader<ChildStdout>,
}

impl Host {
    fn start(vault: &Path, flags: &[&str]) -> Host {
        let mut child = Command::new(env!("CARGO_BIN_EXE_host"))
            .arg("--vault")
            .arg(vault)
            .args(flags)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let output = BufReader::new(child.stdout.take().unwrap());
        let input = child.stdin.take();
        Host {
            child,
            input,
            output,
        }
    }

    /// The answer to one line.
    fn say(&mut self, line: &str) -> Value {
        let input = self.input.as_mut().unwrap();
        writeln!(input, "{line}").unwrap();
        let mut answer = String::new();
        self.output.read_line(&mut answer).unwrap();
        serde_json::from_str(&answer).unwrap()
    }

    fn ask(&mut self, request: &Value) -> Value {
        self.say(&request.to_string())
    }

    /// Its input ends, and so does it.
    fn end(mut self) {
        drop(self.input.take());
        assert!(self.child.wait().unwrap().success());
    }
}

const MONDAY: &str = "2026-11-23T09:00:00Z";

#[test]
fn each_line_is_answered_by_its_id() {
    let folder = tempfile::tempdir().unwrap();
    let mut host = Host::start(&folder.path().join("vault"), &["--now", MONDAY]);
    let answer = host.ask(&json!({ "id": "a", "op": "vault.status", "args": {} }));
    assert_eq!(
        (&answer["id"], &answer["ok"]["state"]),
        (&json!("a"), &json!("absent"))
    );
    let search = json!({ "query": "", "limit": null });
    let answer = host.ask(&json!({ "id": 2, "op": "patients.search", "args": search }));
    assert_eq!(answer["id"], 2);
    assert!(answer.get("ok").is_none());
    let error = &answer["error"];
    assert!(error["code"].is_string() && error.get("field").is_some());
    assert!(error["message"].as_str().unwrap().ends_with('.'), "{error}");
    let answer = host.ask(&json!({ "id": 3, "op": "operations", "args": {} }));
    let operations = answer["ok"].as_array().unwrap();
    let mut kinds = operations
        .iter()
        .filter(|one| one["name"] == "patients.search")
        .map(|one| &one["kind"]);
    assert_eq!(kinds.next(), Some(&json!("read")));
    host.end();
}

#[test]
fn what_is_no_call_is_refused_and_the_next_line_answered() {
    let folder = tempfile::tempdir().unwrap();
    let mut host = Host::start(&folder.path().join("vault"), &["--now", MONDAY]);
    for line in [
        "{",
        "[]",
        "7",
        r#""vault.status""#,
        r#"{"op":7}"#,
        r#"{"op":"vault.burn"}"#,
        r#"{"op":"vault.status","now":"yesterday"}"#,
        r#"{"op":"vault.status","now":7}"#,
    ] {
        let answer = host.say(line);
        assert_eq!(answer["error"]["code"], "bad_request", "{line}");
    }
    let answer = host.ask(&json!({ "id": 1, "op": "vault.status" }));
    assert_eq!(answer["ok"]["state"], "absent");
    host.end();
}

#[test]
fn a_demonstration_is_as_large_as_was_said_and_its_clock_stands() {
    let folder = tempfile::tempdir().unwrap();
    let vault = folder.path().join("vault");
    let mut host = Host::start(&vault, &["--now", MONDAY, "--demo", "15"]);
    let status = host.ask(&json!({ "op": "vault.status" }));
    assert_eq!(status["ok"]["state"], "locked");
    let passphrase = json!({ "passphrase": demo::PASSPHRASE });
    let opened = host.ask(&json!({ "op": "vault.unlock", "args": passphrase }));
    assert_eq!(opened["ok"]["state"], "open", "{opened}");
    let today = |host: &mut Host, now: Value| {
        host.ask(&json!({ "op": "today.read", "args": {}, "now": now }))["ok"].clone()
    };
    let monday = today(&mut host, Value::Null);
    assert_eq!(
        (&monday["day"], &monday["patients"]),
        (&json!("2026-11-23"), &json!(15))
    );
    // A call may bring its own time, for itself alone.
    let later = today(&mut host, json!("2026-12-24T09:00:00Z"));
    assert_eq!(later["day"], "2026-12-24");
    assert_eq!(today(&mut host, Value::Null)["day"], "2026-11-23");
    host.end();
}
