//! A program of a mail provider, which opens every link of every mail before its reader does.

use crate::{
    browser::{Browser, base},
    clock, database,
    kept::Kept,
    mailbox::{self, Mail},
};
use serde_json::Value;
use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

/// The names of templates.
pub type Templates = BTreeSet<String>;

/// A scanner, with what it has opened.
#[derive(Debug, Default)]
pub struct Scanner {
    /// The mails that it has seen: recipient, time and subject
    seen: BTreeSet<[String; 3]>,
    opened: BTreeSet<String>,
    templates: Templates,
}

impl Scanner {
    /// A scanner that comes after the mails which addresses have got so far, whose links are used up.
    pub fn after(addresses: &[&str]) -> Self {
        let mut scanner = Self::default();
        for address in addresses {
            scanner.new_mails(address);
        }
        scanner
    }

    /// Opens every link of the new mails to each of the addresses, twice by GET and twice by HEAD. Panics where an address has no
    /// new mail, where a link doesn't answer, where a mail has another link in its HTML than in its text, and where anything
    /// of the submission's family changes.
    pub fn opens(&mut self, root: &str, addresses: &[&str]) {
        let mut paths = Vec::new();
        for address in addresses {
            mailbox::undoing_is_over_for(address);
            // A due task may take its turn after others.
            let mails = clock::until(&format!("a new mail: {address}"), || {
                let mails = self.new_mails(address);
                (!mails.is_empty()).then_some(mails)
            });
            for mail in &mails {
                let links = links(mail);
                assert_eq!(links, links_of_html(mail), "{mail:?}");
                let new = |path: &String| self.opened.insert(path.clone());
                paths.extend(links.into_iter().filter(new));
            }
            self.templates.extend(templates_of(address, &mails));
        }
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

    /// The templates of the mails whose links it has opened.
    pub fn templates(self) -> Templates {
        self.templates
    }

    fn new_mails(&mut self, address: &str) -> Vec<Mail> {
        let mut mails = mailbox::to(address);
        mails.retain(|mail| {
            let what = [address, &mail.sent_at, &mail.subject];
            self.seen.insert(what.map(str::to_owned))
        });
        mails
    }
}

/// The folder of the templates.
fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../worker/mail/src/templates/fi")
}

/// All templates of mails: the files that have a subject, a blank line and a text.
pub fn all_templates() -> Templates {
    let paths = fs::read_dir(folder()).unwrap().map(|it| it.unwrap().path());
    let is_template = |path: &PathBuf| {
        let text = fs::read_to_string(path).unwrap();
        text.split_once('\n')
            .is_some_and(|(_, rest)| rest.starts_with('\n'))
    };
    let name = |path: PathBuf| path.file_stem().unwrap().to_str().unwrap().to_owned();
    paths.filter(is_template).map(name).collect()
}

/// The templates of mails that an address has got.
fn templates_of(address: &str, mails: &[Mail]) -> Templates {
    let sql = format!("SELECT template, subject FROM mails WHERE recipient = '{address}'");
    let template = |row: &Value| row["template"].as_str().unwrap().to_owned();
    // What tells of an erasure is emptied once it is sent: such a row is known by how its subject begins.
    let begins = |row: &Value| {
        let text = fs::read_to_string(folder().join(template(row)).with_extension("txt")).unwrap();
        let subject = text.lines().next().unwrap_or_default();
        subject.split('{').next().unwrap_or_default().to_owned()
    };
    let is_of = |row: &Value| {
        mails.iter().any(|mail| match row["subject"].as_str() {
            Some("") => mail.subject.starts_with(&begins(row)),
            subject => subject == Some(&mail.subject),
        })
    };
    let rows = database::rows(&sql);
    rows.iter().filter(|row| is_of(row)).map(template).collect()
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
