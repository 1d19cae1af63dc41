//! A program of a mail provider, which opens every link of every mail before its reader does.

use crate::{
    browser::{Browser, base},
    kept::Kept,
    mailbox::{self, Mail},
};
use std::collections::BTreeSet;

/// A scanner, with the links that it has opened.
#[derive(Debug, Default)]
pub struct Scanner {
    opened: BTreeSet<String>,
    subjects: BTreeSet<String>,
}

impl Scanner {
    /// A scanner that comes after the mails which addresses have got so far, whose links are used up.
    pub fn after(addresses: &[&str]) -> Self {
        let mails = addresses.iter().flat_map(|address| mailbox::to(address));
        Self {
            opened: mails
                .flat_map(|mail| links(&mail))
                .filter(|path| path.contains("/manage/"))
                .collect(),
            subjects: BTreeSet::new(),
        }
    }

    /// Opens every link that is new in the mails to addresses, twice each by GET and by HEAD. Panics where a link doesn't answer,
    /// where one of the mails has another link in its HTML than in its text, and where anything of the submission's family changes.
    pub fn opens(&mut self, root: &str, addresses: &[&str]) {
        let mut paths = Vec::new();
        for address in addresses {
            for mail in mailbox::to(address) {
                let links = links(&mail);
                assert_eq!(links, links_of_html(&mail), "{mail:?}");
                let new = |path: &String| self.opened.insert(path.clone());
                paths.extend(links.into_iter().filter(new));
                self.subjects.insert(mail.subject);
            }
        }
        assert!(!paths.is_empty(), "no new link: {addresses:?}");
        let before = Kept::settled(root).without_cookies();
        for path in &paths {
            for method in ["GET", "HEAD", "GET", "HEAD"] {
                let answer = Browser::default().ask(method, path, &[], "");
                let is_right = (200..400).contains(&answer.status);
                assert!(is_right, "{method} {path}: {answer:?}");
            }
        }
        Kept::of(root).without_cookies().is_as(&before, "scanned");
    }

    /// Panics unless it has opened the links of a mail whose subject begins so.
    pub fn has_seen(&self, subject: &str) {
        let mut subjects = self.subjects.iter();
        assert!(
            subjects.any(|it| it.starts_with(subject)),
            "{subject}: {self:?}"
        );
    }
}

/// The paths of the links in a mail's text.
fn links(mail: &Mail) -> BTreeSet<String> {
    let words = mail.text.split_whitespace();
    let paths = words.filter_map(|word| word.strip_prefix(&base()));
    paths.map(str::to_owned).collect()
}

/// The paths of the links in a mail's HTML.
fn links_of_html(mail: &Mail) -> BTreeSet<String> {
    let after = mail.html.split("href=\"").skip(1);
    let links = after.filter_map(|rest| rest.split_once('"'));
    let paths = links.filter_map(|(link, _)| link.strip_prefix(&base()));
    paths.map(|path| path.replace("&amp;", "&")).collect()
}
