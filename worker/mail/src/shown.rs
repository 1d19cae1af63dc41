//! Values as a mail shows them.

use crate::{
    pieces::escaped,
    plain_text::{line, lines},
    template::Snippet,
};
use shared::{
    lang::Lang,
    paths::{self, admin::AdminPage},
    submission::id::SubmissionId,
};

/// What a person wrote, for a quotation.
pub fn said(text: &str) -> String {
    lines(text).join("\n")
}

/// A person and below them their organisation, for a quotation.
pub fn person(name: &str, organisation: Option<&str>) -> String {
    let known: Vec<String> = std::iter::once(name)
        .chain(organisation)
        .map(line)
        .filter(|line| !line.is_empty())
        .collect();
    known.join("\n")
}

/// Names, each quoted on a line of its own, escaped.
pub fn names(names: &[String]) -> String {
    let quoted: Vec<String> = names
        .iter()
        .map(|name| format!("> {}", escaped(&line(name))))
        .collect();
    quoted.join("\n")
}

/// A number of days that something takes: "7 days".
pub fn number_of_days(days: u16, lang: Lang) -> String {
    counted(Snippet::Days, days.into(), lang)
}

/// A snippet of two lines, for one and for several.
pub fn counted(snippet: Snippet, number: usize, lang: Lang) -> String {
    let mut forms = snippet.text(lang).lines();
    let one = forms.next();
    let several = forms.next();
    let form = if number == 1 { one } else { several };
    form.unwrap_or_default()
        .replace("{number}", &number.to_string())
}

/// The path of a submission in the administration.
pub fn review_page(submission: &SubmissionId) -> String {
    paths::admin::path(&AdminPage::Submission(submission.clone()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_day_is_not_said_as_several() {
        let said = |days| Lang::ALL.map(|lang| number_of_days(days, lang));
        assert_eq!(said(1), ["1 päivän", "1 dag", "1 day"]);
        assert_eq!(said(7), ["7 päivän", "7 dagar", "7 days"]);
    }

    #[test]
    fn a_person_without_an_organisation_has_one_line() {
        assert_eq!(person("Aino", None), "Aino");
        assert_eq!(person("Aino", Some(" ")), "Aino");
        assert_eq!(
            person("Aino\nEsimerkki", Some("Teatteri")),
            "Aino Esimerkki\nTeatteri"
        );
    }
}
