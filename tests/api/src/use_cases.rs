//! The use cases that write, for the matrix of faults: those that mail, and all others.

mod account;
mod holder;
mod links;
mod office;
mod proposal;
mod time;

use crate::steps::{Act, STEPS};

/// The calls of a use case at which the Worker is killed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kills {
    /// Every call
    Each,
    /// Every call of a request; of a run of the cron, those that change something
    Writes,
    /// Every call of the run of the job queue that comes of a request
    OfQueue,
}

/// A use case that writes.
#[derive(Clone, Copy)]
pub struct UseCase {
    /// Its name
    pub name: &'static str,
    /// The preparation; it gives the act
    pub prepare: fn() -> Act,
    /// The calls at which the Worker is killed
    pub kills: Kills,
    /// True where each part of it is done by itself
    pub is_by_parts: bool,
}

/// The name of a use case, and what is done before it.
type Named = (&'static str, fn() -> Act);

/// Use cases that no step that mails has.
const OTHERS: &[Named] = &[
    ("a draft is saved", holder::draft),
    ("a draft is saved again", holder::draft_edited),
    ("a draft is handed in", holder::draft_handed_in),
    ("a draft is discarded", holder::draft_discarded),
    ("a proposal is handed in", proposal::handed_in),
    (IN_QUEUE, proposal::handed_in),
    ("a form is previewed", proposal::previewed),
    ("a proposal is confirmed", proposal::confirmed),
    ("a proposal in review is edited", proposal::edited),
    ("a proposal is returned", proposal::returned),
    ("a proposal is resubmitted", proposal::resubmitted),
    ("a proposal is approved", proposal::approved),
    ("an approval is taken back", proposal::unapproved),
    ("a proposal is announced", proposal::announced),
    ("an announcement is undone", proposal::undone),
    ("a return is undone", proposal::return_undone),
    ("a taking down is undone", proposal::taking_down_undone),
    ("a proposal is published", proposal::published),
    ("a proposal is rejected", proposal::rejected),
    (
        "a rejected proposal is reopened",
        proposal::reopened_by_reviewer,
    ),
    ("a proposal is withdrawn", proposal::withdrawn),
    ("a withdrawn proposal is reopened", proposal::reopened),
    ("a proposal is closed", proposal::closed),
    ("a closed proposal is opened again", proposal::opened_again),
    ("a proposal is extended", proposal::extended),
    ("a proposal is restored", proposal::restored),
    ("a published proposal is edited", proposal::revised),
    ("a revision is discarded", proposal::revision_discarded),
    ("a revision is published", proposal::revision_published),
    ("an acceptance is asked for", holder::accepted),
    ("an acceptance is taken back", holder::retracted),
    ("a reply is offered to the public", holder::offered),
    ("a reply is concealed", holder::concealed),
    (
        "results on a reply are handed in",
        holder::reported_on_reply,
    ),
    ("the form of results is asked for", holder::results_opened),
    ("negotiations go on", holder::kept),
    ("an entry is moved to a network", holder::moved),
    ("interest in a region is handed in", holder::interest),
    ("a request to join is handed in", holder::joins),
    ("a message to a network is handed in", holder::asks),
    ("a message to the hub is handed in", holder::writes),
    ("a wrong address is corrected", links::corrected),
    ("a link is mailed again", links::resent),
    ("a manage link is opened", links::opened),
    ("a transfer is asked for", links::transfer),
    ("a transfer is cancelled", links::cancelled),
    ("a submission is taken over", links::taken_over),
    ("a contact is hidden", links::contact_hidden),
    ("links are rotated", links::rotated),
    ("a list of one's own is asked for", links::mine),
    ("a list of one's own is sent", links::mine_sent),
    ("a sign-in is asked for", account::asked_for),
    ("a sign-in is sent", account::sent),
    ("somebody signs in by code", account::by_code),
    ("somebody signs in by link", account::by_link),
    ("somebody signs out", account::signs_out),
    ("a person is invited", account::invited),
    ("rights are changed", account::changed),
    ("settings are changed", account::settings),
    ("rights are revoked", account::revoked),
    ("a comment is written", office::comment),
    ("an author is asked", office::question),
    ("a question is answered", office::answer),
    ("a reusable text is written", office::text),
    ("a reusable text is changed", office::text_changed),
    ("a decision is previewed", office::preview),
    (BY_PARTS, office::bulk),
    ("a mail is sent again", office::mail_again),
    ("the digest is sent", time::digest),
    ("events are sealed", time::sealed),
    ("what is kept no longer is forgotten", time::forgotten),
    ("a proposal is anonymised", time::anonymised),
    ("an unconfirmed proposal is discarded", time::discarded),
    ("a returned proposal is reminded of", time::reminded),
    ("a transfer lapses", time::transfer_lapsed),
    (EVERYTHING, time::everything),
];

/// Every route that writes, by a POST or by opening a link, with a use case that asks it.
pub const ROUTES: &[(&str, &str)] = &[
    (
        "/api/v1/networks/{slug}/join",
        "a request to join is handed in",
    ),
    (
        "/api/v1/networks/{slug}/messages",
        "a message to a network is handed in",
    ),
    (
        "/api/v1/regions/{code}/interest",
        "interest in a region is handed in",
    ),
    ("/api/v1/messages", "a message to the hub is handed in"),
    ("/api/v1/sign-in", "a sign-in is asked for"),
    ("/api/v1/sign-in/redeem", "somebody signs in by code"),
    ("/api/v1/sign-out", "somebody signs out"),
    ("/api/v1/drafts", "a draft is saved"),
    ("/api/v1/manage/{id}/actions", "a proposal is withdrawn"),
    (
        "/api/v1/manage/{id}/address",
        "a wrong address is corrected",
    ),
    ("/api/v1/manage/{id}/resend", "a link is mailed again"),
    ("/api/v1/manage/{id}/rotate", "links are rotated"),
    ("/api/v1/manage/{id}/transfer", "a transfer is asked for"),
    (
        "/api/v1/manage/{id}/transfer/cancel",
        "a transfer is cancelled",
    ),
    ("/api/v1/manage/{id}/hide-contact", "a contact is hidden"),
    ("/api/v1/manage/{id}/move", "an entry is moved to a network"),
    (
        "/api/v1/manage/{id}/replies/{reply}/actions",
        "an acceptance is asked for",
    ),
    (
        "/api/v1/manage/{id}/replies/{reply}/messages",
        "a message to the replier",
    ),
    ("/api/v1/manage/{id}/messages", "a message to the proposer"),
    ("/api/v1/manage/{id}/outcomes", "results are handed in"),
    (
        "/api/v1/manage/{id}/replies/{reply}/outcomes",
        "results on a reply are handed in",
    ),
    (
        "/api/v1/manage/{id}/outcomes/open",
        "the form of results is asked for",
    ),
    ("/api/v1/manage/{id}/outcomes/keep", "negotiations go on"),
    (
        "/api/v1/review/submissions/{id}/actions",
        "a proposal is approved",
    ),
    (
        "/api/v1/review/submissions/{id}/comments",
        "a comment is written",
    ),
    (
        "/api/v1/review/submissions/{id}/questions",
        "an author is asked",
    ),
    ("/api/v1/manage/{id}/answer", "a question is answered"),
    ("/api/v1/admin/texts", "a reusable text is written"),
    ("/api/v1/admin/texts/{id}", "a reusable text is changed"),
    (
        "/api/v1/review/submissions/{id}/preview",
        "a decision is previewed",
    ),
    ("/api/v1/review/bulk", BY_PARTS),
    ("/api/v1/admin/mails/{id}/send", "a mail is sent again"),
    ("/api/v1/admin/people", "a person is invited"),
    ("/api/v1/admin/people/{id}", "rights are changed"),
    ("/api/v1/admin/people/{id}/revoke", "rights are revoked"),
    ("/api/v1/me/settings", "settings are changed"),
    ("/api/v1/proposals", "a proposal is handed in"),
    ("/api/v1/proposals/preview", "a form is previewed"),
    (
        "/api/v1/proposals/{year}/{number}/replies",
        "a reply is handed in",
    ),
    ("/{lang}/manage", "a list of one's own is asked for"),
    ("/{lang}/manage/{token}", "a manage link is opened"),
];

/// The run of the cron whose every call is looked at.
const EVERYTHING: &str = "everything is due at once";

/// A mail whose sending is looked at in the queue.
const IN_QUEUE: &str = "a mail leaves by the queue";

/// Decisions on several submissions, on each by itself.
const BY_PARTS: &str = "several are decided on at once";

/// All use cases.
pub fn all() -> Vec<UseCase> {
    let mailing = STEPS.iter().map(|step| (step.0, step.1));
    let use_case = |(name, prepare)| UseCase {
        name,
        prepare,
        kills: match name {
            EVERYTHING => Kills::Each,
            IN_QUEUE => Kills::OfQueue,
            _ => Kills::Writes,
        },
        is_by_parts: name == BY_PARTS,
    };
    mailing
        .chain(OTHERS.iter().copied())
        .map(use_case)
        .collect()
}
