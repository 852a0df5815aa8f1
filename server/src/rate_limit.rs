//! Failed sign-ins make the next one wait (security requirements 46 and 47, NIST SP 800-63B-4 §3.2.2).
//!
//! A wait, never a lock: it begins after [`ACCOUNT_FREE`] failures in a row on one account, and after
//! [`ADDRESS_FREE`] from one address (IPv6: one /64), with five seconds, and doubles up to five minutes.
//! A wait of the *account* is not asked of an address without a failure on record: else whoever keeps
//! guessing at an account would keep its owner out.
//!
//! The order for whoever signs people in:
//! 1. [`RateLimiter::begin`] before anything is hashed. It counts the try as a failure already, so a
//!    burst of tries at one moment gets no further than the same tries one after another.
//! 2. Authenticate.
//! 3. Right: [`Attempt::succeeded`], before the session is opened. Not tried (busy, no database):
//!    [`Attempt::cancel`]. Wrong: nothing; drop it. A request that is abandoned half-way stays counted.

use std::{fmt, net::IpAddr, sync::Arc};

use sha2::{Digest, Sha256};

use crate::{
    account::Username,
    clock::{Clock, Timestamp},
    random,
    store::{
        Pool,
        throttle::{Failures, MEMORY, ThrottleRows},
    },
};

/// The failures in a row on one account before there is a wait.
const ACCOUNT_FREE: i64 = 5;

/// The failures from one address before there is a wait.
const ADDRESS_FREE: i64 = 20;

/// The first wait and the longest one, in seconds.
const WAITS: (i64, i64) = (5, 300);

/// An address is forgiven one failure in so many seconds without another. Many people can share one,
/// and a success there must not clear it: whoever has one account could go on guessing at others.
const ADDRESS_FORGIVES: i64 = 300;

/// Counts failed sign-ins.
#[derive(Clone)]
pub struct RateLimiter {
    rows: ThrottleRows,
    clock: Arc<dyn Clock>,
}

/// A try that must wait.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("too many failed tries; the next one counts after {retry_after_seconds} seconds")]
pub struct Limited {
    /// Whole seconds, at least 1.
    pub retry_after_seconds: u32,
}

/// A try that is under way, and counts as a failure until it is said to be none.
#[derive(Debug)]
#[must_use = "a try that is not said to have succeeded counts as a failure"]
pub struct Attempt {
    rows: ThrottleRows,
    account: Counted,
    address: Counted,
}

/// One row of a try: as it was, and as the try left it.
#[derive(Debug)]
struct Counted {
    key: String,
    before: Failures,
    set: Failures,
}

impl RateLimiter {
    /// Counts in this database.
    pub fn new(pool: Pool, clock: Arc<dyn Clock>) -> Self {
        Self { rows: ThrottleRows::new(pool), clock }
    }

    /// Begins a try to sign in, or says how long to wait. A try that must wait is not counted: it can't
    /// make the wait longer.
    pub async fn begin(
        &self,
        username: &Username,
        address: IpAddr,
    ) -> Result<Result<Attempt, Limited>, sqlx::Error> {
        let now = self.clock.now();
        let (account_key, address_key) = (account_key(username), address_key(address));
        // Two reads turn a flood away; only a try that may go on takes the lock, and looks again.
        let known = (self.rows.read(&account_key).await?, self.rows.read(&address_key).await?);
        if let Some(limited) = wait(known.0, known.1, now) {
            return Ok(Err(limited));
        }
        let mut locked = self.rows.begin().await?;
        let (account, address) =
            (locked.lock(&account_key).await?, locked.lock(&address_key).await?);
        if let Some(limited) = wait(account, address, now) {
            return Ok(Err(limited));
        }
        let account =
            Counted::count(account_key, account, account_failures(account, now), ACCOUNT_FREE, now);
        let address =
            Counted::count(address_key, address, address_failures(address, now), ADDRESS_FREE, now);
        locked.write(&account.key, account.set).await?;
        locked.write(&address.key, address.set).await?;
        locked.commit().await?;
        Ok(Ok(Attempt { rows: self.rows.clone(), account, address }))
    }
}

impl Attempt {
    /// They are who they say: the account's failures are forgotten. The address keeps those of before.
    pub async fn succeeded(self) -> Result<(), sqlx::Error> {
        let mut locked = self.rows.begin().await?;
        locked.forget(&self.account.key).await?;
        locked.take_back(&self.address.key, self.address.set, self.address.before).await?;
        locked.commit().await
    }

    /// Nothing was tried: it counts as if it had not been begun.
    pub async fn cancel(self) -> Result<(), sqlx::Error> {
        let mut locked = self.rows.begin().await?;
        locked.take_back(&self.account.key, self.account.set, self.account.before).await?;
        locked.take_back(&self.address.key, self.address.set, self.address.before).await?;
        locked.commit().await
    }
}

impl Counted {
    fn count(key: String, before: Failures, failures: i64, free: i64, now: Timestamp) -> Self {
        let count = failures + 1;
        let not_before = now.plus(delay(count, free)).0;
        Self { key, before, set: Failures { count, last_failure_at: now.0, not_before } }
    }
}

/// How long the next try waits after so many failures.
fn delay(failures: i64, free: i64) -> i64 {
    let (first, longest) = WAITS;
    match u32::try_from(failures - free) {
        Ok(doublings) => first.checked_shl(doublings.min(16)).unwrap_or(longest).min(longest),
        Err(_) => 0,
    }
}

fn account_failures(row: Failures, now: Timestamp) -> i64 {
    if now.0 - row.last_failure_at >= MEMORY { 0 } else { row.count }
}

fn address_failures(row: Failures, now: Timestamp) -> i64 {
    let forgiven = (now.0 - row.last_failure_at).max(0) / ADDRESS_FORGIVES;
    (row.count - forgiven).max(0)
}

fn wait(account: Failures, address: Failures, now: Timestamp) -> Option<Limited> {
    let left = |row: Failures| {
        // A deadline further off than any wait is one that the clock went back behind.
        Some(row.not_before - now.0).filter(|left| (1..=WAITS.1).contains(left)).unwrap_or(0)
    };
    let of_account = if address_failures(address, now) == 0 { 0 } else { left(account) };
    let seconds = of_account.max(left(address));
    (seconds > 0)
        .then(|| Limited { retry_after_seconds: u32::try_from(seconds).unwrap_or(u32::MAX) })
}

fn account_key(username: &Username) -> String {
    key("account", username.canonical())
}

fn address_key(address: IpAddr) -> String {
    match address.to_canonical() {
        IpAddr::V4(address) => key("address", &address.to_string()),
        // One household or one machine has the whole of a /64.
        IpAddr::V6(address) => key("address", &format!("{:x}/64", address.to_bits() >> 64)),
    }
}

fn key(kind: &str, name: &str) -> String {
    let digest = Sha256::new().chain_update(kind).chain_update(":").chain_update(name).finalize();
    random::hex(&digest)
}

impl fmt::Debug for RateLimiter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("RateLimiter").finish_non_exhaustive()
    }
}

#[cfg(test)]
#[path = "rate_limit_tests.rs"]
mod tests;
