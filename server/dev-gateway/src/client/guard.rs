//! What holds for every answer, and for every request that changes something.

use std::sync::Arc;

use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Redirect, Response};

use super::App;
use super::pages::Problem;
use super::routes::problem;

// `form-action` holds for redirects too (Chromium), so "Connect" is a link and not a form.
const HEADERS: [(HeaderName, &str); 6] = [
    (
        header::CONTENT_SECURITY_POLICY,
        "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; \
         base-uri 'none'; frame-ancestors 'none'",
    ),
    (header::X_FRAME_OPTIONS, "DENY"),
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (header::REFERRER_POLICY, "no-referrer"),
    (header::CACHE_CONTROL, "no-store"),
    (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
];

pub(super) async fn guard(State(app): State<Arc<App>>, request: Request, next: Next) -> Response {
    let mut response = if !is_for(&app.url, request.headers()) {
        // By another name (`localhost`) the cookie would be lost on the way back.
        Redirect::to(&app.url).into_response()
    } else if is_safe(request.method()) || is_from(&app.url, request.headers()) {
        next.run(request).await
    } else {
        problem(Problem::ForeignForm)
    };
    for (name, value) in HEADERS {
        response.headers_mut().insert(name, HeaderValue::from_static(value));
    }
    response
}

fn is_safe(method: &Method) -> bool {
    method == Method::GET || method == Method::HEAD
}

fn is_for(url: &str, headers: &HeaderMap) -> bool {
    text(headers, &header::HOST).is_some_and(|host| url.strip_prefix("http://") == Some(host))
}

/// Whether a form was on one of our pages. The cookie is `SameSite=Lax`, yet every program
/// on this host is the same site, whatever its port.
fn is_from(url: &str, headers: &HeaderMap) -> bool {
    match text(headers, &HeaderName::from_static("sec-fetch-site")) {
        Some(site) => site == "same-origin",
        None => text(headers, &header::ORIGIN) == Some(url),
    }
}

fn text<'a>(headers: &'a HeaderMap, name: &HeaderName) -> Option<&'a str> {
    headers.get(name)?.to_str().ok()
}
