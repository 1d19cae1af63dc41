//! A browser that has signed in before.
//!
//! Its cookie proves that it has signed in with an address. Nothing of it is stored, and it gives no right: only a count of its
//! own of the mails that it asks for.

use crate::{call::Call, clock, fault::Fault, hash::sha256, settings};
use shared::email::EmailAddress;

/// The cookie's value: the browser's name, and the proof that it has signed in with this address.
pub fn cookie(call: &Call, address: &EmailAddress) -> Result<String, Fault> {
    let browser = clock::id()?;
    let proof = proof(&settings::salt(&call.env)?, &browser, address);
    Ok(format!("{browser}-{proof}"))
}

/// The browser's name, if its cookie is of this address.
pub fn of(
    call: &Call,
    address: &EmailAddress,
    cookie: Option<&str>,
) -> Result<Option<String>, Fault> {
    let Some((browser, proven)) = cookie.and_then(|cookie| cookie.split_once('-')) else {
        return Ok(None);
    };
    let proof = proof(&settings::salt(&call.env)?, browser, address);
    Ok((proof == proven).then(|| browser.to_owned()))
}

/// The salt stands on both sides, so that no other value can be made from a known one.
fn proof(salt: &str, browser: &str, address: &EmailAddress) -> String {
    let address = address.normalised();
    sha256(&format!(
        "{salt}\nknown browser\n{browser}\n{address}\n{salt}"
    ))
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test that can't go on may panic")]

    use super::*;

    #[test]
    fn a_proof_is_of_one_browser_one_address_and_one_installation() {
        let of = |salt, browser, address: &str| proof(salt, browser, &address.parse().unwrap());
        let one = of("salt", "browser", "maija@example.org");
        assert_eq!(one, of("salt", "browser", "Maija+x@example.org"));
        for other in [
            of("pepper", "browser", "maija@example.org"),
            of("salt", "another", "maija@example.org"),
            of("salt", "browser", "pekka@example.org"),
        ] {
            assert_ne!(one, other);
        }
    }
}
