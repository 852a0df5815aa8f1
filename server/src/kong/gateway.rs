//! The gateway as the rest of the server sees it: clients, rules, and one approval.

use std::{
    collections::{HashMap, HashSet},
    sync::Arc,
};

use url::Url;

use super::{
    admin::{AdminError, KongAdmin, PluginSettings},
    cache::{AdminCache, Known},
    http::{self, HttpClientError},
    names::Names,
    probe::{Finding, ProbeClient},
    proxy::{Approved, AuthorizeError, KongProxy},
    tokens::KongTokens,
};
use crate::{
    authorization::{
        client::{Client, ClientId},
        response::Verdict,
        rules::ServiceRules,
    },
    config::{
        ClientConfig, Config, ProbeConfig, ServiceConfig, public_url::is_loopback,
        service::DeveloperName,
    },
    secret::ProvisionKey,
};

/// Why the gateway can't be spoken to at all.
#[derive(Debug, thiserror::Error)]
pub enum GatewayError {
    /// No HTTP client.
    #[error(transparent)]
    Http(#[from] HttpClientError),
    /// A file with a secret can't be read.
    #[error("{key} {path}: {source}")]
    SecretFile {
        /// The key that names the file.
        key: &'static str,
        /// The file.
        path: String,
        /// Why.
        source: std::io::Error,
    },
}

/// Kong, by its two doors.
#[derive(Clone, Debug)]
pub struct Gateway {
    admin: AdminCache,
    proxy: KongProxy,
    tokens: Option<KongTokens>,
    names: Names,
    developers: Arc<HashMap<String, DeveloperName>>,
}

impl Gateway {
    /// Makes the clients; nothing is asked yet, so the gateway may come up later.
    pub fn new(config: &Config) -> Result<Self, GatewayError> {
        let http = http::client(&config.kong)?;
        let token = match &config.kong.admin_token_file {
            Some(path) => Some(read_secret("kong.admin_token_file", path)?.into()),
            None => None,
        };
        for service in &config.services {
            if let Some(path) = &service.provision_key_file {
                read_secret("provision_key_file", path)?;
            }
        }
        let behind_tls = config.public_url.is_https()
            || Url::parse(&config.public_url.origin()).is_ok_and(|url| is_loopback(&url));
        let admin = KongAdmin::new(http.clone(), config.kong.admin_url.clone(), token);
        Ok(Self {
            names: Names::new(admin.clone(), vouched_for(config)),
            developers: Arc::new(developers(config)),
            tokens: (!config.kong.admin_read_only).then(|| KongTokens::new(admin.clone())),
            admin: AdminCache::new(admin),
            proxy: KongProxy::new(http, config.kong.proxy_url.clone(), behind_tls),
        })
    }

    /// The way to end tokens, for removals alone; none where the Admin API may only be read.
    pub(crate) fn tokens(&self) -> Option<&KongTokens> {
        self.tokens.as_ref()
    }

    /// Looks a client up. Its developer is called what the settings say, where they do.
    pub async fn client(&self, id: &ClientId) -> Result<Option<Known<Client>>, AdminError> {
        let mut found = self.admin.client(id).await?;
        if let (Some(known), Some(name)) = (&mut found, self.developers.get(id.as_str())) {
            Arc::make_mut(&mut known.value).developer = Some(name.as_str().to_owned());
        }
        Ok(found)
    }

    /// The name of another developer's client that this one can be taken for, as far as is known now:
    /// nothing is waited for.
    pub fn look_alike(&self, client: &Client) -> Option<String> {
        self.names.look_alike(client)
    }

    /// Has the names of all clients read in the background, where that was long ago.
    pub fn refresh_names(&self) {
        self.names.refresh();
    }

    /// Waits until the names of all clients have been read, or could not be: for whom a page is drawn
    /// once.
    pub async fn names_are_ready(&self) {
        self.names.ready().await;
    }

    /// The settings of a service's plugin; perhaps some minutes old.
    pub async fn plugin(&self, service: &ServiceConfig) -> Result<Arc<PluginSettings>, AdminError> {
        Ok(self.admin.plugin(&service.name).await?.value)
    }

    /// The settings of a service's plugin, with the word whether they are of the last minute.
    pub async fn known_plugin(
        &self,
        service: &ServiceConfig,
    ) -> Result<Known<PluginSettings>, AdminError> {
        self.admin.plugin(&service.name).await
    }

    /// Reads the settings of a service's plugin again when they are asked for next, if they can be read.
    pub async fn forget_plugin(&self, service: &str) {
        self.admin.forget_plugin(service).await;
    }

    /// Whether a route of the service leads to its token endpoint, as we reach it ourselves.
    pub async fn serves(&self, service: &ServiceConfig) -> Result<bool, AdminError> {
        let routes = self.admin.routes(&service.name).await?;
        Ok(self.proxy.leads_to(service, &routes))
    }

    /// What the service allows: the plugin and the operator, taken together.
    pub async fn rules(&self, service: &ServiceConfig) -> Result<ServiceRules, AdminError> {
        let plugin = self.admin.plugin(&service.name).await?.value;
        Ok(ServiceRules {
            scopes: plugin.scopes.clone(),
            mandatory_scope: plugin.mandatory_scope,
            code: plugin.code,
            implicit: plugin.implicit && service.allow_implicit,
            plugin_pkce: plugin.pkce,
            require_pkce: service.require_pkce,
        })
    }

    /// Sends an approval. When Kong does not know the provision key, it is read again, once.
    pub async fn authorize(
        &self,
        approved: &Approved<'_>,
    ) -> Result<(Verdict, Url), AuthorizeError> {
        let key = self.provision_key(approved.service).await?;
        match self.proxy.authorize(approved, &key).await {
            Err(AuthorizeError::InvalidProvisionKey) => {
                tracing::warn!(
                    service = approved.service.name,
                    "Kong does not know our provision key: reading it again"
                );
                self.admin.forget_plugin(&approved.service.name).await;
                let again = self.provision_key(approved.service).await?;
                if again.expose() == key.expose() {
                    return Err(AuthorizeError::InvalidProvisionKey);
                }
                self.proxy.authorize(approved, &again).await
            }
            answer => answer,
        }
    }

    /// The key of a service: from its file, from the environment, or from the plugin.
    async fn provision_key(&self, service: &ServiceConfig) -> Result<ProvisionKey, AuthorizeError> {
        if let Some(path) = &service.provision_key_file {
            // Read each time, so that a rotated key needs no restart.
            let text = tokio::fs::read_to_string(path)
                .await
                .map_err(|_| AuthorizeError::InvalidProvisionKey)?;
            return Ok(text.trim().to_owned().into());
        }
        let variable = std::env::var(service.provision_key_variable()).unwrap_or_default();
        if !variable.trim().is_empty() {
            return Ok(variable.trim().to_owned().into());
        }
        let plugin = self.admin.plugin(&service.name).await.map_err(|error| {
            tracing::error!(service = service.name, %error, "the provision key can't be read");
            AuthorizeError::NotSent
        })?;
        plugin.value.provision_key.clone().ok_or(AuthorizeError::InvalidProvisionKey)
    }

    /// Finds out whether the API refuses a call with too few permissions.
    pub async fn probe(
        &self,
        service: &ServiceConfig,
        probe: &ProbeConfig,
        client: &ProbeClient,
    ) -> Finding {
        match self.admin.plugin(&service.name).await {
            Ok(plugin) => self.proxy.probe(service, probe, client, &plugin.value.auth_header).await,
            Err(error) => Finding::Unknown(error.to_string()),
        }
    }

    /// Whether the Admin API answers, for readiness.
    pub async fn ping(&self, service: &str) -> Result<(), AdminError> {
        self.admin.ping(service).await
    }
}

/// The clients that the settings vouch for.
fn vouched_for(config: &Config) -> HashSet<String> {
    let vouched_for = config.clients.iter().filter(|it| it.checked || it.first_party);
    vouched_for.map(|it| it.client_id.clone()).collect()
}

/// The developers that the settings name, by their clients.
fn developers(config: &Config) -> HashMap<String, DeveloperName> {
    let named = |client: &ClientConfig| Some((client.client_id.clone(), client.developer.clone()?));
    config.clients.iter().filter_map(named).collect()
}

fn read_secret(key: &'static str, path: &std::path::Path) -> Result<String, GatewayError> {
    match std::fs::read_to_string(path) {
        Ok(text) => Ok(text.trim().to_owned()),
        Err(source) => {
            Err(GatewayError::SecretFile { key, path: path.display().to_string(), source })
        }
    }
}
