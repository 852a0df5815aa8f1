//! Pending requests at rest. The stage moves by conditional UPDATEs: that is the double-submit
//! lock, on one node and on several (docs/reliability.md, R2).

use app::{
    Language,
    form::{Decision, RequestId},
};
use sqlx::{Row, sqlite::SqliteRow};

use super::Pool;
use crate::{
    account::UserId,
    authorization::{
        client::ClientId,
        client_state::ClientState,
        pending::{Pending, Stage},
        pkce::CodeChallenge,
        redirect_uri::{RedirectRules, RedirectUri},
        request::{AuthorizationRequest, ResponseType},
        scope::ScopeSet,
    },
    clock::Timestamp,
    session::{BrowserId, SessionTokenHash},
};

/// The table of pending requests.
#[derive(Clone, Debug)]
pub struct PendingRequests {
    pool: Pool,
    rules: RedirectRules,
}

impl PendingRequests {
    /// The table in this database. A stored redirection URI is held against `rules` when it is read,
    /// so a rule that the operator made stricter holds for waiting requests too.
    pub fn new(pool: Pool, rules: RedirectRules) -> Self {
        Self { pool, rules }
    }

    /// Stores a new request.
    pub async fn put(&self, pending: &Pending) -> Result<(), sqlx::Error> {
        let request = &pending.request;
        let refusal = match &pending.stage {
            Stage::Refused(error) => serde_json::to_string(error).ok(),
            Stage::Waiting | Stage::Submitting | Stage::Lost | Stage::Answered(_) => None,
        };
        sqlx::query(
            "INSERT INTO pending (id, service, client_id, redirect_uri, response_type, scope, client_state, \
             code_challenge, browser, refusal, stage, created_at, expires_at, stale_session, asks_consent, login_hint, language) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)",
        )
        .bind(pending.id.as_str())
        .bind(&pending.service)
        .bind(request.client_id.as_str())
        .bind(request.redirect_uri.as_str())
        .bind(request.response_type.as_str())
        .bind(request.scopes.to_string())
        .bind(request.client_state.as_ref().map(ClientState::escaped))
        .bind(request.code_challenge.as_ref().map(CodeChallenge::as_str))
        .bind(pending.browser.as_str())
        .bind(refusal)
        .bind(stage_name(&pending.stage))
        .bind(pending.created_at.0)
        .bind(pending.expires_at.0)
        .bind(pending.stale_session.as_ref().map(SessionTokenHash::as_str))
        .bind(i64::from(pending.asks_consent))
        .bind(pending.login_hint.as_deref())
        .bind(pending.language.map(Language::tag))
        .execute(&self.pool)
        .await?;
        Ok(())
    }

    /// Looks a request up, whatever its stage.
    pub async fn find(&self, id: &RequestId) -> Result<Option<Pending>, sqlx::Error> {
        let row = sqlx::query("SELECT * FROM pending WHERE id = $1")
            .bind(id.as_str())
            .fetch_optional(&self.pool)
            .await?;
        Ok(row.and_then(|row| self.read(&row)))
    }

    /// The language that the client of a request asks for.
    pub async fn language(&self, id: &RequestId) -> Result<Option<Language>, sqlx::Error> {
        let tag: Option<Option<String>> =
            sqlx::query_scalar("SELECT language FROM pending WHERE id = $1")
                .bind(id.as_str())
                .fetch_optional(&self.pool)
                .await?;
        Ok(tag.flatten().and_then(|tag| Language::of_tag(&tag)))
    }

    /// Notes to whom the request was shown, and what they saw.
    pub async fn show(
        &self,
        id: &RequestId,
        user: &UserId,
        digest: &str,
        now: Timestamp,
    ) -> Result<(), sqlx::Error> {
        sqlx::query("UPDATE pending SET user_id = $1, shown = $2, shown_at = $4 WHERE id = $3 AND stage IN ('waiting', 'retriable')")
            .bind(user.as_str())
            .bind(digest)
            .bind(id.as_str())
            .bind(now.0)
            .execute(&self.pool)
            .await?;
        Ok(())
    }

    /// Moves the request's end.
    pub async fn prolong(&self, id: &RequestId, until: Timestamp) -> Result<(), sqlx::Error> {
        sqlx::query("UPDATE pending SET expires_at = $1 WHERE id = $2 AND stage IN ('waiting', 'retriable') AND expires_at < $1")
            .bind(until.0)
            .bind(id.as_str())
            .execute(&self.pool)
            .await?;
        Ok(())
    }

    /// Takes the request for sending: true for one caller, however many try.
    pub async fn take(
        &self,
        pending: &Pending,
        user: &UserId,
        now: Timestamp,
    ) -> Result<bool, sqlx::Error> {
        let taken = sqlx::query(
            "UPDATE pending SET stage = 'submitting', decision = 'allow', decided_at = $4 WHERE id = $1 AND browser = $2 AND user_id = $3 \
             AND (stage = 'waiting' OR stage = 'retriable' AND response_type = 'code') AND expires_at > $4",
        )
        .bind(pending.id.as_str())
        .bind(pending.browser.as_str())
        .bind(user.as_str())
        .bind(now.0)
        .execute(&self.pool)
        .await?;
        Ok(taken.rows_affected() == 1)
    }

    /// Ends the request without the gateway: a denial, or an error taken back. True for one caller.
    pub async fn close(
        &self,
        pending: &Pending,
        decision: Option<Decision>,
        now: Timestamp,
    ) -> Result<bool, sqlx::Error> {
        let closed = sqlx::query(
            "UPDATE pending SET stage = 'answered', decision = $1, answered_at = $2 WHERE id = $3 AND browser = $4 \
             AND stage IN ('waiting', 'retriable', 'refused') AND expires_at > $2",
        )
        .bind(decision.map(decision_name))
        .bind(now.0)
        .bind(pending.id.as_str())
        .bind(pending.browser.as_str())
        .execute(&self.pool)
        .await?;
        Ok(closed.rows_affected() == 1)
    }

    /// Puts a taken request where the gateway's answer leaves it.
    pub async fn settle(
        &self,
        id: &RequestId,
        stage: &Stage,
        now: Timestamp,
    ) -> Result<(), sqlx::Error> {
        let answered_at = matches!(stage, Stage::Answered(_)).then_some(now.0);
        sqlx::query("UPDATE pending SET stage = $1, answered_at = $2 WHERE id = $3 AND stage = 'submitting'")
            .bind(stage_name(stage))
            .bind(answered_at)
            .bind(id.as_str())
            .execute(&self.pool)
            .await?;
        Ok(())
    }

    fn read(&self, row: &SqliteRow) -> Option<Pending> {
        let text = |column: &str| row.try_get::<Option<String>, _>(column).ok().flatten();
        let time = |column: &str| row.try_get::<i64, _>(column).ok().map(Timestamp);
        let stage = match text("stage")?.as_str() {
            "waiting" => Stage::Waiting,
            "refused" => Stage::Refused(serde_json::from_str(&text("refusal")?).ok()?),
            "submitting" => Stage::Submitting,
            "retriable" => Stage::Lost,
            "answered" => Stage::Answered(text("decision").and_then(|name| decision(&name))),
            _ => return None,
        };
        let challenge = text("code_challenge");
        let method = challenge.as_ref().map(|_| CodeChallenge::METHOD);
        Some(Pending {
            id: text("id")?.parse().ok()?,
            service: text("service")?,
            request: AuthorizationRequest {
                client_id: ClientId::parse(&text("client_id")?).ok()?,
                redirect_uri: RedirectUri::parse(&text("redirect_uri")?, &self.rules).ok()?,
                response_type: ResponseType::parse(&text("response_type")?)?,
                scopes: ScopeSet::parse(&text("scope")?).ok()?,
                client_state: text("client_state").map(|state| ClientState::from_escaped(&state)),
                code_challenge: CodeChallenge::parse(challenge.as_deref(), method).ok()?,
            },
            browser: BrowserId::parse(&text("browser")?)?,
            user: text("user_id").and_then(|id| UserId::parse(&id).ok()),
            shown: text("shown"),
            stale_session: text("stale_session").and_then(|hash| SessionTokenHash::parse(&hash)),
            asks_consent: row.try_get::<i64, _>("asks_consent").is_ok_and(|flag| flag != 0),
            login_hint: text("login_hint"),
            language: text("language").and_then(|tag| Language::of_tag(&tag)),
            stage,
            created_at: time("created_at")?,
            expires_at: time("expires_at")?,
            answered_at: row.try_get::<Option<i64>, _>("answered_at").ok().flatten().map(Timestamp),
        })
    }
}

fn stage_name(stage: &Stage) -> &'static str {
    match stage {
        Stage::Waiting => "waiting",
        Stage::Refused(_) => "refused",
        Stage::Submitting => "submitting",
        // As the first tables call it.
        Stage::Lost => "retriable",
        Stage::Answered(_) => "answered",
    }
}

fn decision_name(decision: Decision) -> &'static str {
    match decision {
        Decision::Allow => "allow",
        Decision::Deny => "deny",
    }
}

pub(super) fn decision(name: &str) -> Option<Decision> {
    match name {
        "allow" => Some(Decision::Allow),
        "deny" => Some(Decision::Deny),
        _ => None,
    }
}
