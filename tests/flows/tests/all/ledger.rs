//! A year of random work on the stock, from two windows: what is left of each lot is what a plain recount says, after every step.

use std::collections::BTreeMap;

use flows::Clinic;
use serde_json::{Value, json};

/// Small and seeded: the same year each time it fails.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % sides
    }
}

/// What a person would keep on paper: microlitres by lot, and what is in each open vial.
#[derive(Default)]
struct Paper {
    lots: BTreeMap<i64, i64>,
    vials: BTreeMap<i64, (i64, i64)>,
}

impl Paper {
    fn opened(&self, lot: i64) -> i64 {
        let of_lot = self.vials.values().filter(|(of, _)| *of == lot);
        of_lot.map(|(_, left)| left).sum()
    }
}

fn micro(value: &Value) -> i64 {
    #[allow(
        clippy::cast_possible_truncation,
        reason = "a whole number of microlitres"
    )]
    let whole = (value.as_f64().unwrap() * 1_000.0).round() as i64;
    whole
}

fn ml(microlitres: i64) -> f64 {
    #[allow(clippy::cast_precision_loss, reason = "small numbers")]
    let ml = microlitres as f64;
    ml / 1_000.0
}

struct Year {
    clinic: Clinic,
    dice: Dice,
    paper: Paper,
    product: i64,
    /// Steps that were refused, by operation: a year in which nothing is ever refused proves little.
    refused: u32,
    done: u32,
}

impl Year {
    fn new(seed: u64) -> Year {
        let clinic = Clinic::new();
        let ingredients = json!([{ "ingredient": "biotin", "name": null, "strength": null }]);
        let product = json!({ "name": "Revita", "maker": null, "ingredients": ingredients, "dosing": "multi", "container_ml": 5.0 });
        let product = clinic.ok("products.add", product)["product"]
            .as_i64()
            .unwrap();
        let mut year = Year {
            clinic,
            dice: Dice(seed),
            paper: Paper::default(),
            product,
            refused: 0,
            done: 0,
        };
        for number in ["A", "B", "C"] {
            let lot = year.clinic.lot(product, number, "2027-12-31", 30.0);
            year.paper.lots.insert(lot, 30_000);
        }
        year
    }

    fn lot(&mut self) -> i64 {
        let lots: Vec<i64> = self.paper.lots.keys().copied().collect();
        lots[usize::try_from(self.dice.roll(lots.len() as u64)).unwrap()]
    }

    fn amount(&mut self) -> i64 {
        i64::try_from(self.dice.roll(8_000)).unwrap() + 1
    }

    /// Asks, and says whether it was done. What the paper thinks possible must be done, and nothing else.
    fn ask(&mut self, operation: &str, args: Value, possible: bool) -> Option<Value> {
        let mut answer = self.clinic.answer(operation, args.clone());
        assert_eq!(
            answer["ok"].is_null(),
            !possible,
            "{operation} {args}: {answer}"
        );
        if possible {
            self.done += 1;
            return Some(answer["ok"].take());
        }
        self.refused += 1;
        None
    }

    fn step(&mut self) {
        let (lot, amount) = (self.lot(), self.amount());
        let left = self.paper.lots[&lot];
        let unopened = left - self.paper.opened(lot);
        let vials: Vec<i64> = self.paper.vials.keys().copied().collect();
        match self.dice.roll(6) {
            0 => {
                let number =
                    self.clinic.ok("lots.read", json!({ "lot": lot }))["row"]["lot_number"].clone();
                let request = json!({ "product": self.product, "lot_number": number, "expiry": "2027-12-31", "expiry_precision": "day",
                                      "ml": ml(amount * 10), "supplier": null, "received_on": "2026-11-01" });
                let possible = amount * 10 >= 10;
                if self.ask("lots.receive", request, possible).is_some() {
                    *self.paper.lots.get_mut(&lot).unwrap() += amount * 10;
                }
            }
            1 => {
                let request = json!({ "lot": lot, "ml": ml(amount), "reason": "Spilled." });
                if self
                    .ask("lots.waste", request, amount <= unopened)
                    .is_some()
                {
                    *self.paper.lots.get_mut(&lot).unwrap() -= amount;
                }
            }
            2 => {
                let request = json!({ "lot": lot, "opened": "2026-11-23T14:00" });
                if let Some(vial) = self.ask("vials.open", request, unopened >= 5_000) {
                    self.paper
                        .vials
                        .insert(vial["vial"].as_i64().unwrap(), (lot, 5_000));
                }
            }
            3 if !vials.is_empty() => {
                let vial = vials[usize::try_from(self.dice.roll(vials.len() as u64)).unwrap()];
                let (of, rest) = self.paper.vials[&vial];
                let request = json!({ "lot": of, "vial": vial, "ml": ml(amount), "reason": "Stuck in the needle." });
                if self.ask("lots.waste", request, amount <= rest).is_some() {
                    *self.paper.lots.get_mut(&of).unwrap() -= amount;
                    self.paper.vials.insert(vial, (of, rest - amount));
                    if rest == amount {
                        self.paper.vials.remove(&vial);
                    }
                }
            }
            4 if !vials.is_empty() => {
                let vial = vials[usize::try_from(self.dice.roll(vials.len() as u64)).unwrap()];
                self.ask(
                    "vials.discard",
                    json!({ "vial": vial, "reason": "Its time is over." }),
                    true,
                );
                let (of, rest) = self.paper.vials.remove(&vial).unwrap();
                *self.paper.lots.get_mut(&of).unwrap() -= rest;
            }
            _ => {
                // The other window moved the stock after this one began to count, every third time.
                let stale = self.dice.roll(3) == 0;
                let expected = if stale { left + 7 } else { left };
                let counted = (left + amount - 4_000).max(0);
                let possible = !stale && counted >= self.paper.opened(lot);
                let line = json!({ "lot": lot, "expected": ml(expected), "counted": ml(counted), "reason": "Found so." });
                if self
                    .ask("counts.record", json!({ "lines": [line] }), possible)
                    .is_some()
                {
                    self.paper.lots.insert(lot, counted);
                }
            }
        }
    }

    fn recount(&self) {
        let lots = self.clinic.ok("lots.list", json!({}));
        for row in lots.as_array().unwrap() {
            let lot = row["lot"].as_i64().unwrap();
            assert_eq!(micro(&row["left"]), self.paper.lots[&lot], "lot {lot}");
            let unopened = self.paper.lots[&lot] - self.paper.opened(lot);
            assert_eq!(micro(&row["unopened"]), unopened, "lot {lot}");
            let page = self.clinic.ok("lots.read", json!({ "lot": lot }));
            let ledger = self.clinic.ok("lots.movements", json!({ "lot": lot }));
            let moves = ledger.as_array().unwrap();
            assert_eq!(page["movements_in_all"], moves.len());
            let first = moves[..moves.len().min(100)].to_vec();
            assert_eq!(page["movements"], Value::Array(first));
            let sum: i64 = moves.iter().map(|movement| micro(&movement["ml"])).sum();
            assert_eq!(sum, self.paper.lots[&lot]);
            let mut running = 0;
            for movement in moves.iter().rev() {
                running += micro(&movement["ml"]);
                assert!(running >= 0, "lot {lot} was negative");
                assert_eq!(micro(&movement["left"]), running);
            }
            for vial in page["vials"].as_array().unwrap() {
                let number = vial["vial"].as_i64().unwrap();
                let on_paper = self.paper.vials.get(&number).map_or(0, |(_, left)| *left);
                assert_eq!(micro(&vial["left"]), on_paper, "vial {number}");
                assert_eq!(vial["closed"], !self.paper.vials.contains_key(&number));
            }
        }
    }
}

#[test]
fn the_ledger_of_a_random_year_is_what_a_plain_recount_says() {
    for seed in [3, 1_117, 90_001] {
        let mut year = Year::new(seed);
        for step in 0..120 {
            year.step();
            if step % 10 == 9 {
                year.recount();
            }
        }
        year.recount();
        assert!(
            year.refused > 10 && year.done > 50,
            "{} {}",
            year.refused,
            year.done
        );
    }
}
