//! The number of replies to a proposal, in words.

use shared::proposal::wire::PublicState;
use texts::{Texts, keys};

/// How many replies have reached the proposer: whoever thinks of replying sees whether it is still worth it. Nothing of a closed
/// proposal without any.
pub fn reply_count(texts: Texts, state: PublicState, replies: u32) -> Option<String> {
    match (state, replies) {
        (PublicState::Closed, 0) => None,
        (PublicState::Published, 0) => Some(texts.get(keys::REPLIES_NONE).to_owned()),
        (PublicState::Published | PublicState::Closed, _) => Some(texts.count(
            usize::try_from(replies).unwrap_or(usize::MAX),
            keys::REPLIES_COUNT_ONE,
            keys::REPLIES_COUNT,
        )),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use shared::lang::Lang;

    #[test]
    fn an_open_proposal_tells_that_nobody_has_replied_and_a_closed_one_does_not() {
        let told = |state, replies| reply_count(Texts::of(Lang::Fi), state, replies);
        let open = PublicState::Published;
        assert_eq!(told(open, 0).as_deref(), Some("Ei vielä vastauksia"));
        assert_eq!(told(open, 1).as_deref(), Some("1 vastaus"));
        assert_eq!(told(open, 3).as_deref(), Some("3 vastausta"));
        assert_eq!(told(PublicState::Closed, 0), None);
        assert_eq!(told(PublicState::Closed, 2).as_deref(), Some("2 vastausta"));
    }
}
