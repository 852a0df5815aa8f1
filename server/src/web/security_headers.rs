//! What every answer carries (security requirements 29, 32 to 37).

use axum::{
    extract::{Request, State},
    http::{HeaderMap, HeaderName, HeaderValue, header},
    middleware::Next,
    response::Response,
};

use super::{cookies, developers, exchange::Exchange, state::AppState};

const FIXED: [(&str, &str); 7] = [
    ("x-content-type-options", "nosniff"),
    ("x-frame-options", "DENY"),
    ("referrer-policy", "no-referrer"),
    ("cross-origin-opener-policy", "same-origin"),
    ("cross-origin-resource-policy", "same-origin"),
    (
        "permissions-policy",
        "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()",
    ),
    ("vary", "Cookie, Accept-Language, Sec-Fetch-Site"),
];

/// Opens the exchange, and dresses the answer when it comes back.
pub async fn dress(State(state): State<AppState>, mut request: Request, next: Next) -> Response {
    let exchange = Exchange::open();
    request.extensions_mut().insert(exchange.clone());
    let span = tracing::info_span!("request", id = exchange.log_id(), method = %request.method(), path = request.uri().path());
    let is_asset = is_hashed_asset(request.uri().path());
    let is_public = developers::is_public(request.uri().path());
    let is_documentation = developers::is_documentation(request.uri().path());
    let mut answer = tracing::Instrument::instrument(next.run(request), span).await;
    let is_asset = is_asset && answer.status().is_success();
    let is_public = is_public && answer.status().is_success();
    let may_be_found = is_documentation && answer.status().is_success();
    let headers = answer.headers_mut();
    for (name, value) in FIXED {
        headers.insert(HeaderName::from_static(name), HeaderValue::from_static(value));
    }
    if let Ok(policy) = HeaderValue::from_str(&policy(&state, &exchange)) {
        headers.insert(header::CONTENT_SECURITY_POLICY, policy);
    }
    if state.config.public_url.is_https() {
        headers.insert(
            header::STRICT_TRANSPORT_SECURITY,
            HeaderValue::from_static("max-age=63072000; includeSubDomains"),
        );
    }
    if !may_be_found {
        let value = HeaderValue::from_static("noindex, nofollow");
        headers.insert(HeaderName::from_static("x-robots-tag"), value);
    }
    cache(headers, is_asset);
    if is_public
        && let Ok(value) =
            HeaderValue::from_str(&format!("public, max-age={}", developers::MAX_AGE))
    {
        headers.insert(header::CACHE_CONTROL, value);
    }
    if let Some(token) = exchange.take_token()
        && let Some(cookie) = cookies::set_cookie(&token, state.config.public_url.is_https())
    {
        headers.append(header::SET_COOKIE, cookie);
    }
    if let Some(language) = exchange.kept_language()
        && let Some(cookie) = cookies::set_language(language, state.config.public_url.is_https())
    {
        headers.append(header::SET_COOKIE, cookie);
    }
    if exchange.clears_site_data() {
        headers.insert(
            HeaderName::from_static("clear-site-data"),
            HeaderValue::from_static("\"cache\", \"storage\""),
        );
    }
    answer
}

/// Whether a path names a file by its content: `/pkg/grantway.{hash}.css`, `/logo/{hash}.png`.
fn is_hashed_asset(path: &str) -> bool {
    let is_own = path.starts_with("/brand/") || path.starts_with("/logo/");
    is_own || path.strip_prefix("/pkg/").is_some_and(|file| file.split('.').count() == 3)
}

/// What is named by its content never changes; nothing else is kept anywhere.
fn cache(headers: &mut HeaderMap, is_asset: bool) {
    let value = if is_asset { "public, max-age=31536000, immutable" } else { "no-store" };
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(value));
}

/// The content security policy. A page's scripts carry its nonce; its forms lead to us, and where the
/// page has a control that leads back to a client, to that client's checked place: Chromium holds the
/// redirect after a form against `form-action` too.
fn policy(state: &AppState, exchange: &Exchange) -> String {
    let scripts = match exchange.nonce() {
        Some(nonce) => format!("script-src 'nonce-{nonce}' 'strict-dynamic' 'wasm-unsafe-eval'"),
        None => "script-src 'none'".to_owned(),
    };
    let target = exchange.form_target().map(|source| format!(" {source}")).unwrap_or_default();
    let reload = if state.watching { " ws://127.0.0.1:3001" } else { "" };
    format!(
        "default-src 'none'; {scripts}; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'{reload}; \
         form-action 'self'{target}; frame-ancestors 'none'; base-uri 'none'; object-src 'none'"
    )
}
