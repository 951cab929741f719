//! The report of a recall: the notice, the lots and where every millilitre went, who received them, who was told, what happened.

use chrono::{NaiveDate, NaiveDateTime};
use texts::Language;

use super::{Exposure, RecalledLot};
use crate::{Imprint, Letterhead, PatientLine, Practitioner};

mod paper;
mod tables;

pub use paper::recall_report;

/// Everything the report says; all of it is printed as given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecallReport {
    /// The clinic's language; Arabic mirrors the page.
    pub language: Language,
    /// The clinic.
    pub clinic: Letterhead,
    /// The clinic's number for the recall; on every page.
    pub recall: String,
    /// What set it off.
    pub notice: RecallNotice,
    /// When and by whom the recall was opened, clinic wall time.
    pub opened: Deed,
    /// How it ended; `None` while it is open.
    pub ended: Option<RecallEnd>,
    /// The lots, each with its ledger.
    pub lots: Vec<ReportLot>,
    /// Everybody who received one of them.
    pub patients: Vec<ExposedPatient>,
    /// Contacts with these patients about the recall, in order.
    pub contacts: Vec<ReportContact>,
    /// Side effects reported for the lots.
    pub side_effects: Vec<ReportEffect>,
    /// What was returned or destroyed.
    pub disposals: Vec<ReportDisposal>,
    /// What is not done yet, in the clinic's words.
    pub open_points: Vec<String>,
    /// Who signs.
    pub practitioner: Practitioner,
    /// Which print-out it is.
    pub imprint: Imprint,
}

/// The notice that set a recall off.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecallNotice {
    /// Who sent it: the maker, the supplier, an authority, or the clinic itself.
    pub from: String,
    /// The sender's number for it; empty where there is none.
    pub number: String,
    /// The notice's date.
    pub dated: NaiveDate,
    /// The reason, as the clinic typed it.
    pub reason: String,
}

/// Something that was done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deed {
    /// Clinic wall time.
    pub at: NaiveDateTime,
    /// By whom.
    pub by: String,
}

/// How a recall ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecallEnd {
    /// Whether it was taken back rather than carried through.
    pub undone: bool,
    /// When and by whom.
    pub deed: Deed,
    /// What was written about it; empty where nothing was.
    pub note: String,
}

/// A lot and its ledger.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReportLot {
    /// The lot.
    pub lot: RecalledLot,
    /// When it came in.
    pub received_on: NaiveDate,
    /// Who supplied it; empty where that is not known.
    pub supplier: String,
    /// Where it went.
    pub ledger: Ledger,
}

/// Where a lot went, in millilitres that are already written ("2.4"); what stands there is not computed again.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[allow(missing_docs, reason = "amounts of what they are called")]
pub struct Ledger {
    pub received: String,
    pub used: String,
    pub wasted: String,
    pub returned: String,
    pub destroyed: String,
    /// Corrections by counting, with their sign; empty where there were none.
    pub corrected: String,
    pub left: String,
    /// The sum of what was used, wasted, returned, destroyed and corrected, and of what is left.
    pub sum: String,
    /// By how much sum and receipt differ; `None` where the ledger adds up.
    pub difference: Option<String>,
}

/// Somebody who received a lot.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExposedPatient {
    /// Who.
    pub patient: PatientLine,
    /// What was received, by itself or in a recipe.
    pub exposures: Vec<Exposure>,
    /// How far telling the patient has come, as the clinic's language says it ("Told", "Not reached").
    pub state: String,
}

/// A contact about the recall.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReportContact {
    /// With whom.
    pub patient: PatientLine,
    /// When and by whom.
    pub deed: Deed,
    /// The way, as the clinic's language says it ("Call").
    pub way: String,
    /// What came of it, as the clinic's language says it ("Nobody reached").
    pub outcome: String,
}

/// A side effect that was reported for one of the lots.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReportEffect {
    /// Whose.
    pub patient: PatientLine,
    /// The lots it may come from.
    pub lots: Vec<String>,
    /// What it is, as the clinic's language says it.
    pub kind: String,
    /// The grade, as the clinic's language says it ("2 · Moderate").
    pub grade: String,
    /// The day it began.
    pub began: NaiveDate,
    /// How it is now, as the clinic's language says it.
    pub outcome: String,
}

/// A part of a lot that was returned or destroyed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReportDisposal {
    /// The lot's number.
    pub lot: String,
    /// How much, with its unit ("3 vials, 15 ml").
    pub quantity: String,
    /// Whether it was returned rather than destroyed.
    pub returned: bool,
    /// When and by whom.
    pub deed: Deed,
    /// The method, or who received it.
    pub how: String,
    /// The certificate's number; empty where there is none.
    pub certificate: String,
}
