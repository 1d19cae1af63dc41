//! Permissions in the administration, apart from the review of submissions. Use cases and buttons check them.

use crate::{
    named_enum::named_enum,
    submission::{
        actor::{Actor, Role},
        permission::Denied,
    },
};

named_enum! {
    /// A section of the administration.
    AdminSection {
        /// The outbox: read it, and send a mail again
        Mails = "mails",
        /// The people: read the list, invite, change rights, revoke
        People = "people",
        /// The record: read, export, verify
        Record = "record",
        /// The texts for decisions: write and archive them
        Texts = "texts",
        /// The reviewers' queue
        Queue = "queue",
    }
}

/// The roles that use a section.
fn roles(section: AdminSection) -> &'static [Role] {
    match section {
        AdminSection::Mails | AdminSection::People | AdminSection::Record | AdminSection::Texts => {
            &[Role::Administrator]
        }
        AdminSection::Queue => &[Role::Coordinator, Role::Administrator],
    }
}

/// Checks that an actor may use a section.
pub fn may_administer(actor: &Actor, section: AdminSection) -> Result<(), Denied> {
    role_may_administer(actor.role(), section)
}

/// Checks that a role may use a section.
pub fn role_may_administer(role: Role, section: AdminSection) -> Result<(), Denied> {
    if roles(section).contains(&role) {
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
            let allowed: Vec<_> = AdminSection::ALL
                .iter()
                .copied()
                .filter(|section| may_administer(&actor, *section).is_ok())
                .collect();
            let expected = match actor.role() {
                Role::Administrator => AdminSection::ALL,
                Role::Coordinator => &[AdminSection::Queue],
                Role::Holder | Role::Addressee | Role::System => &[],
            };
            assert_eq!(allowed, expected, "{}", actor.role());
        }
    }
}
