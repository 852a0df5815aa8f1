//! Who asks for clients that do not exist (reliability fault F23): each such question costs the gateway
//! a look-up, so one address gets a few of them at a time.

use std::{
    net::IpAddr,
    sync::{
        Arc,
        atomic::{AtomicU32, Ordering},
    },
    time::Duration,
};

use moka::sync::Cache;

/// So many unknown clients in [`WINDOW`] are a person with a bad link, or a developer.
const MOST: u32 = 30;
/// After this time an address begins anew.
pub const WINDOW: Duration = Duration::from_secs(10);

/// Counts the unknown clients that each address asked for.
#[derive(Clone, Debug)]
pub struct Strangers(Cache<IpAddr, Arc<AtomicU32>>);

impl Default for Strangers {
    fn default() -> Self {
        Self(Cache::builder().max_capacity(10_000).time_to_live(WINDOW).build())
    }
}

impl Strangers {
    /// Whether this address has asked for too many.
    pub fn is_limited(&self, address: IpAddr) -> bool {
        self.0.get(&address).is_some_and(|count| count.load(Ordering::Relaxed) >= MOST)
    }

    /// Counts one more.
    pub fn count(&self, address: IpAddr) {
        self.0.get_with(address, Arc::default).fetch_add(1, Ordering::Relaxed);
    }
}
