//! `patients.search`

use std::sync::Arc;

use clinical::{PatientId, limits};
use finder::{Field, Query, Tier, Why, rerank, why};
use records::patients::{PatientFields, PatientRow as Kept, with_person};

use super::{
    Matched, MatchedField, PatientFilter, PatientRow, PatientSearch, PatientsFound, rows, shown,
};
use crate::{check::Check, error::Result, moment::Read};

/// While the search is being built, so many of the patients seen last are looked at one by one.
const RECENT: u32 = 300;

/// `patients.search`
///
/// # Errors
/// At the query.
pub fn search(read: &Read<'_>, request: PatientSearch) -> Result<PatientsFound> {
    let mut check = Check::default();
    check.text("query", &limits::SEARCH, &request.query);
    check.finish()?;
    let limit = request.limit.unwrap_or(50).min(200) as usize;
    let archived = request.filter == Some(PatientFilter::Archived);
    let only = only(read, request.filter)?;
    let asked = Query {
        text: &request.query,
        limit,
        only: only.as_ref().map(|only| only.as_slice()),
    };
    let (mut found, whole) = match read.index.and_then(|index| index.find(archived, &asked)) {
        Some(hits) => {
            let ids: Vec<PatientId> = hits.iter().map(|hit| PatientId(hit.patient)).collect();
            let mut kept = records::patients::read_all(read.records, &ids)?;
            let found = hits.into_iter().filter_map(|hit| {
                let kept = kept.remove(&PatientId(hit.patient))?;
                Some((hit.tier, kept))
            });
            (found.collect(), true)
        }
        None => (recent(read, archived, &asked, RECENT)?, false),
    };
    if !request.query.trim().is_empty() {
        rerank(&request.query, &mut found, |(tier, kept)| {
            (*tier, &kept.fields.name)
        });
    }
    let numbered = by_number(read, &request, &asked)?;
    // Whoever was merged is on older papers by the number of before.
    let merged = numbered.as_ref().and_then(|(typed, kept)| {
        let text = super::number(*typed);
        let field = MatchedField::Identifier;
        (*typed != kept.patient).then_some((kept.patient, Matched { field, text }))
    });
    if let Some((_, kept)) = numbered {
        found.retain(|(_, other)| other.patient != kept.patient);
        found.insert(0, (Tier::Exact, kept));
        found.truncate(limit);
    }
    let found: Vec<Kept> = found.into_iter().map(|(_, kept)| kept).collect();
    let because: Vec<Option<Matched>> = found
        .iter()
        .map(|kept| {
            if let Some((patient, matched)) = &merged
                && *patient == kept.patient
            {
                return Some(matched.clone());
            }
            let why = with_person(&kept.fields, |person| why(&request.query, person));
            why.and_then(|why| matched(read, &kept.fields, why))
        })
        .collect();
    let rows = rows(read, found)?
        .into_iter()
        .zip(because)
        .map(|(row, matched)| PatientRow { matched, ..row })
        .collect();
    Ok(PatientsFound { rows, whole })
}

/// Everybody who is asked for, in the order of their numbers; nothing where that is everybody in the lists.
///
/// # Errors
/// Of the store.
pub(super) fn everyone(read: &Read<'_>, request: &PatientSearch) -> Result<Option<Vec<PatientId>>> {
    if request.query.trim().is_empty() && request.filter.is_none() {
        return Ok(None);
    }
    let archived = request.filter == Some(PatientFilter::Archived);
    let only = only(read, request.filter)?;
    let asked = Query {
        text: &request.query,
        limit: usize::MAX,
        only: only.as_ref().map(|only| only.as_slice()),
    };
    let mut found: Vec<PatientId> = match read.index.and_then(|index| index.find(archived, &asked))
    {
        Some(hits) => hits.into_iter().map(|hit| PatientId(hit.patient)).collect(),
        None => recent(read, archived, &asked, u32::MAX)?
            .into_iter()
            .map(|(_, kept)| kept.patient)
            .collect(),
    };
    found.sort_unstable();
    Ok(Some(found))
}

/// Whom the filter lets through; everybody without one.
fn only(read: &Read<'_>, filter: Option<PatientFilter>) -> Result<Option<Arc<Vec<i64>>>> {
    let Some(filter) = filter.filter(|filter| *filter != PatientFilter::Archived) else {
        return Ok(None);
    };
    let today = read.moment.today();
    let make = || {
        Ok(match filter {
            PatientFilter::InCourse => records::patients::in_course(read.records)?,
            PatientFilter::Overdue => records::patients::overdue(read.records, today)?,
            PatientFilter::MaintenanceDue => {
                records::patients::maintenance_due(read.records, today)?
            }
            PatientFilter::OpenSideEffect => {
                records::patients::with_open_side_effect(read.records)?
            }
            PatientFilter::Archived => Vec::new(),
        })
    };
    let Some(index) = read.index else {
        return Ok(Some(Arc::new(make()?)));
    };
    let entry = records::tally::last_entry(read.records)?;
    index.set((filter, today, entry), make).map(Some)
}

/// Before the search is ready: those of so many recent patients whom it would find.
fn recent(
    read: &Read<'_>,
    archived: bool,
    asked: &Query<'_>,
    among: u32,
) -> Result<Vec<(Tier, Kept)>> {
    let mut found: Vec<(Tier, Kept)> = records::patients::recent(read.records, archived, among)?
        .into_iter()
        .filter(|kept| {
            let patient = kept.patient.0;
            asked
                .only
                .is_none_or(|only| only.binary_search(&patient).is_ok())
        })
        .filter_map(|kept| {
            if asked.text.trim().is_empty() {
                return Some((Tier::Exact, kept));
            }
            let why = with_person(&kept.fields, |person| why(asked.text, person))?;
            Some((why.tier, kept))
        })
        .collect();
    found.sort_by_key(|(tier, _)| *tier);
    found.truncate(asked.limit);
    Ok(found)
}

/// The number that was typed as people read it, "P-000012" or shorter, and its patient: who was merged into another is found as that
/// other.
fn by_number(
    read: &Read<'_>,
    request: &PatientSearch,
    asked: &Query<'_>,
) -> Result<Option<(PatientId, Kept)>> {
    let text = finder::fold(request.query.trim());
    let digits = text
        .strip_prefix('p')
        .map(|rest| rest.trim_start_matches('-'));
    let Some(typed) = digits.and_then(|digits| digits.parse::<i64>().ok()) else {
        return Ok(None);
    };
    let typed = PatientId(typed);
    let of = |patient| records::patients::read(read.records, patient);
    let kept = match of(typed)? {
        Some(kept) if kept.root != typed => of(kept.root)?,
        kept => kept,
    };
    let archived = request.filter == Some(PatientFilter::Archived);
    let kept = kept.filter(|kept| {
        let among = asked
            .only
            .is_none_or(|only| only.binary_search(&kept.patient.0).is_ok());
        kept.archived_at.is_some() == archived && among
    });
    Ok(kept.map(|kept| (typed, kept)))
}

/// Why a row matched, where that is not to be seen in its name.
fn matched(read: &Read<'_>, fields: &PatientFields, why: Why) -> Option<Matched> {
    let (field, text) = match why.field {
        Field::Name if why.tier < Tier::Typo => return None,
        Field::Name => (MatchedField::Name, fields.name.clone()),
        Field::Preferred => (MatchedField::PreferredName, fields.preferred_name.clone()?),
        Field::Former => (
            MatchedField::FormerName,
            fields.former_names.get(why.at)?.clone(),
        ),
        Field::Born => (MatchedField::BirthDate, fields.birth.day.to_string()),
        Field::Phone => {
            let number = &fields.phones.get(why.at)?.number;
            (MatchedField::Phone, shown(read, number).0)
        }
        Field::Identifier => {
            let identifier = fields.identifiers.get(why.at)?;
            (MatchedField::Identifier, identifier.value.clone())
        }
    };
    Some(Matched { field, text })
}
