//! Faults of the system: opaque outside, logged once inside.

use serde_json::json;

/// A fault of the system. Its cause is for the log alone.
#[derive(Debug)]
pub struct Fault {
    doing: &'static str,
    cause: String,
    is_unreadable: bool,
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
            is_unreadable: false,
        }
    }

    /// A fault for what was asked for alone and can't be read. The cron lists and logs it.
    pub fn unreadable(cause: String) -> Self {
        Self {
            is_unreadable: true,
            cause,
            ..Self::new("reading a row", "")
        }
    }

    /// True if what was asked for can't be read.
    pub fn is_unreadable(&self) -> bool {
        self.is_unreadable
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
        // One row would fill the log: it is written there once an hour.
        if self.is_unreadable {
            return;
        }
        let line = json!({
            "level": "error",
            "request_id": request_id,
            "doing": self.doing,
            "cause": self.cause,
        });
        worker::console_error!("{line}");
    }
}
