//! Snapshots of every mail in every language, in `src/snapshots`; `INSTA_UPDATE=always cargo test -p mail` writes them.

use super::{Sent, all, closing, said::Said, sent, time_over};
use crate::message::{ClosingNews, Message, QueueEntry};
use shared::lang::Lang;

/// A message to staff with realistic values.
fn to_staff(message: Message) -> Message {
    match message {
        Message::Digest { items, count } => Message::Digest {
            items: items.into_iter().map(of_theatre).collect(),
            count,
        },
        Message::Overdue { items, count } => Message::Overdue {
            items: items.into_iter().map(of_theatre).collect(),
            count,
        },
        Message::NewInQueue {
            news,
            title,
            submission,
            ..
        } => Message::NewInQueue {
            news,
            title,
            submission,
            organisation: "Esimerkkiteatteri & kumppanit".to_owned(),
        },
        other => other,
    }
}

fn of_theatre(entry: QueueEntry) -> QueueEntry {
    QueueEntry {
        organisation: "Esimerkkiteatteri & kumppanit".to_owned(),
        ..entry
    }
}

/// The messages with realistic values.
fn usual(lang: Lang) -> Vec<Message> {
    let (title, field, note_text) = match lang {
        Lang::Fi => (
            "Taiteilijaresidenssit sosiaali- ja terveysalalla",
            "Otsikko",
            "Lyhyempi otsikko olisi selkeämpi.\n\nKatso https://kartta.example/fi.",
        ),
        Lang::Sv => (
            "Konstnärsresidens inom social- och hälsovården",
            "Rubrik",
            "En kortare rubrik vore tydligare.\n\nSe https://kartta.example/sv.",
        ),
        Lang::En => (
            "Artist residencies in social and health care",
            "Title",
            "A shorter title would be clearer.\n\nSee https://kartta.example/en.",
        ),
    };
    let realistic = Said::usual(lang, title).messages();
    let is_realistic = |message: &Message| {
        realistic
            .iter()
            .any(|it| it.template() == message.template())
    };
    all(title)
        .into_iter()
        .filter(|message| !is_realistic(message))
        .map(|mut message| {
            if let Message::Returned { notes, .. } = &mut message {
                let note = |text: &str| (field.to_owned(), text.to_owned());
                *notes = vec![note(note_text), note("2")];
            } else if let Message::Rejected { why, .. } = &mut message {
                note_text.clone_into(why);
            }
            message
        })
        .map(|message| match message {
            Message::TakenDown { title, number, .. } => Message::TakenDown {
                title,
                number,
                why: note_text.to_owned(),
            },
            Message::Transfer {
                kind, title, until, ..
            } => Message::Transfer {
                kind,
                title,
                name: "Aino Esimerkki".to_owned(),
                organisation: "Esimerkkiteatteri & kumppanit".to_owned(),
                until,
            },
            Message::Invited {
                regions,
                inviter: Some(_),
            } => Message::Invited {
                regions,
                inviter: Some("Aino Esimerkki".to_owned()),
            },
            Message::WithdrawnFromQueue {
                title, submission, ..
            } => Message::WithdrawnFromQueue {
                title,
                submission,
                organisation: "Esimerkkiteatteri & kumppanit".to_owned(),
            },
            Message::Closing {
                title,
                number,
                news:
                    ClosingNews::ByReviewer {
                        reason,
                        reopens_until,
                        ..
                    },
            } => Message::Closing {
                title,
                number,
                news: ClosingNews::ByReviewer {
                    reason,
                    told: note_text.to_owned(),
                    reopens_until,
                },
            },
            other => to_staff(other),
        })
        .chain(realistic.clone())
        .collect()
}

#[test]
fn every_mail_in_every_language_is_as_it_was_approved() {
    for lang in Lang::ALL {
        let mut settings = insta::Settings::clone_current();
        settings.set_snapshot_path(format!("../snapshots/{lang}"));
        settings.set_prepend_module_to_snapshot(false);
        settings.set_omit_expression(true);
        settings.bind(|| {
            for message in usual(lang) {
                let Sent {
                    template,
                    subject,
                    text,
                    html,
                } = sent(&message, lang);
                insta::assert_snapshot!(template, format!("Subject: {subject}\n\n{text}\n{html}"));
            }
        });
    }
}

/// The paths of the links of a mail, without the language that they begin with.
fn links(message: &Message, lang: Lang) -> Vec<String> {
    let origin = "https://kartta.example/";
    let text = sent(message, lang).text;
    let paths = text
        .split_whitespace()
        .filter_map(|word| word.strip_prefix(origin));
    let path = |path: &str| {
        path.strip_prefix(lang.code())
            .map_or_else(|| path.to_owned(), |rest| format!("fi{rest}"))
    };
    paths.map(path).collect()
}

#[test]
fn a_mail_has_the_same_links_in_every_language() {
    for message in all("Titel") {
        let finnish = links(&message, Lang::Fi);
        assert!(!finnish.is_empty(), "{:?}", message.template());
        for lang in [Lang::Sv, Lang::En] {
            assert_eq!(links(&message, lang), finnish, "{:?}", message.template());
        }
    }
}

#[test]
fn every_place_is_filled() {
    for lang in Lang::ALL {
        for message in usual(lang) {
            let mail = sent(&message, lang);
            for part in [&mail.subject, &mail.text, &mail.html] {
                assert!(!part.contains(['{', '}']), "{lang} {}", mail.template);
            }
        }
    }
}

#[test]
fn a_title_that_says_nothing_is_said_to_be_missing() {
    for (lang, shown) in [
        (Lang::Fi, "> Nimetön hanke-ehdotus"),
        (Lang::Sv, "> Projektförslag utan rubrik"),
        (Lang::En, "> Untitled co-operation proposal"),
    ] {
        for title in ["", " \n", "\u{200b}"] {
            let message = Message::Manage {
                kind: shared::submission::SubmissionKind::Proposal,
                title: title.to_owned(),
            };
            assert!(
                sent(&message, lang).text.contains(shown),
                "{lang} {title:?}"
            );
        }
    }
}

#[test]
fn a_proposal_that_cant_be_reopened_is_not_said_to_be() {
    for (lang, said) in [
        (Lang::Fi, "ei voi enää avata"),
        (Lang::Sv, "kan inte längre öppnas"),
        (Lang::En, "can no longer be reopened"),
    ] {
        let message = |reopens_until| closing("A", time_over(reopens_until));
        assert!(sent(&message(None), lang).text.contains(said), "{lang}");
        let open = message("2028-05-10".parse().ok());
        assert!(!sent(&open, lang).text.contains(said), "{lang}");
    }
}
