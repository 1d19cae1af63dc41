//! A valid proposal. Its texts are unchanged, byte for byte.

use crate::{
    calendar::Date,
    email::EmailAddress,
    form::{field::Field, phone::PhoneNumber},
    lang::{Lang, LocalisedText},
    municipality::MunicipalityCode,
    proposal::{
        codes::{FundingSituation, OrganisationType, ProposalKind, Sector, SpokenLanguage, Theme},
        form::FormTexts,
    },
    region::RegionCode,
    web_address::WebAddress,
};
use std::collections::BTreeMap;

/// The proposing organisation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposer {
    /// Its name
    pub name: String,
    /// Its type
    pub kind: OrganisationType,
    /// Its home municipality, which gives its region
    pub municipality: MunicipalityCode,
    /// Its website
    pub website: Option<WebAddress>,
}

/// The contact person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contact {
    /// Their name
    pub name: String,
    /// Their role
    pub role: Option<String>,
    /// Their address, to which the manage link is mailed
    pub email: EmailAddress,
    /// Their phone number
    pub phone: Option<PhoneNumber>,
    /// Their consent to be shown to everybody
    pub is_public: bool,
}

/// The partner that the organisation wants to work with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Partner {
    /// New partners
    Sought,
    /// A named partner
    Named(String),
}

/// The subject matter of a proposal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Subjects {
    /// The sector
    pub sector: Sector,
    /// Themes of the vocabulary
    pub themes: Vec<Theme>,
    /// The theme behind [`Theme::Other`]
    pub other: Option<String>,
}

/// The funding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Funding {
    /// The situation; `None` where it isn't told
    pub situation: Option<FundingSituation>,
    /// A note
    pub note: Option<String>,
}

/// A valid proposal. Only [`validate`](super::validate::validate) and [`read`](super::validate::read) make one, from a
/// form.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Proposal {
    /// The organisation
    pub organisation: Proposer,
    /// The contact
    pub contact: Contact,
    /// The partner
    pub partner: Partner,
    /// The regions concerned; that of the organisation where none was chosen
    pub regions: Vec<RegionCode>,
    /// Countries or regions of the wanted partners, in the author's words
    pub partner_areas: Vec<String>,
    /// The subject matter
    pub subjects: Subjects,
    /// The language of the texts
    pub lang: Lang,
    /// The texts, as they were written
    pub texts: FormTexts,
    /// The texts in other languages
    pub parallel: BTreeMap<Lang, FormTexts>,
    /// The last day for replies
    pub open_until: Date,
    /// The funding
    pub funding: Funding,
    /// The languages of negotiation; that of the texts where none was chosen
    pub languages: Vec<SpokenLanguage>,
    /// The version of the privacy notice that was accepted
    pub privacy_version: String,
}

impl Partner {
    /// The kind of a proposal with this partner.
    pub fn kind(&self) -> ProposalKind {
        match self {
            Self::Sought => ProposalKind::NewPartners,
            Self::Named(_) => ProposalKind::NamedPartner,
        }
    }
}

impl Proposal {
    /// The region of the organisation. Its coordinators decide.
    pub fn home(&self) -> RegionCode {
        self.organisation.municipality.region()
    }

    /// The proposal's own language, then those of the parallel texts.
    pub fn langs(&self) -> Vec<Lang> {
        let mut langs = vec![self.lang];
        langs.extend(self.parallel.keys());
        langs
    }

    /// A text in a language, else in the proposal's own language; `None` if it was left blank.
    pub fn text(&self, field: Field, lang: Lang) -> Option<LocalisedText> {
        let parallel = self.parallel.get(&lang);
        parallel
            .and_then(|texts| texts.shown(field, lang))
            .or_else(|| self.texts.shown(field, self.lang))
    }

    /// All texts with their languages and the fields in which they are shown: an earlier one is a part of the description.
    pub fn all_texts(&self) -> impl Iterator<Item = (Field, Lang, &str)> {
        let own = std::iter::once((self.lang, &self.texts));
        let parallel = self.parallel.iter().map(|(lang, texts)| (*lang, texts));
        own.chain(parallel).flat_map(|(lang, texts)| {
            let written = move |field: &Field| Some((field.current(), lang, texts.get(*field)?));
            Field::ALL.iter().filter_map(written)
        })
    }
}
