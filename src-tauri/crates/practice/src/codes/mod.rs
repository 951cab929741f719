//! Codes on boxes: what a scan says, and which product it is of. A code that is new is taught once.

mod problem;
mod teach;

use chrono::NaiveDate;
use clinical::{
    LotId, Millilitres, ProductId,
    barcode::{self, Reading, Scan, ScanError, Via},
    lot::ExpiryPrecision,
};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{
    error::{Error, Problem, Result},
    moment::Read,
};

pub(crate) use problem::message;
pub use teach::{CodeForget, forget};
pub(crate) use teach::{asked, teach};

/// `codes.read`
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct CodeScan {
    /// As the scanner typed it or the camera saw it, blanks at its end and control characters included.
    pub text: String,
    /// By which way it came: a keyboard may lose separators, a camera does not.
    pub via: Via,
}

/// What a code says, or may say.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(tag = "outcome", rename_all = "snake_case")]
pub enum CodeRead {
    /// This.
    Certain {
        /// What it says.
        reading: Box<CodeReading>,
    },
    /// One of these, if any: only the person can see the label.
    Ambiguous {
        /// At least one.
        readings: Vec<CodeReading>,
        /// There may be more readings than these.
        more: bool,
        /// Why it is asked; nothing: separators may have been lost.
        why: Option<String>,
    },
}

/// One reading of a code: what a delivery needs of it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct CodeReading {
    /// By which the product is known, to be taught when it is new; none: the code does not say of which product it is.
    pub code: Option<String>,
    /// The product, when the code is known.
    pub product: Option<ProductId>,
    /// Its name.
    pub product_name: Option<String>,
    /// The lot of this product and number that is in stock already.
    pub lot: Option<LotId>,
    /// As coded.
    pub lot_number: Option<String>,
    /// The last day on which it may be used.
    pub expiry: Option<NaiveDate>,
    /// How exactly the code says it.
    pub expiry_precision: Option<ExpiryPrecision>,
    /// Serial number.
    pub serial: Option<String>,
    /// How many items.
    pub quantity: Option<u32>,
    /// How much came with the product's last delivery, in ml.
    pub last_ml: Option<Millilitres>,
    /// What deserves a word, in sentences.
    pub warnings: Vec<String>,
}

/// `codes.read`
///
/// # Errors
/// At the text: what is wrong with it.
pub fn read(read: &Read<'_>, request: CodeScan) -> Result<CodeRead> {
    let (scans, more, why) = match barcode::parse(&request.text, request.via, read.moment.today()) {
        Ok(Reading::Certain(scan)) => {
            let reading = Box::new(view(read, &scan)?);
            return Ok(CodeRead::Certain { reading });
        }
        Ok(Reading::Ambiguous { readings, more }) => (readings, more, None),
        Err(error) => {
            let why = message(read.moment.language, &error);
            match meant(error) {
                Ok(scan) => (vec![scan], false, Some(why)),
                Err(error) => return Err(Error::at("text", Problem::Scan(error))),
            }
        }
    };
    let readings = scans.iter().map(|scan| view(read, scan));
    Ok(CodeRead::Ambiguous {
        readings: readings.collect::<Result<_>>()?,
        more,
        why,
    })
}

/// What was meant although the keyboard was set wrongly, to be confirmed.
fn meant(error: ScanError) -> std::result::Result<Scan, ScanError> {
    match error {
        ScanError::CapsLock { reading }
        | ScanError::KeyboardLayout {
            reading: Some(reading),
            ..
        } => Ok(*reading),
        other => Err(other),
    }
}

fn view(read: &Read<'_>, scan: &Scan) -> Result<CodeReading> {
    let code = scan.product_code();
    let known = match &code {
        Some(code) => records::products::of_code(read.records, code.as_str())?,
        None => None,
    };
    let (product, product_name) = known.unzip();
    let lot_number = scan.lot.as_ref().map(|lot| lot.as_str().to_owned());
    let lot = match (product, &lot_number) {
        (Some(product), Some(number)) => records::lots::find(read.records, product, number)?,
        _ => None,
    };
    let last_ml = match product {
        Some(product) => records::movements::last_delivery(read.records, product)?,
        None => None,
    };
    let warnings = scan.warnings.iter();
    Ok(CodeReading {
        code: code.map(|code| code.to_string()),
        product,
        product_name,
        lot,
        lot_number,
        expiry: scan.expiry.map(|expiry| expiry.last_day()),
        expiry_precision: scan.expiry.map(|expiry| expiry.precision),
        serial: scan
            .serial
            .as_ref()
            .map(|serial| serial.as_str().to_owned()),
        quantity: scan.quantity,
        last_ml,
        warnings: warnings
            .map(|warning| problem::warning(read.moment.language, warning))
            .collect(),
    })
}
