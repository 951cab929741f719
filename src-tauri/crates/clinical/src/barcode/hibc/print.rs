//! HIBC codes, written.

use super::{LONGEST, character_for};
use crate::barcode::charset::Set;
use crate::barcode::scan::Scan;
use crate::lot::ExpiryPrecision;
use chrono::{Datelike, Timelike};
use std::fmt::Write as _;

/// A scan as a HIBC code; none when it says something that HIBC cannot, or nothing.
pub(in crate::barcode) fn print(scan: &Scan) -> Option<String> {
    let of_gs1 = scan.gtin.is_some() || scan.content.is_some() || scan.count.is_some();
    let made_in_month = scan
        .made
        .is_some_and(|made| made.precision == ExpiryPrecision::Month);
    if of_gs1 || !scan.other.is_empty() || made_in_month {
        return None;
    }
    let fits = |text: &str| text.len() <= LONGEST && Set::HIBC_LOT.stranger(text).is_none();
    let lot = scan.lot.as_ref().map_or("", |lot| lot.as_str());
    let mut serial = scan.serial.as_ref().map(|serial| serial.as_str());
    if !fits(lot) || !serial.is_none_or(fits) || scan.quantity.is_some_and(|q| q > 99_999) {
        return None;
    }
    let mut code = String::from("+");
    match (&scan.hibc, scan.link) {
        (Some(id), None) => {
            let _ = write!(code, "{}{}{}", id.labeler, id.product, id.unit);
        }
        (None, Some(_)) => {}
        _ => return None,
    }
    let mut parts: Vec<String> = Vec::new();
    if let Some(expiry) = scan.expiry {
        let day = expiry.day;
        let (y, m, d) = (day.year().rem_euclid(100), day.month(), day.day());
        parts.push(match (scan.expiry_time, expiry.precision) {
            (Some(time), ExpiryPrecision::Day) if time.minute() == 0 => {
                format!("$$4{y:02}{m:02}{d:02}{:02}{lot}", time.hour())
            }
            (Some(_), _) => return None,
            (None, ExpiryPrecision::Day) => format!("$$3{y:02}{m:02}{d:02}{lot}"),
            (None, ExpiryPrecision::Month) => format!("$${m:02}{y:02}{lot}"),
        });
    } else if !lot.is_empty() {
        parts.push(format!("${lot}"));
    } else if let Some(serial) = serial.take() {
        parts.push(format!("$+{serial}"));
    } else if scan.hibc.is_none() {
        // A code without a product begins with what it tells of a lot, even if that is nothing.
        parts.push("$$7".to_owned());
    }
    parts.extend(
        scan.made
            .map(|made| made.day.format("16D%Y%m%d").to_string()),
    );
    parts.extend(serial.map(|serial| format!("S{serial}")));
    parts.extend(scan.supplements.iter().cloned());
    parts.extend(scan.quantity.map(|quantity| format!("Q{quantity}")));
    if scan.hibc.is_some() && !parts.is_empty() {
        code.push('/');
    }
    code.push_str(&parts.join("/"));
    code.extend(scan.link);
    code.push(character_for(&code));
    Some(match scan.symbology {
        Some(symbology) => format!("{}{code}", symbology.identifier()),
        None => code,
    })
}
