//! Hash slots: how many passwords are hashed at once (security requirement 48).
//!
//! A hash takes a core and 19 MiB for tens of milliseconds. It runs beside the async workers, in at
//! most as many slots as there are cores, so that a flood of sign-ins slows down sign-ins only.

use std::{fmt, sync::Arc, thread, time::Duration};

use tokio::sync::Semaphore;

use super::{
    password::Password,
    password_hash::{Cost, PasswordHash, Verdict},
    policy::NewPassword,
};

/// How long a person waits for a slot.
const WAIT: Duration = Duration::from_secs(2);

/// The hash slots.
#[derive(Clone)]
pub(crate) struct Hasher {
    slots: Arc<Semaphore>,
    wait: Duration,
    cost: Cost,
}

/// No slot became free in time, or there was no memory for the work.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Busy;

impl Hasher {
    /// As many slots as cores.
    pub(crate) fn new() -> Self {
        let cores = thread::available_parallelism().map_or(1, usize::from);
        Self { slots: Arc::new(Semaphore::new(cores)), wait: WAIT, cost: Cost::OWASP }
    }

    #[cfg(test)]
    pub(crate) fn for_tests(slots: usize, cost: Cost) -> Self {
        Self { slots: Arc::new(Semaphore::new(slots)), wait: Duration::from_millis(100), cost }
    }

    /// Hashes a new password.
    pub(crate) async fn hash(&self, password: NewPassword) -> Result<PasswordHash, Busy> {
        let cost = self.cost;
        self.in_slot(move || cost.hash(&password)).await?.map_err(failed)
    }

    /// Compares a password with a stored hash, or does the same work without one.
    pub(crate) async fn verify(
        &self,
        password: Password,
        stored: Option<PasswordHash>,
    ) -> Result<Verdict, Busy> {
        let cost = self.cost;
        self.in_slot(move || cost.verify(&password, stored.as_ref())).await?.map_err(failed)
    }

    async fn in_slot<T: Send + 'static>(
        &self,
        job: impl FnOnce() -> T + Send + 'static,
    ) -> Result<T, Busy> {
        let slot = tokio::time::timeout(self.wait, Arc::clone(&self.slots).acquire_owned()).await;
        let Ok(Ok(permit)) = slot else { return Err(Busy) };
        let done = tokio::task::spawn_blocking(move || {
            // Owned by the work, not by who waits for it: the work goes on when they have left.
            let _permit = permit;
            job()
        });
        done.await.map_err(|error| {
            tracing::error!(%error, "a hash job did not end");
            Busy
        })
    }
}

fn failed(error: argon2::password_hash::Error) -> Busy {
    tracing::error!(%error, "a password could not be hashed");
    Busy
}

impl fmt::Debug for Hasher {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Hasher")
            .field("free", &self.slots.available_permits())
            .field("cost", &self.cost)
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use std::sync::{
        atomic::{AtomicUsize, Ordering},
        mpsc,
    };

    use super::*;

    /// Security requirement 48.
    #[tokio::test]
    async fn abandoned_work_keeps_its_slot() {
        let hasher = Hasher::for_tests(1, Cost::TEST);
        let (started, starts) = tokio::sync::oneshot::channel();
        let (finish, finished) = mpsc::channel::<()>();
        let work = tokio::spawn({
            let hasher = hasher.clone();
            async move {
                hasher
                    .in_slot(move || {
                        started.send(()).unwrap();
                        finished.recv().unwrap();
                    })
                    .await
            }
        });
        starts.await.unwrap();
        work.abort();
        assert!(work.await.unwrap_err().is_cancelled());
        assert_eq!(hasher.slots.available_permits(), 0);
        assert_eq!(hasher.in_slot(|| ()).await, Err(Busy));
        finish.send(()).unwrap();
        assert_eq!(hasher.in_slot(|| ()).await, Ok(()));
    }

    /// Security requirement 48.
    #[tokio::test(flavor = "multi_thread")]
    async fn no_more_jobs_run_at_once_than_there_are_slots() {
        let hasher = Hasher { wait: Duration::from_secs(30), ..Hasher::for_tests(2, Cost::TEST) };
        let (now, most) = (Arc::new(AtomicUsize::new(0)), Arc::new(AtomicUsize::new(0)));
        let jobs: Vec<_> = (0..40)
            .map(|_| {
                let (hasher, now, most) = (hasher.clone(), Arc::clone(&now), Arc::clone(&most));
                tokio::spawn(async move {
                    hasher
                        .in_slot(move || {
                            most.fetch_max(
                                now.fetch_add(1, Ordering::SeqCst) + 1,
                                Ordering::SeqCst,
                            );
                            thread::sleep(Duration::from_millis(2));
                            now.fetch_sub(1, Ordering::SeqCst);
                        })
                        .await
                })
            })
            .collect();
        for job in jobs {
            assert_eq!(job.await.unwrap(), Ok(()));
        }
        assert_eq!(most.load(Ordering::SeqCst), 2);
        assert_eq!(hasher.slots.available_permits(), 2);
    }

    #[test]
    fn there_are_as_many_slots_as_cores_and_a_person_waits_two_seconds_at_most() {
        let hasher = Hasher::new();
        assert_eq!(
            hasher.slots.available_permits(),
            thread::available_parallelism().map_or(1, usize::from)
        );
        assert!(hasher.wait <= Duration::from_secs(2));
    }
}
