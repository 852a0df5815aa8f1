//! The one HTTP client towards the gateway: verified TLS, timeouts, no redirects, no proxy from the
//! environment, and bodies cut at a cap (security requirements 56 and 57).

use std::{
    path::{Path, PathBuf},
    time::Duration,
};

use reqwest::{Certificate, Client, Identity, Response, redirect};
use secrecy::{ExposeSecret, SecretSlice};

use crate::config::KongConfig;

/// The most bytes of an answer that are read.
const MAX_BODY: usize = 256 * 1024;

/// Why the client can't be made.
#[derive(Debug, thiserror::Error)]
pub enum HttpClientError {
    /// A file with a certificate or a key can't be read.
    #[error("{key} {}: {source}", path.display())]
    File {
        /// The key that names it, `kong.ca_file`.
        key: &'static str,
        /// The file.
        path: PathBuf,
        /// Why.
        source: std::io::Error,
    },
    /// It holds no certificate or no key, or the platform has no TLS.
    #[error("the HTTP client for the gateway: {0}")]
    Build(#[from] reqwest::Error),
}

/// Makes the client.
pub fn client(config: &KongConfig) -> Result<Client, HttpClientError> {
    // Another part of the process may have installed it before; the provider is the same.
    let _ = rustls::crypto::ring::default_provider().install_default();
    let mut builder = Client::builder()
        .connect_timeout(Duration::from_secs(1))
        .redirect(redirect::Policy::none())
        .retry(reqwest::retry::never())
        .no_proxy()
        // Kong closes idle connections after 75 s: ours are gone before.
        .pool_idle_timeout(Duration::from_secs(15))
        .tcp_nodelay(true)
        .user_agent(concat!("grantway/", env!("CARGO_PKG_VERSION")));
    if let Some(path) = &config.ca_file {
        let certificates = Certificate::from_pem_bundle(&read("kong.ca_file", path)?)?;
        builder = builder.tls_certs_merge(certificates);
    }
    if let (Some(certificate), Some(key)) = (&config.client_cert_file, &config.client_key_file) {
        let mut pem = read("kong.client_cert_file", certificate)?;
        pem.push(b'\n');
        pem.extend(read("kong.client_key_file", key)?);
        let pem = SecretSlice::from(pem);
        builder = builder.identity(Identity::from_pem(pem.expose_secret())?);
    }
    Ok(builder.build()?)
}

fn read(key: &'static str, path: &Path) -> Result<Vec<u8>, HttpClientError> {
    std::fs::read(path).map_err(|source| HttpClientError::File {
        key,
        path: path.to_owned(),
        source,
    })
}

/// Why an answer's body was not had.
#[derive(Debug, thiserror::Error)]
pub enum BodyError {
    /// It is longer than anything that Kong says to us.
    #[error("the answer is longer than 256 KiB")]
    TooLong,
    /// It broke off.
    #[error("the answer broke off")]
    BrokenOff,
}

/// Reads a body up to the cap.
pub async fn body(mut response: Response) -> Result<Vec<u8>, BodyError> {
    let mut bytes = Vec::new();
    while let Some(chunk) = response.chunk().await.map_err(|_| BodyError::BrokenOff)? {
        if bytes.len() + chunk.len() > MAX_BODY {
            return Err(BodyError::TooLong);
        }
        bytes.extend_from_slice(&chunk);
    }
    Ok(bytes)
}
