//! The installation's configuration, from the Worker's variables; docs/OPERATIONS.md lists them.

use crate::fault::Fault;
use worker::Env;

/// [`ANSWER_DAYS`](shared::submission::periods::ANSWER_DAYS), for an installation that says nothing else.
const DEFAULT_ANSWER_DAYS: u32 = 7;

/// The minutes of [`collect_seconds`], for an installation that says nothing else.
const DEFAULT_COLLECT_MINUTES: u32 = 15;

/// The public origin, without a slash at its end.
pub fn origin(env: &Env) -> String {
    variable(env, "PUBLIC_ORIGIN")
        .trim_end_matches('/')
        .to_owned()
}

/// True on the developer's own machine.
pub fn is_local(env: &Env) -> bool {
    origin(env).starts_with("http://localhost:")
}

/// The sender's name in mails.
pub const SENDER_NAME: &str = "Verkostokartta";

/// The address that mails are from.
pub fn mail_from(env: &Env) -> String {
    variable(env, "MAIL_FROM")
}

/// The name of the organisation that runs the installation.
pub fn operator_name(env: &Env) -> String {
    variable(env, "OPERATOR_NAME")
}

/// The operator's address, which answers to mails go to.
pub fn operator_email(env: &Env) -> String {
    variable(env, "OPERATOR_EMAIL")
}

/// The fewest characters of a salt: 128 bits as hexadecimal digits.
const SHORTEST_SALT: usize = 32;

/// The salt of hashes: of the keys of limits, and of the cookie of a browser that has signed in.
///
/// # Errors
/// An installation without a salt of its own.
pub fn salt(env: &Env) -> Result<String, Fault> {
    let salt = env.secret("LIMIT_SALT").map(|secret| secret.to_string());
    salt.ok()
        .filter(|salt| salt.len() >= SHORTEST_SALT)
        .ok_or_else(|| Fault::new("reading LIMIT_SALT", "it isn't set, or it is too short"))
}

/// A number: how often something may be done in an hour, or for how many days; a variable, else `default`.
pub fn limit(env: &Env, name: &str, default: u32) -> u32 {
    variable(env, name).parse().unwrap_or(default)
}

/// The days within which requests to join and messages are answered; at least one.
pub fn answer_days(env: &Env) -> u16 {
    let days = limit(env, "ANSWER_DAYS", DEFAULT_ANSWER_DAYS);
    u16::try_from(days.max(1)).unwrap_or(u16::MAX)
}

/// The seconds within which what comes to a reviewer is collected in one mail, after they were told of something.
pub fn collect_seconds(env: &Env) -> i64 {
    i64::from(limit(env, "COLLECT_MINUTES", DEFAULT_COLLECT_MINUTES)) * 60
}

/// A variable; empty where it is not set.
pub fn variable(env: &Env, name: &str) -> String {
    env.var(name)
        .map(|value| value.to_string())
        .unwrap_or_default()
}
