//! Kong's JSON, as far as we need it. The application's secret is in it; these types have no such field.

use serde::Deserialize;

use crate::{
    authorization::rules::PluginPkce,
    secret::{AccessToken, ProvisionKey},
};

/// An application (`GET /oauth2/{client_id}`).
#[derive(Debug, Deserialize)]
pub(super) struct Credential {
    pub client_id: String,
    #[serde(default)]
    pub name: Option<String>,
    /// A list, null, or (before Kong 0.14) one text under another name.
    #[serde(default, alias = "redirect_uri")]
    pub redirect_uris: Option<OneOrMany>,
    #[serde(default)]
    pub client_type: Option<String>,
    #[serde(default)]
    pub consumer: Option<Reference>,
    /// Before Kong 1.0.
    #[serde(default)]
    pub consumer_id: Option<String>,
    #[serde(default)]
    pub tags: Option<Vec<String>>,
}

impl Credential {
    pub(super) fn consumer_id(&self) -> Option<&str> {
        self.consumer.as_ref().map(|it| it.id.as_str()).or(self.consumer_id.as_deref())
    }
}

#[derive(Debug, Deserialize)]
pub(super) struct Reference {
    pub id: String,
}

#[derive(Debug, Deserialize)]
#[serde(untagged)]
pub(super) enum OneOrMany {
    One(String),
    Many(Vec<String>),
}

impl From<OneOrMany> for Vec<String> {
    fn from(value: OneOrMany) -> Self {
        match value {
            OneOrMany::One(text) => vec![text],
            OneOrMany::Many(texts) => texts,
        }
    }
}

/// A page of a list. `next` is a path that forgets the size, so the offset is what we go on by
/// (`kong/README.md`, 41).
#[derive(Debug, Deserialize)]
pub(super) struct Page<T> {
    pub data: Vec<T>,
    #[serde(default)]
    pub offset: Option<String>,
}

/// A token: whose and how old it is, and never its texts.
#[derive(Debug, Deserialize)]
pub(super) struct Token {
    pub id: String,
    #[serde(default)]
    pub authenticated_userid: Option<String>,
    /// Seconds since 1970.
    #[serde(default)]
    pub created_at: i64,
    /// None where the plugin has `global_credentials`.
    #[serde(default)]
    pub service: Option<Reference>,
}

#[derive(Debug, Deserialize)]
pub(super) struct Consumer {
    #[serde(default)]
    pub username: Option<String>,
    #[serde(default)]
    pub custom_id: Option<String>,
}

/// A route (`GET /services/{s}/routes`): what a request must be like to go its way.
#[derive(Debug, Deserialize)]
pub(super) struct Route {
    #[serde(default)]
    pub hosts: Option<Vec<String>>,
    #[serde(default)]
    pub paths: Option<Vec<String>>,
    #[serde(default)]
    pub methods: Option<Vec<String>>,
    #[serde(default)]
    pub protocols: Option<Vec<String>>,
    #[serde(default)]
    pub headers: Option<serde_json::Map<String, serde_json::Value>>,
}

/// A plugin (`GET /services/{s}/plugins`). Its config is read only where it is `oauth2`'s.
#[derive(Debug, Deserialize)]
pub(super) struct Plugin {
    pub name: String,
    #[serde(default = "yes")]
    pub enabled: bool,
    pub config: serde_json::Value,
}

const fn yes() -> bool {
    true
}

/// The oauth2 plugin's settings.
#[derive(Debug, Deserialize)]
#[expect(clippy::struct_excessive_bools, reason = "the gateway's plugin has that many switches")]
pub(super) struct OauthConfig {
    pub provision_key: Option<Redacted>,
    #[serde(default)]
    pub scopes: Option<Vec<String>>,
    #[serde(default)]
    pub mandatory_scope: bool,
    #[serde(default)]
    pub enable_authorization_code: bool,
    #[serde(default)]
    pub enable_implicit_grant: bool,
    #[serde(default)]
    pub enable_client_credentials: bool,
    #[serde(default)]
    pub reuse_refresh_token: bool,
    /// Seconds; 0: the access token never ends, and there is no refresh token.
    #[serde(default = "two_hours")]
    pub token_expiration: u64,
    /// Seconds from the last refresh; 0: never.
    #[serde(default)]
    pub refresh_token_ttl: Option<u64>,
    /// Absent before Kong 2.8.
    #[serde(default)]
    pub pkce: Option<PluginPkce>,
    /// The header of the access token, and of a client's Basic credentials.
    #[serde(default)]
    pub auth_header_name: Option<String>,
    /// As whom calls without a valid token pass; none: they don't.
    #[serde(default)]
    pub anonymous: Option<String>,
}

/// Kong's default.
const fn two_hours() -> u64 {
    7_200
}

/// A provision key on its way in.
#[derive(Clone, Debug, Deserialize)]
#[serde(from = "String")]
pub(super) struct Redacted(pub ProvisionKey);

impl From<String> for Redacted {
    fn from(text: String) -> Self {
        Self(text.into())
    }
}

/// The answer of `/oauth2/authorize`.
#[derive(Debug, Deserialize)]
pub(super) struct AuthorizeAnswer {
    #[serde(default)]
    pub redirect_uri: Option<String>,
    #[serde(default)]
    pub error: Option<String>,
    #[serde(default)]
    pub error_description: Option<String>,
}

/// The answer of `/oauth2/token`.
#[derive(Debug, Deserialize)]
pub(super) struct TokenAnswer {
    #[serde(deserialize_with = "hidden")]
    pub access_token: AccessToken,
}

fn hidden<'de, D: serde::Deserializer<'de>>(from: D) -> Result<AccessToken, D::Error> {
    String::deserialize(from).map(AccessToken::from)
}

/// Why it gives no token.
#[derive(Debug, Default, Deserialize)]
pub(super) struct TokenError {
    #[serde(default)]
    pub error: String,
    #[serde(default)]
    pub error_description: String,
}
