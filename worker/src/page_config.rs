//! The installation's configuration as pages need it.

use crate::assets;
use frontend::config::{Config, Operator};
use shared::lang::Lang;
use worker::Env;
use worker_core::settings::{limit, origin, variable};

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
        source_url: variable(env, "SOURCE_URL"),
        late_after_days: limit(env, "LATE_AFTER_DAYS", 7),
        release: assets::RELEASE.clone(),
        map: assets::of_map(),
        map_tools: assets::path(&format!("map-tools-{lang}.js")),
        map_zoom: assets::path(&format!("map-zoom-{lang}.js")),
        share_picture: assets::path(&format!("og-{lang}.png")),
    }
}
