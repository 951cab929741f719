//! Patients who may be one: while one is typed, and all pairs there are.

use chrono::NaiveDate;
use clinical::{PatientId, alike::AlikeReason};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::PatientRow;
use crate::{
    error::{Error, Result},
    moment::{Read, Write},
    operations::Nothing,
};

/// `patients.alike`: what was typed so far; what is empty is not compared.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
pub struct AlikeAsk {
    /// As typed.
    pub name: String,
    /// Once it is a day.
    pub birth_date: Option<NaiveDate>,
    /// As typed.
    #[serde(default)]
    pub phones: Vec<String>,
    /// As typed, without their labels.
    #[serde(default)]
    pub identifiers: Vec<String>,
    /// As typed.
    #[serde(default)]
    pub email: Option<String>,
    /// Who is being changed, and so is not alike.
    #[serde(default)]
    pub patient: Option<PatientId>,
}

/// Somebody who may be the one that is typed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Alike {
    /// Who.
    pub row: PatientRow,
    /// Why, the strongest first.
    pub reasons: Vec<AlikeReason>,
    /// So much agrees that it is worth a warning rather than a hint.
    pub likely: bool,
}

/// Two patients.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS)]
pub struct PatientPair {
    /// The one.
    pub a: PatientId,
    /// The other.
    pub b: PatientId,
}

/// Pairs that may be one person each, the likeliest first.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct DuplicatesPage {
    /// At most 100.
    pub pairs: Vec<DuplicatePair>,
    /// There are more than are shown.
    pub more: bool,
}

/// Two patients who may be one.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct DuplicatePair {
    /// Registered first.
    pub a: PatientRow,
    /// Registered later.
    pub b: PatientRow,
    /// Why, the strongest first.
    pub reasons: Vec<AlikeReason>,
    /// So much agrees that they are one in all likelihood.
    pub likely: bool,
}

/// `patients.distinct`
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS)]
pub struct PatientsDistinct {
    /// The one.
    pub a: PatientId,
    /// The other.
    pub b: PatientId,
    /// Judged to be two people; false takes it back.
    pub distinct: bool,
}

/// `patients.alike`
///
/// # Errors
/// Of the store.
pub fn alike(_: &Read<'_>, _: AlikeAsk) -> Result<Vec<Alike>> {
    Err(Error::unexpected())
}

/// `patients.duplicates`
///
/// # Errors
/// Of the store.
pub fn duplicates(_: &Read<'_>, _: Nothing) -> Result<DuplicatesPage> {
    Err(Error::unexpected())
}

/// `patients.distinct`
///
/// # Errors
/// `NotFound`.
pub fn distinct(_: &Write<'_>, _: PatientsDistinct) -> Result<Nothing> {
    Err(Error::unexpected())
}
