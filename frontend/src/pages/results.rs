//! `/proposals/{year}/{number}/results`: what the negotiations about a proposal have led to, as the two sides report it.

use crate::{
    components::{
        page_ready::PageReady, proposal_tabs::ProposalTabs, prose::Prose, text_block::other_lang,
    },
    config::use_config,
    head::Head,
    page_texts::use_texts,
};
use leptos::prelude::*;
use serde_json::json;
use shared::{
    lang::LocalisedText,
    paths::{self, Page},
    proposal::wire::PublicProposal,
    submission::wire::{PairResults, PublicOutcome, Report, Side},
};
use texts::{Key, Texts, code_labels, format, keys, places};

/// The page.
#[component]
pub fn ResultsPage(
    /// The proposal.
    proposal: PublicProposal,
    /// Its results, pair by pair.
    results: Vec<PairResults>,
) -> impl IntoView {
    let texts = use_texts();
    let number = proposal.number;
    let title = texts.get(keys::RESULTS_TITLE);
    let named = format!("{title}: {} ({number})", proposal.title.text);
    let head = Head::new(
        Page::ProposalResults(number),
        &named,
        texts.get(keys::RESULTS_DESCRIPTION),
        &use_config(),
    );
    let object = json!({ "@type": "Report", "name": named, "inLanguage": proposal.lang });
    let pairs: Vec<AnyView> = results
        .into_iter()
        .zip(1_u32..)
        .map(|(pair, n)| view! { <Pair pair n/> }.into_any())
        .collect();
    let written = texts.fill(
        keys::PROPOSAL_NUMBER,
        places::Number {
            number: &number.to_string(),
        },
    );
    view! {
        <article class="page plain-page results-page">
            <PageReady head=head.with_json_ld(texts.lang(), object)/>
            <p class="back">
                <a href=paths::path(texts.lang(), Page::Proposals)>{texts.get(keys::PROPOSALS_ALL)}</a>
            </p>
            <p class="proposal-top"><span class="proposal-number">{written}</span></p>
            <h1 tabindex="-1">{title}</h1>
            <p class="lead">
                <a href=paths::path(texts.lang(), Page::Proposal(number)) lang=other_lang(texts, &proposal.title)>
                    {proposal.title.text.clone()}
                </a>
            </p>
            <ProposalTabs proposal=&proposal current=Page::ProposalResults(number)/>
            {pairs}
        </article>
    }
    .into_any()
}

/// The reports of one pair, side by side where both sides have reported.
#[component]
fn Pair(
    /// The reports.
    pair: PairResults,
    /// Its place among the pairs.
    n: u32,
) -> impl IntoView {
    let texts = use_texts();
    let heading = pair_name(texts, &pair, n);
    let reports: Vec<AnyView> = pair
        .reports
        .into_iter()
        .map(|report| view! { <OneReport report/> }.into_any())
        .collect();
    view! {
        <section class="pair">
            {heading}
            {pair.differ.then(|| view! { <p class="notice">{texts.get(keys::RESULTS_DIFFER)}</p> })}
            <div class="reports">{reports}</div>
        </section>
    }
}

/// The heading of a pair: the co-operation's official name, else its place.
fn pair_name(texts: Texts, pair: &PairResults, n: u32) -> AnyView {
    let outcomes = pair.reports.iter().filter_map(|it| it.outcome.as_ref());
    let mut named = outcomes.filter_map(|it| {
        let text = it.official_name.clone()?;
        Some(LocalisedText {
            lang: it.lang,
            text,
        })
    });
    if let Some(name) = named.next() {
        return view! { <h2 lang=other_lang(texts, &name)>{name.text.clone()}</h2> }.into_any();
    }
    let n = format::number(texts.lang(), n);
    let name = texts.fill(keys::RESULTS_NEGOTIATION, places::N { n: &n });
    view! { <h2>{name}</h2> }.into_any()
}

/// The report of one side.
#[component]
fn OneReport(
    /// The report.
    report: Report,
) -> impl IntoView {
    let texts = use_texts();
    let by = texts.get(match report.side {
        Side::Proposer => keys::RESULTS_BY_PROPOSER,
        Side::Replier => keys::RESULTS_BY_REPLIER,
    });
    let content = match report.outcome {
        Some(outcome) => {
            let published = format::day(texts, report.published_at.date());
            view! {
                <dl class="facts">{facts(texts, &outcome)}</dl>
                <p class="proposal-details">{texts.get(keys::PROPOSAL_PUBLISHED)} " " {published}</p>
            }
            .into_any()
        }
        None => view! { <p>{texts.get(keys::RESULTS_NOT_PUBLISHED)}</p> }.into_any(),
    };
    view! {
        <section class="report">
            <h3>{by}</h3>
            {content}
        </section>
    }
}

/// The fields of results that are filled in, in the order of the form.
fn facts(texts: Texts, outcome: &PublicOutcome) -> Vec<AnyView> {
    let results = outcome
        .results
        .iter()
        .map(|it| view! { <li>{code_labels::negotiation_result(texts, *it)}</li> }.into_any())
        .collect::<Vec<_>>();
    let lang = (outcome.lang != texts.lang()).then(|| outcome.lang.code());
    let partners = &outcome.partner_organisations;
    let partners = (!partners.is_empty()).then(|| partners.join("\n"));
    let fact = |term: Key, text: Option<String>| {
        text.map(|text| {
            view! { <dt>{texts.get(term)}</dt><dd lang=lang dir="auto"><Prose text/></dd> }
                .into_any()
        })
    };
    [
        fact(keys::FIELD_OFFICIAL_NAME, outcome.official_name.clone()),
        fact(keys::FIELD_PARTNER_ORGANISATIONS, partners.map(as_items)),
        fact(keys::FIELD_LED_TO, Some(outcome.led_to.clone())),
        Some(
            view! { <dt>{texts.get(keys::FIELD_RESULTS)}</dt><dd><ul>{results}</ul></dd> }
                .into_any(),
        ),
        fact(keys::FIELD_TARGET_GROUPS, outcome.target_groups.clone()),
        fact(keys::FIELD_ART_FORMS, outcome.art_forms.clone()),
        fact(keys::FIELD_FUNDING_PLAN, outcome.funding_plan.clone()),
        fact(keys::FIELD_NEXT_STEPS, outcome.next_steps.clone()),
        fact(keys::FIELD_LEARNT, outcome.learnt.clone()),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// Lines as the items of a list.
fn as_items(lines: String) -> String {
    let items: Vec<String> = lines.lines().map(|line| format!("- {line}")).collect();
    items.join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::page_texts::provide_texts;
    use shared::{lang::Lang, outcome::codes::NegotiationResult, time::Timestamp};

    fn outcome() -> PublicOutcome {
        PublicOutcome {
            lang: Lang::Sv,
            official_name: None,
            partner_organisations: vec!["Kuoro ry".to_owned(), "Hoivakoti".to_owned()],
            led_to: "Vi kom överens.".to_owned(),
            results: vec![NegotiationResult::Starts],
            target_groups: None,
            art_forms: None,
            funding_plan: None,
            next_steps: None,
            learnt: None,
        }
    }

    fn drawn(outcomes: Vec<(Side, Option<PublicOutcome>)>, differ: bool) -> String {
        let report = |(side, outcome)| Report {
            side,
            published_at: Timestamp::from_millis(0),
            outcome,
        };
        let pair = PairResults {
            differ,
            reports: outcomes.into_iter().map(report).collect(),
        };
        Owner::new().with(|| {
            provide_texts(Texts::of(Lang::Fi));
            // The marks of the framework are of no matter here.
            view! { <Pair pair n=2/> }.to_html().replace("<!>", "")
        })
    }

    #[test]
    fn only_reports_that_differ_have_a_note() {
        let both = vec![
            (Side::Proposer, Some(outcome())),
            (Side::Replier, Some(outcome())),
        ];
        let note = Texts::of(Lang::Fi).get(keys::RESULTS_DIFFER);
        assert!(drawn(both.clone(), true).contains(note));
        assert!(!drawn(both, false).contains(note));
    }

    #[test]
    fn a_report_says_its_side_and_what_is_filled_in_in_its_language() {
        let html = drawn(vec![(Side::Replier, Some(outcome()))], false);
        assert!(html.contains("Neuvottelu 2") && html.contains("Vastaajan ilmoittama tulos"));
        assert!(html.contains("<dd lang=\"sv\" dir=\"auto\">"));
        assert!(
            html.contains("<li>Kuoro ry</li><li>Hoivakoti</li>"),
            "{html}"
        );
        assert!(!html.contains("Kohderyhmät"));
    }

    #[test]
    fn results_that_are_not_to_be_published_are_not_told_of_but_by_their_being() {
        let html = drawn(vec![(Side::Proposer, None)], false);
        assert!(html.contains("Tulosta ei ole julkaistu.") && !html.contains("<dl"));
    }
}
