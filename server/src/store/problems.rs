//! The problem pages that were drawn, at rest: for the operator, for 30 days.

use app::{
    form::{Decision, RequestId},
    prompt::Problem,
};
use serde::{Deserialize, Serialize};
use sqlx::{FromRow, Sqlite, Transaction};

use super::{Pool, row_id};
use crate::clock::Timestamp;

/// How long a problem is kept, in seconds.
pub(super) const KEPT: i64 = 30 * 24 * 3600;

/// How many are kept at most: a flood of bad requests must not fill the disk.
pub(super) const MOST: i64 = 100_000;

/// The table of problems.
#[derive(Clone, Debug)]
pub struct Problems {
    pool: Pool,
}

/// A problem page that was drawn, and what was known of the request then. Without secrets: it holds
/// what stands in the log as well.
#[derive(Clone, Debug)]
pub struct Incident {
    /// The request id on the page.
    pub log_id: String,
    /// When it was drawn.
    pub at: Timestamp,
    /// Its HTTP status.
    pub status: u16,
    /// The problem; none where a newer version has stored one that this one does not know.
    pub problem: Option<Problem>,
    /// The HTTP method that led to it.
    pub method: String,
    /// The path that led to it, without its query.
    pub path: String,
    /// The service's name.
    pub service: Option<String>,
    /// The client's id.
    pub client_id: Option<String>,
    /// The pending request's handle.
    pub request: Option<RequestId>,
    /// The error, in the log's words.
    pub reason: Option<String>,
    /// How far the pending request had come.
    pub steps: Option<Steps>,
}

/// How far a pending request has come. Times are seconds since 1970.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Steps {
    /// When it was opened.
    pub opened: i64,
    /// When its page was last shown, and to whom.
    pub shown: Option<i64>,
    /// The person's id.
    pub user: Option<String>,
    /// What they chose last.
    pub decision: Option<Decision>,
    /// When that was sent to the gateway.
    pub sent: Option<i64>,
    /// When it was answered.
    pub answered: Option<i64>,
    /// When it ends.
    pub expires: i64,
}

#[derive(FromRow)]
struct Row {
    log_id: String,
    at: i64,
    status: i64,
    problem: String,
    method: String,
    path: String,
    service: Option<String>,
    client_id: Option<String>,
    request: Option<String>,
    reason: Option<String>,
    steps: Option<String>,
}

#[derive(FromRow)]
struct PendingRow {
    service: String,
    client_id: String,
    created_at: i64,
    shown_at: Option<i64>,
    user_id: Option<String>,
    decision: Option<String>,
    decided_at: Option<i64>,
    answered_at: Option<i64>,
    expires_at: i64,
}

impl From<Row> for Incident {
    fn from(row: Row) -> Self {
        Self {
            log_id: row.log_id,
            at: Timestamp(row.at),
            status: u16::try_from(row.status).unwrap_or_default(),
            problem: serde_json::from_str(&row.problem).ok(),
            method: row.method,
            path: row.path,
            service: row.service,
            client_id: row.client_id,
            request: row.request.and_then(|id| id.parse().ok()),
            reason: row.reason,
            steps: row.steps.and_then(|steps| serde_json::from_str(&steps).ok()),
        }
    }
}

const COLUMNS: &str =
    "log_id, at, status, problem, method, path, service, client_id, request, reason, steps";

impl Problems {
    /// The table in this database.
    pub fn new(pool: Pool) -> Self {
        Self { pool }
    }

    /// The problem under a request id; the latest, should two requests ever have drawn one id.
    pub async fn find(&self, log_id: &str) -> Result<Option<Incident>, sqlx::Error> {
        let sql =
            format!("SELECT {COLUMNS} FROM problems WHERE log_id = $1 ORDER BY id DESC LIMIT 1");
        let row: Option<Row> = sqlx::query_as(sqlx::AssertSqlSafe(sql))
            .bind(log_id)
            .fetch_optional(&self.pool)
            .await?;
        Ok(row.map(Incident::from))
    }

    /// All problems of a pending request, in the order of their pages.
    pub async fn of_request(&self, request: &RequestId) -> Result<Vec<Incident>, sqlx::Error> {
        let sql =
            format!("SELECT {COLUMNS} FROM problems WHERE request = $1 ORDER BY id LIMIT 100");
        let rows: Vec<Row> = sqlx::query_as(sqlx::AssertSqlSafe(sql))
            .bind(request.as_str())
            .fetch_all(&self.pool)
            .await?;
        Ok(rows.into_iter().map(Incident::from).collect())
    }

    /// Adds what is known of the pending request.
    pub(crate) async fn complete(&self, incident: &mut Incident) -> Result<(), sqlx::Error> {
        let Some(request) = &incident.request else { return Ok(()) };
        let row: Option<PendingRow> = sqlx::query_as(
            "SELECT service, client_id, created_at, shown_at, user_id, decision, decided_at, answered_at, expires_at \
             FROM pending WHERE id = $1",
        )
        .bind(request.as_str())
        .fetch_optional(&self.pool)
        .await?;
        let Some(row) = row else { return Ok(()) };
        incident.service = Some(row.service);
        incident.client_id = Some(row.client_id);
        incident.steps = Some(Steps {
            opened: row.created_at,
            shown: row.shown_at,
            user: row.user_id,
            decision: row.decision.as_deref().and_then(super::pending::decision),
            sent: row.decided_at,
            answered: row.answered_at,
            expires: row.expires_at,
        });
        Ok(())
    }
}

/// Stores a problem.
pub(crate) async fn insert(
    transaction: &mut Transaction<'_, Sqlite>,
    incident: &Incident,
) -> Result<(), sqlx::Error> {
    let encode = |error: serde_json::Error| sqlx::Error::Encode(error.into());
    let mut problem = serde_json::to_value(&incident.problem).map_err(encode)?;
    blank_tokens(&mut problem);
    let steps = incident.steps.as_ref().map(serde_json::to_string).transpose().map_err(encode)?;
    sqlx::query(
        "INSERT INTO problems (id, log_id, at, status, problem, method, path, service, client_id, request, reason, steps) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
    )
    .bind(row_id(incident.at))
    .bind(&incident.log_id)
    .bind(incident.at.0)
    .bind(i64::from(incident.status))
    .bind(problem.to_string())
    .bind(&incident.method)
    .bind(&incident.path)
    .bind(incident.service.as_deref())
    .bind(incident.client_id.as_deref())
    .bind(incident.request.as_ref().map(RequestId::as_str))
    .bind(incident.reason.as_deref())
    .bind(steps)
    .execute(&mut **transaction)
    .await?;
    Ok(())
}

/// Empties the forms' tokens, in whatever kind of problem they stand.
fn blank_tokens(value: &mut serde_json::Value) {
    match value {
        serde_json::Value::Object(fields) => {
            for (name, value) in fields {
                if name == "csrf" {
                    *value = serde_json::Value::String(String::new());
                } else {
                    blank_tokens(value);
                }
            }
        }
        serde_json::Value::Array(values) => values.iter_mut().for_each(blank_tokens),
        serde_json::Value::Null
        | serde_json::Value::Bool(_)
        | serde_json::Value::Number(_)
        | serde_json::Value::String(_) => {}
    }
}

#[cfg(test)]
mod tests {
    use app::{
        form::CsrfToken,
        prompt::{ClientName, Destination},
    };

    use super::*;

    /// Security requirement 53.
    #[test]
    fn no_forms_token_is_stored() {
        let problem = Problem::OwedToClient {
            client: ClientName { name: "Trip".to_owned(), developer: None, mixed_scripts: false },
            destination: Destination::Web { host: "trips.example".to_owned() },
            request: "AAAAAAAAAAAAAAAAAAAAAA".parse().unwrap(),
            csrf: CsrfToken("canary".to_owned()),
        };
        let mut value = serde_json::to_value(Some(problem)).unwrap();
        blank_tokens(&mut value);
        assert!(!value.to_string().contains("canary"));
        let back: Option<Problem> = serde_json::from_value(value).unwrap();
        assert!(matches!(back, Some(Problem::OwedToClient { csrf, .. }) if csrf.0.is_empty()));
    }
}
