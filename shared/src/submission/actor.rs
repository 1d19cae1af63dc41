//! Who acts.

use crate::{
    email::EmailAddress,
    named_enum::named_enum,
    region::RegionCode,
    submission::id::{PersonId, SubmissionId},
};

named_enum! {
    /// In which role someone acts.
    Role {
        /// By the manage link of a submission
        Holder = "holder",
        /// Signed in, for the regions of a network
        Coordinator = "coordinator",
        /// Signed in, for the whole product
        Administrator = "administrator",
        /// The queue's and the cron's jobs
        System = "system",
    }
}

/// Someone who signed in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// Who
    pub id: PersonId,
    /// Their address; its domain tells their organisation
    pub address: EmailAddress,
}

/// Who acts, with what gives them their rights.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Actor {
    /// Whoever holds the manage link of a submission
    Holder {
        /// The only submission the link is for
        submission: SubmissionId,
    },
    /// A coordinator
    Coordinator {
        /// Who
        person: Person,
        /// The regions they coordinate
        regions: Vec<RegionCode>,
    },
    /// An administrator
    Administrator {
        /// Who
        person: Person,
    },
    /// The queue's and the cron's jobs
    System,
}

impl Actor {
    /// The role they act in.
    pub fn role(&self) -> Role {
        match self {
            Self::Holder { .. } => Role::Holder,
            Self::Coordinator { .. } => Role::Coordinator,
            Self::Administrator { .. } => Role::Administrator,
            Self::System => Role::System,
        }
    }

    /// Who signed in; none for a holder and the system.
    pub fn person(&self) -> Option<&Person> {
        match self {
            Self::Coordinator { person, .. } | Self::Administrator { person } => Some(person),
            Self::Holder { .. } | Self::System => None,
        }
    }
}
