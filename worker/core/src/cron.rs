//! The work of every minute, whatever the job queue has done.

use crate::{
    call::Call,
    clock, delivery,
    fault::Fault,
    limits,
    usage::MOST_CALLS,
    usecases::{
        admin::record,
        digest, erasures, mending, restored, seal, sign_in,
        submissions::{moving, outcomes},
        sweep, unreadable,
    },
};
use serde_json::json;
use worker::Env;

/// Does everything that is due. A fault is logged, and doesn't keep the rest from being done. The parts that have much to do begin
/// nothing more once the run has made so many calls, so that the worst minute takes less than half of what the platform allows: the
/// rest is done a minute later.
pub async fn sweep(env: &Env) {
    let call = Call::new(env.clone(), clock::id().unwrap_or_default(), String::new());
    erasures::sweep(&call, 120).await;
    // Nothing else is done, and nobody is written to, while a restored database may show what was erased.
    match restored::is_open(&call).await {
        Ok(true) => everything(&call).await,
        Ok(false) => {}
        Err(fault) => fault.log_job(),
    }
    log(&call);
}

async fn everything(call: &Call) {
    let done = [
        // These write mails, which the next one sends.
        sweep::submissions_due(call, 200).await,
        // Some of that erases.
        erasures::keep(call).await,
        outcomes::ask_partners(call, 220).await,
        moving::ask(call, 240).await,
        digest::tell_of_new(call).await,
        delivery::due(call, 400).await,
        sign_in::forget(call).await,
        limits::forget(call).await,
        sweep::forget(call).await,
        seal::seal(call).await,
        record::watch(call).await,
        unreadable::look(call).await,
        mending::mend(call, 450).await,
    ];
    for fault in done.into_iter().filter_map(Result::err) {
        Fault::log_job(&fault);
    }
}

/// Says how much of the platform's limits a run has used.
fn log(call: &Call) {
    let used = call.usage.so_far();
    let line = json!({
        "level": "info",
        "job": "cron",
        "ms": clock::now(&call.env).millis() - call.now.millis(),
        "calls": used.calls,
        "most_calls": MOST_CALLS,
        "rows_read": used.rows_read.iter().sum::<usize>(),
        "rows_written": used.rows_written,
    });
    worker::console_log!("{line}");
}
