//! The key by which a repeated request is known, and what it was sent with: its answer may have been lost.

use crate::{call::Call, hash::sha256, store::submissions, usecases::failure::Failure};
use serde::Serialize;
use shared::{problem::ProblemCode, submission::id::SubmissionId};

/// The hashes of a request's key and of what it sends.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RequestKey {
    /// The hash of the key
    pub key: String,
    /// The hash of what is sent
    pub sent: String,
}

impl RequestKey {
    /// The hashes of a request of a kind, `what`.
    ///
    /// # Errors
    /// `Malformed` for what is no key.
    pub fn new(what: &str, key: &str, sent: &impl Serialize) -> Result<Self, Failure> {
        let plain = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-';
        let fits = (16..=64).contains(&key.len()) && key.bytes().all(plain);
        let sent = serde_json::to_string(sent).map_err(|_| Failure::Malformed)?;
        fits.then(|| Self {
            key: sha256(&format!("{what}\n{key}")),
            sent: sha256(&sent),
        })
        .ok_or(Failure::Malformed)
    }

    /// The submission that this request has made before.
    ///
    /// # Errors
    /// `KeyReused` where a request with this key has sent something else.
    pub async fn made(&self, call: &Call) -> Result<Option<SubmissionId>, Failure> {
        match submissions::by_key(&call.db, &self.key).await? {
            Some(made) if made.request.as_ref().is_some_and(|sent| *sent != self.sent) => {
                Err(Failure::Code(ProblemCode::KeyReused))
            }
            made => Ok(made.map(|made| made.id)),
        }
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test that can't go on may panic")]

    use super::*;

    #[test]
    fn a_key_is_of_one_request_and_of_letters_digits_and_hyphens() {
        let key = "0b4f6d2c-6f9e-4a53-9d0c-1f3a5b7c9d11";
        let proposal = RequestKey::new("proposal", key, &"text").unwrap();
        assert_eq!((proposal.key.len(), proposal.sent.len()), (64, 64));
        let draft = RequestKey::new("draft", key, &"text").unwrap();
        assert_ne!(proposal.key, draft.key);
        let another = RequestKey::new("proposal", key, &"another text").unwrap();
        assert_eq!(proposal.key, another.key);
        assert_ne!(proposal.sent, another.sent);
        for wrong in ["", "short", "0b4f6d2c_6f9e_4a53", &"a".repeat(65)] {
            assert!(RequestKey::new("draft", wrong, &"").is_err(), "{wrong}");
        }
    }
}
