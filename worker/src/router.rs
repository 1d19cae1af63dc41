//! All routes in one table.

use crate::handlers::{
    admin, api as api_description, assets, fallback, health, networks, pages, proposals, regions,
    robots, root, security, sign_in, sitemap,
    submissions::{
        contact, create, link, manage, mine, outcomes, replies,
        review::{self, beside, bulk, comments, lists, preview, pulse, questions},
    },
};
use axum::{
    Router,
    extract::{MatchedPath, Request},
    middleware::{self, Next},
    response::Response,
    routing::{any, get, post},
};
use shared::paths::{self as page, admin as admin_page, admin::api as admin_api, api, service};
use std::sync::LazyLock;

/// The router, built at the first request of an isolate.
pub static ROUTER: LazyLock<Router> = LazyLock::new(|| {
    routes()
        .fallback(get(pages::show).fallback(fallback::method_not_allowed))
        .method_not_allowed_fallback(fallback::method_not_allowed)
        .layer(middleware::from_fn(note_route))
        .with_state(())
});

/// Makes [`routes`] of the table; for tests also the list of its methods and patterns, and the description of the API.
macro_rules! table {
    ($($kind:ident { $(
        $pattern:path => $first:ident($($handler:tt)+) $(.$other:ident($($other_handler:tt)+))*;
    )* })*) => {
        fn routes() -> Router {
            Router::new()
                $($(.route($pattern, $first($($handler)+)$(.$other($($other_handler)+))*))*)*
        }

        /// The kind, the method and the pattern of every route, in the order of the table.
        #[cfg(test)]
        pub const ROUTES: &[(&str, &str, &str)] = &[$($(
            (stringify!($kind), stringify!($first), $pattern),
            $((stringify!($kind), stringify!($other), $pattern),)*
        )*)*];

        /// The routes of the API with their descriptions.
        #[cfg(test)]
        pub fn described() -> utoipa_axum::router::OpenApiRouter {
            let router = utoipa_axum::router::OpenApiRouter::new();
            $($(let router = table!(
                $kind router $($handler)+ $(, $($other_handler)+)*
            );)*)*
            router
        }
    };
    (pages $router:ident $($handler:tt)+) => { $router };
    (api $router:ident $($handler:tt)+) => { $router.routes(utoipa_axum::routes!($($handler)+)) };
}

table! {
    pages {
        service::ROOT => get(root::show);
    }
    api {
        service::HEALTH => get(health::show);
    }
    pages {
        service::ROBOTS => get(robots::show);
        service::SITEMAP => get(sitemap::show);
        service::SECURITY => get(security::show);
        service::ASSET => get(assets::show);
        service::PART => get(pages::part);
    }
    api {
        api::NETWORKS => get(networks::list);
        api::NETWORK => get(networks::show);
        api::REGIONS => get(regions::list);
        api::REGION_REVIEW => get(regions::review);
        api::JOIN => post(contact::join);
        api::NETWORK_MESSAGES => post(contact::ask);
        api::INTEREST => post(contact::interest);
        api::MESSAGES => post(contact::write);
        admin_api::SIGN_IN => post(sign_in::ask);
        admin_api::REDEEM => post(sign_in::redeem);
        admin_api::SIGN_OUT => post(sign_in::sign_out);
        admin_api::ME => get(sign_in::show);
        admin_api::SETTINGS => get(admin::settings::show).post(admin::settings::change);
        api::DRAFTS => post(create::draft);
        api::MANAGE => get(manage::show);
        api::MANAGE_ACTIONS => post(manage::act);
        api::MANAGE_ADDRESS => post(manage::address);
        api::MANAGE_RESEND => post(manage::resend);
        api::MANAGE_ROTATE => post(manage::rotate);
        api::MANAGE_TRANSFER => post(manage::transfer);
        api::MANAGE_TRANSFER_CANCEL => post(manage::cancel_transfer);
        api::MANAGE_HIDE_CONTACT => post(manage::hide_contact);
        api::MANAGE_MOVE => post(manage::move_entry);
        api::MANAGE_ANSWER => post(manage::answer);
        api::MANAGE_EXPORT => get(manage::export);
        api::MANAGE_REPLIES => get(replies::received);
        api::MANAGE_REPLY_ACTIONS => post(replies::answer);
        api::MANAGE_REPLY_MESSAGES => post(replies::write_to_replier);
        api::MANAGE_REPLY => get(replies::sent);
        api::MANAGE_MESSAGES => post(replies::write_to_proposer);
        api::MANAGE_OUTCOMES => get(outcomes::held).post(outcomes::report);
        api::MANAGE_REPLY_OUTCOMES => post(outcomes::report_on_reply);
        api::MANAGE_OUTCOMES_OPEN => post(outcomes::open);
        api::MANAGE_OUTCOMES_KEEP => post(outcomes::keep);
        admin_api::QUEUE => get(review::list);
        admin_api::SUBMISSION => get(review::show);
        admin_api::SUBMISSION_ACTIONS => post(review::act);
        admin_api::SUBMISSION_COMMENTS => get(comments::list).post(comments::write);
        admin_api::SUBMISSION_BESIDE => get(beside::show);
        admin_api::SUBMISSION_OTHERS => get(beside::find);
        admin_api::SUBMISSION_QUESTIONS => get(questions::list).post(questions::ask);
        admin_api::SUBMISSION_PREVIEW => post(preview::show);
        admin_api::BULK => post(bulk::decide);
        admin_api::TEXTS => get(admin::texts::list);
        admin_api::LISTS => get(lists::list);
        admin_api::LIST => get(lists::show);
        admin_api::LIST_FILE => get(lists::file);
        admin_api::PULSE => get(pulse::show);
        admin_api::MAILS => get(admin::mails::list);
        admin_api::SEND_MAIL => post(admin::mails::send);
        admin_api::PEOPLE => get(admin::people::list).post(admin::people::invite);
        admin_api::PERSON => post(admin::people::change);
        admin_api::REVOKE => post(admin::people::revoke);
        admin_api::RECORD => get(admin::record::search);
        admin_api::EXPORT => get(admin::record::export);
        admin_api::VERIFY => get(admin::record::verify);
        admin_api::NEW_TEXT => post(admin::texts::add);
        admin_api::TEXT => post(admin::texts::change);
        admin_api::UNREADABLE => get(admin::unreadable::list);
        api::NETWORK_PROPOSALS => get(proposals::of_network);
        api::PROPOSALS => get(proposals::list).post(create::proposal);
        api::PROPOSALS_PREVIEW => post(proposals::preview);
        api::PROPOSALS_OVERVIEW => get(proposals::overview);
        api::PROPOSAL => get(proposals::show);
        api::REPLIES => get(replies::list).post(create::reply);
        api::OUTCOMES_OF_PROPOSAL => get(outcomes::list);
        api::OUTCOMES => get(outcomes::counts);
    }
    pages {
        api::REST => any(fallback::not_found);
        admin_page::ROOT => get(admin::pages::show);
        admin_page::REST => get(admin::pages::show);
        page::MINE => get(pages::show).post(mine::ask);
        page::MANAGE => get(link::open).post(link::confirm);
        page::HOME => get(pages::show);
        page::REST => get(pages::show);
        api::ROOT => get(api_description::page);
    }
    api {
        api::OPENAPI => get(api_description::description);
        service::API_CATALOG => get(api_description::catalog);
    }
}

/// Notes the pattern of the matched route in the response, for the log.
async fn note_route(route: Option<MatchedPath>, request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    if let Some(route) = route {
        response.extensions_mut().insert(route);
    }
    response
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test that can't go on may panic")]
mod tests {
    use super::*;
    use std::{fs, path::Path};

    /// `tests/api/tests/routes/rights.rs` asks every route of the document.
    #[test]
    fn docs_rights_has_a_row_for_every_route() {
        let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/RIGHTS.md");
        let document = fs::read_to_string(file).unwrap();
        let rows = document.lines().filter_map(|line| {
            let (method, rest) = line.strip_prefix("| ")?.split_once(" `")?;
            Some((method.to_owned(), rest.split_once('`')?.0.to_owned()))
        });
        let routes = ROUTES.iter().map(|(_, method, pattern)| {
            let method = if *method == "any" { "get" } else { method };
            (method.to_uppercase(), (*pattern).to_owned())
        });
        assert_eq!(rows.collect::<Vec<_>>(), routes.collect::<Vec<_>>());
    }

    #[test]
    fn the_router_can_be_built() {
        assert!(ROUTER.has_routes());
    }
}
