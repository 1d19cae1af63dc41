//! The pressed mouse button. What appears between pressing and releasing it would move the page under the pointer: the click
//! would be lost.

use leptos::{ev, prelude::*};
use std::{cell::RefCell, time::Duration};

/// Longer than a click takes.
const LONGEST_CLICK: Duration = Duration::from_secs(1);

type Task = Box<dyn FnOnce()>;

#[derive(Default)]
struct Pointer {
    is_watched: bool,
    is_down: bool,
    waiting: Vec<Task>,
}

thread_local! {
    static POINTER: RefCell<Pointer> = RefCell::default();
}

/// Notes from now on whether the button is pressed. To be called in the browser.
pub fn watch() {
    let is_watched = POINTER.with_borrow_mut(|it| std::mem::replace(&mut it.is_watched, true));
    if is_watched {
        return;
    }
    _ = window_event_listener(ev::mousedown, |_| {
        POINTER.with_borrow_mut(|it| it.is_down = true);
    });
    _ = window_event_listener(ev::mouseup, |_| release());
    // A drag ends without a released button, and a button may be released outside of the window.
    _ = window_event_listener(ev::dragend, |_| release());
    _ = window_event_listener(ev::keydown, |_| release());
}

/// Does something at once, or after the click whose button is pressed now.
pub fn when_up(task: impl FnOnce() + 'static) {
    if POINTER.with_borrow(|it| it.is_down) {
        POINTER.with_borrow_mut(|it| it.waiting.push(Box::new(task)));
        // The browser's own window, such as a calendar's, may take the end of the click.
        set_timeout(release, LONGEST_CLICK);
    } else {
        task();
    }
}

fn release() {
    let waiting = POINTER.with_borrow_mut(|it| {
        it.is_down = false;
        std::mem::take(&mut it.waiting)
    });
    if !waiting.is_empty() {
        // The click follows in the same task.
        set_timeout(
            move || waiting.into_iter().for_each(|task| task()),
            Duration::ZERO,
        );
    }
}
