//! The job queue. Its messages hold ids, and are hints that something is due: the cron finds what it loses.

use crate::{call::Call, fault::Fault};
use serde::{Deserialize, Serialize};
use shared::submission::id::SubmissionId;
use worker::BatchMessageBuilder;

/// The queue's binding.
const QUEUE: &str = "JOBS";
/// Most messages that one call can send.
const MOST_AT_ONCE: usize = 100;

/// Something to do.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "job", rename_all = "snake_case")]
pub enum Job {
    /// Send a mail of the outbox
    Mail {
        /// Its id
        id: String,
    },
    /// Do what is due with a submission
    Submission {
        /// Its id
        id: SubmissionId,
    },
}

/// Sends jobs that can be done in so many seconds. A fault of the queue is logged and changes nothing.
pub async fn hint(call: &Call, jobs: &[Job], seconds: u32) {
    for some in jobs.chunks(MOST_AT_ONCE) {
        if let Err(fault) = send(call, some, seconds).await {
            fault.log_job();
        }
    }
}

async fn send(call: &Call, jobs: &[Job], seconds: u32) -> Result<(), Fault> {
    let queue = call
        .env
        .queue(QUEUE)
        .map_err(|error| Fault::new("finding the queue", error))?;
    let messages = jobs
        .iter()
        .map(serde_json::to_string)
        .collect::<Result<Vec<String>, _>>()
        .map_err(|error| Fault::new("writing a job", error))?;
    let batch = BatchMessageBuilder::new()
        .messages(messages)
        .delay_seconds(seconds)
        .build();
    call.usage.note_call();
    queue
        .send_batch(batch)
        .await
        .map_err(|error| Fault::new("telling the queue", error))
}
