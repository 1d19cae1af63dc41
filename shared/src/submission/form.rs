//! The form of a submission of any kind.

use crate::{
    calendar::Date,
    email::EmailAddress,
    form::{
        content::{FormContent, Validated},
        error::FieldError,
        field::Field,
        flags::{Flag, FlagRules, flags_beside_texts, flags_of},
        reader::draft_address,
    },
    join_request::form::JoinRequestForm,
    json::NotJson,
    lang::Lang,
    message::{form::MessageForm, thread_message::ThreadMessageForm},
    municipality::MunicipalityCode,
    outcome::form::OutcomeForm,
    proposal::{flags as proposal_flags, form::ProposalForm, validate::read},
    reply::form::ReplyForm,
    submission::SubmissionKind,
};
use serde::Serialize;

/// A form as it was typed. Its JSON is that of the form itself; the kind stands beside it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(untagged)]
pub enum SubmissionForm {
    /// A proposal
    Proposal(Box<ProposalForm>),
    /// A reply
    Reply(ReplyForm),
    /// Results of negotiations
    Outcome(OutcomeForm),
    /// A join request, or interest in a region
    JoinRequest(JoinRequestForm),
    /// A message
    Message(MessageForm),
    /// A message between the two sides of a reply
    ThreadMessage(ThreadMessageForm),
}

impl SubmissionForm {
    /// An empty form of a kind.
    pub fn empty(kind: SubmissionKind) -> Self {
        match kind {
            SubmissionKind::Proposal => Self::Proposal(Box::default()),
            SubmissionKind::Reply => Self::Reply(ReplyForm::default()),
            SubmissionKind::Outcome => Self::Outcome(OutcomeForm::default()),
            SubmissionKind::JoinRequest => Self::JoinRequest(JoinRequestForm::default()),
            SubmissionKind::Message => Self::Message(MessageForm::default()),
            SubmissionKind::ThreadMessage => Self::ThreadMessage(ThreadMessageForm::default()),
        }
    }

    /// The form of a kind from its JSON.
    ///
    /// # Errors
    /// The text isn't the JSON of such a form.
    pub fn read(kind: SubmissionKind, json: &str) -> Result<Self, NotJson> {
        let mut form = Self::empty(kind);
        form.content_mut().read(json)?;
        Ok(form)
    }

    /// The kind of submission.
    pub fn kind(&self) -> SubmissionKind {
        match self {
            Self::Proposal(_) => SubmissionKind::Proposal,
            Self::Reply(_) => SubmissionKind::Reply,
            Self::Outcome(_) => SubmissionKind::Outcome,
            Self::JoinRequest(_) => SubmissionKind::JoinRequest,
            Self::Message(_) => SubmissionKind::Message,
            Self::ThreadMessage(_) => SubmissionKind::ThreadMessage,
        }
    }

    /// The form by its fields.
    pub fn content(&self) -> &dyn FormContent {
        match self {
            Self::Proposal(form) => &**form,
            Self::Reply(form) => form,
            Self::Outcome(form) => form,
            Self::JoinRequest(form) => form,
            Self::Message(form) => form,
            Self::ThreadMessage(form) => form,
        }
    }

    /// All errors, in the order of the form.
    pub fn errors(&self, today: Date) -> Vec<FieldError> {
        let today = Some(today);
        match self {
            Self::Proposal(form) => form.errors(today),
            Self::Reply(form) => form.errors(today),
            Self::Outcome(form) => form.errors(today),
            Self::JoinRequest(form) => form.errors(today),
            Self::Message(form) => form.errors(today),
            Self::ThreadMessage(form) => form.errors(today),
        }
    }

    /// The form of a proposal; `None` for another kind.
    pub fn proposal(&self) -> Option<&ProposalForm> {
        if let Self::Proposal(form) = self {
            Some(form)
        } else {
            None
        }
    }

    /// The form of a proposal, to be changed; `None` for another kind.
    pub fn proposal_mut(&mut self) -> Option<&mut ProposalForm> {
        if let Self::Proposal(form) = self {
            Some(form)
        } else {
            None
        }
    }

    /// The form of a reply; `None` for another kind.
    pub fn reply(&self) -> Option<&ReplyForm> {
        if let Self::Reply(form) = self {
            Some(form)
        } else {
            None
        }
    }

    /// The form of results; `None` for another kind.
    pub fn outcome(&self) -> Option<&OutcomeForm> {
        if let Self::Outcome(form) = self {
            Some(form)
        } else {
            None
        }
    }

    /// The form, to be changed by its fields.
    pub fn content_mut(&mut self) -> &mut dyn FormContent {
        match self {
            Self::Proposal(form) => &mut **form,
            Self::Reply(form) => form,
            Self::Outcome(form) => form,
            Self::JoinRequest(form) => form,
            Self::Message(form) => form,
            Self::ThreadMessage(form) => form,
        }
    }

    /// The title or the name; `None` where it is blank or the form has none.
    pub fn title(&self) -> Option<&str> {
        Some(self.content().title()).filter(|title| !title.trim().is_empty())
    }

    /// The organisation; `None` where it is blank or the form has none.
    pub fn organisation(&self) -> Option<&str> {
        Some(self.content().organisation()).filter(|name| !name.trim().is_empty())
    }

    /// The home municipality; `None` where none was chosen or the form has none.
    pub fn municipality(&self) -> Option<MunicipalityCode> {
        let code = self.content().text(Field::Municipality, None)?;
        code.parse().ok()
    }

    /// The contact's address; `None` where it isn't one or the form has none.
    pub fn contact_email(&self) -> Option<EmailAddress> {
        let address = self.content().text(Field::ContactEmail, None)?;
        address.parse().ok()
    }

    /// The contact's address of a draft, its only required field, if no field is too long.
    ///
    /// # Errors
    /// The address is missing or not valid, or fields are too long.
    pub fn draft_address(&self) -> Result<EmailAddress, Vec<FieldError>> {
        draft_address(self.content())
    }

    /// The language of the texts, once it is chosen.
    pub fn lang(&self) -> Option<Lang> {
        self.content().lang()
    }

    /// The version of the privacy notice that was shown; `None` where none was.
    pub fn privacy_version(&self) -> Option<&str> {
        let version = self.content().text(Field::PrivacyVersion, None)?;
        Some(version).filter(|version| !version.is_empty())
    }

    /// Points for a reviewer to look at. A proposal with errors has none.
    pub fn flags(&self) -> Vec<Flag> {
        let rules = match self {
            Self::Proposal(form) => {
                let Ok(proposal) = read(form) else {
                    return Vec::new();
                };
                let mut flags = proposal_flags::flags(&proposal);
                flags.extend(flags_beside_texts(form.as_ref(), proposal.lang));
                return flags;
            }
            Self::Outcome(_) => FlagRules::LONG,
            Self::Reply(_) | Self::JoinRequest(_) | Self::Message(_) | Self::ThreadMessage(_) => {
                FlagRules::SHORT
            }
        };
        let lang = self.lang().unwrap_or(Lang::Fi);
        flags_of(self.content(), lang, rules)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_is_stored_as_itself_and_read_by_its_kind() {
        for kind in SubmissionKind::ALL {
            let form = SubmissionForm::empty(*kind);
            assert_eq!(form.kind(), *kind);
            let json = serde_json::to_string(&form).unwrap();
            assert_eq!(SubmissionForm::read(*kind, &json).unwrap(), form);
            assert_eq!(SubmissionForm::read(*kind, "{}").unwrap(), form);
            assert!(SubmissionForm::read(*kind, "[1]").is_err());
        }
        let reply =
            r#"{"organisation":"Kuoro ry","municipality":"698","contact_email":"a@example.org"}"#;
        let reply = SubmissionForm::read(SubmissionKind::Reply, reply).unwrap();
        assert_eq!(reply.organisation(), Some("Kuoro ry"));
        assert_eq!(reply.title(), None);
        assert_eq!(reply.municipality().unwrap().as_str(), "698");
        assert_eq!(reply.contact_email(), "a@example.org".parse().ok());
        assert_eq!(reply.privacy_version(), None);
    }

    #[test]
    fn a_form_is_known_by_its_fields_alone() {
        let record = crate::proposal::tests::record();
        let any: Box<dyn FormContent> = Box::new(record.clone());
        assert_eq!(&*any, &*any.clone());
        assert_ne!(&*any, &ReplyForm::default() as &dyn FormContent);
        assert_eq!(any.downcast::<ProposalForm>(), Some(&record));
        assert_eq!(any.downcast::<ReplyForm>(), None);
        let json = serde_json::to_string(&any).unwrap();
        assert_eq!(json, serde_json::to_string(&record).unwrap());
        let held = format!(r#"{{"key":1,"form":{json}}}"#);
        let read = (&ProposalForm::default() as &dyn FormContent)
            .read_within(&held)
            .unwrap();
        assert_eq!(&*read, &*any);
    }

    #[test]
    fn a_short_form_is_flagged_for_a_link_even_in_its_authors_name() {
        let message =
            r#"{"contact_name":"www.example.org","contact_email":"a@example.org","text":"Hei"}"#;
        let message = SubmissionForm::read(SubmissionKind::Message, message).unwrap();
        let lang = Lang::Fi;
        assert_eq!(message.flags(), [Flag::ManyLinks { lang, links: 1 }]);
    }
}
