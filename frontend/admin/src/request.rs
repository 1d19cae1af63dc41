//! Requests of the administration: whoever isn't signed in any more signs in and comes back to the same URL.

use crate::session::Session;
use frontend::request::{self, Answer, Refusal};
use serde::{Serialize, de::DeserializeOwned};

impl Session {
    /// Reads what is at `path`.
    ///
    /// # Errors
    /// When it can't be had.
    pub async fn get<T: DeserializeOwned>(self, path: &str) -> Result<T, Refusal> {
        self.note_use(request::get(path).await)?.read()
    }

    /// Sends something to `path`, and reads the answer.
    ///
    /// # Errors
    /// When nothing was done, or nobody knows whether it was.
    pub async fn post<T: DeserializeOwned>(
        self,
        path: &str,
        body: &impl Serialize,
    ) -> Result<T, Refusal> {
        self.tell(path, body).await?.read()
    }

    /// Sends something to `path` that is answered by a status alone.
    ///
    /// # Errors
    /// As [`Self::post`].
    pub async fn tell(self, path: &str, body: &impl Serialize) -> Result<Answer, Refusal> {
        let json = serde_json::to_string(body).unwrap_or_default();
        self.note_use(request::post(path, json).await)
    }

    /// Notes that the session has ended, where an answer says so.
    fn note_use(self, answer: Result<Answer, Refusal>) -> Result<Answer, Refusal> {
        match &answer {
            Err(refusal) if refusal.status() == 401 => self.ask_to_sign_in(),
            // Every other answer is of a session that was used.
            Ok(_) | Err(Refusal::Problem { .. } | Refusal::Unreadable { .. }) => self.note_used(),
            Err(Refusal::Offline) => {}
        }
        answer
    }
}
