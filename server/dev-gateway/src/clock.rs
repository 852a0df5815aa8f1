//! The gateway's time: the machine's, moved forward when a test asks.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

/// Seconds since 1970 plus whatever a test has added. Its clones are one clock.
#[derive(Clone, Debug, Default)]
pub struct Clock {
    /// Milliseconds.
    ahead: Arc<AtomicU64>,
}

impl Clock {
    /// The time since 1970.
    pub fn now(&self) -> Duration {
        let ahead = Duration::from_millis(self.ahead.load(Ordering::SeqCst));
        SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default().saturating_add(ahead)
    }

    pub(crate) fn advance(&self, by: Duration) {
        let by = u64::try_from(by.as_millis()).unwrap_or(u64::MAX);
        self.ahead.fetch_add(by, Ordering::SeqCst);
    }
}
