//! What the gateway answers, before it is put on the wire.

use bytes::Bytes;
use http::header::{ALLOW, CACHE_CONTROL, CONTENT_TYPE, HeaderName, PRAGMA, WWW_AUTHENTICATE};
use http::{HeaderValue, StatusCode};
use serde_json::{Value, json};

const JSON_UTF8: &str = "application/json; charset=utf-8";

#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: StatusCode,
    pub(crate) headers: Vec<(HeaderName, HeaderValue)>,
    pub(crate) body: Bytes,
}

impl Answer {
    pub(crate) fn empty(status: StatusCode) -> Self {
        Self { status, headers: Vec::new(), body: Bytes::new() }
    }

    pub(crate) fn text(
        status: StatusCode,
        content_type: &'static str,
        body: impl Into<Bytes>,
    ) -> Self {
        let mut answer = Self::empty(status);
        answer.headers.push((CONTENT_TYPE, HeaderValue::from_static(content_type)));
        answer.body = body.into();
        answer
    }

    pub(crate) fn json(status: StatusCode, body: &Value) -> Self {
        Self::text(status, JSON_UTF8, body.to_string())
    }

    /// The upstream's own JSON: without the charset that Kong names.
    pub(crate) fn upstream(body: &Value) -> Self {
        Self::text(StatusCode::OK, "application/json", body.to_string())
    }

    /// Kong's sentence for a fault of its own.
    pub(crate) fn message(status: StatusCode, message: &str) -> Self {
        Self::json(status, &json!({ "message": message }))
    }

    /// The proxy's form of it, which names the request.
    pub(crate) fn proxy_message(status: StatusCode, message: &str) -> Self {
        let request_id = uuid::Uuid::new_v4().simple().to_string();
        Self::json(status, &json!({ "message": message, "request_id": request_id }))
    }

    /// Lua tripped over a value of the wrong type.
    pub(crate) fn unexpected() -> Self {
        Self::proxy_message(StatusCode::INTERNAL_SERVER_ERROR, "An unexpected error occurred")
    }

    pub(crate) fn not_found() -> Self {
        Self::message(StatusCode::NOT_FOUND, "Not found")
    }

    /// The answer to OPTIONS on the Admin API.
    pub(crate) fn allowing(methods: &'static str) -> Self {
        Self::empty(StatusCode::NO_CONTENT)
            .with(ALLOW, methods)
            .with(HeaderName::from_static("access-control-allow-methods"), methods)
            .with(HeaderName::from_static("access-control-allow-headers"), "Content-Type")
    }

    /// Adds a header; one that HTTP cannot carry is left out.
    pub(crate) fn with(mut self, name: HeaderName, value: &str) -> Self {
        if let Ok(value) = HeaderValue::from_str(value) {
            self.headers.push((name, value));
        }
        self
    }

    /// RFC 6749 §5.1: an answer with a token or a code is not kept.
    pub(crate) fn uncached(self) -> Self {
        self.with(CACHE_CONTROL, "no-store").with(PRAGMA, "no-cache")
    }

    pub(crate) fn challenging(self, challenge: &str) -> Self {
        self.with(WWW_AUTHENTICATE, challenge)
    }
}
