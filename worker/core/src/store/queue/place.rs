//! Places in the queue, in its order.

use shared::{serde_text::ParseError, submission::id::SubmissionId};
use std::{fmt, str::FromStr};

/// A place in the queue.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct QueuePlace {
    /// The time since when it is in its state, in milliseconds since 1970 UTC
    pub since: i64,
    /// The submission
    pub submission: SubmissionId,
    /// True for its revision
    pub is_revision: bool,
}

impl fmt::Display for QueuePlace {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            since,
            submission,
            is_revision,
        } = self;
        write!(f, "{since}.{submission}.{}", u8::from(*is_revision))
    }
}

impl FromStr for QueuePlace {
    type Err = ParseError;
    fn from_str(text: &str) -> Result<Self, ParseError> {
        let mut parts = text.split('.');
        let [Some(since), Some(submission), Some(is_revision), None] =
            [parts.next(), parts.next(), parts.next(), parts.next()]
        else {
            return Err(ParseError);
        };
        Ok(Self {
            since: since.parse().map_err(|_| ParseError)?,
            submission: submission.parse().map_err(|_| ParseError)?,
            is_revision: match is_revision {
                "0" => false,
                "1" => true,
                _ => return Err(ParseError),
            },
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_read_back_as_it_was_written() {
        let text = "1764057340000.0123456789abcdef0123456789abcdef.1";
        assert_eq!(
            text.parse::<QueuePlace>().map(|place| place.to_string()),
            Ok(text.to_owned())
        );
        for wrong in [
            "",
            ".",
            "..",
            "a.0123456789abcdef.0",
            "1764057340000.X.0",
            "1764057340000.0123456789abcdef",
            "1764057340000.0123456789abcdef.2",
            "1764057340000.0123456789abcdef.0.0",
        ] {
            assert_eq!(wrong.parse::<QueuePlace>(), Err(ParseError), "{wrong}");
        }
    }
}
