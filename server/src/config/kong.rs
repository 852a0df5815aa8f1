//! `[kong]`: where the gateway is.

use std::path::PathBuf;

use serde::Deserialize;
use url::Url;

/// `[kong]`
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KongConfig {
    /// The Admin API, `http://127.0.0.1:8001`. https, or http to loopback.
    pub admin_url: GatewayUrl,
    /// The proxy, `https://127.0.0.1:8443`. https, or http to loopback.
    pub proxy_url: GatewayUrl,
    /// Plain http to other hosts as well. For a network that nobody else is on.
    #[serde(default)]
    pub allow_plain_http: bool,
    /// Whether the Admin API lets us read only. Then access is not ended at the gateway, and the page
    /// says so.
    #[serde(default)]
    pub admin_read_only: bool,
    /// A PEM file of one more certificate authority to trust.
    #[serde(default)]
    pub ca_file: Option<PathBuf>,
    /// A PEM file of the certificate that proves to the gateway who calls (mutual TLS), and of its chain.
    #[serde(default)]
    pub client_cert_file: Option<PathBuf>,
    /// A PEM file of that certificate's private key.
    #[serde(default)]
    pub client_key_file: Option<PathBuf>,
    /// A file whose text is sent to the Admin API as `Kong-Admin-Token`.
    #[serde(default)]
    pub admin_token_file: Option<PathBuf>,
}

/// An absolute http or https URL without query, kept without a slash at its end.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub struct GatewayUrl(Url);

impl TryFrom<String> for GatewayUrl {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        let url =
            Url::parse(&text).map_err(|_| "must be a URL such as https://kong.example.com:8443")?;
        let plain = url.query().is_none() && url.fragment().is_none() && url.username().is_empty();
        if !matches!(url.scheme(), "http" | "https")
            || url.host_str().is_none_or(str::is_empty)
            || !plain
        {
            return Err(
                "must be an http or https URL with a host, without user, query and fragment",
            );
        }
        Ok(Self(url))
    }
}

impl GatewayUrl {
    /// The URL of a path below it. `path` begins with a slash and is escaped already.
    pub fn join(&self, path: &str) -> String {
        format!("{}{path}", self.0.as_str().trim_end_matches('/'))
    }

    /// What requests to it say as their Host, without and with the port.
    pub fn hosts(&self) -> [String; 2] {
        let host = self.0.host_str().unwrap_or_default();
        let port = self.0.port_or_known_default().unwrap_or_default();
        [host.to_owned(), format!("{host}:{port}")]
    }

    /// The URL itself.
    pub fn url(&self) -> &Url {
        &self.0
    }
}
