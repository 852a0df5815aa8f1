//! Browser sessions at rest. The table knows no timeouts: [`crate::session::Sessions`] decides, from
//! the times that stand here.

use app::form::DeviceId;
use sqlx::FromRow;

use super::{
    Pool,
    users::{end_sessions, read_user},
};
use crate::{
    account::{User, UserId},
    clock::Timestamp,
    random,
    session::{BrowserId, Place, SessionTokenHash},
};

/// The table of browser sessions.
#[derive(Clone, Debug)]
pub(crate) struct SessionRows {
    pool: Pool,
}

/// A session, as it is stored.
#[derive(Clone, Debug)]
pub(crate) struct SessionRow {
    pub(crate) browser: BrowserId,
    pub(crate) signed_in: Option<SignedIn>,
    pub(crate) last_seen_at: Timestamp,
    pub(crate) timed_out: bool,
    pub(crate) notice: Option<String>,
}

/// Who is signed in, and since when.
#[derive(Clone, Debug)]
pub(crate) struct SignedIn {
    pub(crate) user: User,
    pub(crate) at: Timestamp,
}

/// A session to be stored.
#[derive(Debug)]
pub(crate) struct NewSession<'a> {
    pub(crate) hash: &'a SessionTokenHash,
    pub(crate) browser: &'a BrowserId,
    pub(crate) signed_in: Option<(&'a User, &'a Place)>,
    pub(crate) now: Timestamp,
    pub(crate) expires_at: Timestamp,
}

/// A session of somebody who asks for all of theirs.
#[derive(Debug)]
pub(crate) struct OwnSession {
    pub(crate) hash: String,
    pub(crate) id: Option<DeviceId>,
    pub(crate) place: Place,
    pub(crate) at: Timestamp,
    pub(crate) last_seen_at: Timestamp,
}

/// The most sessions of one person that are listed.
const MOST_LISTED: i64 = 100;

/// Which sessions a new one takes the place of.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Retire<'a> {
    /// This one.
    One(&'a SessionTokenHash),
    /// All of this browser.
    Browser(&'a BrowserId),
}

#[derive(FromRow)]
struct Row {
    browser: String,
    signed_in_at: Option<i64>,
    last_seen_at: i64,
    timed_out: i64,
    notice: Option<String>,
    user_id: Option<String>,
    username: Option<String>,
    generation: Option<i64>,
}

impl TryFrom<Row> for SessionRow {
    type Error = sqlx::Error;

    fn try_from(row: Row) -> Result<Self, Self::Error> {
        let signed_in = match (row.user_id, row.username, row.generation, row.signed_in_at) {
            (Some(id), Some(username), Some(generation), Some(at)) => {
                Some(SignedIn { user: read_user(&id, &username, generation)?, at: Timestamp(at) })
            }
            _ => None,
        };
        let browser = BrowserId::parse(&row.browser)
            .ok_or_else(|| sqlx::Error::Decode("not a browser id".into()))?;
        Ok(Self {
            browser,
            signed_in,
            last_seen_at: Timestamp(row.last_seen_at),
            timed_out: row.timed_out != 0,
            notice: row.notice,
        })
    }
}

impl SessionRows {
    pub(crate) fn new(pool: Pool) -> Self {
        Self { pool }
    }

    /// One indexed read. The user is there only while the account is enabled and of the generation that
    /// signed in.
    pub(crate) async fn find(
        &self,
        hash: &SessionTokenHash,
        now: Timestamp,
    ) -> Result<Option<SessionRow>, sqlx::Error> {
        let row: Option<Row> = sqlx::query_as(
            "SELECT s.browser, s.signed_in_at, s.last_seen_at, s.timed_out, s.notice, \
             u.id AS user_id, u.username, u.generation \
             FROM sessions s LEFT JOIN users u \
             ON u.id = s.user_id AND u.generation = s.generation AND u.disabled_at IS NULL \
             WHERE s.hash = $1 AND s.expires_at > $2",
        )
        .bind(hash.as_str())
        .bind(now.0)
        .fetch_optional(&self.pool)
        .await?;
        row.map(SessionRow::try_from).transpose()
    }

    /// Stores a session and drops those that it takes the place of, in one transaction.
    pub(crate) async fn put(
        &self,
        retire: Option<Retire<'_>>,
        new: &NewSession<'_>,
    ) -> Result<(), sqlx::Error> {
        let mut transaction = self.pool.begin().await?;
        let delete = match retire {
            Some(Retire::One(hash)) => {
                Some(sqlx::query("DELETE FROM sessions WHERE hash = $1").bind(hash.as_str()))
            }
            Some(Retire::Browser(id)) => {
                Some(sqlx::query("DELETE FROM sessions WHERE browser = $1").bind(id.as_str()))
            }
            None => None,
        };
        if let Some(delete) = delete {
            delete.execute(&mut *transaction).await?;
        }
        sqlx::query(
            "INSERT INTO sessions (hash, browser, user_id, generation, signed_in_at, last_seen_at, expires_at, \
             public_id, user_agent, network) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        )
        .bind(new.hash.as_str())
        .bind(new.browser.as_str())
        .bind(new.signed_in.map(|(user, _)| user.id.as_str()))
        .bind(new.signed_in.map(|(user, _)| user.generation))
        .bind(new.signed_in.map(|_| new.now.0))
        .bind(new.now.0)
        .bind(new.expires_at.0)
        .bind(new.signed_in.map(|_| random::base64url::<16>()))
        .bind(new.signed_in.and_then(|(_, place)| place.user_agent.as_deref()))
        .bind(new.signed_in.and_then(|(_, place)| place.network.as_deref()))
        .execute(&mut *transaction)
        .await?;
        transaction.commit().await
    }

    /// Notes that the browser was here.
    pub(crate) async fn touch(
        &self,
        hash: &SessionTokenHash,
        now: Timestamp,
        expires_at: Timestamp,
    ) -> Result<(), sqlx::Error> {
        sqlx::query("UPDATE sessions SET last_seen_at = $1, expires_at = $2 WHERE hash = $3 AND last_seen_at < $1")
            .bind(now.0)
            .bind(expires_at.0)
            .bind(hash.as_str())
            .execute(&self.pool)
            .await?;
        Ok(())
    }

    /// Signs the session out because its time is over, and remembers that this was why.
    pub(crate) async fn time_out(
        &self,
        hash: &SessionTokenHash,
        now: Timestamp,
        expires_at: Timestamp,
    ) -> Result<(), sqlx::Error> {
        sqlx::query(
            "UPDATE sessions SET user_id = NULL, generation = NULL, signed_in_at = NULL, timed_out = 1, \
             last_seen_at = $1, expires_at = $2 WHERE hash = $3 AND user_id IS NOT NULL",
        )
        .bind(now.0)
        .bind(expires_at.0)
        .bind(hash.as_str())
        .execute(&self.pool)
        .await?;
        Ok(())
    }

    pub(crate) async fn set_notice(
        &self,
        hash: &SessionTokenHash,
        notice: Option<&str>,
    ) -> Result<(), sqlx::Error> {
        sqlx::query("UPDATE sessions SET notice = $1 WHERE hash = $2")
            .bind(notice)
            .bind(hash.as_str())
            .execute(&self.pool)
            .await?;
        Ok(())
    }

    /// The sessions that a user is signed in on, those included whose time is over.
    pub(crate) async fn of_user(&self, user: &User) -> Result<Vec<OwnSession>, sqlx::Error> {
        type Columns = (String, Option<String>, Option<String>, Option<String>, Option<i64>, i64);
        let rows: Vec<Columns> = sqlx::query_as(
            "SELECT hash, public_id, user_agent, network, signed_in_at, last_seen_at FROM sessions \
             WHERE user_id = $1 AND generation = $2 ORDER BY last_seen_at DESC LIMIT $3",
        )
        .bind(user.id.as_str())
        .bind(user.generation)
        .bind(MOST_LISTED)
        .fetch_all(&self.pool)
        .await?;
        let own = |(hash, id, user_agent, network, at, seen): Columns| OwnSession {
            hash,
            id: id.and_then(|id| id.parse().ok()),
            place: Place { user_agent, network },
            at: Timestamp(at.unwrap_or(seen)),
            last_seen_at: Timestamp(seen),
        };
        Ok(rows.into_iter().map(own).collect())
    }

    pub(crate) async fn end_one(
        &self,
        user: &UserId,
        device: &DeviceId,
    ) -> Result<bool, sqlx::Error> {
        let ended = sqlx::query("DELETE FROM sessions WHERE public_id = $1 AND user_id = $2")
            .bind(device.as_str())
            .bind(user.as_str())
            .execute(&self.pool)
            .await?;
        Ok(ended.rows_affected() > 0)
    }

    pub(crate) async fn end_others(
        &self,
        user: &UserId,
        own: &SessionTokenHash,
    ) -> Result<u64, sqlx::Error> {
        let ended = sqlx::query("DELETE FROM sessions WHERE user_id = $1 AND hash <> $2")
            .bind(user.as_str())
            .bind(own.as_str())
            .execute(&self.pool)
            .await?;
        Ok(ended.rows_affected())
    }

    pub(crate) async fn end_all(&self, user: &UserId) -> Result<(), sqlx::Error> {
        let mut transaction = self.pool.begin().await?;
        end_sessions(&mut transaction, user).await?;
        transaction.commit().await
    }
}
