//! What is done every minute, whatever the queue has done.

use crate::{clock, error::Fault, mail, usecases};
use worker::Env;

/// Does everything that is due. What fails is written into the log, and doesn't keep the rest from being done.
pub async fn sweep(env: &Env) {
    let now = clock::now(env);
    let done = [
        mail::deliver::due(env, now).await,
        usecases::sign_in::forget(env, now).await,
        usecases::limits::forget(env, now).await,
    ];
    for fault in done.into_iter().filter_map(Result::err) {
        Fault::log_job(&fault);
    }
}
