//! Kills before every step of a piece of work, and the same with one of the vault's protections taken away.

use std::path::Path;

use fastrand::Rng;
use vault::bench::Protection;

use crate::follow::{Call, Place};
use crate::lab::{Lab, Stop, Tally, put_back};
use crate::process::AsArgument;
use crate::steps::{self, Work};

/// The steps that are played: all of them, or one at random out of each of so many equal parts, so that the runs of many commits come by
/// all of them.
fn chosen(steps: &[Call], wanted: u64, random: &mut Rng) -> Vec<Call> {
    let wanted = wanted as usize;
    if wanted == 0 || wanted >= steps.len() {
        return steps.to_vec();
    }
    let edge = |part: usize| part * steps.len() / wanted;
    (0..wanted)
        .map(|part| steps[random.usize(edge(part)..edge(part + 1))])
        .collect()
}

/// How often a step is looked for that comes.
const TRIES: usize = 6;

/// What a kill at every step is played on: the state before, the place where it happens, and who does it.
pub struct Scene<'a> {
    /// The row's.
    pub name: &'a str,
    /// Without its protection the last steps are the ones that lose something, and not the first.
    pub lost_late: bool,
    pub before: &'a Path,
    pub work: &'a Path,
    pub words: &'a [&'a dyn AsArgument],
}

impl Scene<'_> {
    /// Kills at the steps, each time from the same state, and judges what is left; the judge is told whether the victim had answered.
    pub fn at_every_step(
        &self,
        lab: &Lab,
        wanted: u64,
        judge: impl Fn(bool) -> Result<(), String>,
    ) -> Result<Tally, Stop> {
        let mut tally = Tally::default();
        let mut random = lab.random(self.name);
        put_back(self.before, self.work)?;
        let all = steps::list(self.work(None))?;
        let (mut beside, mut outrun) = (0, 0);
        let mut steps = chosen(&all, wanted, &mut random);
        // In a random order: a run that is cut short has been everywhere a little.
        random.shuffle(&mut steps);
        for step in steps {
            if !lab.goes_on(tally.runs) {
                break;
            }
            let (before, answered) = self.killed(step.place, &mut random, |answered| {
                outrun += 1;
                let loss = judge(answered).err();
                tally
                    .losses
                    .extend(loss.map(|why| format!("not killed at all: {why}")));
            })?;
            beside += u64::from(!before.place.main);
            let when = if answered { ", answered" } else { "" };
            tally.count(
                judge(answered).map_err(|why| format!("killed before {before}{when}: {why}")),
            );
        }
        tally.cases = Some(all.len() as u64);
        tally.note(format!(
            "{} of {} steps, {beside} of them of threads beside the first ({} of all); {outrun} were too late, and another was played for each",
            tally.runs,
            all.len(),
            all.iter().filter(|step| !step.place.main).count()
        ));
        Ok(tally)
    }

    fn work(&self, without: Option<Protection>) -> Work<'_> {
        Work {
            words: self.words,
            without,
        }
    }

    /// Kills before a step, from the state before; where the victim came to its end instead, `ended` is told whether it had answered, and one
    /// of the steps that it did make is played: threads side by side are not always the same number, least of all on a busy machine.
    fn killed(
        &self,
        mut place: Place,
        random: &mut Rng,
        mut ended: impl FnMut(bool),
    ) -> Result<(Call, bool), Stop> {
        for _ in 0..TRIES {
            put_back(self.before, self.work)?;
            let killed = steps::killed_at(place, self.work(None))?;
            if let Some(before) = killed.before {
                return Ok((before, killed.answered));
            }
            ended(killed.answered);
            if let Some(other) = random.choice(&killed.begun) {
                place = other.place;
            }
        }
        Err(Stop::Broken(format!(
            "{TRIES} times a step never came: the laboratory miscounts"
        )))
    }

    /// The same without one of the vault's protections: at one step at least the judge has to find that something is lost.
    pub fn control(
        &self,
        tally: &mut Tally,
        protection: Protection,
        what: &str,
        judge: impl Fn(bool) -> Result<(), String>,
    ) -> Result<(), Stop> {
        let work = self.work(Some(protection));
        put_back(self.before, self.work)?;
        let mut all = steps::list(work)?;
        all.retain(|step| !step.answered);
        if self.lost_late {
            all.reverse();
        }
        for step in &all {
            put_back(self.before, self.work)?;
            let killed = steps::killed_at(step.place, work)?;
            if let Err(why) = judge(killed.answered) {
                tally.control(true, format!("{what}, and killed before {step}: {why}"));
                return Ok(());
            }
        }
        let tried = all.len();
        tally.control(false, format!("{what}, and killed at {tried} steps"));
        Ok(())
    }
}
