use super::{changed, fields, today};
use crate::{
    form::{
        content::{FieldValue, FormContent},
        error::ErrorKind as E,
        field::Field,
        flags::Flag,
    },
    lang::Lang,
    proposal::{flags::flags, form::ProposalForm, validate::validate, words::words},
};

/// Texts that could break a page, a mail, a spreadsheet or a log.
fn corpus() -> Vec<String> {
    let mut texts: Vec<String> = [
        "<script>alert(1)</script>",
        "</textarea><img src=x onerror=alert(1)>",
        "\"><svg/onload=alert(1)>",
        "' OR 1=1; DROP TABLE proposals; --",
        "&lt;b&gt; &amp; &#x3c;",
        "]]></script><!--",
        "javascript:alert(1)",
        "{{7*7}} ${7*7} <%= 7*7 %>",
        "\u{202e}gpj.exe",
        "\u{2066}\u{5d0}\u{5d1}\u{2069} abc",
        "a\u{200b}b\u{feff}c\u{2060}",
        "\u{1f469}\u{200d}\u{1f3a8} \u{1f1eb}\u{1f1ee} \u{2764}\u{fe0f}",
        "Z\u{351}\u{36b}\u{343}a\u{488}lgo",
        "=cmd|' /C calc'!A0",
        "@SUM(1+1)*cmd",
        "+358=1",
        "Title\r\nBcc: everyone@example.org",
        "Title\nContent-Type: text/html\n\n<b>",
        "Title\rX: y",
        "=?utf-8?B?PHNjcmlwdD4=?=",
        "a\u{2028}b\u{2029}c\u{85}d",
        "nul\0byte",
        "\u{1b}[31mred\u{7}",
        "\u{fffd}\u{ffff}\u{10ffff}",
        "  spaces around  ",
        "../../etc/passwd",
        "%0d%0aSet-Cookie:a=b",
    ]
    .map(str::to_owned)
    .to_vec();
    texts.push("ä".repeat(5 << 20));
    texts.push("<b>".repeat(1 << 20));
    texts
}

fn set(form: &mut dyn FormContent, field: Field, lang: Option<Lang>, text: &str) {
    match form.value_mut(field) {
        Some(FieldValue::List(list)) => *list = vec![text.to_owned()],
        Some(FieldValue::Text(_) | FieldValue::Tick(_)) | None => {
            form.set_text(field, lang, text.to_owned());
        }
    }
}

/// The record with one text changed, and with the fields that make the text required.
fn asking_for(field: Field, lang: Option<Lang>, text: &str) -> ProposalForm {
    changed(|form| {
        form.kind = "named_partner".to_owned();
        form.partner = "Kumppani".to_owned();
        form.themes.push("other".to_owned());
        form.theme_other = "Sirkus".to_owned();
        set(form, field, lang, text);
    })
}

#[test]
fn a_hostile_text_is_kept_to_the_byte_or_refused_on_its_field() {
    let own = fields().map(|field| (field, None));
    let parallel = Field::TEXTS.map(|field| (field, Some(Lang::Sv)));
    for (field, lang) in own.chain(parallel) {
        for text in corpus() {
            let form = asking_for(field, lang, &text);
            let shown: String = text.chars().take(20).collect();
            match validate(&form, today()) {
                Ok(proposal) => {
                    assert!(
                        is_kept(&format!("{proposal:?}"), field, &text),
                        "{field} {shown:?}"
                    );
                    words(&proposal);
                }
                Err(errors) => {
                    let fields: Vec<_> = errors.iter().map(|it| (it.field, it.lang)).collect();
                    assert_eq!(fields, [(field, lang)], "{shown:?}");
                }
            }
        }
    }
}

/// True if a proposal, printed with all of its fields, contains a text as it was written.
fn is_kept(printed: &str, field: Field, text: &str) -> bool {
    field == Field::PublishContact || printed.contains(&format!("{text:?}"))
}

#[test]
fn texts_of_a_header_or_a_line_have_no_line_break() {
    for field in fields().filter(|field| !field.is_long()) {
        for text in ["a\r\nb", "a\nb", "a\rb", "a\u{2028}b", "a\u{85}b"] {
            let result = validate(&asking_for(field, None, text), today());
            assert_eq!(
                result.is_ok(),
                field == Field::PublishContact,
                "{field} {text:?}"
            );
        }
    }
}

#[test]
fn a_text_holds_line_breaks_and_tabs_and_no_other_control_character() {
    for field in fields().filter(|field| field.is_long()) {
        assert!(validate(&asking_for(field, None, "a\r\n\tb"), today()).is_ok());
        let errors = validate(&asking_for(field, None, "a\0b"), today()).unwrap_err();
        assert_eq!(
            errors.first().map(|it| it.error),
            Some(E::ControlCharacter { code: 0 })
        );
    }
}

#[test]
fn links_and_hidden_characters_are_flagged_and_nothing_else_is() {
    let links = |count: usize| {
        "https://example.org http://www.example.org www.example.org "
            .split_inclusive(' ')
            .cycle()
            .take(count)
            .collect::<String>()
    };
    assert_eq!(
        flags(&super::proposal(|form| form.description = links(5))),
        []
    );
    let flagged = flags(&super::proposal(|form| {
        form.description = links(3);
        form.activities = links(3);
        set(form, Field::Title, Some(Lang::En), "a\u{202e}b");
        // One description, and so one flag.
        set(form, Field::Description, Some(Lang::En), "a\u{202e}b");
        set(form, Field::Goals, Some(Lang::En), "a\u{202e}b");
    }));
    let (lang, field) = (Lang::En, Field::Title);
    assert_eq!(
        flagged,
        [
            Flag::ManyLinks {
                lang: Lang::Fi,
                links: 6
            },
            Flag::HiddenCharacters { field, lang },
            Flag::HiddenCharacters {
                field: Field::Description,
                lang
            },
        ]
    );
    let emoji = "\u{1f469}\u{200d}\u{1f3a8}\u{fe0f}".to_owned();
    assert_eq!(flags(&super::proposal(|form| form.description = emoji)), []);
}

#[test]
fn contact_details_in_any_text_are_flagged() {
    use crate::submission::form::SubmissionForm;
    let flagged = |is_public: bool, change: fn(&mut ProposalForm)| {
        let mut form = changed(change);
        form.publish_contact = is_public;
        SubmissionForm::Proposal(Box::new(form)).flags()
    };
    let details = |field| {
        vec![Flag::ContactDetails {
            field,
            lang: Lang::Fi,
        }]
    };
    assert_eq!(flagged(false, |_| ()), []);
    let goals = |form: &mut ProposalForm| form.goals.push_str(" Puh. 000 000 0000.");
    for is_public in [false, true] {
        assert_eq!(flagged(is_public, goals), details(Field::Description));
    }
    assert_eq!(
        flagged(false, |form| {
            form.partner_areas = vec!["Kysy: maija@example.org".to_owned()];
        }),
        details(Field::PartnerAreas)
    );
}

#[test]
fn what_hides_in_a_name_or_looks_like_another_address_is_flagged() {
    use crate::submission::form::SubmissionForm;
    let flagged =
        |change: fn(&mut ProposalForm)| SubmissionForm::Proposal(Box::new(changed(change))).flags();
    let hidden = |field| {
        [Flag::HiddenCharacters {
            field,
            lang: Lang::Fi,
        }]
    };
    assert_eq!(flagged(|_| ()), []);
    assert_eq!(
        flagged(|form| form.organisation.push('\u{202e}')),
        hidden(Field::Organisation)
    );
    assert_eq!(
        flagged(|form| form.contact_name.push('\u{200b}')),
        hidden(Field::ContactName)
    );
    assert_eq!(
        flagged(|form| form.partner_areas = vec!["Ruotsi\u{2060}".to_owned()]),
        hidden(Field::PartnerAreas)
    );
    assert_eq!(
        flagged(|form| form.title.push('\u{200b}')),
        hidden(Field::Title)
    );
    assert_eq!(
        flagged(|form| form.website = "https://\u{430}pple.example".to_owned()),
        [Flag::ForeignAddress {
            field: Field::Website,
            lang: Lang::Fi
        }]
    );
}
