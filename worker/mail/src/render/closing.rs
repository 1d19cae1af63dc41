//! The values of the news about the closing of a proposal.

use crate::{
    message::ClosingNews,
    pieces::{TemplatePiece, pieces},
    plain_text::lines,
    render::filled::Values,
    template::Snippet,
};
use shared::{calendar::Date, lang::Lang};
use texts::{Texts, code_labels::closing_reason, format};

/// The values of the news.
pub fn values(news: &ClosingNews, lang: Lang) -> Values {
    let texts = Texts::of(lang);
    match news {
        ClosingNews::StillLooking {
            last_day,
            extended,
            is_last: _,
        } => std::iter::once(("until", format::day(texts, *last_day)))
            .chain(extended.map(|day| ("extended", format::day(texts, day))))
            .collect(),
        ClosingNews::ByReviewer {
            reason,
            told,
            reopens_until,
        } => vec![
            ("reason", closing_reason(texts, *reason).to_owned()),
            ("why", lines(told).join("\n")),
            ("reopening", reopening(*reopens_until, lang)),
        ],
        ClosingNews::TimeOver {
            last_day,
            reopens_until,
        } => vec![
            ("until", format::day(texts, *last_day)),
            ("reopening", reopening(*reopens_until, lang)),
        ],
    }
}

/// The sentence that says until when a closed proposal can be reopened.
fn reopening(until: Option<Date>, lang: Lang) -> String {
    let Some(until) = until else {
        return Snippet::NeverReopens.text(lang).trim_end().to_owned();
    };
    let until = format::day(Texts::of(lang), until);
    pieces(Snippet::Reopens.text(lang).trim_end())
        .into_iter()
        .map(|piece| match piece {
            TemplatePiece::Text(text) => text,
            TemplatePiece::Place(_) => until.as_str(),
        })
        .collect()
}
