//! The published criteria as a checklist, which may be left out.

use crate::submission_page::review_state::ReviewState;
use frontend::page_texts::use_texts;
use leptos::prelude::*;
use shared::{
    paths::{self, Page},
    proposal::criteria::{CheckedCriteria, Criterion},
    submission::{
        SubmissionKind,
        action::ActionName,
        wire::{ReviewAction, ReviewedSubmission},
    },
};
use texts::{Texts, code_labels::criterion, keys, places};

/// The values of a select, with whether the criterion is met.
const ANSWERS: [(&str, Option<bool>); 3] =
    [("", None), ("met", Some(true)), ("unmet", Some(false))];

impl ReviewState {
    /// Notes whether a criterion is met.
    pub fn check(self, criterion: Criterion, is_met: Option<bool>) {
        self.draft()
            .update(|draft| draft.criteria.check(criterion, is_met));
        self.keep();
    }

    /// The criteria that were looked at, where they belong to an action.
    pub fn criteria_for(self, action: &ReviewAction) -> CheckedCriteria {
        if action.is_on_publication() {
            self.draft().with_untracked(|draft| draft.criteria.clone())
        } else {
            CheckedCriteria::default()
        }
    }

    /// Removes the criteria that were looked at: the decision keeps them.
    pub fn forget_criteria(self) {
        _ = self
            .draft()
            .try_update(|draft| draft.criteria = CheckedCriteria::default());
        self.keep();
    }
}

/// The checklist; nothing where no publication is decided on.
pub fn criteria_part(review: ReviewState, reviewed: &ReviewedSubmission) -> Option<AnyView> {
    let is_decided = [
        ActionName::Return,
        ActionName::Approve,
        ActionName::Announce,
    ]
    .iter()
    .any(|action| reviewed.actions.contains(action));
    (is_decided && reviewed.item.kind == SubmissionKind::Proposal).then(|| checklist(review))
}

fn checklist(review: ReviewState) -> AnyView {
    let texts = use_texts();
    let looked_at = move || {
        let count = review
            .draft()
            .with(|draft| draft.criteria.met.len() + draft.criteria.unmet.len());
        texts.fill(
            keys::ADMIN_CRITERIA_COUNT,
            places::AllN {
                n: &count.to_string(),
                all: &Criterion::ALL.len().to_string(),
            },
        )
    };
    let rows = Criterion::ALL
        .iter()
        .map(|it| row(texts, review, *it))
        .collect_view();
    let page = paths::path(texts.lang(), Page::Criteria);
    view! {
        <details class="criteria">
            <summary>{texts.get(keys::ADMIN_CRITERIA_TITLE)} " " <span>{looked_at}</span></summary>
            {rows}
            <p><a href=page target="_blank">{texts.get(keys::ADMIN_CRITERIA_PAGE)} " " <span class="new-tab">{texts.get(keys::FORM_NEW_TAB)}</span></a></p>
        </details>
    }
    .into_any()
}

fn row(texts: Texts, review: ReviewState, of: Criterion) -> AnyView {
    let id = format!("criterion-{of}");
    let words = [
        keys::ADMIN_CRITERION_OPEN,
        keys::ADMIN_CRITERION_MET,
        keys::ADMIN_CRITERION_UNMET,
    ];
    let options = ANSWERS
        .iter()
        .zip(words)
        .map(|((value, is_met), word)| {
            let is_chosen = move || {
                review
                    .draft()
                    .with(|draft| draft.criteria.is_met(of) == *is_met)
            };
            view! { <option value=*value prop:selected=is_chosen>{texts.get(word)}</option> }
                .into_any()
        })
        .collect_view();
    let on_change = move |event| {
        let value = event_target_value(&event);
        let answer = ANSWERS.iter().find(|(name, _)| *name == value);
        review.check(of, answer.and_then(|(_, is_met)| *is_met));
    };
    view! {
        <p class="criterion">
            <label for=id.clone()>{texts.get(criterion(of))}</label>
            <select id=id on:change=on_change>{options}</select>
        </p>
    }
    .into_any()
}

/// The criteria of a decision, for the history.
pub fn kept(texts: Texts, checked: &CheckedCriteria) -> Option<AnyView> {
    let line = |word, list: &[Criterion]| {
        let names: Vec<&str> = list.iter().map(|it| texts.get(criterion(*it))).collect();
        (!names.is_empty())
            .then(|| view! { <dt>{texts.get(word)}</dt><dd>{names.join("; ")}</dd> }.into_any())
    };
    (!checked.is_empty()).then(|| {
        view! {
            <details>
                <summary>{texts.get(keys::ADMIN_CRITERIA_TITLE)}</summary>
                <dl>
                    {line(keys::ADMIN_CRITERION_MET, &checked.met)}
                    {line(keys::ADMIN_CRITERION_UNMET, &checked.unmet)}
                </dl>
            </details>
        }
        .into_any()
    })
}
