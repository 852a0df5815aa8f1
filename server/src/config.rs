//! The configuration: one TOML file, then the environment. These docs are the manual.
//!
//! Every key can be set by the environment as `GRANTWAY__SECTION__KEY`; lists of tables as one inline
//! value: `GRANTWAY__SERVICES='[{name = "mock-service", path = "/mock"}]'`. A bad or unknown key stops
//! the start, with its file, line and name and what is allowed.

pub mod accent;
pub mod brand;
pub mod kong;
pub mod load;
pub mod picture;
pub mod probe;
pub mod public_url;
pub mod service;
pub mod text;

use std::{net::SocketAddr, path::PathBuf, sync::Arc, time::Duration};

use app::{Language, prompt::Brand};
use ipnet::IpNet;
use serde::Deserialize;

pub use self::{
    brand::{BrandConfig, Look},
    kong::KongConfig,
    load::{ConfigError, load},
    probe::{ProbeClientConfig, ProbeConfig},
    public_url::PublicUrl,
    service::{ClientConfig, Flag, ScopeConfig, ServiceConfig},
    text::Text,
};
use crate::{authorization::redirect_uri::RedirectRules, session::SessionTimeouts};

/// All settings.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Config {
    /// The origin that browsers see, `https://login.example.com`; plain http on loopback only.
    /// It decides cookies, the origin check and the hosts that are answered.
    pub public_url: PublicUrl,
    /// Where to listen: address and port.
    pub listen: SocketAddr,
    /// `sqlite:FILE`; the file is made when it is missing.
    pub database_url: String,
    /// The gateway.
    pub kong: KongConfig,
    /// The protected services, at least one.
    pub services: Vec<ServiceConfig>,
    /// What the operator knows about single clients.
    #[serde(default)]
    pub clients: Vec<ClientConfig>,
    /// Which redirection URIs are followed.
    #[serde(default)]
    pub redirects: RedirectsConfig,
    /// How long a sign-in lasts.
    #[serde(default)]
    pub sessions: SessionsConfig,
    /// The language of who prefers none that is spoken here.
    #[serde(default)]
    pub default_language: Language,
    /// Whose pages these are.
    #[serde(default)]
    pub brand: BrandConfig,
    /// The client by which `grantway check --probe` calls the API.
    #[serde(default)]
    pub probe: Option<ProbeClientConfig>,
    /// Networks whose `X-Forwarded-For` is believed, for the throttle's addresses.
    #[serde(default)]
    pub trusted_proxies: Vec<IpNet>,
    /// The folder of the built site; found beside the binary where it is not set.
    #[serde(default)]
    pub site_dir: Option<PathBuf>,
    /// What the brands make of the pages; not a key.
    #[serde(skip)]
    pub look: Arc<Look>,
    /// Whether `/gallery` is there; not a key: `grantway dev` says so.
    #[serde(skip)]
    pub gallery: bool,
}

/// `[redirects]`
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RedirectsConfig {
    /// Schemes of apps, such as `com.example.app`, beside https and http on 127.0.0.1 and `[::1]`.
    #[serde(default)]
    pub private_use_schemes: Vec<service::PrivateUseScheme>,
    /// `http://localhost` as well.
    #[serde(default)]
    pub allow_localhost: bool,
}

impl RedirectsConfig {
    /// The rules that the authorization request is held against.
    pub fn rules(&self) -> RedirectRules {
        RedirectRules {
            private_use_schemes: self
                .private_use_schemes
                .iter()
                .map(|scheme| scheme.0.clone())
                .collect(),
            allow_localhost: self.allow_localhost,
        }
    }
}

/// `[sessions]`
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct SessionsConfig {
    /// Minutes without a request after which a person is signed out.
    pub idle_minutes: u32,
    /// Hours after which a person is signed out whatever they do.
    pub absolute_hours: u32,
}

impl Default for SessionsConfig {
    fn default() -> Self {
        Self { idle_minutes: 30, absolute_hours: 12 }
    }
}

impl SessionsConfig {
    /// The two timeouts.
    pub fn timeouts(&self) -> SessionTimeouts {
        SessionTimeouts {
            idle: Duration::from_secs(u64::from(self.idle_minutes) * 60),
            absolute: Duration::from_secs(u64::from(self.absolute_hours) * 3600),
        }
    }
}

impl Config {
    /// The service of plain `/authorize`: the one marked `default`, or the only one.
    pub fn default_service(&self) -> Option<&ServiceConfig> {
        match self.services.as_slice() {
            [only] => Some(only),
            several => several.iter().find(|service| service.default),
        }
    }

    /// The service of `/authorize/{name}`.
    pub fn service(&self, name: &str) -> Option<&ServiceConfig> {
        self.services.iter().find(|service| service.name == name)
    }

    /// What pages show of the operator; with a service, of that service's own brand.
    pub fn brand(&self, service: Option<&ServiceConfig>, language: Language) -> Brand {
        self.look.brand_of(service, language)
    }

    /// What the operator knows about a client.
    pub fn client(&self, client_id: &str) -> Option<&ClientConfig> {
        self.clients.iter().find(|client| client.client_id == client_id)
    }
}
