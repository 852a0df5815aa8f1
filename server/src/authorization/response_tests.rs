use proptest::prelude::*;

use super::*;
use crate::authorization::{
    client::ClientId, client_state::ClientState, redirect_uri::RedirectRules, scope::ScopeSet,
};

fn request(uri: &str, response_type: ResponseType, state: Option<&[u8]>) -> AuthorizationRequest {
    AuthorizationRequest {
        client_id: ClientId::parse("c1").expect("valid"),
        redirect_uri: RedirectUri::parse(uri, &RedirectRules::default()).expect("valid"),
        response_type,
        scopes: ScopeSet::default(),
        client_state: state.map(|state| ClientState::new(state.to_vec()).expect("short")),
        code_challenge: None,
    }
}

fn code(uri: &str, state: Option<&str>, answer: &str) -> Result<Url, AlienRedirect> {
    check_redirect(
        &request(uri, ResponseType::Code, state.map(str::as_bytes)),
        Verdict::Granted,
        answer,
    )
}

/// The answers are Kong's own, of the recordings `authorize-redirect-*` and `authorize-state-*`.
#[test]
fn kongs_own_redirects_pass() {
    let pass = [
        ("https://client.example/cb", Some("s1"), "https://client.example/cb?code=x&state=s1"),
        ("https://client.example/cb", None, "https://client.example/cb?code=x"),
        ("https://client.example/cb", Some(""), "https://client.example/cb?code=x&state"),
        (
            "https://query.example/cb?tenant=7&a=b%20c",
            Some("s t"),
            "https://query.example/cb?a=b%20c&code=H&state=s%20t&tenant=7",
        ),
        (
            "https://evil.example/cb?x=<script>&y=\"'",
            Some("s"),
            "https://evil.example/cb?code=h&state=s&x=%3cscript%3e&y=%22%27",
        ),
        (
            "https://metal.example/cb?code=old&state=old",
            Some("s"),
            "https://metal.example/cb?code=3&state=s",
        ),
        ("https://odd.example/cb?", Some("s"), "https://odd.example/cb?code=V&state=s"),
        (
            "https://xn--bcher-kva.example/ü",
            Some("s"),
            "https://xn--bcher-kva.example/%c3%bc?code=P&state=s",
        ),
        ("HTTPS://UPPER.example/CB", Some("s"), "https://upper.example/CB?code=P&state=s"),
    ];
    for (uri, state, answer) in pass {
        assert!(code(uri, state, answer).is_ok(), "{answer}: {:?}", code(uri, state, answer));
    }
    let token =
        request("https://metal.example/cb?code=old&state=old", ResponseType::Token, Some(b"s t"));
    let answer = "https://metal.example/cb?code=old&state=old#access_token=j&expires_in=7200&state=s%20t&token_type=bearer";
    assert!(check_redirect(&token, Verdict::Granted, answer).is_ok());
    let refused =
        "https://metal.example/cb?code=old&error=invalid_scope&error_description=x&state=s%20t";
    assert!(
        check_redirect(&token, Verdict::Refused, refused).is_ok(),
        "an implicit request's error stands in the query"
    );
}

/// Security requirement 20.
#[test]
fn alien_redirects_do_not() {
    let own = "https://client.example/cb?a=1";
    for alien in [
        "https://client.example/cb?a=1&code=x&state=s&extra=1",
        "https://client.example/cb?code=x&state=s",
        "https://client.example/cb?a=2&code=x&state=s",
        "https://client.example/cb?a=1&a=1&code=x&state=s",
        "https://client.example/cb?a=1&code=x&code=y&state=s",
        "https://client.example/cb?a=1&code=&state=s",
        "https://client.example/cb?a=1&state=s",
        "https://client.example/cb?a=1&code=x&state=t",
        "https://client.example/cb?a=1&code=x",
        "https://client.example/cb?a=1&code=x&state=s#f",
        "https://client.example/cb2?a=1&code=x&state=s",
        "https://client.example/CB?a=1&code=x&state=s",
        "https://evil.example/cb?a=1&code=x&state=s",
        "https://client.example:8443/cb?a=1&code=x&state=s",
        "http://client.example/cb?a=1&code=x&state=s",
        "https://u@client.example/cb?a=1&code=x&state=s",
        "https://client.example/cb?a=1&code=x&state=s&error=y",
        "javascript:alert(1)",
        "/cb?code=x",
        "",
    ] {
        assert!(code(own, Some("s"), alien).is_err(), "{alien}");
    }
}

/// Security requirements 10 and 22.
#[test]
fn a_denial_keeps_the_registered_query_and_the_state() {
    let url = |uri: &str, kind: ResponseType, state: Option<&[u8]>| {
        let request = request(uri, kind, state);
        ErrorResponse::access_denied()
            .redirect(&request.redirect_uri, kind, request.client_state.as_ref())
            .to_string()
    };
    let error =
        "error=access_denied&error_description=The%20resource%20owner%20denied%20the%20request";
    assert_eq!(
        url("https://c.example/cb", ResponseType::Code, Some(b"a b&\xff")),
        format!("https://c.example/cb?{error}&state=a%20b%26%FF")
    );
    assert_eq!(
        url("https://c.example/cb?x=%20y", ResponseType::Code, None),
        format!("https://c.example/cb?x=%20y&{error}")
    );
    assert_eq!(
        url("https://c.example/cb?", ResponseType::Code, None),
        format!("https://c.example/cb?{error}")
    );
    assert_eq!(
        url("https://c.example/cb?code=old&state=old&y=1", ResponseType::Code, Some(b"s")),
        format!("https://c.example/cb?y=1&{error}&state=s")
    );
    assert_eq!(
        url("https://c.example/cb?x=1", ResponseType::Token, Some(b"s")),
        format!("https://c.example/cb?x=1#{error}&state=s")
    );
}

/// Security requirement 10: `iss` stands there exactly once.
#[test]
fn the_issuer_is_added_once() {
    let with = |url: &str| {
        with_parameter(Url::parse(url).expect("a URL"), "iss", "https://login.example/mock")
            .to_string()
    };
    let iss = "iss=https%3A%2F%2Flogin.example%2Fmock";
    assert_eq!(
        with("https://c.example/cb?code=x&state=s"),
        format!("https://c.example/cb?code=x&state=s&{iss}")
    );
    assert_eq!(
        with("https://c.example/cb?iss=old&code=x"),
        format!("https://c.example/cb?code=x&{iss}")
    );
    assert_eq!(
        with("https://c.example/cb?a=1#access_token=x"),
        format!("https://c.example/cb?a=1#access_token=x&{iss}")
    );
    assert_eq!(with("https://c.example/cb"), format!("https://c.example/cb?{iss}"));
}

proptest! {
    /// Security requirement 10: whatever the state's bytes, the redirect brings them back.
    #[test]
    fn state_comes_back_byte_for_byte(state in proptest::collection::vec(any::<u8>(), 0..300)) {
        let request = request("https://c.example/cb?x=1", ResponseType::Code, Some(&state));
        let url = ErrorResponse::access_denied().redirect(&request.redirect_uri, request.response_type, request.client_state.as_ref());
        prop_assert!(check_redirect(&request, Verdict::Refused, url.as_str()).is_ok());
        let mut found = pairs(url.query());
        prop_assert_eq!(take_one(&mut found, "state"), Some(state));
    }

    /// Security requirement 20: nothing that the gateway could answer leads elsewhere.
    #[test]
    fn what_passes_goes_to_the_registered_place(answer in "https://(client.example|[a-z@.:]{1,20})/[a-z/]{0,4}\\?[a-z=&#]{0,30}") {
        if let Ok(url) = code("https://client.example/cb", None, &answer) {
            prop_assert_eq!(url.host_str(), Some("client.example"));
            prop_assert_eq!(url.path(), "/cb");
        }
    }
}
