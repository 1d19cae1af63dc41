//! The facts of a proposal, as a description list.

use crate::page_texts::use_texts;
use leptos::prelude::*;
use shared::{
    form::field::Field,
    municipality::municipalities,
    paths::{self, Page},
    proposal::{query::ProposalQuery, wire::PublicProposal},
    web_address::WebAddress,
};
use texts::{Key, Texts, code_labels, format, keys};
use url::Url;

/// The list; terms without a value are left out.
#[component]
pub fn ProposalFacts(
    /// The proposal.
    proposal: PublicProposal,
    /// The fields that a preview can't show yet; `None` on the proposal's page.
    missing: Option<Vec<Field>>,
) -> impl IntoView {
    let facts = Facts::new(use_texts(), &proposal, missing);
    view! { <dl class="facts">{facts.of(&proposal)}</dl> }
}

/// Renders the facts of one proposal.
struct Facts {
    texts: Texts,
    /// The language of the author's texts, if it isn't the page's
    author: Option<&'static str>,
    /// The fields that aren't shown
    missing: Vec<Field>,
    is_preview: bool,
}

impl Facts {
    fn new(texts: Texts, proposal: &PublicProposal, missing: Option<Vec<Field>>) -> Self {
        let author = (proposal.lang != texts.lang()).then(|| proposal.lang.code());
        Self {
            texts,
            author,
            is_preview: missing.is_some(),
            missing: missing.unwrap_or_default(),
        }
    }

    /// The values of a field, unless it is missing.
    fn given(&self, field: Field, values: Vec<AnyView>) -> Vec<AnyView> {
        if self.missing.contains(&field) {
            return Vec::new();
        }
        values
    }

    fn of(&self, proposal: &PublicProposal) -> Vec<AnyView> {
        let texts = self.texts;
        let mut areas = Vec::new();
        for area in &proposal.partner_areas {
            areas.push(self.own(area));
        }
        let situation = proposal.funding.iter();
        let mut funding: Vec<AnyView> = situation
            .map(|it| item(code_labels::funding(texts, *it)))
            .collect();
        funding.extend(proposal.funding_note.iter().map(|note| self.own(note)));
        let spoken = proposal.languages.iter();
        let spoken: Vec<String> = spoken
            .map(|it| code_labels::spoken_language(texts, *it).to_owned())
            .collect();
        let published = format::day(texts, proposal.published_at.date());
        let published = (!self.is_preview).then(|| item(&published));
        let facts = [
            (keys::PROPOSAL_ORGANISATION, self.organisation(proposal)),
            (
                keys::PROPOSAL_KIND,
                self.given(
                    Field::Kind,
                    vec![item(code_labels::proposal_kind(texts, proposal.kind))],
                ),
            ),
            (
                keys::PROPOSAL_PHASE,
                vec![item(code_labels::phase(texts, proposal.phase))],
            ),
            (
                keys::PROPOSAL_PARTNER,
                self.given(
                    Field::Partner,
                    proposal.partner.iter().map(|it| item(it)).collect(),
                ),
            ),
            (
                keys::PROPOSAL_REGIONS,
                self.given(Field::Regions, self.regions(proposal)),
            ),
            (keys::PROPOSAL_PARTNER_AREAS, areas),
            (
                keys::PROPOSAL_SECTOR,
                self.given(
                    Field::Sector,
                    vec![item(code_labels::sector(texts, proposal.sector))],
                ),
            ),
            (
                keys::PROPOSAL_THEMES,
                self.given(Field::Themes, self.themes(proposal)),
            ),
            (keys::PROPOSAL_FUNDING, self.given(Field::Funding, funding)),
            (
                keys::PROPOSAL_LANGUAGES,
                self.given(Field::Languages, vec![item(&format::list(texts, &spoken))]),
            ),
            (keys::PROPOSAL_PUBLISHED, published.into_iter().collect()),
        ];
        facts
            .into_iter()
            .filter(|(_, values)| !values.is_empty())
            .map(|(term, values)| self.fact(term, values))
            .collect()
    }

    fn fact(&self, term: Key, values: Vec<AnyView>) -> AnyView {
        let term = self.texts.get(term);
        view! { <dt>{term}</dt><dd><ul>{values}</ul></dd> }.into_any()
    }

    fn organisation(&self, proposal: &PublicProposal) -> Vec<AnyView> {
        let texts = self.texts;
        let region = proposal.home.region().names.get(texts.lang());
        let municipality = municipalities().find(|it| it.code == proposal.municipality.as_str());
        let municipality = municipality.map_or(region, |it| it.name(texts.lang()));
        let kind = code_labels::organisation_type(texts, proposal.organisation_type);
        let place = format!("{kind}, {municipality} ({region})");
        let mut items = self.given(Field::Organisation, vec![item(&proposal.organisation)]);
        if !self.missing.contains(&Field::OrganisationType) {
            items.extend(self.given(Field::Municipality, vec![item(&place)]));
        }
        if let Some(website) = &proposal.website {
            let url = website.to_string();
            let shown = shown_address(website);
            // Anyone may have written the link: search engines shouldn't follow it.
            let link = view! { <li><a href=url rel="nofollow noopener">{shown}</a></li> };
            items.push(link.into_any());
        }
        items
    }

    fn regions(&self, proposal: &PublicProposal) -> Vec<AnyView> {
        let lang = self.texts.lang();
        let link = |code: &shared::region::RegionCode| {
            let href = paths::path(lang, Page::Region(*code));
            link(code.region().names.get(lang), href)
        };
        proposal.regions.iter().map(link).collect()
    }

    fn themes(&self, proposal: &PublicProposal) -> Vec<AnyView> {
        let mut items = Vec::new();
        for theme in &proposal.themes {
            let query = ProposalQuery {
                theme: Some(*theme),
                ..ProposalQuery::default()
            };
            let href = paths::proposals(self.texts.lang(), &query);
            items.push(link(code_labels::theme(self.texts, *theme), href));
        }
        let other = proposal.theme_other.iter().map(|other| self.own(other));
        items.extend(self.given(Field::ThemeOther, other.collect()));
        items
    }

    /// A text by the author.
    fn own(&self, text: &str) -> AnyView {
        let (lang, text) = (self.author, text.to_owned());
        view! { <li lang=lang>{text}</li> }.into_any()
    }
}

fn item(text: &str) -> AnyView {
    let text = text.to_owned();
    view! { <li>{text}</li> }.into_any()
}

fn link(text: &'static str, href: String) -> AnyView {
    view! { <li><a href=href>{text}</a></li> }.into_any()
}

/// A web address without what readers don't need. A host of letters that look like others is shown as its ASCII name.
fn shown_address(website: &WebAddress) -> String {
    let ascii = website
        .has_foreign_host()
        .then(|| Url::parse(website.as_str()).ok())
        .flatten();
    let url = ascii.map_or_else(|| website.to_string(), String::from);
    url.trim_start_matches("https://")
        .trim_end_matches('/')
        .to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_host_that_looks_like_another_is_shown_as_its_ascii_name() {
        let shown = |text: &str| shown_address(&text.parse().unwrap());
        assert_eq!(shown("https://example.org/a/"), "example.org/a");
        assert_eq!(shown("https://h\u{e4}me.example"), "h\u{e4}me.example");
        assert_eq!(shown("https://\u{430}pple.example"), "xn--pple-43d.example");
    }
}
