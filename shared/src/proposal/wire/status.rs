//! The status of a public proposal.

use crate::{named_enum::named_enum, submission::state::State, time::Timestamp};
use serde::{Deserialize, Serialize};

named_enum! {
    /// The state of a public proposal, with the name of the submission's state.
    PublicState {
        /// Open for replies
        Published = "published",
        /// Closed for new replies
        Closed = "closed",
    }
}

/// The status of a public proposal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "StatusFields", into = "StatusFields")]
pub enum PublicStatus {
    /// Open for replies
    Published,
    /// Closed for new replies
    Closed {
        /// Time of closing
        at: Timestamp,
    },
}

// A tagged enum would add serde's buffering of arbitrary values to the browser's program.
/// The status of a public proposal; `at` is the time of closing.
#[derive(Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
struct StatusFields {
    state: PublicState,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    at: Option<Timestamp>,
}

#[cfg(feature = "openapi")]
mod schema {
    use super::{PublicStatus, StatusFields};
    use utoipa::{
        PartialSchema, ToSchema,
        openapi::{RefOr, Schema},
    };

    impl PartialSchema for PublicStatus {
        fn schema() -> RefOr<Schema> {
            StatusFields::schema()
        }
    }

    impl ToSchema for PublicStatus {
        fn schemas(schemas: &mut Vec<(String, RefOr<Schema>)>) {
            StatusFields::schemas(schemas);
        }
    }
}

impl From<StatusFields> for PublicStatus {
    fn from(fields: StatusFields) -> Self {
        match fields.state {
            PublicState::Published => Self::Published,
            PublicState::Closed => Self::Closed {
                at: fields.at.unwrap_or_default(),
            },
        }
    }
}

impl From<PublicStatus> for StatusFields {
    fn from(status: PublicStatus) -> Self {
        Self {
            state: status.state(),
            at: match status {
                PublicStatus::Published => None,
                PublicStatus::Closed { at } => Some(at),
            },
        }
    }
}

impl PublicStatus {
    /// The public status of a submission's state; `None` if the submission is not public.
    pub fn of(state: &State) -> Option<Self> {
        match state {
            State::Published { .. } => Some(Self::Published),
            State::Closed { at, .. } => Some(Self::Closed { at: *at }),
            State::Draft { .. }
            | State::AwaitingConfirmation { .. }
            | State::InReview { .. }
            | State::Returned { .. }
            | State::Approved { .. }
            | State::Announcing { .. }
            | State::Delivered(_)
            | State::TakenDown { .. }
            | State::Rejected { .. }
            | State::Withdrawn { .. }
            | State::Anonymised { .. }
            | State::Discarded { .. } => None,
        }
    }

    /// The state.
    pub fn state(self) -> PublicState {
        match self {
            Self::Published => PublicState::Published,
            Self::Closed { .. } => PublicState::Closed,
        }
    }
}
