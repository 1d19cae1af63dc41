//! All that is kept of one submission, for its holder.

use crate::{
    call::Call,
    fault::Fault,
    store::{audit, links, mails_of_submission, submissions},
    usecases::submissions::access::Holder,
};
use serde::Serialize;
use shared::{
    calendar::Date,
    email::EmailAddress,
    lang::Lang,
    proposal::number::ProposalNumber,
    region::RegionCode,
    submission::{
        SubmissionKind,
        form::SubmissionForm,
        id::{SubmissionId, Version},
        state::StateName,
        target::Target,
        wire::HistoryEvent,
    },
    time::Timestamp,
};
use std::collections::BTreeMap;

/// All that is kept of a submission. Tokens are not kept, and who decided is not the holder's data.
#[derive(Serialize)]
pub struct Export {
    id: SubmissionId,
    kind: SubmissionKind,
    state: StateName,
    version: Version,
    number: Option<ProposalNumber>,
    extended_until: Option<Date>,
    address: Option<EmailAddress>,
    lang: Lang,
    home: Option<RegionCode>,
    regions: Vec<RegionCode>,
    #[serde(skip_serializing_if = "Option::is_none")]
    target: Option<Target>,
    privacy_version: String,
    created_at: Timestamp,
    changed_at: Timestamp,
    texts: BTreeMap<String, SubmissionForm>,
    history: Vec<HistoryEvent>,
    links: Vec<links::LinkRecord>,
    mails: Vec<mails_of_submission::MailRecord>,
}

/// All that is kept of the holder's submission.
pub async fn export(call: &Call, holder: Holder) -> Result<Export, Fault> {
    let submission = holder.submission;
    let id = &submission.id;
    let texts = submissions::texts(&call.db, id).await?;
    let mails = match &submission.address {
        Some(address) => mails_of_submission::to(&call.db, id, address).await?,
        None => Vec::new(),
    };
    Ok(Export {
        kind: submission.review.kind(),
        state: submission.review.state().name(),
        version: submission.review.version(),
        number: submission.number,
        extended_until: submission.set_day.map(|set| set.until),
        lang: submission.lang,
        home: submission.home,
        privacy_version: submission.privacy_version,
        created_at: submission.created_at,
        changed_at: submission.changed_at,
        texts: texts
            .into_iter()
            .map(|(version, form)| (version.to_string(), form))
            .collect(),
        history: audit::history(&call.db, id).await?,
        links: links::all(&call.db, id).await?,
        mails,
        id: submission.id,
        address: submission.address,
        regions: submission.regions,
        target: submission.target,
    })
}
