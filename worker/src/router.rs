//! All routes in one table.

use crate::{
    handlers::{assets, fallback, health, networks, pages, regions, robots, root, sitemap},
    request::Route,
};
use axum::{
    Router,
    body::Body,
    http::Response,
    middleware::{self},
    routing::{MethodRouter, any, get},
};

/// The route table.
pub fn router() -> Router {
    let table: [(&'static str, MethodRouter); 13] = [
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
        ("/api/{*rest}", any(fallback::api)),
        ("/{lang}", get(pages::show)),
        ("/{lang}/", get(pages::without_slash)),
        ("/{lang}/{*rest}", get(pages::show)),
        ("/api", any(fallback::api)),
    ];
    let mut router = Router::new();
    for (pattern, methods) in table {
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
