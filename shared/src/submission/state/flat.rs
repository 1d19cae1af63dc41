//! The states and their evidence as they are read from JSON: all fields of all variants. Reading the enums themselves would cost
//! a program of the browser four times the code.

use super::{
    Answer, BeforeTakedown, Closer, Decision, Delivery, DiscardReason, Rejection, Shown, State,
    StateName, WithdrawReason,
};
use crate::{
    serde_text::ParseError,
    submission::{
        closing::ClosingReason,
        id::{PersonId, SubmissionId},
        reasons::{Notes, Reason},
    },
    time::Timestamp,
};
use serde::{
    Deserialize, Deserializer,
    de::{MapAccess, Visitor, value::MapAccessDeserializer},
};
use std::{fmt, marker::PhantomData, str::FromStr};

/// A text in some variants, an object in others.
enum TextOr<T> {
    Text(String),
    Object(T),
}

impl<T> TextOr<T> {
    fn text<V: FromStr>(self) -> Option<V> {
        match self {
            Self::Text(text) => text.parse().ok(),
            Self::Object(_) => None,
        }
    }

    fn object(self) -> Option<T> {
        match self {
            Self::Text(_) => None,
            Self::Object(object) => Some(object),
        }
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for TextOr<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Either<T>(PhantomData<T>);
        impl<'de, T: Deserialize<'de>> Visitor<'de> for Either<T> {
            type Value = TextOr<T>;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a text or an object")
            }
            fn visit_str<E>(self, text: &str) -> Result<Self::Value, E> {
                Ok(TextOr::Text(text.to_owned()))
            }
            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Self::Value, A::Error> {
                T::deserialize(MapAccessDeserializer::new(map)).map(TextOr::Object)
            }
        }
        deserializer.deserialize_any(Either(PhantomData))
    }
}

/// [`State`]
#[derive(Deserialize)]
pub struct FlatState {
    state: StateName,
    saved: Option<Timestamp>,
    since: Option<Timestamp>,
    at: Option<Timestamp>,
    by: Option<TextOr<Closer>>,
    notes: Option<Notes>,
    approved: Option<Decision>,
    announced: Option<Decision>,
    why: Option<TextOr<WithdrawReason>>,
    told: Option<Reason>,
    before: Option<BeforeTakedown>,
    reason: Option<Rejection>,
    from: Option<StateName>,
    answer: Option<Answer>,
    kept: Option<Timestamp>,
    reported: Option<Timestamp>,
    shown: Option<Shown>,
}

impl FlatState {
    fn read(self) -> Option<State> {
        let Self {
            saved,
            since,
            at,
            by,
            why,
            announced,
            ..
        } = self;
        Some(match self.state {
            StateName::Draft => State::Draft { saved: saved? },
            StateName::AwaitingConfirmation => State::AwaitingConfirmation { since: since? },
            StateName::InReview => State::InReview { since: since? },
            StateName::Returned => State::Returned {
                at: at?,
                by: by?.text()?,
                notes: self.notes?,
            },
            StateName::Approved => State::Approved {
                at: at?,
                by: by?.text()?,
            },
            StateName::Announcing => State::Announcing {
                at: at?,
                by: by?.text()?,
                approved: self.approved?,
            },
            StateName::Delivered => State::Delivered(Delivery {
                since: since?,
                approved: self.approved,
                answer: self.answer?,
                kept: self.kept,
                reported: self.reported,
                shown: self.shown,
            }),
            StateName::Published => State::Published {
                since: since?,
                announced: announced?,
            },
            StateName::Closed => {
                let by: Closer = by?.object()?;
                State::Closed {
                    at: at?,
                    announced: announced?,
                    why: match why {
                        Some(why) => Some(why.text()?),
                        None => by.reason_before_reasons(),
                    },
                    told: self.told,
                    by,
                }
            }
            StateName::TakenDown => State::TakenDown {
                at: at?,
                by: by?.text()?,
                why: why?.text()?,
                before: self.before?,
            },
            StateName::Rejected => State::Rejected {
                at: at?,
                by: by?.text()?,
                reason: self.reason?,
            },
            StateName::Withdrawn => State::Withdrawn {
                at: at?,
                from: self.from?,
                why: why?.object()?,
            },
            StateName::Anonymised => State::Anonymised {
                at: at?,
                from: self.from?,
            },
            StateName::Discarded => State::Discarded {
                at: at?,
                why: match why?.text::<String>()?.as_str() {
                    "holder" => DiscardReason::Holder,
                    "expired" => DiscardReason::Expired,
                    _ => return None,
                },
            },
        })
    }
}

/// [`BeforeTakedown`]
#[derive(Deserialize)]
pub struct FlatBeforeTakedown {
    state: StateName,
    since: Option<Timestamp>,
    at: Option<Timestamp>,
    by: Option<Closer>,
    announced: Decision,
    why: Option<ClosingReason>,
    told: Option<Reason>,
}

impl FlatBeforeTakedown {
    fn read(self) -> Option<BeforeTakedown> {
        let announced = self.announced;
        match self.state {
            StateName::Published => Some(BeforeTakedown::Published {
                since: self.since?,
                announced,
            }),
            StateName::Closed => {
                let by = self.by?;
                Some(BeforeTakedown::Closed {
                    at: self.at?,
                    announced,
                    why: self.why.or_else(|| by.reason_before_reasons()),
                    told: self.told,
                    by,
                })
            }
            _ => None,
        }
    }
}

/// [`Closer`]
#[derive(Deserialize)]
pub struct FlatCloser {
    who: String,
    id: Option<PersonId>,
}

impl FlatCloser {
    fn read(self) -> Option<Closer> {
        match self.who.as_str() {
            "holder" => Some(Closer::Holder),
            "reviewer" => self.id.map(Closer::Reviewer),
            "system" => Some(Closer::System),
            _ => None,
        }
    }
}

/// [`Rejection`]
#[derive(Deserialize)]
pub struct FlatRejection {
    kind: String,
    why: Option<Reason>,
    submission: Option<SubmissionId>,
}

impl FlatRejection {
    fn read(self) -> Option<Rejection> {
        match self.kind.as_str() {
            "unsuitable" => self.why.map(|why| Rejection::Unsuitable { why }),
            "duplicate_of" => self
                .submission
                .map(|submission| Rejection::DuplicateOf { submission }),
            "spam" => Some(Rejection::Spam),
            _ => None,
        }
    }
}

/// [`WithdrawReason`]
#[derive(Deserialize)]
pub struct FlatWithdrawReason {
    kind: String,
    text: Option<Reason>,
}

impl FlatWithdrawReason {
    fn read(self) -> Option<WithdrawReason> {
        match self.kind.as_str() {
            "holder" => self.text.map(|text| WithdrawReason::Holder { text }),
            "expired" => Some(WithdrawReason::Expired),
            "undecided" => Some(WithdrawReason::Undecided),
            "parent_ended" => Some(WithdrawReason::ParentEnded),
            "left" => Some(WithdrawReason::Left),
            "removed" => Some(WithdrawReason::Removed),
            "silent" => Some(WithdrawReason::Silent),
            _ => None,
        }
    }
}

macro_rules! reads {
    ($($flat:ident => $type:ident),*) => {
        $(impl TryFrom<$flat> for $type {
            type Error = ParseError;
            fn try_from(flat: $flat) -> Result<Self, ParseError> {
                flat.read().ok_or(ParseError)
            }
        })*
    };
}

reads!(
    FlatState => State,
    FlatBeforeTakedown => BeforeTakedown,
    FlatCloser => Closer,
    FlatRejection => Rejection,
    FlatWithdrawReason => WithdrawReason
);
