//! The steps that mail, for tests of what a fault leaves of them.

mod act;
mod asked;
mod ends;
mod network;
mod reply;
mod results;
mod reviewed;

pub use act::{Act, PROPOSER, Step, asked};

/// Every step that mails: its name, what is done before it and then in it, and the templates of its mails.
pub const STEPS: [Step; 48] = [
    Step("a reply is handed in", reply::handed_in, &["reply_confirm"]),
    Step(
        "a reply is delivered",
        reply::delivered,
        &["reply_delivered", "reply_new"],
    ),
    Step("a reply is held back", reply::flagged, &["reply_waiting"]),
    Step(
        "a reply is reserved",
        reply::reserved,
        &["reply_in_reserve"],
    ),
    Step("a reply is declined", reply::declined, &["reply_declined"]),
    Step(
        "an acceptance is settled",
        reply::settled,
        &["reply_accepted", "reply_accepted_by_you"],
    ),
    Step(
        "an acceptance makes the reply public",
        reply::settled_public,
        &["reply_accepted", "reply_accepted_by_you", "reply_shown"],
    ),
    Step(
        "a message to the replier",
        reply::message,
        &["thread_message"],
    ),
    Step(
        "a message to the proposer",
        reply::answer,
        &["thread_message"],
    ),
    Step(
        "a flagged reply is passed on",
        reviewed::delivered,
        &["reply_delivered", "reply_new"],
    ),
    Step(
        "a reply is returned",
        reviewed::returned,
        &["returned_other"],
    ),
    Step(
        "a reply is rejected",
        reviewed::rejected,
        &["rejected_other"],
    ),
    Step(
        "a public part is rejected",
        reviewed::not_shown,
        &["reply_not_shown"],
    ),
    Step(
        "a public part is published",
        reviewed::shown,
        &["reply_shown"],
    ),
    Step(
        "an acceptance is held",
        reviewed::held,
        &["acceptance_held"],
    ),
    Step(
        "an acceptance is allowed and settled",
        reviewed::allowed,
        &["reply_accepted", "reply_accepted_by_you"],
    ),
    Step(
        "an acceptance is disallowed",
        reviewed::disallowed,
        &["acceptance_stopped"],
    ),
    Step(
        "a reported reply ends as spam",
        reviewed::spam,
        &["reply_ended_as_spam"],
    ),
    Step(
        "a pair ends as spam",
        reviewed::spam_of_pair,
        &["reply_ended_as_spam_shown"],
    ),
    Step(
        "a flagged message is passed on",
        reviewed::message,
        &["thread_message"],
    ),
    Step(
        "a reply is withdrawn",
        ends::withdrawn,
        &["reply_withdrawn", "withdrawn_other"],
    ),
    Step(
        "a side of a pair is erased",
        ends::reply_erased,
        &["erased", "pair_erased"],
    ),
    Step(
        "a proposal with pairs is erased",
        ends::proposal_erased,
        &["erased", "pair_erased"],
    ),
    Step(
        "a proposal is taken down",
        ends::taken_down,
        &["taken_down"],
    ),
    Step(
        "replies end with their proposal",
        ends::replies_ended,
        &["reply_ended"],
    ),
    Step(
        "a reviewer closes a proposal",
        ends::closed,
        &["closed_by_reviewer"],
    ),
    Step(
        "a proposal with replies has changed",
        ends::changed,
        &["proposal_changed", "revision_published"],
    ),
    Step("still looking", asked::still_looking, &["still_looking"]),
    Step(
        "still looking, once more",
        asked::still_looking_last,
        &["still_looking_last"],
    ),
    Step("the time is over", asked::time_over, &["closed_time_over"]),
    Step(
        "replies are unanswered",
        asked::unanswered,
        &["replies_unanswered"],
    ),
    Step("a reply meets silence", asked::silence, &["reply_silence"]),
    Step("a pair is asked", asked::pair, &["ask_outcome"]),
    Step(
        "a known partner is asked for",
        asked::partner,
        &["ask_outcome_of_proposal"],
    ),
    Step(
        "results are handed in",
        results::handed_in,
        &["outcome_received"],
    ),
    Step(
        "results are published",
        results::published,
        &["outcome_published"],
    ),
    Step(
        "results are taken down",
        results::taken_down,
        &["outcome_taken_down"],
    ),
    Step(
        "a request to join arrives",
        network::arrived,
        &["join_delivered", "join_new"],
    ),
    Step(
        "a request to join is unanswered",
        network::unanswered,
        &["join_unanswered"],
    ),
    Step(
        "a request to join is accepted",
        network::accepted,
        &["join_accepted"],
    ),
    Step(
        "an entry is on the list",
        network::settled,
        &["entry_accepted"],
    ),
    Step(
        "a request to join is declined",
        network::declined,
        &["join_declined"],
    ),
    Step("an entry is left", network::left, &["entry_left"]),
    Step("an entry is removed", network::removed, &["entry_removed"]),
    Step(
        "an entry is asked after",
        network::asked_after,
        &["ask_to_stay"],
    ),
    Step("an entry lapses", network::lapsed, &["entry_lapsed"]),
    Step(
        "a message arrives",
        network::message_arrived,
        &["message_delivered", "message_new"],
    ),
    Step(
        "a message is answered",
        network::message_answered,
        &["message_answered"],
    ),
];
