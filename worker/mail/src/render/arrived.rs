//! The values of what has come to those who review or answer: its arrival, its delivery and its wait for an answer.

use crate::{
    message::QueueNews,
    plain_text::{line, unlinked},
    render::filled::Values,
    shown::{number_of_days, review_page, said},
    template::Snippet,
};
use shared::{lang::Lang, submission::id::SubmissionId};

/// A place of a template, and the text for it.
type Place<'a> = (&'static str, &'a str);

/// What has come into the queue, and how.
pub fn in_queue(
    news: QueueNews,
    title: &str,
    organisation: &str,
    submission: &SubmissionId,
    lang: Lang,
) -> Values {
    let news = match news {
        QueueNews::New => Snippet::ArrivedNew,
        QueueNews::Again => Snippet::ArrivedAgain,
        QueueNews::Change => Snippet::ArrivedChange,
        QueueNews::Other => Snippet::ArrivedOther,
    };
    let news = ("news", news.text(lang).trim_end().to_owned());
    let of_queue = of_queue(title, organisation, submission);
    of_queue.into_iter().chain([news]).collect()
}

/// What is or was in the queue.
pub fn of_queue(title: &str, organisation: &str, submission: &SubmissionId) -> Values {
    vec![
        ("title", unlinked(title)),
        ("organisation", unlinked(&line(organisation))),
        ("page", review_page(submission)),
    ]
}

/// Where it is for, who has written it, and the text.
pub fn new(
    (place, to): Place<'_>,
    (writer, name): (&'static str, String),
    text: &str,
    submission: &SubmissionId,
) -> Values {
    vec![
        (place, line(to)),
        (writer, unlinked(&name)),
        ("text", unlinked(&said(text))),
        ("page", review_page(submission)),
    ]
}

/// Where it is for, and the days in which an answer is expected.
pub fn delivered((place, to): Place<'_>, days: u16, lang: Lang) -> Values {
    vec![(place, line(to)), ("days", number_of_days(days, lang))]
}

/// Where it is for, the days that it has waited, and its page.
pub fn unanswered(place: Place<'_>, days: u16, submission: &SubmissionId, lang: Lang) -> Values {
    let page = ("page", review_page(submission));
    delivered(place, days, lang)
        .into_iter()
        .chain([page])
        .collect()
}

/// The network of an entry, the one who has the entry, and the page of the submission that it comes from.
pub fn entry(
    network: &str,
    (place, name): (&'static str, String),
    submission: &SubmissionId,
) -> Values {
    vec![
        ("network", line(network)),
        (place, unlinked(&name)),
        ("page", review_page(submission)),
    ]
}
