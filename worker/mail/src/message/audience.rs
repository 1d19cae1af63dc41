//! Who can cause a mail, and to whom: what the outbox caps.

use crate::{
    message::Message,
    template::{LinkKind, MailTemplate},
};

/// Who can cause a mail, and to whom.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Audience {
    /// Anybody can cause it, to an address that need not be theirs
    Anybody,
    /// A stranger can cause it, to a coordinator or administrator: something has come
    Staff,
    /// A stranger can cause it, to a coordinator or administrator: something is gone, which they see anyway
    StaffLess,
    /// A stranger can cause it, to a holder: something has come, or was withdrawn
    Holder,
    /// It follows from what its recipient, a reviewer or the cron has done
    Concerned,
}

impl Message {
    /// Who can cause the mail, and to whom.
    pub fn audience(&self) -> Audience {
        match self.template() {
            MailTemplate::NewInQueue
            | MailTemplate::JoinNew
            | MailTemplate::InterestNew
            | MailTemplate::MessageNew => Audience::Staff,
            MailTemplate::WithdrawnFromQueue => Audience::StaffLess,
            MailTemplate::ReplyNew | MailTemplate::ReplyWithdrawn => Audience::Holder,
            MailTemplate::Manage | MailTemplate::ManageOther | MailTemplate::Continue => {
                Audience::Anybody
            }
            // Those two are counted when they are asked for.
            MailTemplate::SignIn | MailTemplate::Mine => Audience::Concerned,
            template => match template.link() {
                Some(LinkKind::Confirm | LinkKind::Transfer) => Audience::Anybody,
                Some(LinkKind::Manage | LinkKind::Extend | LinkKind::SignIn) | None => {
                    Audience::Concerned
                }
            },
        }
    }
}
