//! The proposal to which a submission belongs.

use serde::Deserialize;
use shared::{lang::Lang, proposal::number::ProposalNumber, submission::id::SubmissionId};

/// The proposal to which a submission belongs.
#[derive(Clone, Debug, Deserialize)]
pub struct Root {
    /// Its id
    pub id: SubmissionId,
    pub(super) title: Option<String>,
    pub(super) fi: Option<String>,
    pub(super) sv: Option<String>,
    pub(super) en: Option<String>,
    pub(super) organisation: Option<String>,
    pub(super) summary: Option<String>,
    pub(super) year: Option<u16>,
    pub(super) number: Option<u32>,
}

impl Root {
    /// Its title in a language, else in its own.
    pub fn title(&self, lang: Lang) -> &str {
        let parallel = match lang {
            Lang::Fi => &self.fi,
            Lang::Sv => &self.sv,
            Lang::En => &self.en,
        };
        let titles = [parallel, &self.title].into_iter().flatten();
        let mut written = titles.filter(|title| !title.trim().is_empty());
        written.next().map_or("", String::as_str)
    }

    /// Its title in its own language.
    pub fn own_title(&self) -> &str {
        self.title.as_deref().unwrap_or_default()
    }

    /// The proposing organisation.
    pub fn organisation(&self) -> &str {
        self.organisation.as_deref().unwrap_or_default()
    }

    /// Its summary in its own language.
    pub fn summary(&self) -> &str {
        self.summary.as_deref().unwrap_or_default()
    }

    /// Its number, once it was published.
    pub fn number(&self) -> Option<ProposalNumber> {
        ProposalNumber::new(self.number?, self.year?).ok()
    }
}
