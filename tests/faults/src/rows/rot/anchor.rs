//! The anchor cut, flipped and deleted, and the database put back under it.

use faults::store;
use vault::OpenError;

use super::{Bench, Said, announced, flipped};
use crate::lab::{Lab, Stop, Tally};
use crate::rows::torn::template;

pub fn anchor(lab: &Lab, _: u64) -> Result<Tally, Stop> {
    let mut tally = Tally::default();
    let folder = lab.memory("rot-anchor")?;
    let rows = 6;
    let before = folder.join("before");
    template(&before, lab.seed, 2)?;
    let old = std::fs::read(before.join("records.db"))?;
    let old_anchor = std::fs::read(before.join("anchor.log"))?;
    let old_seal = std::fs::read(before.join("seal"))?;
    let vault = store::open(&before, store::OLD, &store::FIRST)?;
    for n in 3..=rows {
        store::add(&vault, lab.seed, n, true)?;
    }
    vault.close();
    let bench = Bench::new(
        before.clone(),
        folder.join("work"),
        store::OLD,
        &store::FIRST,
    )?;
    let length = std::fs::read(before.join("anchor.log"))?.len();
    let said = bench.damaged(|dir| std::fs::remove_file(dir.join("anchor.log")))?;
    tally.count(match said {
        Said::Refused(OpenError::AnchorLost) => Ok(()),
        _ => Err("the anchor deleted: it was not said".to_owned()),
    });
    let said = bench.damaged(|dir| std::fs::write(dir.join("records.db"), &old))?;
    tally.count(match said {
        Said::Refused(OpenError::RolledBack { .. }) => Ok(()),
        _ => Err("the database put back: it was not said".to_owned()),
    });
    let judge = |said: Said, what: String| match said {
        Said::Nothing(vault)
            if store::rows(&vault, lab.seed).is_ok_and(|found| found.last == rows) =>
        {
            Ok(())
        }
        other => announced(other, &what),
    };
    for cut in 0..length {
        let said = bench.damaged(|dir| {
            let bytes = std::fs::read(dir.join("anchor.log"))?;
            std::fs::write(dir.join("anchor.log"), &bytes[..cut])
        })?;
        tally.count(judge(said, format!("the anchor cut at byte {cut}")));
    }
    for at in 0..length {
        let said = bench.damaged(|dir| flipped(&dir.join("anchor.log"), at, at as u8))?;
        tally.count(judge(said, format!("byte {at} of the anchor")));
    }
    tally.note(format!(
        "{length} lengths and {length} bytes of the anchor; announced, or no row missing"
    ));
    let said = bench.damaged(|dir| {
        std::fs::write(dir.join("records.db"), &old)?;
        std::fs::write(dir.join("anchor.log"), &old_anchor)?;
        std::fs::write(dir.join("seal"), &old_seal)
    })?;
    tally.control(
        matches!(said, Said::Nothing(_)),
        "database, anchor and seal all put back: nothing can tell, only a backup's code or one on paper",
    );
    Ok(tally)
}
