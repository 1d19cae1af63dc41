//! What the queue carries: ids. A message is a hint that something is due; the cron finds what was never told.

use crate::{
    clock,
    fault::Fault,
    outbox::deliver,
    usecases::{call::Call, sweep},
};
use serde::{Deserialize, Serialize};
use shared::submission::id::SubmissionId;
use worker::{BatchMessageBuilder, Env, MessageBatch, MessageExt, QueueRetryOptionsBuilder};

/// The queue's binding.
const QUEUE: &str = "JOBS";
/// Most messages that one call can send.
const MOST_AT_ONCE: usize = 100;
/// How long a message waits whose job met a fault.
const RETRY_SECONDS: u32 = 30;

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

/// Tells the queue of jobs that can be done in so many seconds. A queue that can't be reached is written into the log
/// and changes nothing.
pub async fn hint(env: &Env, jobs: &[Job], seconds: u32) {
    for some in jobs.chunks(MOST_AT_ONCE) {
        if let Err(fault) = send(env, some, seconds).await {
            fault.log_job();
        }
    }
}

async fn send(env: &Env, jobs: &[Job], seconds: u32) -> Result<(), Fault> {
    let queue = env
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
    queue
        .send_batch(batch)
        .await
        .map_err(|error| Fault::new("telling the queue", error))
}

/// Does the jobs of a batch, each by itself: what meets a fault is told again, and at last kept with the dead letters.
pub async fn consume(env: &Env, batch: &MessageBatch<String>) {
    for message in batch.iter() {
        let Ok(message) = message else {
            Fault::new("reading a message of the queue", "not a text").log_job();
            continue;
        };
        match perform(env, message.body()).await {
            Ok(()) => message.ack(),
            Err(fault) => {
                fault.log_job();
                let retry = QueueRetryOptionsBuilder::new().with_delay_seconds(RETRY_SECONDS);
                message.retry_with_options(&retry.build());
            }
        }
    }
}

async fn perform(env: &Env, message: &str) -> Result<(), Fault> {
    let job = serde_json::from_str(message).map_err(|error| Fault::new("reading a job", error))?;
    let now = clock::now(env);
    match job {
        Job::Mail { id } => deliver::one(env, &id, now).await,
        Job::Submission { id } => {
            let request = &clock::id().unwrap_or_default();
            sweep::submission_due(&Call { env, now, request }, &id).await
        }
    }
}
