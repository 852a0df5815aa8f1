//! A request as the gateway's logic sees it: read whole, and free of the HTTP library.

use bytes::Bytes;
use http::{HeaderMap, Method};
use serde::{Deserialize, Serialize};

/// One of the three sockets that Kong listens on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Listener {
    /// The Admin API.
    Admin,
    /// The proxy over plain HTTP.
    Http,
    /// The proxy over TLS.
    Https,
}

#[derive(Debug)]
pub(crate) struct Request {
    pub(crate) listener: Listener,
    /// The listener's port, which Kong tells the upstream.
    pub(crate) port: u16,
    pub(crate) method: Method,
    pub(crate) path: String,
    pub(crate) query: Option<String>,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Bytes,
}

impl Request {
    /// A header's value as text; the values of a header sent twice are joined by a comma.
    pub(crate) fn header(&self, name: &str) -> Option<String> {
        let values: Vec<_> = self
            .headers
            .get_all(name)
            .iter()
            .map(|v| String::from_utf8_lossy(v.as_bytes()))
            .collect();
        (!values.is_empty()).then(|| values.join(", "))
    }

    /// Path and query, as they were sent.
    pub(crate) fn target(&self) -> String {
        self.query
            .as_ref()
            .map_or_else(|| self.path.clone(), |query| format!("{}?{query}", self.path))
    }

    pub(crate) fn has_content_type(&self, wanted: &str) -> bool {
        self.header("content-type").is_some_and(|it| it.to_ascii_lowercase().starts_with(wanted))
    }
}
