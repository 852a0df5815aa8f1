//! Kong's proxy: the one POST that turns a person's yes into a code. Sole user of the provision key.

use std::time::Duration;

use reqwest::{Client as HttpClient, Method, RequestBuilder, StatusCode, header};
use url::Url;

use super::{
    http::{self, BodyError},
    wire::{AuthorizeAnswer, Route},
};
use crate::{
    account::UserId,
    authorization::{
        client_state::{ClientState, escape},
        pkce::CodeChallenge,
        request::AuthorizationRequest,
        response::{AlienRedirect, Verdict, check_redirect},
        scope::ScopeSet,
    },
    config::{ServiceConfig, kong::GatewayUrl},
    secret::ProvisionKey,
};

/// Kong does not read a body of this size or more, and then says `Invalid provision_key`
/// (`kong/README.md`, 12).
const BODY_LIMIT: usize = 10_240;

/// The longest provision key that room is kept for.
const LONGEST_KEY: usize = 256;

/// How long Kong may take.
const DEADLINE: Duration = Duration::from_secs(5);

/// Why no redirect came of an approval.
#[derive(Debug, thiserror::Error)]
pub enum AuthorizeError {
    /// No byte of the request was written: nothing happened.
    #[error("the gateway's proxy can't be reached")]
    NotSent,
    /// The request was written and no whole answer came: a code may have been made.
    #[error("the gateway's answer was lost: {0}")]
    OutcomeUnknown(&'static str),
    /// The gateway does not know our provision key.
    #[error("the gateway refuses our provision key")]
    InvalidProvisionKey,
    /// It answered an error without a redirect: ours to mend, not the person's. Its words are quoted,
    /// so that they make no line of their own in the log (security requirement 58).
    #[error("the gateway refused the request itself: {error:?}: {description:?}")]
    Refused {
        /// Kong's `error`.
        error: String,
        /// Kong's `error_description`.
        description: String,
    },
    /// An answer of no known form.
    #[error("the gateway answered HTTP {status}: {what}")]
    Strange {
        /// Its status.
        status: u16,
        /// What is strange about it.
        what: &'static str,
    },
    /// A redirect to another place than the person was shown.
    #[error("{alien}")]
    Alien {
        /// What the gateway said with it.
        verdict: Verdict,
        /// What is wrong with it.
        #[source]
        alien: AlienRedirect,
    },
}

impl AuthorizeError {
    /// Whether a code or a token may have been made all the same. A status of 400 to 499 says no.
    pub fn may_have_granted(&self) -> bool {
        match self {
            Self::OutcomeUnknown(_) => true,
            Self::Alien { verdict, .. } => *verdict == Verdict::Granted,
            Self::Strange { status, .. } => !(400..500).contains(status),
            Self::NotSent | Self::InvalidProvisionKey | Self::Refused { .. } => false,
        }
    }
}

/// What a person approved.
#[derive(Debug)]
pub struct Approved<'a> {
    /// The service.
    pub service: &'a ServiceConfig,
    /// What was asked for.
    pub request: &'a AuthorizationRequest,
    /// What was given of it.
    pub scopes: &'a ScopeSet,
    /// Who gave it.
    pub user: &'a UserId,
    /// The browser's own `Authorization` header.
    pub authorization: Option<&'a header::HeaderValue>,
}

/// Asks the proxy.
#[derive(Clone, Debug)]
pub struct KongProxy {
    http: HttpClient,
    url: GatewayUrl,
    forwarded_https: bool,
}

impl KongProxy {
    /// A proxy at this URL. `forwarded_https`: say `X-Forwarded-Proto: https` over plain http, for
    /// `accept_http_if_already_terminated`.
    pub fn new(http: HttpClient, url: GatewayUrl, forwarded_https: bool) -> Self {
        Self { http, forwarded_https: forwarded_https && url.url().scheme() == "http", url }
    }

    /// Posts the approval and answers the redirect, checked against the request.
    ///
    /// # Errors
    /// Sent again at most once, and only where no byte had been written (reliability rule R1).
    pub async fn authorize(
        &self,
        approved: &Approved<'_>,
        key: &ProvisionKey,
    ) -> Result<(Verdict, Url), AuthorizeError> {
        let body = form(approved.request, approved.scopes, approved.user.as_str(), key.expose());
        let sent = match self.post(approved, &body).await {
            Err(AuthorizeError::NotSent) => self.post(approved, &body).await,
            sent => sent,
        };
        let (status, body) = sent?;
        let strange = |what| AuthorizeError::Strange { status: status.as_u16(), what };
        let verdict = match status {
            StatusCode::OK => Verdict::Granted,
            StatusCode::BAD_REQUEST => Verdict::Refused,
            _ => return Err(strange("neither 200 nor 400")),
        };
        let answer: AuthorizeAnswer =
            serde_json::from_slice(&body).map_err(|_| strange("no JSON of a known form"))?;
        match answer.redirect_uri {
            Some(uri) => {
                let url = check_redirect(approved.request, verdict, &uri);
                Ok((verdict, url.map_err(|alien| AuthorizeError::Alien { verdict, alien })?))
            }
            None if answer.error.as_deref() == Some("invalid_provision_key") => {
                Err(AuthorizeError::InvalidProvisionKey)
            }
            None if verdict == Verdict::Refused => Err(AuthorizeError::Refused {
                error: answer.error.unwrap_or_default(),
                description: answer.error_description.unwrap_or_default(),
            }),
            None => Err(strange("no redirect_uri")),
        }
    }

    /// A request to a service of the gateway's, as it is addressed there.
    pub(super) fn request(
        &self,
        method: Method,
        service: &ServiceConfig,
        path: &str,
    ) -> RequestBuilder {
        let mut request = self.http.request(method, self.url.join(path));
        if let Some(host) = &service.host {
            request = request.header(header::HOST, host);
        }
        if self.forwarded_https {
            request = request.header("X-Forwarded-Proto", "https");
        }
        request
    }

    /// Whether one of these routes leads to a service's token endpoint.
    pub(super) fn leads_to(&self, service: &ServiceConfig, routes: &[Route]) -> bool {
        let host = service.host.as_deref().or_else(|| self.url.url().host_str());
        let path = format!("{}/oauth2/token", service.path.as_str());
        routes.iter().any(|route| route.leads(host.unwrap_or_default(), &path))
    }

    async fn post(
        &self,
        approved: &Approved<'_>,
        body: &str,
    ) -> Result<(StatusCode, Vec<u8>), AuthorizeError> {
        let path = format!("{}/oauth2/authorize", approved.service.path.as_str());
        let mut request = self
            .request(Method::POST, approved.service, &path)
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .body(body.to_owned());
        if let Some(authorization) = approved.authorization {
            request = request.header(header::AUTHORIZATION, authorization);
        }
        let exchange = async {
            let response = request.send().await.map_err(|error| {
                if error.is_connect() {
                    AuthorizeError::NotSent
                } else {
                    AuthorizeError::OutcomeUnknown("it broke off")
                }
            })?;
            let status = response.status();
            let body = http::body(response).await.map_err(|error| match error {
                BodyError::TooLong => {
                    AuthorizeError::Strange { status: status.as_u16(), what: "longer than 256 KiB" }
                }
                BodyError::BrokenOff => AuthorizeError::OutcomeUnknown("it broke off"),
            })?;
            Ok((status, body))
        };
        tokio::time::timeout(DEADLINE, exchange)
            .await
            .unwrap_or(Err(AuthorizeError::OutcomeUnknown("no answer within 5 s")))
    }
}

/// Whether the form of this request will be short enough for Kong, whoever allows it.
pub fn fits(request: &AuthorizationRequest) -> bool {
    let longest_user = "@".repeat(UserId::MAX);
    form(request, &request.scopes, &longest_user, "").len() + LONGEST_KEY < BODY_LIMIT
}

/// The form's body: our own fields and no others; empty ones are left out, for an empty
/// `code_challenge` is a 500 in Kong (`kong/README.md`, 25).
fn form(request: &AuthorizationRequest, scopes: &ScopeSet, user: &str, key: &str) -> String {
    let scope = (!scopes.is_empty()).then(|| escape(scopes.to_string().as_bytes()));
    let challenge = request.code_challenge.as_ref();
    let fields = [
        ("provision_key", Some(escape(key.as_bytes()))),
        ("authenticated_userid", Some(escape(user.as_bytes()))),
        ("client_id", Some(escape(request.client_id.as_str().as_bytes()))),
        ("response_type", Some(request.response_type.as_str().to_owned())),
        ("scope", scope),
        ("redirect_uri", Some(escape(request.redirect_uri.as_str().as_bytes()))),
        ("state", request.client_state.as_ref().map(ClientState::escaped)),
        ("code_challenge", challenge.map(|it| it.as_str().to_owned())),
        ("code_challenge_method", challenge.map(|_| CodeChallenge::METHOD.to_owned())),
    ];
    let pairs: Vec<String> = fields
        .into_iter()
        .filter_map(|(name, value)| value.map(|value| format!("{name}={value}")))
        .collect();
    pairs.join("&")
}
