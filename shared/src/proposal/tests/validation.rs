use super::{changed, fields, today};
use crate::{
    form::{
        content::{FieldValue, FormContent},
        error::{ErrorKind as E, FieldError},
        field::Field as F,
        limits::{self, limit},
    },
    lang::Lang,
    proposal::{
        codes::{SpokenLanguage, Theme},
        content::Partner,
        form::ProposalForm,
        limits::{PARTNER_AREAS, THEMES},
        unsaid::codes,
        validate::{read, validate},
    },
    region::RegionCode,
    reply::form::ReplyForm,
};

fn errors(change: impl FnOnce(&mut ProposalForm)) -> Vec<(F, Option<Lang>, E)> {
    let errors = validate(&changed(change), today())
        .err()
        .unwrap_or_default();
    errors
        .into_iter()
        .map(|it| (it.field, it.lang, it.error))
        .collect()
}

#[test]
fn an_empty_form_lacks_all_that_is_required_in_the_order_of_the_form() {
    let missing: Vec<F> = validate(&ProposalForm::default(), today())
        .unwrap_err()
        .into_iter()
        .map(|it| {
            assert_eq!((it.lang, it.error), (None, E::Missing));
            it.field
        })
        .collect();
    assert_eq!(
        missing,
        [
            F::Organisation,
            F::OrganisationType,
            F::Municipality,
            F::ContactName,
            F::ContactEmail,
            F::Kind,
            F::Sector,
            F::Themes,
            F::Title,
            F::Summary,
            F::Description,
            F::OpenUntil,
            F::Lang,
            F::PrivacyVersion,
        ]
    );
}

#[test]
fn texts_may_have_as_many_characters_as_their_limit() {
    for field in fields() {
        let Some(most) = limit(field) else { continue };
        let set = |form: &mut ProposalForm, text: String| match form.value_mut(field) {
            Some(FieldValue::Text(place)) => *place = text,
            Some(FieldValue::List(list)) => *list = vec![text],
            Some(FieldValue::Tick(_)) | None => unreachable!(),
        };
        let with_conditions = |form: &mut ProposalForm| {
            form.kind = "named_partner".to_owned();
            form.partner = "Kumppani".to_owned();
            form.themes = vec!["other".to_owned()];
            form.theme_other = "Sirkus".to_owned();
        };
        let fits = errors(|form| {
            with_conditions(form);
            set(form, "ä".repeat(most));
        });
        let too_long = |error: &E| matches!(error, E::TooLong { .. });
        assert!(!fits.iter().any(|(_, _, error)| too_long(error)), "{field}");
        let exceeds = errors(|form| {
            with_conditions(form);
            set(form, "ä".repeat(most + 1));
        });
        let expected = E::TooLong {
            most,
            was: most + 1,
        };
        assert_eq!(exceeds, [(field, None, expected)]);
    }
}

#[test]
fn a_line_break_counts_as_one_and_is_kept_as_it_was_written() {
    let text = "a\r\n".repeat(limits::TEXT / 2);
    let proposal = validate(&changed(|form| form.description.clone_from(&text)), today()).unwrap();
    assert_eq!(proposal.texts.description, text);
}

#[test]
fn invisible_text_counts_as_missing() {
    for blank in [
        "",
        " \r\n\t",
        "\u{200b}",
        "\u{a0}\u{2003}",
        "\u{202e}\u{2060}\u{feff}\u{200d}",
    ] {
        let errors = errors(|form| form.title = blank.to_owned());
        assert_eq!(errors, [(F::Title, None, E::Missing)], "{blank:?}");
    }
}

#[test]
fn codes_that_are_none_of_the_list_are_refused() {
    let code = || "x".to_owned();
    let found = errors(|form| {
        form.organisation_type = code();
        form.municipality = code();
        form.kind = code();
        form.regions.push("03".to_owned());
        form.sector = code();
        form.themes.push(code());
        form.funding = code();
        form.languages.push(code());
        form.lang = code();
    });
    let fields = [
        F::OrganisationType,
        F::Municipality,
        F::Kind,
        F::Regions,
        F::Sector,
        F::Themes,
        F::Funding,
        F::Languages,
        F::Lang,
    ];
    assert_eq!(found, fields.map(|field| (field, None, E::UnknownCode)));
}

#[test]
fn addresses_and_numbers_are_parsed() {
    let found = errors(|form| {
        form.website = "javascript:alert(1)".to_owned();
        form.contact_email = "maija@example.org\u{2c}b".to_owned();
        form.contact_phone = "soita".to_owned();
    });
    assert_eq!(
        found,
        [
            (F::Website, None, E::NotAWebAddress),
            (F::ContactEmail, None, E::NotAnEmail),
            (F::ContactPhone, None, E::NotAPhoneNumber),
        ]
    );
}

#[test]
fn it_is_open_until_a_day_of_the_next_24_months() {
    let on = |day: &str| errors(|form| form.open_until = day.to_owned());
    let wrong = |error| vec![(F::OpenUntil, None, error)];
    assert_eq!(on("2018-02-01"), []);
    assert_eq!(on("2020-02-01"), []);
    assert_eq!(on("2018-01-31"), wrong(E::InThePast { earliest: today() }));
    let latest = "2020-02-01".parse().unwrap();
    let most_months = 24;
    assert_eq!(
        on("2020-02-02"),
        wrong(E::TooFarAhead {
            most_months,
            latest
        })
    );
    assert_eq!(on("31.12.2018"), wrong(E::NotADate));
    assert_eq!(on(""), wrong(E::Missing));
    // A proposal that was valid once is read on any day.
    assert!(read(&changed(|form| form.open_until = "1999-01-01".to_owned())).is_ok());
}

#[test]
fn a_wrong_day_stands_in_its_place_among_the_errors() {
    let found = errors(|form| {
        form.title.clear();
        form.open_until = "2018-01-31".to_owned();
        form.lang.clear();
    });
    let fields: Vec<F> = found.into_iter().map(|(field, _, _)| field).collect();
    assert_eq!(fields, [F::Title, F::OpenUntil, F::Lang]);
}

#[test]
fn a_named_partner_has_a_name() {
    let named = |name: &str| {
        let name = name.to_owned();
        changed(move |form| {
            form.kind = "named_partner".to_owned();
            form.partner = name;
        })
    };
    let proposal = validate(&named("Kumppani ry"), today()).unwrap();
    assert_eq!(proposal.partner, Partner::Named("Kumppani ry".to_owned()));
    let error = FieldError {
        field: F::Partner,
        lang: None,
        error: E::Missing,
    };
    assert_eq!(validate(&named(""), today()), Err(vec![error]));
}

#[test]
fn what_is_not_chosen_is_meant() {
    let proposal = super::proposal(|form| {
        form.municipality = "837".to_owned();
        form.regions.clear();
        form.languages.clear();
        form.lang = "fi".to_owned();
        form.funding.clear();
        form.invited.clear();
    });
    assert_eq!(proposal.regions, [RegionCode::Pirkanmaa]);
    assert_eq!(proposal.languages, [SpokenLanguage::Finnish]);
    assert_eq!(proposal.funding.situation, None);
    let form = changed(|form| {
        form.regions.clear();
        form.languages.clear();
    });
    assert_eq!(codes(&form, F::Regions), ["19"]);
    assert_eq!(codes(&form, F::Languages), ["fi"]);
    assert_eq!(codes(&form, F::Themes), form.themes);
    let nothing = ProposalForm::default();
    for field in [F::Regions, F::Languages, F::Themes, F::Title] {
        assert_eq!(codes(&nothing, field), [""; 0], "{field}");
    }
    // A reply without a language isn't in the language of its text.
    let reply = ReplyForm {
        lang: "fi".to_owned(),
        ..ReplyForm::default()
    };
    assert_eq!(codes(&reply, F::Languages), [""; 0]);
}

#[test]
fn another_theme_is_named() {
    let other =
        |form: &mut ProposalForm| form.themes = vec!["other".to_owned(), "music".to_owned()];
    assert_eq!(errors(other), [(F::ThemeOther, None, E::Missing)]);
    let proposal = super::proposal(|form| {
        other(form);
        form.theme_other = "Sirkus".to_owned();
    });
    assert_eq!(proposal.subjects.themes, [Theme::Other, Theme::Music]);
    assert_eq!(proposal.subjects.other.as_deref(), Some("Sirkus"));
}

#[test]
fn repeated_choices_count_once_and_have_a_limit() {
    let regions = |codes: Vec<&str>| codes.into_iter().map(str::to_owned).collect::<Vec<_>>();
    let all = RegionCode::ALL.map(RegionCode::as_str);
    let proposal = super::proposal(|form| form.regions = regions([all, all].concat()));
    assert_eq!(proposal.regions, RegionCode::ALL);
    let themes = Theme::ALL.iter().take(7).map(ToString::to_string).collect();
    let (most, was) = (THEMES, 7);
    assert_eq!(
        errors(|form| form.themes = themes),
        [(F::Themes, None, E::TooMany { most, was })]
    );
    let (most, was) = (PARTNER_AREAS, 31);
    let areas = vec!["Norrbotten".to_owned(); was];
    assert_eq!(
        errors(|form| form.partner_areas = areas),
        [(F::PartnerAreas, None, E::TooMany { most, was })]
    );
    let areas = super::proposal(|form| form.partner_areas = vec![String::new(), " a".to_owned()])
        .partner_areas;
    assert_eq!(areas, [" a"]);
}

#[test]
fn a_parallel_text_has_at_least_a_title_and_a_summary() {
    let found = errors(|form| {
        let form: &mut dyn FormContent = form;
        form.set_text(F::Title, Some(Lang::Sv), String::new());
        form.set_text(F::Description, Some(Lang::Sv), "a".repeat(limits::TEXT + 1));
    });
    let (most, was) = (limits::TEXT, limits::TEXT + 1);
    assert_eq!(
        found,
        [
            (F::Title, Some(Lang::Sv), E::Missing),
            (F::Description, Some(Lang::Sv), E::TooLong { most, was }),
        ]
    );
    let without = super::proposal(|form| {
        let form: &mut dyn FormContent = form;
        for field in F::TEXTS {
            form.set_text(field, Some(Lang::Sv), " ".to_owned());
        }
    });
    assert_eq!(without.langs(), [Lang::Fi, Lang::En]);
}

#[test]
fn a_parallel_text_is_in_another_language() {
    let found = errors(|form| form.lang = "sv".to_owned());
    assert_eq!(found, [(F::Lang, Some(Lang::Sv), E::SameLanguage)]);
}

#[test]
fn errors_are_read_back_as_they_were_sent() {
    let error = FieldError {
        field: F::OpenUntil,
        lang: None,
        error: E::InThePast { earliest: today() },
    };
    let json = r#"{"field":"open_until","error":{"kind":"in_the_past","earliest":"2018-02-01"}}"#;
    assert_eq!(serde_json::to_string(&error).unwrap(), json);
    assert_eq!(serde_json::from_str::<FieldError>(json).unwrap(), error);
}

#[test]
fn a_stored_form_has_no_limits_but_its_codes_are_known() {
    type Change = fn(&mut ProposalForm);
    let later_rules: [Change; 4] = [
        |form| form.title = "ä".repeat(100_000),
        |form| form.organisation = String::new(),
        |form| form.partner_areas = vec!["Viro".to_owned(); 1000],
        |form| form.themes = Vec::new(),
    ];
    for rule in later_rules {
        let form = changed(rule);
        assert!(validate(&form, today()).is_err());
        assert!(read(&form).is_ok());
    }
    let unread: [(Change, F); 4] = [
        (|form| form.sector = "retired".to_owned(), F::Sector),
        (|form| form.themes.push("retired".to_owned()), F::Themes),
        (
            |form| form.contact_email = "Maija".to_owned(),
            F::ContactEmail,
        ),
        (|form| form.open_until = "soon".to_owned(), F::OpenUntil),
    ];
    for (broken, field) in unread {
        let errors = read(&changed(broken)).unwrap_err();
        let fields: Vec<F> = errors.iter().map(|error| error.field).collect();
        assert_eq!(fields, [field]);
    }
}
