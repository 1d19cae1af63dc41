//! Drafts: the content of a form as the browser stores it.

use serde::{Deserialize, Serialize};
use shared::{
    proposal::form::ProposalForm,
    submission::id::{SubmissionId, Version},
    time::Timestamp,
};

/// The slot of a draft in the browser's storage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DraftSlot {
    /// A new proposal
    New,
    /// Changes to a submission
    Of(SubmissionId),
}

impl DraftSlot {
    /// The storage key.
    pub fn key(&self) -> String {
        match self {
            Self::New => "draft-proposal".to_owned(),
            Self::Of(id) => format!("draft-{id}"),
        }
    }
}

/// A draft.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Draft {
    /// The idempotency key: a repeated request creates no second proposal
    pub key: String,
    /// The time at which the form was opened
    pub opened: Timestamp,
    /// The time at which it was last stored
    pub kept: Timestamp,
    /// The version of the submission that it changes
    pub version: Option<Version>,
    /// The content of the form
    pub form: ProposalForm,
}

impl Draft {
    /// Seconds that the form has been open.
    pub fn seconds(&self, now: Timestamp) -> u32 {
        let seconds = (now.millis() - self.opened.millis()) / 1000;
        u32::try_from(seconds.max(0)).unwrap_or(u32::MAX)
    }
}

/// The comparison of a stored draft with the form that is opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DraftMatch {
    /// There is no draft, or it equals the form
    Nothing,
    /// The draft is restored
    Same(Draft),
    /// The submission has a newer version: its author compares the two
    Outdated(Draft),
}

/// Compares the stored draft with a form that begins with `initial` at `version`.
pub fn match_draft(
    kept: Option<&str>,
    version: Option<Version>,
    initial: &ProposalForm,
) -> DraftMatch {
    let draft = kept.and_then(|json| serde_json::from_str::<Draft>(json).ok());
    match draft {
        None => DraftMatch::Nothing,
        Some(draft) if draft.form == *initial => DraftMatch::Nothing,
        Some(draft) if draft.version == version => DraftMatch::Same(draft),
        Some(draft) => DraftMatch::Outdated(draft),
    }
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use super::*;

    fn draft(version: Option<u32>, title: &str) -> Draft {
        Draft {
            key: "0b6c7bb0-6b3c-4b8e-8d5a-3f1c7c1f6a55".to_owned(),
            opened: Timestamp::from_millis(1_000),
            kept: Timestamp::from_millis(9_000),
            version: version.map(Version::new),
            form: ProposalForm {
                title: title.to_owned(),
                ..ProposalForm::default()
            },
        }
    }

    #[test]
    fn what_was_kept_goes_on_unless_it_says_nothing_new() {
        let json = |draft: &Draft| serde_json::to_string(draft).unwrap();
        let empty = ProposalForm::default();
        let new = draft(None, "Taidetta");
        assert_eq!(match_draft(None, None, &empty), DraftMatch::Nothing);
        assert_eq!(match_draft(Some("{"), None, &empty), DraftMatch::Nothing);
        assert_eq!(
            match_draft(Some(&json(&draft(None, ""))), None, &empty),
            DraftMatch::Nothing
        );
        assert_eq!(
            match_draft(Some(&json(&new)), None, &empty),
            DraftMatch::Same(new.clone())
        );
        let changed = draft(Some(2), "Taidetta");
        let kept = json(&changed);
        let match_version = |version| match_draft(Some(&kept), Some(Version::new(version)), &empty);
        assert_eq!(match_version(2), DraftMatch::Same(changed.clone()));
        assert_eq!(match_version(3), DraftMatch::Outdated(changed.clone()));
    }

    #[test]
    fn the_time_a_form_was_open_is_never_negative() {
        let draft = draft(None, "");
        assert_eq!(draft.seconds(Timestamp::from_millis(61_000)), 60);
        assert_eq!(draft.seconds(Timestamp::from_millis(0)), 0);
    }
}
