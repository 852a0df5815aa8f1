//! Removals at rest: jobs that end access at the gateway, and then their receipts.
//!
//! A job is taken by one conditional UPDATE, a lease, so that of several nodes one works on it; every
//! later write of its worker holds the lease against the row. A worker that died leaves a lease that
//! runs out, and another one goes on at the stored page.

use sqlx::{FromRow, Sqlite, Transaction};

use super::{
    Pool,
    consents::{client_name, decode},
};
use crate::{
    account::UserId,
    authorization::client::ClientId,
    clock::Timestamp,
    consent::{Allowed, Consent},
};

/// How long a worker may be silent before another one takes its job, in seconds.
pub(crate) const LEASE: i64 = 30;

/// How long a receipt is kept, in seconds: as long as the person's list of what happened leads to it.
pub(super) const REMEMBERED: i64 = super::events::KEPT;

/// How many removals a person's page lists at most.
const LISTED: i64 = 20;

/// The table of removals.
#[derive(Clone, Debug)]
pub(crate) struct Removals {
    pool: Pool,
}

/// Where a removal stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// The first sweep: what is there now.
    First,
    /// The second: what came of codes that were given before.
    Second,
    /// All is ended.
    Done,
    /// Nothing was ended at the gateway: we may only read there.
    Noted,
}

/// A removal, as it is stored.
#[derive(Clone, Debug)]
pub struct Removal {
    /// The handle of the consent that it ends.
    pub id: String,
    /// Whose access it ends,
    pub user: UserId,
    /// which client's,
    pub client_id: ClientId,
    /// and to which service.
    pub service: String,
    /// The client's names, as they were last shown.
    pub client: app::prompt::ClientName,
    /// When it was asked for.
    pub requested_at: Timestamp,
    /// Where it stands.
    pub stage: Stage,
    /// When it goes on; none: it is over.
    pub due_at: Option<Timestamp>,
    /// The tokens deleted so far.
    pub ended: i64,
    /// Those that the last try could not delete.
    pub failed: i64,
    /// Failures in a row.
    pub tries: i64,
    /// Where the pass goes on; none: at its start.
    pub page: Option<String>,
    /// What this pass has found so far.
    pub pass_found: i64,
    /// What it could not delete.
    pub pass_failed: i64,
}

#[derive(FromRow)]
struct Row {
    id: String,
    user_id: String,
    client_id: String,
    service: String,
    client_name: String,
    developer: Option<String>,
    requested_at: i64,
    stage: String,
    due_at: Option<i64>,
    ended: i64,
    failed: i64,
    tries: i64,
    page: Option<String>,
    pass_found: i64,
    pass_failed: i64,
}

impl Stage {
    fn name(self) -> &'static str {
        match self {
            Self::First => "first",
            Self::Second => "second",
            Self::Done => "done",
            Self::Noted => "noted",
        }
    }
}

impl TryFrom<Row> for Removal {
    type Error = sqlx::Error;

    fn try_from(row: Row) -> Result<Self, Self::Error> {
        Ok(Self {
            id: row.id,
            user: UserId::parse(&row.user_id).map_err(decode)?,
            client_id: ClientId::parse(&row.client_id).map_err(decode)?,
            service: row.service,
            client: client_name(row.client_name, row.developer),
            requested_at: Timestamp(row.requested_at),
            stage: match row.stage.as_str() {
                "first" => Stage::First,
                "second" => Stage::Second,
                "done" => Stage::Done,
                "noted" => Stage::Noted,
                _ => return Err(decode("not a stage of a removal")),
            },
            due_at: row.due_at.map(Timestamp),
            ended: row.ended,
            failed: row.failed,
            tries: row.tries,
            page: row.page,
            pass_found: row.pass_found,
            pass_failed: row.pass_failed,
        })
    }
}

/// Opens the removal of a consent that is ended in the same transaction.
pub(super) async fn insert(
    transaction: &mut Transaction<'_, Sqlite>,
    consent: &Consent,
    at_gateway: bool,
    now: Timestamp,
) -> Result<(), sqlx::Error> {
    let stage = if at_gateway { Stage::First } else { Stage::Noted };
    sqlx::query(
        "INSERT INTO removals (id, user_id, client_id, service, client_name, developer, requested_at, stage, due_at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
    )
    .bind(consent.id.as_str())
    .bind(consent.user.as_str())
    .bind(consent.client_id.as_str())
    .bind(&consent.service)
    .bind(&consent.client.name)
    .bind(&consent.client.developer)
    .bind(now.0)
    .bind(stage.name())
    .bind(at_gateway.then_some(now.0))
    .execute(&mut **transaction)
    .await?;
    Ok(())
}

/// Whether a yes was taken back after it was said.
pub(super) async fn followed(
    transaction: &mut Transaction<'_, Sqlite>,
    allowed: &Allowed,
) -> Result<bool, sqlx::Error> {
    let later = sqlx::query(
        "SELECT id FROM removals WHERE user_id = $1 AND client_id = $2 AND service = $3 AND requested_at > $4 LIMIT 1",
    )
    .bind(allowed.user.as_str())
    .bind(allowed.client_id.as_str())
    .bind(&allowed.service)
    .bind(allowed.at.0)
    .fetch_optional(&mut **transaction)
    .await?;
    Ok(later.is_some())
}

impl Removals {
    pub(crate) fn new(pool: Pool) -> Self {
        Self { pool }
    }

    /// Looks a person's removal up.
    pub(crate) async fn find(
        &self,
        user: &UserId,
        id: &str,
    ) -> Result<Option<Removal>, sqlx::Error> {
        let row: Option<Row> =
            sqlx::query_as("SELECT * FROM removals WHERE id = $1 AND user_id = $2")
                .bind(id)
                .bind(user.as_str())
                .fetch_optional(&self.pool)
                .await?;
        row.map(Removal::try_from).transpose()
    }

    /// A person's removals that are not over, the last asked for first.
    pub(crate) async fn open(&self, user: &UserId) -> Result<Vec<Removal>, sqlx::Error> {
        let rows: Vec<Row> = sqlx::query_as(
            "SELECT * FROM removals WHERE user_id = $1 AND due_at IS NOT NULL ORDER BY requested_at DESC, id LIMIT $2",
        )
        .bind(user.as_str())
        .bind(LISTED)
        .fetch_all(&self.pool)
        .await?;
        rows.into_iter().map(Removal::try_from).collect()
    }

    /// Takes a job that is due: its worker is `holder` from here on. A look comes first, so that an
    /// idle house writes nothing.
    pub(crate) async fn take(
        &self,
        holder: &str,
        now: Timestamp,
    ) -> Result<Option<Removal>, sqlx::Error> {
        loop {
            let due: Option<(String,)> = sqlx::query_as(
                "SELECT id FROM removals WHERE due_at <= $1 AND lease_until <= $1 ORDER BY due_at LIMIT 1",
            )
            .bind(now.0)
            .fetch_optional(&self.pool)
            .await?;
            let Some((id,)) = due else { return Ok(None) };
            let taken: Option<Row> = sqlx::query_as(
                "UPDATE removals SET lease = $1, lease_until = $2 \
                 WHERE id = $3 AND due_at <= $4 AND lease_until <= $4 RETURNING *",
            )
            .bind(holder)
            .bind(now.plus(LEASE).0)
            .bind(id)
            .bind(now.0)
            .fetch_optional(&self.pool)
            .await?;
            // Another node may have been quicker: then there may be another job.
            if let Some(row) = taken {
                return row.try_into().map(Some);
            }
        }
    }

    /// Writes how far a job is and keeps it, or gives it back where it is not to go on now. False: the
    /// lease was lost, and somebody else works on it.
    pub(crate) async fn save(
        &self,
        job: &Removal,
        holder: &str,
        now: Timestamp,
    ) -> Result<bool, sqlx::Error> {
        let goes_on = job.due_at.is_some_and(|due| due <= now);
        let lease_until = if goes_on { now.plus(LEASE).0 } else { 0 };
        let saved = sqlx::query(
            "UPDATE removals SET stage = $1, due_at = $2, ended = $3, failed = $4, tries = $5, page = $6, \
             pass_found = $7, pass_failed = $8, lease_until = $9 WHERE id = $10 AND lease = $11",
        )
        .bind(job.stage.name())
        .bind(job.due_at.map(|due| due.0))
        .bind(job.ended)
        .bind(job.failed)
        .bind(job.tries)
        .bind(&job.page)
        .bind(job.pass_found)
        .bind(job.pass_failed)
        .bind(lease_until)
        .bind(&job.id)
        .bind(holder)
        .execute(&self.pool)
        .await?;
        Ok(saved.rows_affected() == 1)
    }

    /// Makes a job due that waits after a failure.
    pub(crate) async fn hasten(
        &self,
        user: &UserId,
        id: &str,
        now: Timestamp,
    ) -> Result<(), sqlx::Error> {
        sqlx::query(
            "UPDATE removals SET due_at = $1 WHERE id = $2 AND user_id = $3 AND tries > 0 AND due_at > $1",
        )
        .bind(now.0)
        .bind(id)
        .bind(user.as_str())
        .execute(&self.pool)
        .await?;
        Ok(())
    }
}
