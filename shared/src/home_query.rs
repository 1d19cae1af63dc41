//! The query of the home page: the search, the layer of the map, the filters and the order, in the page's URL.

use crate::{
    lang::Lang,
    named_enum::named_enum,
    network::NetworkSummary,
    query::{Parameters, print, text},
    serde_text::ParseError,
};
use std::{fmt, str::FromStr};

/// Longest search, in characters, as its field has it.
const LONGEST_SEARCH: usize = 100;
/// Longest step, in bytes: "2-3", "unknown".
const LONGEST_STEP: usize = 12;

named_enum! {
    /// The layer of the map: what the colours of the regions say.
    Layer {
        /// The regions with a network
        Networks = "networks",
        /// The years in which they began
        Started = "started",
        /// The number of open proposals
        Proposals = "proposals",
        /// The number of negotiations that led to co-operation
        Results = "results",
        /// The languages in which the networks work
        Languages = "languages",
        /// The years in which what is said of a network was last checked
        Checked = "checked",
    }
}

named_enum! {
    /// The order of the list.
    HomeSort {
        /// By name, as the page's language sorts
        Name = "name",
        /// The oldest network first
        Started = "started",
        /// The latest check first
        Checked = "checked",
        /// From north to south
        North = "north",
    }
}

named_enum! {
    /// The languages of networks that a filter asks for.
    NetworkLanguage {
        /// Works in Finnish
        Finnish = "fi",
        /// Works in Swedish
        Swedish = "sv",
        /// Works in English
        English = "en",
        /// Works in more than one language
        Several = "several",
    }
}

impl NetworkLanguage {
    /// True if a network works so.
    pub fn fits(self, languages: &[Lang]) -> bool {
        match self {
            Self::Finnish => languages.contains(&Lang::Fi),
            Self::Swedish => languages.contains(&Lang::Sv),
            Self::English => languages.contains(&Lang::En),
            Self::Several => languages.len() > 1,
        }
    }
}

named_enum! {
    /// A parameter of the URL.
    HomeParameter {
        /// The text of the search
        Search = "q",
        /// The layer of the map
        Layer = "layer",
        /// The step of the layer's key that is shown alone
        Step = "step",
        /// The last year that is shown, of the layer of beginnings
        Until = "until",
        /// The language of the networks
        Language = "language",
        /// "open": only where there are open proposals
        Proposals = "proposals",
        /// "none": only networks whose coordinator isn't known
        Coordinator = "coordinator",
        /// The year of the beginning
        Year = "year",
        /// The order
        Sort = "sort",
    }
}

named_enum! {
    /// The value of [`HomeParameter::Proposals`].
    WithProposals {
        /// Open ones
        Open = "open",
    }
}

named_enum! {
    /// The value of [`HomeParameter::Coordinator`].
    WithCoordinator {
        /// None is known
        None = "none",
    }
}

/// A step of a layer's key: 1 to 12 lower-case letters, digits and hyphens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step(String);

impl Step {
    /// The step as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Step {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl FromStr for Step {
    type Err = ParseError;
    fn from_str(text: &str) -> Result<Self, ParseError> {
        let plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
        if (1..=LONGEST_STEP).contains(&text.len()) && text.bytes().all(plain) {
            Ok(Self(text.to_owned()))
        } else {
            Err(ParseError)
        }
    }
}

/// The query of the home page. The default is every network, by name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HomeQuery {
    /// The text of the search
    pub search: String,
    /// The layer of the map
    pub layer: Layer,
    /// The step of the layer's key that is shown alone
    pub step: Option<Step>,
    /// The last year that is shown, of the layer of beginnings
    pub until: Option<u16>,
    /// The languages of the networks
    pub language: Option<NetworkLanguage>,
    /// Only where there are open proposals
    pub proposals: Option<WithProposals>,
    /// Only networks whose coordinator isn't known
    pub coordinator: Option<WithCoordinator>,
    /// The year of the beginning
    pub year: Option<u16>,
    /// The order of the list
    pub sort: HomeSort,
}

impl Default for HomeQuery {
    fn default() -> Self {
        Self {
            search: String::new(),
            layer: Layer::Networks,
            step: None,
            until: None,
            language: None,
            proposals: None,
            coordinator: None,
            year: None,
            sort: HomeSort::Name,
        }
    }
}

impl HomeQuery {
    /// The query of a query string without its question mark. Impossible values are ignored.
    pub fn parse(search: &str) -> Self {
        let mut from = Parameters::of(search);
        let layer = from.read(HomeParameter::Layer).unwrap_or(Layer::Networks);
        let until = from.read(HomeParameter::Until);
        Self {
            search: from.text(HomeParameter::Search, LONGEST_SEARCH),
            layer,
            step: from.read(HomeParameter::Step),
            until: until.filter(|_| layer == Layer::Started),
            language: from.read(HomeParameter::Language),
            proposals: from.read(HomeParameter::Proposals),
            coordinator: from.read(HomeParameter::Coordinator),
            year: from.read(HomeParameter::Year),
            sort: from.read(HomeParameter::Sort).unwrap_or(HomeSort::Name),
        }
    }

    /// The query string without its question mark, as [`Self::parse`] reads it; empty for the default.
    pub fn print(&self) -> String {
        print(HomeParameter::ALL, |name| self.value(name))
    }

    /// The value of a parameter; empty if it is not set.
    pub fn value(&self, name: HomeParameter) -> String {
        match name {
            HomeParameter::Search => self.search.clone(),
            HomeParameter::Layer => unless(&self.layer, &Layer::Networks),
            HomeParameter::Step => text(self.step.as_ref()),
            HomeParameter::Until => text(self.until.as_ref()),
            HomeParameter::Language => text(self.language.as_ref()),
            HomeParameter::Proposals => text(self.proposals.as_ref()),
            HomeParameter::Coordinator => text(self.coordinator.as_ref()),
            HomeParameter::Year => text(self.year.as_ref()),
            HomeParameter::Sort => unless(&self.sort, &HomeSort::Name),
        }
    }

    /// The query without one parameter.
    #[must_use]
    pub fn without(&self, name: HomeParameter) -> Self {
        let mut query = self.clone();
        match name {
            HomeParameter::Search => query.search.clear(),
            HomeParameter::Layer => query.layer = Layer::Networks,
            HomeParameter::Step => query.step = None,
            HomeParameter::Until => query.until = None,
            HomeParameter::Language => query.language = None,
            HomeParameter::Proposals => query.proposals = None,
            HomeParameter::Coordinator => query.coordinator = None,
            HomeParameter::Year => query.year = None,
            HomeParameter::Sort => query.sort = HomeSort::Name,
        }
        query
    }

    /// True if networks are left out, other than by the search and by the step of the layer.
    pub fn is_filtered(&self) -> bool {
        self.language.is_some()
            || self.proposals.is_some()
            || self.coordinator.is_some()
            || self.year.is_some()
    }

    /// True if a network passes the filters; `open`: the number of open proposals in its regions.
    pub fn passes(&self, network: &NetworkSummary, open: u32) -> bool {
        self.language.is_none_or(|it| it.fits(&network.languages))
            && (self.proposals.is_none() || open > 0)
            && (self.coordinator.is_none() || network.coordinators.is_empty())
            && self.year.is_none_or(|year| network.started.year() == year)
    }

    /// True if a region without a network passes the filters; `open`: the number of its open proposals.
    pub fn passes_alone(&self, open: u32) -> bool {
        let is_about_networks =
            self.language.is_some() || self.coordinator.is_some() || self.year.is_some();
        !is_about_networks && (self.proposals.is_none() || open > 0)
    }
}

/// A value as text; empty for the default.
fn unless<T: PartialEq + ToString>(value: &T, default: &T) -> String {
    if value == default {
        String::new()
    } else {
        value.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_query_survives_the_url() {
        for search in [
            "",
            "q=lemp%C3%A4%C3%A4l%C3%A4",
            "layer=started&step=2017&until=2018",
            "q=a&layer=proposals&step=2-3&language=several&proposals=open&coordinator=none&year=2019&sort=north",
        ] {
            assert_eq!(HomeQuery::parse(search).print(), search);
        }
    }

    #[test]
    fn what_means_nothing_is_left_out() {
        for (search, printed) in [
            ("layer=networks&sort=name", ""),
            (
                "layer=x&step=A&language=de&proposals=1&coordinator=&year=x",
                "",
            ),
            // Growth belongs to its layer.
            ("until=2018", ""),
            ("layer=checked&until=2018", "layer=checked"),
            ("step=0123456789abc&q=%20", ""),
        ] {
            assert_eq!(HomeQuery::parse(search).print(), printed, "{search}");
        }
    }

    #[test]
    fn each_parameter_can_be_taken_off() {
        let all = "q=a&layer=started&step=2017&until=2018&language=sv&proposals=open&coordinator=none&year=2017&sort=north";
        for name in HomeParameter::ALL {
            let left = HomeQuery::parse(all).without(*name);
            assert_eq!(left.value(*name), "");
        }
    }
}
