//! A line as it is kept while others are compared with it: there may be hundreds of thousands.

use clinical::{
    alike::{Name, Person, Word},
    patient::BirthDate,
};

/// In one text, in a tenth of the room. No word has a blank or one of the signs in it; an e-mail stands last.
pub(super) fn pack(person: &Person) -> Box<str> {
    let word = |word: &Word| {
        if word.own == word.latin {
            word.own.clone()
        } else {
            format!("{}/{}", word.own, word.latin)
        }
    };
    let name = |name: &Name| name.words.iter().map(word).collect::<Vec<_>>().join(" ");
    let names = std::iter::once(&person.name).chain(&person.former);
    [
        names.map(name).collect::<Vec<_>>().join("|"),
        person.phones.join(" "),
        person.identifiers.join(" "),
        person.email.clone().unwrap_or_default(),
    ]
    .join("\n")
    .into_boxed_str()
}

pub(super) fn unpack(packed: &str, birth: BirthDate) -> Person {
    let mut parts = packed.splitn(4, '\n');
    let mut part = || parts.next().unwrap_or_default();
    let word = |word: &str| {
        let (own, latin) = word.split_once('/').unwrap_or((word, word));
        Word {
            own: own.to_owned(),
            latin: latin.to_owned(),
        }
    };
    let mut names = part().split('|').map(|name| Name {
        words: name.split_whitespace().map(word).collect(),
    });
    let (name, former) = (names.next().unwrap_or_default(), names.collect());
    let list = |text: &str| text.split_whitespace().map(str::to_owned).collect();
    Person {
        name,
        former,
        birth: Some(birth),
        phones: list(part()),
        identifiers: list(part()),
        email: Some(part().to_owned()).filter(|email| !email.is_empty()),
    }
}
