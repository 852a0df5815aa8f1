//! A person's yes on its way to the gateway, and what becomes of it.

use std::time::Duration;

use app::{
    form::Decision,
    prompt::{Act, Problem},
};
use tracing::Instrument;
use url::Url;

use super::{Flow, Stop, decide::Via};
use crate::{
    authorization::{
        pending::{Pending, Stage},
        response::{Verdict, with_parameter},
    },
    config::ServiceConfig,
    consent::Allowed,
    kong::proxy::{Approved, AuthorizeError},
};

/// The pauses before a consent is tried to be written again.
const REMEMBER_AGAIN: [Duration; 5] = [
    Duration::from_secs(1),
    Duration::from_secs(5),
    Duration::from_secs(30),
    Duration::from_mins(2),
    Duration::from_mins(10),
];

impl Flow {
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
