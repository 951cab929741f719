//! A code that is new is taught to the product that the person chose, in the transaction of the delivery.

use clinical::{ProductId, barcode::ProductCode};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{
    check::Check,
    error::{Code, Error, Problem, Result},
    moment::Write,
    products::{self, ProductView},
};

/// The code of a request, when there is one and it is one.
pub(crate) fn asked(check: &mut Check, code: Option<&str>) -> Option<ProductCode> {
    let read = code.map(ProductCode::read)?;
    read.map_err(|error| check.add("code", Problem::Scan(error)))
        .ok()
}

/// From now on boxes with this code are of this product.
///
/// # Errors
/// At the product, when they are of another.
pub(crate) fn teach(write: &Write<'_>, code: &ProductCode, product: ProductId) -> Result<()> {
    match records::products::of_code(write.records, code.as_str())? {
        Some((known, _)) if known == product => Ok(()),
        Some((_, name)) => Err(Error {
            code: Code::Conflict,
            ..Error::at("product", Problem::CodeOfOtherProduct { product: name })
        }),
        None => {
            records::products::teach(write.records, code.as_str(), product)?;
            products::noted(write, product)?;
            Ok(())
        }
    }
}

/// `codes.forget`
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct CodeForget {
    /// Whose it is now.
    pub product: ProductId,
    /// The code, as it was taught.
    pub code: String,
}

/// `codes.forget`: a code that was taught to the wrong product belongs to none again.
///
/// # Errors
/// `NotFound`, also when the code is not the product's.
pub fn forget(write: &Write<'_>, request: CodeForget) -> Result<ProductView> {
    if !records::products::forget(write.records, &request.code, request.product)? {
        return Err(Error::not_found());
    }
    products::noted(write, request.product)
}
