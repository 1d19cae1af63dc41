//! The public site's entry point in the browser.

fn main() {
    frontend::hydrate_site();
}
