//! The two cookies: an opaque session token (security requirement 29), and the language that a person chose.

use app::Language;
use axum::http::{HeaderMap, HeaderValue, header};
use cookie::{Cookie, SameSite};

use crate::session::SessionToken;

/// Over https; the prefix makes browsers insist on `Secure`, `Path=/` and no `Domain` (RFC 6265bis §4.1.3.2).
const SECURE_NAME: &str = "__Host-grantway";
/// On plain http, where Safari and command-line clients take no `Secure` cookie.
const PLAIN_NAME: &str = "grantway";

const fn name(https: bool) -> &'static str {
    if https { SECURE_NAME } else { PLAIN_NAME }
}

/// Reads the token. A cookie that stands there twice was tossed in by somebody, and counts as none.
pub fn session_token(headers: &HeaderMap, https: bool) -> Option<SessionToken> {
    let all = headers.get_all(header::COOKIE).iter().filter_map(|value| value.to_str().ok());
    let mut ours = all
        .flat_map(Cookie::split_parse)
        .filter_map(Result::ok)
        .filter(|cookie| cookie.name() == name(https));
    let only = ours.next()?;
    if ours.next().is_some() {
        return None;
    }
    SessionToken::parse(only.value())
}

/// Writes the token.
pub fn set_cookie(token: &SessionToken, https: bool) -> Option<HeaderValue> {
    let cookie = Cookie::build((name(https), token.expose().to_owned()))
        .path("/")
        .secure(https)
        .http_only(true)
        .same_site(SameSite::Lax)
        .build();
    let mut value = HeaderValue::from_str(&cookie.to_string()).ok()?;
    value.set_sensitive(true);
    Some(value)
}

/// How long a chosen language is kept.
const KEPT: cookie::time::Duration = cookie::time::Duration::days(365);

const fn language_name(https: bool) -> &'static str {
    if https { "__Host-grantway-language" } else { "grantway-language" }
}

/// Reads the language that the person has chosen.
pub fn language(headers: &HeaderMap, https: bool) -> Option<Language> {
    let all = headers.get_all(header::COOKIE).iter().filter_map(|value| value.to_str().ok());
    let mut cookies = all.flat_map(Cookie::split_parse).filter_map(Result::ok);
    let cookie = cookies.find(|cookie| cookie.name() == language_name(https))?;
    Language::of_tag(cookie.value())
}

/// Writes it. It is no secret and names nobody.
pub fn set_language(language: Language, https: bool) -> Option<HeaderValue> {
    let cookie = Cookie::build((language_name(https), language.tag()))
        .path("/")
        .secure(https)
        .http_only(true)
        .same_site(SameSite::Lax)
        .max_age(KEPT)
        .build();
    HeaderValue::from_str(&cookie.to_string()).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn headers(values: &[&str]) -> HeaderMap {
        values
            .iter()
            .map(|value| (header::COOKIE, HeaderValue::from_str(value).expect("ASCII")))
            .collect()
    }

    /// Security requirement 29.
    #[test]
    fn only_one_cookie_of_the_right_name_counts() {
        let token = "A".repeat(43);
        let good = format!("__Host-grantway={token}");
        assert!(session_token(&headers(&[&good]), true).is_some());
        assert!(session_token(&headers(&[&format!("a=b; {good}; c=d")]), true).is_some());
        for bad in [
            format!("grantway={token}"),
            format!("{good}; {good}"),
            format!("__host-grantway={token}"),
            "__Host-grantway=x".to_owned(),
        ] {
            assert!(session_token(&headers(&[&bad]), true).is_none(), "{bad}");
        }
        assert!(session_token(&headers(&[&good, &good]), true).is_none());
        assert!(session_token(&headers(&[&format!("grantway={token}")]), false).is_some());
    }

    /// Security requirement 29.
    #[test]
    fn the_cookie_is_for_us_alone() {
        let token = SessionToken::parse(&"A".repeat(43)).expect("valid");
        let secure = set_cookie(&token, true).expect("ASCII");
        let secure = secure.to_str().expect("ASCII");
        for part in ["__Host-grantway=", "HttpOnly", "SameSite=Lax", "Secure", "Path=/"] {
            assert!(secure.contains(part), "{secure}");
        }
        assert!(!secure.contains("Domain"));
        let plain = set_cookie(&token, false).expect("ASCII");
        assert!(!plain.to_str().expect("ASCII").contains("Secure"));
    }
}
