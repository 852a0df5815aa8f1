//! What comes next for a request: the person signs in, or decides, or the client has its answer at once.

use app::{
    form::RequestId,
    prompt::{Act, Problem},
};
use url::Url;

use super::{
    EXPIRED, Flag, Flow, Stop,
    decide::{Via, titles},
    digest, signed_in,
};
use crate::{
    account::User,
    authorization::{client::Client, pending::Pending, response::ErrorResponse},
    consent::{Allowed, digest_of_redirects},
    kong::cache::Known,
    session::BrowserSession,
};

/// The next step of a request.
#[derive(Debug)]
pub enum Next {
    /// The person signs in.
    SignIn(RequestId),
    /// The person decides.
    Decide(RequestId),
    /// Nothing is left to ask: their browser goes here.
    Answered(Url),
}

/// A request that has just come, or that a person has just signed in for.
#[derive(Debug)]
pub struct Waiting {
    pub(super) pending: Pending,
    pub(super) client: Known<Client>,
    /// Whether the client wants no page at all (`prompt=none`).
    pub(super) quietly: bool,
}

impl Flow {
    /// Finds what comes next.
    pub async fn next(
        &self,
        waiting: Waiting,
        session: &BrowserSession,
        via: Via,
    ) -> Result<Next, Stop> {
        let Waiting { pending, client, quietly } = waiting;
        let Some(user) = signed_in(&pending, session) else {
            return if quietly {
                self.refuse_quietly(&pending, &client, "login_required").await
            } else {
                Ok(Next::SignIn(pending.id))
            };
        };
        if self.is_covered(&pending, &client, user).await? {
            return self.answer_at_once(pending, &client, user, via).await;
        }
        if quietly {
            self.refuse_quietly(&pending, &client, "consent_required").await
        } else {
            Ok(Next::Decide(pending.id))
        }
    }

    /// What comes next after somebody has signed in for a request.
    pub async fn resume(
        &self,
        id: &RequestId,
        session: &BrowserSession,
        via: Via,
    ) -> Result<Next, Stop> {
        let (pending, client) = self.open_request(id, session).await?;
        self.next(Waiting { pending, client, quietly: false }, session, via).await
    }

    /// Whether the answer is known without asking: to the operator's own clients (consent-ux rule 12), and
    /// to a request that the person wants answered as before (rule 10). Never where the answer leads to
    /// this device, which any program can claim, nor by what the gateway said long ago (reliability, R4).
    async fn is_covered(
        &self,
        pending: &Pending,
        client: &Known<Client>,
        user: &User,
    ) -> Result<bool, Stop> {
        let request = &pending.request;
        if pending.asks_consent || !client.fresh || !request.redirect_uri.is_on_the_web() {
            return Ok(false);
        }
        let client = &client.value;
        if self.has_flag(client, Flag::FirstParty) {
            return Ok(true);
        }
        let offered = self.config.service(&pending.service).is_some_and(|it| it.remember_consent);
        if !offered || client.public {
            return Ok(false);
        }
        let before = self.consents.find(&user.id, &request.client_id, &pending.service).await?;
        Ok(before.is_some_and(|consent| {
            consent.remembered
                && consent.destination == request.redirect_uri.destination()
                // Asking for nothing in particular is no part of anything: the operator decides what it means.
                && request.scopes.is_empty() == consent.scopes.is_empty()
                && request.scopes.iter().all(|scope| consent.scopes.iter().any(|it| it == scope))
                && !consent.was_named_otherwise(&client.display_name())
                && consent.redirects == digest_of_redirects(&client.redirect_uris)
        }))
    }

    async fn answer_at_once(
        &self,
        pending: Pending,
        client: &Known<Client>,
        user: &User,
        via: Via,
    ) -> Result<Next, Stop> {
        let service = self.config.service(&pending.service).ok_or(EXPIRED)?.clone();
        let facts = self.facts(&pending, &client.value, &service).await?;
        // As if it had been shown: the lock on the request is the same.
        let digest = digest(&pending, &facts, user);
        self.pending.show(&pending.id, &user.id, &digest, self.clock.now()).await?;
        tracing::info!(request.id = %pending.id, client.id = %pending.request.client_id, "request answered without asking");
        let scopes = pending.request.scopes.clone();
        let before =
            self.consents.find(&user.id, &pending.request.client_id, &service.name).await?;
        let allowed = Allowed {
            until: before.as_ref().and_then(|consent| consent.until),
            remembered: before.is_some_and(|consent| consent.remembered),
            ..self.allowed(&pending, &client.value, user, scopes)
        };
        let act = Act::WithoutAsking {
            application: allowed.client.name.clone(),
            permissions: titles(&service, &allowed.scopes, via.language),
        };
        self.allow(pending, service, allowed, act, via).await.map(Next::Answered)
    }

    /// The one error that goes to a client without a person's act: it asked for no page, and the redirect
    /// URI has been confirmed a moment ago.
    async fn refuse_quietly(
        &self,
        pending: &Pending,
        client: &Known<Client>,
        error: &str,
    ) -> Result<Next, Stop> {
        if !client.fresh {
            return Err(Problem::GatewayDown { request: None }.into());
        }
        let error = ErrorResponse::new(error, "prompt=none was sent, and the person must be asked");
        self.answer_error(pending, &error, None).await.map(Next::Answered)
    }
}
