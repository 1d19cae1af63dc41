//! The published criteria: what a proposal must hold to be published. The page of criteria, the form's help and the reviewer's
//! checklist are made of this list.

use crate::named_enum::named_enum;
use serde::{Deserialize, Serialize};

named_enum! {
    /// A criterion for publication.
    Criterion {
        /// It concerns the arts or culture and wellbeing
        Wellbeing = "wellbeing",
        /// An organisation or an artist that exists proposes it
        Proposer = "proposer",
        /// It looks for co-operation: for a partner, or with one that it names
        Cooperation = "cooperation",
        /// It says what is done, with whom and where
        Content = "content",
        /// It can be understood, and is in the language that it says
        Language = "language",
        /// It has no personal data of others, and contact details by consent alone
        PersonalData = "personal_data",
        /// It is lawful and no advertisement
        Lawful = "lawful",
        /// It is not published already
        New = "new",
    }
}

/// The criteria that a reviewer has looked at; the others are in neither list.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(
    feature = "openapi",
    derive(utoipa::ToSchema),
    schema(example = json!({ "met": ["wellbeing", "proposer"], "unmet": ["content"] }))
)]
pub struct CheckedCriteria {
    /// Those that are met
    #[serde(default)]
    pub met: Vec<Criterion>,
    /// Those that are not
    #[serde(default)]
    pub unmet: Vec<Criterion>,
}

impl CheckedCriteria {
    /// True if none was looked at.
    pub fn is_empty(&self) -> bool {
        self.met.is_empty() && self.unmet.is_empty()
    }

    /// True if each criterion is named once at most.
    pub fn is_consistent(&self) -> bool {
        let named = || self.met.iter().chain(&self.unmet);
        let times = |criterion: &Criterion| named().filter(|it| *it == criterion).count();
        named().all(|criterion| times(criterion) == 1)
    }

    /// Whether a criterion is met; `None` for one that was not looked at.
    pub fn is_met(&self, criterion: Criterion) -> Option<bool> {
        if self.met.contains(&criterion) {
            Some(true)
        } else {
            self.unmet.contains(&criterion).then_some(false)
        }
    }

    /// Notes whether a criterion is met, in the order of the list.
    pub fn check(&mut self, criterion: Criterion, is_met: Option<bool>) {
        for (list, holds) in [(&mut self.met, true), (&mut self.unmet, false)] {
            list.retain(|it| *it != criterion);
            if is_met == Some(holds) {
                list.push(criterion);
                list.sort_unstable();
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_criterion_is_met_or_not_or_was_not_looked_at() {
        let mut checked = CheckedCriteria::default();
        assert!(checked.is_empty());
        checked.check(Criterion::Lawful, Some(false));
        checked.check(Criterion::Wellbeing, Some(false));
        checked.check(Criterion::Lawful, Some(true));
        assert_eq!(checked.is_met(Criterion::Lawful), Some(true));
        assert_eq!(checked.unmet, [Criterion::Wellbeing]);
        assert_eq!(checked.is_met(Criterion::New), None);
        checked.check(Criterion::Lawful, None);
        assert_eq!(checked.is_met(Criterion::Lawful), None);
        assert!(!checked.is_empty() && checked.is_consistent());
    }

    #[test]
    fn a_criterion_that_is_named_twice_says_nothing() {
        for wrong in [
            r#"{"met":["new","new"]}"#,
            r#"{"met":["new"],"unmet":["lawful","new"]}"#,
        ] {
            let checked: CheckedCriteria = serde_json::from_str(wrong).unwrap();
            assert!(!checked.is_consistent(), "{wrong}");
        }
        assert!(serde_json::from_str::<CheckedCriteria>(r#"{"met":["nice"]}"#).is_err());
    }
}
