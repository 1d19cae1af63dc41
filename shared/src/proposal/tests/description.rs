use super::{changed, today};
use crate::{
    form::{
        content::FormContent,
        error::{ErrorKind as E, FieldError},
        field::Field,
        limits,
    },
    lang::Lang,
    proposal::{
        form::{FormTexts, ProposalForm},
        validate::validate,
        words::words,
    },
    submission::wire::FormJson,
};

fn texts(description: &str, [background, goals, activities]: [&str; 3]) -> FormTexts {
    FormTexts {
        description: description.to_owned(),
        background: background.to_owned(),
        goals: goals.to_owned(),
        activities: activities.to_owned(),
        ..FormTexts::default()
    }
}

/// The record as the form of its time held it.
fn earlier() -> ProposalForm {
    changed(|form| {
        form.description.clear();
        form.background = "Malli on kehitetty Suomessa.\r\n".to_owned();
        form.goals = "- jakaa kokemuksia\r\n- auttaa alkuun".to_owned();
        form.activities = "Seminaareja.".to_owned();
        let english = form.parallel.get_mut(&Lang::En).unwrap();
        english.description.clear();
        english.goals = "To share experience.".to_owned();
    })
}

#[test]
fn earlier_texts_stand_under_their_headings_in_the_language_of_the_text() {
    let all = texts("", ["Ennen.", "- yksi\r\n- kaksi", " Nyt.\n"]);
    for (lang, expected) in [
        (
            Lang::Fi,
            "Tausta\n\nEnnen.\n\nTavoitteet\n\n- yksi\r\n- kaksi\n\nToiminta\n\nNyt.",
        ),
        (
            Lang::Sv,
            "Bakgrund\n\nEnnen.\n\nMål\n\n- yksi\r\n- kaksi\n\nVerksamhet\n\nNyt.",
        ),
        (
            Lang::En,
            "Background\n\nEnnen.\n\nGoals\n\n- yksi\r\n- kaksi\n\nActivities\n\nNyt.",
        ),
    ] {
        assert_eq!(all.described(lang), expected);
    }
}

#[test]
fn a_blank_text_has_no_heading_and_a_description_comes_first() {
    let of = |description: &str, earlier| texts(description, earlier).described(Lang::Fi);
    assert_eq!(of("", ["", " \r\n", "Nyt."]), "Toiminta\n\nNyt.");
    assert_eq!(
        of("Ensin.\n", ["Ennen.", "", "\u{200b}"]),
        "Ensin.\n\nTausta\n\nEnnen."
    );
    // Alone it is unchanged, byte for byte.
    assert_eq!(of(" a\r\n\r\nb \n", ["", " ", ""]), " a\r\n\r\nb \n");
    assert_eq!(of("", [""; 3]), "");
}

#[test]
fn what_was_carried_over_says_the_same_and_is_carried_over_once() {
    let mut form = earlier();
    let before = validate(&form, today()).unwrap();
    form.carry_over();
    assert_eq!(
        form.description,
        "Tausta\n\nMalli on kehitetty Suomessa.\n\nTavoitteet\n\n- jakaa kokemuksia\r\n- auttaa alkuun\n\nToiminta\n\nSeminaareja."
    );
    assert_eq!(
        form.parallel.get(&Lang::En).unwrap().description,
        "Goals\n\nTo share experience."
    );
    assert_eq!(form.parallel.get(&Lang::Sv).unwrap().description, "");
    let json = serde_json::to_string(&form).unwrap();
    for field in Field::EARLIER {
        assert!(!json.contains(&format!("\"{field}\"")), "{json}");
    }
    let after = validate(&form, today()).unwrap();
    for lang in Lang::ALL {
        assert_eq!(
            after.text(Field::Description, lang),
            before.text(Field::Description, lang)
        );
    }
    let once = form.clone();
    form.carry_over();
    assert_eq!(form, once);
    // Its words are found; the headings, which nobody wrote, are not.
    assert!(words(&before).contains("seminaareja"));
    assert!(!words(&before).contains("toiminta"));
}

#[test]
fn a_stored_form_and_a_draft_are_read_with_the_description_of_today() {
    let mut carried = earlier();
    carried.carry_over();
    let stored = FormJson::from(&earlier());
    assert_eq!(stored.read::<ProposalForm>(), carried);
    let kind = crate::submission::SubmissionKind::Proposal;
    assert_eq!(stored.of(kind).proposal(), Some(&carried));
    let json = serde_json::to_string(&earlier()).unwrap();
    let draft = format!(r#"{{"key":"1","form":{json}}}"#);
    let like: &dyn FormContent = &ProposalForm::default();
    let draft = like.read_within(&draft).unwrap();
    assert_eq!(draft.downcast::<ProposalForm>(), Some(&carried));
    // As the API gets it, it stays as it was written.
    assert_eq!(
        serde_json::from_str::<ProposalForm>(&json).unwrap(),
        earlier()
    );
}

#[test]
fn a_description_or_any_earlier_text_is_enough_and_none_is_missing() {
    let with = |change: fn(&mut ProposalForm)| {
        changed(|form| {
            form.description.clear();
            change(form);
        })
    };
    let some: [fn(&mut ProposalForm); 4] = [
        |form| form.description = "Kuvaus".to_owned(),
        |form| form.background = "Ennen".to_owned(),
        |form| form.goals = "Tavoite".to_owned(),
        |form| form.activities = "Nyt".to_owned(),
    ];
    for change in some {
        assert!(validate(&with(change), today()).is_ok());
    }
    let missing = FieldError {
        field: Field::Description,
        lang: None,
        error: E::Missing,
    };
    assert_eq!(
        validate(&with(|form| form.goals = " ".to_owned()), today()),
        Err(vec![missing])
    );
}

#[test]
fn longer_earlier_texts_are_valid_until_they_are_one_description() {
    let mut form = changed(|form| {
        form.description.clear();
        form.background = "a".repeat(limits::TEXT);
        form.goals = "b".repeat(limits::TEXT);
    });
    assert!(validate(&form, today()).is_ok());
    form.carry_over();
    let errors = validate(&form, today()).unwrap_err();
    let (most, was) = (limits::TEXT, 2 * limits::TEXT + 22);
    let error = E::TooLong { most, was };
    let found: Vec<_> = errors.iter().map(|it| (it.field, it.error)).collect();
    assert_eq!(found, [(Field::Description, error)]);
    let long = changed(|form| form.goals = "a".repeat(limits::TEXT + 1));
    assert_eq!(
        validate(&long, today())
            .unwrap_err()
            .first()
            .map(|it| it.field),
        Some(Field::Goals)
    );
}
