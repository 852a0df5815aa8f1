//! Kong's Admin API: GET on a short list of paths. The one thing that is ever written there, the end of
//! a token, has a module of its own: [`super::tokens`] (security requirement 57).

use std::time::Duration;

use app::prompt::Lasts;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use reqwest::{Client as HttpClient, Method, Response, StatusCode};
use serde::de::DeserializeOwned;
use tokio::time::Instant;

use super::{
    http,
    wire::{Consumer, Credential, OauthConfig, Page, Plugin},
};
use crate::{
    authorization::{
        client::{Client, ClientId},
        rules::PluginPkce,
    },
    config::kong::GatewayUrl,
    secret::{AdminToken, ProvisionKey},
};

/// Unreserved characters stay; a slash in an identifier must not make two segments.
pub(super) const SEGMENT: &AsciiSet =
    &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// How long one question may take.
const DEADLINE: Duration = Duration::from_secs(2);

/// Why the Admin API gave no answer that we can use.
#[derive(Clone, Debug, thiserror::Error)]
pub enum AdminError {
    /// No connection, no answer in time, or one that broke off.
    #[error("the Admin API can't be reached: {0}")]
    Unreachable(&'static str),
    /// It wants other credentials than ours.
    #[error("the Admin API refuses us (HTTP {0}): check kong.admin_token_file")]
    Forbidden(u16),
    /// It answered, but not with what it should.
    #[error("the Admin API answered {0}")]
    Strange(String),
    /// The service has no (enabled) oauth2 plugin.
    #[error("the service has no enabled oauth2 plugin, or there is no such service")]
    NoPlugin,
}

/// The settings of a service's oauth2 plugin.
#[derive(Clone, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "the gateway's plugin has that many switches")]
pub struct PluginSettings {
    /// Its secret, where it shows it.
    pub provision_key: Option<ProvisionKey>,
    /// The scopes that it knows.
    pub scopes: Vec<String>,
    /// Whether a request must name one.
    pub mandatory_scope: bool,
    /// Whether codes are issued.
    pub code: bool,
    /// Whether tokens are issued at once.
    pub implicit: bool,
    /// Whom it asks for PKCE.
    pub pkce: PluginPkce,
    /// Whether clients get tokens for themselves.
    pub client_credentials: bool,
    /// Whether a refresh keeps its refresh token.
    pub reuses_refresh_tokens: bool,
    /// How long an access token lasts, in seconds; 0: for ever, without a refresh token.
    pub token_expiration: u64,
    /// How long a refresh token lasts from the last refresh, in seconds; 0: for ever.
    pub refresh_token_ttl: u64,
    /// The header of the access token, and of a client's Basic credentials.
    pub auth_header: String,
    /// Whether calls without a valid token pass all the same, as nobody in particular.
    pub lets_anonymous_pass: bool,
    /// When the Admin API said so.
    pub read_at: Instant,
}

impl PluginSettings {
    /// How long an access lasts when nobody ends it: each refresh begins the time anew.
    pub fn lasts(&self) -> Lasts {
        match self.token_expiration.max(self.refresh_token_ttl) {
            _ if self.token_expiration == 0 || self.refresh_token_ttl == 0 => Lasts::UntilRemoved,
            seconds => Lasts::UntilUnused { seconds },
        }
    }
}

/// Asks the Admin API.
#[derive(Clone, Debug)]
pub struct KongAdmin {
    http: HttpClient,
    url: GatewayUrl,
    token: Option<AdminToken>,
}

impl KongAdmin {
    /// An Admin API at this URL.
    pub fn new(http: HttpClient, url: GatewayUrl, token: Option<AdminToken>) -> Self {
        Self { http, url, token }
    }

    /// Looks a client up by its identifier, with its developer's name.
    ///
    /// Kong's path also takes a credential's UUID, and the list of Kong 3 ignores its filter: so
    /// what comes back counts only if its `client_id` is the one asked for, byte for byte.
    pub async fn find_client(&self, client_id: &ClientId) -> Result<Option<Client>, AdminError> {
        let segment = utf8_percent_encode(client_id.as_str(), SEGMENT).to_string();
        let credential = match self.get::<Credential>(&format!("/oauth2/{segment}")).await? {
            Some(found) => Some(found).filter(|it| it.client_id == client_id.as_str()),
            // Before Kong 1.0 the path takes ids only.
            None => self
                .get::<Page<Credential>>(&format!("/oauth2?client_id={segment}"))
                .await?
                .and_then(|page| {
                    page.data.into_iter().find(|it| it.client_id == client_id.as_str())
                }),
        };
        let Some(credential) = credential else { return Ok(None) };
        let developer_id = credential.consumer_id().map(str::to_owned);
        let developer = match &developer_id {
            Some(id) => self.developer(id).await?,
            None => None,
        };
        Ok(Some(Client {
            client_id: client_id.clone(),
            name: credential.name.unwrap_or_default(),
            developer,
            developer_id,
            redirect_uris: credential.redirect_uris.map(Vec::from).unwrap_or_default(),
            public: credential.client_type.as_deref() == Some("public"),
            tags: credential.tags.unwrap_or_default(),
        }))
    }

    async fn developer(&self, consumer: &str) -> Result<Option<String>, AdminError> {
        let segment = utf8_percent_encode(consumer, SEGMENT);
        let consumer = self.get::<Consumer>(&format!("/consumers/{segment}")).await?;
        Ok(consumer.and_then(|it| it.username.or(it.custom_id)))
    }

    /// Reads the settings of a service's oauth2 plugin.
    pub async fn plugin(&self, service: &str) -> Result<PluginSettings, AdminError> {
        let segment = utf8_percent_encode(service, SEGMENT);
        let page = self
            .get::<Page<Plugin>>(&format!("/services/{segment}/plugins"))
            .await?
            .ok_or(AdminError::NoPlugin)?;
        let plugin = page
            .data
            .into_iter()
            .find(|it| it.name == "oauth2" && it.enabled)
            .ok_or(AdminError::NoPlugin)?;
        // Never the parser's own words: they may quote the key.
        let config: OauthConfig = serde_json::from_value(plugin.config)
            .map_err(|_| AdminError::Strange("an oauth2 plugin of an unknown form".to_owned()))?;
        Ok(PluginSettings {
            provision_key: config.provision_key.map(|key| key.0),
            scopes: config.scopes.unwrap_or_default(),
            mandatory_scope: config.mandatory_scope,
            code: config.enable_authorization_code,
            implicit: config.enable_implicit_grant,
            pkce: config.pkce.unwrap_or_default(),
            client_credentials: config.enable_client_credentials,
            reuses_refresh_tokens: config.reuse_refresh_token,
            token_expiration: config.token_expiration,
            refresh_token_ttl: config.refresh_token_ttl.unwrap_or(1_209_600),
            auth_header: config.auth_header_name.unwrap_or_else(|| "authorization".to_owned()),
            lets_anonymous_pass: config.anonymous.is_some_and(|consumer| !consumer.is_empty()),
            read_at: Instant::now(),
        })
    }

    /// Asks once; `None` for 404.
    pub(super) async fn get<T: DeserializeOwned>(
        &self,
        path: &str,
    ) -> Result<Option<T>, AdminError> {
        in_time(self.get_unbounded(path)).await
    }

    async fn get_unbounded<T: DeserializeOwned>(
        &self,
        path: &str,
    ) -> Result<Option<T>, AdminError> {
        let Some(response) = self.send(Method::GET, path).await? else { return Ok(None) };
        let body =
            http::body(response).await.map_err(|error| AdminError::Strange(error.to_string()))?;
        // Never the parser's own words: they may quote the body, and there are secrets in it.
        serde_json::from_slice(&body)
            .map(Some)
            .map_err(|_| AdminError::Strange("JSON of an unknown form, or none".to_owned()))
    }

    /// Sends one request; `None` for 404.
    pub(super) async fn send(
        &self,
        method: Method,
        path: &str,
    ) -> Result<Option<Response>, AdminError> {
        let mut request = self.http.request(method, self.url.join(path));
        if let Some(token) = &self.token {
            request = request.header("Kong-Admin-Token", token.expose());
        }
        let response = request.send().await.map_err(|error| {
            AdminError::Unreachable(if error.is_connect() { "no connection" } else { "no answer" })
        })?;
        match response.status() {
            StatusCode::OK | StatusCode::NO_CONTENT => Ok(Some(response)),
            StatusCode::NOT_FOUND => Ok(None),
            status @ (StatusCode::UNAUTHORIZED | StatusCode::FORBIDDEN) => {
                Err(AdminError::Forbidden(status.as_u16()))
            }
            other => Err(AdminError::Strange(format!("HTTP {}", other.as_u16()))),
        }
    }
}

/// Bounds one question.
pub(super) async fn in_time<T>(
    question: impl Future<Output = Result<T, AdminError>>,
) -> Result<T, AdminError> {
    tokio::time::timeout(DEADLINE, question)
        .await
        .unwrap_or(Err(AdminError::Unreachable("no answer within 2 s")))
}
