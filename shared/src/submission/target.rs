//! What a request to join or a message reaches.

use crate::{network::NetworkSlug, region::RegionCode, serde_text::ParseError};
use std::{fmt, str::FromStr};

/// What a request to join or a message reaches. As text: `network:lappi`, `region:07`, `hub`, `proposer` or `replier`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    /// A network
    Network(NetworkSlug),
    /// A region without a network
    Region(RegionCode),
    /// The hub that coordinates all networks
    Hub,
    /// The proposer, by a message of the side that replied
    Proposer,
    /// The side that replied, by a message of the proposer
    Replier,
}

impl fmt::Display for Target {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Network(slug) => write!(f, "network:{slug}"),
            Self::Region(code) => write!(f, "region:{code}"),
            Self::Hub => f.write_str("hub"),
            Self::Proposer => f.write_str("proposer"),
            Self::Replier => f.write_str("replier"),
        }
    }
}

impl FromStr for Target {
    type Err = ParseError;
    fn from_str(text: &str) -> Result<Self, ParseError> {
        match text.split_once(':') {
            Some(("network", slug)) => slug.parse().map(Self::Network).map_err(|_| ParseError),
            Some(("region", code)) => code.parse().map(Self::Region).map_err(|_| ParseError),
            None if text == "hub" => Ok(Self::Hub),
            None if text == "proposer" => Ok(Self::Proposer),
            None if text == "replier" => Ok(Self::Replier),
            Some(_) | None => Err(ParseError),
        }
    }
}

crate::serde_text::serde_as_text!(Target);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_target_is_read_back_as_it_was_written() {
        for text in [
            "network:lansi-suomi",
            "region:07",
            "hub",
            "proposer",
            "replier",
        ] {
            assert_eq!(text.parse::<Target>().unwrap().to_string(), text);
        }
        for text in ["", "network:", "region:99", "lappi", "hub:"] {
            assert_eq!(text.parse::<Target>(), Err(ParseError), "{text}");
        }
    }
}
