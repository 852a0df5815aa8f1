//! What every answer carries, and who may speak to us.

use crate::support::{ALICE, Browser, House, Page, TestGateway};
use reqwest::Method;

fn is_dressed(page: &Page, what: &str) {
    for (name, value) in [
        ("x-content-type-options", "nosniff"),
        ("x-frame-options", "DENY"),
        ("referrer-policy", "no-referrer"),
        ("cross-origin-opener-policy", "same-origin"),
        ("cross-origin-resource-policy", "same-origin"),
    ] {
        assert_eq!(page.header(name), Some(value), "{what}: {name}");
    }
    let policy = page.header("content-security-policy").expect("a policy");
    for part in [
        "default-src 'none'",
        "frame-ancestors 'none'",
        "base-uri 'none'",
        "object-src 'none'",
        "form-action 'self'",
    ] {
        assert!(policy.contains(part), "{what}: {part} in {policy}");
    }
    assert!(!policy.contains("unsafe-inline") && !policy.contains("'unsafe-eval'"), "{policy}");
    assert!(page.header("access-control-allow-origin").is_none(), "{what}");
    if let Some(kind) = page.header("content-type").filter(|kind| kind.starts_with("text/")) {
        assert!(
            kind.to_lowercase().contains("charset=utf-8") || kind.starts_with("text/css"),
            "{what}: {kind}"
        );
    }
}

/// Security requirements 32, 33, 35, 36 and 37.
#[tokio::test]
async fn every_answer_is_dressed() {
    let gateway = TestGateway::start().await;
    let house = House::before(&gateway).await;
    let browser = house.browser();
    let ask = house.authorize("&scope=email");
    for path in [
        "/",
        "/login",
        &ask,
        "/authorize",
        "/nothing",
        "/api/nothing",
        "/healthz",
        "/readyz",
        "/api/session",
        "/signed-out",
        "/login/x",
    ] {
        let page = browser.get(path).await;
        is_dressed(&page, path);
        assert_eq!(page.header("cache-control"), Some("no-store"), "{path}");
    }
    let consent = browser.sign_in(&ask, ALICE).await;
    is_dressed(&consent, "consent");
    for (file, kept) in [
        ("grantway.abc123.css", "public, max-age=31536000, immutable"),
        ("grantway.css", "no-store"),
    ] {
        let asset = browser.get(&format!("/pkg/{file}")).await;
        is_dressed(&asset, file);
        assert_eq!(
            (asset.status.as_u16(), asset.header("cache-control")),
            (200, Some(kept)),
            "{file}"
        );
    }
    is_dressed(&browser.send(browser.request(Method::TRACE, "/login")).await, "TRACE");
    is_dressed(&browser.post("/api/decide", &[]).await, "a bad form");
}

/// Security requirement 33: the nonce is fresh, and the page's scripts carry it.
#[tokio::test]
async fn the_nonce_is_fresh_and_used() {
    let gateway = TestGateway::start().await;
    let house = House::before(&gateway).await;
    let browser = house.browser();
    let nonce = |page: &Page| {
        let policy = page.header("content-security-policy").expect("a policy").to_owned();
        policy
            .split_once("'nonce-")
            .and_then(|(_, rest)| rest.split_once('\''))
            .map(|(nonce, _)| nonce.to_owned())
            .expect("a nonce")
    };
    for path in [
        "/nothing",
        "/consent/AAAAAAAAAAAAAAAAAAAAAA",
        "/login/AAAAAAAAAAAAAAAAAAAAAA",
        &house.authorize("&scope=x"),
    ] {
        let page = browser.get(path).await;
        assert!(
            page.body.contains(&format!("nonce=\"{}\"", nonce(&page))),
            "{path}: the page that is sent has the policy's nonce"
        );
    }
    let (one, two) = (browser.get("/login").await, browser.get("/login").await);
    assert_ne!(nonce(&one), nonce(&two));
    assert!(nonce(&one).len() >= 22, "128 bits");
    for script in one
        .body
        .match_indices("<script")
        .map(|(at, _)| &one.body[at..at + one.body[at..].find('>').expect("closed")])
    {
        assert!(script.contains(&format!("nonce=\"{}\"", nonce(&one))), "{script}");
    }
    assert!(!one.body.contains(" style=") && !one.body.contains(" onclick="), "nothing inline");
}

/// Security requirement 34.
#[tokio::test]
async fn forms_lead_to_us_and_where_the_person_was_told() {
    let gateway = TestGateway::start().await;
    let house = House::before(&gateway).await;
    let browser = house.browser();
    let target = |page: &Page| {
        let policy = page.header("content-security-policy").expect("a policy");
        policy
            .split(';')
            .find_map(|part| part.trim().strip_prefix("form-action "))
            .expect("form-action")
            .to_owned()
    };
    assert_eq!(target(&browser.get("/login").await), "'self'");
    let consent = browser.sign_in(&house.authorize("&scope=email"), ALICE).await;
    assert_eq!(target(&consent), "'self' https://client.example");
    assert_eq!(
        target(&browser.get(&house.authorize("&scope=unknown")).await),
        "'self' https://client.example"
    );
    assert_eq!(target(&browser.get("/").await), "'self'");
    let native =
        "/authorize?response_type=code&scope=email&client_id=NativeAppClientId000000000000003";
    assert_eq!(target(&browser.open(native).await), "'self' com.example.app:");
}

/// Security requirements 29 and 37 behind https.
#[tokio::test]
async fn over_https_the_cookie_has_its_prefix_and_hsts_is_set() {
    let gateway = TestGateway::start().await;
    let house = House::behind_https(&gateway).await;
    let page = house.browser().get("/login").await;
    let cookie = page.header("set-cookie").expect("a cookie");
    assert!(
        cookie.starts_with("__Host-grantway=")
            && cookie.contains("; Secure")
            && cookie.contains("HttpOnly")
            && cookie.contains("SameSite=Lax"),
        "{cookie}"
    );
    assert!(
        page.header("strict-transport-security")
            .is_some_and(|value| value.contains("includeSubDomains"))
    );
    assert!(cookie.len() < 4096);
}

/// Security requirement 49: we answer to our own name only.
#[tokio::test]
async fn a_foreign_host_is_misdirected() {
    let gateway = TestGateway::start().await;
    let house = House::before(&gateway).await;
    let foreign =
        Browser::new(&house.url, "evil.example".to_owned(), "http://evil.example".to_owned());
    let page = foreign.get("/login").await;
    assert_eq!(page.status, 421);
    assert!(!page.body.contains("evil.example"));
    assert_eq!(foreign.get("/healthz").await.status, 200, "probes come by any name");
}

/// Security requirements 23 and 24: the matrix, on every server function.
#[tokio::test]
async fn no_foreign_form_has_an_effect() {
    let gateway = TestGateway::stand_in().await;
    let house = House::before(&gateway).await;
    let browser = house.browser();
    let consent = browser.sign_in(&house.authorize("&scope=email"), ALICE).await;
    let fields = consent.consent_fields("allow", &[]);
    let body = url::form_urlencoded::Serializer::new(String::new()).extend_pairs(&fields).finish();
    let own = house.state.config.public_url.origin();
    let functions: Vec<&str> = server::web::api::server_functions().collect();
    assert!(functions.len() >= 7, "{functions:?}");
    for path in functions {
        for (site, origin) in [
            (Some("cross-site"), Some("https://evil.example")),
            (Some("cross-site"), Some("null")),
            (Some("same-site"), Some("https://other.example")),
            (Some("none"), None),
            (None, Some("null")),
            (None, Some("https://evil.example")),
            (None, None),
        ] {
            let mut request = browser
                .request(Method::POST, path)
                .header("Content-Type", "application/x-www-form-urlencoded");
            if let Some(site) = site {
                request = request.header("Sec-Fetch-Site", site);
            }
            if let Some(origin) = origin {
                request = request.header("Origin", origin);
            }
            let page = browser.send(request.body(body.clone())).await;
            assert_eq!(page.status, 403, "{path} {site:?} {origin:?}");
        }
        let as_get = browser.get(&format!("{path}?{body}")).await;
        assert_eq!(as_get.status, 405, "{path} by GET");
        for kind in [
            None,
            Some("text/plain"),
            Some("application/json"),
            Some("multipart/form-data; boundary=x"),
        ] {
            let mut request = browser.request(Method::POST, path).header("Origin", &own);
            if let Some(kind) = kind {
                request = request.header("Content-Type", kind);
            }
            let page = browser.send(request.body(body.clone())).await;
            assert!(
                page.status.is_client_error() && page.location().is_none(),
                "{path} {kind:?}: {}",
                page.status
            );
        }
    }
    assert!(
        !gateway.faults().log().iter().any(|it| it.method == "POST"),
        "nothing reached the gateway"
    );
    assert_eq!(browser.get("/").await.status, 200, "and Alice is still signed in");
}

/// Security requirement 27: neither the referrer nor Leptos' own parameters reach a page or a redirect.
#[tokio::test]
async fn no_link_puts_words_on_our_pages() {
    let gateway = TestGateway::start().await;
    let house = House::before(&gateway).await;
    let browser = house.browser();
    let page =
        browser.get("/login?__path=%2Fapi%2Fsign-in&__err=WW91ciBhY2NvdW50IGlzIGxvY2tlZA").await;
    assert_eq!(page.status, 200);
    assert!(!page.body.contains("Your account is locked") && !page.body.contains("WW91ciBh"));
    let request = browser
        .request(Method::POST, "/api/sign-in")
        .header("Origin", house.state.config.public_url.origin())
        .header("Referer", "https://evil.example/")
        .header("Accept", "text/html")
        .header("Content-Type", "application/x-www-form-urlencoded")
        .body("nonsense=1");
    let answer = browser.send(request).await;
    assert_eq!((answer.status.as_u16(), answer.location()), (400, None));
    assert!(answer.body.contains("<h1"), "our own page");
}

/// Security requirement 2: bodies and headers have an end.
#[tokio::test]
async fn what_is_too_large_is_refused() {
    let gateway = TestGateway::start().await;
    let house = House::before(&gateway).await;
    let browser = house.browser();
    let long = "x".repeat(17 * 1024);
    assert_eq!(browser.post("/api/sign-in", &[("username", &long)]).await.status, 413);
    let huge = browser.request(Method::GET, "/login").header("X-Long", "y".repeat(40_000));
    assert!(browser.send(huge).await.status.is_client_error());
    assert_eq!(browser.get(&format!("/login?x={long}")).await.status, 413);
}

/// Security requirement 62, as far as it is ours: no traversal, no listing, no other methods.
#[tokio::test]
async fn only_the_site_is_served() {
    let gateway = TestGateway::start().await;
    let house = House::before(&gateway).await;
    let browser = house.browser();
    for path in [
        "/../grantway.toml",
        "/pkg/../../grantway.toml",
        "/%2e%2e/grantway.toml",
        "/pkg/",
        "/pkg",
        "/.env",
        "/grantway.db",
    ] {
        assert_eq!(browser.get(path).await.status, 404, "{path}");
    }
    for method in [Method::PUT, Method::DELETE, Method::PATCH, Method::OPTIONS, Method::TRACE] {
        assert_eq!(
            browser.send(browser.request(method.clone(), "/login")).await.status,
            405,
            "{method}"
        );
    }
}

#[tokio::test]
async fn readiness_names_what_is_missing() {
    let gateway = TestGateway::stand_in().await;
    let house = House::before(&gateway).await;
    let browser = house.browser();
    let ready = browser.get("/readyz").await;
    assert_eq!(
        (ready.status.as_u16(), ready.body.as_str()),
        (200, r#"{"database":"ok","gateway":"ok"}"#)
    );
    gateway.close().await;
    let down = browser.get("/readyz").await;
    assert_eq!(
        (down.status.as_u16(), down.body.as_str()),
        (503, r#"{"database":"ok","gateway":"unreachable"}"#)
    );
    assert_eq!(browser.get("/healthz").await.status, 200);
}
