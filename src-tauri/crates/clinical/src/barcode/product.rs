//! By what a product is known again, whatever else a code on its box says.

use super::error::ScanError;
use super::hibc;
use super::scan::{Gtin, Scan};
use std::fmt;

/// A product's identity in a code: the 14 digits of a GTIN, or a HIBC labeler and the labeler's number of the product.
///
/// The indicator digit of a GTIN belongs to it: a carton may have another. The unit of measure of a HIBC code does not.
/// Both fit into one text, because a labeler begins with a letter.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ProductCode(String);

impl ProductCode {
    /// The identity that a text is.
    ///
    /// # Errors
    /// [`ScanError`]: its check digit is wrong, or it has not the form of either.
    pub fn read(text: &str) -> Result<Self, ScanError> {
        if text.starts_with(|c: char| c.is_ascii_uppercase()) {
            return hibc::read_identity(text).map(|()| Self(text.to_owned()));
        }
        if text.starts_with(|c: char| c.is_ascii_digit()) {
            return Gtin::read(text).map(|gtin| Self(gtin.to_string()));
        }
        Err(ScanError::NotACode)
    }

    /// As it is kept.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for ProductCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Scan {
    /// Which product this is, or is full of.
    #[must_use]
    pub fn product_code(&self) -> Option<ProductCode> {
        let gtin = self.gtin.or(self.content).map(|gtin| gtin.to_string());
        let hibc = || {
            let id = self.hibc.as_ref()?;
            Some(format!("{}{}", id.labeler, id.product))
        };
        gtin.or_else(hibc).map(ProductCode)
    }
}
