//! The record 017/2018, what validation finds, and hostile texts.

mod corpus;
mod description;
mod drafts;
mod found;
mod record;
mod validation;

use crate::{
    calendar::Date,
    form::{content::FormContent, field::Field},
    proposal::{content::Proposal, form::ProposalForm, validate::validate},
};

/// The form of the record 017/2018.
pub fn record() -> ProposalForm {
    let json = include_str!("../../../tests/fixtures/proposal-017-2018.json");
    serde_json::from_str(json).unwrap()
}

/// A day on which the record could be handed in.
pub fn today() -> Date {
    "2018-02-01".parse().unwrap()
}

/// The record after a change.
pub fn changed(change: impl FnOnce(&mut ProposalForm)) -> ProposalForm {
    let mut form = record();
    change(&mut form);
    form
}

/// The proposal of the record after a change that leaves it valid.
pub fn proposal(change: impl FnOnce(&mut ProposalForm)) -> Proposal {
    validate(&changed(change), today()).unwrap()
}

/// The fields of the form.
pub fn fields() -> impl Iterator<Item = Field> {
    let form = ProposalForm::default();
    Field::ALL
        .iter()
        .copied()
        .filter(move |field| form.value(*field).is_some())
}
