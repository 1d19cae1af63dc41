//! What a request or a job has used of the platform's limits.

use std::sync::{Arc, Mutex, PoisonError};

/// Most calls of bindings that the platform lets one invocation make (Workers Paid: a thousand subrequests, and as many queries
/// to the database, of which a batch is one).
pub const MOST_CALLS: usize = 1000;

/// What was used so far. Clones count together.
#[derive(Clone, Default)]
pub struct Usage(Arc<Mutex<Used>>);

/// The numbers.
#[derive(Clone, Debug, Default)]
pub struct Used {
    /// Calls of bindings
    pub calls: usize,
    /// Rows of the database that each statement read, in the statements' order
    pub rows_read: Vec<usize>,
    /// Rows that were written, those of indexes included
    pub rows_written: usize,
}

impl Usage {
    /// Notes a call of a binding.
    pub fn note_call(&self) {
        self.change(|used| used.calls += 1);
    }

    /// Notes the rows that statements have read and written.
    pub fn note_rows(&self, rows: impl Iterator<Item = (usize, usize)>) {
        self.change(|used| {
            for (read, written) in rows {
                used.rows_read.push(read);
                used.rows_written += written;
            }
        });
    }

    /// The numbers so far.
    pub fn so_far(&self) -> Used {
        self.0
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }

    /// True once so many calls were made.
    pub fn has_made(&self, calls: usize) -> bool {
        let used = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        used.calls >= calls
    }

    fn change(&self, change: impl FnOnce(&mut Used)) {
        change(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn clones_count_together() {
        let usage = Usage::default();
        let clone = usage.clone();
        usage.note_call();
        clone.note_call();
        clone.note_rows([(3, 1), (4, 0)].into_iter());
        let used = usage.so_far();
        assert_eq!((used.calls, used.rows_written), (2, 1));
        assert_eq!(used.rows_read, [3, 4]);
        assert!(usage.has_made(2) && !usage.has_made(3));
    }
}
