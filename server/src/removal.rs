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
//! consent begun since the removal is covered by it. The two times come from two clocks: [`pass::SKEW`]
//! favours the new consent. What can't be told: a code given before the removal and exchanged after the
//! new consent looks like one of the new. By then the person allows that client again anyway.
//!
//! **A row without a service** (Kong's `global_credentials`) is good for all of them, so it ends with
//! the first of them that is removed, unless any service was allowed anew. And where the gateway has no
//! service of the name any more, its rows went with it or it is called something else now: then all that
//! this person gave this client ends, rather than that something lives on which we said was removed.

mod pass;

use std::{sync::Arc, time::Duration};

use app::prompt::Act;
use tokio::{sync::Notify, task::JoinSet};

use self::pass::Pass;
pub use crate::store::removals::{Removal, Stage};
use crate::{
    account::UserId,
    activity::Activity,
    clock::Clock,
    kong::gateway::Gateway,
    random,
    store::{Pool, consents::Consents, removals::Removals as Rows},
};

/// When the second sweep begins after the first, in seconds: a code lives 300, and times are cut to
/// whole seconds.
pub const AGAIN_AFTER: i64 = 301;

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
    activity: Activity,
    clock: Arc<dyn Clock>,
    bell: Arc<Notify>,
}

impl Removals {
    /// The removals in this database, before this gateway.
    pub fn new(
        pool: Pool,
        consents: Consents,
        gateway: Gateway,
        activity: Activity,
        clock: Arc<dyn Clock>,
    ) -> Self {
        Self { consents, rows: Rows::new(pool), gateway, activity, clock, bell: Arc::default() }
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

    /// A person's removals that are not over, the last asked for first.
    pub async fn open(&self, user: &UserId) -> Result<Vec<Removal>, sqlx::Error> {
        self.rows.open(user).await
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
        while let Some(ended) = self.consents.end_one_over(self.reaches_gateway()).await? {
            tracing::info!(removal.id = %ended.id, "an access has come to the end that was chosen for it");
            let act = Act::Ended { application: ended.client.name, receipt: ended.id };
            self.activity.note(&ended.user, Some(&ended.client_id), act, "");
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
}
