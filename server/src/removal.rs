//! Ending access at the gateway, proven: the job behind "Remove access", and behind an end that a person
//! chose (consent-ux rule 13; `kong/README.md`, 41 to 44).
//!
//! **Two sweeps.** A code that was given before can still be exchanged for 300 seconds, and Kong has no
//! way to take codes back. So the first sweep ends what is there, and the second, after that time, what
//! came of such codes.
//!
//! **A sweep is passes** over all tokens of the client, page by page. It is over with a pass that has
//! found nothing: a refresh under way makes a new row, perhaps on a page behind us, and counts as found.
//! What could not be deleted is tried again, at growing intervals, for as long as it takes.
//!
//! **What a sweep leaves alone.** The person may allow the same client again at any time, even before
//! the first sweep had a chance. Tokens of the new consent must live, so a row that is not older than a
//! consent begun since the removal is covered by it. The two times come from two clocks: [`SKEW`]
//! favours the new consent. What can't be told: a code given before the removal and exchanged after the
//! new consent looks like one of the new. By then the person allows that client again anyway.
//!
//! **A row without a service** (Kong's `global_credentials`) is good for all of them, so it ends with
//! the first of them that is removed, unless any service was allowed anew.

use std::{sync::Arc, time::Duration};

use tokio::{sync::Notify, task::JoinSet};

pub use crate::store::removals::{Removal, Stage};
use crate::{
    account::UserId,
    clock::{Clock, Timestamp},
    kong::{
        admin::AdminError,
        gateway::Gateway,
        tokens::{KongTokens, TokenRow},
    },
    random,
    store::{Pool, consents::Consents, removals::Removals as Rows},
};

/// When the second sweep begins after the first, in seconds: a code lives 300, and times are cut to
/// whole seconds.
pub const AGAIN_AFTER: i64 = 301;

/// How far the gateway's clock may be behind ours, in seconds, before a new consent's tokens look old.
/// A client that wants its old code to live would exchange it later anyway, so this costs nothing.
const SKEW: i64 = 2;

/// How many rows are asked for at once. They are about 400 bytes each, but a client can make its own
/// larger: then fewer.
const PAGE_SIZE: u16 = 500;

/// The longest pause between two tries, in seconds; the first is 5.
const LONGEST_PAUSE: i64 = 300;

/// How many passes are made without a pause, before a client that refreshes all the time.
const PASSES: u32 = 10;

/// How many removals are worked on at once, by one node.
const AT_ONCE: usize = 4;

/// How often the table is looked at.
const EVERY: Duration = Duration::from_secs(1);

/// How long an answer to a person waits for the first sweep.
const PATIENCE: Duration = Duration::from_secs(2);

/// The removals: asked for by people, done by [`Removals::drive`].
#[derive(Clone)]
pub struct Removals {
    consents: Consents,
    rows: Rows,
    gateway: Gateway,
    clock: Arc<dyn Clock>,
    bell: Arc<Notify>,
}

impl Removals {
    /// The removals in this database, before this gateway.
    pub fn new(pool: Pool, consents: Consents, gateway: Gateway, clock: Arc<dyn Clock>) -> Self {
        Self { consents, rows: Rows::new(pool), gateway, clock, bell: Arc::default() }
    }

    /// Whether access can be ended at the gateway, and not just forgotten here.
    pub fn reaches_gateway(&self) -> bool {
        self.gateway.tokens().is_some()
    }

    /// Takes a consent back and ends its access; waits a moment for the first sweep. False where there
    /// neither is nor was such a consent of this person's.
    pub async fn begin(&self, user: &UserId, id: &str) -> Result<bool, sqlx::Error> {
        if !self.consents.end(user, id, self.reaches_gateway()).await? {
            return Ok(self.find(user, id).await?.is_some());
        }
        tracing::info!(removal.id = id, user.id = user.as_str(), "access is being removed");
        self.wait(user, id).await?;
        Ok(true)
    }

    /// Tries a removal again at once that waits after a failure.
    pub async fn hasten(&self, user: &UserId, id: &str) -> Result<(), sqlx::Error> {
        self.rows.hasten(user, id, self.clock.now()).await?;
        self.wait(user, id).await
    }

    /// Looks a person's removal up.
    pub async fn find(&self, user: &UserId, id: &str) -> Result<Option<Removal>, sqlx::Error> {
        self.rows.find(user, id).await
    }

    /// Lets the job begin, and waits until it has come to a rest.
    async fn wait(&self, user: &UserId, id: &str) -> Result<(), sqlx::Error> {
        self.bell.notify_one();
        let end = tokio::time::Instant::now() + PATIENCE;
        while tokio::time::Instant::now() < end {
            let Some(job) = self.find(user, id).await? else { break };
            if job.due_at.is_none_or(|due| due > self.clock.now()) {
                break;
            }
            tokio::time::sleep(Duration::from_millis(25)).await;
        }
        Ok(())
    }

    /// Works on the jobs of all nodes, for ever. Dropped in the middle, its jobs are left to others.
    pub async fn drive(self) {
        let mut running = JoinSet::new();
        loop {
            tokio::select! {
                () = self.bell.notified() => {}
                () = tokio::time::sleep(EVERY) => {}
                Some(_) = running.join_next() => {}
            }
            if let Err(error) = self.look(&mut running).await {
                tracing::error!(%error, "removals can't be looked for");
            }
        }
    }

    /// Ends what has come to its chosen end, and takes jobs that are due.
    async fn look(&self, running: &mut JoinSet<()>) -> Result<(), sqlx::Error> {
        while self.consents.end_one_over(self.reaches_gateway()).await? {
            tracing::info!("an access has come to the end that was chosen for it");
        }
        while running.len() < AT_ONCE {
            let holder = random::base64url::<16>();
            let Some(job) = self.rows.take(&holder, self.clock.now()).await? else { break };
            let worker = self.clone();
            running.spawn(async move {
                let id = job.id.clone();
                if let Err(error) = worker.work(job, &holder).await {
                    // Its lease runs out, and somebody goes on where it was saved.
                    tracing::error!(%error, removal.id = id, "a removal can't be written");
                }
            });
        }
        Ok(())
    }

    /// Does one job until it rests: done, waiting for the second sweep, or for another try.
    async fn work(&self, mut job: Removal, holder: &str) -> Result<(), sqlx::Error> {
        let Some(tokens) = self.gateway.tokens() else {
            job.due_at = None;
            job.stage = Stage::Noted;
            self.rows.save(&job, holder, self.clock.now()).await?;
            return Ok(());
        };
        for _ in 0..PASSES {
            match self.pass(&mut job, tokens, holder).await? {
                Pass::Lost => return Ok(()),
                Pass::Broken(error) => {
                    tracing::error!(%error, removal.id = job.id, ended = job.ended, "a removal is interrupted");
                    break;
                }
                Pass::Whole { failed: 0, found: 0 } => {
                    self.settle(&mut job);
                    self.rows.save(&job, holder, self.clock.now()).await?;
                    return Ok(());
                }
                Pass::Whole { failed: 0, .. } => {}
                Pass::Whole { failed, .. } => {
                    tracing::error!(removal.id = job.id, failed, "tokens could not be ended");
                    break;
                }
            }
        }
        let pause = 5_i64.saturating_mul(1 << job.tries.clamp(0, 10)).min(LONGEST_PAUSE);
        job.tries += 1;
        job.due_at = Some(self.clock.now().plus(pause));
        self.rows.save(&job, holder, self.clock.now()).await?;
        Ok(())
    }

    /// A sweep is over.
    fn settle(&self, job: &mut Removal) {
        (job.tries, job.failed) = (0, 0);
        (job.stage, job.due_at) = match job.stage {
            Stage::First => (Stage::Second, Some(self.clock.now().plus(AGAIN_AFTER))),
            Stage::Second | Stage::Done | Stage::Noted => (Stage::Done, None),
        };
        tracing::info!(removal.id = job.id, ended = job.ended, stage = ?job.stage, "a sweep is over");
    }

    /// Goes once over the client's tokens, from where the job stands.
    async fn pass(
        &self,
        job: &mut Removal,
        tokens: &KongTokens,
        holder: &str,
    ) -> Result<Pass, sqlx::Error> {
        let service = match tokens.service_id(&job.service).await {
            Ok(id) => id,
            Err(error) => return Ok(Pass::Broken(error)),
        };
        let mut size = PAGE_SIZE;
        loop {
            let page = match tokens.page(&job.client_id, size, job.page.as_deref()).await {
                Ok(page) => page,
                // Perhaps it was too long to be read.
                Err(AdminError::Strange(_)) if size > 1 => {
                    size /= 2;
                    continue;
                }
                Err(error) => {
                    // Perhaps the place to go on at is none any more.
                    job.page = None;
                    return Ok(Pass::Broken(error));
                }
            };
            // Read after the list: whatever consent a listed token is of stands there by now.
            let covers = self.covers(job).await?;
            for row in page.rows.iter().filter(|row| {
                row.user.as_deref() == Some(job.user.as_str())
                    && (row.service.is_none() || row.service == service)
                    && !covers(row)
            }) {
                job.pass_found += 1;
                match tokens.delete(&job.client_id, row.id).await {
                    Ok(true) => job.ended += 1,
                    Ok(false) => {}
                    Err(AdminError::Strange(_)) => job.pass_failed += 1,
                    Err(error) => {
                        job.failed = job.pass_failed + 1;
                        return Ok(Pass::Broken(error));
                    }
                }
                if !self.rows.save(job, holder, self.clock.now()).await? {
                    return Ok(Pass::Lost);
                }
            }
            job.page = page.next;
            if job.page.is_none() {
                let whole = Pass::Whole { found: job.pass_found, failed: job.pass_failed };
                job.failed = job.pass_failed;
                (job.pass_found, job.pass_failed) = (0, 0);
                return Ok(whole);
            }
            if !self.rows.save(job, holder, self.clock.now()).await? {
                return Ok(Pass::Lost);
            }
        }
    }

    /// Says of a token of this person whether a consent that was begun since covers it.
    async fn covers(
        &self,
        job: &Removal,
    ) -> Result<impl Fn(&TokenRow) -> bool + use<>, sqlx::Error> {
        let living = self.consents.living(&job.user, &job.client_id).await?;
        let (requested_at, service) = (job.requested_at, job.service.clone());
        Ok(move |row: &TokenRow| {
            living.iter().any(|(of, since)| {
                (row.service.is_none() || *of == service)
                    && is_covered(row.created_at, *since, requested_at)
            })
        })
    }
}

/// How a pass ended.
enum Pass {
    /// It went over all tokens.
    Whole {
        /// This person's that were there.
        found: i64,
        /// Those that could not be deleted.
        failed: i64,
    },
    /// The gateway did not let it.
    Broken(AdminError),
    /// Somebody else has the job.
    Lost,
}

/// Whether a token is of a consent that began after a removal was asked for.
fn is_covered(created_at: Timestamp, since: Timestamp, requested_at: Timestamp) -> bool {
    since >= requested_at && created_at.plus(SKEW) >= since
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_new_consent_covers_its_own_tokens_and_no_older_ones() {
        let removed = Timestamp(1_000);
        let covered =
            |created_at, since| is_covered(Timestamp(created_at), Timestamp(since), removed);
        assert!(!covered(999, 900), "a consent from before covers nothing");
        assert!(!covered(2_000, 900), "however late the token");
        assert!(covered(1_060, 1_060) && covered(1_500, 1_060));
        assert!(covered(1_058, 1_060), "the gateway's clock may be behind");
        assert!(!covered(1_057, 1_060), "a token of an old code");
    }
}
