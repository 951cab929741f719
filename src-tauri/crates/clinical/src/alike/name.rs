/// A name as compared.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Name {
    /// Its words in their order, folded.
    pub words: Vec<Word>,
}

/// A word of a name.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Word {
    /// Folded, in its own script.
    pub own: String,
    /// Folded, in Latin letters.
    pub latin: String,
}

/// How two names lie to each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NameLikeness {
    /// The same words in the same order.
    Same,
    /// The same words in another order, joined differently, or in another script.
    Otherwise,
    /// A slip of the pen apart, or one has more words than the other.
    Similar,
}

/// How two words lie to each other; the closer is the less.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Closeness {
    Same,
    OtherScript,
    Slip,
}

impl Name {
    /// What is the same for all ways of writing the name in any order and script, and for some slips of the pen. `None` where there
    /// is nothing to go by.
    #[must_use]
    pub fn signature(&self) -> Option<String> {
        let mut parts: Vec<String> = self.words.iter().map(Word::signature).collect();
        parts.retain(|part| !part.is_empty());
        parts.sort_unstable();
        (!parts.is_empty()).then(|| parts.join(" "))
    }

    /// How it lies to another; `None` for another name. The same both ways round.
    #[must_use]
    pub fn likeness(&self, other: &Name) -> Option<NameLikeness> {
        if self.words.is_empty() || other.words.is_empty() {
            return None;
        }
        let own = |name: &Name| name.words.iter().map(|w| w.own.clone()).collect::<Vec<_>>();
        if own(self) == own(other) {
            return Some(NameLikeness::Same);
        }
        if own(self).concat() == own(other).concat() {
            return Some(NameLikeness::Otherwise);
        }
        let (short, long) = if (self.words.len(), &self.words) <= (other.words.len(), &other.words)
        {
            (self, other)
        } else {
            (other, self)
        };
        let worst = short.paired(long)?;
        let whole = short.words.len() == long.words.len();
        match worst {
            Closeness::Same | Closeness::OtherScript if whole => Some(NameLikeness::Otherwise),
            // "Ayşe Demir" and "Ayşe Nur Demir"; a single word says nothing of a longer name.
            _ if whole || short.words.len() > 1 => Some(NameLikeness::Similar),
            _ => None,
        }
    }

    /// The worst of the best pairs, each word of this name with one of the other; `None` where one has no partner.
    fn paired(&self, other: &Name) -> Option<Closeness> {
        let mut free: Vec<&Word> = other.words.iter().collect();
        let mut left: Vec<&Word> = self.words.iter().collect();
        let mut worst = Closeness::Same;
        // The close pairs first, so that a slip never takes the partner of an equal word.
        for wanted in [Closeness::Same, Closeness::OtherScript, Closeness::Slip] {
            left.retain(|word| {
                let Some(at) = free
                    .iter()
                    .position(|partner| word.closeness(partner) == Some(wanted))
                else {
                    return true;
                };
                free.swap_remove(at);
                worst = worst.max(wanted);
                false
            });
        }
        left.is_empty().then_some(worst)
    }
}

impl Word {
    fn signature(&self) -> String {
        let skeleton = skeleton(&self.latin);
        if skeleton.is_empty() {
            // Of vowels alone, or of nothing that has Latin letters: an emoji.
            if self.latin.is_empty() {
                self.own.clone()
            } else {
                self.latin.clone()
            }
        } else {
            skeleton
        }
    }

    fn closeness(&self, other: &Word) -> Option<Closeness> {
        if self.own == other.own {
            return Some(Closeness::Same);
        }
        if self.latin.is_empty() || other.latin.is_empty() {
            return None;
        }
        if self.own.is_ascii() != other.own.is_ascii() {
            let vowels = [self, other].iter().any(|word| word.leaves_vowels_out());
            let consonants = skeleton(&self.latin);
            let same = self.latin == other.latin
                || near(&self.latin, &other.latin)
                || (vowels && consonants.len() > 1 && consonants == skeleton(&other.latin));
            return same.then_some(Closeness::OtherScript);
        }
        near(&self.latin, &other.latin).then_some(Closeness::Slip)
    }

    /// Hebrew, Arabic, Syriac and their kin.
    fn leaves_vowels_out(&self) -> bool {
        self.own
            .chars()
            .any(|c| matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{feff}'))
    }
}

/// One letter wrong, missing, too many, or two swapped; in a word of eight letters or more, two of these. In words of three letters or
/// fewer a letter makes another name.
fn near(a: &str, b: &str) -> bool {
    let least = a.chars().count().min(b.chars().count());
    let allowed = match least {
        0..=3 => return a == b,
        4..=7 => 1,
        _ => 2,
    };
    distance(a, b) <= allowed
}

/// Edits between two words; swapped neighbours count as one.
fn distance(a: &str, b: &str) -> usize {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let mut before: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.iter().enumerate() {
        let mut row = Vec::with_capacity(b.len() + 1);
        row.push(i + 1);
        for (j, y) in b.iter().enumerate() {
            let mut least = (last[j] + usize::from(x != y))
                .min(last[j + 1] + 1)
                .min(row[j] + 1);
            if i > 0 && j > 0 && *x == b[j - 1] && a[i - 1] == *y {
                least = least.min(before[j - 1] + 1);
            }
            row.push(least);
        }
        before = std::mem::replace(&mut last, row);
    }
    last.last().copied().unwrap_or_default()
}

/// The consonants of a word in Latin letters, those that are written one for the other made one: the same for Mehmet, Muhammad and
/// محمد.
#[must_use]
pub fn skeleton(latin: &str) -> String {
    let letters: Vec<char> = latin.chars().collect();
    let mut out = String::new();
    let mut at = 0;
    while let Some(&letter) = letters.get(at) {
        let digraph = letters.get(at + 1) == Some(&'h') && "skgtdcp".contains(letter);
        at += if digraph { 2 } else { 1 };
        let class = match (letter, digraph) {
            ('p', true) | ('v', _) => 'f',
            ('k', true) => 'h',
            ('t' | 'd', _) => 'd',
            ('c' | 'j', _) => 'j',
            ('q' | 'k', _) => 'k',
            ('x', _) => 's',
            ('p', _) => 'b',
            ('a' | 'e' | 'i' | 'o' | 'u' | 'w' | 'y', _) => continue,
            (other, _) => other,
        };
        if !out.ends_with(class) {
            out.push(class);
        }
    }
    // A last h is the feminine ending, which Latin spellings have or leave out.
    if out.chars().count() > 2 && out.ends_with('h') {
        out.pop();
    }
    out
}
