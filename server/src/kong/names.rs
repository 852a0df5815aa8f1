//! The names of all clients, for the warning of a look-alike: read page by page in the background, one
//! reading at a time, and kept for a while. Nobody waits for it, and nothing fails with it: until it is
//! there, there is no warning.
//!
//! It has no part in the breaker of [`super::cache`]: where the list may not be read, sign-ins go on.

use std::{
    collections::HashSet,
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

use percent_encoding::utf8_percent_encode;
use tokio::{sync::Mutex as Turn, sync::OwnedMutexGuard, time::Instant};

use super::{
    admin::{AdminError, KongAdmin, SEGMENT},
    wire::{Credential, Page},
};
use crate::{
    authorization::{client::Client, look_alike::NameIndex},
    config::Flag,
};

/// After how long the list is read again, when somebody asks.
const FRESH: Duration = Duration::from_mins(10);

/// After how long, where it could not be.
const AGAIN: Duration = Duration::from_mins(1);

/// How long it is used where it can't be read again.
const LAST_KNOWN: Duration = Duration::from_hours(1);

/// The most clients that are read, and the longest that it may take: the rest gives no warning.
const MOST_CLIENTS: usize = 100_000;
const LONGEST: Duration = Duration::from_mins(5);

/// How many clients a page has, and how many where that is longer than an answer may be.
const PAGE: u16 = 200;
const SHORT_PAGE: u16 = 20;

/// The Admin API's rest between two pages.
const PAUSE: Duration = Duration::from_millis(10);

/// The names, and the way to them.
#[derive(Clone, Debug)]
pub(super) struct Names {
    admin: KongAdmin,
    vouched_for: Arc<HashSet<String>>,
    known: Arc<Mutex<Known>>,
    /// Whoever has it reads.
    turn: Arc<Turn<()>>,
}

#[derive(Debug, Default)]
struct Known {
    index: Arc<NameIndex>,
    /// When it was read; none: never.
    read_at: Option<Instant>,
    /// When a reading ended last, however it did.
    tried_at: Option<Instant>,
    /// Whether the log has the last failure: it is told once.
    failed: bool,
}

impl Names {
    /// Nothing is known yet. `vouched_for`: the clients that the config says are checked or the
    /// operator's own.
    pub(super) fn new(admin: KongAdmin, vouched_for: HashSet<String>) -> Self {
        Self {
            admin,
            vouched_for: Arc::new(vouched_for),
            known: Arc::default(),
            turn: Arc::default(),
        }
    }

    /// The name of another developer's client that this one can be taken for, as far as is known now.
    pub(super) fn look_alike(&self, client: &Client) -> Option<String> {
        let index = {
            let known = self.known();
            known.read_at.filter(|at| at.elapsed() < LAST_KNOWN)?;
            Arc::clone(&known.index)
        };
        index.find(&client.name, client.developer_id.as_deref()).map(str::to_owned)
    }

    /// Has the list read in the background where it is old, unless somebody reads it.
    pub(super) fn refresh(&self) {
        if self.is_young() {
            return;
        }
        if let Ok(turn) = Arc::clone(&self.turn).try_lock_owned() {
            let names = self.clone();
            tokio::spawn(async move { names.read(turn).await });
        }
    }

    /// Waits until the list has been read, or could not be.
    pub(super) async fn ready(&self) {
        let turn = Arc::clone(&self.turn).lock_owned().await;
        if !self.is_young() {
            self.read(turn).await;
        }
    }

    fn is_young(&self) -> bool {
        let known = self.known();
        let rest = if known.failed { AGAIN } else { FRESH };
        known.tried_at.is_some_and(|at| at.elapsed() < rest)
    }

    async fn read(&self, _turn: OwnedMutexGuard<()>) {
        let mut index = NameIndex::default();
        let reading = tokio::time::timeout(LONGEST, self.read_into(&mut index)).await;
        let done =
            reading.unwrap_or(Err(AdminError::Unreachable("the list takes more than 5 minutes")));
        let now = Instant::now();
        let mut known = self.known();
        known.tried_at = Some(now);
        match &done {
            Ok(clients) => tracing::debug!(clients, "the names of all clients were read"),
            Err(error) if known.failed => tracing::debug!(%error, "names could not be read again"),
            Err(error) => {
                tracing::warn!(%error, "the names of all clients can't be read: look-alikes are not warned of");
            }
        }
        known.failed = done.is_err();
        let usable = known.read_at.is_some_and(|at| at.elapsed() < LAST_KNOWN);
        // A part of the list is better than nothing, and worse than the whole of a while ago.
        if done.is_ok() || !usable {
            known.index = Arc::new(index);
            known.read_at = Some(now);
        }
    }

    /// Reads the list; answers how many clients it has.
    async fn read_into(&self, index: &mut NameIndex) -> Result<usize, AdminError> {
        let (mut from, mut read) = (None, 0);
        loop {
            let page = self.page(from.as_deref()).await?;
            read += page.data.len();
            for client in &page.data {
                self.add(index, client);
            }
            match page.offset {
                Some(_) if read >= MOST_CLIENTS => {
                    tracing::warn!(clients = read, "more clients than are read for look-alikes");
                    return Ok(read);
                }
                Some(offset) => from = Some(offset),
                None => return Ok(read),
            }
            tokio::time::sleep(PAUSE).await;
        }
    }

    async fn page(&self, from: Option<&str>) -> Result<Page<Credential>, AdminError> {
        let from = from.map(|offset| format!("&offset={}", utf8_percent_encode(offset, SEGMENT)));
        let from = from.unwrap_or_default();
        let ask = async |size: u16| self.admin.get(&format!("/oauth2?size={size}{from}")).await;
        let page = match ask(PAGE).await {
            Err(AdminError::Strange(_)) => ask(SHORT_PAGE).await?,
            page => page?,
        };
        Ok(page.unwrap_or(Page { data: Vec::new(), offset: None }))
    }

    fn add(&self, index: &mut NameIndex, client: &Credential) {
        let tagged = |flag: Flag| client.tags.iter().flatten().any(|it| it == flag.tag());
        let vouched_for = self.vouched_for.contains(&client.client_id)
            || tagged(Flag::Checked)
            || tagged(Flag::FirstParty);
        let name = client.name.as_deref().unwrap_or_default();
        index.add(name, client.consumer_id(), vouched_for);
    }

    fn known(&self) -> std::sync::MutexGuard<'_, Known> {
        self.known.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
