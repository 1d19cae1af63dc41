//! The values of a mail about several submissions.

use crate::{
    message::QueueEntry,
    render::{blocks::listed, filled::Values},
};
use shared::{
    admin::queue_query::QueueQuery,
    lang::Lang,
    paths::admin::{self, AdminPage},
};

/// The first of them, how many they are, the page of the queue, and what only this mail says.
pub fn values(
    items: &[QueueEntry],
    count: usize,
    own: (&'static str, String),
    lang: Lang,
) -> Values {
    let queue = admin::path(&AdminPage::Queue(QueueQuery::default()));
    vec![
        ("count", count.to_string()),
        ("items", listed(items, count, lang)),
        ("page", queue),
        own,
    ]
}
