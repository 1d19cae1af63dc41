//! The page that is meant by a path that no page has: people type such paths, and other programs change them.

use axum::{http::Uri, response::Redirect};
use shared::{
    paths::{self, Page, admin, service},
    proposal::number::ProposalNumber,
    query::percent_decoded,
};

/// Leads from a path that no page has to the page that is meant, with the query string.
pub fn redirect(uri: &Uri) -> Option<Redirect> {
    let path = meant(uri.path())?;
    Some(match uri.query() {
        Some(query) => Redirect::permanent(&format!("{path}?{query}")),
        None => Redirect::permanent(&path),
    })
}

/// The path of the page that is meant: by slashes too many, encoded letters, capitals, letters that slugs don't have, a number
/// without zeros, or the path above that of a page. `None` if no page is, or if it is the path itself.
fn meant(path: &str) -> Option<String> {
    let decoded = String::from_utf8(percent_decoded(path)?).ok()?;
    let segments = segments(&decoded);
    if segments.is_empty() {
        return (path != service::ROOT).then(|| service::ROOT.to_owned());
    }
    let tidy = format!("/{}", segments.join("/"));
    let found = own(&tidy).or_else(|| {
        // A token of a link or an id is nothing but itself.
        let is_secret = |part: &&str| part.eq_ignore_ascii_case("manage") || *part == "admin";
        if segments.iter().take(2).any(is_secret) {
            return None;
        }
        let plain: Vec<String> = segments.iter().map(|it| plain(it)).collect();
        let plain: Vec<&str> = plain.iter().map(String::as_str).collect();
        own(&format!("/{}", plain.join("/"))).or_else(|| above(&plain))
    });
    found.filter(|found| found != path)
}

fn segments(path: &str) -> Vec<&str> {
    path.split('/').filter(|part| !part.is_empty()).collect()
}

/// The path, if a page has it.
fn own(path: &str) -> Option<String> {
    let is_admin = || admin::parse(path, "").is_some();
    let is_page = paths::parse(path).is_some() || is_admin();
    is_page.then(|| path.to_owned())
}

/// A segment as slugs are written: "Länsi-Suomi" is "lansi-suomi".
fn plain(segment: &str) -> String {
    let mut plain = String::with_capacity(segment.len());
    for letter in segment.trim().chars().flat_map(char::to_lowercase) {
        match letter {
            'å' | 'ä' => plain.push('a'),
            'ö' => plain.push('o'),
            ' ' | '_' | '\u{2010}'..='\u{2015}' => plain.push('-'),
            // Combining diacritics of decomposed text.
            '\u{300}'..='\u{36f}' => {}
            other => plain.push(other),
        }
    }
    plain
}

/// The page in which what a path is above of is found, and a proposal whose number lacks its zeros.
fn above(segments: &[&str]) -> Option<String> {
    let (lang, rest) = segments.split_first()?;
    let lang = lang.parse().ok()?;
    match rest {
        ["networks" | "regions"] => Some(paths::path(lang, Page::Home)),
        ["proposals", year] => {
            let is_year = year.len() == 4 && year.bytes().all(|byte| byte.is_ascii_digit());
            is_year.then(|| paths::path(lang, Page::Proposals))
        }
        ["proposals", year, number, parts @ ..] => {
            let number = ProposalNumber::new(number.parse().ok()?, year.parse().ok()?).ok()?;
            let proposal = paths::path(lang, Page::Proposal(number));
            own(&[&[proposal.as_str()], parts].concat().join("/"))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_nearly_a_page_is_meant() {
        for (path, page) in [
            ("/fi/networks/lappi/", "/fi/networks/lappi"),
            ("//fi//networks//lappi", "/fi/networks/lappi"),
            ("/fi/proposals/", "/fi/proposals"),
            ("/FI", "/fi"),
            ("//", "/"),
            ("/Sv/About/", "/sv/about"),
            ("/fi/networks/Lappi", "/fi/networks/lappi"),
            ("/fi/networks/lansi%2Dsuomi", "/fi/networks/lansi-suomi"),
            ("/fi/networks/l%C3%A4nsi-suomi", "/fi/networks/lansi-suomi"),
            ("/fi/networks/La%CC%88nsi-Suomi", "/fi/networks/lansi-suomi"),
            (
                "/fi/networks/L%C3%A4nsi%20Suomi",
                "/fi/networks/lansi-suomi",
            ),
            ("/fi/networks/lappi/JOIN", "/fi/networks/lappi/join"),
            ("/fi/networks", "/fi"),
            ("/sv/regions/", "/sv"),
            ("/fi/proposals/2026", "/fi/proposals"),
            ("/fi/proposals/2026/2", "/fi/proposals/2026/002"),
            (
                "/en/proposals/2018/0017/replies",
                "/en/proposals/2018/017/replies",
            ),
            ("/fi/manage/", "/fi/manage"),
            (
                "/fi/manage/a2b3c4d5e6f7a2b3/edit/",
                "/fi/manage/a2b3c4d5e6f7a2b3/edit",
            ),
            ("/admin/", "/admin"),
            ("/admin/people/", "/admin/people"),
        ] {
            assert_eq!(meant(path).as_deref(), Some(page), "{path}");
        }
    }

    #[test]
    fn nothing_else_is() {
        for path in [
            "/",
            "/fi",
            "/fi/networks/lappi",
            "/fi/nothing",
            "/de/about",
            "/fi/proposals/26",
            "/fi/proposals/2026/0",
            "/fi/proposals/2026/2/nothing",
            "/fi/%E4",
            "/fi/manage/A2B3C4D5E6F7A2B3/edit",
            "/FI/Manage/A2B3C4D5E6F7A2B3",
            "/admin/People",
            "/evil.example/",
            "//evil.example/about",
        ] {
            assert_eq!(meant(path), None, "{path}");
        }
    }
}
