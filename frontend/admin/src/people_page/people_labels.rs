//! Labels of roles, and messages for refused requests.

use crate::refusals;
use frontend::request::Refusal;
use shared::{
    admin::wire::{People, PersonRole},
    problem::ProblemCode,
    submission::id::PersonId,
};
use texts::{Key, Texts, keys};

/// The options for roles.
pub const ROLES: [(&str, Key); 2] = [
    ("coordinator", keys::ADMIN_ROLE_COORDINATOR),
    ("administrator", keys::ADMIN_ROLE_ADMINISTRATOR),
];

/// The only administrator, whose rights can be neither revoked nor reduced; `None` if there are several.
pub fn last_administrator(people: &People) -> Option<PersonId> {
    let mut administrators = people
        .items
        .iter()
        .filter(|it| it.role == PersonRole::Administrator && it.revoked_at.is_none());
    match (administrators.next(), administrators.next()) {
        (Some(only), None) => Some(only.id.clone()),
        (None | Some(_), _) => None,
    }
}

/// The role of a name that [`ROLES`] has.
pub fn role(name: &str) -> PersonRole {
    name.parse().unwrap_or(PersonRole::Coordinator)
}

/// The message for a refused request about a person.
pub fn refusal(texts: Texts, refusal: &Refusal) -> String {
    if refusal.code() == Some(ProblemCode::Refused) {
        texts.get(keys::PEOPLE_GONE).to_owned()
    } else {
        refusals::refusal(texts, refusal)
    }
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use super::*;
    use shared::{
        admin::wire::{Notify, PersonDetails},
        lang::Lang,
        time::Timestamp,
    };

    fn member(id: &str, role: PersonRole, is_revoked: bool) -> PersonDetails {
        let then = Timestamp::from_millis(0);
        PersonDetails {
            id: id.parse().unwrap(),
            you: false,
            name: None,
            address: format!("{id}@hub.example").parse().unwrap(),
            lang: Lang::Fi,
            role,
            regions: Vec::new(),
            notify: Notify::AtOnce,
            absent_until: None,
            created_at: then,
            signed_in_at: None,
            sessions: 0,
            revoked_at: is_revoked.then_some(then),
        }
    }

    #[test]
    fn the_last_administrator_is_the_only_one_with_rights() {
        use PersonRole::{Administrator, Coordinator};
        let last = |members: &[(&str, PersonRole, bool)]| {
            let items = members
                .iter()
                .map(|(id, role, is_revoked)| member(id, *role, *is_revoked))
                .collect();
            last_administrator(&People { items }).map(|id| id.to_string())
        };
        let (a, b) = ("aaaaaaaaaaaaaaaa", "bbbbbbbbbbbbbbbb");
        assert_eq!(last(&[]), None);
        assert_eq!(last(&[(a, Coordinator, false)]), None);
        assert_eq!(
            last(&[(a, Administrator, false), (b, Administrator, false)]),
            None
        );
        assert_eq!(
            last(&[(a, Administrator, true), (b, Administrator, false)]),
            Some(b.to_owned())
        );
        assert_eq!(
            last(&[(a, Coordinator, false), (b, Administrator, false)]),
            Some(b.to_owned())
        );
    }
}
