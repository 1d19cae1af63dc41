//! The table of all limits.

use crate::limits::{Beyond, Limit, Window};

/// Each limit: how often within which window, for whom, what, and what follows beyond.
macro_rules! limits {
    ($($name:ident = $most:literal per $window:ident, $whose:literal, $what:literal, $beyond:ident;)+) => {
        $(
            #[doc = $what]
            pub const $name: Limit = Limit {
                name: concat!("LIMIT_", stringify!($name)),
                most: $most,
                window: Window::$window,
                whose: $whose,
                what: $what,
                beyond: Beyond::$beyond,
            };
        )+

        /// All of them, in the order of the table.
        #[cfg(test)]
        const ALL: &[Limit] = &[$($name),+];
    };
}

limits! {
    SUBMISSIONS_PER_IP = 20 per Hour, "network", "submissions and drafts handed in", Refused;
    SUBMISSIONS_PER_ADDRESS = 5 per Hour, "mail address and network", "submissions and drafts handed in", Refused;
    CONFIRMATIONS_PER_ADDRESS = 5 per Hour, "confirmed mail address", "submissions confirmed", Refused;
    CONFIRMATIONS_PER_DOMAIN = 20 per Hour, "organisation: the domain of the confirmed address", "submissions confirmed", Refused;
    ACTIONS_PER_SUBMISSION = 60 per Hour, "submission", "changes, answers and messages of its holder or addressee", Refused;
    ACTIONS_PER_HOLDER = 120 per Hour, "holder's mail address and network", "changes, answers and messages of a holder or addressee", Refused;
    ACTIONS_PER_IP = 300 per Hour, "network", "changes, answers and messages of holders and addressees", Refused;
    SESSIONS_PER_SUBMISSION = 30 per Hour, "submission", "manage links opened", Refused;
    SESSIONS_PER_IP = 100 per Hour, "network", "manage links opened", Refused;
    BYTES_PER_IP = 20_000_000 per Day, "network", "bytes of texts written", Refused;
    DELIVERIES_PER_DAY = 3 per Day, "mail address, organisation, or network", "replies, requests to join, messages that reach their addressee without a reviewer", Reviewer;
    DELIVERIES_PER_ADDRESSEE = 20 per Day, "addressee: a proposal, a network, a region or the hub", "the same", Reviewer;
    ACCEPTANCES_PER_DAY = 10 per Day, "proposal", "acceptances that are final without a reviewer", Reviewer;
    MAILS_PER_SUBMISSION = 5 per Hour, "submission", "mails that its holder asks for: a link again, another address", Refused;
    MAILS_PER_ADDRESS = 10 per Hour, "recipient and network", "mails that holders ask for", Refused;
    MAILS_TO_ADDRESS = 20 per Day, "recipient, from all networks", "mails that anybody can cause: to confirm, to sign in, links, transfers", NoMail;
    LISTS_PER_IP = 20 per Hour, "network", "requests for the links to all submissions of an address", Refused;
    LISTS_PER_ADDRESS = 5 per Hour, "mail address and network", "the same", NoMail;
    SIGN_INS_PER_IP = 30 per Hour, "network", "requests to sign in", Refused;
    SIGN_INS_PER_ADDRESS = 5 per Hour, "mail address and network", "requests to sign in", NoMail;
    SIGN_INS_PER_BROWSER = 10 per Hour, "browser that has signed in before with the address", "requests to sign in; counts in the place of the other limits", NoMail;
    ARRIVALS_PER_SUBMISSION = 1 per Hour, "submission, recipient and kind of mail", "mails that something has come or was withdrawn", NoMail;
    ARRIVALS_PER_PERSON = 20 per Day, "coordinator or administrator", "mails that something has come", Digest;
    WITHDRAWALS_PER_PERSON = 3 per Hour, "coordinator or administrator", "mails that something was withdrawn", NoMail;
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test that can't go on may panic")]

    use super::*;
    use crate::document::assert_section;
    use std::fmt::Write as _;

    fn written() -> String {
        let mut table =
            "| variable | at most | for each | what is counted | beyond |\n|---|---|---|---|---|\n"
                .to_owned();
        for limit in ALL {
            let Limit {
                name,
                most,
                whose,
                what,
                ..
            } = limit;
            let window = match limit.window {
                Window::Hour => "hour",
                Window::Day => "day",
            };
            let beyond = match limit.beyond {
                Beyond::Refused => "429; `Retry-After`: the seconds until the window is over",
                Beyond::NoMail => "the same answer, no mail",
                Beyond::Reviewer => "waits for a reviewer",
                Beyond::Digest => "the digest of the next morning",
            };
            writeln!(
                table,
                "| `{name}` | {most} per {window} | {whose} | {what} | {beyond} |"
            )
            .unwrap();
        }
        table
    }

    #[test]
    fn operations_has_the_table_of_the_limits() {
        assert_section("OPERATIONS.md", "limits", &written());
    }
}
