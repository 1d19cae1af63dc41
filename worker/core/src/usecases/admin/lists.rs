//! The lists of the people of networks, and of those who are interested in one.

use crate::{
    call::Call,
    store::{
        addressees::{self, ListRow, Membership},
        submissions::{self, Submission},
    },
    usecases::{
        failure::Failure,
        submissions::{act::sees, mails::reply::contact_name},
    },
};
use shared::{
    admin::{
        permission::{AdminSection, may_administer},
        wire::{Entry, EntryList, ListSummary, Lists},
    },
    calendar::Date,
    municipality::{MunicipalityCode, municipalities},
    proposal::codes::SpokenLanguage,
    submission::{actor::Actor, form::SubmissionForm, state::State, target::Target},
};
use std::fmt::Write as _;

/// People of one list that are shown; a network has far fewer.
const MOST: u32 = 2000;

/// The lists that someone sees: coordinators those of their networks, administrators all.
///
/// # Errors
/// When the lists aren't theirs to see.
pub async fn all(call: &Call, actor: &Actor) -> Result<Lists, Failure> {
    may_administer(actor, AdminSection::Queue)?;
    let current = addressees::current(&call.db).await?;
    let lists = addressees::lists(&call.db).await?;
    let items = lists
        .into_iter()
        .filter(|list| may_see(actor, &list.target, &current))
        .map(
            |ListRow {
                 target,
                 names,
                 count,
             }| ListSummary {
                target,
                names,
                count,
            },
        );
    Ok(Lists {
        items: items.collect(),
    })
}

/// True if the list is the actor's to see: of a network that has one of their regions now.
fn may_see(actor: &Actor, target: &Target, current: &[Membership]) -> bool {
    match actor {
        Actor::Administrator { .. } => matches!(target, Target::Network(_) | Target::Region(_)),
        Actor::Coordinator { regions, .. } => current.iter().any(|it| {
            regions.contains(&it.region) && *target == Target::Network(it.network.clone())
        }),
        Actor::Holder { .. } | Actor::Addressee { .. } | Actor::System => false,
    }
}

/// The people on a list.
///
/// # Errors
/// `NotFound` where there is no such list, or it isn't theirs to see.
pub async fn show(call: &Call, actor: &Actor, target: &Target) -> Result<EntryList, Failure> {
    may_administer(actor, AdminSection::Queue)?;
    let lists = all(call, actor).await?;
    let list = lists.items.into_iter().find(|it| it.target == *target);
    let list = list.ok_or(Failure::NotFound)?;
    let ids = addressees::entries(&call.db, target, MOST).await?;
    let found = submissions::find_all(&call.db, &ids).await?;
    let items = found.iter().filter(|it| sees(actor, it)).map(entry);
    Ok(EntryList {
        names: list.names,
        items: items.collect(),
    })
}

fn entry(submission: &Submission) -> Entry {
    let form = submission.form(submission.review.text());
    let since = match submission.review.state() {
        State::Delivered(delivery) => delivery.answer.at,
        state => state.since(),
    };
    Entry {
        id: submission.id.clone(),
        version: submission.review.version(),
        name: contact_name(submission),
        organisation: form.organisation().map(str::to_owned),
        municipality: form.municipality(),
        address: submission.address.clone(),
        languages: languages(&form),
        since,
    }
}

fn languages(form: &SubmissionForm) -> Vec<SpokenLanguage> {
    let codes = match form {
        SubmissionForm::JoinRequest(form) => form.languages.as_slice(),
        SubmissionForm::Proposal(_)
        | SubmissionForm::Reply(_)
        | SubmissionForm::Outcome(_)
        | SubmissionForm::Message(_)
        | SubmissionForm::ThreadMessage(_) => &[],
    };
    codes.iter().filter_map(|code| code.parse().ok()).collect()
}

/// A list as a file for a spreadsheet: semicolons, UTF-8 with a mark, no cell a formula. The names of its columns are those of the
/// API's fields.
///
/// # Errors
/// As [`show`].
pub async fn csv(call: &Call, actor: &Actor, target: &Target) -> Result<String, Failure> {
    let list = show(call, actor, target).await?;
    Ok(file(&list))
}

fn file(list: &EntryList) -> String {
    let mut file = "\u{feff}name;organisation;municipality;address;languages;since\r\n".to_owned();
    for entry in &list.items {
        let municipality = entry.municipality.and_then(municipality_name);
        let languages: Vec<&str> = entry.languages.iter().map(|it| it.as_str()).collect();
        let since: Date = entry.since.date();
        let cells = [
            entry.name.clone(),
            entry.organisation.clone().unwrap_or_default(),
            municipality.unwrap_or_default().to_owned(),
            entry
                .address
                .as_ref()
                .map(ToString::to_string)
                .unwrap_or_default(),
            languages.join(", "),
            since.to_string(),
        ];
        let cells: Vec<String> = cells.iter().map(|text| cell(text)).collect();
        // Writing to a text can't fail.
        _ = write!(file, "{}\r\n", cells.join(";"));
    }
    file
}

/// The Finnish name, under which every municipality is known.
fn municipality_name(code: MunicipalityCode) -> Option<&'static str> {
    let mut all = municipalities();
    all.find(|it| it.code == code.as_str()).map(|it| it.name_fi)
}

/// A text as a cell: quoted, and never a formula. A sheet begins a formula with one of these characters.
fn cell(text: &str) -> String {
    let begins_formula = text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']);
    let mark = if begins_formula { "'" } else { "" };
    format!("\"{mark}{}\"", text.replace('"', "\"\""))
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test that can't go on may panic")]

    use super::*;
    use shared::time::Timestamp;

    fn person(name: &str) -> Entry {
        Entry {
            id: "a2b3c4d5e6f7a2b3".parse().unwrap(),
            version: shared::submission::id::Version::new(4),
            name: name.to_owned(),
            organisation: None,
            municipality: "698".parse().ok(),
            address: "maija@example.org".parse().ok(),
            languages: vec!["fi".parse().unwrap(), "sv".parse().unwrap()],
            since: Timestamp::from_millis(1_767_225_600_000),
        }
    }

    #[test]
    fn a_list_is_a_file_whose_cells_are_no_formulas() {
        let list = EntryList {
            names: [].into(),
            items: vec![person("Maija \"M\" Meikäläinen; Oy"), person("=1+1")],
        };
        assert_eq!(
            file(&list),
            "\u{feff}name;organisation;municipality;address;languages;since\r\n\
             \"Maija \"\"M\"\" Meikäläinen; Oy\";\"\";\"Rovaniemi\";\"maija@example.org\";\"fi, sv\";\"2026-01-01\"\r\n\
             \"'=1+1\";\"\";\"Rovaniemi\";\"maija@example.org\";\"fi, sv\";\"2026-01-01\"\r\n"
        );
    }

    #[test]
    fn every_beginning_of_a_formula_is_marked() {
        for text in ["=A1", "+358", "-1", "@SUM", "\tx", "\rx", "\nx"] {
            assert!(cell(text).starts_with("\"'"), "{text:?}");
        }
        assert_eq!(cell("a=1"), "\"a=1\"");
    }

    #[test]
    fn coordinators_see_the_lists_of_the_networks_that_have_their_regions_now() {
        let person = || shared::submission::actor::Person {
            id: "0123456789abcdef".parse().unwrap(),
            address: "c@lappi.example".parse().unwrap(),
        };
        let regions: Vec<shared::region::RegionCode> = vec!["19".parse().unwrap()];
        let coordinator = Actor::Coordinator {
            person: person(),
            regions,
        };
        let administrator = Actor::Administrator { person: person() };
        let current = [Membership {
            region: "19".parse().unwrap(),
            network: "lappi".parse().unwrap(),
        }];
        let sees = |actor, target: &str| may_see(actor, &target.parse().unwrap(), &current);
        assert!(sees(&coordinator, "network:lappi"));
        assert!(!sees(&coordinator, "network:kainuu"));
        assert!(!sees(&coordinator, "region:19"));
        for target in ["network:lappi", "network:kainuu", "region:19"] {
            assert!(sees(&administrator, target), "{target}");
        }
        assert!(!sees(&administrator, "hub"));
    }
}
