//! What the Admin API said, kept for a while: one question for many callers, a bound on memory, and a
//! breaker that spares an Admin API which is down.
//!
//! Data of the last minute counts as fresh. Older data is shown when the Admin API fails, for ten
//! minutes, and never used for a redirect that we make ourselves (reliability rule R4).

use std::{
    sync::{
        Arc,
        atomic::{AtomicU32, Ordering},
    },
    time::Duration,
};

use moka::future::Cache;
use tokio::{sync::Mutex, time::Instant};

use super::{
    admin::{AdminError, KongAdmin, PluginSettings},
    wire::Route,
};
use crate::authorization::client::{Client, ClientId};

const FRESH: Duration = Duration::from_mins(1);
const LAST_KNOWN: Duration = Duration::from_mins(10);
const MISSING: Duration = Duration::from_secs(10);
const MOST_CLIENTS: u64 = 10_000;

/// Something that the Admin API said, and whether it said so within the last minute.
#[derive(Clone, Debug)]
pub struct Known<T> {
    /// What it said.
    pub value: Arc<T>,
    /// Whether that may be used for a redirect.
    pub fresh: bool,
}

#[derive(Clone, Debug)]
enum Miss {
    NoSuchClient,
    Failed(AdminError),
}

/// The Admin API behind its cache.
#[derive(Clone, Debug)]
pub struct AdminCache {
    admin: KongAdmin,
    breaker: Arc<Breaker>,
    clients: Cache<ClientId, Arc<Client>>,
    last_clients: Cache<ClientId, Arc<Client>>,
    missing: Cache<ClientId, ()>,
    plugins: Cache<String, Arc<PluginSettings>>,
    last_plugins: Cache<String, Arc<PluginSettings>>,
    routes: Cache<String, Result<Arc<Vec<Route>>, AdminError>>,
}

impl AdminCache {
    /// An empty cache before this Admin API.
    pub fn new(admin: KongAdmin) -> Self {
        fn cache<
            K: std::hash::Hash + Eq + Send + Sync + 'static,
            V: Clone + Send + Sync + 'static,
        >(
            lives: Duration,
        ) -> Cache<K, V> {
            Cache::builder().max_capacity(MOST_CLIENTS).time_to_live(lives).build()
        }
        Self {
            admin,
            breaker: Arc::default(),
            clients: cache(FRESH),
            last_clients: cache(LAST_KNOWN),
            missing: cache(MISSING),
            plugins: cache(FRESH),
            last_plugins: cache(LAST_KNOWN),
            routes: cache(FRESH),
        }
    }

    /// Looks a client up. `None`: the gateway has no such client, as of the last ten seconds.
    pub async fn client(&self, id: &ClientId) -> Result<Option<Known<Client>>, AdminError> {
        if self.missing.contains_key(id) {
            return Ok(None);
        }
        let load = async {
            let found =
                self.breaker.guard(self.admin.find_client(id)).await.map_err(Miss::Failed)?;
            let client = Arc::new(found.ok_or(Miss::NoSuchClient)?);
            self.last_clients.insert(id.clone(), Arc::clone(&client)).await;
            Ok(client)
        };
        match self.clients.try_get_with_by_ref(id, load).await {
            Ok(value) => Ok(Some(Known { value, fresh: true })),
            Err(miss) => match &*miss {
                Miss::NoSuchClient => {
                    self.missing.insert(id.clone(), ()).await;
                    self.last_clients.invalidate(id).await;
                    Ok(None)
                }
                Miss::Failed(error) => {
                    let last = self.last_clients.get(id).await;
                    last.map(|value| Some(Known { value, fresh: false }))
                        .ok_or_else(|| error.clone())
                }
            },
        }
    }

    /// Reads the settings of a service's plugin.
    pub async fn plugin(&self, service: &str) -> Result<Known<PluginSettings>, AdminError> {
        let load = async {
            let plugin = Arc::new(self.breaker.guard(self.admin.plugin(service)).await?);
            self.last_plugins.insert(service.to_owned(), Arc::clone(&plugin)).await;
            Ok::<_, AdminError>(plugin)
        };
        match self.plugins.try_get_with_by_ref(service, load).await {
            Ok(value) => Ok(Known { value, fresh: true }),
            Err(error) => {
                let last = self.last_plugins.get(service).await;
                last.map(|value| Known { value, fresh: false }).ok_or_else(|| (*error).clone())
            }
        }
    }

    /// Forgets a plugin's settings, so that the next question reads them again.
    pub async fn forget_plugin(&self, service: &str) {
        self.plugins.invalidate(service).await;
    }

    /// Reads the routes of a service, past the breaker; that they can't be read is kept as well.
    pub(super) async fn routes(&self, service: &str) -> Result<Arc<Vec<Route>>, AdminError> {
        let load = async { self.admin.routes(service).await.map(Arc::new) };
        self.routes.get_with_by_ref(service, load).await
    }

    /// Whether the Admin API answers now, and has the service with its plugin.
    pub async fn ping(&self, service: &str) -> Result<(), AdminError> {
        self.admin.plugin(service).await.map(|_| ())
    }
}

/// After five failures in a row the Admin API is left alone for two seconds; then one may try.
#[derive(Debug, Default)]
struct Breaker {
    failures: AtomicU32,
    open_until: Mutex<Option<Instant>>,
}

impl Breaker {
    const THRESHOLD: u32 = 5;
    const PAUSE: Duration = Duration::from_secs(2);

    async fn guard<T>(
        &self,
        question: impl Future<Output = Result<T, AdminError>>,
    ) -> Result<T, AdminError> {
        if let Some(until) = &mut *self.open_until.lock().await {
            if Instant::now() < *until {
                return Err(AdminError::Unreachable("it failed a moment ago"));
            }
            // This caller tries; the others wait for what it finds.
            *until = Instant::now() + Self::PAUSE;
        }
        let answer = question.await;
        match &answer {
            Ok(_) | Err(AdminError::NoPlugin) => {
                self.failures.store(0, Ordering::Relaxed);
                *self.open_until.lock().await = None;
            }
            Err(AdminError::Unreachable(_) | AdminError::Forbidden(_) | AdminError::Strange(_)) => {
                if self.failures.fetch_add(1, Ordering::Relaxed) + 1 >= Self::THRESHOLD {
                    *self.open_until.lock().await = Some(Instant::now() + Self::PAUSE);
                }
            }
        }
        answer
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test(start_paused = true)]
    async fn the_breaker_opens_after_five_failures_and_lets_one_try_after_a_pause() {
        let breaker = Breaker::default();
        let asked = AtomicU32::new(0);
        let fail = || async {
            asked.fetch_add(1, Ordering::Relaxed);
            Err::<(), _>(AdminError::Unreachable("test"))
        };
        for _ in 0..20 {
            assert!(breaker.guard(fail()).await.is_err());
        }
        assert_eq!(asked.load(Ordering::Relaxed), 5);
        tokio::time::advance(Duration::from_secs(3)).await;
        assert!(breaker.guard(fail()).await.is_err());
        assert!(breaker.guard(fail()).await.is_err());
        assert_eq!(asked.load(Ordering::Relaxed), 6);
        tokio::time::advance(Duration::from_secs(3)).await;
        assert!(breaker.guard(async { Ok(()) }).await.is_ok());
        assert!(breaker.guard(async { Ok(()) }).await.is_ok());
    }
}
