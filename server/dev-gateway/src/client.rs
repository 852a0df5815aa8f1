//! Trip Planner by Acme Travel: the demo client. A small server-rendered application that
//! asks for access through Grantway, exchanges the code, calls the API, renews its access,
//! and shows every message of it with the secrets masked. It also shows what a person sees
//! when they say no, and what goes wrong when a client asks for what it should not.
//!
//! It is written as a careful client would be (RFC 9700 §2.1: `state`, PKCE with S256,
//! nothing secret in a page), so that it can be read as an example.

mod actions;
mod answer;
mod guard;
mod html;
mod mask;
mod messages;
mod oauth;
mod pages;
mod permission;
mod routes;
mod session;
mod story;
mod transport;
mod trip_page;
mod wire;

use std::io;
use std::net::Ipv4Addr;
use std::sync::Arc;
use std::time::Duration;

use tokio::net::TcpListener;
use tokio::sync::oneshot;
use tokio::task::JoinHandle;

use self::oauth::{OAuth, SetupError};
use self::session::Sessions;

/// How long a closing client waits for answers that are under way.
const FAREWELL: Duration = Duration::from_secs(2);

/// What the demo client must know of Grantway, of the gateway and of itself.
///
/// There is no `Debug`: it holds a secret.
#[derive(Clone)]
pub struct DemoClientOptions {
    /// Grantway's page for the service: `http://127.0.0.1:3000/authorize/acme-cloud`.
    pub authorize_url: String,
    /// The gateway's token endpoint: `https://127.0.0.1:8443/acme/oauth2/token`.
    pub token_url: String,
    /// What "Call the API" calls: `https://127.0.0.1:8443/acme/trips`.
    pub api_url: String,
    /// The client's identifier, as registered with the gateway.
    pub client_id: String,
    /// The client's secret, as registered with the gateway.
    pub client_secret: String,
    /// The only authority trusted to vouch for the gateway, as PEM.
    pub ca_pem: String,
    /// The permissions to ask for.
    pub scopes: Vec<String>,
}

/// A bound socket. It comes first, so that the redirection URI is known before the client
/// is registered with the gateway.
#[derive(Debug)]
pub struct DemoListener {
    socket: TcpListener,
    url: String,
}

/// A running demo client. It stops when it is dropped; [`DemoClient::close`] also waits
/// until it has.
#[derive(Debug)]
pub struct DemoClient {
    url: String,
    redirect_uri: String,
    stop: oneshot::Sender<()>,
    serving: JoinHandle<io::Result<()>>,
}

/// What the routes share.
struct App {
    url: String,
    /// A mistake in the options is told by each page that needs them: a demo whose other
    /// half is being set up should not die of it.
    oauth: Result<OAuth, SetupError>,
    sessions: Sessions,
}

impl DemoListener {
    /// Listens on a port of the loopback interface: the one given, or any that is free.
    ///
    /// # Errors
    /// When the port is taken.
    pub async fn bind(port: Option<u16>) -> io::Result<Self> {
        let socket = TcpListener::bind((Ipv4Addr::LOCALHOST, port.unwrap_or(0))).await?;
        let url = format!("http://{}", socket.local_addr()?);
        Ok(Self { socket, url })
    }

    /// Where the demo client will be: `http://127.0.0.1:PORT`.
    pub fn url(&self) -> String {
        self.url.clone()
    }

    /// The redirection URI to register: `http://127.0.0.1:PORT/callback`.
    pub fn redirect_uri(&self) -> String {
        format!("{}/callback", self.url)
    }

    /// Starts to answer. Options that can't work are logged, and shown by the pages.
    #[expect(clippy::unused_async, reason = "it spawns, so it must run inside a runtime")]
    pub async fn serve(self, options: DemoClientOptions) -> DemoClient {
        let redirect_uri = self.redirect_uri();
        let oauth = OAuth::new(&options, redirect_uri.clone());
        if let Err(error) = &oauth {
            tracing::error!(%error, "the demo client's options can't work");
        }
        let app = App { url: self.url.clone(), oauth, sessions: Sessions::default() };
        let (stop, stopped) = oneshot::channel();
        let serve = axum::serve(self.socket, routes::router(Arc::new(app)))
            // A sender that was dropped says the same as one that was used.
            .with_graceful_shutdown(async { drop(stopped.await) });
        let serving = tokio::spawn(serve.into_future());
        DemoClient { url: self.url, redirect_uri, stop, serving }
    }
}

impl DemoClient {
    /// Where the demo client is: `http://127.0.0.1:PORT`.
    pub fn url(&self) -> &str {
        &self.url
    }

    /// The redirection URI that it sends with its requests.
    pub fn redirect_uri(&self) -> &str {
        &self.redirect_uri
    }

    /// Stops listening, and lets answers that are under way end.
    pub async fn close(self) {
        drop(self.stop);
        // A browser may hold a connection open without ever asking for anything.
        let _ = tokio::time::timeout(FAREWELL, self.serving).await;
    }
}
