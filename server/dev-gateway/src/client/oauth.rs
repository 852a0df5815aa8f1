//! Trip Planner's half of OAuth 2.0: the authorization code grant with `state` and PKCE
//! (RFC 6749 §4.1, RFC 7636, RFC 9700 §2.1), the refresh (§6) and the protected call.

use axum::http::{Request, Response, header};
use oauth2::basic::{BasicClient, BasicTokenResponse};
use oauth2::url::{ParseError, Url};
use oauth2::{
    AuthType, AuthUrl, AuthorizationCode, ClientId, ClientSecret, CsrfToken, EndpointNotSet,
    EndpointSet, PkceCodeChallenge, RedirectUrl, RefreshToken, Scope, TokenUrl,
};

use super::DemoClientOptions;
use super::session::Pending;
use super::story::{Failure, Step};
use super::transport::{TlsError, Transport, TransportError};
use super::wire::Wire;
use crate::world::{RUDE_CLIENT_ID, RUDE_REDIRECT_URI};

const UNKNOWN_PERMISSION: &str = "read_minds";
const UNREGISTERED_REDIRECT: &str = "https://elsewhere.example/callback";

type Client = BasicClient<EndpointSet, EndpointNotSet, EndpointNotSet, EndpointNotSet, EndpointSet>;

/// What Trip Planner asks for: the usual, or something that should go wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Attempt {
    Usual,
    UnknownPermission,
    UnregisteredRedirect,
    RudeApplication,
}

/// The options given can't work.
#[derive(Debug, thiserror::Error)]
pub(super) enum SetupError {
    #[error("an address is not a URL")]
    Url(#[from] ParseError),
    #[error("an address can't be called")]
    Uri(#[from] axum::http::uri::InvalidUri),
    #[error(transparent)]
    Tls(#[from] TlsError),
}

/// The client, as registered with the gateway, and the way to the gateway.
pub(super) struct OAuth {
    client: Client,
    authorize: AuthUrl,
    scopes: Vec<String>,
    api: axum::http::Uri,
    transport: Transport,
    secret: String,
}

/// What a call to the token endpoint came to, and what was said.
pub(super) struct Exchange {
    pub(super) steps: Vec<Step>,
    pub(super) result: Result<BasicTokenResponse, Failure>,
}

impl OAuth {
    pub(super) fn new(
        options: &DemoClientOptions,
        redirect_uri: String,
    ) -> Result<Self, SetupError> {
        let authorize = AuthUrl::new(options.authorize_url.clone())?;
        // Kong cuts a secret at a colon when it comes by Basic, so it goes into the body.
        let client = BasicClient::new(ClientId::new(options.client_id.clone()))
            .set_client_secret(ClientSecret::new(options.client_secret.clone()))
            .set_auth_type(AuthType::RequestBody)
            .set_auth_uri(authorize.clone())
            .set_token_uri(TokenUrl::new(options.token_url.clone())?)
            .set_redirect_uri(RedirectUrl::new(redirect_uri)?);
        Ok(Self {
            client,
            authorize,
            scopes: options.scopes.clone(),
            api: options.api_url.parse()?,
            transport: Transport::new(&options.ca_pem)?,
            secret: options.client_secret.clone(),
        })
    }

    /// The address to send the person to, and what to remember until the answer comes.
    pub(super) fn depart(&self, attempt: Attempt) -> Result<(Url, Pending), SetupError> {
        let mut asked = self.scopes.clone();
        if attempt == Attempt::UnknownPermission {
            asked.push(UNKNOWN_PERMISSION.to_owned());
        }
        let (challenge, verifier) = PkceCodeChallenge::new_random_sha256();
        let client = match attempt {
            Attempt::Usual | Attempt::UnknownPermission => self.client.clone(),
            Attempt::UnregisteredRedirect => self
                .client
                .clone()
                .set_redirect_uri(RedirectUrl::new(UNREGISTERED_REDIRECT.to_owned())?),
            Attempt::RudeApplication => BasicClient::new(ClientId::new(RUDE_CLIENT_ID.to_owned()))
                .set_auth_uri(self.authorize.clone())
                .set_token_uri(self.client.token_uri().clone())
                .set_redirect_uri(RedirectUrl::new(RUDE_REDIRECT_URI.to_owned())?),
        };
        let (url, state) = client
            .authorize_url(CsrfToken::new_random)
            .add_scopes(asked.iter().cloned().map(Scope::new))
            .set_pkce_challenge(challenge)
            .url();
        let page = format!("GET {}{}", url.origin().ascii_serialization(), url.path());
        let step =
            Step::of_parameters("Trip Planner sent you to Acme Cloud", page, url.query_pairs());
        Ok((url, Pending { state, verifier, asked, step }))
    }

    /// Exchanges a code for tokens (RFC 6749 §4.1.3).
    pub(super) async fn exchange(&self, code: AuthorizationCode, pending: Pending) -> Exchange {
        let known = [code.secret().clone(), pending.verifier.secret().clone()];
        let wire = Wire::new("Trip Planner traded the code for access", &self.transport);
        let result = self
            .client
            .exchange_code(code)
            .set_pkce_verifier(pending.verifier)
            .request_async(&wire)
            .await;
        wire.into_exchange(result, &[&known[0], &known[1], &self.secret])
    }

    /// Trades a refresh token for new tokens (RFC 6749 §6).
    pub(super) async fn refresh(&self, token: &RefreshToken) -> Exchange {
        let wire = Wire::new("Trip Planner asked for new tokens", &self.transport);
        let result = self.client.exchange_refresh_token(token).request_async(&wire).await;
        wire.into_exchange(result, &[token.secret(), &self.secret])
    }

    /// Calls the API with an access token (RFC 6750 §2.1).
    pub(super) async fn call(&self, token: &str) -> Result<Response<Vec<u8>>, TransportError> {
        let mut request = Request::new(Vec::new());
        *request.uri_mut() = self.api.clone();
        let headers = request.headers_mut();
        headers.insert(header::ACCEPT, header::HeaderValue::from_static("application/json"));
        // A token that no header can carry is refused like any other that is wrong.
        if let Ok(bearer) = header::HeaderValue::from_str(&format!("Bearer {token}")) {
            headers.insert(header::AUTHORIZATION, bearer);
        }
        self.transport.send(request).await
    }

    /// The API's address, for showing.
    pub(super) fn api(&self) -> String {
        self.api.to_string()
    }

    /// The front page of the authorization server, where a person looks after their account.
    pub(super) fn account_url(&self) -> String {
        format!("{}/", self.authorize.url().origin().ascii_serialization())
    }

    /// What Trip Planner asks for usually.
    pub(super) fn scopes(&self) -> &[String] {
        &self.scopes
    }
}
