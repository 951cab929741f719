//! Many programs at one door.

use faults::store;
use vault::{Kdf, Vault};

use crate::lab::{Lab, Stop, Tally};
use crate::process::Victim;

pub fn twenty(lab: &Lab, wanted: u64) -> Result<Tally, Stop> {
    let mut tally = Tally::default();
    let dir = lab.folder("instances")?.join("vault");
    Vault::create(&dir, &store::secret(store::OLD), Kdf::Floor, &store::FIRST)?.close();
    while tally.runs < wanted && lab.goes_on(tally.runs) {
        let mut victims = Vec::new();
        for _ in 0..20 {
            victims.push(Victim::start(&[&"hold", &dir.as_path()])?);
        }
        let answers: Vec<_> = victims.iter_mut().map(|victim| victim.until("")).collect();
        let open = count(&answers, "open");
        let refused = count(&answers, "failed AlreadyOpen");
        tally.count(if (open, refused) == (1, 19) {
            Ok(())
        } else {
            Err(format!(
                "{open} opened it and {refused} were told that it is open"
            ))
        });
        for victim in &mut victims {
            victim.end()?;
        }
    }
    // Without the lock: its file is taken away before the second one comes.
    let mut first = Victim::start(&[&"hold", &dir.as_path()])?;
    let one = first.until("");
    std::fs::remove_file(dir.join("lock"))?;
    let mut second = Victim::start(&[&"hold", &dir.as_path()])?;
    let open = count(&[one, second.until("")], "open");
    first.end()?;
    second.end()?;
    tally.control(
        open == 2,
        format!("with the lock's file taken away, {open} had it open"),
    );
    Ok(tally)
}

fn count(answers: &[Option<String>], wanted: &str) -> usize {
    let same = |answer: &&Option<String>| answer.as_deref() == Some(wanted);
    answers.iter().filter(same).count()
}
