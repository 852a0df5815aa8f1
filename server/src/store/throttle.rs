//! Failed sign-ins at rest: they outlive a restart, and all nodes count together. What they lead to
//! is decided in [`crate::rate_limit`].

use sqlx::{FromRow, Sqlite, Transaction};

use super::Pool;

/// How long a row is kept after its last failure, in seconds.
pub(crate) const MEMORY: i64 = 24 * 3600;

/// The table of failed sign-ins.
#[derive(Clone, Debug)]
pub(crate) struct ThrottleRows {
    pool: Pool,
}

/// What is known of one account or address.
#[derive(Clone, Copy, Debug, PartialEq, Eq, FromRow)]
pub(crate) struct Failures {
    #[sqlx(rename = "failures")]
    pub(crate) count: i64,
    pub(crate) last_failure_at: i64,
    pub(crate) not_before: i64,
}

impl Failures {
    /// Nothing bad.
    pub(crate) const NONE: Self = Self { count: 0, last_failure_at: 0, not_before: 0 };
}

/// Both rows of one try, locked until the end.
#[derive(Debug)]
pub(crate) struct Locked {
    transaction: Transaction<'static, Sqlite>,
}

impl ThrottleRows {
    pub(crate) fn new(pool: Pool) -> Self {
        Self { pool }
    }

    /// Reads a row without locking it.
    pub(crate) async fn read(&self, key: &str) -> Result<Failures, sqlx::Error> {
        let row = sqlx::query_as(
            "SELECT failures, last_failure_at, not_before FROM throttle WHERE key = $1",
        )
        .bind(key)
        .fetch_optional(&self.pool)
        .await?;
        Ok(row.unwrap_or(Failures::NONE))
    }

    /// Begins a change of several rows.
    pub(crate) async fn begin(&self) -> Result<Locked, sqlx::Error> {
        Ok(Locked { transaction: self.pool.begin().await? })
    }
}

impl Locked {
    /// Reads a row and keeps others from it. The write that changes nothing is what takes the lock, in
    /// SQLite and in PostgreSQL.
    pub(crate) async fn lock(&mut self, key: &str) -> Result<Failures, sqlx::Error> {
        sqlx::query_as(
            "INSERT INTO throttle (key, failures, last_failure_at, not_before) VALUES ($1, 0, 0, 0) \
             ON CONFLICT (key) DO UPDATE SET failures = throttle.failures \
             RETURNING failures, last_failure_at, not_before",
        )
        .bind(key)
        .fetch_one(&mut *self.transaction)
        .await
    }

    /// Writes a row that was locked.
    pub(crate) async fn write(&mut self, key: &str, row: Failures) -> Result<(), sqlx::Error> {
        sqlx::query("UPDATE throttle SET failures = $1, last_failure_at = $2, not_before = $3 WHERE key = $4")
            .bind(row.count)
            .bind(row.last_failure_at)
            .bind(row.not_before)
            .bind(key)
            .execute(&mut *self.transaction)
            .await?;
        Ok(())
    }

    /// Takes one failure back. A deadline that it set gives way to the one before, unless a later failure
    /// has set its own.
    pub(crate) async fn take_back(
        &mut self,
        key: &str,
        set: Failures,
        before: Failures,
    ) -> Result<(), sqlx::Error> {
        sqlx::query(
            "UPDATE throttle SET failures = failures - 1, \
             not_before = CASE WHEN not_before = $1 THEN $2 ELSE not_before END WHERE key = $3 AND failures > 0",
        )
        .bind(set.not_before)
        .bind(before.not_before)
        .bind(key)
        .execute(&mut *self.transaction)
        .await?;
        Ok(())
    }

    /// Forgets a row.
    pub(crate) async fn forget(&mut self, key: &str) -> Result<(), sqlx::Error> {
        sqlx::query("DELETE FROM throttle WHERE key = $1")
            .bind(key)
            .execute(&mut *self.transaction)
            .await?;
        Ok(())
    }

    /// Makes it so.
    pub(crate) async fn commit(self) -> Result<(), sqlx::Error> {
        self.transaction.commit().await
    }
}
