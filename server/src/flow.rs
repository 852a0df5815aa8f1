//! The way of one request: begin, sign in, decide. It joins the rules of [`crate::authorization`],
//! the gateway and the store; it knows no HTTP of ours and no pages.

pub mod decide;

use std::{sync::Arc, time::Duration};

use app::{
    form::{RequestId, Shown},
    prompt::{ConsentPrompt, DeveloperNote, LoginFor, Problem, ScopeLine},
};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use sha2::{Digest, Sha256};

use crate::{
    account::User,
    activity::Activity,
    authorization::{
        client::{Client, ClientId},
        pending::{self, Pending, Stage},
        request::{AuthorizationRequest, RawRequest, RequestError, ResponseType},
        response::ErrorResponse,
        scope::{Scope, ScopeSet},
    },
    clock::Clock,
    config::{ClientConfig, Config, ServiceConfig},
    kong::{admin::AdminError, cache::Known, gateway::Gateway, proxy},
    session::BrowserSession,
    store::pending::PendingRequests,
};

/// Why the way does not go straight on.
#[derive(Debug)]
pub enum Stop {
    /// A problem page.
    Problem(Problem, Option<DeveloperNote>),
    /// A problem page, for an error whose words are the operator's to read.
    Because(Problem, String),
    /// The person must sign in first.
    SignIn(RequestId),
    /// The person must see the page again: something changed since.
    ShowAgain(RequestId),
    /// The store failed.
    Store(sqlx::Error),
}

impl From<sqlx::Error> for Stop {
    fn from(error: sqlx::Error) -> Self {
        Self::Store(error)
    }
}

impl From<Problem> for Stop {
    fn from(problem: Problem) -> Self {
        Self::Problem(problem, None)
    }
}

/// Turns authorization requests into answers.
#[derive(Clone)]
pub struct Flow {
    config: Arc<Config>,
    gateway: Gateway,
    pending: PendingRequests,
    activity: Activity,
    clock: Arc<dyn Clock>,
}

impl Flow {
    /// A flow over these parts.
    pub fn new(
        config: Arc<Config>,
        gateway: Gateway,
        pending: PendingRequests,
        activity: Activity,
        clock: Arc<dyn Clock>,
    ) -> Self {
        Self { config, gateway, pending, activity, clock }
    }

    /// Takes a request on: all is checked before anything is shown (RFC 6749 §4.1.2.1).
    pub async fn begin(
        &self,
        service: Option<&str>,
        query: &str,
        session: &BrowserSession,
    ) -> Result<RequestId, Stop> {
        let service = match service {
            Some(name) => self.config.service(name),
            None => self.config.default_service(),
        };
        let service = service.ok_or(Problem::NotFound)?;
        let raw = RawRequest::from_query(query).map_err(|error| malformed(&error.to_string()))?;
        let client_id =
            raw.client_id.as_deref().ok_or_else(|| malformed("client_id is missing"))?;
        let client_id =
            ClientId::parse(client_id).map_err(|error| unknown_client(&error.to_string()))?;
        let client = self.client(&client_id, None).await?.value;
        let redirect_uri = client
            .accept_redirect_uri(raw.redirect_uri.as_deref(), &self.config.redirects.rules())
            .map_err(|refusal| {
                Stop::Problem(
                    Problem::RedirectNotRegistered,
                    Some(note("invalid_request", &refusal.to_string())),
                )
            })?;
        let rules =
            self.gateway.rules(service).await.map_err(|error| admin_problem(&error, None))?;
        let (request, stage) = match AuthorizationRequest::validate(
            &raw,
            &client,
            redirect_uri.clone(),
            &rules,
        ) {
            Ok(request) if !proxy::fits(&request) => {
                return Err(malformed(&RequestError::TooLongTogether.to_string()));
            }
            Ok(request) => (request, Stage::Waiting),
            Err(refusal) => {
                tracing::info!(client.id = %client_id, error = refusal.error, reason = refusal.description, "request refused");
                let asked = raw.response_type.as_deref().and_then(ResponseType::parse);
                let request = AuthorizationRequest {
                    client_id,
                    redirect_uri,
                    response_type: asked.unwrap_or(ResponseType::Code),
                    scopes: ScopeSet::default(),
                    client_state: raw.client_state,
                    code_challenge: None,
                };
                (request, Stage::Refused(refusal))
            }
        };
        let pending =
            Pending::open(&service.name, request, session.browser.clone(), stage, self.clock.now());
        self.pending.put(&pending).await?;
        tracing::info!(request.id = %pending.id, client.id = %pending.request.client_id, service = pending.service, "request opened");
        match &pending.stage {
            Stage::Refused(refusal) => Err(owed(&pending, &client, refusal, session)),
            _ => Ok(pending.id),
        }
    }

    /// The request behind a sign-in page.
    pub async fn login_for(
        &self,
        id: &RequestId,
        session: &BrowserSession,
    ) -> Result<LoginFor, Stop> {
        let (pending, client) = self.open_request(id, session).await?;
        Ok(LoginFor {
            request: pending.id,
            client: client.value.display_name(),
            destination: pending.request.redirect_uri.destination(),
        })
    }

    /// What the consent page shows; notes to whom, and what.
    pub async fn consent(
        &self,
        id: &RequestId,
        session: &BrowserSession,
    ) -> Result<ConsentPrompt, Stop> {
        let (pending, client) = self.open_request(id, session).await?;
        let user = session.user.as_ref().ok_or_else(|| Stop::SignIn(id.clone()))?;
        let digest = digest(&pending, &client.value, user);
        self.pending.show(id, &user.id, &digest, self.clock.now()).await?;
        let request = &pending.request;
        let service = self.config.service(&pending.service).ok_or(Problem::Expired)?;
        let plugin =
            self.gateway.plugin(service).await.map_err(|error| admin_problem(&error, Some(id)))?;
        let known = self.config.client(client.value.client_id.as_str());
        let left = pending.expires_at.0 - self.clock.now().0;
        Ok(ConsentPrompt {
            brand: self.config.brand(Some(service)),
            request: pending.id.clone(),
            csrf: session.csrf.clone(),
            client: client.value.display_name(),
            username: user.username.to_string(),
            scopes: request
                .scopes
                .iter()
                .map(|scope| self.scope_line(service, &client.value, scope))
                .collect(),
            purpose: known.and_then(|it| it.purpose.clone()),
            checked: self.has_flag(&client.value, Flag::Checked),
            cannot: known
                .filter(|_| service.enforced)
                .map(|it| it.cannot.clone())
                .unwrap_or_default(),
            lasts: plugin.lasts(),
            links: known.map(ClientConfig::links).unwrap_or_default(),
            destination: request.redirect_uri.destination(),
            minutes_left: u32::try_from(left / 60).unwrap_or(0),
            shown: shown(request),
        })
    }

    /// Lets a request wait for ten more minutes, an hour in all (WCAG 2.2.1).
    pub async fn keep_open(&self, id: &RequestId, session: &BrowserSession) -> Result<(), Stop> {
        let (pending, _) = self.open_request(id, session).await?;
        let until =
            self.clock.now().plus(pending::LIFETIME).min(pending.created_at.plus(pending::LONGEST));
        self.pending.prolong(id, until).await?;
        Ok(())
    }

    /// The source expression that lets this request's forms lead back to its client, for the CSP.
    pub async fn form_target(&self, id: &RequestId) -> Option<String> {
        let pending = self.pending.find(id).await.ok().flatten()?;
        Some(pending.request.redirect_uri.csp_source())
    }

    /// Finds a request that this browser may go on with, and its client.
    async fn open_request(
        &self,
        id: &RequestId,
        session: &BrowserSession,
    ) -> Result<(Pending, Known<Client>), Stop> {
        let pending = self.own(id, session).await?;
        let client = self.client(&pending.request.client_id, Some(id)).await?;
        match &pending.stage {
            Stage::Waiting | Stage::Retriable => Ok((pending, client)),
            Stage::Refused(refusal) => Err(owed(&pending, &client.value, refusal, session)),
            Stage::Submitting => {
                Err(Problem::AlreadyAnswered { decision: Some(app::form::Decision::Allow) }.into())
            }
            Stage::Answered(decision) => {
                Err(Problem::AlreadyAnswered { decision: *decision }.into())
            }
        }
    }

    /// Finds a request that this browser opened (security requirements 12 and 16).
    async fn own(&self, id: &RequestId, session: &BrowserSession) -> Result<Pending, Stop> {
        let pending = self.pending.find(id).await?.ok_or(Problem::Expired)?;
        if pending.browser != session.browser {
            tracing::warn!(request.id = %id, "a request was presented by another browser");
            return Err(Problem::OtherBrowser.into());
        }
        let answered = matches!(pending.stage, Stage::Submitting | Stage::Answered(_));
        if !answered && pending.is_expired(self.clock.now()) {
            return Err(Problem::Expired.into());
        }
        Ok(pending)
    }

    async fn client(
        &self,
        id: &ClientId,
        request: Option<&RequestId>,
    ) -> Result<Known<Client>, Stop> {
        let found =
            self.gateway.client(id).await.map_err(|error| admin_problem(&error, request))?;
        found.ok_or_else(|| unknown_client("no client has this client_id"))
    }

    fn scope_line(&self, service: &ServiceConfig, client: &Client, scope: &Scope) -> ScopeLine {
        let words = service.scope(scope);
        ScopeLine {
            name: scope.to_string(),
            title: words.map(|it| it.title.clone()),
            description: words.and_then(|it| it.description.clone()),
            optional: self.is_optional(service, client, scope),
            weight: words.map(|it| it.weight).unwrap_or_default(),
        }
    }

    /// Whether a person may leave this scope out: the operator marked it, and the client copes.
    fn is_optional(&self, service: &ServiceConfig, client: &Client, scope: &Scope) -> bool {
        self.has_flag(client, Flag::Optional) && service.scope(scope).is_some_and(|it| it.optional)
    }

    /// Whether the operator says so of a client: in the config, or by a tag on its credential.
    fn has_flag(&self, client: &Client, flag: Flag) -> bool {
        let known = self.config.client(client.client_id.as_str());
        let (by_config, tag) = match flag {
            Flag::Checked => (known.is_some_and(|it| it.checked), "grantway:checked"),
            Flag::Optional => {
                (known.is_some_and(|it| it.optional_permissions), "grantway:optional")
            }
        };
        by_config || client.tags.iter().any(|it| it == tag)
    }
}

/// What an operator may say of a client.
#[derive(Clone, Copy, Debug)]
enum Flag {
    /// They have checked who is behind it.
    Checked,
    /// It copes with fewer permissions than it asked for.
    Optional,
}

/// After how long a person may try a gateway that is down again.
pub const RETRY_AFTER: Duration = Duration::from_secs(5);

fn shown(request: &AuthorizationRequest) -> Shown {
    Shown {
        client_id: request.client_id.to_string(),
        response_type: request.response_type.to_string(),
        scope: request.scopes.to_string(),
    }
}

/// A digest over all that a person decides by (security requirement 14).
fn digest(pending: &Pending, client: &Client, user: &User) -> String {
    let name = client.display_name();
    let mut hash = Sha256::new();
    for part in [
        client.client_id.as_str(),
        &name.name,
        name.developer.as_deref().unwrap_or_default(),
        pending.request.redirect_uri.as_str(),
        &pending.request.scopes.to_string(),
        user.id.as_str(),
    ] {
        hash.update(part.len().to_be_bytes());
        hash.update(part);
    }
    URL_SAFE_NO_PAD.encode(hash.finalize())
}

fn owed(
    pending: &Pending,
    client: &Client,
    refusal: &ErrorResponse,
    session: &BrowserSession,
) -> Stop {
    let problem = Problem::OwedToClient {
        client: client.display_name(),
        destination: pending.request.redirect_uri.destination(),
        request: pending.id.clone(),
        csrf: session.csrf.clone(),
    };
    Stop::Problem(problem, Some(note(&refusal.error, &refusal.description)))
}

fn note(error: &str, description: &str) -> DeveloperNote {
    DeveloperNote { error: error.to_owned(), description: description.to_owned() }
}

fn malformed(description: &str) -> Stop {
    tracing::info!(reason = description, "request refused");
    Stop::Problem(Problem::MalformedRequest, Some(note("invalid_request", description)))
}

fn unknown_client(description: &str) -> Stop {
    tracing::info!(reason = description, "request refused");
    Stop::Problem(Problem::UnknownClient, Some(note("invalid_client", description)))
}

/// What a failure of the Admin API means for the person.
fn admin_problem(error: &AdminError, request: Option<&RequestId>) -> Stop {
    tracing::error!(%error, "the gateway's Admin API");
    let request = request.cloned();
    let problem = match error {
        AdminError::Unreachable(_) | AdminError::Strange(_) => Problem::GatewayDown { request },
        AdminError::Forbidden(_) | AdminError::NoPlugin => Problem::Misconfigured { request },
    };
    Stop::Because(problem, error.to_string())
}
