//! HTTP to the gateway: over TLS verified with the given CA alone, with time limits, no
//! proxies and no redirects followed (RFC 9700 and common sense both ask for the last).

use std::sync::Arc;
use std::time::Duration;

use axum::http::{Request, Response};
use rustls::pki_types::{CertificateDer, pem::PemObject};

const PATIENCE: Duration = Duration::from_secs(10);
const LARGEST_ANSWER: usize = 64 * 1024;

/// Sends requests to the gateway.
pub(super) struct Transport(reqwest::Client);

/// The given CA cannot be used.
#[derive(Debug, thiserror::Error)]
pub(super) enum TlsError {
    #[error("the CA is not a PEM certificate")]
    Pem(#[from] rustls::pki_types::pem::Error),
    #[error("the CA's PEM has no certificate in it")]
    Empty,
    #[error("TLS can't be set up")]
    Rustls(#[from] rustls::Error),
    #[error("the HTTP client can't be set up")]
    Client(#[from] reqwest::Error),
}

/// No answer, or none that could be read.
#[derive(Debug, thiserror::Error)]
pub(super) enum TransportError {
    #[error("the gateway did not answer")]
    Unanswered(#[from] reqwest::Error),
    #[error("the gateway's answer is larger than {LARGEST_ANSWER} bytes")]
    TooLarge,
}

impl Transport {
    pub(super) fn new(ca_pem: &str) -> Result<Self, TlsError> {
        let mut roots = rustls::RootCertStore::empty();
        for certificate in CertificateDer::pem_slice_iter(ca_pem.as_bytes()) {
            roots.add(certificate?)?;
        }
        if roots.is_empty() {
            return Err(TlsError::Empty);
        }
        // The provider is named here: the process-wide one is the program's to choose.
        let provider = Arc::new(rustls::crypto::ring::default_provider());
        let tls = rustls::ClientConfig::builder_with_provider(provider)
            .with_safe_default_protocol_versions()?
            .with_root_certificates(roots)
            .with_no_client_auth();
        let client = reqwest::Client::builder()
            .tls_backend_preconfigured(tls)
            .redirect(reqwest::redirect::Policy::none())
            .timeout(PATIENCE)
            .no_proxy()
            .build()?;
        Ok(Self(client))
    }

    pub(super) async fn send(
        &self,
        request: Request<Vec<u8>>,
    ) -> Result<Response<Vec<u8>>, TransportError> {
        let request = reqwest::Request::try_from(request)?;
        let mut answer = self.0.execute(request).await?;
        let mut body = Vec::new();
        while let Some(chunk) = answer.chunk().await? {
            if body.len() + chunk.len() > LARGEST_ANSWER {
                return Err(TransportError::TooLarge);
            }
            body.extend_from_slice(&chunk);
        }
        let mut response = Response::new(body);
        *response.status_mut() = answer.status();
        *response.headers_mut() = std::mem::take(answer.headers_mut());
        Ok(response)
    }
}
