//! Mails to addresses that nobody has proven.

use super::{all, sent};
use crate::template::LinkKind;
use shared::lang::Lang;

#[test]
fn no_address_to_follow_is_in_a_mail_that_asks_for_confirmation() {
    for message in all("Voita: https://evil.example www.evil.example a@evil.example") {
        if message.template().link() == Some(LinkKind::Confirm) {
            let mail = sent(&message, Lang::Fi);
            for part in [&mail.subject, &mail.text, &mail.html] {
                assert!(!part.contains("evil.example") && !part.contains("https://evil"));
            }
        }
    }
}
