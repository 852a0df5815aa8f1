//! The way of one request: begin, sign in, decide. It joins the rules of [`crate::authorization`],
//! the gateway and the store; it knows no HTTP of ours and no pages.

pub mod applications;
mod approve;
pub mod decide;
pub mod next;
mod show;

use std::{sync::Arc, time::Duration};

use app::{
    Language,
    form::{Decision, RequestId, Shown},
    prompt::{Brand, DeveloperNote, LoginFor, Problem},
};

use self::next::Waiting;
use self::show::digest;
use crate::{
    account::User,
    activity::Activity,
    authorization::{
        asking::Asking,
        client::{Client, ClientId},
        pending::{self, Pending, Stage},
        request::{AuthorizationRequest, RawRequest, RequestError, ResponseType},
        response::ErrorResponse,
        scope::ScopeSet,
    },
    clock::Clock,
    config::{Config, Flag},
    kong::{admin::AdminError, cache::Known, gateway::Gateway, proxy},
    session::BrowserSession,
    store::{consents::Consents, pending::PendingRequests},
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
    consents: Consents,
    activity: Activity,
    clock: Arc<dyn Clock>,
}

impl Flow {
    /// A flow over these parts.
    pub fn new(
        config: Arc<Config>,
        gateway: Gateway,
        pending: PendingRequests,
        consents: Consents,
        activity: Activity,
        clock: Arc<dyn Clock>,
    ) -> Self {
        Self { config, gateway, pending, consents, activity, clock }
    }

    /// Takes a request on: all is checked before anything is shown (RFC 6749 §4.1.2.1).
    pub async fn begin(
        &self,
        service: Option<&str>,
        query: &str,
        session: &BrowserSession,
    ) -> Result<Waiting, Stop> {
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
        let client = self.client(&client_id, None).await?;
        let redirect_uri = client
            .value
            .accept_redirect_uri(raw.redirect_uri.as_deref(), &self.config.redirects.rules())
            .map_err(|refusal| {
                Stop::Problem(
                    Problem::RedirectNotRegistered,
                    Some(note("invalid_request", &refusal.to_string())),
                )
            })?;
        let mut rules =
            self.gateway.rules(service).await.map_err(|error| admin_problem(&error, None))?;
        // What the operator does not let this client ask for is no scope to it.
        if let Some(allowed) =
            self.config.client(client_id.as_str()).and_then(|it| it.permissions.as_ref())
        {
            rules.scopes.retain(|scope| allowed.iter().any(|it| it.as_str() == scope));
        }
        let read =
            AuthorizationRequest::validate(&raw, &client.value, redirect_uri.clone(), &rules)
                .and_then(|request| Ok((request, Asking::read(&raw)?)));
        let (request, asking, stage) = match read {
            Ok((request, _)) if !proxy::fits(&request) => {
                return Err(malformed(&RequestError::TooLongTogether.to_string()));
            }
            Ok((request, asking)) => (request, asking, Stage::Waiting),
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
                (request, Asking::default(), Stage::Refused(refusal))
            }
        };
        let now = self.clock.now();
        let too_old =
            asking.max_age.is_some_and(|most| session.age(now).is_some_and(|age| age > most));
        let mut pending =
            Pending::open(&service.name, request, session.browser.clone(), stage, now);
        pending.stale_session = (asking.to_sign_in || too_old).then(|| session.hash.clone());
        pending.asks_consent = asking.for_consent;
        pending.login_hint = asking.login_hint;
        pending.language = asking.language;
        self.pending.put(&pending).await?;
        tracing::info!(request.id = %pending.id, client.id = %pending.request.client_id, service = pending.service, "request opened");
        match &pending.stage {
            Stage::Refused(refusal) => Err(owed(&pending, &client.value, refusal, session)),
            _ => {
                // By the time that somebody has signed in, they are most likely there.
                self.gateway.refresh_names();
                Ok(Waiting { pending, client, quietly: asking.nothing })
            }
        }
    }

    /// The request behind a sign-in page, and whose page that is.
    pub async fn login_for(
        &self,
        id: &RequestId,
        session: &BrowserSession,
        language: Language,
    ) -> Result<SignInFor, Stop> {
        let (pending, client) = self.open_request(id, session).await?;
        let signed_in = signed_in(&pending, session).is_some();
        // Who must sign in anew is most likely the same person.
        let same = session.user.as_ref().map(|user| user.username.to_string());
        let waits = pending.waits(self.clock.now());
        Ok(SignInFor {
            brand: self.config.brand(self.config.service(&pending.service), language),
            signed_in,
            username: pending.login_hint.or(same).unwrap_or_default(),
            shown: LoginFor {
                waits,
                request: pending.id,
                client: client.value.display_name(),
                client_logo: self.config.look.client_logo(client.value.client_id.as_str()).cloned(),
                destination: pending.request.redirect_uri.destination(),
            },
        })
    }

    /// The brand of the service that a request is for; of the house where there is no such request.
    pub async fn brand_of(&self, id: &RequestId, language: Language) -> Brand {
        let pending = self.pending.find(id).await.ok().flatten();
        let service = pending.and_then(|pending| self.config.service(&pending.service));
        self.config.brand(service, language)
    }

    /// The language that the client of a request asks for. Not to know it is no failure.
    pub async fn language_of(&self, id: &RequestId) -> Option<Language> {
        self.pending.language(id).await.ok().flatten()
    }

    /// For how many whole minutes a request still waits. Not to know it is no failure.
    pub async fn minutes_left(&self, id: &RequestId) -> Option<u32> {
        let pending = self.pending.find(id).await.ok().flatten()?;
        u32::try_from(pending.expires_at.since(self.clock.now()) / 60).ok()
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
            Stage::Waiting => Ok((pending, client)),
            Stage::Lost if pending.may_be_sent_again() => Ok((pending, client)),
            Stage::Refused(refusal) => Err(owed(&pending, &client.value, refusal, session)),
            Stage::Submitting | Stage::Lost => {
                Err(self.already_answered(&pending, Some(Decision::Allow)))
            }
            Stage::Answered(decision) => Err(self.already_answered(&pending, *decision)),
        }
    }

    /// What a person sees of a request that they have answered.
    fn already_answered(&self, pending: &Pending, decision: Option<Decision>) -> Stop {
        let minutes = |at| u32::try_from(self.clock.now().since(at) / 60).ok();
        let minutes_ago = pending.answered_at.and_then(minutes);
        let at = pending.answered_at.map(Into::into);
        Problem::AlreadyAnswered { decision, minutes_ago, at }.into()
    }

    /// Where the client of a request begins anew: the home page that the operator has configured.
    fn start_again(&self, pending: &Pending) -> Option<String> {
        let known = self.config.client(pending.request.client_id.as_str())?;
        known.homepage.as_ref().map(|url| url.as_str().to_owned())
    }

    /// Finds a request that this browser opened (security requirements 12 and 16).
    async fn own(&self, id: &RequestId, session: &BrowserSession) -> Result<Pending, Stop> {
        let pending = self.pending.find(id).await?.ok_or(EXPIRED)?;
        if pending.browser != session.browser {
            tracing::warn!(request.id = %id, "a request was presented by another browser");
            return Err(Problem::OtherBrowser { start_again: self.start_again(&pending) }.into());
        }
        let answered = matches!(pending.stage, Stage::Submitting | Stage::Answered(_));
        if !answered && pending.is_expired(self.clock.now()) {
            return Err(Problem::Expired { start_again: self.start_again(&pending) }.into());
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
}

/// A request that was never there, or is long gone.
const EXPIRED: Problem = Problem::Expired { start_again: None };

/// What a sign-in page shows of a request.
#[derive(Debug)]
pub struct SignInFor {
    /// Whose pages these are.
    pub brand: Brand,
    /// Nobody needs to sign in: somebody is, and the client has not asked for more.
    pub signed_in: bool,
    /// The name to begin with; perhaps empty.
    pub username: String,
    /// The request.
    pub shown: LoginFor,
}

/// Who answers a request: whoever is signed in, unless the client wants them to sign in anew and this is
/// still the session that they came with.
fn signed_in<'a>(pending: &Pending, session: &'a BrowserSession) -> Option<&'a User> {
    let stale = pending.stale_session.as_ref() == Some(&session.hash);
    session.user.as_ref().filter(|_| !stale)
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
