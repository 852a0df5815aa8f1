//! What the developers of client applications are told: made from the configuration and from what the
//! gateway says of itself, so that it can't be wrong for long.

pub mod guide;
pub mod metadata;
pub mod samples;

use app::prompt::{PluginFacts, Reading};

use crate::{
    authorization::rules::PluginPkce,
    clock::{Clock, Timestamp},
    config::{Config, ServiceConfig},
    kong::{
        admin::{AdminError, PluginSettings},
        gateway::Gateway,
    },
};

/// Where a service is, for everybody: absolute URLs.
#[derive(Clone, Debug)]
pub struct Places {
    /// Our issuer identifier for it (RFC 8414 §2, RFC 9207 §2).
    pub issuer: String,
    /// Where clients send people: ours.
    pub authorization: String,
    /// Where clients get tokens: the gateway's.
    pub token: String,
    /// Below which the API is: the gateway's.
    pub api: String,
    /// What requests to the gateway say as their Host, where the addresses have another.
    pub host: Option<String>,
    /// The page for its developers.
    pub guide: String,
    /// The metadata, where RFC 8414 §3 puts them.
    pub metadata: String,
}

impl Places {
    /// The places of a service, by the configuration alone.
    pub fn of(config: &Config, service: &ServiceConfig) -> Self {
        let (ours, name) = (&config.public_url, &service.name);
        let gateway = service.public_proxy_url.as_ref().unwrap_or(&config.kong.proxy_url);
        let path = service.path.as_str();
        let said =
            |host: &&String| gateway.hosts().iter().any(|own| host.eq_ignore_ascii_case(own));
        Self {
            issuer: ours.join(&format!("/{name}")),
            authorization: ours.join(&format!("/authorize/{name}")),
            token: gateway.join(&format!("{path}/oauth2/token")),
            api: gateway.join(if path.is_empty() { "/" } else { path }),
            host: service.host.as_ref().filter(|host| !said(host)).cloned(),
            guide: ours.join(&format!("/developers/{name}")),
            metadata: ours.join(&format!("/.well-known/oauth-authorization-server/{name}")),
        }
    }
}

/// The scopes that the gateway has, and the rest of what it says, however old.
pub struct Known {
    /// The scopes, in the gateway's order; none where nothing is known.
    pub scopes: Option<Vec<String>>,
    /// The rest.
    pub reading: Reading,
}

/// Reads what the gateway says of a service.
pub async fn read(gateway: &Gateway, service: &ServiceConfig, clock: &dyn Clock) -> Known {
    let known = match gateway.known_plugin(service).await {
        Ok(known) => known,
        Err(error) => {
            match error {
                AdminError::Unreachable(_) => {
                    tracing::warn!(service = service.name, %error, "developers are told less");
                }
                _ => tracing::error!(service = service.name, %error, "developers are told less"),
            }
            return Known { scopes: None, reading: Reading::Missing };
        }
    };
    let facts = facts(&known.value, service);
    let reading = if known.fresh {
        Reading::Live(facts)
    } else {
        let age = i64::try_from(known.value.read_at.elapsed().as_secs()).unwrap_or_default();
        Reading::LastKnown { facts, at: Timestamp(clock.now().0 - age).to_string() }
    };
    Known { scopes: Some(known.value.scopes.clone()), reading }
}

/// Whether the gateway leads requests to where the settings say. What is not known is not warned of.
pub async fn is_served(gateway: &Gateway, service: &ServiceConfig, reading: &Reading) -> bool {
    if !matches!(reading, Reading::Live(_)) {
        return true;
    }
    gateway.serves(service).await.unwrap_or_else(|error| {
        tracing::warn!(service = service.name, %error, "its routes can't be read");
        true
    })
}

fn facts(plugin: &PluginSettings, service: &ServiceConfig) -> PluginFacts {
    // It stands in programs: nothing but what a header's name usually has.
    let plain = |c: &char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_');
    let header: String = plugin.auth_header.chars().filter(plain).collect();
    let usual = header.eq_ignore_ascii_case("authorization");
    PluginFacts {
        code: plugin.code,
        implicit: plugin.implicit && service.allow_implicit,
        client_credentials: plugin.client_credentials,
        mandatory_scope: plugin.mandatory_scope,
        pkce_for_all: plugin.pkce == PluginPkce::Strict,
        token_expiration: plugin.token_expiration,
        refresh_token_ttl: plugin.refresh_token_ttl,
        reuses_refresh_tokens: plugin.reuses_refresh_tokens,
        auth_header: if usual { "Authorization".to_owned() } else { header },
        lets_anonymous_pass: plugin.lets_anonymous_pass,
    }
}
