//! A valid proposal. Every text in it is as it was written, to the byte.

use crate::{
    calendar::Date,
    email::EmailAddress,
    lang::{Lang, LocalisedText},
    municipality::MunicipalityCode,
    proposal::{
        characters::is_blank,
        codes::{FundingSituation, OrganisationType, ProposalKind, Sector, SpokenLanguage, Theme},
        field::Field,
        form::FormTexts,
        phone::PhoneNumber,
    },
    region::RegionCode,
    web_address::WebAddress,
};
use std::collections::BTreeMap;

/// The organisation that proposes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposer {
    /// Its name
    pub name: String,
    /// What it is
    pub kind: OrganisationType,
    /// Its home municipality, by which it belongs to a region
    pub municipality: MunicipalityCode,
    /// Its website
    pub website: Option<WebAddress>,
}

/// Who negotiates.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contact {
    /// Their name
    pub name: String,
    /// Their role
    pub role: Option<String>,
    /// Their address, to which the manage link goes
    pub email: EmailAddress,
    /// Their phone number
    pub phone: Option<PhoneNumber>,
    /// Whether they agreed to be shown to everyone
    pub is_public: bool,
}

/// Whom the organisation wants to work with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Partner {
    /// New partners
    Sought,
    /// A partner of this name
    Named(String),
}

/// What a proposal is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Subjects {
    /// The field of work
    pub sector: Sector,
    /// Themes of the list
    pub themes: Vec<Theme>,
    /// What [`Theme::Other`] is
    pub other: Option<String>,
}

/// Whether there is money.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Funding {
    /// The situation
    pub situation: FundingSituation,
    /// More about it
    pub note: Option<String>,
}

/// A valid proposal: made only from a form, by [`validate`](super::validate::validate) or
/// [`read`](super::validate::read).
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Proposal {
    /// The organisation
    pub organisation: Proposer,
    /// Who negotiates
    pub contact: Contact,
    /// With whom
    pub partner: Partner,
    /// The regions concerned
    pub regions: Vec<RegionCode>,
    /// Countries or regions of the wanted partners, in the author's words
    pub partner_areas: Vec<String>,
    /// What it is about
    pub subjects: Subjects,
    /// The language of the texts
    pub lang: Lang,
    /// The texts
    pub texts: FormTexts,
    /// The texts in other languages
    pub parallel: BTreeMap<Lang, FormTexts>,
    /// The last day on which it can be replied to
    pub open_until: Date,
    /// Whether there is money
    pub funding: Funding,
    /// The languages one can negotiate in
    pub languages: Vec<SpokenLanguage>,
    /// The privacy notice that was agreed to
    pub privacy_version: String,
}

impl Partner {
    /// The kind of a proposal with such a partner.
    pub fn kind(&self) -> ProposalKind {
        match self {
            Self::Sought => ProposalKind::NewPartners,
            Self::Named(_) => ProposalKind::NamedPartner,
        }
    }
}

impl Proposal {
    /// The region of the organisation, whose coordinators decide.
    pub fn home(&self) -> RegionCode {
        self.organisation.municipality.region()
    }

    /// The text's own language, then those of the parallel texts.
    pub fn langs(&self) -> Vec<Lang> {
        let mut langs = vec![self.lang];
        langs.extend(self.parallel.keys());
        langs
    }

    /// A text in a language where it exists in it, else in the proposal's own; `None` where nothing was written.
    pub fn text(&self, field: Field, lang: Lang) -> Option<LocalisedText> {
        let text = |lang, texts: &FormTexts| {
            let text = texts.get(field).filter(|text| !is_blank(text))?;
            let text = text.to_owned();
            Some(LocalisedText { lang, text })
        };
        let parallel = self.parallel.get(&lang);
        parallel
            .and_then(|texts| text(lang, texts))
            .or_else(|| text(self.lang, &self.texts))
    }

    /// All that was written, with its field and language.
    pub fn all_texts(&self) -> impl Iterator<Item = (Field, Lang, &str)> {
        let own = std::iter::once((self.lang, &self.texts));
        let parallel = self.parallel.iter().map(|(lang, texts)| (*lang, texts));
        own.chain(parallel).flat_map(|(lang, texts)| {
            let written = move |field| Some((field, lang, texts.get(field)?));
            Field::TEXTS.into_iter().filter_map(written)
        })
    }
}
