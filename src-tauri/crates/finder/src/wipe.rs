//! Memory that holds names leaves nothing behind: neither when it grows nor when it is let go.

use std::ops::Deref;
use zeroize::Zeroize;

/// A growing row of plain values that is overwritten with zeros when it moves and when it ends.
pub(crate) struct Wiped<T: Copy + Zeroize>(Vec<T>);

impl<T: Copy + Zeroize> Wiped<T> {
    pub fn new() -> Self {
        Wiped(Vec::new())
    }

    pub fn with_capacity(capacity: usize) -> Self {
        Wiped(Vec::with_capacity(capacity))
    }

    pub fn push(&mut self, value: T) {
        self.room(1);
        self.0.push(value);
    }

    pub fn extend(&mut self, values: &[T]) {
        self.room(values.len());
        self.0.extend_from_slice(values);
    }

    fn room(&mut self, more: usize) {
        if self.0.len() + more <= self.0.capacity() {
            return;
        }
        let mut larger = Vec::with_capacity((self.0.len() + more).max(self.0.capacity() * 2));
        larger.extend_from_slice(&self.0);
        self.0.zeroize();
        self.0 = larger;
    }

    /// In bytes.
    pub fn size(&self) -> usize {
        self.0.capacity() * size_of::<T>()
    }
}

impl<T: Copy + Zeroize> Deref for Wiped<T> {
    type Target = [T];
    fn deref(&self) -> &[T] {
        &self.0
    }
}

impl<T: Copy + Zeroize> Drop for Wiped<T> {
    fn drop(&mut self) {
        self.0.zeroize();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_grows_and_keeps_what_it_has() {
        let mut row = Wiped::new();
        for n in 0..1000u32 {
            row.push(n);
        }
        row.extend(&[7, 8]);
        assert_eq!(row.len(), 1002);
        assert_eq!(row[999..], [999, 7, 8]);
    }
}
