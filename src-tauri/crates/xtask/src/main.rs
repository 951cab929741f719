//! What a person types after a clone: `cargo xtask run`, `cargo xtask test`, and the smaller commands that
//! those two are made of. It depends on nothing but a JSON reader, so that it is there within seconds.

mod checks;
mod commands;
mod packages;
mod page;
mod plan;
mod process;
mod steps;
mod trouble;

use std::process::ExitCode;
use trouble::Trouble;

const USAGE: &str = "\
cargo xtask run [--demo]        build Anagen and open it (--demo: with the demonstration clinic)
cargo xtask test [--quick]      every test there is (--quick: without the window and the browser stories)
cargo xtask bindings            write the page's types and text keys again from the Rust sources
cargo xtask bench <name>        a benchmark: start, barcodes, documents, imports, patients, sessions or vault
cargo xtask faults [--release] [--minutes N] [--row NAME]
                                play what can go wrong, and print what was survived
cargo xtask pictures            take the pictures of the README again, from a browser run
cargo xtask check <name>        one check by itself: arrows, licences or bundle";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match dispatch(&words) {
        Ok(()) => ExitCode::SUCCESS,
        Err(trouble) => {
            eprintln!("\n{trouble}");
            ExitCode::FAILURE
        }
    }
}

fn dispatch(words: &[&str]) -> Result<(), Trouble> {
    match words {
        ["run"] => commands::run(false),
        ["run", "--demo"] => commands::run(true),
        ["test"] => commands::test(false),
        ["test", "--quick"] => commands::test(true),
        ["bindings"] => commands::bindings(),
        ["bench", name, rest @ ..] => commands::bench(name, rest),
        ["faults", rest @ ..] => commands::faults(rest),
        ["pictures"] => commands::pictures(),
        ["check", "arrows"] => checks::arrows::check(),
        ["check", "licences"] => checks::licences::check(),
        ["check", "bundle"] => checks::bundle::check(),
        [] | ["help" | "--help" | "-h"] => {
            println!("{USAGE}");
            Ok(())
        }
        _ => Err(Trouble::new(format!("There is no command “{}”.", words.join(" "))).mend(USAGE)),
    }
}
