//! `public_url`: the origin that browsers see.

use serde::Deserialize;
use url::{Host, Url};

/// An https origin, or an http one on loopback.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub struct PublicUrl(Url);

impl TryFrom<String> for PublicUrl {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        let url =
            Url::parse(&text).map_err(|_| "must be a URL such as https://login.example.com")?;
        let bare = url.path() == "/"
            && url.query().is_none()
            && url.fragment().is_none()
            && url.username().is_empty();
        match url.scheme() {
            "https" | "http" if !bare => {
                Err("must be an origin only: scheme, host and port, without a path")
            }
            "https" => Ok(Self(url)),
            "http" if is_loopback(&url) => Ok(Self(url)),
            "http" => Err("must be https; plain http is allowed on loopback only"),
            _ => Err("must begin with https:// (or http:// on loopback)"),
        }
    }
}

impl PublicUrl {
    /// `https://login.example.com`, without a slash at the end: as browsers send it in `Origin`.
    pub fn origin(&self) -> String {
        self.0.origin().ascii_serialization()
    }

    /// `login.example.com` or `127.0.0.1:3000`: as browsers send it in `Host`.
    pub fn authority(&self) -> String {
        let host = self.0.host_str().unwrap_or_default();
        self.0.port().map_or_else(|| host.to_owned(), |port| format!("{host}:{port}"))
    }

    /// Whether cookies can be `Secure`.
    pub fn is_https(&self) -> bool {
        self.0.scheme() == "https"
    }

    /// The place of a path below this origin.
    pub fn join(&self, path: &str) -> String {
        format!("{}{path}", self.origin())
    }
}

/// Whether a URL's host is this machine by its address (or by the name `localhost`).
pub fn is_loopback(url: &Url) -> bool {
    match url.host() {
        Some(Host::Ipv4(address)) => address.is_loopback(),
        Some(Host::Ipv6(address)) => address.is_loopback(),
        Some(Host::Domain(name)) => name == "localhost",
        None => false,
    }
}
