//! A house under test: the whole router on a real socket, before the stand-in or a real Kong.
//!
//! Where `GRANTWAY_TEST_GATEWAY=kong` is set, the gateway is the real one of `KONG_ADMIN_URL`,
//! `KONG_PROXY_HTTPS` and `KONG_CA_FILE` (or `KONG_PROXY_HTTP`), with the fixture loaded into it.
#![allow(dead_code, unreachable_pub, missing_docs, reason = "each test file uses its part")]

pub mod access;
pub mod api;
pub mod binary;
pub mod browser;
pub mod gateway;
pub mod guide;
pub mod trap;

use std::{path::Path, sync::Arc};

use server::{account::LocalAccounts, clock::ManualClock, config, house, web::state::AppState};
use tempfile::TempDir;
use tokio::{net::TcpListener, sync::oneshot};

pub use self::{
    api::Api,
    binary::Binary,
    browser::{Browser, Page},
    gateway::TestGateway,
    trap::{NOT_FOUND, Trap},
};

pub const CLIENT: &str = "AcMePhotosClientId00000000000001";
pub const SECRET: &str = "AcMePhotosSecret0000000000000001";
pub const CALLBACK: &str = "https://client.example/cb";
pub const PROVISION_KEY: &str = "rDsKJqdl0c4UnWqjZF4tWxfvYcTuZDpL";
pub const ALICE: (&str, &str, &str) = ("alice", "alice-1001", "tidal-lantern-orchard-9");
pub const BOB: (&str, &str, &str) = ("bob", "bob-1002", "granite-window-pelican-4");

/// A running house.
pub struct House {
    pub url: String,
    pub state: AppState,
    pub clock: Arc<ManualClock>,
    pub folder: TempDir,
    stop: Option<oneshot::Sender<()>>,
}

impl House {
    /// A house before this gateway, with the accounts of Alice and Bob.
    pub async fn before(gateway: &TestGateway) -> Self {
        Self::with(gateway, "").await
    }

    /// The same, with more lines of configuration (top-level keys must not be repeated).
    pub async fn with(gateway: &TestGateway, more: &str) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let url = format!("http://{}", listener.local_addr().expect("bound"));
        Self::open(gateway, &url.clone(), listener, url, more).await
    }

    /// A house with these keys of `[brand]`, and more lines of configuration.
    pub async fn branded(gateway: &TestGateway, brand: &str, more: &str) -> Self {
        let change = |usual: String| usual.replacen("name = \"Acme Cloud\"", brand, 1);
        Self::changed(gateway, more, change).await
    }

    /// A house whose usual settings were changed.
    pub async fn changed(
        gateway: &TestGateway,
        more: &str,
        change: impl FnOnce(String) -> String,
    ) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let url = format!("http://{}", listener.local_addr().expect("bound"));
        let settings = change(settings(&url, gateway, more));
        Self::open_with(&settings, listener, url).await
    }

    /// A house that browsers would see at an https address, behind a proxy that is not there.
    pub async fn behind_https(gateway: &TestGateway) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let url = format!("http://{}", listener.local_addr().expect("bound"));
        Self::open(gateway, "https://login.example", listener, url, "").await
    }

    async fn open(
        gateway: &TestGateway,
        public_url: &str,
        listener: TcpListener,
        url: String,
        more: &str,
    ) -> Self {
        Self::open_with(&settings(public_url, gateway, more), listener, url).await
    }

    async fn open_with(settings: &str, listener: TcpListener, url: String) -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let clock = Arc::new(ManualClock::now());
        std::fs::create_dir_all(folder.path().join("site/pkg")).expect("made");
        for file in ["grantway.css", "grantway.abc123.css"] {
            std::fs::write(folder.path().join("site/pkg").join(file), "body{}").expect("written");
        }
        let file = folder.path().join("grantway.toml");
        std::fs::write(&file, settings).expect("written");
        let state = build(&file, &clock).await;
        add_accounts(&state).await;
        let (stop, stopped) = oneshot::channel();
        let served = state.clone();
        tokio::spawn(async move {
            house::serve(served, listener, async {
                let _ = stopped.await;
            })
            .await
            .expect("serves");
        });
        Self { url, state, clock, folder, stop: Some(stop) }
    }

    /// A browser without cookies.
    pub fn browser(&self) -> Browser {
        Browser::new(
            &self.url,
            self.state.config.public_url.authority(),
            self.state.config.public_url.origin(),
        )
    }

    /// Somebody with an id of their own: at a real Kong the tokens of all stories lie side by side.
    pub async fn newcomer(&self, name: &'static str) -> (&'static str, &'static str, &'static str) {
        let username = server::account::Username::parse(name).expect("valid");
        let accounts = LocalAccounts::new(self.state.store.users.clone());
        let (password, now) = ("velvet-harbour-quartz-7", self.state.clock.now());
        accounts.add(&username, None, &password.to_owned().into(), now).await.expect("added");
        (name, "", password)
    }

    /// A second node: another process's worth of state over the same database.
    pub async fn second_node(&self) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let url = format!("http://{}", listener.local_addr().expect("bound"));
        let state = build(&self.folder.path().join("grantway.toml"), &self.clock).await;
        let (stop, stopped) = oneshot::channel();
        let served = state.clone();
        tokio::spawn(async move {
            house::serve(served, listener, async {
                let _ = stopped.await;
            })
            .await
            .expect("serves");
        });
        Self {
            url,
            state,
            clock: Arc::clone(&self.clock),
            folder: tempfile::tempdir().expect("a folder"),
            stop: Some(stop),
        }
    }

    /// The answer to somebody who signs in and allows something.
    pub async fn allowed_by(&self, person: (&str, &str, &str)) -> Page {
        let browser = self.browser();
        let consent = browser.sign_in(&self.authorize("&scope=email"), person).await;
        browser.decide(&consent, "allow", &[]).await
    }

    /// `/authorize?…` for Acme Photos, with these parameters besides.
    #[expect(clippy::unused_self, reason = "a link is asked of a house")]
    pub fn authorize(&self, more: &str) -> String {
        format!(
            "/authorize?response_type=code&client_id={CLIENT}&redirect_uri=https%3A%2F%2Fclient.example%2Fcb{more}"
        )
    }
}

impl Drop for House {
    fn drop(&mut self) {
        if let Some(stop) = self.stop.take() {
            let _ = stop.send(());
        }
    }
}

async fn build(file: &Path, clock: &Arc<ManualClock>) -> AppState {
    let config = config::load(file).expect("valid settings");
    house::build(config, Arc::<ManualClock>::clone(clock)).await.expect("a house")
}

async fn add_accounts(state: &AppState) {
    let accounts = LocalAccounts::new(state.store.users.clone());
    for (name, id, password) in [ALICE, BOB] {
        let name = server::account::Username::parse(name).expect("valid");
        let id = server::account::UserId::parse(id).expect("valid");
        accounts
            .add(&name, Some(id), &password.to_owned().into(), state.clock.now())
            .await
            .expect("added");
    }
}

fn settings(public_url: &str, gateway: &TestGateway, more: &str) -> String {
    format!(
        r#"
public_url = "{public_url}"
listen = "127.0.0.1:0"
database_url = "sqlite:grantway.db"
site_dir = "site"
trusted_proxies = ["127.0.0.1/32"]

[kong]
admin_url = "{admin}"
proxy_url = "{proxy}"
{ca}
{more_of_kong}

[redirects]
private_use_schemes = ["com.example.app"]

[brand]
name = "Acme Cloud"

[[services]]
name = "{service}"
path = "{path}"
default = true
allow_implicit = true
{more_of_service}
  [[services.scopes]]
  name = "email"
  title = "See your email address"
  description = "The address you sign in with."
  [[services.scopes]]
  name = "phone"
  title = "See your phone number"
  optional = true

[[services]]
name = "cats"
path = "/cats"

[[services]]
name = "v-code"
path = "/v-code"
allow_implicit = true

[[services]]
name = "v-noscope"
path = "/v-noscope"

[[services]]
name = "v-optional-scope"
path = "/v-optional-scope"
{more}
"#,
        service = gateway.service.0,
        path = gateway.service.1,
        admin = gateway.admin_url,
        proxy = gateway.proxy_url,
        more_of_kong = gateway.kong_lines,
        more_of_service = gateway.service_lines,
        ca = gateway
            .ca_file
            .as_ref()
            .map(|path| format!("ca_file = \"{}\"", path.display()))
            .unwrap_or_default(),
    )
}
