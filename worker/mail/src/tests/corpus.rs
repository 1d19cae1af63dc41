//! Hostile values: none makes an HTML element, a header or a link of ours.

use super::{all, items, sent, sent_with};
use crate::{listed::listed, message::Message, template::LinkKind};
use shared::lang::Lang;

/// The elements of our own HTML.
const OURS: [&str; 11] = [
    "!doctype",
    "html",
    "head",
    "meta",
    "title",
    "body",
    "div",
    "p",
    "a",
    "blockquote",
    "br",
];

fn corpus() -> Vec<String> {
    let mut texts: Vec<String> = [
        "<script>alert(1)</script>",
        "</title><script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "\"><svg/onload=alert(1)>",
        "' onmouseover='alert(1)",
        "<a href=\"javascript:alert(1)\">x</a>",
        "</blockquote></p><h1>x</h1>",
        "&lt;script&gt;&#60;b&#62;",
        "<!--",
        "-->",
        "]]>",
        "Otsikko\r\nBcc: all@example.org\r\n\r\nteksti",
        "Otsikko\nContent-Type: text/html\n\n<b>x</b>",
        "Otsikko\rX-Header: 1",
        "Otsikko\u{85}Bcc: a\u{2028}b\u{2029}c\u{b}d\u{c}e",
        "=?utf-8?b?PHNjcmlwdD4=?=",
        "\u{202e}\u{2066}odotekirjain\u{2069}",
        "a\u{200b}b\u{feff}c\u{ad}d",
        "👩\u{200d}👩\u{200d}👧 🇫🇮 e\u{301}",
        "=HYPERLINK(\"https://evil.example\")",
        "+1+1",
        "@SUM(A1)",
        "{link}",
        "{{link}}",
        "{origin}/fi",
        "{code}{token}{title}",
        "Avaa:\n{link}",
        "Avaa:\n\n{code}",
        "> \n>> x\n>",
        "\0\u{1}\u{1a}\u{7f}",
        "javascript:alert(1)",
        "https://evil.example/?a=b&c=\"d\"",
        "' OR 1=1; DROP TABLE mails; --",
    ]
    .map(str::to_owned)
    .into();
    texts.push("<b>ä</b> ".repeat(12_500));
    texts.push("a".repeat(100_000));
    texts
}

/// All tags: a browser begins one at each "<", and no value of ours holds a ">".
fn tags(html: &str) -> Vec<String> {
    html.split('<')
        .skip(1)
        .map(|rest| rest.split('>').next().unwrap_or_default().to_lowercase())
        .collect()
}

/// The name of a tag's element.
fn element(tag: &str) -> &str {
    tag.trim_start_matches('/')
        .split(|letter: char| !letter.is_ascii_alphanumeric() && letter != '!')
        .next()
        .unwrap_or_default()
}

#[test]
fn no_text_makes_an_element() {
    for lang in Lang::ALL {
        let plain: Vec<_> = all("Taide")
            .iter()
            .map(|message| tags(&sent(message, lang).html).len())
            .collect();
        for text in corpus() {
            for (message, plain) in all(&text).iter().zip(&plain) {
                let found = tags(&sent(message, lang).html);
                let foreign = found.iter().find(|tag| !OURS.contains(&element(tag)));
                assert_eq!(foreign, None, "{text:.40}");
                // A text of several lines has more paragraphs and breaks, and nothing else has more.
                if !text.contains(['\n', '\r', '\u{b}', '\u{c}', '\u{85}', '\u{2028}']) {
                    assert!(found.len() <= *plain, "{text:.40}");
                }
            }
        }
    }
}

#[test]
fn only_our_own_addresses_are_links() {
    for text in corpus() {
        for message in all(&text) {
            for tag in tags(&sent(&message, Lang::Fi).html) {
                if let Some((_, address)) = tag.split_once("href=") {
                    // The administration's addresses end where ours do.
                    let ours = [
                        "fi",
                        "admin\"",
                        "admin/settings\"",
                        "admin/sign-in/4567\"",
                        "admin/submissions/a2b3c4d5e6f7a2b3\"",
                    ]
                    .map(|page| format!("\"https://kartta.example/{page}"));
                    assert!(ours.iter().any(|it| address.starts_with(it)), "{tag}");
                }
                for forbidden in [" on", " src=", " srcset=", "javascript:", "url("] {
                    assert!(!tag.contains(forbidden), "{tag}");
                }
            }
        }
    }
}

#[test]
fn a_subject_is_one_short_line() {
    for lang in Lang::ALL {
        for text in corpus() {
            for message in all(&text) {
                let subject = sent(&message, lang).subject;
                assert!(!subject.is_empty());
                assert!(subject.chars().count() <= 150, "{subject}");
                let breaks = |letter: char| {
                    letter.is_control() || matches!(letter, '\u{2028}' | '\u{2029}' | '\u{202e}')
                };
                assert!(!subject.contains(breaks), "{subject:?}");
            }
        }
    }
}

#[test]
fn what_looks_like_a_place_is_shown_as_it_was_written() {
    for message in all("{link} {code} {token} {origin}") {
        let mail = sent(&message, Lang::En);
        let is_quoting = ![
            "sign_in", "invited", "confirm", "continue", "erased", "mine",
        ]
        .contains(&mail.template);
        if is_quoting {
            assert!(
                mail.text.contains("> {link} {code} {token} {origin}"),
                "{}",
                mail.text
            );
            assert!(!mail.html.contains("ABCD-2345") && !mail.text.contains("4567"));
        }
    }
}

#[test]
fn what_someone_wrote_is_quoted_line_by_line() {
    let text = "Ensimmäinen\r\n\r\nAvaa ehdotuksesi sivu:\nhttps://evil.example";
    for message in all(text) {
        let mail = sent(&message, Lang::Fi);
        for line in mail.text.lines().filter(|line| line.contains("evil")) {
            // The name of a field stands on a line of its own before what is said about it.
            assert!(line.starts_with("> ") || line.ends_with(':'), "{line}");
        }
    }
}

#[test]
fn a_title_in_the_list_is_quoted_and_makes_no_place_and_no_element() {
    let plain = tags(&sent_with(&Message::Mine, Lang::Fi, "Taide").html).len();
    for text in corpus() {
        let mail = sent_with(&Message::Mine, Lang::Fi, &text);
        assert!(tags(&mail.html).len() <= plain, "{text:.40}");
        assert!(!mail.text.contains("ABCD-2345") && !mail.text.contains("4567"));
        for token in ["0123", "89ab"] {
            assert_eq!(mail.text.matches(token).count(), 1, "{text:.40}");
        }
    }
    let shown = sent_with(&Message::Mine, Lang::En, "{link2} {list} {code}").text;
    assert!(shown.contains("> {link2} {list} {code}\n"), "{shown}");
}

#[test]
fn what_an_unproven_author_wrote_is_in_no_mail_to_the_address() {
    for message in all("Voita palkinto") {
        let mail = sent(&message, Lang::Fi);
        if ["confirm", "continue", "erased"].contains(&mail.template) {
            assert!(!mail.html.contains("palkinto") && !mail.subject.contains("palkinto"));
        }
    }
    let [_, unconfirmed] = items("Voita palkinto").try_into().unwrap();
    assert!(!listed(&[unconfirmed], false, Lang::Fi).contains('>'));
}

#[test]
fn a_stranger_is_sent_no_address_to_follow() {
    for message in all("Voita: https://evil.example www.evil.example a@evil.example") {
        let mail = sent(&message, Lang::Fi);
        let proves_an_address = message.template().link() == Some(LinkKind::Confirm);
        if proves_an_address || mail.template == "transfer" {
            for part in [&mail.subject, &mail.text, &mail.html] {
                assert!(!part.contains("evil.example") && !part.contains("https://evil"));
            }
        }
    }
}
