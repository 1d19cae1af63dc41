//! All routes in one table.

use crate::handlers::{
    admin, assets, fallback, health, networks, pages, proposals, regions, robots, root, sign_in,
    sitemap,
    submissions::{
        create, link, manage,
        review::{self, bulk, comments, preview, pulse},
    },
};
use axum::{
    Router,
    extract::{MatchedPath, Request},
    middleware::{self, Next},
    response::Response,
    routing::{any, get, post},
};
use std::sync::LazyLock;

/// The router, built at the first request of an isolate.
pub static ROUTER: LazyLock<Router> = LazyLock::new(|| {
    routes()
        .fallback(get(pages::show).fallback(fallback::method_not_allowed))
        .method_not_allowed_fallback(fallback::method_not_allowed)
        .layer(middleware::from_fn(note_route))
        .with_state(())
});

/// Makes [`routes`] and, for tests, the list of its methods and patterns.
macro_rules! table {
    ($($pattern:literal: $first:ident($first_handler:path) $(.$other:ident($other_handler:path))*;)*) => {
        fn routes() -> Router {
            Router::new()$(.route($pattern, $first($first_handler)$(.$other($other_handler))*))*
        }

        #[cfg(test)]
        const ROUTES: &[(&str, &str)] = &[$(
            (stringify!($first), $pattern),
            $((stringify!($other), $pattern),)*
        )*];
    };
}

table! {
    "/": get(root::show);
    "/healthz": get(health::show);
    "/robots.txt": get(robots::show);
    "/sitemap.xml": get(sitemap::show);
    "/assets/{*file}": any(assets::missing);
    "/api/v1/networks": get(networks::list);
    "/api/v1/networks/{slug}": get(networks::show);
    "/api/v1/regions": get(regions::list);
    "/api/v1/sign-in": post(sign_in::ask);
    "/api/v1/sign-in/redeem": post(sign_in::redeem);
    "/api/v1/sign-out": post(sign_in::sign_out);
    "/api/v1/me": get(sign_in::show);
    "/api/v1/drafts": post(create::draft);
    "/api/v1/manage/{id}": get(manage::show);
    "/api/v1/manage/{id}/actions": post(manage::act);
    "/api/v1/manage/{id}/address": post(manage::address);
    "/api/v1/manage/{id}/resend": post(manage::resend);
    "/api/v1/manage/{id}/rotate": post(manage::rotate);
    "/api/v1/manage/{id}/transfer": post(manage::transfer);
    "/api/v1/manage/{id}/export": get(manage::export);
    "/api/v1/review/submissions": get(review::list);
    "/api/v1/review/submissions/{id}": get(review::show);
    "/api/v1/review/submissions/{id}/actions": post(review::act);
    "/api/v1/review/submissions/{id}/comments": get(comments::list).post(comments::write);
    "/api/v1/review/submissions/{id}/preview": post(preview::show);
    "/api/v1/review/bulk": post(bulk::decide);
    "/api/v1/review/pulse": get(pulse::show);
    "/api/v1/admin/mails": get(admin::mails::list);
    "/api/v1/admin/mails/{id}/send": post(admin::mails::send);
    "/api/v1/admin/people": get(admin::people::list).post(admin::people::invite);
    "/api/v1/admin/people/{id}": post(admin::people::change);
    "/api/v1/admin/people/{id}/revoke": post(admin::people::revoke);
    "/api/v1/admin/audit": get(admin::record::search);
    "/api/v1/admin/audit/export": get(admin::record::export);
    "/api/v1/admin/audit/verify": get(admin::record::verify);
    "/api/v1/networks/{slug}/proposals": get(proposals::of_network);
    "/api/v1/proposals": get(proposals::list).post(create::proposal);
    "/api/v1/proposals/overview": get(proposals::overview);
    "/api/v1/proposals/{year}/{number}": get(proposals::show);
    "/api/{*rest}": any(fallback::not_found);
    "/admin": get(admin::pages::show);
    "/admin/": get(pages::without_slash);
    "/admin/{*rest}": get(admin::pages::show);
    "/{lang}/manage/{token}": get(link::open).post(link::confirm);
    "/{lang}": get(pages::show);
    "/{lang}/": get(pages::without_slash);
    "/{lang}/{*rest}": get(pages::show);
    "/api": any(fallback::not_found);
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
        let routes = ROUTES.iter().map(|(method, pattern)| {
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
