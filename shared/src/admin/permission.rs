//! Who may do what beside the review of submissions: asked by the use case and by the button.

use crate::{
    named_enum::named_enum,
    submission::{
        actor::{Actor, Role},
        permission::Denied,
    },
};

named_enum! {
    /// What is done in the administration.
    Administration {
        /// Look at the outbox, and send a mail again
        Mails = "mails",
        /// Look at the people, invite, change and revoke them
        People = "people",
        /// Look at the record, take a copy of it, and prove it whole
        Record = "record",
        /// Look at the queue
        Queue = "queue",
    }
}

/// The roles that do it.
fn roles(what: Administration) -> &'static [Role] {
    match what {
        Administration::Mails | Administration::People | Administration::Record => {
            &[Role::Administrator]
        }
        Administration::Queue => &[Role::Coordinator, Role::Administrator],
    }
}

/// Whether someone may.
///
/// # Errors
/// When others do this.
pub fn may_administer(actor: &Actor, what: Administration) -> Result<(), Denied> {
    role_may_administer(actor.role(), what)
}

/// Whether someone in this role may.
///
/// # Errors
/// When others do this.
pub fn role_may_administer(role: Role, what: Administration) -> Result<(), Denied> {
    if roles(what).contains(&role) {
        Ok(())
    } else {
        Err(Denied::NotInThisRole { role })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::submission::tests::samples::actors;

    #[test]
    fn administrators_do_all_of_it_and_coordinators_see_the_queue() {
        for actor in actors() {
            let allowed: Vec<_> = Administration::ALL
                .iter()
                .copied()
                .filter(|what| may_administer(&actor, *what).is_ok())
                .collect();
            let expected = match actor.role() {
                Role::Administrator => Administration::ALL,
                Role::Coordinator => &[Administration::Queue],
                Role::Holder | Role::System => &[],
            };
            assert_eq!(allowed, expected, "{}", actor.role());
        }
    }
}
