//! Requests with the session: on 401 the reader signs in and returns to the same URL.

use crate::session::AdminSession;
use frontend::request::{self, Answer, Refusal};
use serde::{Serialize, de::DeserializeOwned};

impl AdminSession {
    /// Loads the resource at `path`.
    pub async fn get<T: DeserializeOwned>(self, path: &str) -> Result<T, Refusal> {
        self.answer(path).await?.read()
    }

    /// Loads the answer at `path`.
    pub async fn answer(self, path: &str) -> Result<Answer, Refusal> {
        self.note_use(request::get(path).await)
    }

    /// Sends JSON to `path`, and parses the answer.
    pub async fn post<T: DeserializeOwned>(
        self,
        path: &str,
        body: &impl Serialize,
    ) -> Result<T, Refusal> {
        self.tell(path, body).await?.read()
    }

    /// Sends JSON to `path`; the answer is a status without a body.
    pub async fn tell(self, path: &str, body: &impl Serialize) -> Result<Answer, Refusal> {
        let json = serde_json::to_string(body).unwrap_or_default();
        self.note_use(request::post(path, json).await)
    }

    /// Notes whether the session was used or has ended.
    fn note_use(self, answer: Result<Answer, Refusal>) -> Result<Answer, Refusal> {
        match &answer {
            Err(refusal) if refusal.status() == 401 => self.ask_to_sign_in(),
            // Any other answer means that the session was used.
            Ok(_) | Err(Refusal::Problem { .. } | Refusal::Unreadable { .. }) => self.note_used(),
            Err(Refusal::Offline) => {}
        }
        answer
    }
}
