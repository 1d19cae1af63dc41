//! Several people, or several windows of one, at the same time.

use std::thread;

/// Does something for each at once, and gives what came of it.
pub fn at_once<T: Sync, R: Send>(all: &[T], what: impl Fn(&T) -> R + Sync) -> Vec<R> {
    thread::scope(|scope| {
        let threads: Vec<_> = all.iter().map(|it| scope.spawn(|| what(it))).collect();
        threads.into_iter().map(|it| it.join().unwrap()).collect()
    })
}
