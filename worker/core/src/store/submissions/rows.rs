//! The rows of a submission, and how it is put together from them.

use crate::{
    fault::Fault,
    store::{
        database::{json, json_or_null},
        proposals::unreadable_field,
        stored::stored,
        submissions::root::Root,
    },
};
use serde::Deserialize;
use shared::{
    calendar::Date,
    email::EmailAddress,
    form::field::Field,
    lang::Lang,
    outcome,
    proposal::{
        content::Proposal,
        last_day::{OpenDays, SetDay},
        number::ProposalNumber,
        validate::read,
    },
    region::RegionCode,
    reply,
    submission::{
        SubmissionKind,
        form::SubmissionForm,
        id::{SubmissionId, Version},
        periods::TRANSFER_DAYS,
        permission::Subject,
        review::{Candidate, Review},
        state::{State, StateName},
        target::Target,
    },
    time::Timestamp,
};
use std::collections::BTreeMap;

/// The name of the hub, in every language.
const HUB: &str = "Taikusydän";

/// A new contact who is asked to take a submission over.
#[derive(Clone, Debug)]
pub struct Transfer {
    /// Their address
    pub to: EmailAddress,
    /// The time at which they were asked
    pub at: Timestamp,
}

/// A submission with its current text and that of its revision.
#[derive(Clone, Debug)]
pub struct Submission {
    /// Its id
    pub id: SubmissionId,
    /// Its states, versions and revision
    pub review: Review,
    /// The submission to which it belongs
    pub parent: Option<SubmissionId>,
    /// What a request to join or a message reaches
    pub target: Option<Target>,
    /// The names of the network that it reaches
    pub names: BTreeMap<Lang, String>,
    /// The proposal to which it belongs, itself or by its reply
    pub root: Option<Root>,
    /// The language its holder is written to in
    pub lang: Lang,
    /// The holder's address; none when nothing personal is left
    pub address: Option<EmailAddress>,
    /// The region of the organisation, by the current text
    pub home: Option<RegionCode>,
    /// The regions it concerns, by the current text
    pub regions: Vec<RegionCode>,
    /// The privacy notice that was agreed to
    pub privacy_version: String,
    /// The texts of this version and of those before it are shown without their contact; 0 for none
    pub contact_hidden: u32,
    /// The time of creation
    pub created_at: Timestamp,
    /// The time of the last change
    pub changed_at: Timestamp,
    /// Its number, once it was published
    pub number: Option<ProposalNumber>,
    /// The time of the first publication
    pub published_at: Option<Timestamp>,
    /// The last day that extending or reopening has set
    pub set_day: Option<SetDay>,
    /// Who is asked to take it over
    pub transfer: Option<Transfer>,
    /// Its texts by the version that wrote them: the current one, and the revision's
    pub texts: BTreeMap<Version, SubmissionForm>,
}

impl Submission {
    /// The submission as permissions see it.
    pub fn subject(&self) -> Subject<'_> {
        Subject {
            home: self.home,
            concerned: &self.regions,
            address: self.address.as_ref(),
            ..self.review.subject(&self.id, self.parent.as_ref())
        }
    }

    /// The name of the network, region or hub that it reaches, in a language, else in the network's own.
    pub fn reaches(&self, lang: Lang) -> Option<String> {
        match self.target.as_ref()? {
            Target::Network(slug) => {
                let mut names = self.names.get(&lang).into_iter().chain(self.names.values());
                Some(names.next().map_or_else(|| slug.to_string(), Clone::clone))
            }
            Target::Region(code) => Some(code.region().names.get(lang).to_owned()),
            Target::Hub => Some(HUB.to_owned()),
            Target::Proposer | Target::Replier => None,
        }
    }

    /// The title in a language, else in its own; of what belongs to a proposal, that of the proposal; of what reaches a network,
    /// the network's name.
    pub fn title(&self, lang: Lang) -> String {
        if let Some(root) = &self.root {
            return root.title(lang).to_owned();
        }
        if let Some(name) = self.reaches(lang) {
            return name;
        }
        let form = self.latest();
        let parallel = form.proposal().and_then(|it| it.parallel.get(&lang));
        let titles = parallel.map(|texts| texts.title.as_str()).into_iter();
        titles
            .filter(|title| !title.trim().is_empty())
            .chain(form.title())
            .next()
            .unwrap_or_default()
            .to_owned()
    }

    /// What belongs to it, or to the same proposal, belongs to this.
    pub fn as_root(&self) -> Root {
        if let Some(root) = &self.root {
            return root.clone();
        }
        let form = self.form(self.review.text());
        let title = |lang| {
            let texts = form.proposal()?.parallel.get(&lang)?;
            Some(texts.title.clone())
        };
        Root {
            id: self.id.clone(),
            title: form.title().map(str::to_owned),
            fi: title(Lang::Fi),
            sv: title(Lang::Sv),
            en: title(Lang::En),
            organisation: form.organisation().map(str::to_owned),
            summary: form.content().text(Field::Summary, None).map(str::to_owned),
            year: self.number.map(ProposalNumber::year),
            number: self.number.map(ProposalNumber::number),
        }
    }

    /// The latest form.
    pub fn latest(&self) -> SubmissionForm {
        self.form(self.review.latest_text())
    }

    /// True if the holder's address was confirmed.
    pub fn is_proven(&self) -> bool {
        let state = self.review.state().name();
        !matches!(state, StateName::Draft | StateName::AwaitingConfirmation)
    }

    /// Who is asked to take it over, as long as the link that they were sent works.
    pub fn waiting_transfer(&self, now: Timestamp) -> Option<&Transfer> {
        let transfer = self.transfer.as_ref();
        transfer.filter(|it| now < it.at.plus_days(TRANSFER_DAYS))
    }

    /// True if the contact of a version's text is no longer shown, whatever its author wished then.
    pub fn hides_contact(&self, version: Version) -> bool {
        version.number() <= self.contact_hidden
    }

    /// True if the text of a version shows its contact, wherever it is public.
    pub fn shows_contact(&self, version: Version) -> bool {
        let form = self.form(version);
        form.proposal().is_some_and(|form| form.publish_contact) && !self.hides_contact(version)
    }

    /// Checks that what is public of it can be read, and that it has its number.
    ///
    /// # Errors
    /// The field of the form that can't be read, or the number.
    pub fn check_public(&self) -> Result<(), String> {
        let Some(version) = self.review.public_text() else {
            return Ok(());
        };
        if self.review.kind() == SubmissionKind::Proposal && self.number.is_none() {
            return Err("number".to_owned());
        }
        let form = self.form(version);
        let proposal = form.proposal().map(|form| read(form).map(|_| ()));
        let reply = form
            .reply()
            .map(|form| reply::content::read(form).map(|_| ()));
        let outcome = form
            .outcome()
            .map(|form| outcome::content::read(form).map(|_| ()));
        let checked = proposal.or(reply).or(outcome).unwrap_or(Ok(()));
        checked.map_err(|errors| unreadable_field(&errors))
    }

    /// The public text as it is shown; `None` unless the submission is a public proposal.
    ///
    /// # Errors
    /// When the text can't be read.
    pub fn public_proposal(&self) -> Result<Option<Proposal>, Fault> {
        let Some(version) = self.review.public_text() else {
            return Ok(None);
        };
        let form = self.form_as_it_holds(version);
        let Some(form) = form.proposal() else {
            return Ok(None);
        };
        let mut proposal =
            read(form).map_err(|errors| Fault::unreadable(unreadable_field(&errors)))?;
        proposal.contact.is_public &= !self.hides_contact(version);
        Ok(Some(proposal))
    }

    /// The last day for replies that the text of a version has, or gets with its publication; `None` where the form tells none.
    pub fn last_day(&self, version: Version) -> Option<Date> {
        let form = self.form(version);
        let day: Option<Date> = form.proposal()?.open_until.parse().ok();
        let is_current =
            version == self.review.text() && self.review.state().name().has_revisions();
        match self.set_day {
            Some(set) if is_current => Some(set.until),
            Some(set) => day.map(|day| set.of_text(version, day)),
            None => day,
        }
    }

    /// The text that a version wrote, with its last day as it holds.
    pub fn form_as_it_holds(&self, version: Version) -> SubmissionForm {
        let mut form = self.form(version);
        if let (Some(_), Some(day), Some(proposal)) =
            (self.set_day, self.last_day(version), form.proposal_mut())
        {
            proposal.open_until = day.to_string();
        }
        form
    }

    /// The days until which it can be open, once it was published.
    pub fn open_days(&self, now: Timestamp) -> Option<OpenDays> {
        let until = self.last_day(self.review.text())?;
        let published = self.published_at?;
        Some(OpenDays::new(until, published.date(), now.date()))
    }

    /// The text that a version wrote; an empty one where nothing is left of it.
    pub fn form(&self, version: Version) -> SubmissionForm {
        let empty = || SubmissionForm::empty(self.review.kind());
        self.texts.get(&version).cloned().unwrap_or_else(empty)
    }
}

/// A row of `submissions`, with its regions and its number.
#[derive(Deserialize)]
pub struct SubmissionRow {
    /// Its id
    pub id: SubmissionId,
    kind: SubmissionKind,
    version: Version,
    state: StateName,
    #[serde(deserialize_with = "json")]
    evidence: State,
    text: Version,
    candidate: Option<StateName>,
    #[serde(deserialize_with = "json_or_null")]
    candidate_evidence: Option<State>,
    candidate_text: Option<Version>,
    parent: Option<SubmissionId>,
    target: Option<Target>,
    #[serde(deserialize_with = "json_or_null")]
    root: Option<Root>,
    lang: Lang,
    address: Option<EmailAddress>,
    home: Option<RegionCode>,
    privacy_version: String,
    contact_hidden: u32,
    created_at: Timestamp,
    changed_at: Timestamp,
    year: Option<u16>,
    number: Option<u32>,
    published_at: Option<Timestamp>,
    extended_until: Option<Date>,
    extended_in: Option<Version>,
    transfer_to: Option<EmailAddress>,
    transfer_at: Option<Timestamp>,
    #[serde(deserialize_with = "json")]
    regions: Vec<RegionCode>,
    #[serde(deserialize_with = "json")]
    names: BTreeMap<Lang, String>,
}

stored!(SubmissionRow, Submission, "id");

/// A row of `submission_texts`.
#[derive(Deserialize)]
pub struct TextRow {
    /// The submission
    pub id: SubmissionId,
    kind: SubmissionKind,
    version: Version,
    form: String,
}

stored!(TextRow, Submission, "id");

impl TextRow {
    /// The form with its version.
    ///
    /// # Errors
    /// The name of its column, where it is no form.
    pub fn with_version(self) -> Result<(Version, SubmissionForm), String> {
        let form = SubmissionForm::read(self.kind, &self.form).map_err(|_| "form")?;
        Ok((self.version, form))
    }
}

/// The submission of its rows.
///
/// # Errors
/// When no submission can have such rows: the column.
pub fn assemble(row: SubmissionRow, texts: Vec<TextRow>) -> Result<Submission, String> {
    let candidate = match (row.candidate, row.candidate_evidence, row.candidate_text) {
        (Some(name), Some(evidence), Some(text)) => {
            let state = checked("candidate", name, evidence)?;
            Some(Candidate::new(text, state).map_err(|_| "candidate")?)
        }
        (None, _, _) | (_, None, _) | (_, _, None) => None,
    };
    let state = checked("state", row.state, row.evidence)?;
    let review =
        Review::new(row.kind, row.version, row.text, state, candidate).map_err(|_| "text")?;
    let number = row
        .number
        .zip(row.year)
        .map(|(number, year)| ProposalNumber::new(number, year).map_err(|_| "number"));
    let texts: BTreeMap<Version, SubmissionForm> = texts
        .into_iter()
        .map(TextRow::with_version)
        .collect::<Result<_, _>>()?;
    // An empty form in the place of a lost one would be taken for what its author wrote.
    if !texts.contains_key(&review.text()) {
        return Err("text".to_owned());
    }
    Ok(Submission {
        id: row.id,
        review,
        parent: row.parent,
        target: row.target,
        names: row.names,
        root: row.root,
        lang: row.lang,
        address: row.address,
        home: row.home,
        regions: row.regions,
        privacy_version: row.privacy_version,
        contact_hidden: row.contact_hidden,
        created_at: row.created_at,
        changed_at: row.changed_at,
        number: number.transpose()?,
        published_at: row.published_at,
        set_day: row
            .extended_until
            .zip(row.extended_in)
            .map(|(until, version)| SetDay { until, version }),
        transfer: row
            .transfer_to
            .zip(row.transfer_at)
            .map(|(to, at)| Transfer { to, at }),
        texts,
    })
}

/// The state, whose name stands in a column of its own.
fn checked(column: &str, name: StateName, state: State) -> Result<State, String> {
    if state.name() == name {
        Ok(state)
    } else {
        Err(column.to_owned())
    }
}
