//! The consumer of the job queue.

use crate::{call::Call, clock, delivery, fault::Fault, job_queue::Job, usecases::sweep};
use worker::{Env, MessageBatch, MessageExt, QueueRetryOptionsBuilder};

/// How long a message waits whose job met a fault.
const RETRY_SECONDS: u32 = 30;

/// Does the jobs of a batch, each by itself: a job that meets a fault is tried again, and at last kept with the dead letters.
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
    let call = Call::new(env.clone(), clock::id().unwrap_or_default(), String::new());
    match job {
        Job::Mail { id } => delivery::one(&call, &id).await,
        Job::Submission { id } => sweep::submission_due(&call, &id).await,
    }
}
