//! The words of the controlled lists, by the names under which they are stored.

use crate::by_key::{Key, Texts, keys};
use shared::{
    lang::Lang,
    outcome::codes::NegotiationResult,
    proposal::{
        codes::{FundingSituation, OrganisationType, ProposalKind, Sector, SpokenLanguage, Theme},
        criteria::Criterion,
        phase::{Phase, Standing},
        wire::PublicState,
    },
    submission::{closing::ClosingReason, reasons::InvalidReason},
};

/// A theme.
pub fn theme(texts: Texts, theme: Theme) -> &'static str {
    texts.get(match theme {
        Theme::CulturalAdministration => keys::THEME_CULTURAL_ADMINISTRATION,
        Theme::CulturalExchange => keys::THEME_CULTURAL_EXCHANGE,
        Theme::SocialFamilyCulture => keys::THEME_SOCIAL_FAMILY_CULTURE,
        Theme::ArtistResidency => keys::THEME_ARTIST_RESIDENCY,
        Theme::ArtsInCare => keys::THEME_ARTS_IN_CARE,
        Theme::ArtsInHospitals => keys::THEME_ARTS_IN_HOSPITALS,
        Theme::OlderPeople => keys::THEME_OLDER_PEOPLE,
        Theme::ChildrenYouth => keys::THEME_CHILDREN_YOUTH,
        Theme::MentalHealth => keys::THEME_MENTAL_HEALTH,
        Theme::ParticipatoryArt => keys::THEME_PARTICIPATORY_ART,
        Theme::CommunityArt => keys::THEME_COMMUNITY_ART,
        Theme::Accessibility => keys::THEME_ACCESSIBILITY,
        Theme::Multicultural => keys::THEME_MULTICULTURAL,
        Theme::Music => keys::THEME_MUSIC,
        Theme::Dance => keys::THEME_DANCE,
        Theme::Theatre => keys::THEME_THEATRE,
        Theme::VisualArts => keys::THEME_VISUAL_ARTS,
        Theme::LiteratureReading => keys::THEME_LITERATURE_READING,
        Theme::MuseumsHeritage => keys::THEME_MUSEUMS_HERITAGE,
        Theme::NatureEnvironment => keys::THEME_NATURE_ENVIRONMENT,
        Theme::TrainingSkills => keys::THEME_TRAINING_SKILLS,
        Theme::ResearchEvaluation => keys::THEME_RESEARCH_EVALUATION,
        Theme::Other => keys::THEME_OTHER,
    })
}

/// A criterion for publication.
pub fn criterion(criterion: Criterion) -> Key {
    match criterion {
        Criterion::Wellbeing => keys::CRITERION_WELLBEING,
        Criterion::Proposer => keys::CRITERION_PROPOSER,
        Criterion::Cooperation => keys::CRITERION_COOPERATION,
        Criterion::Content => keys::CRITERION_CONTENT,
        Criterion::Language => keys::CRITERION_LANGUAGE,
        Criterion::PersonalData => keys::CRITERION_PERSONAL_DATA,
        Criterion::Lawful => keys::CRITERION_LAWFUL,
        Criterion::New => keys::CRITERION_NEW,
    }
}

/// A field of work.
pub fn sector(texts: Texts, sector: Sector) -> &'static str {
    texts.get(match sector {
        Sector::CultureAndEducation => keys::SECTOR_CULTURE_AND_EDUCATION,
        Sector::SocialWelfare => keys::SECTOR_SOCIAL_WELFARE,
        Sector::HealthCare => keys::SECTOR_HEALTH_CARE,
        Sector::Education => keys::SECTOR_EDUCATION,
        Sector::Youth => keys::SECTOR_YOUTH,
        Sector::Sports => keys::SECTOR_SPORTS,
        Sector::Research => keys::SECTOR_RESEARCH,
        Sector::Other => keys::SECTOR_OTHER,
    })
}

/// The type of an organisation.
pub fn organisation_type(texts: Texts, kind: OrganisationType) -> &'static str {
    texts.get(match kind {
        OrganisationType::Municipality => keys::ORGANISATION_TYPE_MUNICIPALITY,
        OrganisationType::WellbeingServicesCounty => {
            keys::ORGANISATION_TYPE_WELLBEING_SERVICES_COUNTY
        }
        OrganisationType::RegionalCouncil => keys::ORGANISATION_TYPE_REGIONAL_COUNCIL,
        OrganisationType::StateAgency => keys::ORGANISATION_TYPE_STATE_AGENCY,
        OrganisationType::University => keys::ORGANISATION_TYPE_UNIVERSITY,
        OrganisationType::School => keys::ORGANISATION_TYPE_SCHOOL,
        OrganisationType::ArtsInstitution => keys::ORGANISATION_TYPE_ARTS_INSTITUTION,
        OrganisationType::Association => keys::ORGANISATION_TYPE_ASSOCIATION,
        OrganisationType::Foundation => keys::ORGANISATION_TYPE_FOUNDATION,
        OrganisationType::Company => keys::ORGANISATION_TYPE_COMPANY,
        OrganisationType::Cooperative => keys::ORGANISATION_TYPE_COOPERATIVE,
        OrganisationType::Congregation => keys::ORGANISATION_TYPE_CONGREGATION,
        OrganisationType::Artist => keys::ORGANISATION_TYPE_ARTIST,
        OrganisationType::Other => keys::ORGANISATION_TYPE_OTHER,
    })
}

/// The state of the funding.
pub fn funding(texts: Texts, funding: FundingSituation) -> &'static str {
    texts.get(match funding {
        FundingSituation::Secured => keys::FUNDING_SECURED,
        FundingSituation::Partly => keys::FUNDING_PARTLY,
        FundingSituation::Applied => keys::FUNDING_APPLIED,
        FundingSituation::Sought => keys::FUNDING_SOUGHT,
        FundingSituation::NoneNeeded => keys::FUNDING_NONE_NEEDED,
    })
}

/// Which kind of proposal.
pub fn proposal_kind(texts: Texts, kind: ProposalKind) -> &'static str {
    texts.get(match kind {
        ProposalKind::NewPartners => keys::PROPOSAL_KIND_NEW_PARTNERS,
        ProposalKind::NamedPartner => keys::PROPOSAL_KIND_NAMED_PARTNER,
    })
}

/// A result of negotiations.
pub fn negotiation_result(texts: Texts, result: NegotiationResult) -> &'static str {
    texts.get(match result {
        NegotiationResult::Starts => keys::RESULT_STARTS,
        NegotiationResult::StartsIfFunded => keys::RESULT_STARTS_IF_FUNDED,
        NegotiationResult::NegotiationsGoOn => keys::RESULT_NEGOTIATIONS_GO_ON,
        NegotiationResult::NoCooperation => keys::RESULT_NO_COOPERATION,
    })
}

/// A language that one can negotiate in.
pub fn spoken_language(texts: Texts, language: SpokenLanguage) -> &'static str {
    texts.get(match language {
        SpokenLanguage::Finnish => keys::SPOKEN_FI,
        SpokenLanguage::Swedish => keys::SPOKEN_SV,
        SpokenLanguage::English => keys::SPOKEN_EN,
        SpokenLanguage::NorthernSami => keys::SPOKEN_SE,
        SpokenLanguage::FinnishSignLanguage => keys::SPOKEN_FSE,
        SpokenLanguage::Norwegian => keys::SPOKEN_NO,
        SpokenLanguage::Estonian => keys::SPOKEN_ET,
        SpokenLanguage::Russian => keys::SPOKEN_RU,
        SpokenLanguage::German => keys::SPOKEN_DE,
        SpokenLanguage::French => keys::SPOKEN_FR,
    })
}

/// The state of a public proposal.
pub fn public_state(texts: Texts, state: PublicState) -> &'static str {
    texts.get(match state {
        PublicState::Published => keys::PUBLIC_STATE_PUBLISHED,
        PublicState::Closed => keys::PUBLIC_STATE_CLOSED,
    })
}

/// The phase of a proposal.
pub fn phase(texts: Texts, phase: Phase) -> &'static str {
    texts.get(match phase {
        Phase::Open => keys::PHASE_OPEN,
        Phase::Negotiating => keys::PHASE_NEGOTIATING,
        Phase::Concluded => keys::PHASE_CONCLUDED,
    })
}

/// What the negotiations about a proposal have led to.
pub fn standing(texts: Texts, standing: Standing) -> &'static str {
    texts.get(match standing {
        Standing::Open => keys::STANDING_OPEN,
        Standing::Negotiating => keys::STANDING_NEGOTIATING,
        Standing::Agreed => keys::STANDING_AGREED,
        Standing::AgreedIfFunded => keys::STANDING_AGREED_IF_FUNDED,
        Standing::NoCooperation => keys::STANDING_NO_COOPERATION,
        Standing::Differ => keys::STANDING_DIFFER,
    })
}

/// A language of the product.
pub fn language(lang: Lang) -> Key {
    match lang {
        Lang::Fi => keys::LANGUAGE_FI,
        Lang::Sv => keys::LANGUAGE_SV,
        Lang::En => keys::LANGUAGE_EN,
    }
}

/// The reason for closing a proposal.
pub fn closing_reason(texts: Texts, reason: ClosingReason) -> &'static str {
    texts.get(match reason {
        ClosingReason::PartnerHere => keys::CLOSING_PARTNER_HERE,
        ClosingReason::PartnerElsewhere => keys::CLOSING_PARTNER_ELSEWHERE,
        ClosingReason::GivenUp => keys::CLOSING_GIVEN_UP,
        ClosingReason::TimeIsOver => keys::CLOSING_TIME_IS_OVER,
    })
}

/// The error for a text that is no reason.
pub fn no_reason(error: &InvalidReason) -> Key {
    match error {
        InvalidReason::Blank => keys::ERROR_MISSING_TEXT,
        InvalidReason::TooLong { .. } => keys::ERROR_REASON_TOO_LONG,
    }
}
