//! The ledger of consents at rest.

use std::{fmt, sync::Arc};

use app::prompt::ClientName;
use sqlx::{FromRow, Sqlite, Transaction};

use super::{Pool, removals};
use crate::{
    account::UserId,
    authorization::{
        client::ClientId,
        name,
        scope::{Scope, ScopeSet},
    },
    clock::{Clock, Timestamp},
    consent::{Allowed, Consent},
    random,
};

/// How many consents a page of the list has.
pub const PAGE: u8 = 20;

/// The table of consents. One whose chosen end has come counts as none, from that second on.
#[derive(Clone)]
pub struct Consents {
    pool: Pool,
    clock: Arc<dyn Clock>,
}

/// One page of a person's consents.
#[derive(Clone, Debug, Default)]
pub struct ConsentPage {
    /// At most [`PAGE`] of them, the last given first.
    pub consents: Vec<Consent>,
    /// Whether another page follows.
    pub more: bool,
}

#[derive(FromRow)]
struct Row {
    id: String,
    user_id: String,
    client_id: String,
    service: String,
    scope: String,
    destination: String,
    client_name: String,
    developer: Option<String>,
    redirects: String,
    since: i64,
    last_allowed_at: i64,
    until_at: Option<i64>,
    remembered: i64,
}

impl TryFrom<Row> for Consent {
    type Error = sqlx::Error;

    fn try_from(row: Row) -> Result<Self, Self::Error> {
        Ok(Self {
            id: row.id.parse().map_err(decode)?,
            user: UserId::parse(&row.user_id).map_err(decode)?,
            client_id: ClientId::parse(&row.client_id).map_err(decode)?,
            service: row.service,
            scopes: scopes(&row.scope)?,
            destination: serde_json::from_str(&row.destination).map_err(decode)?,
            client: client_name(row.client_name, row.developer),
            redirects: row.redirects,
            since: Timestamp(row.since),
            last_allowed_at: Timestamp(row.last_allowed_at),
            until: row.until_at.map(Timestamp),
            remembered: row.remembered != 0,
        })
    }
}

impl Consents {
    /// The table in this database.
    pub fn new(pool: Pool, clock: Arc<dyn Clock>) -> Self {
        Self { pool, clock }
    }

    /// Writes a yes down: a new consent, or more of an old one. What was given adds up; the names,
    /// the destination and the chosen end are those of the last time.
    pub async fn record(&self, allowed: &Allowed) -> Result<(), sqlx::Error> {
        let mut transaction = self.pool.begin().await?;
        // An end that has come ends what was before, tokens included: this is a new consent.
        let over = sqlx::query_as::<_, Row>(
            "DELETE FROM consents WHERE user_id = $1 AND client_id = $2 AND service = $3 AND until_at <= $4 RETURNING *",
        )
        .bind(allowed.user.as_str())
        .bind(allowed.client_id.as_str())
        .bind(&allowed.service)
        .bind(allowed.at.0)
        .fetch_optional(&mut *transaction)
        .await?;
        if let Some(over) = over {
            removals::insert(&mut transaction, &over.try_into()?, true, self.clock.now()).await?;
        }
        if removals::followed(&mut transaction, allowed).await? {
            // This yes is written late, and was taken back before.
            return transaction.commit().await;
        }
        let destination = serde_json::to_string(&allowed.destination)
            .map_err(|error| sqlx::Error::Encode(error.into()))?;
        // The scope of an old row stays for a moment: what comes back is what was given before.
        let (id, before): (String, String) = sqlx::query_as(
            "INSERT INTO consents (id, user_id, client_id, service, scope, destination, client_name, developer, \
             redirects, since, last_allowed_at, until_at, remembered) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $10, $11, $12) \
             ON CONFLICT (user_id, client_id, service) DO UPDATE SET destination = excluded.destination, \
             client_name = excluded.client_name, developer = excluded.developer, redirects = excluded.redirects, \
             last_allowed_at = excluded.last_allowed_at, until_at = excluded.until_at, \
             remembered = excluded.remembered \
             RETURNING id, scope",
        )
        .bind(random::base64url::<16>())
        .bind(allowed.user.as_str())
        .bind(allowed.client_id.as_str())
        .bind(&allowed.service)
        .bind(allowed.scopes.to_string())
        .bind(destination)
        .bind(&allowed.client.name)
        .bind(&allowed.client.developer)
        .bind(&allowed.redirects)
        .bind(allowed.at.0)
        .bind(allowed.until.map(|until| until.0))
        .bind(i64::from(allowed.remembered))
        .fetch_one(&mut *transaction)
        .await?;
        sqlx::query("UPDATE consents SET scope = $1 WHERE id = $2")
            .bind(scopes(&before)?.union(&allowed.scopes).to_string())
            .bind(id)
            .execute(&mut *transaction)
            .await?;
        transaction.commit().await
    }

    /// Looks up what a person allows a client at a service.
    pub async fn find(
        &self,
        user: &UserId,
        client: &ClientId,
        service: &str,
    ) -> Result<Option<Consent>, sqlx::Error> {
        let row: Option<Row> = sqlx::query_as(
            "SELECT * FROM consents WHERE user_id = $1 AND client_id = $2 AND service = $3 \
             AND (until_at IS NULL OR until_at > $4)",
        )
        .bind(user.as_str())
        .bind(client.as_str())
        .bind(service)
        .bind(self.clock.now().0)
        .fetch_optional(&self.pool)
        .await?;
        row.map(Consent::try_from).transpose()
    }

    /// Looks a person's consent up by its handle.
    pub async fn by_id(&self, user: &UserId, id: &str) -> Result<Option<Consent>, sqlx::Error> {
        let row: Option<Row> = sqlx::query_as(
            "SELECT * FROM consents WHERE id = $1 AND user_id = $2 AND (until_at IS NULL OR until_at > $3)",
        )
        .bind(id)
        .bind(user.as_str())
        .bind(self.clock.now().0)
        .fetch_optional(&self.pool)
        .await?;
        row.map(Consent::try_from).transpose()
    }

    /// What a person allows, the last given first; pages count from 1.
    pub async fn list(&self, user: &UserId, page: u32) -> Result<ConsentPage, sqlx::Error> {
        let rows: Vec<Row> = sqlx::query_as(
            "SELECT * FROM consents WHERE user_id = $1 AND (until_at IS NULL OR until_at > $2) \
             ORDER BY last_allowed_at DESC, id LIMIT $3 OFFSET $4",
        )
        .bind(user.as_str())
        .bind(self.clock.now().0)
        .bind(i64::from(PAGE) + 1)
        .bind(i64::from(page.saturating_sub(1)) * i64::from(PAGE))
        .fetch_all(&self.pool)
        .await?;
        let more = rows.len() > usize::from(PAGE);
        let consents = rows.into_iter().take(PAGE.into()).map(Consent::try_from);
        Ok(ConsentPage { consents: consents.collect::<Result<_, _>>()?, more })
    }

    /// Ends a person's consent and, in the same transaction, opens the job that ends its tokens at the
    /// gateway; without `at_gateway` only its receipt. False where there is no such consent.
    pub async fn end(
        &self,
        user: &UserId,
        id: &str,
        at_gateway: bool,
    ) -> Result<bool, sqlx::Error> {
        let mut transaction = self.pool.begin().await?;
        let ended = sqlx::query_as::<_, Row>(
            "DELETE FROM consents WHERE id = $1 AND user_id = $2 RETURNING *",
        )
        .bind(id)
        .bind(user.as_str())
        .fetch_optional(&mut *transaction)
        .await?;
        Ok(self.close(transaction, ended, at_gateway).await?.is_some())
    }

    /// Ends one consent whose chosen end has come, and answers it. None where there is none.
    pub async fn end_one_over(&self, at_gateway: bool) -> Result<Option<Consent>, sqlx::Error> {
        let now = self.clock.now();
        let over: Option<(String,)> =
            sqlx::query_as("SELECT id FROM consents WHERE until_at <= $1 LIMIT 1")
                .bind(now.0)
                .fetch_optional(&self.pool)
                .await?;
        let Some((id,)) = over else { return Ok(None) };
        let mut transaction = self.pool.begin().await?;
        // The person may have moved the end since we looked.
        let ended = sqlx::query_as::<_, Row>(
            "DELETE FROM consents WHERE id = $1 AND until_at <= $2 RETURNING *",
        )
        .bind(id)
        .bind(now.0)
        .fetch_optional(&mut *transaction)
        .await?;
        self.close(transaction, ended, at_gateway).await
    }

    async fn close(
        &self,
        mut transaction: Transaction<'_, Sqlite>,
        ended: Option<Row>,
        at_gateway: bool,
    ) -> Result<Option<Consent>, sqlx::Error> {
        let Some(ended) = ended else { return Ok(None) };
        let ended = ended.try_into()?;
        removals::insert(&mut transaction, &ended, at_gateway, self.clock.now()).await?;
        transaction.commit().await?;
        Ok(Some(ended))
    }

    /// Since when a person allows a client each service: what a removal must leave alone.
    pub(crate) async fn living(
        &self,
        user: &UserId,
        client: &ClientId,
    ) -> Result<Vec<(String, Timestamp)>, sqlx::Error> {
        let rows: Vec<(String, i64)> = sqlx::query_as(
            "SELECT service, since FROM consents WHERE user_id = $1 AND client_id = $2",
        )
        .bind(user.as_str())
        .bind(client.as_str())
        .fetch_all(&self.pool)
        .await?;
        Ok(rows.into_iter().map(|(service, since)| (service, Timestamp(since))).collect())
    }
}

impl fmt::Debug for Consents {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Consents").finish_non_exhaustive()
    }
}

/// A name as it was stored: made safe before, so only the warning is worked out again.
pub(super) fn client_name(name: String, developer: Option<String>) -> ClientName {
    ClientName { mixed_scripts: name::mixes_scripts(&name), name, developer }
}

/// Scopes as they were stored: an union may be larger than what one request can ask for.
fn scopes(text: &str) -> Result<ScopeSet, sqlx::Error> {
    let items = text.split(' ').filter(|item| !item.is_empty());
    items.map(|item| Scope::try_from(item.to_owned()).map_err(decode)).collect()
}

pub(super) fn decode(error: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> sqlx::Error {
    sqlx::Error::Decode(error.into())
}

#[cfg(test)]
#[path = "consents_tests.rs"]
mod tests;
