//! Columns that are suggested, and lines that become people or say why not.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use chrono::NaiveDate;
use clinical::patient::{BirthDate, BirthPrecision, HasCycles, Sex};
use exchange::{
    patients::{
        CellProblem, DateOrder, Field, Line, Mapping, MappingProblem, OrderFound, SexWord, Survey,
        Target, names_a_column, suggest,
    },
    table::{Row, Table, TableSettings},
};

fn born(year: i32, month: u32, day: u32) -> Option<BirthDate> {
    let day = NaiveDate::from_ymd_opt(year, month, day)?;
    Some(BirthDate::new(day, BirthPrecision::Day))
}

fn open(text: &str) -> Table<'_> {
    Table::open(text.as_bytes(), &TableSettings::default(), &names_a_column).unwrap()
}

fn samples(table: &Table<'_>) -> Vec<Vec<String>> {
    let (mut row, mut all, mut samples) = (Row::default(), table.rows(), Vec::new());
    while all.read(&mut row) {
        samples.push(
            (0..row.len())
                .map(|at| table.cell(&row, at).text.into_owned())
                .collect(),
        );
    }
    samples
}

fn survey(table: &Table<'_>, mapping: &Mapping) -> Survey {
    let (mut row, mut all, mut survey) = (Row::default(), table.rows(), Survey::default());
    while all.read(&mut row) {
        survey.add(mapping, table, &row);
    }
    survey
}

fn read_by(table: &Table<'_>, mapping: &Mapping) -> Vec<Line> {
    let survey = survey(table, mapping);
    let (mut row, mut all, mut lines) = (Row::default(), table.rows(), Vec::new());
    while all.read(&mut row) {
        lines.push(survey.read(mapping, table, &row));
    }
    lines
}

fn read(text: &str) -> Vec<Line> {
    let table = open(text);
    let mapping = suggest(table.headers(), &samples(&table));
    assert_eq!(mapping.problems(), []);
    read_by(&table, &mapping)
}

fn suggested(text: &str) -> Vec<Option<Field>> {
    let table = open(text);
    let mapping = suggest(table.headers(), &samples(&table));
    mapping.columns.iter().map(|target| target.field).collect()
}

fn problems(line: &Line) -> Vec<(Option<usize>, CellProblem)> {
    line.problems
        .iter()
        .map(|problem| (problem.column, problem.problem))
        .collect()
}

#[test]
fn columns_are_known_by_their_names_in_six_languages() {
    use Field::*;
    let whole = [
        Some(GivenName),
        Some(FamilyName),
        Some(BirthDate),
        Some(Sex),
        Some(Phone),
        Some(Email),
        Some(Note),
    ];
    for header in [
        "First name,Last Name,DOB,Gender,Mobile,E-mail,Comments",
        "Adı;Soyadı;Doğum Tarihi;Cinsiyet;Cep Telefonu;E-posta;Açıklama",
        "الاسم الأول;اسم العائلة;تاريخ الميلاد;الجنس;رقم الجوال;البريد الإلكتروني;ملاحظات",
        "Vorname;Nachname;Geb.-Datum;Geschlecht;Handy;E-Mail;Bemerkungen",
        "Prénom;Nom;Date de naissance;Sexe;Téléphone;Courriel;Remarques",
        "Имя;Фамилия;Дата рождения;Пол;Телефон;Эл. почта;Примечания",
        "FIRST_NAME\tLAST_NAME\tBIRTH_DATE\tSEX\tPHONE 1\tEMAIL\tNOTES",
    ] {
        assert_eq!(suggested(&format!("{header}\n")), whole, "{header}");
    }
    assert_eq!(
        suggested("Anagen,Name;x\n"),
        [None, Some(Name)],
        "a name within other words"
    );
    assert_eq!(
        suggested("Name;Vorname\nDemir;Ayşe\n"),
        [Some(FamilyName), Some(GivenName)]
    );
    assert_eq!(
        suggested("Full name;First name;Surname\n"),
        [Some(Name), None, None]
    );
    assert_eq!(
        suggested("Name;Phone 1;Phone 2\n"),
        [Some(Name), Some(Phone), Some(Phone)]
    );
    assert_eq!(
        suggested("Name;DOB;Birthday\n"),
        [Some(Name), Some(BirthDate), None]
    );
}

#[test]
fn without_names_columns_are_known_by_what_is_in_them() {
    use Field::*;
    assert_eq!(
        suggested(
            "1;Ayşe Demir;12.03.1980;K;0532 111 22 33;a@b.org\n2;Ali Kaya;01.02.1975;E;0533 111 22 33;c@d.org\n"
        ),
        [
            None,
            Some(Name),
            Some(BirthDate),
            Some(Sex),
            Some(Phone),
            Some(Email)
        ]
    );
}

#[test]
fn an_identifier_has_its_column_s_name() {
    let lines = read("Name,TC Kimlik No,Identifier: Passport: old\nAyşe,12345678901,U1\n");
    let identifiers = lines[0].person.clone().unwrap().identifiers;
    let told: Vec<_> = identifiers
        .iter()
        .map(|one| (one.label.as_str(), one.value.as_str()))
        .collect();
    assert_eq!(
        told,
        [("TC Kimlik No", "12345678901"), ("Passport: old", "U1")]
    );
}

#[test]
fn whom_to_call_may_be_written_as_one() {
    for text in [
        "name,emergency contact\nA,Ali Demir: (0532) 111 22 33\n",
        "name,emergency contact,emergency phone\nA,Ali Demir,(0532) 111 22 33\n",
    ] {
        let emergency = read(text)[0].person.clone().unwrap().emergency.unwrap();
        assert_eq!(
            (emergency.name.as_str(), emergency.phone.as_str()),
            ("Ali Demir", "(0532) 111 22 33")
        );
    }
}

#[test]
fn a_telephone_s_label_and_a_permission_follow_it() {
    let lines = read(
        "name,phone 1,phone label 1,phone 2,phone label 2,may be called,day of death\n\
         A,1234567,work,,lost,yes 2026-01-31,2026-03-01\n\
         B,1234567,,7654321,daughter,perhaps,\n",
    );
    let person = lines[0].person.clone().unwrap();
    assert_eq!(person.phones.len(), 1);
    assert_eq!(person.phones[0].label.as_deref(), Some("work"));
    let calls = person.permissions.calls.unwrap();
    assert_eq!(
        (calls.given, Some(calls.on)),
        (true, NaiveDate::from_ymd_opt(2026, 1, 31))
    );
    assert_eq!(person.deceased_on, NaiveDate::from_ymd_opt(2026, 3, 1));
    let other = lines[1].person.clone().unwrap();
    assert_eq!(other.phones[1].label.as_deref(), Some("daughter"));
    assert_eq!(problems(&lines[1]), [(Some(5), CellProblem::UnknownWord)]);
}

#[test]
fn a_line_becomes_a_person() {
    let lines = read(
        "Vorname;Nachname;Geburtsname;Geburtsdatum;Geschlecht;Handy;Telefon;Straße;PLZ;Ort;Allergien;Sprache;Menstruationszyklus\n\
         Anna ; Müller;Meyer;31.12.1980;w;0171 1234567;030/1234567, 0049 30 7654321;Weg 1;10115;Berlin;Latex;Türkisch;ja\n",
    );
    let person = lines[0].person.clone().unwrap();
    assert!(lines[0].is_fine());
    assert_eq!(person.name, "Anna Müller");
    assert_eq!(person.former_names, ["Meyer"]);
    assert_eq!(person.birth, born(1980, 12, 31));
    assert_eq!(person.sex, Some(Sex::Female));
    assert_eq!(person.has_cycles, Some(HasCycles::Yes));
    let phones: Vec<_> = person
        .phones
        .iter()
        .map(|phone| phone.number.as_str())
        .collect();
    assert_eq!(phones, ["0171 1234567", "030/1234567", "0049 30 7654321"]);
    assert_eq!(person.address.as_deref(), Some("Weg 1, 10115, Berlin"));
    assert_eq!(person.alerts.as_deref(), Some("Latex"));
    assert_eq!(person.language, Some("tr"));
}

#[test]
fn a_name_may_be_anything() {
    for name in [
        "X",
        "🌿",
        "عبد الله",
        "李",
        "O'Brien-Smith",
        "=1+1",
        "Null",
        "Ayşe \"Gül\" Demir",
    ] {
        let text = format!("name;phone\n{name};1234567\n");
        let lines = read(&text);
        assert!(lines[0].is_fine());
        assert_eq!(lines[0].person.as_ref().unwrap().name, name);
    }
    let table = open("first name;last name\nJános;Kovács\n");
    let mut mapping = suggest(table.headers(), &[]);
    mapping.family_first = true;
    assert_eq!(
        read_by(&table, &mapping)[0].person.as_ref().unwrap().name,
        "Kovács János"
    );
}

#[test]
fn clear_dates_decide_for_the_column() {
    for (dates, order) in [
        (
            "13.04.1980;03.04.1980",
            OrderFound::Decided(DateOrder::DayFirst),
        ),
        (
            "04/13/1980;03/04/1980",
            OrderFound::Decided(DateOrder::MonthFirst),
        ),
        ("03/04/1980;05/06/1980", OrderFound::Open),
        ("13/04/1980;04/13/1980", OrderFound::Mixed),
        ("1980-04-03;04.04.1980", OrderFound::NotNeeded),
    ] {
        let text = format!("name,born\nA,{}\n", dates.replace(';', "\nB,"));
        let table = open(&text);
        let mut mapping = suggest(table.headers(), &[]);
        assert_eq!(
            survey(&table, &mapping).order(&mapping, 1),
            order,
            "{dates}"
        );
        let asked = matches!(order, OrderFound::Open | OrderFound::Mixed);
        let lines = read_by(&table, &mapping);
        let open = lines
            .iter()
            .any(|line| problems(line).contains(&(Some(1), CellProblem::DayOrMonth)));
        assert_eq!(open, asked, "{dates}");
        mapping.columns[1].order = Some(DateOrder::MonthFirst);
        let lines = read_by(&table, &mapping);
        assert!(
            !lines
                .iter()
                .any(|line| problems(line).contains(&(Some(1), CellProblem::DayOrMonth)))
        );
    }
    let lines = read("name,born\nA,13/04/1980\nB,03/04/1980\n");
    assert_eq!(lines[1].person.as_ref().unwrap().birth, born(1980, 4, 3));
}

#[test]
fn each_thing_that_is_wrong_is_told_where_it_is() {
    let lines = read(
        "name,born,gender,phone,cycles,language,source,menstruation\n\
         A,31.02.1980,f,1234567,,,,\n\
         B,12.03.80,f,9.05321E+11,,,,\n\
         C,soon,zz,1234567,,Klingon,,maybe\n\
         D,13.03.1980,f,1234567,,,,,extra\n\
         E,1980,f\n\
         ,,,,,,,\n\
         \"F,13.03.1980,f,1234567,,,,\n",
    );
    assert_eq!(problems(&lines[0]), [(Some(1), CellProblem::NoSuchDay)]);
    assert_eq!(
        problems(&lines[1]),
        [
            (Some(1), CellProblem::ShortYear),
            (Some(3), CellProblem::Rounded)
        ]
    );
    assert_eq!(
        problems(&lines[2]),
        [
            (Some(1), CellProblem::NotADate),
            (Some(2), CellProblem::UnknownWord),
            (Some(5), CellProblem::UnknownLanguage),
            (Some(7), CellProblem::UnknownWord),
        ]
    );
    assert_eq!(problems(&lines[3]), [(Some(8), CellProblem::ExtraCells)]);
    assert_eq!(problems(&lines[4]), [(None, CellProblem::MissingCells)]);
    assert!(lines[4].is_fine());
    assert_eq!(lines[5].person, None);
    assert_eq!(problems(&lines[6]), [(Some(0), CellProblem::UnclosedQuote)]);
    assert_eq!(lines[6].problems[0].line, 8);
}

#[test]
fn a_word_that_is_not_known_is_asked_and_not_guessed() {
    let table = open("name,sex\nA,1\nB,2\nC,f\n");
    let mut mapping = suggest(table.headers(), &samples(&table));
    assert_eq!(survey(&table, &mapping).unknown_sexes(&mapping), ["1", "2"]);
    for (word, sex) in [("1", Sex::Male), ("2", Sex::Female)] {
        mapping.sexes.push(SexWord {
            word: word.into(),
            sex,
        });
    }
    assert_eq!(
        survey(&table, &mapping).unknown_sexes(&mapping),
        Vec::<String>::new()
    );
    assert!(read_by(&table, &mapping).iter().all(Line::is_fine));

    // Hombre and mujer: "m" is not a man here.
    let table = open("name,sex\nA,H\nB,M\n");
    let mapping = suggest(table.headers(), &samples(&table));
    assert_eq!(survey(&table, &mapping).unknown_sexes(&mapping), ["H", "M"]);
}

#[test]
fn a_mapping_that_cannot_work_says_why() {
    let target = |field| Target {
        field: Some(field),
        ..Target::default()
    };
    let mapping = |fields: &[Field]| Mapping {
        columns: fields.iter().map(|field| target(*field)).collect(),
        ..Mapping::default()
    };
    use MappingProblem::*;
    assert_eq!(mapping(&[Field::Phone]).problems(), [(None, NoName)]);
    assert_eq!(
        mapping(&[Field::Name, Field::FamilyName]).problems(),
        [(Some(1), NameTwice)]
    );
    assert_eq!(
        mapping(&[Field::Name, Field::BirthDate, Field::BirthDate]).problems(),
        [(Some(2), Twice)]
    );
    assert_eq!(
        mapping(&[Field::Name, Field::Identifier]).problems(),
        [(Some(1), NoLabel)]
    );
}
