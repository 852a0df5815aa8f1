//! The person's decision, and what becomes of it.

use app::{
    form::{Decision, RequestId, Shown},
    prompt::{Act, Problem},
};
use axum::http::HeaderValue;
use tracing::Instrument;
use url::Url;

use super::{Flow, Stop, admin_problem, digest, shown};
use crate::{
    account::UserId,
    authorization::{
        pending::{Pending, Stage},
        request::ResponseType,
        response::{ErrorResponse, Verdict, with_parameter},
        scope::ScopeSet,
    },
    config::ServiceConfig,
    kong::proxy::{Approved, AuthorizeError},
    session::BrowserSession,
};

/// A consent form, as it came.
#[derive(Debug)]
pub struct Decided {
    /// The pending request's handle.
    pub request: RequestId,
    /// What the person chose.
    pub decision: Decision,
    /// The hidden fields: compared, never used (security requirement 11).
    pub shown: Shown,
    /// The optional scopes that they ticked.
    pub optional: Vec<String>,
    /// The browser's own `Authorization` header, for the gateway.
    pub authorization: Option<HeaderValue>,
    /// The request id under which the log has it.
    pub log_id: String,
}

impl Flow {
    /// Does what the person chose; answers where their browser goes.
    pub async fn decide(&self, decided: Decided, session: &BrowserSession) -> Result<Url, Stop> {
        let id = &decided.request;
        let (pending, client) = self.open_request(id, session).await?;
        let user = session.user.as_ref().ok_or_else(|| Stop::SignIn(id.clone()))?;
        if decided.shown != shown(&pending.request) {
            tracing::warn!(request.id = %id, "a hidden field of the consent form was changed");
            return Err(Problem::ChangedForm.into());
        }
        // Shown to somebody else, or with other facts: they must see it as it is (13 and 14).
        if pending.shown.as_deref() != Some(digest(&pending, &client.value, user).as_str()) {
            return Err(Stop::ShowAgain(id.clone()));
        }
        client
            .value
            .accept_redirect_uri(
                Some(pending.request.redirect_uri.as_str()),
                &self.config.redirects.rules(),
            )
            .map_err(|_| Problem::RedirectNotRegistered)?;
        let service = self.config.service(&pending.service).ok_or(Problem::Expired)?;
        match decided.decision {
            Decision::Deny if !client.fresh => {
                Err(Problem::GatewayDown { request: Some(id.clone()) }.into())
            }
            Decision::Deny => {
                let denied = ErrorResponse::access_denied();
                let url = self.answer_error(&pending, &denied, Some(Decision::Deny)).await?;
                let act = Act::Denied { application: client.value.display_name().name };
                self.activity.note(&user.id, Some(&client.value.client_id), act, &decided.log_id);
                Ok(url)
            }
            Decision::Allow => {
                let optional = |scope: &_| self.is_optional(service, &client.value, scope);
                let offered = pending.request.scopes.filtered(optional);
                if !decided
                    .optional
                    .iter()
                    .all(|ticked| offered.iter().any(|scope| scope.as_str() == ticked))
                {
                    tracing::warn!(request.id = %id, "an optional permission was ticked that was not offered");
                    return Err(Problem::ChangedForm.into());
                }
                let given = pending.request.scopes.filtered(|scope| {
                    !optional(scope)
                        || decided.optional.iter().any(|ticked| ticked == scope.as_str())
                });
                if given.is_empty() && !pending.request.scopes.is_empty() {
                    let rules = self
                        .gateway
                        .rules(service)
                        .await
                        .map_err(|error| admin_problem(&error, Some(id)))?;
                    if rules.mandatory_scope {
                        return Err(Problem::NothingChosen { request: id.clone() }.into());
                    }
                }
                let noted = Noted {
                    act: Act::Allowed {
                        application: client.value.display_name().name,
                        permissions: given
                            .iter()
                            .map(|scope| self.scope_line(service, &client.value, scope))
                            .map(|line| line.title.unwrap_or(line.name))
                            .collect(),
                    },
                    log_id: decided.log_id,
                };
                let user = user.id.clone();
                self.allow(pending, service.clone(), given, user, decided.authorization, noted)
                    .await
            }
        }
    }

    /// Takes the client's own error back to it, or `access_denied` when the person gives up.
    pub async fn return_to_client(
        &self,
        id: &RequestId,
        session: &BrowserSession,
    ) -> Result<Url, Stop> {
        let pending = self.own(id, session).await?;
        let (error, decision) = match &pending.stage {
            Stage::Refused(refusal) => (refusal.clone(), None),
            Stage::Waiting | Stage::Retriable => {
                (ErrorResponse::access_denied(), Some(Decision::Deny))
            }
            Stage::Submitting => {
                return Err(Problem::AlreadyAnswered { decision: Some(Decision::Allow) }.into());
            }
            Stage::Answered(decision) => {
                return Err(Problem::AlreadyAnswered { decision: *decision }.into());
            }
        };
        let client = self.client(&pending.request.client_id, Some(id)).await?;
        let still = client.value.accept_redirect_uri(
            Some(pending.request.redirect_uri.as_str()),
            &self.config.redirects.rules(),
        );
        still.map_err(|_| Problem::RedirectNotRegistered)?;
        if !client.fresh {
            return Err(Problem::GatewayDown { request: None }.into());
        }
        self.answer_error(&pending, &error, decision).await
    }

    async fn answer_error(
        &self,
        pending: &Pending,
        error: &ErrorResponse,
        decision: Option<Decision>,
    ) -> Result<Url, Stop> {
        if !self.pending.close(pending, decision, self.clock.now()).await? {
            return Err(Problem::AlreadyAnswered { decision: None }.into());
        }
        tracing::info!(request.id = %pending.id, error = error.error, "request answered");
        let request = &pending.request;
        let url = error.redirect(
            &request.redirect_uri,
            request.response_type,
            request.client_state.as_ref(),
        );
        Ok(self.identified(pending, url))
    }

    /// Says who answers, where the service is set up to (RFC 9207), after all checks.
    fn identified(&self, pending: &Pending, url: Url) -> Url {
        match self.config.service(&pending.service) {
            Some(service) if service.iss => {
                let issuer = self.config.public_url.join(&format!("/{}", service.name));
                with_parameter(url, "iss", &issuer)
            }
            _ => url,
        }
    }

    /// Sends the approval. In a task of its own: a browser that hangs up must not leave a request
    /// that is neither sent nor free.
    async fn allow(
        &self,
        pending: Pending,
        service: ServiceConfig,
        scopes: ScopeSet,
        user: UserId,
        authorization: Option<HeaderValue>,
        noted: Noted,
    ) -> Result<Url, Stop> {
        if !self.pending.take(&pending, &user, self.clock.now()).await? {
            return Err(Problem::AlreadyAnswered { decision: None }.into());
        }
        let flow = self.clone();
        let sending = async move {
            let approved = Approved {
                service: &service,
                request: &pending.request,
                scopes: &scopes,
                user: &user,
                authorization: authorization.as_ref(),
            };
            let answer = flow.gateway.authorize(&approved).await;
            // The token answer never says that less was given than asked for: the redirect does.
            let granted = matches!(&answer, Ok((Verdict::Granted, _)));
            let less = granted && scopes != pending.request.scopes;
            let (stage, answer) = settle(&pending, answer.map(|(_, url)| url));
            flow.pending.settle(&pending.id, &stage, flow.clock.now()).await?;
            let url = answer?;
            if granted {
                let client = &pending.request.client_id;
                flow.activity.note(&user, Some(client), noted.act, &noted.log_id);
            }
            let url = if less { with_parameter(url, "scope", &scopes.to_string()) } else { url };
            Ok(flow.identified(&pending, url))
        };
        tokio::spawn(sending.in_current_span())
            .await
            .unwrap_or_else(|_| Err(Problem::Internal.into()))
    }
}

/// What is noted of an approval once the gateway has answered.
struct Noted {
    act: Act,
    log_id: String,
}

/// Where the gateway's answer leaves the request, and what the person sees (reliability rules R1, R2).
fn settle(pending: &Pending, answer: Result<Url, AuthorizeError>) -> (Stage, Result<Url, Stop>) {
    let error = match answer {
        Ok(url) => {
            tracing::info!(request.id = %pending.id, client.id = %pending.request.client_id, "request answered by the gateway");
            return (Stage::Answered(Some(Decision::Allow)), Ok(url));
        }
        Err(error) => error,
    };
    tracing::error!(request.id = %pending.id, %error, "the gateway's proxy");
    let again = Some(pending.id.clone());
    // A lost implicit answer may have been a live token: it is never asked for twice.
    let (after_loss, retry) = match pending.request.response_type {
        ResponseType::Code => (Stage::Retriable, again.clone()),
        ResponseType::Token => (Stage::Answered(Some(Decision::Allow)), None),
    };
    let (stage, problem) = match &error {
        AuthorizeError::NotSent => (Stage::Waiting, Problem::GatewayDown { request: again }),
        AuthorizeError::OutcomeUnknown(_) => {
            (after_loss, Problem::UnknownOutcome { request: retry })
        }
        AuthorizeError::Strange { .. } | AuthorizeError::Alien(_) => {
            (after_loss, Problem::GatewayFault { request: retry })
        }
        AuthorizeError::InvalidProvisionKey | AuthorizeError::Refused { .. } => {
            (Stage::Waiting, Problem::Misconfigured { request: again })
        }
    };
    (stage, Err(Stop::Because(problem, error.to_string())))
}
