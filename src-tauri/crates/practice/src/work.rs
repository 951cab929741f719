//! Long work: one piece at a time, told of while it runs, stopped on request. Nothing here waits for the door, so that the page
//! can ask how far it is, and stop it, while the call that does it is still under way.

use std::sync::{
    Arc, Condvar, Mutex, PoisonError,
    atomic::{AtomicBool, AtomicU8, AtomicU64, Ordering},
};

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use vault::backup::{Progress, Step};

use crate::{
    backups::BackupProblem,
    error::{Code, Error, Problem, Result},
};

/// What long work is doing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum WorkStep {
    /// Copying the records.
    Copying,
    /// Copying photos.
    Photos,
    /// Reading every page of the copy.
    Checking,
    /// Counting and comparing.
    Comparing,
    /// Writing the links of the history anew.
    Linking,
    /// Putting it in place.
    Finishing,
    /// Reading a file.
    Reading,
    /// Judging each of its lines.
    Judging,
    /// Looking for patients who are there already.
    Matching,
    /// Adding patients.
    Adding,
    /// Taking patients back.
    TakingBack,
    /// Writing a list of patients.
    Writing,
}

const STEPS: [WorkStep; 12] = [
    WorkStep::Copying,
    WorkStep::Photos,
    WorkStep::Checking,
    WorkStep::Comparing,
    WorkStep::Linking,
    WorkStep::Finishing,
    WorkStep::Reading,
    WorkStep::Judging,
    WorkStep::Matching,
    WorkStep::Adding,
    WorkStep::TakingBack,
    WorkStep::Writing,
];

/// `backups.work`: the long work under way, if there is any.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct WorkView {
    /// Which step.
    pub step: WorkStep,
    /// Done so far, in the step's own unit.
    pub done: u64,
    /// Of so much; 0 while it is not known.
    pub total: u64,
}

#[derive(Default)]
struct State {
    busy: Mutex<bool>,
    ended: Condvar,
    cancelled: AtomicBool,
    step: AtomicU8,
    done: AtomicU64,
    total: AtomicU64,
}

/// The one bench at which long work is done.
#[derive(Clone, Default)]
pub(crate) struct Work(Arc<State>);

impl Work {
    /// Takes the bench.
    ///
    /// # Errors
    /// [`BackupProblem::UnderWay`] while other work is at it.
    pub fn begin(&self) -> Result<Working> {
        let mut busy = self.0.busy.lock().unwrap_or_else(PoisonError::into_inner);
        if *busy {
            return Err(Error::plain(
                Code::Conflict,
                Problem::Backup(BackupProblem::UnderWay),
            ));
        }
        *busy = true;
        self.0.cancelled.store(false, Ordering::SeqCst);
        self.0.step.store(0, Ordering::Relaxed);
        self.0.done.store(0, Ordering::Relaxed);
        self.0.total.store(0, Ordering::Relaxed);
        Ok(Working(Arc::clone(&self.0)))
    }

    /// What is being done now.
    pub fn now(&self) -> Option<WorkView> {
        let busy = *self.0.busy.lock().unwrap_or_else(PoisonError::into_inner);
        let step = *STEPS.get(usize::from(self.0.step.load(Ordering::Relaxed)))?;
        busy.then(|| WorkView {
            step,
            done: self.0.done.load(Ordering::Relaxed),
            total: self.0.total.load(Ordering::Relaxed),
        })
    }

    /// Asks what is under way to stop. It does at its next step, and leaves nothing behind.
    pub fn cancel(&self) {
        self.0.cancelled.store(true, Ordering::SeqCst);
    }

    /// Stops what is under way and waits until it has: it holds the vault's keys.
    pub fn stop(&self) {
        let mut busy = self.0.busy.lock().unwrap_or_else(PoisonError::into_inner);
        while *busy {
            self.cancel();
            busy = self
                .0
                .ended
                .wait(busy)
                .unwrap_or_else(PoisonError::into_inner);
        }
    }
}

/// Work under way; it ends when this is dropped.
pub(crate) struct Working(Arc<State>);

impl Working {
    /// Tells how far it is.
    pub fn reach(&self, step: WorkStep, done: u64, total: u64) {
        let step = STEPS.iter().position(|one| *one == step).unwrap_or(0);
        let step = u8::try_from(step).unwrap_or(0);
        self.0.step.store(step, Ordering::Relaxed);
        self.0.done.store(done, Ordering::Relaxed);
        self.0.total.store(total, Ordering::Relaxed);
    }

    /// Goes on, unless it was asked to stop.
    ///
    /// # Errors
    /// `Cancelled`.
    pub fn go_on(&self) -> Result<()> {
        if self.cancelled() {
            return Err(Error::plain(
                Code::Cancelled,
                Problem::Backup(BackupProblem::Cancelled),
            ));
        }
        Ok(())
    }
}

impl Progress for Working {
    fn at(&self, step: Step, done: u64, total: u64) {
        let step = match step {
            Step::Copying => WorkStep::Copying,
            Step::Photos => WorkStep::Photos,
            Step::Checking => WorkStep::Checking,
            Step::Comparing => WorkStep::Comparing,
            Step::Linking => WorkStep::Linking,
            Step::Finishing => WorkStep::Finishing,
        };
        self.reach(step, done, total);
    }

    fn cancelled(&self) -> bool {
        self.0.cancelled.load(Ordering::SeqCst)
    }
}

impl Drop for Working {
    fn drop(&mut self) {
        *self.0.busy.lock().unwrap_or_else(PoisonError::into_inner) = false;
        self.0.ended.notify_all();
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

    use super::*;

    #[test]
    fn one_piece_at_a_time_and_it_can_be_watched_and_stopped() {
        let work = Work::default();
        assert_eq!(work.now(), None);
        let working = work.begin().unwrap();
        assert!(work.begin().is_err());
        working.at(Step::Comparing, 3, 7);
        let seen = work.now().unwrap();
        assert_eq!(
            (seen.step, seen.done, seen.total),
            (WorkStep::Comparing, 3, 7)
        );
        assert!(!working.cancelled());
        work.cancel();
        assert!(working.cancelled());
        drop(working);
        assert_eq!(work.now(), None);
        // A stop that came too late does not stop the next piece.
        assert!(!work.begin().unwrap().cancelled());
    }

    #[test]
    fn who_stops_it_waits_until_it_has_ended() {
        let work = Work::default();
        let working = work.begin().unwrap();
        let other = work.clone();
        let stopping = std::thread::spawn(move || other.stop());
        while !working.cancelled() {
            std::thread::yield_now();
        }
        assert!(!stopping.is_finished());
        drop(working);
        stopping.join().unwrap();
    }
}
