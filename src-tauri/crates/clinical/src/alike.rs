//! Whether two entries of the card file may be one person, and why.
//!
//! Works on strings that were folded before: marks dropped, lower case. The weights are ours: what agrees is counted, and no
//! single thing but a number of one's own is enough. Twins share a date of birth, a telephone and a family name, families share
//! telephones: without a name or a number nobody is likely to be another.

mod birth;
mod name;

pub use birth::{BirthLikeness, births};
pub use name::{Name, NameLikeness, Word, skeleton};

use crate::patient::BirthDate;
use crate::words::words;

words! {
    /// Why two patients may be one.
    AlikeReason {
        /// The same name.
        SameName = "same_name",
        /// The same name in another order or another script.
        NameOtherwise = "name_otherwise",
        /// Names that a slip of the pen makes one, or of which one has more words than the other.
        SimilarName = "similar_name",
        /// The name of one is a former name of the other.
        FormerName = "former_name",
        /// The same date of birth.
        SameBirthDate = "same_birth_date",
        /// Dates of birth that differ by one digit, or by day and month exchanged, or that may be the same as far as they are known.
        NearBirthDate = "near_birth_date",
        /// The same telephone.
        SamePhone = "same_phone",
        /// The same number by which others know them.
        SameIdentifier = "same_identifier",
        /// The same e-mail.
        SameEmail = "same_email",
    }
}

impl AlikeReason {
    /// How much it counts.
    const fn weight(self) -> i32 {
        match self {
            Self::SameIdentifier => 60,
            Self::SameName | Self::NameOtherwise => 50,
            Self::FormerName | Self::SameBirthDate => 40,
            Self::SimilarName | Self::SameEmail => 30,
            Self::SamePhone => 25,
            Self::NearBirthDate => 20,
        }
    }

    const fn is_name(self) -> bool {
        matches!(
            self,
            Self::SameName | Self::NameOtherwise | Self::SimilarName | Self::FormerName
        )
    }
}

/// Two whole dates of birth that are neither the same nor near speak against it by so much.
const OTHER_BIRTH_DATE: i32 = -20;
/// Worth telling.
const HINT: i32 = 50;
/// Worth a warning.
const LIKELY: i32 = 70;
/// What a name's hash begins with.
const NAME: u8 = b'n';
/// Digits by which telephones are compared, from the right: the country's code and the zero for it are written or left out.
const PHONE_DIGITS: usize = 9;
/// Fewer digits are an extension or a slip, and shared by anybody.
const PHONE_LEAST: usize = 6;

/// A person as compared.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Person {
    /// The name of now.
    pub name: Name,
    /// Names of before.
    pub former: Vec<Name>,
    /// Date of birth, once it is known.
    pub birth: Option<BirthDate>,
    /// Telephones: digits only.
    pub phones: Vec<String>,
    /// Numbers by which others know the person: folded letters and digits only.
    pub identifiers: Vec<String>,
    /// E-mail, folded.
    pub email: Option<String>,
}

/// How alike two people are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Likeness {
    /// Why, the weightiest first.
    pub reasons: Vec<AlikeReason>,
    /// What they weigh in all.
    pub weight: i32,
    /// Enough for a warning.
    pub likely: bool,
}

/// The digits of a telephone by which it is compared; `None` where there are too few.
#[must_use]
pub fn phone(digits: &str) -> Option<&str> {
    let from = digits.len().saturating_sub(PHONE_DIGITS);
    digits.get(from..).filter(|last| last.len() >= PHONE_LEAST)
}

fn names(a: &Person, b: &Person) -> Option<AlikeReason> {
    let now = a.name.likeness(&b.name);
    let reason = match now {
        Some(NameLikeness::Same) => return Some(AlikeReason::SameName),
        Some(NameLikeness::Otherwise) => return Some(AlikeReason::NameOtherwise),
        Some(NameLikeness::Similar) => Some(AlikeReason::SimilarName),
        None => None,
    };
    let all = |person: &'_ Person| -> Vec<Name> {
        std::iter::once(&person.name)
            .chain(&person.former)
            .cloned()
            .collect()
    };
    let whole = |x: &Name, y: &Name| {
        matches!(
            x.likeness(y),
            Some(NameLikeness::Same | NameLikeness::Otherwise)
        )
    };
    let former = (!a.former.is_empty() || !b.former.is_empty())
        && all(a).iter().any(|x| all(b).iter().any(|y| whole(x, y)));
    if former {
        Some(AlikeReason::FormerName)
    } else {
        reason
    }
}

/// Whether two people may be one; `None` when too little agrees. The same both ways round.
#[must_use]
pub fn compare(a: &Person, b: &Person) -> Option<Likeness> {
    let mut reasons: Vec<AlikeReason> = names(a, b).into_iter().collect();
    let mut against = 0;
    if let (Some(x), Some(y)) = (a.birth, b.birth) {
        match births(x, y) {
            BirthLikeness::Same => reasons.push(AlikeReason::SameBirthDate),
            BirthLikeness::Near => reasons.push(AlikeReason::NearBirthDate),
            BirthLikeness::Other => against = OTHER_BIRTH_DATE,
        }
    }
    let same_phone = a
        .phones
        .iter()
        .filter_map(|x| phone(x))
        .any(|x| b.phones.iter().filter_map(|y| phone(y)).any(|y| x == y));
    if same_phone {
        reasons.push(AlikeReason::SamePhone);
    }
    if a.identifiers
        .iter()
        .any(|x| !x.is_empty() && b.identifiers.contains(x))
    {
        reasons.push(AlikeReason::SameIdentifier);
        // A number of one's own outweighs a date that was mistyped.
        against = 0;
    }
    if a.email.is_some() && a.email == b.email {
        reasons.push(AlikeReason::SameEmail);
    }
    let weight = against + reasons.iter().map(|reason| reason.weight()).sum::<i32>();
    if weight < HINT {
        return None;
    }
    reasons.sort_by_key(|reason| (std::cmp::Reverse(reason.weight()), *reason));
    let own = reasons
        .iter()
        .any(|reason| reason.is_name() || *reason == AlikeReason::SameIdentifier);
    Some(Likeness {
        likely: own && weight >= LIKELY,
        weight,
        reasons,
    })
}

/// Keys of which two people have one in common wherever a name, a telephone, a number or an e-mail of theirs is the same: whom to
/// compare with whom. Names that only a slip of the pen makes one have a key in common where the slip was in a vowel.
#[must_use]
pub fn keys(person: &Person) -> Vec<i64> {
    let names = std::iter::once(&person.name)
        .chain(&person.former)
        .filter_map(|name| Some(hash(NAME, &name.signature()?)));
    let phones = person
        .phones
        .iter()
        .filter_map(|digits| Some(hash(b'p', phone(digits)?)));
    let identifiers = person
        .identifiers
        .iter()
        .filter(|value| !value.is_empty())
        .map(|value| hash(b'i', value));
    let email = person.email.iter().map(|email| hash(b'e', email));
    let mut keys: Vec<i64> = names
        .chain(phones)
        .chain(identifiers)
        .chain(email)
        .collect();
    keys.sort_unstable();
    keys.dedup();
    keys
}

/// FNV-1a: the keys are kept, so that it must stay the same from version to version.
fn hash(kind: u8, text: &str) -> i64 {
    let hash = std::iter::once(kind)
        .chain(text.bytes())
        .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x100_0000_01b3)
        });
    // The last bit tells names from what is a person's own.
    let last = u64::from(kind == NAME);
    (hash & !1 | last).cast_signed()
}

/// Whether a key is a name's: many people have one in common, and mean something only with more.
#[must_use]
pub const fn is_of_name(key: i64) -> bool {
    key & 1 == 1
}
