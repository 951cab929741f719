//! GS1 Digital Links: the product and what is told of it in the address of a page, on any domain.
//!
//! Source: GS1 Digital Link Standard, URI Syntax, §4.

use super::ai::{self, Ai, Entry};
use super::check::check;
use super::collect::{Piece, collect};
use super::error::{LinkProblem, ScanError};
use super::scan::{Gtin, Scan};
use super::symbology::Symbology;
use chrono::{Datelike, NaiveDate};

fn wrong(problem: LinkProblem, found: &str) -> ScanError {
    let found = found.chars().take(40).collect();
    ScanError::Link { problem, found }
}

/// Whether a text is the address of a page.
pub(super) fn is_link(text: &str) -> bool {
    let scheme = text.split_once("://").map(|(scheme, _)| scheme);
    scheme.is_some_and(|s| s.eq_ignore_ascii_case("http") || s.eq_ignore_ascii_case("https"))
}

/// Reads a Digital Link. What its query has beside identifiers, such as `linkType`, is for the page it leads to.
///
/// # Errors
/// [`ScanError::Link`], or what is wrong with a value.
pub(super) fn parse(
    text: &str,
    symbology: Option<Symbology>,
    today: NaiveDate,
) -> Result<Scan, ScanError> {
    let (scheme, address) = text.split_once("://").unwrap_or_default();
    // The standard allows both ways of writing it, but no mixture.
    if !matches!(scheme, "http" | "https" | "HTTP" | "HTTPS") {
        return Err(wrong(LinkProblem::Scheme, scheme));
    }
    let address = address.split('#').next().unwrap_or_default();
    let (path, query) = address.split_once('?').unwrap_or((address, ""));
    let mut told = Vec::with_capacity(8);
    read_path(path, &mut told)?;
    for parameter in query.split(['&', ';']) {
        read_parameter(parameter, &mut told)?;
    }
    let mut pieces = Vec::with_capacity(told.len());
    for (entry, value) in &told {
        check(entry, value, today.year())?;
        pieces.push(Piece { entry, value });
    }
    collect(&pieces, symbology, today)
}

type Told = Vec<(&'static Entry, String)>;

/// Where a qualifier stands after the product; the serial number of a third party stands alone.
fn rank(ai: Ai) -> Option<u8> {
    Some(match ai {
        Ai::VARIANT => 1,
        Ai::LOT => 2,
        Ai::SERIAL => 3,
        _ => return None,
    })
}

fn read_path(path: &str, told: &mut Told) -> Result<(), ScanError> {
    let parts: Vec<&str> = path.strip_suffix('/').unwrap_or(path).split('/').collect();
    let is_number = |part: &str| part.len() >= 8 && part.bytes().all(|b| b.is_ascii_digit());
    let product = parts
        .windows(2)
        .skip(1)
        .position(|pair| pair[0] == "01" && is_number(pair[1]))
        .ok_or_else(|| wrong(LinkProblem::NoProduct, ""))?;
    let mut pairs = parts[product + 1..].chunks(2);
    if let (Some(&[_, digits]), Some(entry)) = (pairs.next(), ai::entry_of(Ai::GTIN)) {
        told.push((entry, Gtin::read(digits)?.to_string()));
    }
    let mut last = 0;
    for pair in pairs {
        let qualifier = ai::entry(pair[0]);
        let rank = qualifier.and_then(|entry| match entry.ai {
            Ai::THIRD_PARTY_SERIAL => (last == 0).then_some(4),
            ai => rank(ai).filter(|rank| *rank > last),
        });
        let (Some(entry), Some(rank)) = (qualifier, rank) else {
            return Err(wrong(LinkProblem::PathOrder, pair[0]));
        };
        let value = pair.get(1).filter(|value| !value.is_empty());
        let value = value.ok_or_else(|| wrong(LinkProblem::NoValue, pair[0]))?;
        told.push((entry, decoded(value)?));
        last = rank;
    }
    Ok(())
}

fn read_parameter(parameter: &str, told: &mut Told) -> Result<(), ScanError> {
    let (key, value) = parameter.split_once('=').unwrap_or((parameter, ""));
    if key.is_empty() || !key.bytes().all(|b| b.is_ascii_digit()) {
        return Ok(());
    }
    let entry = ai::entry(key)
        .filter(|entry| entry.in_link)
        .ok_or_else(|| wrong(LinkProblem::Key, key))?;
    if value.is_empty() {
        return Err(wrong(LinkProblem::NoValue, key));
    }
    told.push((entry, decoded(value)?));
    Ok(())
}

fn decoded(value: &str) -> Result<String, ScanError> {
    let mut plain = String::with_capacity(value.len());
    let mut rest = value;
    while let Some((before, after)) = rest.split_once('%') {
        let byte = after
            .get(..2)
            .filter(|digits| digits.bytes().all(|b| b.is_ascii_hexdigit()))
            .and_then(|digits| u8::from_str_radix(digits, 16).ok())
            .filter(u8::is_ascii)
            .ok_or_else(|| wrong(LinkProblem::Escape, value))?;
        plain.push_str(before);
        plain.push(char::from(byte));
        rest = &after[2..];
    }
    plain.push_str(rest);
    Ok(plain)
}
