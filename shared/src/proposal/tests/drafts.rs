use crate::{
    form::{error::ErrorKind as E, field::Field as F, reader::draft_address},
    lang::Lang,
    proposal::form::{FormTexts, ProposalForm},
};

#[test]
fn a_draft_needs_an_address_only() {
    let mut form = ProposalForm::default();
    let error = |form: &ProposalForm| {
        let errors = draft_address(form).unwrap_err();
        errors
            .iter()
            .map(|it| (it.field, it.error))
            .collect::<Vec<_>>()
    };
    assert_eq!(error(&form), [(F::ContactEmail, E::Missing)]);
    form.contact_email = "maija".to_owned();
    assert_eq!(error(&form), [(F::ContactEmail, E::NotAnEmail)]);
    form.contact_email = "maija@example.org".to_owned();
    assert_eq!(draft_address(&form).unwrap().as_str(), "maija@example.org");
}

#[test]
fn no_field_of_a_draft_is_longer_than_it_may_be() {
    let long = |letters| "a".repeat(letters);
    let sv = FormTexts {
        summary: long(601),
        ..Default::default()
    };
    let form = ProposalForm {
        contact_email: "maija@example.org".to_owned(),
        title: long(151),
        background: long(6001),
        sector: long(61),
        partner_areas: vec![String::new(); 51],
        regions: vec![long(61)],
        parallel: [(Lang::Sv, sv)].into(),
        ..ProposalForm::default()
    };
    let errors = draft_address(&form).unwrap_err();
    let found: Vec<_> = errors
        .iter()
        .map(|it| (it.field, it.lang, it.error))
        .collect();
    let too_long = |most| E::TooLong {
        most,
        was: most + 1,
    };
    assert_eq!(
        found,
        [
            (F::Regions, None, too_long(60)),
            (F::PartnerAreas, None, E::TooMany { most: 50, was: 51 }),
            (F::Sector, None, too_long(60)),
            (F::Title, None, too_long(150)),
            (F::Summary, Some(Lang::Sv), too_long(600)),
            (F::Background, None, too_long(6000)),
        ]
    );
}
