//! The parameters that extractors read.

use crate::{
    extract::{Held, Id, Language, Number, Query, SecondId},
    handlers::{
        admin::record::ExportQuery,
        submissions::{
            replies::ReceivedQuery,
            review::{beside::OthersQuery, pulse::PulseQuery},
        },
    },
};
use shared::{
    admin::{
        audit_query::AuditQuery,
        mail_query::MailQuery,
        queue_query::{QueueMark, QueueQuery, QueueScope, QueueSort},
        wire::MailState,
    },
    calendar::Date,
    lang::Lang,
    network::NetworkSlug,
    proposal::{
        codes::{ProposalKind, Theme},
        phase::Phase,
        query::{Cursor, ProposalQuery, Sort},
        wire::PublicState,
    },
    region::RegionCode,
    submission::{
        SubmissionKind,
        actor::Role,
        id::{PersonId, SubmissionId},
        target::Target,
    },
};
use utoipa::{
    IntoParams, PartialSchema,
    openapi::{
        Required,
        path::{Parameter, ParameterBuilder, ParameterIn},
    },
};

/// A parameter whose value is a `T`.
fn parameter<T: PartialSchema>(place: ParameterIn, name: &str, description: &str) -> Parameter {
    let is_path = place == ParameterIn::Path;
    ParameterBuilder::new()
        .name(name)
        .parameter_in(place)
        .required(if is_path {
            Required::True
        } else {
            Required::False
        })
        .description(Some(description))
        .schema(Some(T::schema()))
        .build()
}

macro_rules! parameters {
    ($($extractor:ty: $place:ident { $($name:literal: $type:ty, $description:literal;)* })*) => {$(
        impl IntoParams for $extractor {
            fn into_params(_: impl Fn() -> Option<ParameterIn>) -> Vec<Parameter> {
                vec![$(parameter::<$type>(ParameterIn::$place, $name, $description)),*]
            }
        }
    )*};
}

parameters! {
    Held: Path { "id": SubmissionId, "The submission"; }
    Id<SubmissionId>: Path { "id": SubmissionId, "The submission"; }
    Id<PersonId>: Path { "id": PersonId, "The person"; }
    Id<String>: Path { "id": MailId, "The mail"; }
    Id<RegionCode>: Path { "code": RegionCode, "The region"; }
    Id<Target>: Path { "target": Target, "The network, or the region without one"; }
    Id<NetworkSlug>: Path { "slug": NetworkSlug, "The network"; }
    SecondId<SubmissionId>: Path { "reply": SubmissionId, "The reply"; }
    Number: Path {
        "year": YearText, "The year of its number";
        "number": NumberText, "Its number within the year, of at least three digits";
    }
    Language: Query {
        "lang": Lang, "The language of the answer; else `Accept-Language` decides, else it is Finnish";
    }
    Query<ProposalQuery>: Query {
        "region": RegionCode, "A region concerned";
        "theme": Theme, "A theme";
        "kind": ProposalKind, "The kind of proposal";
        "state": PublicState, "`published` (open for replies) or `closed`";
        "phase": Phase, "`open`, `negotiating` or `concluded`";
        "language": Lang, "The language it was written in";
        "year": Year, "The year of its number";
        "q": SearchWords, "Up to five words, each of which begins a word of the texts in any of their languages";
        "sort": Sort, "`newest` first, or those first that close next";
        "after": Cursor, "`next` of the page before";
    }
    Query<QueueQuery>: Query {
        "scope": QueueScope, "Those on which the reader decides before anyone else (`mine`), or all that the reader sees; by default `mine` for coordinators";
        "kind": SubmissionKind, "The kind of submission";
        "state": QueueStates, "The state, `waiting` (in review, approved, being announced, or to be answered) or `any`; by default `any` with `q` or `by`, else `waiting`";
        "region": RegionCode, "The organisation's region, or one it concerns";
        "language": Lang, "The language it was written in";
        "age": Days, "Days for which it hasn't changed, at least";
        "from": Date, "The first day on which it came into its state";
        "to": Date, "The last day";
        "by": Decider, "The person who made the last decision, or `me`";
        "mark": QueueMark, "With a point to look at";
        "q": SearchWords, "Beginnings of words of the title and the organisation; a number with the year or without; or the beginning of an id";
        "sort": QueueSort, "The longest in its state first (`oldest`, the default of what waits), or the last changed first";
        "after": Cursor, "`next` of the page before";
    }
    Query<MailQuery>: Query {
        "state": MailState, "The state of the mails";
        "q": MailSearch, "A recipient's whole address; or the number of a proposal, or the beginning of the id of a submission, that they are about";
        "after": Cursor, "`next` of the page before";
    }
    Query<AuditQuery>: Query {
        "subject": Subject, "`submission:…` or `person:…`; without a colon, everything with an id that begins so, a proposal's number with the year or without, or a person's name or address";
        "action": SearchWords, "The name of an action";
        "role": Role, "The role of the person who acted";
        "from": Date, "The first day";
        "to": Date, "The last day";
        "after": Cursor, "`next` of the page before";
    }
    Query<ExportQuery>: Query {
        "after": EventNumber, "The last event of the part before, which the header `Link` has";
        "most": ExportedEvents, "How many numbers of events it goes on; 50000 without it";
    }
    Query<PulseQuery>: Query {
        "since": EventNumber, "`latest` of the answer before";
    }
    Query<OthersQuery>: Query {
        "q": SearchWords, "A number, the beginning of a title, an id, or a URL of any of them";
    }
    Query<ReceivedQuery>: Query {
        "before": SubmissionId, "The last reply of the answer before, where `has_older` is true";
    }
}

/// Parameters that no wire type is for, by their schemas.
macro_rules! schemas {
    ($($name:ident: $schema:tt;)*) => {$(
        struct $name;

        impl PartialSchema for $name {
            fn schema() -> utoipa::openapi::RefOr<utoipa::openapi::Schema> {
                serde_json::from_value(serde_json::json!($schema)).unwrap()
            }
        }
    )*};
}

schemas! {
    YearText: { "type": "string", "examples": ["2018"] };
    NumberText: { "type": "string", "examples": ["017"] };
    MailId: { "type": "string", "examples": ["5d4c3b2a190807065d4c3b2a19080706"] };
    Year: { "type": "integer", "minimum": 0, "maximum": 65535, "examples": [2018] };
    Days: { "type": "integer", "minimum": 0, "maximum": 65535, "examples": [14] };
    QueueStates: { "type": "string", "enum": ["waiting", "any", "draft", "awaiting_confirmation", "in_review", "returned", "approved", "announcing",
        "delivered", "published", "closed", "taken_down", "rejected", "withdrawn", "anonymised", "discarded"] };
    Decider: { "type": "string", "pattern": "^(me|[a-z0-9]{16,32})$", "examples": ["me"] };
    SearchWords: { "type": "string", "examples": ["residen"] };
    MailSearch: { "type": "string", "examples": ["maija@example.org"] };
    Subject: { "type": "string", "examples": ["submission:90a8a58c41adcae92146b462ac29f75f"] };
    ExportedEvents: { "type": "integer", "minimum": 1, "maximum": 50000, "examples": [50000] };
    EventNumber: { "type": "integer", "minimum": 0, "examples": [812] };
}
