//! The controlled vocabularies of a proposal. Their labels in three languages are in the locale files.

use crate::{lang::Lang, named_enum::named_enum};

named_enum! {
    /// The type of an organisation.
    OrganisationType {
        /// A municipality or a joint authority of them
        Municipality = "municipality",
        /// A wellbeing services county
        WellbeingServicesCounty = "wellbeing_services_county",
        /// A regional council
        RegionalCouncil = "regional_council",
        /// An agency of the state
        StateAgency = "state_agency",
        /// A university or a university of applied sciences
        University = "university",
        /// A school, a college or an adult education centre
        School = "school",
        /// An institution of the arts: a theatre, an orchestra, a museum
        ArtsInstitution = "arts_institution",
        /// A registered association
        Association = "association",
        /// A foundation
        Foundation = "foundation",
        /// A company
        Company = "company",
        /// A co-operative
        Cooperative = "cooperative",
        /// A congregation
        Congregation = "congregation",
        /// A group of artists, or a self-employed artist
        Artist = "artist",
        /// Something else
        Other = "other",
    }
}

named_enum! {
    /// The sector of a proposal.
    Sector {
        /// Culture and liberal adult education
        CultureAndEducation = "culture_and_education",
        /// Social welfare
        SocialWelfare = "social_welfare",
        /// Health care
        HealthCare = "health_care",
        /// Early childhood education, schools and studies
        Education = "education",
        /// Youth work
        Youth = "youth",
        /// Sports and exercise
        Sports = "sports",
        /// Research and development
        Research = "research",
        /// Something else
        Other = "other",
    }
}

named_enum! {
    /// A theme of a proposal.
    Theme {
        /// Cultural administration
        CulturalAdministration = "cultural_administration",
        /// Cultural exchange
        CulturalExchange = "cultural_exchange",
        /// The social sector and family culture
        SocialFamilyCulture = "social_family_culture",
        /// Artists' residencies
        ArtistResidency = "artist_residency",
        /// The arts in care and services
        ArtsInCare = "arts_in_care",
        /// The arts in hospitals
        ArtsInHospitals = "arts_in_hospitals",
        /// Older people
        OlderPeople = "older_people",
        /// Children and young people
        ChildrenYouth = "children_youth",
        /// Mental health
        MentalHealth = "mental_health",
        /// Participatory art
        ParticipatoryArt = "participatory_art",
        /// Community art
        CommunityArt = "community_art",
        /// Accessibility
        Accessibility = "accessibility",
        /// Multicultural and multilingual work
        Multicultural = "multicultural",
        /// Music
        Music = "music",
        /// Dance
        Dance = "dance",
        /// Theatre and circus
        Theatre = "theatre",
        /// Visual arts and film
        VisualArts = "visual_arts",
        /// Literature and reading
        LiteratureReading = "literature_reading",
        /// Museums and heritage
        MuseumsHeritage = "museums_heritage",
        /// Nature and the environment
        NatureEnvironment = "nature_environment",
        /// Training and skills
        TrainingSkills = "training_skills",
        /// Research and evaluation
        ResearchEvaluation = "research_evaluation",
        /// Another theme, in the author's words
        Other = "other",
    }
}

named_enum! {
    /// The funding situation.
    FundingSituation {
        /// Funding is secured
        Secured = "secured",
        /// Funding is secured in part
        Partly = "partly",
        /// Funding has been applied for
        Applied = "applied",
        /// Funding will be sought together
        Sought = "sought",
        /// No funding is needed
        NoneNeeded = "none_needed",
    }
}

named_enum! {
    /// The kind of proposal.
    ProposalKind {
        /// Looks for new partners
        NewPartners = "new_partners",
        /// Names a partner
        NamedPartner = "named_partner",
    }
}

named_enum! {
    /// A language of negotiation, by its ISO 639 code.
    SpokenLanguage {
        /// Finnish
        Finnish = "fi",
        /// Swedish
        Swedish = "sv",
        /// English
        English = "en",
        /// Northern Sámi
        NorthernSami = "se",
        /// Finnish Sign Language
        FinnishSignLanguage = "fse",
        /// Norwegian
        Norwegian = "no",
        /// Estonian
        Estonian = "et",
        /// Russian
        Russian = "ru",
        /// German
        German = "de",
        /// French
        French = "fr",
    }
}

impl From<Lang> for SpokenLanguage {
    fn from(lang: Lang) -> Self {
        match lang {
            Lang::Fi => Self::Finnish,
            Lang::Sv => Self::Swedish,
            Lang::En => Self::English,
        }
    }
}
