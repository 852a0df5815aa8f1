//! The authorization request (RFC 6749 §4.1.1, §4.2.1): read from a query, then held against what
//! the client and the service may ask for.

use std::fmt;

use percent_encoding::percent_decode;

use super::{
    client::{Client, ClientId},
    client_state::ClientState,
    pkce::CodeChallenge,
    redirect_uri::RedirectUri,
    response::ErrorResponse,
    rules::ServiceRules,
    scope::ScopeSet,
};

/// The parameters that we read, each at most once; all others are dropped (RFC 6749 §3.1).
#[derive(Debug, Default, PartialEq, Eq)]
pub struct RawRequest {
    /// `client_id`
    pub client_id: Option<String>,
    /// `redirect_uri`
    pub redirect_uri: Option<String>,
    /// `response_type`
    pub response_type: Option<String>,
    /// `scope`
    pub scope: Option<String>,
    /// `state`
    pub client_state: Option<ClientState>,
    /// `code_challenge`
    pub code_challenge: Option<String>,
    /// `code_challenge_method`
    pub code_challenge_method: Option<String>,
    /// `prompt`
    pub prompt: Option<String>,
    /// `max_age`
    pub max_age: Option<String>,
    /// `login_hint`
    pub login_hint: Option<String>,
    /// `ui_locales`
    pub ui_locales: Option<String>,
}

/// Why a query is no authorization request. Nothing of it is trusted, so nobody is redirected.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum RequestError {
    /// A parameter stands in it twice.
    #[error("{0} was sent more than once")]
    Duplicate(&'static str),
    /// A parameter is longer than we take.
    #[error("{0} is too long")]
    TooLong(&'static str),
    /// A parameter is not UTF-8 text.
    #[error("{0} is not UTF-8 text")]
    NotText(&'static str),
    /// The gateway would not read a form of this size (`kong/README.md`, 12).
    #[error("the request's parameters are too long together")]
    TooLongTogether,
}

impl RawRequest {
    /// Reads a query string.
    pub fn from_query(query: &str) -> Result<Self, RequestError> {
        let mut raw = Self::default();
        for pair in query.split('&').filter(|pair| !pair.is_empty()) {
            let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
            let value = decode(value);
            match decode(name).as_slice() {
                b"client_id" => text(&mut raw.client_id, "client_id", value, 128)?,
                b"redirect_uri" => {
                    text(&mut raw.redirect_uri, "redirect_uri", value, RedirectUri::MAX)?;
                }
                b"response_type" => text(&mut raw.response_type, "response_type", value, 64)?,
                b"scope" => text(&mut raw.scope, "scope", value, ScopeSet::MAX_BYTES)?,
                b"code_challenge" => text(&mut raw.code_challenge, "code_challenge", value, 128)?,
                b"code_challenge_method" => {
                    text(&mut raw.code_challenge_method, "code_challenge_method", value, 16)?;
                }
                b"prompt" => text(&mut raw.prompt, "prompt", value, 64)?,
                b"max_age" => text(&mut raw.max_age, "max_age", value, 16)?,
                b"ui_locales" => text(&mut raw.ui_locales, "ui_locales", value, 512)?,
                b"login_hint" => text(&mut raw.login_hint, "login_hint", value, 512)?,
                b"state" => {
                    let state = ClientState::new(value).ok_or(RequestError::TooLong("state"))?;
                    once(&mut raw.client_state, "state", state)?;
                }
                _ => {}
            }
        }
        Ok(raw)
    }
}

/// Decodes one half of a pair: `+` is a space, `%XX` a byte.
fn decode(text: &str) -> Vec<u8> {
    percent_decode(text.replace('+', " ").as_bytes()).collect()
}

fn text(
    slot: &mut Option<String>,
    name: &'static str,
    value: Vec<u8>,
    max: usize,
) -> Result<(), RequestError> {
    if value.len() > max {
        return Err(RequestError::TooLong(name));
    }
    let value = String::from_utf8(value).map_err(|_| RequestError::NotText(name))?;
    once(slot, name, value)
}

fn once<T>(slot: &mut Option<T>, name: &'static str, value: T) -> Result<(), RequestError> {
    if slot.replace(value).is_some() { Err(RequestError::Duplicate(name)) } else { Ok(()) }
}

/// What the client wants back (RFC 6749 §3.1.1).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ResponseType {
    /// An authorization code.
    Code,
    /// An access token at once: the implicit grant.
    Token,
}

impl ResponseType {
    /// The parameter's value.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Code => "code",
            Self::Token => "token",
        }
    }

    /// Reads the parameter's value.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "code" => Some(Self::Code),
            "token" => Some(Self::Token),
            _ => None,
        }
    }
}

impl fmt::Display for ResponseType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// A request that a person can be asked about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AuthorizationRequest {
    /// Who asks.
    pub client_id: ClientId,
    /// Where the answer goes.
    pub redirect_uri: RedirectUri,
    /// What comes back.
    pub response_type: ResponseType,
    /// What is asked for.
    pub scopes: ScopeSet,
    /// The client's own text.
    pub client_state: Option<ClientState>,
    /// The PKCE challenge.
    pub code_challenge: Option<CodeChallenge>,
}

impl AuthorizationRequest {
    /// Holds a request against the client and the service. The redirection URI has been accepted.
    pub fn validate(
        raw: &RawRequest,
        client: &Client,
        redirect_uri: RedirectUri,
        rules: &ServiceRules,
    ) -> Result<Self, ErrorResponse> {
        let response_type = response_type(raw.response_type.as_deref(), rules)?;
        let scopes = scopes(raw.scope.as_deref().unwrap_or_default(), rules)?;
        let code_challenge = CodeChallenge::parse(
            raw.code_challenge.as_deref(),
            raw.code_challenge_method.as_deref(),
        )
        .map_err(|error| ErrorResponse::new("invalid_request", error.to_string()))?;
        if code_challenge.is_none() && rules.requires_challenge(client.public, response_type) {
            return Err(ErrorResponse::new(
                "invalid_request",
                "code_challenge is required (PKCE with S256)",
            ));
        }
        Ok(Self {
            client_id: client.client_id.clone(),
            redirect_uri,
            response_type,
            scopes,
            client_state: raw.client_state.clone(),
            code_challenge,
        })
    }
}

fn response_type(asked: Option<&str>, rules: &ServiceRules) -> Result<ResponseType, ErrorResponse> {
    let asked =
        asked.ok_or_else(|| ErrorResponse::new("invalid_request", "response_type is missing"))?;
    ResponseType::parse(asked).filter(|response_type| rules.allows(*response_type)).ok_or_else(
        || {
            ErrorResponse::new(
                "unsupported_response_type",
                "this response_type is not available for this service",
            )
        },
    )
}

fn scopes(asked: &str, rules: &ServiceRules) -> Result<ScopeSet, ErrorResponse> {
    let scopes = ScopeSet::parse(asked)
        .map_err(|error| ErrorResponse::new("invalid_scope", error.to_string()))?;
    if let Some(unknown) = scopes.iter().find(|scope| !rules.knows(scope)) {
        return Err(ErrorResponse::new(
            "invalid_scope",
            format!("the scope {unknown} is not defined for this service"),
        ));
    }
    if scopes.is_empty() && rules.mandatory_scope {
        return Err(ErrorResponse::new(
            "invalid_scope",
            "scope is missing or empty, and this service requires one",
        ));
    }
    Ok(scopes)
}

#[cfg(test)]
#[path = "request_tests.rs"]
mod tests;
