//! The laboratory's victim: one program, one kind of work, every finished piece said aloud and flushed. It is killed, has its disk
//! cut, filled or broken, and the next victim says what it found.

use std::io::{Read as _, Write as _};
use std::path::Path;
use std::process::ExitCode;

use faults::{
    bare::{self, Habit},
    clinic::Clinic,
    store,
};
use vault::backup::Unwatched;
use vault::bench::{Protection, without};
use vault::{Kdf, OpenError, StoreError, Vault};

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    if let Some(dir) = words.get(1) {
        unprotected(Path::new(dir));
    }
    let outcome = match *words.as_slice() {
        ["write", dir, seed, limit] => write(Path::new(dir), number(seed), number(limit)),
        ["bare", dir, seed, synchronous, batch, hasty, limit] => {
            let synchronous = match synchronous {
                "NORMAL" => "NORMAL",
                "OFF" => "OFF",
                _ => "FULL",
            };
            let habit = Habit {
                synchronous,
                batch: number(batch) as i64,
                hasty: hasty == "hasty",
            };
            write_bare(Path::new(dir), number(seed), habit, number(limit) as i64)
                .map_err(|error| error.to_string())
        }
        ["passphrases", dir, now] => passphrases(Path::new(dir), now),
        ["passphrase", dir] => passphrase_once(Path::new(dir)),
        ["hold", dir] => hold(Path::new(dir)),
        ["backup", dir, place, minutes] => {
            back_up(Path::new(dir), Path::new(place), number(minutes) as i64)
        }
        ["restore", dir, place, name] => restore(Path::new(dir), Path::new(place), name),
        ["rekey", dir] => rekey(Path::new(dir)),
        ["operation", dir, name, marker] => operation(Path::new(dir), name, marker),
        ["migrate", dir] => migrate(Path::new(dir)),
        _ => Err("the victim was called wrongly".to_owned()),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            say(&format!("failed {why}"));
            ExitCode::FAILURE
        }
    }
}

/// Takes away the protection that a control does without.
fn unprotected(dir: &Path) {
    let named = std::env::var(faults::WITHOUT).unwrap_or_default();
    for protection in [
        Protection::HeaderInTurn,
        Protection::BackupBeside,
        Protection::SetAside,
        Protection::MigrationWhole,
        Protection::CommitHeeded,
    ] {
        if format!("{protection:?}") == named {
            without(dir, protection);
        }
    }
}

/// Says so, and waits for whoever wants to see every step from here on.
fn begin() {
    say("begin");
    if std::env::var_os(faults::WAITS).is_some() {
        let _ = std::io::stdin().read_to_end(&mut Vec::new());
    }
}

fn number(word: &str) -> u64 {
    word.parse().unwrap_or_default()
}

/// One line, out of this process before anything else happens.
fn say(line: &str) {
    let mut out = std::io::stdout().lock();
    // Whoever listened is gone: then nobody counts this line either.
    let _ = out.write_all(format!("{line}\n").as_bytes());
    let _ = out.flush();
}

/// The error's name, as the laboratory compares it.
fn name_of(error: &OpenError) -> String {
    format!("{error:?}")
}

/// Opens or creates, looks at everything, then writes rows until it is stopped, or until row `limit`.
fn write(dir: &Path, seed: u64, limit: u64) -> Result<(), String> {
    let opened = if Vault::exists(dir) {
        store::open(dir, store::OLD, &store::FIRST)
    } else {
        Vault::create(dir, &store::secret(store::OLD), Kdf::Floor, &store::FIRST)
    };
    let vault = opened.map_err(|error| format!("open {}", name_of(&error)))?;
    let found = store::look(&vault, seed)?;
    say(&format!("have {}", found.last));
    let mut n = found.last;
    while limit == 0 || n < limit as i64 {
        n += 1;
        // Every fourth waits for the anchor too, as signing does.
        match store::add(&vault, seed, n, n % 4 == 0) {
            Ok(_) => say(&format!("ack {n}")),
            Err(StoreError::Closed) => {
                say(&format!("closed {n}"));
                return Ok(());
            }
            Err(error) => {
                say(&format!("err {n} {error:?}"));
                return Ok(());
            }
        }
    }
    vault.close();
    say("end");
    Ok(())
}

fn write_bare(dir: &Path, seed: u64, habit: Habit, limit: i64) -> rusqlite::Result<()> {
    let connection = bare::open(dir, habit.synchronous)?;
    let mut n = bare::last_whole(&connection, seed)?;
    say(&format!("have {n}"));
    while limit == 0 || n < limit {
        connection.execute_batch("BEGIN IMMEDIATE")?;
        let first = n + 1;
        for _ in 0..habit.batch {
            n += 1;
            bare::insert(&connection, seed, n)?;
            if habit.hasty {
                say(&format!("ack {n}"));
            }
        }
        match connection.execute_batch("COMMIT") {
            Ok(()) if habit.hasty => {}
            Ok(()) => (first..=n).for_each(|n| say(&format!("ack {n}"))),
            Err(_) => {
                say(&format!("err {n}"));
                // As if it were killed now: closing would tidy up what the error left in the log.
                std::mem::forget(connection);
                return Ok(());
            }
        }
    }
    Ok(())
}

/// Changes the passphrase to and fro until it is stopped; says which one holds.
fn passphrases(dir: &Path, now: &str) -> Result<(), String> {
    let mut now = now.to_owned();
    let vault = store::open(dir, &now, &store::FIRST)
        .map_err(|error| format!("open {}", name_of(&error)))?;
    say("have 0");
    loop {
        let next = if now == store::OLD {
            store::NEW
        } else {
            store::OLD
        };
        say(&format!("changing {next}"));
        vault
            .change_slot(vault.slot(), &store::secret(next), Kdf::Floor)
            .map_err(|error| format!("change {}", name_of(&error)))?;
        next.clone_into(&mut now);
        say(&format!("changed {now}"));
    }
}

/// From the old passphrase to the new one, once.
fn passphrase_once(dir: &Path) -> Result<(), String> {
    let vault = store::open(dir, store::OLD, &store::FIRST)
        .map_err(|error| format!("open {}", name_of(&error)))?;
    let slot = vault.slot();
    begin();
    vault
        .change_slot(slot, &store::secret(store::NEW), Kdf::Floor)
        .map_err(|error| format!("change {}", name_of(&error)))?;
    say("done");
    vault.close();
    Ok(())
}

/// Opens, says so, and keeps it open until its input ends.
fn hold(dir: &Path) -> Result<(), String> {
    let vault = store::open(dir, store::OLD, &store::FIRST).map_err(|error| name_of(&error))?;
    say("open");
    let _ = std::io::stdin().read_to_end(&mut Vec::new());
    vault.close();
    Ok(())
}

fn back_up(dir: &Path, place: &Path, minutes: i64) -> Result<(), String> {
    let vault = store::open(dir, store::OLD, &store::FIRST)
        .map_err(|error| format!("open {}", name_of(&error)))?;
    begin();
    let made = vault
        .back_up(place, store::later(minutes), &Unwatched)
        .map_err(|error| format!("backup {error:?}"))?;
    say(&format!("done {}", made.name));
    Ok(())
}

fn restore(dir: &Path, place: &Path, name: &str) -> Result<(), String> {
    let passphrase = store::secret(store::OLD);
    begin();
    let prepared = vault::restore::prepare(
        dir,
        place,
        name,
        vault::Unlock::Passphrase(&passphrase),
        &store::FIRST,
        &Unwatched,
    )
    .map_err(|error| format!("prepare {error:?}"))?;
    prepared
        .put_in_place(dir, store::later(900))
        .map_err(|error| format!("put {error:?}"))?;
    say("done");
    Ok(())
}

fn rekey(dir: &Path) -> Result<(), String> {
    let passphrase = store::secret(store::OLD);
    let vault = store::open(dir, store::OLD, &store::FIRST)
        .map_err(|error| format!("open {}", name_of(&error)))?;
    begin();
    let rekeyed = vault::rekey::prepare(&vault, &passphrase, Kdf::Floor, &store::FIRST, &Unwatched)
        .map_err(|error| format!("prepare {error:?}"))?;
    let entry = store::entry(vault::Uuid::from_u128(1), true);
    rekeyed
        .vault
        .write(entry, |w| {
            w.note("vault", 1, serde_json::json!({ "rekeyed": true }));
            Ok::<_, StoreError>(())
        })
        .map_err(|error| format!("note {error:?}"))?;
    let ready = rekeyed
        .verify(&Unwatched)
        .map_err(|error| format!("verify {error:?}"))?;
    vault.close();
    ready
        .put_in_place(store::later(900))
        .map_err(|error| format!("put {error:?}"))?;
    say("done");
    Ok(())
}

fn migrate(dir: &Path) -> Result<(), String> {
    begin();
    let vault = store::open(dir, store::OLD, &store::SECOND)
        .map_err(|error| format!("open {}", name_of(&error)))?;
    say("done");
    vault.close();
    Ok(())
}

/// One operation of a clinic, asked once: the request, and what was answered.
fn operation(dir: &Path, name: &str, marker: &str) -> Result<(), String> {
    let clinic = Clinic::at(dir)?;
    clinic.unlock()?;
    let request = clinic.request(name, marker)?;
    say(&format!("request {}", request.told()));
    say(&format!("entries {}", clinic.entries(name)?));
    begin();
    let answer = clinic.play(&request);
    say(&format!("answer {answer}"));
    clinic.practice.close();
    say("done");
    Ok(())
}
