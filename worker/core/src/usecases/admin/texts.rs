//! Texts that reviewers put into returns and rejections. Administrators keep them.

use crate::{call::Call, clock, store::decision_texts as rows, usecases::failure::Failure};
use shared::{
    admin::{
        permission::{AdminSection, may_administer},
        wire::{DecisionTexts, PersonName, TextChange, TextContent},
    },
    problem::ProblemCode,
    submission::{
        actor::{Actor, Person},
        id::Version,
        permission::Denied,
    },
};

/// All texts, also archived ones.
///
/// # Errors
/// `Denied` for who reviews nothing.
pub async fn list(call: &Call, actor: &Actor) -> Result<DecisionTexts, Failure> {
    may_administer(actor, AdminSection::Queue)?;
    let items = call.db.ask(rows::DecisionTexts).await?;
    Ok(DecisionTexts { items })
}

/// Writes a new text.
///
/// # Errors
/// `Denied` for others than administrators; `InvalidName`.
pub async fn add(
    call: &Call,
    actor: &Actor,
    content: TextContent,
) -> Result<DecisionTexts, Failure> {
    let id = clock::id()?;
    write(call, actor, (&id, None), content).await
}

/// Changes a text, archives it, or takes it back from there.
///
/// # Errors
/// As [`add`]; `Conflict` where someone else has changed it, or it doesn't exist.
pub async fn change(
    call: &Call,
    actor: &Actor,
    id: &str,
    TextChange { version, content }: TextChange,
) -> Result<DecisionTexts, Failure> {
    write(call, actor, (id, Some(version)), content).await
}

async fn write(
    call: &Call,
    actor: &Actor,
    (id, seen): (&str, Option<Version>),
    content: TextContent,
) -> Result<DecisionTexts, Failure> {
    may_administer(actor, AdminSection::Texts)?;
    let by = person(actor)?;
    let name: PersonName = content
        .name
        .parse()
        .map_err(|_| Failure::Code(ProblemCode::InvalidName))?;
    let content = TextContent {
        name: name.to_string(),
        ..content
    };
    let when = (call.now, call.request.as_str());
    rows::write(&call.db, by, (id, seen), &content, when).await?;
    list(call, actor).await
}

fn person(actor: &Actor) -> Result<&Person, Denied> {
    let role = actor.role();
    actor.person().ok_or(Denied::NotInThisRole { role })
}
