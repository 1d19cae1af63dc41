//! The state of the page and its actions.

use crate::{
    api_resource::ApiResource,
    people_page::people_labels,
    session::{AdminSession, use_session},
};
use frontend::{browser, page_texts::use_texts, request::Refusal};
use leptos::prelude::*;
use shared::{
    admin::wire::{Invitation, People, PersonDetails, PersonRole, Rights},
    paths::admin::api,
    region::RegionCode,
    submission::id::PersonId,
};
use texts::{Template, Texts, keys, places};

/// The id of the invitation's address.
pub const INVITE_ADDRESS_ID: &str = "invite-address";

/// The content of the invitation's form.
#[derive(Clone, Copy, Debug)]
pub struct InvitationForm {
    /// The address
    pub address: RwSignal<String>,
    /// The language of the mail
    pub lang: RwSignal<&'static str>,
    /// The role
    pub role: RwSignal<&'static str>,
    /// The regions
    pub regions: RwSignal<Vec<RegionCode>>,
}

/// The state of the page, shared by its components.
#[derive(Clone, Copy, Debug)]
pub struct PeopleState {
    /// All people
    pub people: ApiResource<People>,
    /// The invitation
    pub invited: InvitationForm,
    /// The person whose rights are being changed
    pub editing: RwSignal<Option<PersonId>>,
    /// The person whose rights are about to be revoked
    pub question: RwSignal<Option<PersonDetails>>,
    /// The message after an action
    pub said: RwSignal<Option<String>>,
    session: AdminSession,
    texts: Texts,
}

impl PeopleState {
    /// Provides the state to the page's components, and loads the people.
    pub fn begin() -> Self {
        let (session, texts) = (use_session(), use_texts());
        let state = Self {
            people: ApiResource::of(api::PEOPLE.to_owned()),
            invited: InvitationForm {
                address: RwSignal::new(String::new()),
                lang: RwSignal::new(texts.lang().code()),
                role: RwSignal::new(PersonRole::Coordinator.as_str()),
                regions: RwSignal::new(Vec::new()),
            },
            editing: RwSignal::new(None),
            question: RwSignal::new(None),
            said: RwSignal::new(None),
            session,
            texts,
        };
        provide_context(state);
        state
    }

    /// Invites a person.
    pub async fn invite(self, invitation: &Invitation) -> Result<(), Refusal> {
        let member: PersonDetails = self.session.post(api::PEOPLE, invitation).await?;
        self.done(keys::PEOPLE_INVITED, &member).await;
        _ = self.invited.address.try_set(String::new());
        _ = self.invited.regions.try_set(Vec::new());
        Ok(())
    }

    /// Changes a person's rights.
    pub async fn change(self, member: &PersonDetails, rights: &Rights) -> Result<(), String> {
        let path = api::person(&member.id);
        let answer = self.session.post::<PersonDetails>(&path, rights).await;
        let changed = answer.map_err(|refusal| people_labels::refusal(self.texts, &refusal))?;
        _ = self.editing.try_set(None);
        self.done(keys::PEOPLE_CHANGED, &changed).await;
        arrive_at(&changed);
        Ok(())
    }

    /// Revokes a person's rights.
    pub async fn revoke(self, member: &PersonDetails) -> Result<(), String> {
        let answer = self.session.tell(&api::revoke(&member.id), &()).await;
        answer.map_err(|refusal| people_labels::refusal(self.texts, &refusal))?;
        _ = self.question.try_set(None);
        self.done(keys::PEOPLE_REVOKED, member).await;
        arrive_at(member);
        Ok(())
    }

    /// Fills the invitation's form with a former person.
    pub fn invite_again(self, member: &PersonDetails) {
        self.invited.address.set(member.address.to_string());
        self.invited.lang.set(member.lang.code());
        self.invited.role.set(member.role.as_str());
        self.invited.regions.set(member.regions.clone());
        browser::focus_soon(INVITE_ADDRESS_ID);
    }

    /// Shows the message, and reloads the people.
    async fn done(self, key: Template<places::Address<'static>>, member: &PersonDetails) {
        let address = member.address.to_string();
        let said = self.texts.fill(key, places::Address { address: &address });
        _ = self.said.try_set(Some(said));
        if member.you {
            // The reader's own rights have changed.
            self.session.ask();
        }
        self.people.asked().await;
    }
}

/// The state of the page being shown.
pub fn use_people_state() -> PeopleState {
    use_context::<PeopleState>().unwrap_or_else(PeopleState::begin)
}

/// Moves the focus to a person's heading in the next frame.
fn arrive_at(member: &PersonDetails) {
    let id = row_id(&member.id);
    request_animation_frame(move || browser::focus(&id));
}

/// The id of a person's heading.
pub fn row_id(person: &PersonId) -> String {
    format!("person-{person}")
}
