//! The person's decision, and what becomes of it.

use std::time::Duration;

use app::{
    Language,
    form::{Choices, CsrfToken, Decision, RequestId, Shown},
    prompt::{Act, Problem},
};
use axum::http::HeaderValue;
use tracing::Instrument;
use url::Url;

use super::{EXPIRED, Flow, Stop, digest, shown, signed_in};
use crate::{
    account::User,
    authorization::{
        client::Client,
        pending::{Pending, Stage},
        response::{ErrorResponse, Verdict, with_parameter},
        scope::ScopeSet,
    },
    config::ServiceConfig,
    consent::{Allowed, digest_of_redirects},
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
    /// What they chose beside that.
    pub choices: Choices,
    /// How it came.
    pub via: Via,
}

impl Flow {
    /// Does what the person chose; answers where their browser goes.
    pub async fn decide(&self, decided: Decided, session: &BrowserSession) -> Result<Url, Stop> {
        let id = &decided.request;
        let (pending, client) = self.open_request(id, session).await?;
        let user = signed_in(&pending, session).ok_or_else(|| Stop::SignIn(id.clone()))?;
        let changed = || Stop::from(Problem::ChangedForm { request: id.clone() });
        if decided.shown != shown(&pending.request) {
            tracing::warn!(request.id = %id, "a hidden field of the consent form was changed");
            return Err(changed());
        }
        // Shown to somebody else, or with other facts: they must see it as it is (13 and 14).
        let service = self.config.service(&pending.service).ok_or(EXPIRED)?;
        let facts = self.facts(&pending, &client.value, service).await?;
        if pending.shown.as_deref() != Some(digest(&pending, &facts, user).as_str()) {
            return Err(Stop::ShowAgain(id.clone()));
        }
        client
            .value
            .accept_redirect_uri(
                Some(pending.request.redirect_uri.as_str()),
                &self.config.redirects.rules(),
            )
            .map_err(|_| Problem::RedirectNotRegistered)?;
        match decided.decision {
            Decision::Deny if !client.fresh => {
                Err(Problem::GatewayDown { request: Some(id.clone()) }.into())
            }
            Decision::Deny => {
                let denied = ErrorResponse::access_denied();
                let url = self.answer_error(&pending, &denied, Some(Decision::Deny)).await?;
                self.note_denial(user, &client.value, &decided.via);
                Ok(url)
            }
            Decision::Allow => {
                let optional = |scope: &_| self.is_optional(service, &client.value, scope);
                let offered = pending.request.scopes.filtered(optional);
                if !decided
                    .choices
                    .optional
                    .iter()
                    .all(|ticked| offered.iter().any(|scope| scope.as_str() == ticked))
                {
                    tracing::warn!(request.id = %id, "an optional permission was ticked that was not offered");
                    return Err(changed());
                }
                let given = pending.request.scopes.filtered(|scope| {
                    !optional(scope)
                        || decided.choices.optional.iter().any(|ticked| ticked == scope.as_str())
                });
                // To ask the gateway for nothing in particular could give more than all that was left out.
                if given.is_empty() && !pending.request.scopes.is_empty() {
                    return Err(Problem::NothingChosen { request: id.clone() }.into());
                }
                let now = self.clock.now();
                let until = match decided.choices.ends {
                    Some(days) if !service.ends_after_days.contains(&days) => {
                        tracing::warn!(request.id = %id, "an end was chosen that was not offered");
                        return Err(changed());
                    }
                    // There was nothing to choose: what was chosen before stays. As ever, a ledger that
                    // can't be read stops nobody.
                    None if service.ends_after_days.is_empty() => {
                        let client = &pending.request.client_id;
                        let before = self.consents.find(&user.id, client, &service.name).await;
                        before.ok().flatten().and_then(|consent| consent.until)
                    }
                    days => days.map(|days| now.plus(i64::from(days) * 86_400)),
                };
                let remembered = decided.choices.remember;
                if remembered && !facts.may_be_remembered {
                    tracing::warn!(request.id = %id, "to remember was chosen, and not offered");
                    return Err(changed());
                }
                let allowed = Allowed {
                    until,
                    remembered,
                    ..self.allowed(&pending, &client.value, user, given)
                };
                let act = Act::Allowed {
                    application: allowed.client.name.clone(),
                    permissions: titles(service, &allowed.scopes, decided.via.language),
                    until: allowed.until.map(Into::into),
                };
                self.allow(pending, service.clone(), allowed, act, decided.via).await
            }
        }
    }

    /// A yes of this person to this request, without an end.
    pub(super) fn allowed(
        &self,
        pending: &Pending,
        client: &Client,
        user: &User,
        scopes: ScopeSet,
    ) -> Allowed {
        Allowed {
            user: user.id.clone(),
            client_id: pending.request.client_id.clone(),
            service: pending.service.clone(),
            scopes,
            destination: pending.request.redirect_uri.destination(),
            client: client.display_name(),
            redirects: digest_of_redirects(&client.redirect_uris),
            at: self.clock.now(),
            until: None,
            remembered: false,
        }
    }

    /// Takes the client's own error back to it, or `access_denied` when the person gives up.
    pub async fn return_to_client(
        &self,
        id: &RequestId,
        session: &BrowserSession,
        via: &Via,
    ) -> Result<Url, Stop> {
        let pending = self.own(id, session).await?;
        let (error, decision) = match &pending.stage {
            Stage::Refused(refusal) => (refusal.clone(), None),
            Stage::Waiting => (ErrorResponse::access_denied(), Some(Decision::Deny)),
            Stage::Lost => (ErrorResponse::outcome_unknown(), Some(Decision::Allow)),
            Stage::Submitting => return Err(self.already_answered(&pending, Some(Decision::Allow))),
            Stage::Answered(decision) => return Err(self.already_answered(&pending, *decision)),
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
        let url = self.answer_error(&pending, &error, decision).await?;
        // An error of the client's own is no act of the person's.
        if let (Some(Decision::Deny), Some(user)) = (decision, &session.user) {
            self.note_denial(user, &client.value, via);
        }
        Ok(url)
    }

    fn note_denial(&self, user: &User, client: &Client, via: &Via) {
        let act = Act::Denied { application: client.display_name().name };
        self.activity.note(&user.id, Some(&client.client_id), act, &via.log_id);
    }

    pub(super) async fn answer_error(
        &self,
        pending: &Pending,
        error: &ErrorResponse,
        decision: Option<Decision>,
    ) -> Result<Url, Stop> {
        if !self.pending.close(pending, decision, self.clock.now()).await? {
            return Err(self.already_answered(pending, None));
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
    pub(super) async fn allow(
        &self,
        pending: Pending,
        service: ServiceConfig,
        allowed: Allowed,
        act: Act,
        via: Via,
    ) -> Result<Url, Stop> {
        if !self.pending.take(&pending, &allowed.user, self.clock.now()).await? {
            return Err(self.already_answered(&pending, None));
        }
        let flow = self.clone();
        let sending = async move {
            let approved = Approved {
                service: &service,
                request: &pending.request,
                scopes: &allowed.scopes,
                user: &allowed.user,
                authorization: via.authorization.as_ref(),
            };
            let answer = flow.gateway.authorize(&approved).await;
            let stage = settle(&pending, answer.as_ref().map(|_| ()));
            let settled = flow.pending.settle(&pending.id, &stage, flow.clock.now()).await;
            let url = match answer {
                Ok((Verdict::Granted, url)) => url,
                Ok((Verdict::Refused, url)) => {
                    settled?;
                    return Ok(flow.identified(&pending, url));
                }
                Err(error) if stage == Stage::Lost => {
                    return Err(flow.lost(pending, allowed, act, via, &error).await);
                }
                Err(error) => return Err(not_allowed(&pending, &error)),
            };
            // The gateway has said yes: whatever fails from here on, the person goes where they were
            // told (reliability rule R3). A request that was not settled says that it is answered.
            if let Err(error) = settled {
                tracing::error!(request.id = %pending.id, %error, "an answered request could not be noted");
            }
            // The token answer never says that less was given than asked for: the redirect does.
            let less = allowed.scopes != pending.request.scopes;
            let url =
                if less { with_parameter(url, "scope", &allowed.scopes.to_string()) } else { url };
            flow.remember(allowed, act, &via).await;
            Ok(flow.identified(&pending, url))
        };
        tokio::spawn(sending.in_current_span())
            .await
            .unwrap_or_else(|_| Err(Problem::Internal.into()))
    }

    /// What a person sees of a yes whose answer was lost. It counts as given, so that they can take back
    /// what it may have become; but it answers nothing by itself.
    async fn lost(
        &self,
        pending: Pending,
        allowed: Allowed,
        act: Act,
        via: Via,
        error: &AuthorizeError,
    ) -> Stop {
        let (user, client) = (allowed.user.clone(), allowed.client_id.clone());
        self.remember(Allowed { remembered: false, ..allowed }, act, &via).await;
        let consent = self.consents.find(&user, &client, &pending.service).await;
        let problem = Problem::UnknownOutcome {
            may_try_again: pending.may_be_sent_again(),
            destination: pending.request.redirect_uri.destination(),
            request: pending.id,
            csrf: via.csrf,
            access: consent.ok().flatten().map(|consent| consent.id),
        };
        Stop::Because(problem, error.to_string())
    }

    /// Writes a yes into the ledger: now, or a little later in the background (reliability rule R3).
    async fn remember(&self, allowed: Allowed, act: Act, via: &Via) {
        self.activity.note(&allowed.user, Some(&allowed.client_id), act, &via.log_id);
        let Err(error) = self.consents.record(&allowed).await else { return };
        tracing::error!(%error, client.id = %allowed.client_id, "a consent could not be written; it is tried again");
        let consents = self.consents.clone();
        let again = async move {
            for pause in REMEMBER_AGAIN {
                tokio::time::sleep(pause).await;
                match consents.record(&allowed).await {
                    Ok(()) => return,
                    Err(error) => tracing::warn!(%error, "a consent could not be written again"),
                }
            }
            tracing::error!(client.id = %allowed.client_id, user.id = %allowed.user, "a consent is lost: the gateway gave access, and our list does not show it");
        };
        tokio::spawn(again.in_current_span());
    }
}

/// Permissions in the operator's words, as the person reads them.
pub(super) fn titles(
    service: &ServiceConfig,
    scopes: &ScopeSet,
    language: Language,
) -> Vec<String> {
    let title = |scope| {
        let words = service.scope(scope).map(|words| words.title.in_language(language).to_owned());
        words.unwrap_or_else(|| scope.to_string())
    };
    scopes.iter().map(title).collect()
}

/// The pauses before a consent is tried to be written again.
const REMEMBER_AGAIN: [Duration; 5] = [
    Duration::from_secs(1),
    Duration::from_secs(5),
    Duration::from_secs(30),
    Duration::from_mins(2),
    Duration::from_mins(10),
];

/// How an answer came to us.
#[derive(Clone, Debug)]
pub struct Via {
    /// The browser's own `Authorization` header, for the gateway.
    pub authorization: Option<HeaderValue>,
    /// The request id under which the log has it.
    pub log_id: String,
    /// The language that the person reads.
    pub language: Language,
    /// Ties the forms of a problem's page to their browser.
    pub csrf: CsrfToken,
}

/// Where the gateway's answer leaves the request (reliability rules R1, R2).
fn settle(pending: &Pending, answer: Result<(), &AuthorizeError>) -> Stage {
    match answer {
        Ok(()) => {
            tracing::info!(request.id = %pending.id, client.id = %pending.request.client_id, "request answered by the gateway");
            Stage::Answered(Some(Decision::Allow))
        }
        Err(error) => {
            tracing::error!(request.id = %pending.id, %error, "the gateway's proxy");
            if error.may_have_granted() { Stage::Lost } else { pending.stage.clone() }
        }
    }
}

/// What a person sees of a yes that gave no access: it can be said again.
fn not_allowed(pending: &Pending, error: &AuthorizeError) -> Stop {
    let request = Some(pending.id.clone());
    let problem = match error {
        AuthorizeError::NotSent => Problem::GatewayDown { request },
        AuthorizeError::InvalidProvisionKey | AuthorizeError::Refused { .. } => {
            Problem::Misconfigured { request }
        }
        AuthorizeError::OutcomeUnknown(_)
        | AuthorizeError::Strange { .. }
        | AuthorizeError::Alien { .. } => Problem::GatewayFault { request },
    };
    Stop::Because(problem, error.to_string())
}
