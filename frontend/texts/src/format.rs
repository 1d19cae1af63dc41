//! Dates, numbers and lists as people write them in each language.

use crate::by_key::{Texts, keys, places};
use shared::{
    calendar::Date,
    date::{PartialDate, Season},
    lang::Lang,
    region::RegionCode,
    time::Timestamp,
};

/// A date as exactly as it is known: "2019", "keväällä 2018", "25.1.2017".
pub fn date(texts: Texts, date: PartialDate) -> String {
    match date {
        PartialDate::Year { year } => year.to_string(),
        PartialDate::Season { year, season } => {
            let key = match season {
                Season::Spring => keys::DATE_SPRING,
                Season::Summer => keys::DATE_SUMMER,
                Season::Autumn => keys::DATE_AUTUMN,
                Season::Winter => keys::DATE_WINTER,
            };
            texts.fill(
                key,
                places::Year {
                    year: &year.to_string(),
                },
            )
        }
        PartialDate::Day { year, month, day } => {
            let month_name = texts
                .get(keys::DATE_MONTHS)
                .split(' ')
                .nth(usize::from(month).saturating_sub(1))
                .unwrap_or_default();
            texts.fill(
                keys::DATE_DAY,
                places::DayMonthMonthNameYear {
                    day: &day.to_string(),
                    month: &month.to_string(),
                    month_name,
                    year: &year.to_string(),
                },
            )
        }
    }
}

/// A day of the calendar.
pub fn day(texts: Texts, day: Date) -> String {
    date(texts, day.into())
}

/// A day as it is typed: "31.12.2027", and "31/12/2027" in English.
pub fn typed_day(texts: Texts, day: Date) -> String {
    let between = if texts.lang() == Lang::En { '/' } else { '.' };
    let (year, month, day) = (day.year(), day.month(), day.day());
    format!("{day}{between}{month}{between}{year}")
}

/// The names of regions, as the language lists them.
pub fn regions(texts: Texts, codes: &[RegionCode]) -> String {
    let name = |code: &RegionCode| code.region().names.get(texts.lang()).to_owned();
    list(texts, &codes.iter().map(name).collect::<Vec<_>>())
}

/// A time span: "2016–2022", "2025–", "–2022"; empty when neither end is known.
pub fn span(texts: Texts, since: Option<PartialDate>, until: Option<PartialDate>) -> String {
    let end = |end: Option<PartialDate>| end.map(|d| date(texts, d)).unwrap_or_default();
    match (since, until) {
        (None, None) => String::new(),
        (Some(since), Some(until)) if since == until => date(texts, since),
        _ => format!("{}–{}", end(since), end(until)),
    }
}

/// A whole number with the language's separator of thousands.
pub fn number(lang: Lang, number: u32) -> String {
    let digits = number.to_string();
    let separator = match lang {
        // The number must not be broken over two lines.
        Lang::Fi | Lang::Sv => '\u{a0}',
        Lang::En => ',',
    };
    let mut formatted = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            formatted.push(separator);
        }
        formatted.push(digit);
    }
    formatted
}

/// "A, B ja C".
pub fn list(texts: Texts, items: &[String]) -> String {
    match items {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => {
            format!("{} {} {last}", first.join(", "), texts.get(keys::LIST_AND))
        }
    }
}

/// An instant in Finnish time: "25.11.2026 klo 10.30".
pub fn moment(texts: Texts, instant: Timestamp) -> String {
    let local = instant.local();
    let day = date(texts, local.date.into());
    let (hour, minute) = (local.hour.to_string(), format!("{:02}", local.minute));
    texts.fill(
        keys::MOMENT,
        places::DateHourMinute {
            date: &day,
            hour: &hour,
            minute: &minute,
        },
    )
}

#[cfg(all(test, feature = "compiled"))]
mod tests {
    use super::*;

    #[test]
    fn a_date_is_written_as_exactly_as_it_is_known() {
        let written = |lang, edtf: &str| date(Texts::of(lang), edtf.parse().unwrap());
        assert_eq!(written(Lang::Fi, "2019"), "2019");
        assert_eq!(written(Lang::Fi, "2018-21"), "kevät 2018");
        assert_eq!(written(Lang::Sv, "2023-23"), "hösten 2023");
        assert_eq!(written(Lang::Fi, "2017-01-25"), "25.1.2017");
        assert_eq!(written(Lang::Sv, "2017-01-25"), "25.1.2017");
        assert_eq!(written(Lang::En, "2017-01-25"), "25 January 2017");
    }

    #[test]
    fn a_span_leaves_the_unknown_end_open() {
        let texts = Texts::of(Lang::Fi);
        let date = |edtf: &str| edtf.parse::<PartialDate>().unwrap();
        assert_eq!(span(texts, None, None), "");
        assert_eq!(span(texts, Some(date("2025")), None), "2025–");
        assert_eq!(span(texts, None, Some(date("2022"))), "–2022");
        assert_eq!(span(texts, Some(date("2024")), Some(date("2024"))), "2024");
    }

    #[test]
    fn thousands_are_separated_as_the_language_does() {
        assert_eq!(number(Lang::Fi, 1_733_033), "1\u{a0}733\u{a0}033");
        assert_eq!(number(Lang::En, 485_567), "485,567");
        assert_eq!(number(Lang::Sv, 19), "19");
    }

    #[test]
    fn a_list_ends_with_and() {
        let texts = Texts::of(Lang::Fi);
        let list = |items: &[&str]| {
            list(
                texts,
                &items.iter().map(ToString::to_string).collect::<Vec<_>>(),
            )
        };
        assert_eq!(list(&["A"]), "A");
        assert_eq!(list(&["A", "B", "C"]), "A, B ja C");
    }

    #[test]
    fn an_instant_is_told_in_finnish_time() {
        let instant = Timestamp::from_millis(1_795_595_700_000);
        assert_eq!(moment(Texts::of(Lang::Fi), instant), "25.11.2026 klo 10.35");
        assert_eq!(
            moment(Texts::of(Lang::En), instant),
            "25 November 2026, 10:35"
        );
    }
}
