//! Starting and stopping the stand-in.

use std::net::{Ipv4Addr, SocketAddr};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::time::Duration;
use std::{fs, io};

use thiserror::Error;
use tokio::net::TcpListener;
use tokio::sync::watch;
use tokio::task::JoinHandle;

use crate::clock::Clock;
use crate::fault::Faults;
use crate::request::Listener;
use crate::seed::{Seed, SeedError};
use crate::serve::{self, House};
use crate::state::State;
use crate::tls::{Tls, TlsError};

/// What a gateway is started with.
#[derive(Clone, Debug)]
pub struct Options {
    /// What it knows from the start.
    pub seed: Seed,
    /// Listens on ports that are free, instead of 8001 (Admin API), 8000 (HTTP) and 8443 (HTTPS).
    pub any_port: bool,
    /// Where the certificate of its throw-away authority is written, as PEM.
    pub ca_file: PathBuf,
}

/// Why a gateway could not be started.
#[derive(Debug, Error)]
pub enum StartError {
    /// A port is taken, or the machine has no loopback interface.
    #[error("cannot listen on {address}")]
    Listen {
        /// Where it was to listen.
        address: SocketAddr,
        /// What the system said.
        source: io::Error,
    },
    /// The seed contradicts itself.
    #[error("cannot load the seed")]
    Seed(#[from] SeedError),
    /// The throw-away certificates could not be made.
    #[error("cannot make the certificates: {0}")]
    Certificates(String),
    /// The authority's certificate could not be written.
    #[error("cannot write {path}")]
    CaFile {
        /// The file of [`Options::ca_file`].
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
}

impl From<TlsError> for StartError {
    fn from(error: TlsError) -> Self {
        Self::Certificates(error.to_string())
    }
}

/// A running gateway. It stops when it is dropped; [`Gateway::close`] also waits until it has.
#[derive(Debug)]
pub struct Gateway {
    house: Arc<House>,
    ports: [u16; 3],
    ca_file: PathBuf,
    ca_pem: String,
    stop: watch::Sender<()>,
    listening: Vec<JoinHandle<()>>,
}

/// Starts a gateway on the loopback interface.
///
/// # Errors
/// When a port is taken, the seed contradicts itself or the CA file cannot be written.
pub async fn start(options: Options) -> Result<Gateway, StartError> {
    let state = State::from_seed(&options.seed)?;
    let tls = Tls::throwaway()?;
    let path = options.ca_file;
    fs::write(&path, &tls.ca_pem)
        .map_err(|source| StartError::CaFile { path: path.clone(), source })?;

    let house = Arc::new(House { state: Mutex::new(state), faults: Faults::default() });
    let (stop, stopped) = watch::channel(());
    let mut ports = [8001, 8000, 8443];
    let mut sockets = Vec::new();
    for port in &mut ports {
        let address =
            SocketAddr::from((Ipv4Addr::LOCALHOST, if options.any_port { 0 } else { *port }));
        let bind = async {
            let socket = TcpListener::bind(address).await?;
            *port = socket.local_addr()?.port();
            Ok(socket)
        };
        sockets.push(bind.await.map_err(|source| StartError::Listen { address, source })?);
    }
    let kinds =
        [(Listener::Admin, None), (Listener::Http, None), (Listener::Https, Some(tls.acceptor))];
    let listening = sockets
        .into_iter()
        .zip(kinds)
        .map(|(socket, (kind, tls))| {
            let listener = serve::Socket { tcp: socket, kind, tls };
            tokio::spawn(serve::listen(listener, Arc::clone(&house), stopped.clone()))
        })
        .collect();
    Ok(Gateway { house, ports, ca_file: path, ca_pem: tls.ca_pem, stop, listening })
}

impl Gateway {
    /// The Admin API's address: `http://127.0.0.1:PORT`.
    pub fn admin_url(&self) -> String {
        format!("http://127.0.0.1:{}", self.ports[0])
    }

    /// The proxy's address over plain HTTP: `http://127.0.0.1:PORT`.
    pub fn proxy_http(&self) -> String {
        format!("http://127.0.0.1:{}", self.ports[1])
    }

    /// The proxy's address over TLS: `https://127.0.0.1:PORT` (the certificate names `localhost` too).
    pub fn proxy_https(&self) -> String {
        format!("https://127.0.0.1:{}", self.ports[2])
    }

    /// The file with the certificate of the authority behind the HTTPS listener.
    pub fn ca_file(&self) -> &Path {
        &self.ca_file
    }

    /// That certificate as PEM.
    pub fn ca_pem(&self) -> &str {
        &self.ca_pem
    }

    /// Where everything is, one `NAME=value` a line.
    pub fn env_lines(&self) -> String {
        format!(
            "KONG_ADMIN_URL={}\nKONG_PROXY_HTTP={}\nKONG_PROXY_HTTPS={}\nKONG_CA_FILE={}\n",
            self.admin_url(),
            self.proxy_http(),
            self.proxy_https(),
            self.ca_file.display(),
        )
    }

    /// What goes wrong on purpose, and what has been asked so far.
    pub fn faults(&self) -> &Faults {
        &self.house.faults
    }

    /// Moves the gateway's clock forward: codes and tokens grow older by that much.
    pub fn advance(&self, by: Duration) {
        self.clock().advance(by);
    }

    /// The gateway's clock, for who wants to live in the same time.
    pub fn clock(&self) -> Clock {
        self.house.state().clock.clone()
    }

    /// Stops listening and drops all connections at once.
    pub async fn close(self) {
        drop(self.stop);
        for listening in self.listening {
            // A listener that panicked is closed as well.
            let _ = listening.await;
        }
    }
}
