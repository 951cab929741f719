//! The first databases of a process, opened by several threads at the same moment. Alone in its file: nothing may come before it.

#![allow(clippy::unwrap_used)]

mod common;

use std::sync::Barrier;

#[test]
fn several_threads_open_their_processs_first_database_at_once() {
    let all = Barrier::new(8);
    std::thread::scope(|scope| {
        for _ in 0..8 {
            scope.spawn(|| {
                let dir = tempfile::tempdir().unwrap();
                all.wait();
                let vault = common::create(dir.path());
                common::add(&vault, 1, "first").unwrap();
            });
        }
    });
}
