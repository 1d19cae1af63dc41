//! Subjects: an inbox tells one mail from all others.

use super::{all, sent};
use shared::lang::Lang;
use std::collections::HashSet;

#[test]
fn a_subject_tells_one_mail_from_all_others() {
    for lang in Lang::ALL {
        let mut subjects = HashSet::new();
        for message in all("Taide") {
            let mail = sent(&message, lang);
            // A duplicate isn't published, too.
            assert!(
                subjects.insert(mail.subject.clone()) || mail.template.ends_with("duplicate"),
                "{lang} {}",
                mail.subject
            );
        }
    }
}
