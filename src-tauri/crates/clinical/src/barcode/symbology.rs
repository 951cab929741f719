//! Symbology identifiers: `]` and two characters, by which scanners that are set so tell what kind of code they read.

use crate::words::words;

words! {
    /// The kind of code that was read, as far as the scanner tells. Source: ISO/IEC 15424.
    Symbology {
        /// GS1-128.
        Gs1_128 = "gs1_128",
        /// GS1 DataMatrix.
        Gs1DataMatrix = "gs1_data_matrix",
        /// GS1 QR Code.
        Gs1Qr = "gs1_qr",
        /// GS1 DataBar, also with a composite component.
        Gs1DataBar = "gs1_data_bar",
        /// GS1 DotCode.
        Gs1DotCode = "gs1_dot_code",
        /// EAN-13, UPC-A and UPC-E.
        Ean13 = "ean13",
        /// EAN-8.
        Ean8 = "ean8",
        /// ITF, of which ITF-14 holds a GTIN.
        Itf = "itf",
        /// Code 39.
        Code39 = "code39",
        /// Code 128 without GS1's mark.
        Code128 = "code128",
        /// DataMatrix without GS1's mark.
        DataMatrix = "data_matrix",
        /// QR Code without GS1's mark.
        Qr = "qr",
        /// Aztec.
        Aztec = "aztec",
        /// PDF417 and MicroPDF417.
        Pdf417 = "pdf417",
    }
}

/// What may stand in a code of a kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Holds {
    /// GS1 element strings only.
    Elements,
    /// A GTIN of so many digits only.
    Gtin(usize),
    /// Anything.
    Anything,
}

impl Symbology {
    /// The identifier of the kind; of several the commonest.
    #[must_use]
    pub const fn identifier(self) -> &'static str {
        match self {
            Self::Gs1_128 => "]C1",
            Self::Gs1DataMatrix => "]d2",
            Self::Gs1Qr => "]Q3",
            Self::Gs1DataBar => "]e0",
            Self::Gs1DotCode => "]J1",
            Self::Ean13 => "]E0",
            Self::Ean8 => "]E4",
            Self::Itf => "]I1",
            Self::Code39 => "]A0",
            Self::Code128 => "]C0",
            Self::DataMatrix => "]d1",
            Self::Qr => "]Q1",
            Self::Aztec => "]z0",
            Self::Pdf417 => "]L0",
        }
    }

    pub(super) const fn holds(self) -> Holds {
        match self {
            Self::Gs1_128
            | Self::Gs1DataMatrix
            | Self::Gs1Qr
            | Self::Gs1DataBar
            | Self::Gs1DotCode => Holds::Elements,
            Self::Ean13 => Holds::Gtin(13),
            Self::Ean8 => Holds::Gtin(8),
            _ => Holds::Anything,
        }
    }

    fn of(code: u8, modifier: u8) -> Option<Self> {
        Some(match (code, modifier) {
            (b'C', b'1') => Self::Gs1_128,
            (b'd', b'2') => Self::Gs1DataMatrix,
            (b'Q', b'3') => Self::Gs1Qr,
            (b'e', b'0'..=b'3') => Self::Gs1DataBar,
            (b'J', b'1') => Self::Gs1DotCode,
            (b'E', b'0') => Self::Ean13,
            (b'E', b'4') => Self::Ean8,
            (b'I', _) => Self::Itf,
            (b'A', _) => Self::Code39,
            (b'C', b'0') => Self::Code128,
            (b'd', b'0' | b'1' | b'3'..=b'6') => Self::DataMatrix,
            (b'Q', b'0'..=b'2' | b'4'..=b'6') => Self::Qr,
            (b'z', _) => Self::Aztec,
            (b'L', _) => Self::Pdf417,
            _ => return None,
        })
    }

    /// The kind told at a scan's beginning, and the rest. An identifier of an unknown kind stays where it is.
    pub(super) fn told(scan: &str) -> (Option<Self>, &str) {
        if let Some((&[b']', code, modifier], _)) = scan.as_bytes().split_first_chunk()
            && modifier.is_ascii_alphanumeric()
            && let Some(known) = Self::of(code, modifier)
        {
            return (Some(known), &scan[3..]);
        }
        (None, scan)
    }
}
