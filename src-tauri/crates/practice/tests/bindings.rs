//! The page's types are made from the list of operations, committed, and never drift.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use std::{collections::BTreeMap, fmt::Write, fs, path::PathBuf};

use clinical::contact::{ContactOutcome, ContactWay};
use practice::{
    ErrorView,
    operations::{Kind, OPERATIONS, visit_types},
};
use ts_rs::{Config, TS, TypeVisitor};

struct Declarations {
    config: Config,
    found: BTreeMap<String, String>,
}

impl TypeVisitor for Declarations {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        if T::output_path().is_some() {
            let name = T::ident(&self.config);
            if self.found.contains_key(&name) {
                return;
            }
            let docs = T::docs().unwrap_or_default();
            self.found
                .insert(name, format!("{docs}export {}", T::decl(&self.config)));
        }
        T::visit_dependencies(self);
        T::visit_generics(self);
    }
}

fn generated() -> String {
    let mut types = Declarations {
        // JSON delivers numbers, and a count of records is far from where those lose a digit.
        config: Config::default().with_large_int("number"),
        found: BTreeMap::new(),
    };
    visit_types(&mut types);
    types.visit::<ErrorView>();
    let mut out = String::from(
        "// Made from the list of operations by `cargo xtask bindings`. Do not edit.\n\n",
    );
    let languages: Vec<_> = texts::Language::all()
        .iter()
        .map(|language| format!("\"{language}\""))
        .collect();
    writeln!(
        out,
        "/** A language of page and paper. */\nexport type Language = {};\n",
        languages.join(" | ")
    )
    .unwrap();
    for declaration in types.found.values() {
        writeln!(out, "{}\n", declaration.trim_end()).unwrap();
    }
    out.push_str("/** Every operation: what it is asked with, what it answers, and whether it changes anything. */\nexport interface Operations {\n");
    for operation in OPERATIONS {
        let view = operation.view();
        let kind = if operation.kind == Kind::Read {
            "read"
        } else {
            "write"
        };
        writeln!(
            out,
            "  \"{}\": {{ request: {}; response: {}; kind: \"{kind}\" }};",
            view.name, view.request, view.response
        )
        .unwrap();
    }
    out.push_str("}\n\n/** Which operations change something: these carry a client UUID. */\nexport const WRITES: readonly string[] = [\n");
    for operation in OPERATIONS
        .iter()
        .filter(|operation| operation.kind == Kind::Write)
    {
        writeln!(out, "  \"{}\",", operation.name).unwrap();
    }
    out.push_str("];\n\n/** The limits of fields: characters of texts, values of numbers. */\nexport const LIMITS = {\n");
    for (name, min, max) in clinical::limits::all() {
        writeln!(out, "  {name}: {{ min: {min}, max: {max} }},").unwrap();
    }
    out.push_str("} as const;\n\n/** What can come of a contact, by its way. */\nexport const CONTACT_OUTCOMES: Readonly<Record<ContactWay, readonly ContactOutcome[]>> = {\n");
    for way in ContactWay::ALL {
        let fitting: Vec<_> = ContactOutcome::ALL
            .iter()
            .filter(|outcome| outcome.fits(*way))
            .map(|outcome| format!("\"{outcome}\""))
            .collect();
        writeln!(out, "  {way}: [{}],", fitting.join(", ")).unwrap();
    }
    out.push_str("};\n");
    let countries: Vec<_> = clinical::country::all()
        .iter()
        .map(|country| format!("  \"{country}\",\n"))
        .collect();
    writeln!(
        out,
        "\n/** Countries a clinic can lie in, as two letters (ISO 3166). */\nexport const COUNTRIES: readonly string[] = [\n{}];",
        countries.concat()
    )
    .unwrap();
    out
}

#[test]
fn the_pages_types_are_those_of_the_operations() {
    let file =
        PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../ui/src/backend/generated.ts");
    let generated = generated();
    if std::env::var_os("ANAGEN_BLESS").is_some() {
        fs::write(&file, &generated).unwrap();
    }
    let committed = fs::read_to_string(&file).unwrap();
    assert!(
        committed == generated,
        "ui/src/backend/generated.ts has drifted: run `cargo xtask bindings` and commit it"
    );
}
