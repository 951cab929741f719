//! Files as large as they come: a hundred thousand strangers, a million lines, and stopping in the middle.

use std::collections::BTreeMap;

use crate::imports::{check, choose, names, request, saved};
use flows::Clinic;
use serde_json::{Value, json};

/// A cheap source of numbers that are always the same.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1);
        usize::try_from(self.0 >> 33).unwrap() % sides
    }

    fn one<'a>(&mut self, of: &[&'a str]) -> &'a str {
        of[self.roll(of.len())]
    }
}

/// The n-th name, like no other: words of three consonants are never taken for one another.
fn own(n: usize) -> String {
    let letter = |at: usize| char::from(b"bcdfghjklmnpqrstvwxz"[at % 20]);
    let word = [letter(n / 400), letter(n / 20), letter(n)];
    format!("{} {:03}", String::from_iter(word), n / 8_000)
}

/// Strangers of many scripts, each another.
fn strangers(count: usize) -> String {
    let first = [
        "Ayşe",
        "Мария",
        "عبد الله",
        "李",
        "Nguyễn",
        "José",
        "Ιωάννης",
        "נועה",
        "さくら",
        "Åsa",
        "O'Brien",
        "Zoë-Lou",
        "=Sum",
        "+Plus",
    ];
    let last = [
        "Demir",
        "Щукина",
        "بن أحمد",
        "小明",
        "Văn Tùng",
        "Muñoz",
        "Παπαδόπουλος",
        "כהן",
        "田中",
        "Öberg",
        "\"Mac\" Neill",
        "von der Heide, Jr.",
    ];
    let mut dice = Dice(42);
    let mut file = String::from("name,birth date,sex,phone,phone,address,identifier\n");
    for n in 0..count {
        let (first, last) = (dice.one(&first), dice.one(&last));
        let name = format!("{first} {last} {}", own(n)).replace('"', "\"\"");
        file += &format!(
            "\"{name}\",{}-{:02}-{:02},{},+90 5{:09},{},\"Sokak {n},\nİzmir\",{n}\n",
            1930 + dice.roll(80),
            1 + dice.roll(12),
            1 + dice.roll(28),
            dice.one(&["f", "m", "x", ""]),
            n,
            dice.one(&["", "0049 30 #", "(0212) #"])
                .replace('#', &format!("{n:07}")),
        );
    }
    file
}

/// Everything of every patient, by name.
fn everything(clinic: &Clinic) -> Vec<String> {
    let found = clinic.ok("patients.export", json!({ "query": "", "limit": null }));
    assert_eq!(found["outcome"], "written");
    let file = String::from_utf8(saved(clinic)).unwrap();
    // All but the number in the first column.
    let mut lines: Vec<String> = file
        .split("\r\n")
        .map(|line| {
            line.split_once(',')
                .map_or(String::new(), |(_, rest)| rest.to_owned())
        })
        .collect();
    lines.sort();
    lines
}

/// One stranger, as a file says: name, birth date, sex, telephones, address.
type Stranger = (String, String, String, Vec<String>, String);

/// Each stranger of a file by their identifier, the columns found by their headers.
fn by_identifier(
    file: &[u8],
    names: [&str; 5],
    phones: &[&str],
    sexes: [&str; 3],
    ours: bool,
) -> BTreeMap<String, Stranger> {
    let file = file.strip_prefix("\u{feff}".as_bytes()).unwrap_or(file);
    let mut reader = csv::Reader::from_reader(file);
    let headers = reader.headers().unwrap().clone();
    let at = |wanted: &str| -> Vec<usize> {
        let is = |header: &str| header == wanted;
        headers
            .iter()
            .enumerate()
            .filter_map(|(at, header)| is(header).then_some(at))
            .collect()
    };
    let phones: Vec<usize> = phones.iter().flat_map(|header| at(header)).collect();
    let [name, birth, sex, address, identifier] = names.map(|header| at(header)[0]);
    let records = reader.records().map(|record| {
        let record = record.unwrap();
        let cell = |at: usize| {
            let cell = &record[at];
            // What a spreadsheet would compute has an apostrophe in front.
            let guarded = cell.strip_prefix('\'').filter(|_| ours);
            guarded.unwrap_or(cell).to_owned()
        };
        let sex = sexes.iter().position(|word| *word == &record[sex]);
        let sex = sex.map_or("", |at| ["f", "m", "x"][at]).to_owned();
        let said = phones.iter().map(|at| cell(*at));
        let phones = said.filter(|phone| !phone.is_empty()).collect();
        let one = (cell(name), cell(birth), sex, phones, cell(address));
        (cell(identifier), one)
    });
    records.collect()
}

#[test]
fn a_hundred_thousand_strangers_go_in_and_come_out_the_same() {
    let count = 100_000;
    let clinic = Clinic::new();
    let file = strangers(count);
    let looked = choose(&clinic, &file);
    let run = request(&looked["mapping"], false, Value::Null, json!([]));
    assert_eq!(clinic.ok("imports.run", run)["added"], count);
    let before = everything(&clinic);
    let exported = saved(&clinic);
    assert_eq!(before.len(), count + 2);
    let columns = ["name", "birth date", "sex", "address", "identifier"];
    let sexes = ["f", "m", "x"];
    let given = by_identifier(file.as_bytes(), columns, &["phone"], sexes, false);
    let columns = ["Name", "Date of birth", "Sex", "Address", "Identifier 1"];
    let (phones, sexes) = (["Telephone 1", "Telephone 2"], ["Female", "Male", "Other"]);
    let given_back = by_identifier(&exported, columns, &phones, sexes, true);
    assert_eq!((given.len(), given_back.len()), (count, count));
    for (identifier, stranger) in &given {
        assert_eq!(given_back.get(identifier), Some(stranger), "{identifier}");
    }
    let other = Clinic::new();
    let looked = choose(&other, exported);
    assert_eq!(looked["ours"], true);
    let run = request(&looked["mapping"], false, Value::Null, json!([]));
    assert_eq!(other.ok("imports.run", run)["added"], count);
    assert_eq!(everything(&other), before);
}

/// Calls something that is stopped once it has come to `step` and gone on with it.
fn stopped(clinic: &Clinic, step: &str, operation: &str, args: &Value) -> Value {
    std::thread::scope(|scope| {
        let working = scope.spawn(|| clinic.error(operation, args.clone()));
        loop {
            let work = clinic.ok("backups.work", json!({}));
            if work["step"] == step && work["done"].as_u64().unwrap() > 0 {
                clinic.ok("backups.cancel", json!({}));
                break;
            }
            assert!(!working.is_finished(), "it ended before it was stopped");
            std::thread::yield_now();
        }
        working.join().unwrap()
    })
}

#[test]
fn an_import_that_is_stopped_leaves_nothing() {
    let clinic = Clinic::new();
    clinic.patient("Somebody");
    let looked = choose(&clinic, strangers(20_000));
    let run = request(&looked["mapping"], false, Value::Null, json!([]));
    let before = names(&clinic);
    // What was added so far is not there afterwards.
    let answer = stopped(&clinic, "adding", "imports.run", &run);
    assert_eq!(answer["code"], "cancelled");
    assert_eq!(names(&clinic), before);
    assert_eq!(clinic.ok("imports.list", json!({})), json!([]));
    // And it can be done after all.
    assert_eq!(clinic.ok("imports.run", run)["added"], 20_000);
}

#[test]
fn an_export_tells_how_far_it_is_and_is_stopped() {
    let clinic = Clinic::new();
    let looked = choose(&clinic, strangers(30_000));
    let run = request(&looked["mapping"], false, Value::Null, json!([]));
    clinic.ok("imports.run", run);
    let export = json!({ "query": "", "limit": null });
    let answer = stopped(&clinic, "writing", "patients.export", &export);
    assert_eq!(answer["code"], "cancelled");
    assert!(clinic.desk.saved.lock().unwrap().is_empty());
    let filter = json!({ "patient": null, "noun": null, "id": null, "account": null, "operation": "patients.export",
                         "from": null, "to": null, "changes_only": false, "before": null });
    assert_eq!(clinic.ok("history.list", filter)["entries"], json!([]));
    assert_eq!(clinic.ok("patients.export", export)["outcome"], "written");
}

#[test]
fn a_million_lines_are_reported_on_and_stopped_in_the_middle() {
    let count = 1_000_000;
    let mut file = String::from("name,birth date\n");
    for n in 0..count {
        // Each line in a hundred thousand is wrong.
        let day = if n % 100_000 == 7 { 31 } else { 1 + n % 28 };
        file += &format!("{},{}-02-{day:02}\n", own(n), 1930 + n % 80);
    }
    let clinic = Clinic::new();
    clinic.patient("Somebody");
    let looked = choose(&clinic, file);
    let mapping = &looked["mapping"];
    let ask = json!({ "settings": { "encoding": null, "delimiter": null, "header": null }, "mapping": mapping });
    let answer = stopped(&clinic, "judging", "imports.check", &ask);
    assert_eq!(answer["code"], "cancelled");
    let checked = check(&clinic, mapping);
    assert_eq!(
        (&checked["lines"], &checked["bad"], &checked["alike"]),
        (&json!(count), &json!(10), &json!(0))
    );
    let run = request(mapping, true, Value::Null, json!([]));
    let answer = stopped(&clinic, "adding", "imports.run", &run);
    assert_eq!(answer["code"], "cancelled");
    assert_eq!(names(&clinic), ["Somebody"]);
    assert_eq!(clinic.ok("imports.list", json!({})), json!([]));
}
