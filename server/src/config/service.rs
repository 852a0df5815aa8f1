//! `[[services]]` and `[[clients]]`: what is protected, and what the operator knows of who asks.

use std::path::PathBuf;

use serde::Deserialize;

use crate::authorization::{redirect_uri::is_private_use, rules::RequirePkce, scope::Scope};

/// `[[services]]`: a service of the gateway that has the oauth2 plugin.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ServiceConfig {
    /// The service's name in Kong; also `/authorize/{name}`.
    pub name: String,
    /// The prefix of its route on the proxy: `/mock`.
    pub path: RoutePath,
    /// The `Host` header to send, where its route matches by host.
    #[serde(default)]
    pub host: Option<String>,
    /// A file with the plugin's provision key. Else `GRANTWAY_PROVISION_KEY_{NAME}` (letters in upper
    /// case, all else `_`) is asked, and then the plugin itself, through the Admin API.
    #[serde(default)]
    pub provision_key_file: Option<PathBuf>,
    /// The service of plain `/authorize`.
    #[serde(default)]
    pub default: bool,
    /// `response_type=token`, where the plugin has it too.
    #[serde(default)]
    pub allow_implicit: bool,
    /// `"public"` or `"all"`: who must use PKCE. The plugin's own rule holds besides.
    #[serde(default)]
    pub require_pkce: RequirePkce,
    /// Whether redirects to clients carry `iss` (RFC 9207): `{public_url}/{name}`.
    #[serde(default)]
    pub iss: bool,
    /// The permissions, in people's words.
    #[serde(default)]
    pub scopes: Vec<ScopeConfig>,
}

impl ServiceConfig {
    /// The environment variable that may hold its provision key.
    pub fn provision_key_variable(&self) -> String {
        let upper = |c: char| if c.is_ascii_alphanumeric() { c.to_ascii_uppercase() } else { '_' };
        format!("GRANTWAY_PROVISION_KEY_{}", self.name.chars().map(upper).collect::<String>())
    }

    /// The words for a scope.
    pub fn scope(&self, scope: &Scope) -> Option<&ScopeConfig> {
        self.scopes.iter().find(|it| it.name == *scope)
    }
}

/// `[[services.scopes]]`
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ScopeConfig {
    /// The scope, as the plugin has it.
    pub name: Scope,
    /// What it lets an application do: "See your email address".
    pub title: String,
    /// One or two sentences more.
    #[serde(default)]
    pub description: Option<String>,
    /// Whether people may leave it out, for clients that cope with that.
    #[serde(default)]
    pub optional: bool,
    /// `"see"`, `"change"` or `"sensitive"`; the last is said in words.
    #[serde(default)]
    pub weight: Weight,
}

/// How much a permission lets an application do.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Weight {
    /// Read something.
    #[default]
    See,
    /// Change something.
    Change,
    /// Touch what people guard.
    Sensitive,
}

/// `[[clients]]`
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ClientConfig {
    /// Its identifier.
    pub client_id: String,
    /// Whether it copes with fewer permissions than it asked for: Kong's token answer never tells it.
    /// The tag `grantway:optional` on the credential says the same.
    #[serde(default)]
    pub optional_permissions: bool,
}

/// A path that begins with a slash and does not end with one.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub struct RoutePath(String);

impl TryFrom<String> for RoutePath {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        let allowed = |byte: u8| matches!(byte, 0x21..=0x7e) && !b"?#\\%\"<>".contains(&byte);
        let path = text.trim_end_matches('/');
        let rooted = path.is_empty() || path.starts_with('/');
        if rooted && text.starts_with('/') && path.bytes().all(allowed) {
            Ok(Self(path.to_owned()))
        } else {
            Err("must be a path such as /mock")
        }
    }
}

impl RoutePath {
    /// The path; empty for a route at `/`.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// A scheme that an app may own (RFC 8252 §7.1).
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub struct PrivateUseScheme(pub String);

impl TryFrom<String> for PrivateUseScheme {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        if is_private_use(&text) {
            Ok(Self(text))
        } else {
            Err("must be a reversed domain name such as com.example.app, in lower case")
        }
    }
}
