//! `/assets`: the files of the build.

use api_tests::browser::Browser;

#[test]
fn a_file_of_the_build_is_kept_for_good() {
    let home = Browser::default().get("/fi").text;
    let (_, rest) = home.split_once("data-program=\"").unwrap();
    let (script, _) = rest.split_once('"').unwrap();
    let response = Browser::default().get(script);
    assert_eq!(response.status, 200, "{script}");
    assert_eq!(
        response.header("cache-control"),
        "public, max-age=31536000, immutable"
    );
    assert_eq!(response.header("x-content-type-options"), "nosniff");
    // This caller reads no brotli.
    assert_eq!(response.header("content-encoding"), "");
    assert_eq!(response.header("vary"), "Accept-Encoding");
    assert!(
        response
            .header("content-type")
            .starts_with("text/javascript")
    );
    assert!(response.text.contains("WebAssembly"));
}
