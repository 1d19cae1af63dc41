//! The installation's configuration, from the Worker's variables; docs/OPERATIONS.md lists them.

use crate::assets;
use frontend::config::{Config, Operator};
use shared::lang::Lang;
use worker::Env;

/// The configuration as pages in `lang` need it. A variable that is not set is empty.
pub fn config(env: &Env, lang: Lang) -> Config {
    Config {
        version: env!("CARGO_PKG_VERSION").to_owned(),
        origin: origin(env),
        operator: Operator {
            name: variable(env, "OPERATOR_NAME"),
            email: variable(env, "OPERATOR_EMAIL"),
            address: variable(env, "OPERATOR_ADDRESS"),
        },
        hub_url: variable(env, "HUB_URL"),
        assets: assets::for_pages(lang.code()),
    }
}

/// The public origin, without a slash at its end.
pub fn origin(env: &Env) -> String {
    variable(env, "PUBLIC_ORIGIN")
        .trim_end_matches('/')
        .to_owned()
}

fn variable(env: &Env, name: &str) -> String {
    env.var(name)
        .map(|value| value.to_string())
        .unwrap_or_default()
}
