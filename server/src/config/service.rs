//! `[[services]]` and `[[clients]]`: what is protected, and what the operator knows of who asks.

use std::path::PathBuf;

use app::{
    Language,
    prompt::{ClientLinks, Weight},
};
use serde::Deserialize;
use url::Url;

use super::{brand::BrandConfig, kong::GatewayUrl, probe::ProbeConfig, text::Text};
use crate::authorization::{redirect_uri::is_private_use, rules::RequirePkce, scope::Scope};

/// `[[services]]`: a service of the gateway that has the oauth2 plugin.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(clippy::struct_excessive_bools, reason = "settings are switches")]
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
    /// Whether the API behind it refuses calls beyond the permissions given: then a client's `cannot`
    /// lines are shown.
    #[serde(default)]
    pub enforced: bool,
    /// Whether a consent may be remembered, so that the same request is answered at once next time.
    #[serde(default)]
    pub remember_consent: bool,
    /// The ends that a person may choose beside "until I remove it", in days: `[30, 1]`.
    #[serde(default)]
    pub ends_after_days: Vec<u32>,
    /// What client developers reach, where that is not `proxy_url`: `https://api.example.com`.
    #[serde(default)]
    pub public_proxy_url: Option<GatewayUrl>,
    /// A demo client that shows each request and answer with its secrets masked: linked from the
    /// developers' page.
    #[serde(default)]
    pub demo_client_url: Option<GatewayUrl>,
    /// Whose pages its requests see, where that differs from the house's.
    #[serde(default)]
    pub brand: BrandConfig,
    /// Calls that the API must refuse, for `grantway check --probe`.
    #[serde(default)]
    pub probes: Vec<ProbeConfig>,
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
    pub title: Text,
    /// One or two sentences more.
    #[serde(default)]
    pub description: Option<Text>,
    /// Whether people may leave it out, for clients that cope with that.
    #[serde(default)]
    pub optional: bool,
    /// `"see"`, `"change"` or `"sensitive"`; the last is said in words.
    #[serde(default)]
    pub weight: Weight,
}

impl ScopeConfig {
    /// Its title and description, for who reads this language.
    pub fn words(&self, language: Language) -> (String, Option<String>) {
        let description = self.description.as_ref();
        let description = description.map(|text| text.in_language(language).to_owned());
        (self.title.in_language(language).to_owned(), description)
    }
}

/// `[[clients]]`: what the operator knows of a client, and Kong has no field for.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ClientConfig {
    /// Its identifier.
    pub client_id: String,
    /// Whether the operator has checked who is behind it: "Checked by {brand}". The tag
    /// `grantway:checked` on the credential says the same.
    #[serde(default)]
    pub checked: bool,
    /// Whether it is the operator's own. The tag `grantway:first-party` says the same.
    #[serde(default)]
    pub first_party: bool,
    /// Whether it copes with fewer permissions than it asked for: Kong's token answer never tells it.
    /// The tag `grantway:optional` on the credential says the same.
    #[serde(default)]
    pub optional_permissions: bool,
    /// What people are told its developer is called, instead of the consumer's `username` or
    /// `custom_id`: "Acme Labs". Those may be e-mail addresses.
    #[serde(default)]
    pub developer: Option<DeveloperName>,
    /// Why it asks, in one sentence: "To plan trips around your appointments."
    #[serde(default)]
    pub purpose: Option<Text>,
    /// Its home page.
    #[serde(default)]
    pub homepage: Option<HttpsUrl>,
    /// Its privacy policy.
    #[serde(default)]
    pub policy_uri: Option<HttpsUrl>,
    /// Its terms of service.
    #[serde(default)]
    pub tos_uri: Option<HttpsUrl>,
    /// Where its developers are reached: for the operator, shown to nobody.
    #[serde(default)]
    pub contact: Option<String>,
    /// A picture (PNG, JPEG or WebP, at most 256 KiB and 2048 × 2048 pixels) that is shown for it.
    #[serde(default)]
    pub logo_file: Option<PathBuf>,
    /// The permissions that it may ask for; none: all that the service has.
    #[serde(default)]
    pub permissions: Option<Vec<Scope>>,
    /// What it will not be able to do, at most three lines. Shown only for services that say
    /// `enforced = true`: Kong itself checks no scope on calls of the API.
    #[serde(default)]
    pub cannot: Vec<Text>,
}

/// What an operator may say of a client: in the config, or by a tag on its credential.
#[derive(Clone, Copy, Debug)]
pub enum Flag {
    /// They have checked who is behind it.
    Checked,
    /// It is their own.
    FirstParty,
    /// It copes with fewer permissions than it asked for.
    Optional,
}

impl Flag {
    /// The tag that says it.
    pub fn tag(self) -> &'static str {
        match self {
            Self::Checked => "grantway:checked",
            Self::FirstParty => "grantway:first-party",
            Self::Optional => "grantway:optional",
        }
    }
}

impl ClientConfig {
    /// Whether the config says it.
    pub fn has(&self, flag: Flag) -> bool {
        match flag {
            Flag::Checked => self.checked,
            Flag::FirstParty => self.first_party,
            Flag::Optional => self.optional_permissions,
        }
    }

    /// Its own pages, for the consent page.
    pub fn links(&self) -> ClientLinks {
        let text = |url: &Option<HttpsUrl>| url.as_ref().map(|url| url.as_str().to_owned());
        ClientLinks {
            homepage: text(&self.homepage),
            privacy: text(&self.policy_uri),
            terms: text(&self.tos_uri),
        }
    }
}

/// A developer's name, one for all languages: one line of 1 to 100 characters.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub struct DeveloperName(String);

impl TryFrom<String> for DeveloperName {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        let fits = text.chars().count() <= 100 && !text.chars().any(char::is_control);
        if fits && !text.trim().is_empty() {
            Ok(Self(text))
        } else {
            Err("must be one line of 1 to 100 characters")
        }
    }
}

impl DeveloperName {
    /// The name.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// An https URL.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub struct HttpsUrl(String);

impl TryFrom<String> for HttpsUrl {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        match Url::parse(&text) {
            Ok(url) if url.scheme() == "https" && url.username().is_empty() => Ok(Self(url.into())),
            _ => Err("must be an https URL"),
        }
    }
}

impl HttpsUrl {
    /// The URL.
    pub fn as_str(&self) -> &str {
        &self.0
    }
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
