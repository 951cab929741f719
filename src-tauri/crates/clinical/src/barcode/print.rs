//! GS1 codes, written.

use super::ai::{self, Ai};
use super::elements::SEPARATOR;
use super::scan::Scan;
use super::symbology::{Holds, Symbology};
use crate::lot::ExpiryPrecision;
use chrono::{Datelike, NaiveDate, Timelike};
use std::fmt::Write as _;

impl Scan {
    /// The GS1 element string: what needs no separator first, then the rest with separators (U+001D) between. In front the identifier of
    /// the kind of code, when it is known; under stripes for a number alone, the number. None when the scan says something that such a code
    /// cannot, or nothing.
    #[must_use]
    pub fn element_string(&self) -> Option<String> {
        let mut code = String::new();
        if let Some(symbology) = self.symbology {
            code.push_str(symbology.identifier());
        }
        let elements = self.elements()?;
        if let Some(Holds::Gtin(length)) = self.symbology.map(Symbology::holds) {
            let [(Ai::GTIN, number)] = elements.as_slice() else {
                return None;
            };
            let (filling, number) = number.split_at(number.len() - length);
            code.push_str(number);
            return filling.bytes().all(|b| b == b'0').then_some(code);
        }
        let mut open = false;
        for (ai, value) in elements {
            if open {
                code.push(SEPARATOR);
            }
            let _ = write!(code, "{ai}{value}");
            open = !ends_itself(ai);
        }
        // A separator in front says that it is no plain number.
        if matches!(code.len(), 8 | 12..=14) && code.bytes().all(|b| b.is_ascii_digit()) {
            code.insert(0, SEPARATOR);
        }
        Some(code)
    }

    /// The form for people: `(01)09520123456788(10)ABC1`, brackets inside a value with a `\` in front. None as for the element string.
    #[must_use]
    pub fn bracketed(&self) -> Option<String> {
        let mut code = String::new();
        for (ai, value) in self.elements()? {
            let value = value.replace('(', "\\(").replace(')', "\\)");
            let _ = write!(code, "({ai}){value}");
        }
        Some(code)
    }

    /// The GS1 Digital Link on GS1's own domain. None as for the element string, without a product, and when something may not stand in one.
    #[must_use]
    pub fn digital_link(&self) -> Option<String> {
        let elements = self.elements()?;
        let mut code = format!("https://id.gs1.org/01/{}", self.gtin?);
        let third_party = elements.iter().any(|(ai, _)| *ai == Ai::THIRD_PARTY_SERIAL);
        let qualifiers = [Ai::VARIANT, Ai::LOT, Ai::SERIAL, Ai::THIRD_PARTY_SERIAL];
        for qualifier in qualifiers {
            let told = elements.iter().find(|(ai, _)| *ai == qualifier);
            let Some((ai, value)) = told else { continue };
            // A third party's serial number and the maker's qualifiers do not go together; a lot may stand in the query instead.
            if third_party && qualifier != Ai::THIRD_PARTY_SERIAL {
                if qualifier == Ai::LOT {
                    continue;
                }
                return None;
            }
            let _ = write!(code, "/{ai}/{}", encoded(value));
        }
        let mut mark = '?';
        for (ai, value) in &elements {
            let in_path =
                *ai == Ai::GTIN || qualifiers.contains(ai) && !(third_party && *ai == Ai::LOT);
            if in_path {
                continue;
            }
            if !ai::entry_of(*ai)?.in_link {
                return None;
            }
            let _ = write!(code, "{mark}{ai}={}", encoded(value));
            mark = '&';
        }
        let plain = self
            .symbology
            .filter(|symbology| symbology.holds() == Holds::Anything);
        Some(match plain {
            Some(symbology) => format!("{}{code}", symbology.identifier()),
            None => code,
        })
    }

    /// The HIBC code, with product, lot and the rest in one. In front the identifier of the kind of code, when it is known. None when the
    /// scan says something that HIBC cannot.
    #[must_use]
    pub fn hibc_code(&self) -> Option<String> {
        super::hibc::print(self)
    }

    /// The elements in the order in which they are written.
    fn elements(&self) -> Option<Vec<(Ai, String)>> {
        if self.hibc.is_some() || self.link.is_some() || !self.supplements.is_empty() {
            return None;
        }
        let expiry = self.expiry.map(|expiry| match self.expiry_time {
            Some(time) => {
                let (hour, minute) = (time.hour(), time.minute());
                let day = six_digits(expiry.day, ExpiryPrecision::Day);
                (Ai::EXPIRY_TIME, format!("{day}{hour:02}{minute:02}"))
            }
            None => (Ai::EXPIRY, six_digits(expiry.day, expiry.precision)),
        });
        let own = [
            self.gtin.map(|gtin| (Ai::GTIN, gtin.to_string())),
            self.content.map(|gtin| (Ai::CONTENT, gtin.to_string())),
            self.made
                .map(|made| (Ai::MADE, six_digits(made.day, made.precision))),
            expiry,
            self.lot.clone().map(|lot| (Ai::LOT, lot.into())),
            self.serial
                .clone()
                .map(|serial| (Ai::SERIAL, serial.into())),
            self.quantity.map(|n| (Ai::QUANTITY, n.to_string())),
            self.count.map(|n| (Ai::COUNT, n.to_string())),
        ];
        let other = self.other.iter().map(|e| (e.ai, e.value.clone()));
        let mut elements: Vec<_> = own.into_iter().flatten().chain(other).collect();
        elements.sort_by_key(|(ai, _)| !ends_itself(*ai));
        (!elements.is_empty()).then_some(elements)
    }
}

fn ends_itself(ai: Ai) -> bool {
    ai::entry_of(ai).is_some_and(|entry| entry.ends_itself)
}

fn six_digits(day: NaiveDate, precision: ExpiryPrecision) -> String {
    let (year, month) = (day.year().rem_euclid(100), day.month());
    let day = match precision {
        ExpiryPrecision::Day => day.day(),
        ExpiryPrecision::Month => 0,
    };
    format!("{year:02}{month:02}{day:02}")
}

/// Everything but letters, digits and `-._` as `%` and two hexadecimal digits.
fn encoded(value: &str) -> String {
    let mut plain = String::with_capacity(value.len());
    for byte in value.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._".contains(&byte) {
            plain.push(byte.into());
        } else {
            let _ = write!(plain, "%{byte:02X}");
        }
    }
    plain
}
