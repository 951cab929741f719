//! What a search costs, letter by letter: `cargo run --release -p finder --example searching [PATIENTS…]`.
//!
//! Of the people of `bench patients`.

use finder::{Change, Finder, Key, Person, Query};
use people::{Made, Noise, person, typed};
use std::time::{Duration, Instant};

#[path = "../../../../tests/bench/src/people.rs"]
mod people;

/// How long this thread has been at work.
fn busy() -> Duration {
    let time = rustix::time::clock_gettime(rustix::time::ClockId::ThreadCPUTime);
    Duration::new(
        time.tv_sec.unsigned_abs(),
        u32::try_from(time.tv_nsec).unwrap_or(0),
    )
}

fn main() {
    let sizes: Vec<usize> = std::env::args()
        .skip(1)
        .filter_map(|size| size.parse().ok())
        .collect();
    let sizes = if sizes.is_empty() {
        vec![10_000, 100_000, 1_000_000]
    } else {
        sizes
    };
    println!(
        "| patients | p50 ms | p99 ms | max ms | queries | build s | fold in s | MB | a change ms |"
    );
    println!("|---|---|---|---|---|---|---|---|---|");
    for size in sizes {
        let mut noise = Noise(42);
        let people: Vec<Made> = (0..size).map(|_| person(&mut noise)).collect();
        let keys: Vec<Key> = people
            .iter()
            .map(|who| {
                Key::of(&Person {
                    name: &who.name,
                    born: Some(who.born),
                    phones: &[&who.phone],
                    ..Person::default()
                })
            })
            .collect();
        let mut order: Vec<i64> = (0..size as i64).collect();
        for at in (1..order.len()).rev() {
            order.swap(at, noise.below(at + 1));
        }
        let start = Instant::now();
        let finder = Finder::build(
            keys.into_iter()
                .enumerate()
                .map(|(at, key)| (at as i64, order[at], key)),
        );
        let build = start.elapsed();
        let queries = typed(&people, &mut noise);
        let mut times: Vec<(Duration, &str, usize)> = Vec::new();
        for text in &queries {
            // The best of three, in the thread's own time: what a search costs, and not what else the machine does.
            let once = || {
                let start = busy();
                let hits = finder
                    .search(&Query {
                        text,
                        limit: 50,
                        only: None,
                    })
                    .len();
                (busy() - start, text.as_str(), hits)
            };
            times.extend((0..3).map(|_| once()).min());
        }
        times.sort();
        let at = |share: f64| {
            times[((times.len() - 1) as f64 * share) as usize]
                .0
                .as_secs_f64()
                * 1e3
        };
        let start = Instant::now();
        for at in 0..100 {
            finder.apply(Change::Touch {
                patient: at,
                recency: size as i64 + at,
            });
            let _ = finder.search(&Query {
                text: "mül",
                limit: 50,
                only: None,
            });
        }
        let change = start.elapsed().as_secs_f64() * 1e3 / 100.0;
        let start = Instant::now();
        finder.fold_in();
        println!(
            "| {size} | {:.3} | {:.3} | {:.3} | {} | {:.2} | {:.2} | {} | {change:.3} |",
            at(0.5),
            at(0.99),
            at(1.0),
            times.len(),
            build.as_secs_f64(),
            start.elapsed().as_secs_f64(),
            finder.size() / 1_000_000
        );
        if std::env::var_os("SLOWEST").is_some() {
            for (time, text, hits) in times.iter().rev().take(40) {
                println!("{time:?} {hits} {text}");
            }
        }
    }
}
