//! What is done about people, and what the page knows meanwhile.

use crate::{
    api_resource::ApiResource,
    people::people_labels,
    session::{Session, use_session},
};
use frontend::{browser, page_texts::use_texts, request::Refusal};
use leptos::prelude::*;
use shared::{
    admin::wire::{Invitation, People, Rights, StaffMember, StaffRole},
    lang::Lang,
    paths::admin::api,
    region::RegionCode,
    submission::id::PersonId,
};
use texts::{Template, Texts, keys, places};

/// The id of the invitation's address.
pub const INVITE_ADDRESS_ID: &str = "invite-address";

/// What is typed into the invitation.
#[derive(Clone, Copy, Debug)]
pub struct InvitationForm {
    /// To whom
    pub address: RwSignal<String>,
    /// In which language
    pub lang: RwSignal<Lang>,
    /// In which role
    pub role: RwSignal<StaffRole>,
    /// For which regions
    pub regions: RwSignal<Vec<RegionCode>>,
}

/// The page's parts act by this.
#[derive(Clone, Copy, Debug)]
pub struct PeopleState {
    /// PeopleSections
    pub people: ApiResource<People>,
    /// The invitation
    pub invited: InvitationForm,
    /// Whose rights are being changed
    pub editing: RwSignal<Option<PersonId>>,
    /// Whose rights are about to be taken away
    pub question: RwSignal<Option<StaffMember>>,
    /// What was done
    pub said: RwSignal<Option<String>>,
    session: Session,
    texts: Texts,
}

impl PeopleState {
    /// Asks for everyone; gives itself to the parts of the page.
    pub fn begin() -> Self {
        let (session, texts) = (use_session(), use_texts());
        let state = Self {
            people: ApiResource::of(api::PEOPLE.to_owned()),
            invited: InvitationForm {
                address: RwSignal::new(String::new()),
                lang: RwSignal::new(texts.lang()),
                role: RwSignal::new(StaffRole::Coordinator),
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

    /// Invites someone.
    ///
    /// # Errors
    /// When nothing was done.
    pub async fn invite(self, invitation: &Invitation) -> Result<(), Refusal> {
        let member: StaffMember = self.session.post(api::PEOPLE, invitation).await?;
        self.done(keys::PEOPLE_INVITED, &member).await;
        _ = self.invited.address.try_set(String::new());
        _ = self.invited.regions.try_set(Vec::new());
        Ok(())
    }

    /// Gives someone other rights.
    ///
    /// # Errors
    /// What to say when nothing was done.
    pub async fn change(self, member: &StaffMember, rights: &Rights) -> Result<(), String> {
        let path = api::person(&member.id);
        let answer = self.session.post::<StaffMember>(&path, rights).await;
        let changed = answer.map_err(|refusal| people_labels::refusal(self.texts, &refusal))?;
        _ = self.editing.try_set(None);
        self.done(keys::PEOPLE_CHANGED, &changed).await;
        arrive_at(&changed);
        Ok(())
    }

    /// Takes someone's rights away.
    ///
    /// # Errors
    /// What to say when nothing was done.
    pub async fn revoke(self, member: &StaffMember) -> Result<(), String> {
        let answer = self.session.tell(&api::revoke(&member.id), &()).await;
        answer.map_err(|refusal| people_labels::refusal(self.texts, &refusal))?;
        _ = self.question.try_set(None);
        self.done(keys::PEOPLE_REVOKED, member).await;
        arrive_at(member);
        Ok(())
    }

    /// Has the invitation ask someone back.
    pub fn invite_again(self, member: &StaffMember) {
        self.invited.address.set(member.address.to_string());
        self.invited.lang.set(member.lang);
        self.invited.role.set(member.role);
        self.invited.regions.set(member.regions.clone());
        browser::focus_soon(INVITE_ADDRESS_ID);
    }

    /// Says what was done, and shows everyone as they are then.
    async fn done(self, key: Template<places::Address<'static>>, member: &StaffMember) {
        let address = member.address.to_string();
        let said = self.texts.fill(key, places::Address { address: &address });
        _ = self.said.try_set(Some(said));
        if member.you {
            // What the reader may do has changed.
            self.session.ask();
        }
        self.people.asked().await;
    }
}

/// The state of the page being shown.
pub fn use_people_state() -> PeopleState {
    use_context::<PeopleState>().unwrap_or_else(PeopleState::begin)
}

/// Puts the focus on someone's heading, once it is shown.
fn arrive_at(member: &StaffMember) {
    let id = row_id(&member.id);
    request_animation_frame(move || browser::focus(&id));
}

/// The id of someone's heading.
pub fn row_id(person: &PersonId) -> String {
    format!("person-{person}")
}
