//! What happened to accounts, at rest: for their owners, for 90 days.

use app::prompt::{Act, ActivityLine};
use sqlx::{Sqlite, Transaction};

use super::{Pool, row_id};
use crate::{account::UserId, clock::Timestamp};

/// How long an event is kept, in seconds.
pub(super) const KEPT: i64 = 90 * 24 * 3600;

/// How many events stand on a page.
pub const PAGE: u32 = 20;

/// Tries with a wrong password within so many seconds are one event, so that whoever guesses can't
/// fill the table.
const TOGETHER: i64 = 3600;

/// The table of events.
#[derive(Clone, Debug)]
pub struct Events {
    pool: Pool,
}

/// An event to be stored.
#[derive(Clone, Debug)]
pub(crate) struct NewEvent {
    pub(crate) user: UserId,
    pub(crate) client_id: Option<String>,
    pub(crate) act: Act,
    pub(crate) log_id: String,
    pub(crate) at: Timestamp,
}

/// A try with a wrong password, by the name that was typed: perhaps of nobody.
#[derive(Clone, Debug)]
pub(crate) struct WrongPassword {
    pub(crate) canonical: String,
    pub(crate) log_id: String,
    pub(crate) at: Timestamp,
}

const WRONG: Act = Act::WrongPassword { times: 1 };

impl Events {
    /// The table in this database.
    pub fn new(pool: Pool) -> Self {
        Self { pool }
    }

    /// The events of a page, newest first, and whether there are older ones.
    pub async fn page(
        &self,
        user: &UserId,
        page: u32,
    ) -> Result<(Vec<ActivityLine>, bool), sqlx::Error> {
        let before = i64::from(page.saturating_sub(1)) * i64::from(PAGE);
        let rows: Vec<(String, i64, i64)> = sqlx::query_as(
            "SELECT detail, times, at FROM events WHERE user_id = $1 ORDER BY id DESC LIMIT $2 OFFSET $3",
        )
        .bind(user.as_str())
        .bind(i64::from(PAGE) + 1)
        .bind(before)
        .fetch_all(&self.pool)
        .await?;
        let more = rows.len() > PAGE as usize;
        let lines = rows.into_iter().take(PAGE as usize).filter_map(|(detail, times, at)| {
            // A newer version's act may be of a kind that we do not know: then it is left out.
            let act = match serde_json::from_str(&detail).ok()? {
                Act::WrongPassword { .. } => {
                    Act::WrongPassword { times: u32::try_from(times).unwrap_or(u32::MAX) }
                }
                act => act,
            };
            Some(ActivityLine { at: Timestamp(at).into(), act })
        });
        Ok((lines.collect(), more))
    }
}

/// Stores an event.
pub(crate) async fn insert(
    transaction: &mut Transaction<'_, Sqlite>,
    event: &NewEvent,
) -> Result<(), sqlx::Error> {
    sqlx::query(
        "INSERT INTO events (id, user_id, kind, client_id, detail, times, log_id, at) \
         VALUES ($1, $2, $3, $4, $5, 1, $6, $7)",
    )
    .bind(row_id(event.at))
    .bind(event.user.as_str())
    .bind(event.act.kind())
    .bind(event.client_id.as_deref())
    .bind(detail(&event.act)?)
    .bind(&event.log_id)
    .bind(event.at.0)
    .execute(&mut **transaction)
    .await?;
    Ok(())
}

/// Counts a try with a wrong password, if the name is somebody's.
pub(crate) async fn count_wrong_password(
    transaction: &mut Transaction<'_, Sqlite>,
    tried: &WrongPassword,
) -> Result<(), sqlx::Error> {
    let counted = sqlx::query(
        "UPDATE events SET times = times + 1 WHERE kind = $1 AND at > $2 \
         AND user_id = (SELECT id FROM users WHERE canonical = $3)",
    )
    .bind(WRONG.kind())
    .bind(tried.at.plus(-TOGETHER).0)
    .bind(&tried.canonical)
    .execute(&mut **transaction)
    .await?;
    if counted.rows_affected() > 0 {
        return Ok(());
    }
    sqlx::query(
        "INSERT INTO events (id, user_id, kind, detail, times, log_id, at) \
         SELECT $1, id, $2, $3, 1, $4, $5 FROM users WHERE canonical = $6",
    )
    .bind(row_id(tried.at))
    .bind(WRONG.kind())
    .bind(detail(&WRONG)?)
    .bind(&tried.log_id)
    .bind(tried.at.0)
    .bind(&tried.canonical)
    .execute(&mut **transaction)
    .await?;
    Ok(())
}

fn detail(act: &Act) -> Result<String, sqlx::Error> {
    serde_json::to_string(act).map_err(|error| sqlx::Error::Encode(error.into()))
}
