//! An API of the test's choice behind the gateway: the stand-in's upstream says what has reached it, and
//! this answers in its place.

use std::sync::Arc;

use axum::{
    Router,
    body::{Bytes, to_bytes},
    extract::Request,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use serde_json::Value;
use tokio::{net::TcpListener, task::JoinHandle};

use super::TestGateway;

/// What an API answers to a method, a path and the scopes that the gateway says the caller has.
pub type Answering = fn(&str, &str, &str) -> u16;

/// A socket that stands for the gateway's proxy with that API behind it.
pub struct Api {
    pub url: String,
    serving: JoinHandle<()>,
}

impl Api {
    pub async fn behind(gateway: &TestGateway, answering: Answering) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let url = format!("http://{}", listener.local_addr().expect("bound"));
        let proxy = Arc::new((gateway.proxy_url.clone(), gateway.http()));
        let router = Router::new().fallback(move |request: Request| {
            let proxy = Arc::clone(&proxy);
            async move { relay(&proxy.0, &proxy.1, request, answering).await }
        });
        let serving = tokio::spawn(async move {
            axum::serve(listener, router).await.expect("serves");
        });
        Self { url, serving }
    }
}

impl Drop for Api {
    fn drop(&mut self) {
        self.serving.abort();
    }
}

async fn relay(
    proxy: &str,
    http: &reqwest::Client,
    request: Request,
    answering: Answering,
) -> Response {
    let (mut parts, body) = request.into_parts();
    let body: Bytes = to_bytes(body, 64 * 1024).await.expect("a body");
    for hop in ["host", "connection", "content-length"] {
        parts.headers.remove(hop);
    }
    let sent = http.request(parts.method, format!("{proxy}{}", parts.uri)).headers(parts.headers);
    let answer = sent.body(body).send().await.expect("the gateway answers");
    let status = answer.status();
    let text = answer.text().await.expect("text");
    let seen: Value = serde_json::from_str(&text).unwrap_or_default();
    // The gateway's own answers are nobody's to change.
    let Some(headers) = seen.get("headers") else { return (status, text).into_response() };
    let part = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let scopes = part(&headers["x-authenticated-scope"]);
    let status = answering(&part(&seen["method"]), &part(&seen["path"]), &scopes);
    (StatusCode::from_u16(status).expect("a status"), "{}").into_response()
}
