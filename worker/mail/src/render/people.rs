//! The values that tell who it is.

use crate::{plain_text::line, render::filled::Values, template::Snippet};
use shared::{lang::Lang, region::RegionCode};

/// Who has accepted, and how the other side is reached.
pub fn shown_contact((title, organisation): (String, &str), name: &str, address: &str) -> Values {
    vec![
        ("title", title),
        ("organisation", line(organisation)),
        ("name", line(name)),
        ("address", line(address)),
    ]
}

/// Who invites, by name or by role, and the regions that the invited one will review.
pub fn invited(regions: &[RegionCode], inviter: Option<&str>, lang: Lang) -> Values {
    let role = Snippet::Inviter.text(lang).trim_end();
    let inviter = inviter.map_or(role.to_owned(), line);
    let of = regions.iter().map(|code| code.region().names.get(lang));
    let regions: Vec<String> = of.map(ToString::to_string).collect();
    vec![("inviter", inviter), ("regions", regions.join(", "))]
}
