//! Drawing in turns: what the program does at its beginning is done in several tasks, so that none blocks the page for long.

use leptos::prelude::*;

/// Draws a part of a view: in a task of its own after [`begin`], otherwise at once.
pub fn in_turn(part: impl FnOnce() -> AnyView + Send + 'static) -> AnyView {
    #[cfg(feature = "browser")]
    if queue::is_running() {
        return later(Box::new(part));
    }
    part()
}

/// Of one type for all parts: a function for each would weigh more.
#[cfg(feature = "browser")]
fn later(part: Box<dyn FnOnce() -> AnyView + Send>) -> AnyView {
    let is_drawn = RwSignal::new(false);
    // The view may be gone when its turn comes.
    queue::add(move || _ = is_drawn.try_set(true));
    let mut part = Some(part);
    let drawn = move || is_drawn.get().then(|| part.take().map(|part| part()));
    drawn.into_any()
}

#[cfg(feature = "browser")]
pub use queue::{add, begin, finally};

/// Does something now: the server draws in one turn.
#[cfg(not(feature = "browser"))]
pub fn finally(task: impl FnOnce() + 'static) {
    task();
}

#[cfg(feature = "browser")]
mod queue {
    use leptos::prelude::set_timeout;
    use std::{cell::RefCell, collections::VecDeque, time::Duration};

    type Task = Box<dyn FnOnce()>;

    #[derive(Default)]
    struct Queue {
        tasks: VecDeque<Task>,
        /// To be done once no other task waits
        last: VecDeque<Task>,
        is_running: bool,
    }

    thread_local! {
        static QUEUE: RefCell<Queue> = RefCell::default();
    }

    /// True while tasks wait.
    pub fn is_running() -> bool {
        QUEUE.with_borrow(|queue| queue.is_running)
    }

    /// Does something in a task of its own, after all that was added before.
    pub fn add(task: impl FnOnce() + 'static) {
        let is_running = QUEUE.with_borrow_mut(|queue| {
            queue.tasks.push_back(Box::new(task));
            std::mem::replace(&mut queue.is_running, true)
        });
        if !is_running {
            set_timeout(run, Duration::ZERO);
        }
    }

    /// Begins a drawing whose parts are drawn in turns.
    pub fn begin() {
        add(|| ());
    }

    /// Does something when no task waits any more: now, or after the tasks and those that they add.
    pub fn finally(task: impl FnOnce() + 'static) {
        if is_running() {
            QUEUE.with_borrow_mut(|queue| queue.last.push_back(Box::new(task)));
        } else {
            task();
        }
    }

    /// Does one task, and the next in a task of the browser's own.
    fn run() {
        let task = QUEUE.with_borrow_mut(|queue| {
            let task = queue.tasks.pop_front().or_else(|| queue.last.pop_front());
            queue.is_running = task.is_some();
            task
        });
        if let Some(task) = task {
            task();
            set_timeout(run, Duration::ZERO);
        }
    }
}
