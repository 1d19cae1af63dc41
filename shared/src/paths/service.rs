//! Routes that are neither a page nor part of the API.

/// Redirects to the home page in the visitor's language.
pub const ROOT: &str = "/";
/// Tells a monitor that the product answers.
pub const HEALTH: &str = "/healthz";
/// Tells crawlers what they may read.
pub const ROBOTS: &str = "/robots.txt";
/// Lists all public pages for search engines.
pub const SITEMAP: &str = "/sitemap.xml";
/// Tells whom to write to about a vulnerability.
pub const SECURITY: &str = "/.well-known/security.txt";
/// Static files; the platform answers those that exist.
pub const ASSET: &str = "/assets/{*file}";
/// The rendered part of a page, for the program that shows it in place of another: `*page` is the page's path.
pub const PART: &str = "/part/{*page}";
/// The catalog of the API (RFC 9727).
pub const API_CATALOG: &str = "/.well-known/api-catalog";
