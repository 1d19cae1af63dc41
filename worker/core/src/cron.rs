//! What is done every minute, whatever the queue has done.

use crate::{
    clock,
    fault::Fault,
    outbox,
    usecases::{admin::record, call::Call, digest, limits, seal, sign_in, sweep},
};
use worker::Env;

/// Does everything that is due. What fails is written into the log, and doesn't keep the rest from being done.
pub async fn sweep(env: &Env) {
    let now = clock::now(env);
    let job = clock::id().unwrap_or_default();
    let call = Call {
        env,
        now,
        request: &job,
    };
    let done = [
        // These write mails, which the next one sends.
        sweep::submissions_due(&call).await,
        digest::morning(&call).await,
        outbox::deliver::due(env, now).await,
        sign_in::forget(env, now).await,
        limits::forget(env, now).await,
        sweep::forget(&call).await,
        seal::seal(&call).await,
        record::watch(&call).await,
    ];
    for fault in done.into_iter().filter_map(Result::err) {
        Fault::log_job(&fault);
    }
}
