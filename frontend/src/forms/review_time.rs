//! How long reviews take, and who decides.

use crate::{
    forms::{form_state::FormState, pointer},
    page_texts::use_texts,
    request,
};
use leptos::{prelude::*, task::spawn_local};
use shared::{
    form::field::Field,
    municipality::MunicipalityCode,
    paths::api,
    submission::{review_days::ReviewDays, wire::RegionReview},
};
use texts::{Texts, keys, places};

/// The sentence about the days that reviews have taken.
pub fn days_sentence(texts: Texts, days: ReviewDays) -> String {
    let ReviewDays { half, most } = days;
    if most <= 1 {
        return texts.get(keys::REVIEW_DAYS_ONE).to_owned();
    }
    let (half, most) = (half.to_string(), most.to_string());
    if half == most {
        texts.fill(keys::REVIEW_DAYS_ABOUT, places::N { n: &most })
    } else {
        texts.fill(
            keys::REVIEW_DAYS_RANGE,
            places::HalfMost {
                half: &half,
                most: &most,
            },
        )
    }
}

/// The sentences about reviewers and their time, once the home municipality is chosen.
#[component]
pub fn ReviewTime(
    /// The form.
    form_state: FormState,
) -> impl IntoView {
    let texts = use_texts();
    let home = Memo::new(move |_| {
        form_state.with(|form| {
            let code = form.text(Field::Municipality, None)?;
            let code: MunicipalityCode = code.parse().ok()?;
            Some(code.region())
        })
    });
    let review = RwSignal::new(None::<RegionReview>);
    Effect::new(move |_| {
        review.set(None);
        let Some(code) = home.get() else {
            return;
        };
        spawn_local(async move {
            let answer = request::get(&api::region_review(code)).await;
            let answer = answer.and_then(|answer| answer.read());
            pointer::when_up(move || {
                // Without an answer nothing is said.
                if home.try_get_untracked().flatten() == Some(code) {
                    _ = review.try_set(answer.ok());
                }
            });
        });
    });
    let sentences = move || {
        review.get().map(|review| {
            let who = texts.get(if review.deciders.is_empty() {
                keys::DECIDED_BY_ADMINISTRATORS
            } else {
                keys::DECIDED_BY_REGION
            });
            let days = review.days.map(|days| days_sentence(texts, days));
            view! { <p class="review-time">{who} " " {days}</p> }
        })
    };
    view! { {sentences} }.into_any()
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use super::*;
    use shared::lang::Lang;

    #[test]
    fn the_days_are_said_as_a_range_where_they_are_one() {
        let said = |lang, half, most| days_sentence(Texts::of(lang), ReviewDays { half, most });
        assert_eq!(
            said(Lang::Fi, 3, 6),
            "Viimeisten 90 päivän aikana käsittely on kestänyt tavallisesti 3–6 päivää."
        );
        assert_eq!(
            said(Lang::Sv, 4, 4),
            "Under de senaste 90 dagarna har behandlingen vanligen tagit ungefär 4 dagar."
        );
        assert_eq!(
            said(Lang::En, 1, 1),
            "In the last 90 days, review has usually taken a day or less."
        );
    }
}
