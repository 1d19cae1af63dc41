//! Values that a mail may do without.

use super::sent;
use crate::message::Message;
use shared::lang::Lang;

/// The text of a mail without its footer.
fn text(message: &Message, lang: Lang) -> String {
    let text = sent(message, lang).text;
    text.split("Verkostokartta:").next().unwrap().to_owned()
}

#[test]
fn nothing_introduces_words_that_nobody_wrote() {
    for lang in Lang::ALL {
        let pair = |text: Option<&str>| Message::ReplyAccepted {
            proposal: "Taide".to_owned(),
            organisation: "Teatteri".to_owned(),
            name: "Aino Esimerkki".to_owned(),
            address: "aino@example.org".to_owned(),
            text: text.map(str::to_owned),
        };
        let reserve = |text: Option<&str>| Message::ReplyInReserve {
            proposal: "Taide".to_owned(),
            text: text.map(str::to_owned),
        };
        let accepted = |text: Option<&str>| Message::JoinAccepted {
            network: "Lappi".to_owned(),
            text: text.map(str::to_owned),
        };
        for (with, without, others) in [
            (pair(Some("Palaamme")), pair(None), 4),
            (reserve(Some("Palaamme")), reserve(None), 1),
            (accepted(Some("Palaamme")), accepted(None), 1),
        ] {
            let (with, without) = (text(&with, lang), text(&without, lang));
            assert_eq!(with.matches("\n> ").count(), others + 1, "{with}");
            assert_eq!(without.matches("\n> ").count(), others, "{without}");
            let paragraphs = |text: &str| text.split("\n\n").count();
            assert_eq!(paragraphs(&with), paragraphs(&without) + 1, "{without}");
            assert!(!without.contains("\n\n\n"), "{without}");
        }
    }
}

#[test]
fn an_answer_names_an_address_only_of_who_consents() {
    let answered = |reply_to: Option<&str>| Message::MessageAnswered {
        to: "Lappi".to_owned(),
        text: "Tervetuloa".to_owned(),
        reply_to: reply_to.map(str::to_owned),
    };
    let with = text(&answered(Some("aino@example.org")), Lang::En);
    assert!(with.contains("directly to the person who answered:\n> aino@example.org\n"));
    let without = text(&answered(None), Lang::En);
    assert!(!without.contains("directly"), "{without}");
}

#[test]
fn a_field_that_was_empty_is_shown_as_empty() {
    let changed = Message::ProposalChanged {
        proposal: "Art".to_owned(),
        number: "017/2018".parse().unwrap(),
        changes: vec![
            ("Goals".to_owned(), String::new(), "A\n\nB".to_owned()),
            ("Themes".to_owned(), "{link}".to_owned(), " ".to_owned()),
        ],
    };
    let shown = text(&changed, Lang::En);
    let quoted = "Goals, before:\n> –\n\nGoals, now:\n> A\n>\n> B\n\nThemes, before:\n> {link}\n\nThemes, now:\n> –\n";
    assert!(shown.contains(quoted), "{shown}");
}
