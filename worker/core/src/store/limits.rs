//! How often something was done.

use crate::{fault::Fault, store::database};
use wasm_bindgen::JsValue;
use worker::Env;

const COUNT: &str = "INSERT INTO limits (key, hour, count) VALUES (?1, ?2, 1) \
     ON CONFLICT (key, hour) DO UPDATE SET count = count + 1 RETURNING count";
const FORGET: &str = "DELETE FROM limits WHERE hour < ?1";

/// Counts once more, and says how often it was in this hour.
///
/// # Errors
/// When the database can't be written.
pub async fn count(env: &Env, key: &str, hour: u32) -> Result<u32, Fault> {
    let counted = database(env)?
        .prepare(COUNT)
        .bind(&[JsValue::from_str(key), JsValue::from(hour)])
        .map_err(|error| Fault::new("binding a limit", error))?
        .first::<u32>(Some("count"))
        .await
        .map_err(|error| Fault::new("counting for a limit", error))?;
    counted.ok_or_else(|| Fault::new("counting for a limit", "no count"))
}

/// Forgets what was counted before an hour.
///
/// # Errors
/// When the database can't be written.
pub async fn forget_before(env: &Env, hour: u32) -> Result<(), Fault> {
    database(env)?
        .prepare(FORGET)
        .bind(&[JsValue::from(hour)])
        .map_err(|error| Fault::new("binding a limit", error))?
        .run()
        .await
        .map(|_| ())
        .map_err(|error| Fault::new("forgetting limits", error))
}
