//! All routes in one table.

use crate::{
    handlers::{
        admin, assets, fallback, health, networks, pages, proposals, regions, robots, root,
        sign_in, sitemap,
        submissions::{
            create, link, manage,
            review::{self, bulk, comments, preview, pulse},
        },
    },
    request::Route,
};
use axum::{
    Router,
    body::Body,
    http::Response,
    middleware::{self},
    routing::{MethodRouter, any, get, post},
};

/// Every address, and what answers there.
#[expect(clippy::too_many_lines, reason = "a table is read in one place")]
fn table() -> Vec<(&'static str, MethodRouter)> {
    vec![
        ("/", get(root::show)),
        ("/healthz", get(health::show)),
        ("/robots.txt", get(robots::show)),
        ("/sitemap.xml", get(sitemap::show)),
        ("/assets/{*file}", any(assets::missing)),
        (
            "/api/v1/networks",
            get(networks::list).fallback(fallback::get_only),
        ),
        (
            "/api/v1/networks/{slug}",
            get(networks::show).fallback(fallback::get_only),
        ),
        (
            "/api/v1/regions",
            get(regions::list).fallback(fallback::get_only),
        ),
        (
            "/api/v1/sign-in",
            post(sign_in::ask).fallback(fallback::post_only),
        ),
        (
            "/api/v1/sign-in/redeem",
            post(sign_in::redeem).fallback(fallback::post_only),
        ),
        (
            "/api/v1/sign-out",
            post(sign_in::sign_out).fallback(fallback::post_only),
        ),
        (
            "/api/v1/me",
            get(sign_in::show).fallback(fallback::get_only),
        ),
        (
            "/api/v1/drafts",
            post(create::draft).fallback(fallback::post_only),
        ),
        (
            "/api/v1/manage/{id}",
            get(manage::show).fallback(fallback::get_only),
        ),
        (
            "/api/v1/manage/{id}/actions",
            post(manage::act).fallback(fallback::post_only),
        ),
        (
            "/api/v1/manage/{id}/address",
            post(manage::address).fallback(fallback::post_only),
        ),
        (
            "/api/v1/manage/{id}/resend",
            post(manage::resend).fallback(fallback::post_only),
        ),
        (
            "/api/v1/manage/{id}/rotate",
            post(manage::rotate).fallback(fallback::post_only),
        ),
        (
            "/api/v1/manage/{id}/transfer",
            post(manage::transfer).fallback(fallback::post_only),
        ),
        (
            "/api/v1/manage/{id}/export",
            get(manage::export).fallback(fallback::get_only),
        ),
        (
            "/api/v1/review/submissions",
            get(review::list).fallback(fallback::get_only),
        ),
        (
            "/api/v1/review/submissions/{id}",
            get(review::show).fallback(fallback::get_only),
        ),
        (
            "/api/v1/review/submissions/{id}/actions",
            post(review::act).fallback(fallback::post_only),
        ),
        (
            "/api/v1/review/submissions/{id}/comments",
            get(comments::list)
                .post(comments::write)
                .fallback(fallback::get_and_post),
        ),
        (
            "/api/v1/review/submissions/{id}/preview",
            post(preview::show).fallback(fallback::post_only),
        ),
        (
            "/api/v1/review/bulk",
            post(bulk::decide).fallback(fallback::post_only),
        ),
        (
            "/api/v1/review/pulse",
            get(pulse::show).fallback(fallback::get_only),
        ),
        (
            "/api/v1/admin/mails",
            get(admin::mails::list).fallback(fallback::get_only),
        ),
        (
            "/api/v1/admin/mails/{id}/send",
            post(admin::mails::send).fallback(fallback::post_only),
        ),
        (
            "/api/v1/admin/people",
            get(admin::people::list)
                .post(admin::people::invite)
                .fallback(fallback::get_and_post),
        ),
        (
            "/api/v1/admin/people/{id}",
            post(admin::people::change).fallback(fallback::post_only),
        ),
        (
            "/api/v1/admin/people/{id}/revoke",
            post(admin::people::revoke).fallback(fallback::post_only),
        ),
        (
            "/api/v1/admin/audit",
            get(admin::record::search).fallback(fallback::get_only),
        ),
        (
            "/api/v1/admin/audit/export",
            get(admin::record::export).fallback(fallback::get_only),
        ),
        (
            "/api/v1/admin/audit/verify",
            get(admin::record::verify).fallback(fallback::get_only),
        ),
        (
            "/api/v1/networks/{slug}/proposals",
            get(proposals::of_network).fallback(fallback::get_only),
        ),
        (
            "/api/v1/proposals",
            get(proposals::list)
                .post(create::proposal)
                .fallback(fallback::get_and_post),
        ),
        (
            "/api/v1/proposals/overview",
            get(proposals::overview).fallback(fallback::get_only),
        ),
        (
            "/api/v1/proposals/{year}/{number}",
            get(proposals::show).fallback(fallback::get_only),
        ),
        ("/api/{*rest}", any(fallback::api)),
        ("/admin", get(admin::pages::show)),
        ("/admin/", get(pages::without_slash)),
        ("/admin/{*rest}", get(admin::pages::show)),
        (
            "/{lang}/manage/{token}",
            get(link::open).post(link::confirm),
        ),
        ("/{lang}", get(pages::show)),
        ("/{lang}/", get(pages::without_slash)),
        ("/{lang}/{*rest}", get(pages::show)),
        ("/api", any(fallback::api)),
    ]
}

/// The router of the table.
pub fn router() -> Router {
    let mut router = Router::new();
    for (pattern, methods) in table() {
        let named = methods.layer(middleware::map_response(
            move |mut response: Response<Body>| async move {
                response.extensions_mut().insert(Route(pattern));
                response
            },
        ));
        router = router.route(pattern, named);
    }
    router
        .fallback(pages::show)
        .method_not_allowed_fallback(fallback::get_only)
}
