//! A call of the API with too few permissions, which must be refused: Kong itself checks no scope, so a
//! promise of what a client can't do is the API's to keep.

use std::time::Duration;

use reqwest::{Method, StatusCode, header};
use serde::Deserialize;

use super::{
    http,
    proxy::KongProxy,
    wire::{TokenAnswer, TokenError},
};
use crate::{
    authorization::scope::Scope,
    config::{ProbeConfig, ServiceConfig},
    secret::{AccessToken, ClientSecret},
};

/// How long one call may take.
const DEADLINE: Duration = Duration::from_secs(10);

/// What a probe has found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Finding {
    /// The API refused, with this status.
    Kept(u16),
    /// It did what it must not do, with this status.
    Broken(u16),
    /// Neither is proven: why.
    Unknown(String),
}

/// The client that calls.
#[derive(Debug)]
pub struct ProbeClient {
    /// Its identifier.
    pub id: String,
    /// Its secret.
    pub secret: ClientSecret,
}

impl KongProxy {
    /// Calls as the probe says. `token_header`: where the plugin looks for tokens.
    pub(super) async fn probe(
        &self,
        service: &ServiceConfig,
        probe: &ProbeConfig,
        client: &ProbeClient,
        token_header: &str,
    ) -> Finding {
        let found = async {
            let call = Call { proxy: self, service, probe, client, token_header };
            let status = call.with(&probe.scope).await?;
            if status.is_success() {
                return Ok(Finding::Broken(status.as_u16()));
            }
            if !is_refusal(status) {
                return Err(format!("it answers {}, which is no refusal", status.as_u16()));
            }
            if let Some(enough) = &probe.enough
                && is_refusal(call.with(enough).await?)
            {
                return Err("it is refused with enough permissions too".to_owned());
            }
            Ok(Finding::Kept(status.as_u16()))
        };
        found.await.unwrap_or_else(Finding::Unknown)
    }
}

fn is_refusal(status: StatusCode) -> bool {
    matches!(status, StatusCode::UNAUTHORIZED | StatusCode::FORBIDDEN)
}

struct Call<'a> {
    proxy: &'a KongProxy,
    service: &'a ServiceConfig,
    probe: &'a ProbeConfig,
    client: &'a ProbeClient,
    token_header: &'a str,
}

impl Call<'_> {
    /// Calls with these permissions; answers the API's status, or why it was not asked.
    async fn with(&self, scopes: &[Scope]) -> Result<StatusCode, String> {
        let late = |_| "no answer within 10 s".to_owned();
        let token = tokio::time::timeout(DEADLINE, self.token(scopes)).await.map_err(late)??;
        tokio::time::timeout(DEADLINE, self.call(&token)).await.map_err(late)?
    }

    /// Gets a token for the client itself (RFC 6749 §4.4).
    async fn token(&self, scopes: &[Scope]) -> Result<AccessToken, String> {
        let scopes: Vec<&str> = scopes.iter().map(Scope::as_str).collect();
        let form = form_urlencoded::Serializer::new(String::new())
            .append_pair("grant_type", "client_credentials")
            .append_pair("client_id", &self.client.id)
            .append_pair("client_secret", self.client.secret.expose())
            .append_pair("scope", &scopes.join(" "))
            .finish();
        let path = format!("{}/oauth2/token", self.service.path.as_str());
        let request = self
            .proxy
            .request(Method::POST, self.service, &path)
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .body(form);
        let answer = request.send().await.map_err(|_| "the proxy can't be reached".to_owned())?;
        let status = answer.status();
        let body = http::body(answer).await.map_err(|error| error.to_string())?;
        if status == StatusCode::OK {
            let answer: TokenAnswer = serde_json::from_slice(&body)
                .map_err(|_| "no token: an answer of an unknown form".to_owned())?;
            return Ok(answer.access_token);
        }
        let TokenError { error, error_description } =
            serde_json::from_slice(&body).unwrap_or_default();
        Err(format!("no token: HTTP {}: {error:?}: {error_description:?}", status.as_u16()))
    }

    async fn call(&self, token: &AccessToken) -> Result<StatusCode, String> {
        let path = format!("{}{}", self.service.path.as_str(), self.probe.path.as_str());
        let request = self
            .proxy
            .request(self.probe.method.0.clone(), self.service, &path)
            .header(self.token_header, format!("Bearer {}", token.expose()));
        let answer = request.send().await.map_err(|_| "the call got no answer".to_owned())?;
        let status = answer.status();
        if status != StatusCode::UNAUTHORIZED {
            return Ok(status);
        }
        // Then nobody has asked what the token is good for (RFC 6750 §3.1): Kong's plugin says so.
        let body = http::body(answer).await.unwrap_or_default();
        let said: Refused = serde_json::from_slice(&body).unwrap_or_default();
        match said.error.as_deref() {
            Some(error @ ("invalid_token" | "invalid_request")) => {
                Err(format!("the token itself was refused: {error}"))
            }
            _ => Ok(status),
        }
    }
}

#[derive(Default, Deserialize)]
struct Refused {
    #[serde(default)]
    error: Option<String>,
}
