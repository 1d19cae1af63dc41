//! `/api/v1/regions`.

use api_tests::browser::Browser;

#[test]
fn regions_name_their_network_or_none() {
    let regions = Browser::default().get("/api/v1/regions").json();
    let items = regions["items"].as_array().unwrap();
    assert_eq!(items.len(), 19);
    let free: Vec<&str> = items
        .iter()
        .filter(|r| r["network"].is_null())
        .map(|r| r["code"].as_str().unwrap())
        .collect();
    assert_eq!(free, ["07", "18", "21"]);
}
