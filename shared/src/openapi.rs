//! Schemas of the types that are sent as text, for the description of the API. The other wire types derive theirs.

use crate::{
    calendar::Date,
    date::PartialDate,
    email::EmailAddress,
    form::phone::PhoneNumber,
    lang::Lang,
    municipality::MunicipalityCode,
    network::NetworkSlug,
    proposal::{number::ProposalNumber, query::Cursor, wire::Count},
    region::RegionCode,
    submission::{
        id::{PersonId, SubmissionId},
        reasons::{FieldName, LONGEST_REASON, Reason},
        target::Target,
    },
    web_address::WebAddress,
};
use utoipa::{
    PartialSchema, ToSchema,
    openapi::{
        RefOr,
        schema::{ObjectBuilder, Schema, Type},
    },
};

/// Describes types by a sentence, a regular expression and an example.
macro_rules! text_schemas {
    ($($name:ident: $description:literal, $pattern:literal, $example:literal;)*) => {
        $(
            impl PartialSchema for $name {
                fn schema() -> RefOr<Schema> {
                    text($description, $example).pattern(Some($pattern)).into()
                }
            }
            impl ToSchema for $name {}
        )*

        #[cfg(test)]
        fn examples() -> Vec<(&'static str, bool)> {
            vec![$((stringify!($name), $example.parse::<$name>().is_ok())),*]
        }
    };
}

text_schemas! {
    Count: "A number of items: exact to 500, then \"500+\"; \"37+\" where only a part was counted.",
        r"^(\d{1,3}|\d{1,3}\+)$", "37";
    Cursor: "The place where a page of a list begins, from `next` of the page before.",
        "^[A-Za-z0-9._-]{1,64}$", "1527843600000";
    Date: "A day of the calendar.", r"^\d{4}-\d{2}-\d{2}$", "2027-12-31";
    EmailAddress: "An e-mail address.", r"^[^\s@]+@[^\s@]+\.[^\s@]+$", "maija@example.org";
    FieldName: "The name of a field of the form.", "^[a-z_]{1,32}$", "title";
    MunicipalityCode: "The official code of a Finnish municipality.", r"^\d{3}$", "698";
    NetworkSlug: "The name of a network in URLs.", "^[a-z][a-z0-9-]{0,63}$", "lappi";
    PartialDate: "A date known to the year, the season (21 to 24) or the day, in EDTF.",
        r"^\d{4}(-\d{2}(-\d{2})?)?$", "2018-21";
    PersonId: "The id of a coordinator or an administrator.", "^[a-z0-9]{16,32}$",
        "c0ffee5e5510f2b7a1d0c3e4b5a69788";
    PhoneNumber: "A telephone number.", r"^\+?[\d ()-]{5,}$", "+000 000";
    ProposalNumber: "The number of a proposal within the year of its first publication.",
        r"^\d{3,}/\d{4}$", "017/2018";
    SubmissionId: "The id of a submission.", "^[a-z0-9]{16,32}$",
        "90a8a58c41adcae92146b462ac29f75f";
    Target: "What a request to join or a message reaches: a network, a region without one, or the hub.",
        "^(network:[a-z][a-z0-9-]*|region:[0-9]{2}|hub|proposer|replier)$", "network:lappi";
    WebAddress: "An http or https address.", r"^[Hh][Tt][Tt][Pp][Ss]?://", "https://example.org/residencies";
}

impl PartialSchema for Reason {
    fn schema() -> RefOr<Schema> {
        let text = text(
            "A text that isn't blank.",
            "Please say who pays the travel costs.",
        );
        text.pattern(Some(r"\S"))
            .max_length(Some(LONGEST_REASON))
            .into()
    }
}

impl ToSchema for Reason {}

impl PartialSchema for Lang {
    fn schema() -> RefOr<Schema> {
        let codes = Self::ALL.map(Self::code);
        text("A language by its ISO 639-1 code.", "en")
            .enum_values(Some(codes))
            .into()
    }
}

impl ToSchema for Lang {}

impl PartialSchema for RegionCode {
    fn schema() -> RefOr<Schema> {
        let codes = Self::ALL.map(Self::as_str);
        text("A region by its official code.", "19")
            .enum_values(Some(codes))
            .into()
    }
}

impl ToSchema for RegionCode {}

fn text(description: &str, example: &str) -> ObjectBuilder {
    ObjectBuilder::new()
        .schema_type(Type::String)
        .description(Some(description))
        .examples([example])
}

#[cfg(test)]
mod tests {
    #[test]
    fn every_example_is_one_of_its_type() {
        for (name, is_valid) in super::examples() {
            assert!(is_valid, "{name}");
        }
    }
}
