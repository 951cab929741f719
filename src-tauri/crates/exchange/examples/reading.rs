//! How long a million rows take: `cargo run --release -p exchange --example reading [ROWS]`.

use std::{fmt::Write, time::Instant};

use exchange::{
    patients::{Survey, names_a_column, suggest},
    table::{Row, Table, TableSettings},
};

fn main() {
    let rows: u32 = std::env::args()
        .nth(1)
        .and_then(|rows| rows.parse().ok())
        .unwrap_or(1_000_000);
    let mut file = String::from("Ad Soyad;Doğum tarihi;Cinsiyet;Telefon;E-posta;Adres;Not\r\n");
    for n in 0..rows {
        let _ = write!(
            file,
            "Ayşe Gül {n};{:02}.{:02}.{};k;0532 {:07};ayse{n}@example.org;\"Gül sokak {n};\nİzmir\";\"\"\r\n",
            n % 28 + 1,
            n % 12 + 1,
            1940 + n % 70,
            n
        );
    }
    println!("{rows} rows, {} MB", file.len() >> 20);
    let begun = Instant::now();
    let settings = TableSettings::default();
    let Ok(table) = Table::open(file.as_bytes(), &settings, &names_a_column) else {
        return;
    };
    println!("found out: {:?}", begun.elapsed());
    let mapping = suggest(table.headers(), &[]);
    let (mut row, mut survey) = (Row::default(), Survey::default());
    let begun = Instant::now();
    let mut all = table.rows();
    let mut count = 0;
    while all.read(&mut row) {
        count += 1;
    }
    println!("{count} rows found: {:?}", begun.elapsed());
    let begun = Instant::now();
    let mut all = table.rows();
    while all.read(&mut row) {
        survey.add(&mapping, &table, &row);
    }
    println!("surveyed: {:?}", begun.elapsed());
    let begun = Instant::now();
    let mut all = table.rows();
    let mut fine = 0;
    while all.read(&mut row) {
        fine += u32::from(survey.read(&mapping, &table, &row).is_fine());
    }
    println!("{fine} patients read: {:?}", begun.elapsed());
}
