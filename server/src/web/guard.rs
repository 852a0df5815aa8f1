//! Who may speak to us, and how: our own host, our own forms, nothing too large
//! (security requirements 2, 23, 24, 27 and 49).

use axum::{
    extract::{Request, State},
    http::{HeaderMap, Method, header},
    middleware::Next,
    response::{IntoResponse, Response},
};

use super::{exchange::Exchange, problem::Stopped, state::AppState};
use app::prompt::Problem;

/// The longest path and query, in bytes: the request line stays below 8 KiB.
const MAX_TARGET: usize = 8 * 1024 - 32;

/// Turns away what is not for us before anything else looks at it.
pub async fn guard(
    State(state): State<AppState>,
    exchange: axum::Extension<Exchange>,
    request: Request,
    next: Next,
) -> Response {
    match check(&state, &request) {
        Ok(()) => next.run(request).await,
        Err(problem) => {
            tracing::warn!("request turned away");
            Stopped::new(&exchange, problem).into_response()
        }
    }
}

fn check(state: &AppState, request: &Request) -> Result<(), Problem> {
    let headers = request.headers();
    let target = request.uri().path_and_query().map_or("/", |it| it.as_str());
    if target.len() > MAX_TARGET {
        return Err(Problem::TooLarge);
    }
    if !matches!(request.uri().path(), "/healthz" | "/readyz")
        && host(request) != Some(&state.config.public_url.authority())
    {
        return Err(Problem::WrongHost);
    }
    match *request.method() {
        Method::GET | Method::HEAD => Ok(()),
        Method::POST if is_own_form(headers, &state.config.public_url.origin()) => Ok(()),
        Method::POST => Err(Problem::ForeignForm { request: None }),
        _ => Err(Problem::MethodNotAllowed),
    }
}

fn host(request: &Request) -> Option<&str> {
    let mut hosts = request.headers().get_all(header::HOST).iter();
    let only = hosts.next()?.to_str().ok()?;
    hosts.next().is_none().then_some(only)
}

/// Browsers say where a form came from. `Sec-Fetch-Site` counts where it is sent; `Origin` for
/// command-line clients and old browsers. Under `no-referrer` Chromium sends `Origin: null` with it.
fn is_own_form(headers: &HeaderMap, origin: &str) -> bool {
    let one = |name: &str| {
        let mut values = headers.get_all(name).iter();
        let first = values.next().map(|value| value.to_str().unwrap_or("unreadable"));
        if values.next().is_some() { Some("sent twice") } else { first }
    };
    match (one("sec-fetch-site"), one("origin")) {
        (Some("same-origin"), None | Some("null")) => true,
        (Some("same-origin") | None, Some(sent)) => sent == origin,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use axum::http::HeaderValue;

    use super::*;

    /// Security requirement 23: the matrix.
    #[test]
    fn only_our_own_forms_pass() {
        let own = "https://login.example";
        let cases = [
            (Some("same-origin"), Some("null"), true),
            (Some("same-origin"), Some(own), true),
            (Some("same-origin"), None, true),
            (None, Some(own), true),
            (Some("same-origin"), Some("https://evil.example"), false),
            (Some("same-site"), Some(own), false),
            (Some("cross-site"), Some(own), false),
            (Some("cross-site"), Some("null"), false),
            (Some("none"), Some(own), false),
            (Some("none"), None, false),
            (None, Some("null"), false),
            (None, Some("https://login.example.evil.example"), false),
            (None, None, false),
        ];
        for (site, origin, expected) in cases {
            let mut headers = HeaderMap::new();
            for (name, value) in [("sec-fetch-site", site), ("origin", origin)] {
                if let Some(value) = value {
                    headers.insert(name, HeaderValue::from_static(value));
                }
            }
            assert_eq!(is_own_form(&headers, own), expected, "{site:?} {origin:?}");
        }
    }
}
