use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// A word as it is compared: without accents, case, marks of direction and punctuation, with single blanks between its parts.
/// "Doğum Tarihi:" and "DOGUM_TARİHİ" are the same, and so are "إسم" and "اسم".
#[must_use]
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for c in text
        .nfkd()
        .filter(|c| !is_combining_mark(*c))
        .flat_map(char::to_lowercase)
        .filter(|c| !is_combining_mark(*c))
    {
        match c {
            'ı' => folded.push('i'),
            'ß' => folded.push_str("ss"),
            // Arabic: teh marbuta and heh, alef maqsura and yeh are typed for one another; tatweel only stretches.
            'ة' => folded.push('ه'),
            'ى' => folded.push('ي'),
            'ـ' => {}
            c if c.is_alphanumeric() => folded.push(digit(c)),
            // An apostrophe or a dot joins ("d'origine", "e.mail" stays two words); what is invisible is nothing.
            '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{2069}'
            | '\u{feff}' => {}
            _ if folded.is_empty() || folded.ends_with(' ') => {}
            _ => folded.push(' '),
        }
    }
    if folded.ends_with(' ') {
        folded.pop();
    }
    folded
}

/// A decimal digit of a script that dates and telephones are written in, as the European one; anything else as it is.
#[must_use]
pub(crate) fn digit(c: char) -> char {
    let zero = match c {
        '٠'..='٩' => '٠',
        '۰'..='۹' => '۰',
        '०'..='९' => '०',
        '০'..='৯' => '০',
        '๐'..='๙' => '๐',
        '0'..='9' => '0',
        _ => return c,
    };
    char::from_digit(u32::from(c) - u32::from(zero), 10).unwrap_or(c)
}

#[cfg(test)]
mod tests {
    use super::fold;

    #[test]
    fn the_same_word_however_it_is_written() {
        for (a, b) in [
            ("Doğum Tarihi:", "DOGUM_TARİHİ"),
            ("Prénom", "prenom"),
            ("إسم", "اسم"),
            ("الهويّة", "الهويه"),
            ("Straße", "STRASSE"),
            ("E-Mail", "e mail"),
            ("\u{feff}Name\u{200f}", " name "),
            ("١٩٨٠", "1980"),
        ] {
            assert_eq!(fold(a), fold(b), "{a} {b}");
        }
        assert_eq!(fold("  ?? "), "");
    }
}
