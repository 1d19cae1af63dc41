//! The act of a step.

use crate::{browser::Answer, cron, people::Holder};
use std::sync::LazyLock;

/// A published proposal for all steps that accept no reply: more than ten acceptances a day would wait for a reviewer.
pub static PROPOSER: LazyLock<Holder> = LazyLock::new(Holder::publishes);

/// The act of a step.
pub enum Act {
    /// A request
    Asked(Box<dyn Fn() -> Answer>),
    /// The cron, to which something is due
    Due,
}

/// A step: its name, what is done before it and gives what is done in it, and the templates of its mails.
pub struct Step(
    pub &'static str,
    pub fn() -> Act,
    pub &'static [&'static str],
);

/// A request as a step.
pub fn asked(request: impl Fn() -> Answer + 'static) -> Act {
    Act::Asked(Box::new(request))
}

impl Act {
    /// Does it, where nothing fails.
    pub fn happens(&self) {
        match self {
            Self::Asked(request) => {
                let answer = request();
                assert!((200..400).contains(&answer.status), "{answer:?}");
            }
            Self::Due => cron::tick(),
        }
    }
}
