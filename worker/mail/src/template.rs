//! The templates of the mails: a file for each mail and language, whose first line is the subject.
//!
//! `{name}` is a place for a value. Most are filled when the mail is stored; `{link}`, `{code}`, `{token}` and `{origin}`
//! when it is sent, so that no secret is ever stored. A brace in a value is stored twice, so that it never becomes a place.

use shared::lang::Lang;

/// The kind of link that takes the place of `{link}`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkKind {
    /// Confirms the address
    Confirm,
    /// Manages the submission
    Manage,
    /// Makes the address the holder's
    Transfer,
    /// Signs in
    SignIn,
}

impl LinkKind {
    /// All kinds.
    pub const ALL: [Self; 4] = [Self::Confirm, Self::Manage, Self::Transfer, Self::SignIn];

    /// The stored name.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Confirm => "confirm",
            Self::Manage => "manage",
            Self::Transfer => "transfer",
            Self::SignIn => "sign_in",
        }
    }
}

/// An enum of files, with the text of each in every language.
macro_rules! files {
    ($(#[$enum_doc:meta])* $name:ident { $($(#[$doc:meta])* $variant:ident = $file:literal,)* }) => {
        $(#[$enum_doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum $name {
            $($(#[$doc])* $variant,)*
        }

        impl $name {
            /// The text in a language.
            pub fn text(self, lang: Lang) -> &'static str {
                match (self, lang) {
                    $(
                        (Self::$variant, Lang::Fi) => include_str!(concat!("templates/fi/", $file, ".txt")),
                        (Self::$variant, Lang::Sv) => include_str!(concat!("templates/sv/", $file, ".txt")),
                        (Self::$variant, Lang::En) => include_str!(concat!("templates/en/", $file, ".txt")),
                    )*
                }
            }
        }
    };
}

/// The templates: for each its name, which is stored and names its files, and the kind of link in it.
macro_rules! templates {
    ($($(#[$doc:meta])* $variant:ident = $file:literal, $link:expr;)*) => {
        files! {
            /// A template of a mail.
            MailTemplate { $($(#[$doc])* $variant = $file,)* }
        }

        impl MailTemplate {
            /// The stored name.
            pub fn name(self) -> &'static str {
                match self {
                    $(Self::$variant => $file,)*
                }
            }

            /// The kind of link in it, if it has one.
            pub fn link(self) -> Option<LinkKind> {
                match self {
                    $(Self::$variant => $link,)*
                }
            }
        }
    };
}

templates! {
    /// Asks for the confirmation of an address
    Confirm = "confirm", Some(LinkKind::Confirm);
    /// The proposal is in review
    Received = "received", Some(LinkKind::Manage);
    /// The proposal was returned with notes
    Returned = "returned", Some(LinkKind::Manage);
    /// The returned proposal expires soon
    Reminder = "reminder", Some(LinkKind::Manage);
    /// The proposal is public
    Published = "published", Some(LinkKind::Manage);
    /// The proposal was rejected
    Rejected = "rejected", None;
    /// The proposal was rejected as a duplicate of a public one
    Duplicate = "duplicate", None;
    /// The proposal was taken down
    TakenDown = "taken_down", Some(LinkKind::Manage);
    /// The proposal is public again
    Restored = "restored", None;
    /// A daily summary of the queue, to a reviewer
    Digest = "digest", None;
    /// A submission waits for long, to an administrator
    Overdue = "overdue", None;
    /// A new manage link
    Manage = "manage", Some(LinkKind::Manage);
    /// A link to continue a draft
    Continue = "continue", Some(LinkKind::Manage);
    /// Asks a new contact to take the proposal over
    Transfer = "transfer", Some(LinkKind::Transfer);
    /// A new contact has taken the proposal over, to the old one
    Transferred = "transferred", None;
    /// A submission is new in the queue, to a reviewer
    NewInQueue = "new_in_queue", None;
    /// An invitation, to a new coordinator or administrator
    Invited = "invited", None;
    /// A link and a code to sign in
    SignIn = "sign_in", Some(LinkKind::SignIn);
}

files! {
    /// A text that mails share.
    Snippet {
        /// The end of every mail
        Footer = "footer",
        /// The labels of the form's fields, one a line
        Fields = "fields",
        /// The placeholder for a blank title
        Untitled = "untitled",
        /// The reason for rejecting a duplicate of a proposal that isn't public
        SameProject = "same_project",
    }
}

/// A piece of a template.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TemplatePiece<'a> {
    /// Text as it is
    Text(&'a str),
    /// A place, by its name
    Place(&'a str),
}

/// The pieces of a template or of a stored text, in which `{{` is a brace.
pub fn pieces(text: &str) -> Vec<TemplatePiece<'_>> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while let Some(at) = rest.find('{') {
        let (before, from) = rest.split_at(at);
        let after = from.strip_prefix('{').unwrap_or_default();
        if !before.is_empty() {
            pieces.push(TemplatePiece::Text(before));
        }
        rest = match (after.strip_prefix('{'), after.split_once('}')) {
            (Some(after), _) => {
                pieces.push(TemplatePiece::Text("{"));
                after
            }
            (None, Some((name, after))) => {
                pieces.push(TemplatePiece::Place(name));
                after
            }
            (None, None) => "",
        };
    }
    if !rest.is_empty() {
        pieces.push(TemplatePiece::Text(rest));
    }
    pieces
}

/// A value as it is stored: with every brace twice.
pub fn escaped(value: &str) -> String {
    value.replace('{', "{{")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_brace_that_someone_typed_is_no_place() {
        for typed in ["{link}", "{{link}}", "{", "{{", "}{", "a{b}c{", "}"] {
            let stored = escaped(typed);
            let read: String = pieces(&stored)
                .into_iter()
                .map(|piece| match piece {
                    TemplatePiece::Text(text) => text,
                    TemplatePiece::Place(_) => "PLACE",
                })
                .collect();
            assert_eq!(read, typed);
        }
        assert_eq!(
            pieces("a {link}\n{{x}"),
            [
                TemplatePiece::Text("a "),
                TemplatePiece::Place("link"),
                TemplatePiece::Text("\n"),
                TemplatePiece::Text("{"),
                TemplatePiece::Text("x}")
            ]
        );
    }
}
