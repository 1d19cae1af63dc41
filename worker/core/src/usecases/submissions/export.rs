//! All that is kept of one submission, for its holder.

use crate::{
    call::Call,
    fault::Fault,
    store::{
        audit, personal_data,
        submissions::{self, StoredText},
    },
    usecases::{failure::Failure, submissions::access::Holder},
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
        id::{SubmissionId, Version},
        state::StateName,
        target::Target,
        wire::HistoryEvent,
    },
    time::Timestamp,
};

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
    history: Vec<HistoryEvent>,
    #[serde(flatten)]
    rows: personal_data::Exported,
}

/// All that is kept of the holder's submission but for its texts, of which there may be many: [`ExportedTexts`].
///
/// # Errors
/// When the address isn't proven by this browser.
pub async fn export(call: &Call, holder: Holder) -> Result<Export, Failure> {
    holder.check_proven()?;
    let submission = holder.submission;
    let id = &submission.id;
    let rows = personal_data::exported(&call.db, id, submission.address.as_ref()).await?;
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
        history: audit::history(&call.db, id).await?,
        rows,
        id: submission.id,
        address: submission.address,
        regions: submission.regions,
        target: submission.target,
    })
}

/// Texts of one piece, of at most 256 KB each. A piece is held about five times on its way from the database to the runtime:
/// 5 MB.
const MOST_TEXTS: u32 = 4;

/// An export as a file of JSON, in pieces: a browser gets one after the other, and the Worker holds one.
pub struct ExportFile {
    call: Call,
    id: SubmissionId,
    /// The next piece
    next: NextPiece,
}

/// What comes next in the file.
enum NextPiece {
    /// All but the texts
    Head(String),
    /// The texts of versions after this one, with a comma before them where there were others
    Texts(u32),
    Nothing,
}

impl ExportFile {
    /// The file of an export.
    pub fn new(call: &Call, export: &Export) -> Result<Self, Fault> {
        let head = serde_json::to_string(export);
        let head = head.map_err(|error| Fault::new("writing an export", error))?;
        Ok(Self {
            call: call.clone(),
            id: export.id.clone(),
            next: NextPiece::Head(head),
        })
    }

    /// The next piece; `None` after the last one.
    pub async fn piece(&mut self) -> Result<Option<String>, Fault> {
        match std::mem::replace(&mut self.next, NextPiece::Nothing) {
            NextPiece::Nothing => Ok(None),
            NextPiece::Head(head) => {
                self.next = NextPiece::Texts(0);
                // The object goes on with its texts.
                let open = head.strip_suffix('}').unwrap_or(&head);
                Ok(Some(format!("{open},\"texts\":{{")))
            }
            NextPiece::Texts(after) => {
                let db = &self.call.db;
                let texts = submissions::texts_after(db, &self.id, after, MOST_TEXTS).await?;
                let Some(last) = texts.last().map(|text| text.version) else {
                    return Ok(Some("}}".to_owned()));
                };
                self.next = NextPiece::Texts(last);
                let members: Vec<String> = texts
                    .iter()
                    .map(|StoredText { version, form }| format!("\"{version}\":{form}"))
                    .collect();
                let comma = if after == 0 { "" } else { "," };
                Ok(Some(format!("{comma}{}", members.join(","))))
            }
        }
    }
}
