use proptest::prelude::*;

use super::*;
use crate::authorization::{
    redirect_uri::RedirectRules,
    rules::{PluginPkce, RequirePkce},
};

const CHALLENGE: &str = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

fn rules() -> ServiceRules {
    ServiceRules {
        scopes: vec!["email".to_owned(), "phone".to_owned()],
        mandatory_scope: true,
        code: true,
        implicit: false,
        plugin_pkce: PluginPkce::Lax,
        require_pkce: RequirePkce::Public,
    }
}

fn client(public: bool) -> Client {
    Client {
        client_id: ClientId::parse("c1").expect("valid"),
        name: "C".to_owned(),
        developer: None,
        developer_id: None,
        redirect_uris: vec!["https://c.example/cb".to_owned()],
        public,
        tags: Vec::new(),
    }
}

fn check(query: &str, public: bool, rules: &ServiceRules) -> Result<AuthorizationRequest, String> {
    let raw = RawRequest::from_query(query).map_err(|error| error.to_string())?;
    let client = client(public);
    let uri = client
        .accept_redirect_uri(raw.redirect_uri.as_deref(), &RedirectRules::default())
        .map_err(|error| error.to_string())?;
    AuthorizationRequest::validate(&raw, &client, uri, rules).map_err(|error| error.error)
}

/// Security requirement 1.
#[test]
fn each_parameter_stands_at_most_once() {
    for name in [
        "client_id",
        "redirect_uri",
        "response_type",
        "scope",
        "state",
        "code_challenge",
        "code_challenge_method",
    ] {
        let query = format!("{name}=a&x=1&x=2&{name}=a");
        assert!(
            matches!(RawRequest::from_query(&query), Err(RequestError::Duplicate(it)) if it == name),
            "{name}"
        );
    }
    let escaped = RawRequest::from_query("client_id=a&client%5Fid=b");
    assert_eq!(escaped, Err(RequestError::Duplicate("client_id")));
}

/// Security requirement 2.
#[test]
fn each_parameter_has_a_longest_value() {
    for (name, max) in
        [("client_id", 128), ("redirect_uri", 2048), ("state", 2048), ("scope", 2048)]
    {
        assert!(RawRequest::from_query(&format!("{name}={}", "x".repeat(max))).is_ok(), "{name}");
        let longer = RawRequest::from_query(&format!("{name}={}", "x".repeat(max + 1)));
        assert_eq!(longer, Err(RequestError::TooLong(name)));
    }
}

#[test]
fn text_is_utf8_and_state_is_bytes() {
    assert_eq!(RawRequest::from_query("scope=%ff"), Err(RequestError::NotText("scope")));
    let raw = RawRequest::from_query("state=%ff%00a+b").expect("a state may be any bytes");
    assert_eq!(raw.client_state.expect("it was sent").as_bytes(), b"\xff\0a b");
}

#[test]
fn what_the_service_allows_passes() {
    let request = check("response_type=code&scope=phone+email+phone&state=s", false, &rules())
        .expect("valid");
    assert_eq!(request.scopes.to_string(), "phone email");
    assert_eq!(request.redirect_uri.as_str(), "https://c.example/cb");
}

/// Security requirements 7 and 18.
#[test]
fn what_it_does_not_allow_is_named() {
    let refused = |query: &str| check(query, false, &rules()).expect_err("refused");
    assert_eq!(refused("scope=email"), "invalid_request");
    assert_eq!(refused("response_type=token&scope=email"), "unsupported_response_type");
    assert_eq!(refused("response_type=code+token&scope=email"), "unsupported_response_type");
    assert_eq!(refused("response_type=code"), "invalid_scope");
    assert_eq!(refused("response_type=code&scope="), "invalid_scope");
    assert_eq!(refused("response_type=code&scope=+"), "invalid_scope");
    assert_eq!(refused("response_type=code&scope=email+calendar"), "invalid_scope");
    let implicit = ServiceRules { implicit: true, ..rules() };
    assert!(check("response_type=token&scope=email", false, &implicit).is_ok());
    let no_code = ServiceRules { code: false, ..rules() };
    assert_eq!(
        check("response_type=code&scope=email", false, &no_code).expect_err("refused"),
        "unsupported_response_type"
    );
    let free = ServiceRules { mandatory_scope: false, ..rules() };
    assert!(
        check("response_type=code", false, &free).is_ok_and(|request| request.scopes.is_empty())
    );
}

/// Security requirement 8.
#[test]
fn pkce_is_asked_of_those_who_need_it() {
    let plain = "response_type=code&scope=email";
    let with = format!("{plain}&code_challenge={CHALLENGE}&code_challenge_method=S256");
    assert!(check(plain, false, &rules()).is_ok());
    assert_eq!(check(plain, true, &rules()).expect_err("public"), "invalid_request");
    assert!(check(&with, true, &rules()).is_ok());
    for strict in [
        ServiceRules { plugin_pkce: PluginPkce::Strict, ..rules() },
        ServiceRules { require_pkce: RequirePkce::All, ..rules() },
    ] {
        assert_eq!(check(plain, false, &strict).expect_err("strict"), "invalid_request");
        assert!(check(&with, false, &strict).is_ok());
    }
    let none = ServiceRules { plugin_pkce: PluginPkce::None, ..rules() };
    assert_eq!(
        check(plain, true, &none).expect_err("a public client needs it whatever the plugin says"),
        "invalid_request"
    );
    let downgraded = format!("{plain}&code_challenge={CHALLENGE}&code_challenge_method=plain");
    assert_eq!(check(&downgraded, false, &rules()).expect_err("plain"), "invalid_request");
}

proptest! {
    #[test]
    fn reading_never_panics(query in any::<String>()) {
        let _ = RawRequest::from_query(&query);
    }
}
