//! Every path of the product: the router, the links and the mails take them from here.

use crate::{lang::Lang, network::NetworkSlug, region::RegionCode};

/// A page to link to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Page<'a> {
    /// The map and the list
    Home,
    /// A network
    Network(&'a NetworkSlug),
    /// A region
    Region(RegionCode),
    /// The hub and this product
    About,
    /// The accessibility statement
    Accessibility,
    /// The privacy notice
    Privacy,
}

/// A page that a path named.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ParsedPage {
    /// The map and the list
    Home,
    /// A network
    Network(NetworkSlug),
    /// A region
    Region(RegionCode),
    /// The hub and this product
    About,
    /// The accessibility statement
    Accessibility,
    /// The privacy notice
    Privacy,
}

/// The path of a page in a language: "/fi/networks/lansi-suomi".
pub fn path(lang: Lang, page: Page<'_>) -> String {
    let mut path = format!("/{lang}");
    match page {
        Page::Home => {}
        Page::Network(slug) => {
            path.push_str("/networks/");
            path.push_str(slug.as_str());
        }
        Page::Region(code) => {
            path.push_str("/regions/");
            path.push_str(code.as_str());
        }
        Page::About => path.push_str("/about"),
        Page::Accessibility => path.push_str("/accessibility"),
        Page::Privacy => path.push_str("/privacy"),
    }
    path
}

/// The page of a path, exactly as [`path`] writes it.
pub fn parse(path: &str) -> Option<(Lang, ParsedPage)> {
    let mut parts = path.strip_prefix('/')?.split('/');
    let lang = parts.next()?.parse().ok()?;
    let page = match (parts.next(), parts.next(), parts.next()) {
        (None, ..) => ParsedPage::Home,
        (Some("networks"), Some(slug), None) => ParsedPage::Network(slug.parse().ok()?),
        (Some("regions"), Some(code), None) => ParsedPage::Region(code.parse().ok()?),
        (Some("about"), None, _) => ParsedPage::About,
        (Some("accessibility"), None, _) => ParsedPage::Accessibility,
        (Some("privacy"), None, _) => ParsedPage::Privacy,
        _ => return None,
    };
    Some((lang, page))
}

/// The home page with a search: "/fi?q=vasa".
pub fn home(lang: Lang, query: &str) -> String {
    let mut path = path(lang, Page::Home);
    if !query.trim().is_empty() {
        path.push_str("?q=");
        encode(query, &mut path);
    }
    path
}

/// The search text of a query string without its question mark; empty where there is none.
pub fn query(search: &str) -> String {
    parameter(search, "q").unwrap_or_default()
}

/// A decoded parameter of a query string without its question mark; `None` where it is missing or not UTF-8.
pub fn parameter(search: &str, name: &str) -> Option<String> {
    search.split('&').find_map(|pair| {
        let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
        if key == name { decode(value) } else { None }
    })
}

/// Appends a text to a query string, so that [`parameter`] gives it back.
pub(crate) fn encode(text: &str, to: &mut String) {
    const HEX: [char; 16] = [
        '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'A', 'B', 'C', 'D', 'E', 'F',
    ];
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            to.push(char::from(byte));
        } else {
            to.push('%');
            for nibble in [byte >> 4, byte & 15] {
                to.extend(HEX.get(usize::from(nibble)));
            }
        }
    }
}

fn decode(text: &str) -> Option<String> {
    let mut bytes = text.bytes();
    let mut decoded = Vec::with_capacity(text.len());
    while let Some(byte) = bytes.next() {
        decoded.push(match byte {
            b'+' => b' ',
            b'%' => {
                let high = char::from(bytes.next()?).to_digit(16)?;
                let low = char::from(bytes.next()?).to_digit(16)?;
                u8::try_from(high * 16 + low).ok()?
            }
            _ => byte,
        });
    }
    String::from_utf8(decoded).ok()
}

/// Paths of the API.
pub mod api {
    use crate::{lang::Lang, network::NetworkSlug};

    /// All networks.
    pub fn networks(lang: Lang) -> String {
        format!("/api/v1/networks?lang={lang}")
    }

    /// One network.
    pub fn network(lang: Lang, slug: &NetworkSlug) -> String {
        format!("/api/v1/networks/{slug}?lang={lang}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_path_leads_back_to_its_page() {
        let slug: NetworkSlug = "lansi-suomi".parse().unwrap();
        let mut pages = vec![
            (Page::Home, ParsedPage::Home),
            (Page::Network(&slug), ParsedPage::Network(slug.clone())),
            (Page::About, ParsedPage::About),
            (Page::Accessibility, ParsedPage::Accessibility),
            (Page::Privacy, ParsedPage::Privacy),
        ];
        pages.extend(RegionCode::ALL.map(|code| (Page::Region(code), ParsedPage::Region(code))));
        for lang in Lang::ALL {
            for (page, parsed) in &pages {
                assert_eq!(parse(&path(lang, *page)), Some((lang, parsed.clone())));
            }
        }
    }

    #[test]
    fn what_is_no_page_has_no_path() {
        for path in [
            "",
            "/",
            "/de",
            "/fi/",
            "/fi/networks",
            "/fi/networks/A",
            "/fi/regions/03",
            "/fi/about/x",
            "fi",
            "/fi//about",
        ] {
            assert_eq!(parse(path), None, "{path}");
        }
    }

    #[test]
    fn a_search_text_survives_the_url() {
        for text in ["Lempäälä", "a b&c=d+e%", "\u{1f600}"] {
            let url = home(Lang::Fi, text);
            assert_eq!(query(url.strip_prefix("/fi?").unwrap()), text);
        }
        assert_eq!(home(Lang::Sv, " "), "/sv");
        assert_eq!(query("q=%ff"), "");
        assert_eq!(query("q=a+b"), "a b");
    }
}
