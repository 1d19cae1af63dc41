//! What a reviewer means who names another submission.

use shared::{
    admin::named::Named,
    paths::{
        self, ParsedPage,
        admin::{self, AdminPage},
    },
    proposal::number::ProposalNumber,
    submission::id::SubmissionId,
};

/// The beginning of the paths of the API.
const API: &str = "/api/v1/";

/// What was typed.
#[derive(Debug, PartialEq, Eq)]
pub enum Sought {
    /// A number, an id or its beginning, or a URL with either. A title of one word may look like an id.
    Named(Named),
    /// The beginning of a title
    Title,
}

impl Sought {
    /// What was typed.
    pub fn read(typed: &str) -> Self {
        let typed = typed.trim();
        let named = number(typed)
            .map(Named::Number)
            .or_else(|| of_path(path(typed)?))
            .or_else(|| Named::of(typed));
        named.map_or(Self::Title, Self::Named)
    }
}

fn of_id(id: &SubmissionId) -> Named {
    Named::Id(id.as_str().to_owned())
}

/// A number with its year, as people type it: "13 / 2026" is "013/2026".
fn number(typed: &str) -> Option<ProposalNumber> {
    let (number, year) = typed.split_once('/')?;
    ProposalNumber::new(number.trim().parse().ok()?, year.trim().parse().ok()?).ok()
}

/// The path of a URL, without its query string and its fragment.
fn path(typed: &str) -> Option<&str> {
    let rest = match typed.split_once("://") {
        Some((_, rest)) => rest.get(rest.find('/')?..)?,
        None => typed,
    };
    let path = rest.split(['?', '#']).next()?.trim_end_matches('/');
    path.starts_with('/').then_some(path)
}

fn of_path(path: &str) -> Option<Named> {
    if let Some(rest) = path.strip_prefix(API) {
        return of_api(rest);
    }
    if let Some(AdminPage::Submission(id)) = admin::parse(path, "") {
        return Some(of_id(&id));
    }
    match paths::parse(path)?.1 {
        ParsedPage::Proposal(number)
        | ParsedPage::ProposalReplies(number)
        | ParsedPage::ProposalResults(number)
        | ParsedPage::Reply(number) => Some(Named::Number(number)),
        ParsedPage::Manage(id)
        | ParsedPage::Edit(id)
        | ParsedPage::EditReply(id)
        | ParsedPage::Results(id) => Some(of_id(&id)),
        _ => None,
    }
}

/// What follows [`API`].
fn of_api(rest: &str) -> Option<Named> {
    let mut parts = rest.split('/');
    match (parts.next()?, parts.next()?, parts.next()) {
        ("proposals", year, Some(number)) => {
            let number = ProposalNumber::from_path(year, number).ok()?;
            Some(Named::Number(number))
        }
        ("review", "submissions", Some(id)) | ("manage", id, _) => {
            id.parse().ok().as_ref().map(of_id)
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_proposal_is_named_by_its_number_or_any_of_its_urls() {
        for typed in [
            "013/2026",
            " 13/2026\n",
            "13 / 2026",
            "https://kartta.example/fi/proposals/2026/013",
            "https://kartta.example/sv/proposals/2026/013/?x=1#top",
            "/en/proposals/2026/013/replies",
            "http://127.0.0.1:8787/api/v1/proposals/2026/013",
        ] {
            let number = ProposalNumber::new(13, 2026).map(|it| Sought::Named(Named::Number(it)));
            assert_eq!(Ok(Sought::read(typed)), number, "{typed}");
        }
        let id = "a2b3c4d5e6f7a2b3";
        for typed in [
            id.to_owned(),
            format!(" https://kartta.example/admin/submissions/{id}\n"),
            format!("/admin/submissions/{id}?x=1"),
            format!("https://kartta.example/sv/manage/{id}/edit"),
            format!("/api/v1/review/submissions/{id}/actions"),
            format!("/api/v1/manage/{id}"),
        ] {
            let named = Sought::Named(Named::Id(id.to_owned()));
            assert_eq!(Sought::read(&typed), named, "{typed}");
        }
        let of_any_year = Sought::Named(Named::NumberOfAnyYear(13));
        assert_eq!(Sought::read("013"), of_any_year);
        let beginning = Sought::Named(Named::Id("a2b3c4d5".to_owned()));
        assert_eq!(Sought::read("a2b3c4d5"), beginning);
        for typed in [
            "",
            "Musiikkia kotihoitoon",
            "1/2 tanssia",
            "https://kartta.example",
            "https://kartta.example/admin/people",
            "/fi/about",
            "0/2026",
        ] {
            assert_eq!(Sought::read(typed), Sought::Title, "{typed}");
        }
    }
}
