//! The person's decision: to deny, to allow, or to go back.

use app::{
    Language,
    form::{Choices, CsrfToken, Decision, RequestId, Shown},
    prompt::{Act, Problem},
};
use axum::http::HeaderValue;
use url::Url;

use super::{EXPIRED, Flow, Stop, digest, shown, signed_in};
use crate::{
    account::User,
    authorization::{
        client::Client,
        pending::{Pending, Stage},
        response::{ErrorResponse, with_parameter},
        scope::ScopeSet,
    },
    config::ServiceConfig,
    consent::{Allowed, digest_of_redirects},
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
    pub(super) fn identified(&self, pending: &Pending, url: Url) -> Url {
        match self.config.service(&pending.service) {
            Some(service) if service.iss => {
                let issuer = self.config.public_url.join(&format!("/{}", service.name));
                with_parameter(url, "iss", &issuer)
            }
            _ => url,
        }
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
