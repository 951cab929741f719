//! People to be searched, and what is typed to find them: names of seven languages from a seeded generator, with the skew that names
//! have, a few very common ones and a long tail. Shared by `bench patients` and the finder's own `measure`.

use chrono::NaiveDate;

/// Seeded noise (SplitMix64).
pub struct Noise(pub u64);

impl Noise {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    pub fn below(&mut self, end: usize) -> usize {
        (self.next() % end as u64) as usize
    }

    /// Few are very common, as names are.
    fn skewed(&mut self, end: usize) -> usize {
        let unit = (self.next() >> 11) as f64 / (1u64 << 53) as f64;
        ((end as f64).powf(unit) - 1.0) as usize
    }
}

struct Language {
    first: &'static [&'static str],
    last: &'static [&'static str],
    syllables: &'static [&'static str],
    endings: &'static [&'static str],
}

const LANGUAGES: &[Language] = &[
    Language {
        first: &[
            "Mehmet", "Ayşe", "Mustafa", "Fatma", "Ahmet", "Emine", "Ali", "Zeynep", "Hüseyin",
            "Elif", "İbrahim", "Işıl", "Gülşen", "Çağrı", "Ömer", "Şule",
        ],
        last: &[
            "Yılmaz", "Kaya", "Demir", "Şahin", "Çelik", "Yıldız", "Öztürk", "Aydın", "Özdemir",
            "Arslan", "Doğan", "Kılıç", "Çetin",
        ],
        syllables: &[
            "ak", "al", "bay", "ca", "de", "er", "gü", "ka", "kı", "lı", "me", "nur", "öz", "sa",
            "şe", "tu", "ya", "yıl",
        ],
        endings: &["oğlu", "er", "maz", "türk", "gil", "soy", "taş", "kan"],
    },
    Language {
        first: &[
            "Anna",
            "Hans",
            "Ursula",
            "Peter",
            "Jürgen",
            "Sabine",
            "Wolfgang",
            "Käthe",
            "Björn",
            "Anne-Marie",
            "Karl-Heinz",
            "Sören",
        ],
        last: &[
            "Müller",
            "Schmidt",
            "Schneider",
            "Fischer",
            "Weber",
            "Meyer",
            "Wagner",
            "Schäfer",
            "Köhler",
            "Groß",
            "von der Heide",
            "Mueller",
        ],
        syllables: &[
            "al", "bern", "dorf", "eich", "fried", "grün", "hof", "kir", "lang", "mül", "neu",
            "ober", "rein", "schön", "stein", "wald",
        ],
        endings: &["mann", "er", "berg", "hausen", "meier", "ke", "ing"],
    },
    Language {
        first: &[
            "James",
            "Mary",
            "John",
            "Patricia",
            "Robert",
            "Jennifer",
            "Michael",
            "Linda",
            "William",
            "Elizabeth",
            "Siobhán",
            "Zoë",
        ],
        last: &[
            "Smith",
            "Johnson",
            "Williams",
            "Brown",
            "Jones",
            "O'Brien",
            "Taylor",
            "Wilson",
            "Evans",
            "MacDonald",
            "Walker",
            "Wright",
        ],
        syllables: &[
            "ash", "brad", "clay", "don", "ever", "fair", "had", "kings", "lin", "mar", "nor",
            "pem", "rich", "stan", "thorn", "win",
        ],
        endings: &["ton", "ley", "ford", "son", "worth", "field", "man"],
    },
    Language {
        first: &[
            "Мария",
            "Анна",
            "Александр",
            "Елена",
            "Сергей",
            "Ольга",
            "Дмитрий",
            "Алёна",
            "Юлия",
            "Иван",
        ],
        last: &[
            "Иванов",
            "Петрова",
            "Смирнов",
            "Кузнецова",
            "Попов",
            "Соколова",
            "Лебедев",
            "Козлова",
        ],
        syllables: &[
            "ба", "ве", "го", "дро", "жу", "за", "ки", "ло", "ми", "не", "пе", "ро", "са", "ту",
            "че", "щер",
        ],
        endings: &["ов", "ова", "ин", "ина", "ский", "енко", "чук"],
    },
    Language {
        first: &[
            "محمد",
            "أحمد",
            "فاطمة",
            "عبد الله",
            "خالد",
            "مريم",
            "علي",
            "حسن",
            "عائشة",
            "نور",
            "يوسف",
            "عبد الرحمن",
        ],
        last: &[
            "الحسن",
            "العلي",
            "المصري",
            "حداد",
            "خوري",
            "الشامي",
            "منصور",
            "إبراهيم",
            "السيد",
        ],
        syllables: &[
            "با", "تم", "جر", "حس", "در", "را", "سل", "شع", "طا", "عب", "غا", "فر", "قا", "كر",
            "من", "نج",
        ],
        endings: &["ي", "اوي", "ان", "ين", "ه"],
    },
    Language {
        first: &[
            "José",
            "María",
            "Luis",
            "Carmen",
            "Ana",
            "Íñigo",
            "Lucía",
            "João",
            "Beatriz",
            "François",
        ],
        last: &[
            "García",
            "Fernández",
            "González",
            "Rodríguez",
            "López",
            "de la Cruz",
            "dos Santos",
            "Muñoz",
            "Peña",
        ],
        syllables: &[
            "al", "bar", "cas", "do", "es", "fuen", "gal", "her", "mon", "nar", "or", "pa", "que",
            "ro", "sal", "val",
        ],
        endings: &["ez", "illo", "ero", "ara", "al", "ada"],
    },
    Language {
        first: &[
            "Łukasz",
            "Agnieszka",
            "Jan",
            "Zofia",
            "Đorđe",
            "Jiří",
            "Petra",
            "Zdeněk",
            "Ana",
            "Žofie",
        ],
        last: &[
            "Nowak",
            "Kowalski",
            "Wiśniewska",
            "Dvořák",
            "Novotná",
            "Horvat",
            "Jovanović",
            "Svoboda",
        ],
        syllables: &[
            "bo", "cze", "dob", "gra", "ja", "ko", "le", "ma", "no", "pa", "ru", "sta", "wi", "za",
            "zdo", "mi",
        ],
        endings: &["ski", "ska", "wicz", "ek", "ić", "ová", "ák"],
    },
];

/// Somebody.
pub struct Made {
    pub name: String,
    pub born: NaiveDate,
    pub phone: String,
}

fn name(noise: &mut Noise) -> String {
    let language = &LANGUAGES[noise.skewed(LANGUAGES.len())];
    let mut made = |common: &[&str]| {
        if noise.below(3) > 0 {
            return common[noise.skewed(common.len())].to_owned();
        }
        let mut word: String = (0..1 + noise.below(3))
            .map(|_| language.syllables[noise.skewed(language.syllables.len())])
            .collect();
        word.push_str(language.endings[noise.below(language.endings.len())]);
        let mut letters = word.chars();
        letters
            .next()
            .into_iter()
            .flat_map(char::to_uppercase)
            .chain(letters)
            .collect()
    };
    format!("{} {}", made(language.first), made(language.last))
}

/// Somebody new.
pub fn person(noise: &mut Noise) -> Made {
    let day = NaiveDate::from_ymd_opt(1935, 1, 1).unwrap_or_default()
        + chrono::Days::new(noise.below(26_000) as u64);
    let code = ["+90 53", "+90 54", "+49 17", "+44 7", "+7 9", "0"][noise.skewed(6)];
    Made {
        name: name(noise),
        born: day,
        phone: format!(
            "{code}{} {:03} {:02} {:02}",
            noise.below(10),
            noise.below(1000),
            noise.below(100),
            noise.below(100)
        ),
    }
}

/// What people type to find some of them, letter by letter.
pub fn typed(people: &[Made], noise: &mut Noise) -> Vec<String> {
    let mut out = Vec::new();
    let mut letters = |text: &str| {
        out.extend(
            text.char_indices()
                .skip(1)
                .map(|(end, _)| text[..end].to_owned())
                .chain([text.to_owned()]),
        )
    };
    for at in 0..240 {
        let who = &people[noise.below(people.len())];
        let words: Vec<&str> = who.name.split(' ').collect();
        let asked = match at % 12 {
            0..=3 => who.name.to_lowercase(),
            4 => words.iter().rev().copied().collect::<Vec<_>>().join(" "),
            5 => words[words.len() - 1].to_owned(),
            6 => finder::fold(&who.name),
            7 => {
                let mut wrong: Vec<char> = finder::fold(&who.name).chars().collect();
                let place = noise.below(wrong.len().saturating_sub(1).max(1));
                if place + 1 < wrong.len() {
                    wrong.swap(place, place + 1);
                }
                wrong.into_iter().collect()
            }
            8 => who.phone.clone(),
            9 => who.born.format("%d.%m.%Y").to_string(),
            10 => format!("{} {}", words[words.len() - 1], who.born.format("%d/%m/%Y")),
            _ => [
                "xqzwv",
                "Zzyzx Quux",
                "Brümmel Xaverl",
                "0799 999 98 97",
                "31.12.1899",
            ][noise.below(5)]
            .to_owned(),
        };
        letters(&asked);
    }
    out
}
