//! Building the house from its settings, and opening its door. `serve`, `dev` and the tests do it here.

use std::{
    io,
    path::{Path, PathBuf},
    sync::Arc,
    time::Duration,
};

use leptos::config::LeptosOptions;
use tokio::net::TcpListener;

use crate::{
    account::LocalAccounts,
    activity::Activity,
    clock::Clock,
    config::Config,
    explain::Explain,
    flow::Flow,
    journal::Journal,
    kong::gateway::{Gateway, GatewayError},
    rate_limit::RateLimiter,
    removal::Removals,
    session::Sessions,
    store::{OpenStoreError, Store, consents::Consents, events::Events, pending::PendingRequests},
    web::{listener, router::router, state::AppState, strangers::Strangers},
};

/// Why the house can't be built.
#[derive(Debug, thiserror::Error)]
pub enum BuildError {
    /// No database.
    #[error(transparent)]
    Store(#[from] OpenStoreError),
    /// No way to the gateway.
    #[error(transparent)]
    Gateway(#[from] GatewayError),
    /// No site folder.
    #[error(
        "the site folder (pkg with the style sheet and the WebAssembly) was not found beside the binary; set site_dir, or build with cargo leptos build"
    )]
    Site,
}

/// Builds the house.
pub async fn build(config: Config, clock: Arc<dyn Clock>) -> Result<AppState, BuildError> {
    let store = Store::open(&config.database_url).await?;
    let gateway = Gateway::new(&config)?;
    let site_dir = config.site_dir.clone().or_else(find_site).ok_or(BuildError::Site)?;
    let pool = store.pool().clone();
    let pending = PendingRequests::new(pool.clone(), config.redirects.rules());
    let sessions = Sessions::new(pool.clone(), Arc::clone(&clock), config.sessions.timeouts());
    let consents = Consents::new(pool.clone(), Arc::clone(&clock));
    let journal = Journal::open(pool.clone());
    let activity = Activity::new(journal.clone(), Events::new(pool.clone()), Arc::clone(&clock));
    let config = Arc::new(config);
    let flow = Flow::new(
        Arc::clone(&config),
        gateway.clone(),
        pending,
        consents.clone(),
        activity.clone(),
        Arc::clone(&clock),
    );
    // Built once: its clones share the hash slots.
    let accounts = LocalAccounts::new(store.users.clone());
    Ok(AppState {
        removals: Removals::new(
            pool.clone(),
            consents,
            gateway.clone(),
            activity.clone(),
            Arc::clone(&clock),
        ),
        flow,
        authenticator: Arc::new(accounts.clone()),
        accounts,
        activity,
        explain: Explain::new(journal.clone(), Arc::clone(&clock)),
        journal,
        rate_limiter: RateLimiter::new(pool, Arc::clone(&clock)),
        strangers: Strangers::default(),
        leptos: leptos_options(&site_dir),
        watching: is_watched(),
        config,
        gateway,
        store,
        sessions,
        clock,
        site_dir,
    })
}

/// Serves until `stop` resolves; ends access and forgets expired things meanwhile.
pub async fn serve(
    state: AppState,
    listener: TcpListener,
    stop: impl Future<Output = ()>,
) -> io::Result<()> {
    let (store, clock) = (state.store.clone(), Arc::clone(&state.clock));
    let purge = tokio::spawn(async move {
        loop {
            tokio::time::sleep(Duration::from_mins(1)).await;
            if let Err(error) = store.purge(clock.now()).await {
                tracing::warn!(%error, "expired rows could not be forgotten");
            }
        }
    });
    let removals = tokio::spawn(state.removals.clone().drive());
    let journal = state.journal.clone();
    let served = listener::serve(listener, router(state), stop).await;
    journal.flush().await;
    purge.abort();
    removals.abort();
    served
}

/// Where `cargo leptos` and `cargo xtask dist` put the site.
fn find_site() -> Option<PathBuf> {
    let by_cargo_leptos = std::env::var_os("LEPTOS_SITE_ROOT").map(PathBuf::from);
    let exe = std::env::current_exe().ok()?;
    let folder = exe.parent()?;
    // Beside the binary, or `target/site` for a binary in `target/debug` or `target/debug/deps`.
    let near = [folder.join("site"), folder.join("../site"), folder.join("../../site")];
    by_cargo_leptos.into_iter().chain(near).find(|folder| folder.join("pkg").is_dir())
}

/// Whether `cargo leptos watch` has started us.
fn is_watched() -> bool {
    std::env::var_os("LEPTOS_WATCH").is_some()
}

fn leptos_options(site_dir: &Path) -> LeptosOptions {
    let mut options = LeptosOptions::builder().output_name("grantway").build();
    options.site_root = site_dir.display().to_string().into();
    options.site_pkg_dir = "pkg".into();
    // Beside the binary, where the build has put the hashes that stand in the assets' names.
    let hashes = std::env::current_exe().ok().and_then(|exe| Some(exe.parent()?.join("hash.txt")));
    // Under live reload names are plain, whatever an earlier build has left there.
    options.hash_files = !is_watched() && hashes.is_some_and(|file| file.exists());
    options
}
