//! Extractors: the parts of a request as handlers take them. Axum runs them in the order of a handler's arguments, so a
//! handler that names the session first, then the id, then the body tells nobody of what isn't theirs.

mod context;
mod cookies;
mod form_body;
mod held;
mod id;
mod json;
mod language;
mod number;
mod query;
mod session;

pub use context::Context;
pub use cookies::Cookies;
pub use form_body::FormBody;
pub use held::Held;
pub use id::{Id, SecondId};
pub use json::Json;
pub use language::{Language, PageLanguage};
pub use number::Number;
pub use query::{AsQuery, Query};
pub use session::{Background, CurrentSession, SignedIn};
