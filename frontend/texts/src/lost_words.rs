//! The words that lost: of two words for one thing one won. No text of the interface, no mail and not the glossary in
//! `docs/DOMAIN.md` has the other.

use serde_json::from_str;
use shared::lang::Lang;
use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

/// The words that lost, and the word that won. A word that ends in `*` is lost with every ending. Several words are lost in this
/// order alone. Words after `=` are lost only as a whole text. A word that is right in another sense isn't here.
type Lost = (&'static [&'static str], &'static str);

const FI: &[Lost] = &[
    (&["yhteistyöehdot*"], "hanke-ehdotus"),
    (&["hoitaja*"], "yhteyshenkilö, ylläpidossa lähettäjä"),
    (&["=henkilöä"], "käyttäjää"),
    (&["sisäi* merki*"], "sisäinen muistiinpano"),
    (&["nappi*", "nappe*", "napi*"], "painike"),
    (
        &["palaut* käsittelyyn", "palaut* sen käsittelyyn"],
        "avata uudelleen",
    ),
    (
        &[
            "palautettavissa",
            "=palauta ehdotus",
            "=ehdotus on palautettu",
        ],
        "avata uudelleen",
    ),
    (
        &["palaut* julkiseksi", "palaut* näkyviin"],
        "tuoda takaisin näkyviin",
    ),
    (&["palauta alkuperäinen"], "käyttää alkuperäistä"),
    (&["peruut*", "peruun*"], "perua"),
    (
        &[
            "peru hyväksyn*",
            "perua hyväksyn*",
            "perunut hyväksyn*",
            "hyväksyn* peruttu",
        ],
        "kumota",
    ),
    (
        &["peru julkais*", "perua julkais*", "julkais* peruttu"],
        "kumota",
    ),
    (&["tätä ei voi perua", "sitä ei voi perua"], "kumota"),
    (&["=älä tee mitään"], "takaisin"),
    (&["ota ehdotus vastaan"], "ota hoitaaksesi"),
    (&["=laji", "ehdotuksen laji"], "tyyppi"),
    (&["lähialue*", "naapurialue*"], "naapurimaakuntien"),
];

const SV: &[Lost] = &[
    (
        &["samarbetsförslag*", "förslag* till samarbete"],
        "projektförslag",
    ),
    (
        &["samarbetspart", "samarbetsparten", "samarbetsparter"],
        "samarbetspartner",
    ),
    (&["behandlare*", "handläggare*"], "granskare"),
    (
        &[
            "läget har",
            "läget hade",
            "det här läget",
            "tillåter läget",
            "=läge",
        ],
        "status",
    ),
    (&["återta*", "återtog*"], "dra tillbaka"),
    (&["återför*"], "öppna på nytt"),
    (&["förkast*"], "radera"),
    (&["formulär*"], "blankett"),
    (&["välbefinnande*"], "välfärd"),
    (&["denna", "detta", "dessa"], "den här, det här, de här"),
    (&["=gör inget"], "tillbaka"),
    (&["=slag"], "typ"),
    (
        &["nätverk i närheten", "grannområde*", "grannarnas"],
        "grannlandskapens",
    ),
];

const EN: &[Lost] = &[
    (&["cooperat*"], "co-operation"),
    (&["well-being*"], "wellbeing"),
    (&["email*"], "e-mail"),
    (
        &["mail", "mails", "mailed"],
        "e-mail, in the administration message",
    ),
    (
        &[
            "keep the draft",
            "keeps a draft",
            "keeping it in this browser",
        ],
        "save",
    ),
    (
        &[
            "kept here",
            "kept in this browser",
            "kept in this tab",
            "kept on the server",
        ],
        "saved",
    ),
    (&["announc*"], "publish"),
    (&["drop", "drops", "dropped"], "discard"),
    (
        &["holder", "holders"],
        "contact person, in the administration author",
    ),
    (&["=do nothing"], "go back"),
];

fn lost(lang: Lang) -> &'static [Lost] {
    match lang {
        Lang::Fi => FI,
        Lang::Sv => SV,
        Lang::En => EN,
    }
}

/// The words in a text that lost, each with the word that won.
fn found(lang: Lang, place: &str, text: &str) -> Vec<String> {
    let words = words(text);
    lost(lang)
        .iter()
        .flat_map(|(lost, won)| lost.iter().map(move |pattern| (*pattern, *won)))
        .filter(|(pattern, _)| has(&words, pattern))
        .map(|(pattern, won)| format!("{place}: {pattern} is {won}"))
        .collect()
}

/// The words of a text in lower case, without its places in braces.
fn words(text: &str) -> Vec<String> {
    text.split('{')
        .map(|part| part.split_once('}').map_or(part, |(_, after)| after))
        .flat_map(|part| {
            part.split(|letter: char| !letter.is_alphabetic() && !"-_".contains(letter))
        })
        .filter(|word| word.contains(char::is_alphabetic))
        .map(str::to_lowercase)
        .collect()
}

fn has(words: &[String], pattern: &str) -> bool {
    let parts: Vec<&str> = pattern.trim_start_matches('=').split(' ').collect();
    let fits = |(part, word): (&&str, &String)| match part.strip_suffix('*') {
        Some(beginning) => word.starts_with(beginning),
        None => word == part,
    };
    (!pattern.starts_with('=') || words.len() == parts.len())
        && words
            .windows(parts.len())
            .any(|words| parts.iter().zip(words).all(fits))
}

/// A path from the root of the project.
fn path(of: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(of)
}

/// The files of a folder, by name.
fn files(folder: &str) -> BTreeMap<String, String> {
    fs::read_dir(path(folder))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .map(|path| {
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            (name, fs::read_to_string(path).unwrap())
        })
        .collect()
}

/// A line of a mail without the key that begins it in some files.
fn prose(line: &str) -> &str {
    let is_key = |key: &str| {
        key.chars()
            .all(|letter| letter.is_ascii_lowercase() || "._".contains(letter))
    };
    match line.split_once(": ") {
        Some((key, text)) if is_key(key) => text,
        _ => line,
    }
}

const NONE: Vec<String> = Vec::new();

#[test]
fn no_text_of_the_interface_has_a_word_that_lost() {
    for lang in Lang::ALL {
        let code = lang.code();
        let texts: Vec<String> = files(&format!("frontend/texts/locales/{code}"))
            .values()
            .flat_map(|json| from_str::<BTreeMap<String, String>>(json).unwrap())
            .flat_map(|(key, text)| found(lang, &key, &text))
            .collect();
        assert_eq!(texts, NONE, "{code}");
    }
}

#[test]
fn no_mail_has_a_word_that_lost() {
    for lang in Lang::ALL {
        let code = lang.code();
        let mails: Vec<String> = files(&format!("worker/mail/src/templates/{code}"))
            .iter()
            .flat_map(|(name, mail)| {
                mail.lines()
                    .flat_map(move |line| found(lang, name, prose(line)))
            })
            .collect();
        assert_eq!(mails, NONE, "{code}");
    }
}

#[test]
fn the_glossary_has_no_word_that_lost() {
    let domain = fs::read_to_string(path("docs/DOMAIN.md")).unwrap();
    let (_, glossary) = domain.split_once("\n## Glossary\n").unwrap();
    let (glossary, _) = glossary.split_once("\n## ").unwrap();
    let terms: Vec<String> = glossary
        .lines()
        .filter_map(|line| line.strip_prefix("| ")?.split_once(" | "))
        .flat_map(|(term, others)| {
            let columns = others.split(" | ").zip([Lang::Fi, Lang::Sv]);
            columns.flat_map(move |(column, lang)| found(lang, term, column))
        })
        .collect();
    assert_eq!(terms, NONE);
}

#[test]
fn a_word_that_lost_is_found_with_its_endings_and_nothing_else_is() {
    let finds = |lang, text| !found(lang, "", text).is_empty();
    assert!(finds(Lang::Fi, "Yhteistyöehdotuksesi on julkaistu."));
    assert!(finds(Lang::Fi, "Voit palauttaa sen\nkäsittelyyn."));
    assert!(!finds(Lang::Fi, "Painike {nappi} palaa käsittelyyn."));
    assert!(finds(Lang::Sv, "Läget har förändrats."));
    assert!(finds(Lang::Sv, "Läge"));
    assert!(!finds(Lang::Sv, "Ett nytt läge"));
    assert!(finds(Lang::En, "We mailed it."));
    assert!(!finds(
        Lang::En,
        "MAIL_FROM: an e-mail to {holder}, not the mailbox"
    ));
}
