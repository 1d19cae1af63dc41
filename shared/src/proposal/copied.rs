//! A proposal that is written anew.

use crate::{calendar::Date, proposal::form::ProposalForm};

/// The form of a new proposal with the texts of an earlier one. Consent holds for one proposal, and a day that is over for none.
pub fn copied(form: &ProposalForm, today: Date) -> ProposalForm {
    let mut new = form.clone();
    new.privacy_version.clear();
    new.publish_contact = false;
    if new.open_until.parse().map_or(true, |day: Date| day < today) {
        new.open_until.clear();
    }
    new
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::proposal::tests::{record, today};

    #[test]
    fn the_texts_are_carried_over_without_consent_and_without_a_day_that_is_over() {
        let earlier = ProposalForm {
            publish_contact: true,
            ..record()
        };
        let expected = ProposalForm {
            privacy_version: String::new(),
            publish_contact: false,
            ..record()
        };
        assert_ne!(earlier.privacy_version, "");
        assert_eq!(copied(&earlier, today()), expected);
        let later = "2019-01-01".parse().unwrap();
        let expected = ProposalForm {
            open_until: String::new(),
            ..expected
        };
        assert_eq!(copied(&earlier, later), expected);
    }
}
