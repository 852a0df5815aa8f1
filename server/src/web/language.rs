//! In which language a request is answered: the person's own choice, else what the client asked for
//! (`ui_locales`), else what their browser prefers, else the operator's default.

use app::{Language, form::RequestId};
use axum::{
    Extension,
    extract::{Request, State},
    http::{HeaderMap, Method, header},
    middleware::Next,
    response::Response,
};

use super::{cookies, exchange::Exchange, state::AppState};

/// The longest path that a page is asked to lead back to, with its query.
const LONGEST_PATH: usize = 4096;

/// Settles the language before anything is drawn, as far as it is known by then.
pub async fn choose(
    State(state): State<AppState>,
    exchange: Extension<Exchange>,
    request: Request,
    next: Next,
) -> Response {
    let uri = request.uri();
    let is_asked = uri.path().starts_with("/authorize");
    let own = cookies::language(request.headers(), state.config.public_url.is_https());
    let asked = || is_asked.then(|| asked_for(uri.query().unwrap_or_default())).flatten();
    let usual = || preferred(request.headers()).unwrap_or(state.config.default_language);
    exchange.speak(own.or_else(asked).unwrap_or_else(usual), own.is_some());
    if let Some(id) = request_in(uri.path()) {
        speak_as_asked(&state, &exchange, &id).await;
    }
    if request.method() == Method::GET {
        // A client's request is not repeated on a page: its `state` is nobody's to read (requirement 55).
        exchange.leads_back_to(if is_asked || !is_own_page(uri.path()) { "" } else { uri.path() });
    }
    next.run(request).await
}

/// Lets the pending request that an answer is about say the language, unless the person has chosen one.
pub async fn speak_as_asked(state: &AppState, exchange: &Exchange, id: &RequestId) {
    if exchange.has_own_language() {
        return;
    }
    if let Some(language) = state.flow.language_of(id).await {
        exchange.speak(language, false);
    }
}

/// What the client of an authorization request asks for: the first of its `ui_locales` that is spoken
/// here (`OpenID` Connect Core 1.0 §3.1.2.1).
fn asked_for(query: &str) -> Option<Language> {
    let mut pairs = url::form_urlencoded::parse(query.as_bytes());
    let (_, locales) = pairs.find(|(name, _)| name == "ui_locales")?;
    Language::of_list(&locales)
}

/// What the browser prefers (RFC 9110 §12.5.4).
fn preferred(headers: &HeaderMap) -> Option<Language> {
    let header = headers.get(header::ACCEPT_LANGUAGE)?.to_str().ok()?;
    Language::first_of(accept_language::parse(header).iter().map(String::as_str))
}

/// The pending request that a page's path names.
fn request_in(path: &str) -> Option<RequestId> {
    let id = ["/login/", "/consent/"].into_iter().find_map(|prefix| path.strip_prefix(prefix))?;
    id.parse().ok()
}

/// Whether a browser may be sent to this path: one of this house, and nobody else's.
pub fn is_own_page(path: &str) -> bool {
    path.len() <= LONGEST_PATH
        && path.starts_with('/')
        && !path.starts_with("//")
        && path.bytes().all(|byte| byte.is_ascii_graphic() && byte != b'\\')
}

#[cfg(test)]
mod tests {
    use axum::http::HeaderValue;

    use super::*;

    #[test]
    fn a_browser_says_what_it_prefers() {
        let prefers = |value: &'static str| {
            let mut headers = HeaderMap::new();
            headers.insert(header::ACCEPT_LANGUAGE, HeaderValue::from_static(value));
            preferred(&headers)
        };
        assert_eq!(prefers("de-AT,de;q=0.9,en;q=0.8"), Some(Language::De));
        assert_eq!(prefers("pt-BR,en;q=0.5,ja;q=0.9"), Some(Language::Ja));
        assert_eq!(prefers("pt"), None);
        assert_eq!(prefers("*;q=x, ,"), None);
    }

    #[test]
    fn a_client_says_what_it_asks_for() {
        assert_eq!(asked_for("a=b&ui_locales=pt+fr-CA+en"), Some(Language::Fr));
        assert_eq!(asked_for("ui_locales="), None);
    }

    #[test]
    fn only_a_path_of_this_house_is_led_back_to() {
        for own in ["/", "/consent/AAAA", "/authorize?client_id=a&redirect_uri=https%3A%2F%2Fb"] {
            assert!(is_own_page(own), "{own}");
        }
        for other in
            ["", "//evil.example", "/\\evil.example", "https://evil.example", "/a b", "/a\nb"]
        {
            assert!(!is_own_page(other), "{other}");
        }
    }
}
