//! Faults of the system: opaque outside, logged once inside.

use serde_json::json;

/// A fault of the system. Its cause is for the log alone.
#[derive(Debug)]
pub struct Fault {
    doing: &'static str,
    cause: String,
}

impl Fault {
    /// A fault that happened while `doing` something.
    #[expect(
        clippy::needless_pass_by_value,
        reason = "so that it fits into `map_err`"
    )]
    pub fn new(doing: &'static str, cause: impl ToString) -> Self {
        Self {
            doing,
            cause: cause.to_string(),
        }
    }

    /// Writes the fault of a request into the log: called once, where it is answered.
    pub fn log(&self, request_id: &str) {
        self.write(Some(request_id));
    }

    /// Writes the fault of a job into the log.
    pub fn log_job(&self) {
        self.write(None);
    }

    fn write(&self, request_id: Option<&str>) {
        let line = json!({
            "level": "error",
            "request_id": request_id,
            "doing": self.doing,
            "cause": self.cause,
        });
        worker::console_error!("{line}");
    }
}
