//! Two codes of the same item.

use super::ai::Ai;
use super::error::{Field, HibcPart, ScanError};
use super::scan::{Element, Gtin, Scan};
use chrono::NaiveTime;

impl Scan {
    /// What the second code of the same item adds: makers print product and lot side by side, each under its own stripes.
    /// Neither code's kind is kept.
    ///
    /// # Errors
    /// [`ScanError::LinkCharacter`] when a second HIBC code belongs to another product, [`ScanError::Conflict`] when they contradict.
    pub fn join(self, other: Self) -> Result<Self, ScanError> {
        let (first, second) = if self.link.is_some() && other.hibc.is_some() {
            (other, self)
        } else {
            (self, other)
        };
        let link = match (&first.hibc, second.link) {
            (Some(product), Some(found)) => {
                let expected = super::hibc::link_of(product);
                if expected != found {
                    return Err(ScanError::LinkCharacter { expected, found });
                }
                None
            }
            _ => same(
                Field::Hibc(HibcPart::Link),
                first.link,
                second.link,
                char::to_string,
            )?,
        };
        let gs1 = |ai| Field::Gs1(ai);
        let mut joined = Self {
            symbology: None,
            gtin: same(gs1(Ai::GTIN), first.gtin, second.gtin, Gtin::to_string)?,
            content: same(
                gs1(Ai::CONTENT),
                first.content,
                second.content,
                Gtin::to_string,
            )?,
            hibc: same(
                Field::Hibc(HibcPart::Product),
                first.hibc,
                second.hibc,
                |id| id.product.clone(),
            )?,
            link,
            lot: same(gs1(Ai::LOT), first.lot, second.lot, |lot| {
                lot.as_str().to_owned()
            })?,
            expiry: same(gs1(Ai::EXPIRY), first.expiry, second.expiry, |e| {
                e.day.to_string()
            })?,
            expiry_time: same(
                gs1(Ai::EXPIRY_TIME),
                first.expiry_time,
                second.expiry_time,
                NaiveTime::to_string,
            )?,
            serial: same(gs1(Ai::SERIAL), first.serial, second.serial, |s| {
                s.as_str().to_owned()
            })?,
            made: same(gs1(Ai::MADE), first.made, second.made, |m| {
                m.day.to_string()
            })?,
            quantity: same(
                gs1(Ai::QUANTITY),
                first.quantity,
                second.quantity,
                u32::to_string,
            )?,
            count: same(gs1(Ai::COUNT), first.count, second.count, u32::to_string)?,
            other: first.other,
            supplements: first.supplements,
            warnings: first.warnings,
        };
        for element in second.other {
            let known = joined.other.iter().find(|known| known.ai == element.ai);
            let value = same(
                gs1(element.ai),
                known.map(|known| known.value.clone()),
                Some(element.value),
                String::clone,
            )?;
            if let (None, Some(value)) = (known, value) {
                let ai = element.ai;
                joined.other.push(Element { ai, value });
            }
        }
        joined.other.sort_by_key(|element| element.ai);
        for supplement in second.supplements {
            if !joined.supplements.contains(&supplement) {
                joined.supplements.push(supplement);
            }
        }
        for warning in second.warnings {
            if !joined.warnings.contains(&warning) {
                joined.warnings.push(warning);
            }
        }
        Ok(joined)
    }
}

/// What two tell of the same; of which one may be silent.
pub(super) fn same<T: PartialEq>(
    field: Field,
    first: Option<T>,
    second: Option<T>,
    told: impl Fn(&T) -> String,
) -> Result<Option<T>, ScanError> {
    match (first, second) {
        (Some(first), Some(second)) if first != second => Err(ScanError::Conflict {
            field,
            first: told(&first),
            second: told(&second),
        }),
        (first, second) => Ok(first.or(second)),
    }
}
