//! With whom one has negotiated, where no results are reported yet.

use shared::{
    paths,
    submission::{id::SubmissionId, wire::HeldOutcomes},
};

/// A partner about whom results can be reported.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// The accepted reply, if the partner replied
    pub reply: Option<SubmissionId>,
    /// The partner's organisation; empty for one that the form names
    pub partner: String,
    /// True if one can say that the negotiations go on
    pub can_keep: bool,
}

/// The partners without results: the accepted replies, then the others.
pub fn choices(held: &HeldOutcomes) -> Vec<Choice> {
    let pairs = held.pairs.iter().filter(|pair| pair.mine.is_none());
    let mut choices: Vec<Choice> = pairs
        .map(|pair| Choice {
            reply: pair.reply.clone(),
            partner: pair.organisation.clone(),
            can_keep: pair.reply.is_some(),
        })
        .collect();
    if held.takes_others {
        // The named partner is asked for once; any other one is named in the form.
        let is_reported = held.pairs.iter().any(|pair| pair.reply.is_none());
        let partner = held.partner.clone().filter(|_| !is_reported);
        choices.push(Choice {
            reply: None,
            partner: partner.unwrap_or_default(),
            can_keep: held.can_keep,
        });
    }
    choices
}

/// The partner that the URL names, or the only one.
pub fn preselected(choices: &[Choice], search: &str) -> Option<Choice> {
    let named = paths::reply_of(search);
    let by_url = choices
        .iter()
        .find(|choice| named.is_some() && choice.reply == named);
    match (by_url, choices) {
        (Some(choice), _) | (None, [choice]) => Some(choice.clone()),
        (None, _) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use shared::submission::{
        state::StateName,
        wire::{HeldPair, OwnOutcome},
    };
    use shared::time::Timestamp;

    fn id(letter: char) -> SubmissionId {
        format!("{letter}2b3c4d5e6f7a2b3").parse().unwrap()
    }

    fn pair(reply: Option<SubmissionId>, is_reported: bool) -> HeldPair {
        HeldPair {
            reply,
            organisation: "Kuoro ry".to_owned(),
            mine: is_reported.then(|| OwnOutcome {
                id: id('f'),
                state: StateName::InReview,
                since: Timestamp::from_millis(0),
            }),
            theirs: None,
        }
    }

    fn held(pairs: Vec<HeldPair>, partner: Option<&str>) -> HeldOutcomes {
        HeldOutcomes {
            title: String::new(),
            pairs,
            takes_others: true,
            partner: partner.map(str::to_owned),
            can_keep: partner.is_some(),
        }
    }

    #[test]
    fn results_are_reported_once_on_each_reply_and_on_the_named_partner() {
        let of = |held: &HeldOutcomes| -> Vec<(Option<SubmissionId>, String)> {
            let all = choices(held).into_iter();
            all.map(|it| (it.reply, it.partner)).collect()
        };
        let two = vec![pair(Some(id('a')), true), pair(Some(id('b')), false)];
        assert_eq!(
            of(&held(two, Some("Taidetalo"))),
            [
                (Some(id('b')), "Kuoro ry".to_owned()),
                (None, "Taidetalo".to_owned())
            ]
        );
        let reported = vec![pair(None, true)];
        assert_eq!(
            of(&held(reported, Some("Taidetalo"))),
            [(None, String::new())]
        );
    }

    #[test]
    fn the_url_names_a_partner_and_the_only_one_needs_no_choice() {
        let two = vec![pair(Some(id('a')), false), pair(Some(id('b')), false)];
        let all = choices(&held(two, None));
        assert_eq!(preselected(&all, ""), None);
        let chosen = preselected(&all, &format!("reply={}", id('b')));
        assert_eq!(chosen.unwrap().reply, Some(id('b')));
        let one = choices(&held(Vec::new(), None));
        assert_eq!(preselected(&one, "reply=x").unwrap().reply, None);
    }
}
