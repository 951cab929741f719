//! The shell: the window, its dialogs and printing. What the clinic does is in `practice`.

#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

mod absence;
mod call;
mod camera;
mod cli;
mod close;
mod desk;
mod language;
mod log;
mod print;
mod recent;
mod scratch;
mod shell;
mod window;

use std::{env, process::ExitCode};

use cli::Asked;

fn main() -> ExitCode {
    match cli::read(env::args_os().skip(1)) {
        Ok(Asked::Help) => println!("{}", cli::help(language::of_system())),
        Ok(Asked::Version) => println!("Anagen {}", env!("CARGO_PKG_VERSION")),
        Ok(Asked::Open(clinic)) => {
            if let Err(sentence) = shell::run(clinic) {
                eprintln!("{sentence}");
                return ExitCode::FAILURE;
            }
        }
        Err(sentence) => {
            eprintln!("{sentence}");
            return ExitCode::from(2);
        }
    }
    ExitCode::SUCCESS
}
