//! What the doors share.

use std::{path::PathBuf, sync::Arc};

use axum::extract::FromRef;
use leptos::config::LeptosOptions;

use super::strangers::Strangers;
use crate::{
    account::{Authenticator, LocalAccounts},
    activity::Activity,
    clock::Clock,
    config::Config,
    explain::Explain,
    flow::Flow,
    journal::Journal,
    kong::gateway::Gateway,
    rate_limit::RateLimiter,
    removal::Removals,
    session::Sessions,
    store::Store,
};

/// The house, for one handler at a time. Cheap to clone.
#[derive(Clone)]
pub struct AppState {
    /// The settings.
    pub config: Arc<Config>,
    /// The way of a request.
    pub flow: Flow,
    /// What ends access.
    pub removals: Removals,
    /// The gateway, for readiness.
    pub gateway: Gateway,
    /// The database, for readiness.
    pub store: Store,
    /// Who is signed in where.
    pub sessions: Sessions,
    /// How people prove who they are.
    pub authenticator: Arc<dyn Authenticator>,
    /// The passwords that people can change here.
    pub accounts: LocalAccounts,
    /// What happened to people's accounts.
    pub activity: Activity,
    /// The stories behind problem pages.
    pub explain: Explain,
    /// Where both are written down.
    pub journal: Journal,
    /// Who has to wait.
    pub rate_limiter: RateLimiter,
    /// Who asks for clients that do not exist.
    pub strangers: Strangers,
    /// The time.
    pub clock: Arc<dyn Clock>,
    /// What Leptos wants to know of the built site.
    pub leptos: LeptosOptions,
    /// Where the built site is.
    pub site_dir: PathBuf,
    /// Whether pages reload themselves while they are worked on.
    pub watching: bool,
}

impl FromRef<AppState> for LeptosOptions {
    fn from_ref(state: &AppState) -> Self {
        state.leptos.clone()
    }
}
