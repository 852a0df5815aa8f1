//! The house's memory: structs over one pool.
//!
//! SQLite now. The SQL is what PostgreSQL takes too: numbered placeholders, BIGINT for times, no
//! functions of one product. A transaction begins with a write: SQLite then takes its write lock at
//! once, where a read before it could fail at the upgrade (reliability, F12).

pub mod consents;
pub mod events;
pub mod pending;
pub mod problems;
pub mod removals;
pub mod sessions;
pub mod throttle;
pub mod users;

use std::{
    fs, io,
    path::{Path, PathBuf},
    str::FromStr,
    sync::atomic::{AtomicU32, Ordering},
    time::Duration,
};

use sqlx::{
    migrate::{MigrateError, Migrator},
    sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous},
};

use self::users::Users;
use crate::{clock::Timestamp, random};

/// The connections to the database.
pub type Pool = sqlx::SqlitePool;

/// How long a statement waits for another's lock, and a request for a connection (reliability rule R6).
const PATIENCE: Duration = Duration::from_secs(1);

/// How often a start is tried that another process's first start got in the way of.
const START_TRIES: u32 = 10;

/// How long an answered or expired request is remembered, so that a late click is told why, in seconds.
const REMEMBERED: i64 = 3600;

/// The database.
#[derive(Clone, Debug)]
pub struct Store {
    /// The accounts.
    pub users: Users,
    pool: Pool,
}

/// Why there is no database. The text names the file, never the whole URL: one may hold a password.
#[derive(Debug, thiserror::Error)]
pub enum OpenStoreError {
    /// Not an address of a database that we speak to.
    #[error("the database URL must be of the form sqlite:path")]
    Url,
    /// The file can't be made or opened.
    #[error("the database file {} can't be opened: {source}", path.display())]
    File {
        /// Where it should be.
        path: PathBuf,
        /// Why not.
        source: io::Error,
    },
    /// The database does not answer as one.
    #[error("the database can't be used: {0}")]
    Connect(#[from] sqlx::Error),
    /// The tables can't be brought up to date.
    #[error("the database's tables can't be brought up to date: {0}")]
    Migrate(#[from] MigrateError),
}

/// How many rows were forgotten.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Purged {
    /// Sessions.
    pub sessions: u64,
    /// Pending requests.
    pub pending: u64,
    /// Accounts and addresses with failed sign-ins.
    pub throttle: u64,
    /// Receipts of removals.
    pub removals: u64,
    /// What happened to accounts.
    pub events: u64,
    /// Problem pages.
    pub problems: u64,
}

impl Store {
    /// Opens the database, makes it where there is none, and brings its tables up to date.
    ///
    /// `sqlite::memory:` lives as long as its one connection does.
    pub async fn open(database_url: &str) -> Result<Self, OpenStoreError> {
        if !database_url.starts_with("sqlite:") {
            return Err(OpenStoreError::Url);
        }
        let options =
            SqliteConnectOptions::from_str(database_url).map_err(|_| OpenStoreError::Url)?;
        let in_memory = database_url.contains(":memory:") || database_url.contains("mode=memory");
        if !in_memory {
            make_private(options.get_filename())?;
        }
        let options = options
            .create_if_missing(true)
            .journal_mode(SqliteJournalMode::Wal)
            // An acknowledged write outlives a power cut (reliability, F16).
            .synchronous(SqliteSynchronous::Full)
            .busy_timeout(PATIENCE)
            .foreign_keys(true);
        let mut tries = 1;
        loop {
            match Self::start(options.clone(), in_memory).await {
                // SQLite has no lock around migrations: two first starts can meet in the middle.
                Err(OpenStoreError::Connect(_) | OpenStoreError::Migrate(_))
                    if !in_memory && tries < START_TRIES =>
                {
                    tries += 1;
                    tokio::time::sleep(Duration::from_millis(50)).await;
                }
                done => return done,
            }
        }
    }

    async fn start(options: SqliteConnectOptions, in_memory: bool) -> Result<Self, OpenStoreError> {
        let pool = SqlitePoolOptions::new().acquire_timeout(PATIENCE);
        let pool = if in_memory {
            pool.max_connections(1).min_connections(1).idle_timeout(None).max_lifetime(None)
        } else {
            pool.max_connections(8)
        };
        let pool = pool.connect_with(options).await?;
        migrator().run(&pool).await?;
        Ok(Self { users: Users::new(pool.clone()), pool })
    }

    /// The connections, for the other tables.
    pub fn pool(&self) -> &Pool {
        &self.pool
    }

    /// Asks for a sign of life.
    pub async fn ping(&self) -> Result<(), sqlx::Error> {
        sqlx::query("SELECT 1").execute(&self.pool).await?;
        Ok(())
    }

    /// Forgets what is over.
    pub async fn purge(&self, now: Timestamp) -> Result<Purged, sqlx::Error> {
        let delete = async |sql: &'static str, until: Timestamp| {
            sqlx::query(sql)
                .bind(until.0)
                .execute(&self.pool)
                .await
                .map(|done| done.rows_affected())
        };
        Ok(Purged {
            sessions: delete("DELETE FROM sessions WHERE expires_at <= $1", now).await?,
            pending: delete("DELETE FROM pending WHERE expires_at <= $1", now.plus(-REMEMBERED))
                .await?,
            throttle: delete(
                "DELETE FROM throttle WHERE last_failure_at <= $1",
                now.plus(-throttle::MEMORY),
            )
            .await?,
            removals: delete(
                "DELETE FROM removals WHERE due_at IS NULL AND requested_at <= $1",
                now.plus(-removals::REMEMBERED),
            )
            .await?,
            events: delete("DELETE FROM events WHERE at <= $1", now.plus(-events::KEPT)).await?,
            problems: delete("DELETE FROM problems WHERE at <= $1", now.plus(-problems::KEPT))
                .await?
                + delete(
                    // Its parameter is a number of rows, not a time.
                    "DELETE FROM problems WHERE id <= (SELECT id FROM problems ORDER BY id DESC LIMIT 1 OFFSET $1)",
                    Timestamp(problems::MOST),
                )
                .await?,
        })
    }
}

/// A row's id that sorts by time and, within a second, by the order of this process's rows.
fn row_id(at: Timestamp) -> String {
    static NEXT: AtomicU32 = AtomicU32::new(0);
    let next = NEXT.fetch_add(1, Ordering::Relaxed);
    format!("{:010x}-{next:08x}-{}", at.0.max(0), random::hex(&random::bytes::<4>()))
}

fn migrator() -> Migrator {
    let mut migrator = sqlx::migrate!("./migrations");
    // During a roll-out the old version runs on the new version's tables (reliability, F20).
    migrator.set_ignore_missing(true);
    migrator
}

/// Makes the file for nobody's eyes but ours, before SQLite would make it for everybody's. Its
/// journal gets the same permissions.
fn make_private(file: &Path) -> Result<(), OpenStoreError> {
    let mut options = fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    match options.open(file) {
        Ok(_) => Ok(()),
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Ok(()),
        Err(source) => Err(OpenStoreError::File { path: file.to_owned(), source }),
    }
}

#[cfg(test)]
#[path = "store/tests.rs"]
mod tests;
