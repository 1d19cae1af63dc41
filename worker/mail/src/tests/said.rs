//! The messages of replies, results, requests to join and messages, with the values of the tests.

use crate::message::Message;
use shared::{lang::Lang, proposal::number::ProposalNumber, submission::id::SubmissionId};

/// The texts of the messages.
pub struct Said {
    title: String,
    organisation: String,
    person: String,
    address: String,
    text: String,
    network: String,
    region: String,
    field: String,
}

impl Said {
    /// One text as all of the texts.
    pub fn same(text: &str) -> Self {
        let text = || text.to_owned();
        Self {
            title: text(),
            organisation: text(),
            person: text(),
            address: text(),
            text: text(),
            network: text(),
            region: text(),
            field: text(),
        }
    }

    /// Realistic texts.
    pub fn usual(lang: Lang, title: &str) -> Self {
        let (text, network, region, field) = match lang {
            Lang::Fi => (
                "Tarjoamme tiloja ja kaksi ohjaajaa.\n\nAloitamme vaikka syksyllä.",
                "Lapin taiteen ja hyvinvoinnin verkosto",
                "Kainuu",
                "Aikataulu",
            ),
            Lang::Sv => (
                "Vi erbjuder lokaler och två handledare.\n\nVi kan börja i höst.",
                "Nätverket för konst och välfärd i Lappland",
                "Kajanaland",
                "Tidsplan",
            ),
            Lang::En => (
                "We offer rooms and two instructors.\n\nWe can begin in autumn.",
                "Lapland’s network for arts and wellbeing",
                "Kainuu",
                "Time frame",
            ),
        };
        Self {
            title: title.to_owned(),
            organisation: "Esimerkkiteatteri & kumppanit".to_owned(),
            person: "Aino Esimerkki".to_owned(),
            address: "aino@example.org".to_owned(),
            text: text.to_owned(),
            network: network.to_owned(),
            region: region.to_owned(),
            field: field.to_owned(),
        }
    }

    fn number() -> ProposalNumber {
        ProposalNumber::new(17, 2018).unwrap()
    }

    fn submission() -> SubmissionId {
        "a2b3c4d5e6f7a2b3".parse().unwrap()
    }

    /// Every message.
    pub fn messages(&self) -> Vec<Message> {
        [
            self.of_replies(),
            self.of_outcomes(),
            self.of_requests(),
            self.of_lists(),
        ]
        .concat()
    }

    fn of_replies(&self) -> Vec<Message> {
        vec![
            Message::ReplyConfirm {
                proposal: self.title.clone(),
            },
            Message::ReplyDelivered {
                proposal: self.title.clone(),
            },
            Message::ReplyWaiting {
                proposal: self.title.clone(),
            },
            Message::ReplyNew {
                proposal: self.title.clone(),
                organisation: self.organisation.clone(),
                text: self.text.clone(),
            },
            Message::ReplyInReserve {
                proposal: self.title.clone(),
                text: Some(self.text.clone()),
            },
            Message::ReplyDeclined {
                proposal: self.title.clone(),
                text: Some(self.text.clone()),
            },
            Message::ReplyAccepted {
                proposal: self.title.clone(),
                organisation: self.organisation.clone(),
                name: self.person.clone(),
                address: self.address.clone(),
                text: Some(self.text.clone()),
            },
            Message::ReplyAcceptedByYou {
                proposal: self.title.clone(),
                organisation: self.organisation.clone(),
                name: self.person.clone(),
                address: self.address.clone(),
            },
            Message::AcceptanceHeld {
                proposal: self.title.clone(),
                organisation: self.organisation.clone(),
            },
            Message::AcceptanceStopped {
                proposal: self.title.clone(),
                organisation: self.organisation.clone(),
            },
            Message::RepliesUnanswered {
                proposal: self.title.clone(),
                organisations: vec![self.organisation.clone(), self.organisation.clone()],
            },
            Message::ReplySilence {
                proposal: self.title.clone(),
            },
            Message::ReplyEnded {
                proposal: self.title.clone(),
            },
            Message::ReplyWithdrawn {
                proposal: self.title.clone(),
                organisation: self.organisation.clone(),
            },
            Message::ReplyEndedAsSpam {
                proposal: self.title.clone(),
                organisation: self.organisation.clone(),
                address_was_shown: false,
            },
            Message::ReplyEndedAsSpam {
                proposal: self.title.clone(),
                organisation: self.organisation.clone(),
                address_was_shown: true,
            },
        ]
    }

    fn of_outcomes(&self) -> Vec<Message> {
        vec![
            Message::ProposalChanged {
                proposal: self.title.clone(),
                number: Self::number(),
                changes: vec![
                    (self.field.clone(), self.text.clone(), self.title.clone()),
                    (self.field.clone(), String::new(), self.text.clone()),
                ],
            },
            Message::ThreadMessage {
                proposal: self.title.clone(),
                organisation: self.organisation.clone(),
                text: self.text.clone(),
            },
            Message::ReplyShown {
                proposal: self.title.clone(),
                number: Self::number(),
            },
            Message::ReplyNotShown {
                proposal: self.title.clone(),
                why: self.text.clone(),
            },
            Message::PairErased {
                proposal: self.title.clone(),
                organisation: self.organisation.clone(),
            },
            Message::AskOutcome {
                proposal: self.title.clone(),
                organisation: self.organisation.clone(),
                reply: Self::submission(),
            },
            Message::AskOutcomeOfProposal {
                proposal: self.title.clone(),
            },
            Message::OutcomeReceived {
                proposal: self.title.clone(),
            },
            Message::OutcomePublished {
                proposal: self.title.clone(),
                number: Self::number(),
            },
            Message::OutcomeTakenDown {
                proposal: self.title.clone(),
                why: self.text.clone(),
            },
        ]
    }

    fn of_requests(&self) -> Vec<Message> {
        vec![
            Message::JoinConfirm {
                network: self.network.clone(),
            },
            Message::InterestConfirm {
                region: self.region.clone(),
            },
            Message::MessageConfirm {
                to: self.network.clone(),
            },
            Message::JoinDelivered {
                network: self.network.clone(),
                days: 7,
            },
            Message::InterestDelivered {
                region: self.region.clone(),
                days: 7,
            },
            Message::MessageDelivered {
                to: self.network.clone(),
                days: 7,
            },
            Message::JoinNew {
                network: self.network.clone(),
                name: self.person.clone(),
                organisation: Some(self.organisation.clone()),
                text: self.text.clone(),
                submission: Self::submission(),
            },
            Message::InterestNew {
                region: self.region.clone(),
                name: self.person.clone(),
                organisation: Some(self.organisation.clone()),
                text: self.text.clone(),
                submission: Self::submission(),
            },
            Message::MessageNew {
                to: self.network.clone(),
                name: self.person.clone(),
                text: self.text.clone(),
                submission: Self::submission(),
            },
            Message::JoinUnanswered {
                network: self.network.clone(),
                submission: Self::submission(),
                days: 7,
            },
            Message::InterestUnanswered {
                region: self.region.clone(),
                submission: Self::submission(),
                days: 7,
            },
            Message::MessageUnanswered {
                to: self.network.clone(),
                submission: Self::submission(),
                days: 7,
            },
        ]
    }

    fn of_lists(&self) -> Vec<Message> {
        vec![
            Message::JoinAccepted {
                network: self.network.clone(),
                text: Some(self.text.clone()),
            },
            Message::JoinDeclined {
                network: self.network.clone(),
                text: self.text.clone(),
            },
            Message::InterestDeclined {
                region: self.region.clone(),
                text: self.text.clone(),
            },
            Message::InterestNoted {
                region: self.region.clone(),
            },
            Message::MessageAnswered {
                to: self.network.clone(),
                text: self.text.clone(),
                reply_to: Some(self.address.clone()),
            },
            Message::EntryAccepted {
                network: self.network.clone(),
                name: self.person.clone(),
                organisation: Some(self.organisation.clone()),
                submission: Self::submission(),
            },
            Message::AskToStay {
                network: self.network.clone(),
            },
            Message::EntryRemoved {
                network: self.network.clone(),
            },
            Message::EntryLapsed {
                network: self.network.clone(),
            },
            Message::EntryLeft {
                network: self.network.clone(),
                name: self.person.clone(),
                submission: Self::submission(),
            },
            Message::AskToMove {
                region: self.region.clone(),
                network: self.network.clone(),
            },
        ]
    }
}
