use super::{fields, proposal, record, today};
use crate::{
    form::{content::FormContent, field::Field},
    lang::{Lang, LocalisedText},
    proposal::{
        codes::{OrganisationType, ProposalKind, Sector, SpokenLanguage, Theme},
        flags::flags,
        form::ProposalForm,
        validate::validate,
        wire::{Count, Page, ProposalSummary, PublicProposal, PublicState, PublicStatus},
    },
    region::RegionCode,
    time::Timestamp,
};

fn public(change: impl FnOnce(&mut ProposalForm), lang: Lang) -> PublicProposal {
    let published = Timestamp::start_of(today());
    let number = "017/2018".parse().unwrap();
    PublicProposal::new(
        number,
        PublicStatus::Published,
        published,
        &proposal(change),
        lang,
    )
}

#[test]
fn the_record_is_held_in_full() {
    let form = record();
    let proposal = validate(&form, today()).unwrap();
    assert_eq!(proposal.organisation.name, form.organisation);
    assert_eq!(proposal.organisation.kind, OrganisationType::StateAgency);
    assert_eq!(proposal.home(), RegionCode::Lapland);
    assert_eq!(proposal.regions, [RegionCode::Lapland]);
    assert_eq!(proposal.partner.kind(), ProposalKind::NewPartners);
    assert_eq!(proposal.partner_areas, form.partner_areas);
    assert_eq!(proposal.subjects.sector, Sector::CultureAndEducation);
    assert_eq!(
        proposal.subjects.themes,
        [
            Theme::CulturalAdministration,
            Theme::CulturalExchange,
            Theme::SocialFamilyCulture
        ]
    );
    assert_eq!(proposal.texts, form.texts());
    assert_eq!(proposal.parallel, form.parallel);
    assert_eq!(proposal.langs(), [Lang::Fi, Lang::Sv, Lang::En]);
    assert_eq!(proposal.contact.role, Some(form.contact_role));
    assert_eq!(proposal.open_until.to_string(), "2018-12-31");
    // Nothing is told of the funding.
    assert_eq!(proposal.funding.situation, None);
    assert_eq!(proposal.text(Field::TimeFrame, Lang::Fi), None);
    assert_eq!(
        proposal.languages,
        [
            SpokenLanguage::Finnish,
            SpokenLanguage::English,
            SpokenLanguage::Russian
        ]
    );
    assert_eq!(flags(&proposal), []);
}

#[test]
fn the_form_is_read_back_as_it_was_stored() {
    let json = serde_json::to_string(&record()).unwrap();
    assert_eq!(
        serde_json::from_str::<ProposalForm>(&json).unwrap(),
        record()
    );
    let empty: ProposalForm = serde_json::from_str("{}").unwrap();
    assert_eq!(empty, ProposalForm::default());
}

#[test]
fn every_field_is_written_and_read_by_its_name() {
    let mut form = ProposalForm::default();
    let form: &mut dyn FormContent = &mut form;
    for field in fields() {
        for lang in [None, Some(Lang::Sv)] {
            let is_there = form.text(field, lang).is_some();
            form.set_text(field, lang, format!("{field} {lang:?}"));
            let text = is_there.then(|| format!("{field} {lang:?}"));
            assert_eq!(form.text(field, lang), text.as_deref());
        }
    }
    let json = serde_json::to_value(form.copied()).unwrap();
    for field in fields() {
        let value = json.get(field.as_str()).unwrap();
        if let Some(text) = form.text(field, None) {
            assert_eq!(value, text);
        }
        assert_eq!(
            form.text(field, Some(Lang::Sv)).is_some(),
            Field::TEXTS.contains(&field.current())
        );
    }
    assert_eq!(
        json.pointer("/parallel/sv/goals").unwrap(),
        "goals Some(Sv)"
    );
}

#[test]
fn a_text_that_exists_in_one_language_only_is_shown_in_that_one() {
    let proposal = public(|_| {}, Lang::En);
    assert_eq!(proposal.title.lang, Lang::En);
    assert_eq!(proposal.description.lang, Lang::En);
    let invited = LocalisedText {
        lang: Lang::Fi,
        text: record().invited,
    };
    assert_eq!(proposal.invited, Some(invited));
    let without = public(|form| form.invited = " \r\n".to_owned(), Lang::En);
    assert_eq!(without.invited, None);
}

#[test]
fn nothing_of_the_contact_is_public_without_consent() {
    for lang in Lang::ALL {
        let json = serde_json::to_string(&public(
            |form| form.contact_phone = "0400 000 000".to_owned(),
            lang,
        ))
        .unwrap();
        for private in ["Yhteyshenkilö", "Läänintaiteilija", "example.org", "0400"] {
            assert!(!json.contains(private), "{private}");
        }
    }
    let contact = public(|form| form.publish_contact = true, Lang::Fi)
        .contact
        .unwrap();
    assert_eq!(contact.email.as_str(), "yhteyshenkilo@example.org");
}

#[test]
fn a_public_proposal_is_read_back_as_it_was_sent() {
    let proposal = public(|form| form.publish_contact = true, Lang::Sv);
    let json = serde_json::to_string(&proposal).unwrap();
    assert_eq!(
        serde_json::from_str::<PublicProposal>(&json).unwrap(),
        proposal
    );
    let page = Page {
        items: vec![ProposalSummary::from(proposal)],
        next: None,
        count: Count::of(501),
    };
    let json = serde_json::to_value(&page).unwrap();
    assert_eq!(json.get("count").unwrap(), "500+");
    assert_eq!(
        json.pointer("/items/0/state").unwrap(),
        PublicState::Published.as_str()
    );
    assert_eq!(
        serde_json::from_value::<Page<ProposalSummary>>(json).unwrap(),
        page
    );
    for (text, count) in [
        ("0", Count::of(0)),
        ("500", Count::of(500)),
        ("500+", Count::of(501)),
    ] {
        assert_eq!(
            (text.parse(), count.to_string().as_str()),
            (Ok(count), text)
        );
    }
    assert!("501".parse::<Count>().is_err());
}
