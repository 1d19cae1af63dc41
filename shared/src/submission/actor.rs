//! Actors: holders, people and the system.

use crate::{
    email::EmailAddress,
    named_enum::named_enum,
    region::RegionCode,
    submission::id::{PersonId, SubmissionId},
};

named_enum! {
    /// The role of an actor.
    Role {
        /// Has the manage link of a submission
        Holder = "holder",
        /// Has the manage link of what a submission belongs to: a reply reaches the holder of its proposal
        Addressee = "addressee",
        /// Signed in, for the regions of a network
        Coordinator = "coordinator",
        /// Signed in, for the whole product
        Administrator = "administrator",
        /// The jobs of the job queue and of the cron
        System = "system",
    }
}

/// A signed-in person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// Their id
    pub id: PersonId,
    /// Their address; its domain tells the organisation
    pub address: EmailAddress,
}

/// An actor, with the facts that its rights depend on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Actor {
    /// The holder of a submission
    Holder {
        /// The submission of the manage link
        submission: SubmissionId,
        /// True if the browser came by a link that was sent to the holder's address
        has_proven: bool,
    },
    /// The addressee of a submission that belongs to another
    Addressee {
        /// The submission to which it belongs
        parent: SubmissionId,
    },
    /// A coordinator
    Coordinator {
        /// The person
        person: Person,
        /// The regions they coordinate
        regions: Vec<RegionCode>,
    },
    /// An administrator
    Administrator {
        /// The person
        person: Person,
    },
    /// The jobs of the job queue and of the cron
    System,
}

impl Actor {
    /// The holder of a submission, who has proven the address.
    pub fn holder(submission: SubmissionId) -> Self {
        Self::Holder {
            submission,
            has_proven: true,
        }
    }

    /// The role of the actor.
    pub fn role(&self) -> Role {
        match self {
            Self::Holder { .. } => Role::Holder,
            Self::Addressee { .. } => Role::Addressee,
            Self::Coordinator { .. } => Role::Coordinator,
            Self::Administrator { .. } => Role::Administrator,
            Self::System => Role::System,
        }
    }

    /// The signed-in person; `None` for holders, addressees and the system.
    pub fn person(&self) -> Option<&Person> {
        match self {
            Self::Coordinator { person, .. } | Self::Administrator { person } => Some(person),
            Self::Holder { .. } | Self::Addressee { .. } | Self::System => None,
        }
    }
}
