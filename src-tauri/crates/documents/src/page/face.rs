//! The fonts we ship, and which of them draws what.

use std::sync::OnceLock;

use harfrust::Font;

use super::Weight;
use crate::DocumentError;

/// A shipped font.
pub(super) struct Face {
    pub name: &'static str,
    pub bytes: &'static [u8],
    font: OnceLock<Option<Font>>,
}

/// Place of a face in [`FACES`].
pub(super) type FaceId = usize;

macro_rules! faces {
    ($($name:literal),* $(,)?) => {
        [$(Face {
            name: $name,
            bytes: include_bytes!(concat!("../../../../../assets/fonts/", $name, ".ttf")),
            font: OnceLock::new(),
        }),*]
    };
}

/// Two weights for what our own sentences use, one for what a name may need; the last two have Han and kana, and hangul.
static FACES: [Face; 24] = faces![
    "NotoSans-Regular",
    "NotoSans-Bold",
    "NotoSansArabic-Regular",
    "NotoSansArabic-Bold",
    "NotoSansHebrew-Regular",
    "NotoSansArmenian-Regular",
    "NotoSansGeorgian-Regular",
    "NotoSansDevanagari-Regular",
    "NotoSansBengali-Regular",
    "NotoSansGurmukhi-Regular",
    "NotoSansGujarati-Regular",
    "NotoSansTamil-Regular",
    "NotoSansTelugu-Regular",
    "NotoSansKannada-Regular",
    "NotoSansMalayalam-Regular",
    "NotoSansSinhala-Regular",
    "NotoSansThai-Regular",
    "NotoSansLao-Regular",
    "NotoSansMyanmar-Regular",
    "NotoSansKhmer-Regular",
    "NotoSansEthiopic-Regular",
    "NotoSansSymbols-Regular",
    "DroidSansFallbackFull",
    "NanumSquareR",
];

/// Order in which faces are asked for a character.
const fn order(weight: Weight) -> [FaceId; 2] {
    match weight {
        Weight::Regular => [0, 2],
        Weight::Bold => [1, 3],
    }
}

const FALLBACK: std::ops::Range<FaceId> = 4..FACES.len();

pub(super) fn face(id: FaceId) -> &'static Face {
    FACES.get(id).unwrap_or(&FACES[0])
}

impl Face {
    /// The parsed font, parsed once in the life of the program.
    pub fn font(&'static self) -> Result<&'static Font, DocumentError> {
        self.font
            .get_or_init(|| Font::new(self.bytes, 0))
            .as_ref()
            .ok_or(DocumentError::Font(self.name))
    }

    fn covers(&'static self, cluster: &str) -> bool {
        let Ok(font) = self.font() else { return false };
        let map = font.charmap();
        cluster
            .chars()
            .filter(|c| !is_invisible(*c))
            .all(|c| map.map_unicode(c).is_some())
    }
}

/// The face for one grapheme cluster. What no face has is drawn as the first face's empty box, never left out.
pub(super) fn face_for(cluster: &str, weight: Weight, previous: Option<FaceId>) -> FaceId {
    let [latin, arabic] = order(weight);
    if cluster
        .chars()
        .all(|c| c.is_whitespace() || is_invisible(c))
        && let Some(previous) = previous
        && face(previous).covers(cluster)
    {
        return previous;
    }
    [latin, arabic]
        .into_iter()
        .chain(FALLBACK)
        .find(|id| face(*id).covers(cluster))
        .unwrap_or(latin)
}

/// Characters that steer the text and are never drawn: joiners, direction marks, variation selectors, controls.
pub(super) fn is_invisible(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{AD}' | '\u{34F}' | '\u{61C}' | '\u{180B}'..='\u{180E}' | '\u{200B}'..='\u{200F}'
            | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}'
            | '\u{E0000}'..='\u{E0FFF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_shipped_font_can_be_read() {
        for face in &FACES {
            assert!(face.font().is_ok(), "{}", face.name);
        }
    }

    #[test]
    fn each_script_finds_a_face() {
        for (text, name) in [
            ("Ş", "NotoSans-Regular"),
            ("Ж", "NotoSans-Regular"),
            ("م", "NotoSansArabic-Regular"),
            ("ש", "NotoSansHebrew-Regular"),
            ("न", "NotoSansDevanagari-Regular"),
            ("ก", "NotoSansThai-Regular"),
            ("王", "DroidSansFallbackFull"),
            ("한", "NanumSquareR"),
            ("뷁", "NanumSquareR"),
            ("🦄", "NotoSans-Regular"),
        ] {
            assert_eq!(
                face(face_for(text, Weight::Regular, None)).name,
                name,
                "{text}"
            );
        }
    }
}
