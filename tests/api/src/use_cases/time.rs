//! The use cases of the cron that no step that mails has.

use super::{links, proposal};
use crate::{
    cron, database, mailbox,
    people::{Holder, Replier, Reviewer, address},
    steps::Act,
};
use serde_json::json;

const DAY: i64 = 24 * 3600;

/// Somebody who is told once a day, of a proposal in review.
pub fn digest() -> Act {
    let coordinator = Reviewer::signed_in("coordinator", &address(), &["19"]);
    Holder::proposes_and_confirms();
    database::run(&format!(
        "UPDATE people SET told_at = 0 WHERE id = '{}'",
        coordinator.id
    ));
    Act::Due
}

pub fn sealed() -> Act {
    Holder::proposes();
    Act::Due
}

/// A mail, a link and a sign-in whose time is over.
pub fn forgotten() -> Act {
    let holder = Holder::proposes_and_confirms();
    assert_eq!(holder.part("rotate", &json!({})).status, 204);
    let old = 100 * DAY * 1000;
    database::run(&format!(
        "UPDATE mails SET sent_at = sent_at - {old}, created_at = created_at - {old} WHERE submission = '{0}' AND state = 'sent'; \
         UPDATE links SET revoked_at = revoked_at - {old} WHERE submission = '{0}'",
        holder.id
    ));
    Act::Due
}

pub fn anonymised() -> Act {
    let holder = Holder::publishes();
    assert_eq!(holder.closes().status, 200);
    cron::wait(&holder.id, 731 * DAY);
    Act::Due
}

pub fn discarded() -> Act {
    let holder = Holder::proposes();
    cron::wait(&holder.id, 8 * DAY);
    Act::Due
}

/// A proposal that was returned so many days ago.
pub fn reminded() -> Act {
    let holder = Holder::proposes_and_confirms();
    let returns = json!({ "action": "return", "notes": [{ "field": "title", "text": "a" }] });
    assert_eq!(
        Reviewer::administrator()
            .decides(&holder.id, &returns)
            .status,
        200
    );
    cron::wait(&holder.id, 31 * DAY);
    Act::Due
}

pub fn transfer_lapsed() -> Act {
    let (_, new) = links::is_asked();
    mailbox::last_to(&new);
    let days = 8 * DAY * 1000;
    database::run(&format!(
        "UPDATE submissions SET transfer_at = transfer_at - {days} WHERE transfer_at IS NOT NULL; \
         UPDATE links SET expires_at = expires_at - {days} WHERE purpose = 'transfer'"
    ));
    Act::Due
}

/// Something of all that can be due.
pub fn everything() -> Act {
    let proposer = Holder::publishes();
    let replier = Replier::replies_and_confirms(&proposer).holder;
    let accepted = proposer.answers(&replier.id, "accept", "");
    assert_eq!(accepted.status, 200, "{accepted:?}");
    cron::wait(&replier.id, 30);
    links::mine_sent();
    digest();
    forgotten();
    transfer_lapsed();
    anonymised();
    discarded();
    reminded();
    proposal::published()
}
