//! The practice without a window: JSON lines on standard input and output, or loopback HTTP for stories in a browser.
//! Never shipped: whoever reaches its HTTP port with its token may call everything.

mod args;
mod clock;
mod desk;
mod http;
mod lines;

use std::{process::ExitCode, sync::Arc};

use practice::{Kdf, Practice};

use crate::{args::Args, clock::Clock, desk::FolderDesk};

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(sentence) => {
            eprintln!("{sentence}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<(), String> {
    let args = Args::read(std::env::args().skip(1))?;
    let Some(args) = args else {
        println!("{}", args::HELP);
        return Ok(());
    };
    let clock = Arc::new(Clock::new(args.now));
    let desk = Arc::new(FolderDesk::new(args.out, args.folder, args.file));
    let practice = Practice::new(args.vault, Kdf::Floor, desk);
    let practice = Arc::new(practice.map_err(|error| error.to_string())?);
    if let Some(patients) = args.demo {
        demo::fill(&practice, patients, args.seed, clock.now())
            .map_err(|error| error.to_string())?;
        // A story begins where a person would: at the lock.
        practice.close();
    }
    let served = match args.page {
        Some(page) => http::serve(Arc::clone(&practice), clock, page),
        None => lines::serve(&practice, &clock),
    };
    practice.close();
    served
}
