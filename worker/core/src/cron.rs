//! The work of every minute, whatever the job queue has done.

use crate::{
    call::Call,
    clock, delivery,
    fault::Fault,
    limits,
    usecases::{
        admin::record,
        digest, erasures, restored, seal, sign_in,
        submissions::{moving, outcomes},
        sweep, unreadable,
    },
};
use worker::Env;

/// Does everything that is due. A fault is logged, and doesn't keep the rest from being done.
pub async fn sweep(env: &Env) {
    let call = Call::new(env.clone(), clock::id().unwrap_or_default(), String::new());
    erasures::sweep(&call).await;
    // Nothing else is done, and nobody is written to, while a restored database may show what was erased.
    match restored::is_open(&call).await {
        Ok(true) => {}
        Ok(false) => return,
        Err(fault) => return fault.log_job(),
    }
    let done = [
        // These write mails, which the next one sends.
        sweep::submissions_due(&call).await,
        outcomes::ask_partners(&call).await,
        moving::ask(&call).await,
        digest::morning(&call).await,
        delivery::due(&call).await,
        sign_in::forget(&call).await,
        limits::forget(&call).await,
        sweep::forget(&call).await,
        sweep::fill_public(&call).await,
        seal::seal(&call).await,
        record::watch(&call).await,
        unreadable::look(&call).await,
    ];
    for fault in done.into_iter().filter_map(Result::err) {
        Fault::log_job(&fault);
    }
}
