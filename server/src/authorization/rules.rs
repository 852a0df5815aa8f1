//! What a service allows: the gateway's plugin and the operator's config, taken together.

use super::{request::ResponseType, scope::Scope};

/// Whom the plugin asks for PKCE (Kong's `pkce`).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum PluginPkce {
    /// Nobody.
    None,
    /// Public clients; Kong's default.
    #[default]
    Lax,
    /// Every client, implicit requests too.
    Strict,
}

/// Whom the operator asks for PKCE (`require_pkce`).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum RequirePkce {
    /// Public clients.
    #[default]
    Public,
    /// Every client.
    All,
}

/// The rules of one service.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ServiceRules {
    /// The plugin's scopes.
    pub scopes: Vec<String>,
    /// Whether a request must name one.
    pub mandatory_scope: bool,
    /// Whether codes are issued.
    pub code: bool,
    /// Whether tokens are issued at once: the plugin and the operator must both say so.
    pub implicit: bool,
    /// The plugin's PKCE rule.
    pub plugin_pkce: PluginPkce,
    /// The operator's PKCE rule.
    pub require_pkce: RequirePkce,
}

impl ServiceRules {
    /// Whether the plugin has this scope.
    pub fn knows(&self, scope: &Scope) -> bool {
        self.scopes.iter().any(|known| known == scope.as_str())
    }

    /// Whether this kind of answer can be had.
    pub fn allows(&self, response_type: ResponseType) -> bool {
        match response_type {
            ResponseType::Code => self.code,
            ResponseType::Token => self.implicit,
        }
    }

    /// Whether a request must carry a challenge (RFC 9700 §2.1.1).
    pub fn requires_challenge(&self, public: bool, response_type: ResponseType) -> bool {
        let by_plugin = match self.plugin_pkce {
            PluginPkce::None => false,
            PluginPkce::Lax => public,
            PluginPkce::Strict => true,
        };
        let by_us = response_type == ResponseType::Code
            && (public || self.require_pkce == RequirePkce::All);
        by_plugin || by_us
    }
}
