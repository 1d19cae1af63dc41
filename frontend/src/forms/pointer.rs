//! The pressed mouse button, and the finger on the screen. What appears between press and release would move the page under
//! them: the click would be lost.

use leptos::{ev, prelude::*};
use std::{cell::RefCell, time::Duration};

/// Longer than anybody holds a button down who means a click.
const LONGEST_PRESS: Duration = Duration::from_secs(10);
/// A finger's click follows its release: browsers wait whether a second one makes it a double tap.
const UNTIL_CLICK: Duration = Duration::from_millis(350);

type Task = Box<dyn FnOnce()>;

#[derive(Default)]
struct Pointer {
    is_watched: bool,
    is_down: bool,
    /// The number of presses; the end of one doesn't end the next
    presses: u32,
    waiting: Vec<Task>,
}

thread_local! {
    static POINTER: RefCell<Pointer> = RefCell::default();
}

/// Notes from now on what is pressed. To be called in the browser.
pub fn watch() {
    let is_watched = POINTER.with_borrow_mut(|it| std::mem::replace(&mut it.is_watched, true));
    if is_watched {
        return;
    }
    _ = window_event_listener(ev::pointerdown, |_| press());
    _ = window_event_listener(ev::pointerup, |_| release_after(UNTIL_CLICK));
    // A finger that scrolls makes no click.
    _ = window_event_listener(ev::pointercancel, |_| release_after(Duration::ZERO));
    // A finger's mouse events come together, with the click.
    _ = window_event_listener(ev::mousedown, |_| press());
    _ = window_event_listener(ev::mouseup, |_| release_after(Duration::ZERO));
    _ = window_event_listener(ev::dragend, |_| release_after(Duration::ZERO));
    _ = window_event_listener(ev::keydown, |_| release_after(Duration::ZERO));
}

/// Does something at once, or after the click whose press lasts now.
pub fn when_up(task: impl FnOnce() + 'static) {
    let is_down = POINTER.with_borrow(|it| it.is_down);
    if is_down {
        POINTER.with_borrow_mut(|it| it.waiting.push(Box::new(task)));
        // The browser's own window, such as that of a select element, may take the end of the press.
        release_after(LONGEST_PRESS);
    } else {
        task();
    }
}

fn press() {
    POINTER.with_borrow_mut(|it| {
        it.is_down = true;
        it.presses = it.presses.wrapping_add(1);
    });
}

/// Ends this press after a time, unless another one has begun. The click comes in the same task as the release of a button.
fn release_after(time: Duration) {
    let (is_down, press) = POINTER.with_borrow(|it| (it.is_down, it.presses));
    if is_down {
        set_timeout(move || release(press), time);
    }
}

fn release(press: u32) {
    let waiting = POINTER.with_borrow_mut(|it| {
        if it.presses != press {
            return Vec::new();
        }
        it.is_down = false;
        std::mem::take(&mut it.waiting)
    });
    for task in waiting {
        task();
    }
}
