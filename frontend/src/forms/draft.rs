//! Drafts: the content of a form as the browser stores it.

use serde::{Deserialize, Serialize};
use shared::{
    form::{content::FormContent, field::Field},
    json,
    lang::Lang,
    submission::id::{SubmissionId, Version},
    time::Timestamp,
};

/// The slot of a draft in the browser's storage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DraftSlot {
    /// A new proposal
    New,
    /// A new form of another kind, by its kind and by what it is about: "reply-2018-017"
    About(String),
    /// Changes to a submission
    Of(SubmissionId),
}

impl DraftSlot {
    /// The storage key.
    pub fn key(&self) -> String {
        match self {
            Self::New => "draft-proposal".to_owned(),
            Self::About(what) => format!("draft-{what}"),
            Self::Of(id) => format!("draft-{id}"),
        }
    }
}

/// A draft.
#[derive(Clone, Debug, Serialize)]
pub struct Draft {
    /// The idempotency key: a repeated request creates no second proposal
    pub key: String,
    /// The time at which the form was opened
    pub opened: Timestamp,
    /// The time at which it was last stored
    pub kept: Timestamp,
    /// The version of the submission that it changes
    pub version: Option<Version>,
    /// The language of the texts before any choice: that of the page
    pub began_in: Option<Lang>,
    /// The content of the form
    pub form: Box<dyn FormContent>,
}

/// A draft as it is read, without its form, whose type the text doesn't tell.
#[derive(Deserialize)]
struct DraftHead {
    key: String,
    opened: Timestamp,
    kept: Timestamp,
    version: Option<Version>,
    #[serde(default)]
    began_in: Option<Lang>,
}

/// The key of a stored draft, whatever its form.
pub fn key_of(text: &str) -> Option<String> {
    let head: DraftHead = json::read(text).ok()?;
    Some(head.key)
}

impl Draft {
    /// A draft of a form of the same kind as `like`; `None` for a text that is none.
    pub fn read(text: &str, like: &dyn FormContent) -> Option<Self> {
        let DraftHead {
            key,
            opened,
            kept,
            version,
            began_in,
        } = json::read(text).ok()?;
        let form = like.read_within(text).ok()?;
        Some(Self {
            key,
            opened,
            kept,
            version,
            began_in,
            form,
        })
    }

    /// Seconds that the form has been open.
    pub fn seconds(&self, now: Timestamp) -> u32 {
        let seconds = (now.millis() - self.opened.millis()) / 1000;
        u32::try_from(seconds.max(0)).unwrap_or(u32::MAX)
    }
}

/// The comparison of a stored draft with the form that is opened.
#[derive(Clone, Debug)]
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
    initial: &dyn FormContent,
) -> DraftMatch {
    let draft = kept.and_then(|json| Draft::read(json, initial));
    match draft {
        None => DraftMatch::Nothing,
        Some(draft) if *draft.form == *initial => DraftMatch::Nothing,
        Some(mut draft) if draft.version == version => {
            follow_page(&mut draft, initial);
            DraftMatch::Same(draft)
        }
        Some(draft) => DraftMatch::Outdated(draft),
    }
}

/// The language of the texts follows that of the page, unless it was chosen or something was written in it.
fn follow_page(draft: &mut Draft, initial: &dyn FormContent) {
    let form = &mut *draft.form;
    let is_chosen = form.lang() != draft.began_in;
    let is_written = Field::ALL
        .iter()
        .filter(|field| field.is_text() || field.is_long())
        .any(|field| {
            let langs = Lang::ALL.into_iter().map(Some).chain([None]);
            let mut texts = langs.filter_map(|lang| form.text(*field, lang));
            texts.any(|text| !text.trim().is_empty())
        });
    if let (false, false, Some(lang)) = (is_chosen, is_written, initial.lang()) {
        form.set_text(Field::Lang, None, lang.code().to_owned());
    }
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use super::*;
    use shared::{proposal::form::ProposalForm, reply::form::ReplyForm};

    fn draft(version: Option<u32>, title: &str) -> Draft {
        Draft {
            key: "0b6c7bb0-6b3c-4b8e-8d5a-3f1c7c1f6a55".to_owned(),
            opened: Timestamp::from_millis(1_000),
            kept: Timestamp::from_millis(9_000),
            version: version.map(Version::new),
            began_in: None,
            form: Box::new(ProposalForm {
                title: title.to_owned(),
                ..ProposalForm::default()
            }),
        }
    }

    fn json(draft: &Draft) -> String {
        serde_json::to_string(draft).unwrap()
    }

    /// What is done with a draft, and its title.
    fn matched(kept: Option<&str>, version: Option<u32>) -> (&'static str, String) {
        let empty = ProposalForm::default();
        match match_draft(kept, version.map(Version::new), &empty) {
            DraftMatch::Nothing => ("nothing", String::new()),
            DraftMatch::Same(draft) => ("same", draft.form.title().to_owned()),
            DraftMatch::Outdated(draft) => ("outdated", draft.form.title().to_owned()),
        }
    }

    #[test]
    fn what_was_kept_goes_on_unless_it_says_nothing_new() {
        let nothing = ("nothing", String::new());
        assert_eq!(matched(None, None), nothing);
        assert_eq!(matched(Some("{"), None), nothing);
        assert_eq!(matched(Some(&json(&draft(None, ""))), None), nothing);
        let new = json(&draft(None, "Taidetta"));
        assert_eq!(matched(Some(&new), None), ("same", "Taidetta".to_owned()));
        let changed = json(&draft(Some(2), "Taidetta"));
        assert_eq!(
            matched(Some(&changed), Some(2)),
            ("same", "Taidetta".to_owned())
        );
        assert_eq!(
            matched(Some(&changed), Some(3)),
            ("outdated", "Taidetta".to_owned())
        );
    }

    #[test]
    fn a_draft_is_read_as_it_was_stored_by_the_kind_of_its_form() {
        let stored = json(&draft(Some(2), "Taidetta"));
        assert!(stored.contains(r#""form":{"organisation":"""#), "{stored}");
        let read = Draft::read(&stored, &ProposalForm::default()).unwrap();
        assert_eq!(key_of(&stored), Some(read.key.clone()));
        assert_eq!(key_of("{}"), None);
        assert_eq!(json(&read), stored);
        let other = Draft::read(&stored, &ReplyForm::default()).unwrap();
        assert_eq!(other.form.title(), "");
    }

    #[test]
    fn the_language_of_the_texts_follows_the_page_until_it_is_chosen_or_written_in() {
        let of = |lang: Lang, title: &str| ProposalForm {
            organisation: "Esimerkki ry".to_owned(),
            title: title.to_owned(),
            lang: lang.code().to_owned(),
            ..ProposalForm::default()
        };
        let restored = |began_in, form: ProposalForm| {
            let form = Box::new(form);
            let draft = Draft {
                began_in,
                form,
                ..draft(None, "")
            };
            let initial = of(Lang::Sv, "");
            match match_draft(Some(&json(&draft)), None, &initial) {
                DraftMatch::Same(draft) => draft.form.lang(),
                DraftMatch::Nothing | DraftMatch::Outdated(_) => None,
            }
        };
        let untouched = of(Lang::Fi, "");
        assert_eq!(restored(Some(Lang::Fi), untouched.clone()), Some(Lang::Sv));
        let written = of(Lang::Fi, "Taidetta");
        assert_eq!(restored(Some(Lang::Fi), written), Some(Lang::Fi));
        assert_eq!(restored(Some(Lang::En), untouched.clone()), Some(Lang::Fi));
        // A draft of an older program doesn't say it.
        assert_eq!(restored(None, untouched), Some(Lang::Fi));
    }

    #[test]
    fn the_time_a_form_was_open_is_never_negative() {
        let draft = draft(None, "");
        assert_eq!(draft.seconds(Timestamp::from_millis(61_000)), 60);
        assert_eq!(draft.seconds(Timestamp::from_millis(0)), 0);
    }
}
