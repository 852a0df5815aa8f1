//! The gateway's time: the machine's, moved forward when a test asks.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

/// Seconds since 1970 plus whatever a test has added.
#[derive(Debug, Default)]
pub(crate) struct Clock {
    ahead: Duration,
}

impl Clock {
    pub(crate) fn now(&self) -> Duration {
        SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default().saturating_add(self.ahead)
    }

    pub(crate) fn advance(&mut self, by: Duration) {
        self.ahead = self.ahead.saturating_add(by);
    }
}
