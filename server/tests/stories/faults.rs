//! The faults to survive: F1 to F10, F22 and F23 of the reliability table. The stand-in plays them.

use std::time::Duration;

use crate::support::{ALICE, Browser, CALLBACK, CLIENT, House, Page, TestGateway};
use dev_gateway::{Fault, Listener, Match};

async fn rig() -> (TestGateway, House, Browser) {
    let gateway = TestGateway::stand_in().await;
    let house = House::before(&gateway).await;
    let browser = house.browser();
    (gateway, house, browser)
}

fn posts(gateway: &TestGateway) -> usize {
    gateway
        .faults()
        .log()
        .iter()
        .filter(|it| it.method == "POST" && it.path.contains("/oauth2/authorize"))
        .count()
}

fn on_authorize() -> Match {
    Match {
        listener: Some(Listener::Https),
        path_contains: Some("/oauth2/authorize".to_owned()),
        ..Match::any()
    }
}

fn on_admin() -> Match {
    Match { listener: Some(Listener::Admin), ..Match::any() }
}

/// The page names its request id, leaks nothing, and leads back to the request where it can be answered.
fn is_problem(page: &Page, status: u16, heading: &str, again: Option<&str>) {
    assert_eq!((page.status.as_u16(), page.location()), (status, None), "{}", page.body);
    assert_eq!(page.heading(), heading);
    assert!(page.body.contains("Request id"));
    assert!(!page.body.contains(crate::support::PROVISION_KEY), "no secret in a page");
    let link = again.map(|request| format!("href=\"/consent/{request}\""));
    match link {
        Some(link) => assert!(page.body.contains(&link), "Try again is missing: {}", page.body),
        None => assert!(!page.body.contains("href=\"/consent/"), "there is nothing to try again"),
    }
    if status == 503 {
        assert!(page.header("retry-after").is_some(), "503 says when to come back");
    }
}

const DOWN: &str = "We can't reach Acme Cloud right now";
const FAULT: &str = "We got an answer that we can't use";
const UNKNOWN: &str = "We don't know whether this worked";

/// F1: the Admin API is gone, but the client is known: the page is shown and Allow works. A denial
/// needs fresh data (security requirement 22, reliability rule R4).
#[tokio::test]
async fn f1_with_a_warm_cache_people_can_still_allow() {
    let (gateway, house, browser) = rig().await;
    browser.sign_in(&house.authorize("&scope=email"), ALICE).await;
    gateway.faults().inject(on_admin(), Fault::Close);
    let consent = browser.open(&house.authorize("&scope=email")).await;
    assert_eq!(consent.status, 200);
    let answer = browser.decide(&consent, "allow", &[]).await;
    assert!(answer.query("code").is_some(), "{}", answer.body);
}

/// F2, F3: nothing is known and the Admin API is down or slow.
#[tokio::test]
async fn f2_with_a_cold_cache_people_are_told_to_come_back() {
    for fault in [Fault::Close, Fault::Reset, Fault::Delay(Duration::from_secs(30))] {
        let (gateway, house, browser) = rig().await;
        gateway.faults().inject(on_admin(), fault);
        is_problem(&browser.get(&house.authorize("&scope=email")).await, 503, DOWN, None);
        gateway.faults().clear();
    }
    let (gateway, house, browser) = rig().await;
    gateway.close().await;
    is_problem(&browser.get(&house.authorize("&scope=email")).await, 503, DOWN, None);
    assert_eq!(browser.get("/login").await.status, 200, "what does not need the gateway goes on");
}

/// F2: after five failures the Admin API is left alone for a while.
#[tokio::test]
async fn f2_a_breaker_spares_an_admin_api_that_is_down() {
    let (gateway, house, browser) = rig().await;
    gateway.faults().inject(on_admin(), Fault::Status(500));
    for _ in 0..20 {
        assert_eq!(browser.get(&house.authorize("&scope=email")).await.status, 503);
    }
    assert_eq!(gateway.faults().log().len(), 5);
}

/// F4, F5: whatever the Admin API answers, there is a page, and no client but the one asked for.
#[tokio::test]
async fn f4_strange_answers_of_the_admin_api() {
    let other = r#"{"client_id":"QueryAppClientId0000000000000002","name":"Other","redirect_uris":["https://client.example/cb"],"consumer":null}"#;
    let list = format!(r#"{{"data":[{other}],"next":null}}"#);
    let deep = format!("{}{}", "[".repeat(50_000), "]".repeat(50_000));
    let json = |text: &str| Fault::Body(200, text.to_owned());
    for (fault, status) in [
        (Fault::Status(500), 503),
        (Fault::Status(429), 503),
        (Fault::Status(302), 503),
        (Fault::Html(200), 503),
        (Fault::Truncated, 503),
        (Fault::Oversized(10_000_000), 503),
        (json(""), 503),
        (json("null"), 503),
        (json("{\"client_id\":7}"), 503),
        (json("{\"redirect_uris\":{}}"), 503),
        (json(&deep), 503),
        (Fault::Status(401), 502),
        (Fault::Status(403), 502),
        (json(other), 400),
        (Fault::Status(404), 400),
        (json(&list), 503),
    ] {
        let (gateway, house, browser) = rig().await;
        let name = format!("{fault:?}").chars().take(60).collect::<String>();
        gateway.faults().inject(on_admin(), fault);
        let page = browser.get(&house.authorize("&scope=email")).await;
        assert_eq!((page.status.as_u16(), page.location()), (status, None), "{name}");
        assert!(!page.body.contains("Other"), "{name}: another client's name was shown");
        assert_eq!(house.browser().get("/healthz").await.status, 200, "{name}");
    }
}

/// Old Kong answers the path with 404 and filters the list; Kong 3 ignores the filter.
#[tokio::test]
async fn older_kongs_list_is_asked_and_compared() {
    let (gateway, house, browser) = rig().await;
    let old = Match { path_contains: Some(format!("/oauth2/{CLIENT}")), ..on_admin() };
    gateway.faults().inject(old, Fault::Body(404, "{\"message\":\"Not found\"}".to_owned()));
    let page = browser.open(&house.authorize("&scope=email")).await;
    assert!(page.body.contains("Acme Photos"), "{}", page.body);
    let log = gateway.faults().log();
    assert!(log.iter().any(|it| it.path.starts_with("/oauth2?client_id=")), "the list was asked");
}

/// F6: a certificate that is not trusted; no byte of the request is sent.
#[tokio::test]
async fn f6_a_gateway_with_a_strangers_certificate_gets_nothing() {
    let gateway = TestGateway::stand_in().await;
    let stranger = TestGateway::stand_in().await;
    let wrong = TestGateway::of_two(&gateway, &stranger);
    let house = House::before(&wrong).await;
    let browser = house.browser();
    let consent = browser.sign_in(&house.authorize("&scope=email"), ALICE).await;
    let answer = browser.decide(&consent, "allow", &[]).await;
    is_problem(&answer, 503, DOWN, Some(&consent.field("request")));
    assert_eq!(posts(&stranger), 0);
}

/// F7: the proxy refuses connections; the request stays and can be answered later.
#[tokio::test]
async fn f7_a_proxy_that_is_down_costs_nobody_their_request() {
    let (gateway, house, browser) = rig().await;
    let consent = browser.sign_in(&house.authorize("&scope=email"), ALICE).await;
    gateway.close().await;
    let answer = browser.decide(&consent, "allow", &[]).await;
    is_problem(&answer, 503, DOWN, Some(&consent.field("request")));
    assert_eq!(browser.get(&format!("/consent/{}", consent.field("request"))).await.status, 200);
}

/// F8: the answer is lost after the request was sent: one POST for each human click.
#[tokio::test]
async fn f8_a_lost_answer_is_said_and_never_repeated_by_itself() {
    for fault in [Fault::Close, Fault::Reset, Fault::CloseAfter, Fault::Truncated] {
        let (gateway, house, browser) = rig().await;
        let name = format!("{fault:?}");
        let consent = browser.sign_in(&house.authorize("&scope=email"), ALICE).await;
        gateway.faults().inject(Match { times: Some(1), ..on_authorize() }, fault);
        let answer = browser.decide(&consent, "allow", &[]).await;
        is_problem(&answer, 502, UNKNOWN, Some(&consent.field("request")));
        assert_eq!(posts(&gateway), 1, "{name}");
        let again = browser.get(&format!("/consent/{}", consent.field("request"))).await;
        let answer = browser.decide(&again, "allow", &[]).await;
        assert!(answer.query("code").is_some(), "{name}: {}", answer.body);
        assert_eq!(posts(&gateway), 2, "{name}: one POST for each click");
    }
}

/// F8: the answer breaks off at each byte in turn, its head included. The person is told so, or goes where
/// they were told, and nowhere else.
#[tokio::test]
async fn f8_an_answer_cut_at_any_byte_leads_to_the_client_or_to_the_honest_page() {
    let (gateway, house, browser) = rig().await;
    let consent = browser.sign_in(&house.authorize("&scope=email&state=s"), ALICE).await;
    let mut cut = 0;
    let answer = loop {
        gateway.faults().inject(on_authorize().times(1), Fault::CutAfter(cut));
        let answer = browser.decide(&consent, "allow", &[]).await;
        if answer.status == 303 {
            break answer;
        }
        assert_eq!((answer.status.as_u16(), answer.heading().as_str()), (502, UNKNOWN), "{cut}");
        assert_eq!(answer.location(), None, "{cut}");
        cut += 1;
    };
    assert!(answer.location().is_some_and(|place| place.starts_with(&format!("{CALLBACK}?"))));
    assert_eq!(answer.query("state").as_deref(), Some("s"));
    assert!(answer.query("code").is_some_and(|code| code.len() == 32), "{:?}", answer.location());
    assert!(cut > 200, "it was cut before its end: {cut}");
    assert_eq!(posts(&gateway), cut + 1, "one POST for each click");
}

/// R1: a lost implicit answer may have been a live token: it is never asked for again.
#[tokio::test]
async fn f8_a_lost_implicit_answer_is_not_tried_again() {
    let (gateway, house, browser) = rig().await;
    let ask = house.authorize("&scope=email").replace("response_type=code", "response_type=token");
    let consent = browser.sign_in(&ask, ALICE).await;
    gateway.faults().inject(Match { times: Some(1), ..on_authorize() }, Fault::CloseAfter);
    is_problem(&browser.decide(&consent, "allow", &[]).await, 502, UNKNOWN, None);
    assert_eq!(browser.decide(&consent, "allow", &[]).await.status, 410);
    assert_eq!(posts(&gateway), 1);
}

/// F9: while the gateway thinks, more clicks do nothing.
#[tokio::test(flavor = "multi_thread")]
async fn f9_clicks_while_the_gateway_thinks_are_one_post() {
    let (gateway, house, browser) = rig().await;
    let consent = browser.sign_in(&house.authorize("&scope=email"), ALICE).await;
    gateway.faults().inject(on_authorize(), Fault::Delay(Duration::from_millis(500)));
    let clicks = (0..10).map(|_| browser.decide(&consent, "allow", &[]));
    let answers = futures::future::join_all(clicks).await;
    assert_eq!(posts(&gateway), 1);
    assert_eq!(answers.iter().filter(|answer| answer.query("code").is_some()).count(), 1);
}

/// F9: an answer after the deadline is a lost one.
#[tokio::test]
async fn f9_an_answer_after_the_deadline_is_unknown() {
    let (gateway, house, browser) = rig().await;
    let consent = browser.sign_in(&house.authorize("&scope=email"), ALICE).await;
    gateway.faults().inject(on_authorize(), Fault::Delay(Duration::from_secs(20)));
    is_problem(
        &browser.decide(&consent, "allow", &[]).await,
        502,
        UNKNOWN,
        Some(&consent.field("request")),
    );
    assert_eq!(posts(&gateway), 1);
}

/// A browser that hangs up in mid-Allow leaves a request that is answered, not one that hangs.
#[tokio::test]
async fn a_browser_that_hangs_up_leaves_nothing_half_done() {
    let (gateway, house, browser) = rig().await;
    let consent = browser.sign_in(&house.authorize("&scope=email"), ALICE).await;
    gateway.faults().inject(on_authorize(), Fault::Delay(Duration::from_millis(300)));
    let click = browser.decide(&consent, "allow", &[]);
    assert!(tokio::time::timeout(Duration::from_millis(100), click).await.is_err());
    tokio::time::sleep(Duration::from_millis(600)).await;
    let page = browser.get(&format!("/consent/{}", consent.field("request"))).await;
    assert_eq!(page.heading(), "You have already answered");
}

/// F10, security requirements 20 and 21: only the redirect that the person was shown is followed.
#[tokio::test]
async fn f10_alien_redirects_are_not_followed() {
    let to = |uri: &str| format!("{{\"redirect_uri\":\"{uri}\"}}");
    for (status, body) in [
        (200, to("https://evil.example/cb?code=x&state=s")),
        (200, to("https://client.example/cb?code=x&state=other")),
        (200, to("https://client.example/cb?code=x")),
        (200, to("https://client.example/cb?code=x&state=s&more=1")),
        (200, to("https://client.example/cb2?code=x&state=s")),
        (200, to("https://client.example/cb?error=x&state=s")),
        (200, to("javascript:alert(1)")),
        (200, to("https://client.example/cb\\r\\nSet-Cookie: a=b")),
        (200, "{}".to_owned()),
        (200, "[]".to_owned()),
        (200, String::new()),
        (400, to("https://evil.example/cb?error=x&state=s")),
        (302, to("https://client.example/cb?code=x&state=s")),
        (500, to("https://client.example/cb?code=x&state=s")),
        (404, "{\"message\":\"no Route matched with those values\"}".to_owned()),
    ] {
        let (gateway, house, browser) = rig().await;
        let consent = browser.sign_in(&house.authorize("&scope=email&state=s"), ALICE).await;
        gateway.faults().inject(on_authorize(), Fault::Body(status, body.clone()));
        // What was turned away gave nothing; of anything else nobody knows.
        let heading = if (400..500).contains(&status) { FAULT } else { UNKNOWN };
        is_problem(
            &browser.decide(&consent, "allow", &[]).await,
            502,
            heading,
            Some(&consent.field("request")),
        );
    }
    for fault in [Fault::Html(200), Fault::Html(502), Fault::Oversized(5_000_000)] {
        let (gateway, house, browser) = rig().await;
        let consent = browser.sign_in(&house.authorize("&scope=email&state=s"), ALICE).await;
        gateway.faults().inject(on_authorize(), fault);
        is_problem(
            &browser.decide(&consent, "allow", &[]).await,
            502,
            UNKNOWN,
            Some(&consent.field("request")),
        );
    }
}

/// Kong's own error goes to the client, as its answer says.
#[tokio::test]
async fn an_error_with_a_redirect_is_followed_on_400() {
    let (gateway, house, browser) = rig().await;
    let consent = browser.sign_in(&house.authorize("&scope=email&state=s"), ALICE).await;
    let body = format!(
        "{{\"redirect_uri\":\"{CALLBACK}?error=invalid_scope&error_description=x%20y&state=s\"}}"
    );
    gateway.faults().inject(on_authorize(), Fault::Body(400, body));
    let answer = browser.decide(&consent, "allow", &[]).await;
    assert_eq!(
        (answer.status.as_u16(), answer.query("error").as_deref()),
        (303, Some("invalid_scope"))
    );
}

const OURS: &str = "This service is not set up right";

/// An answer without a redirect is our misconfiguration: a page of ours, and nothing leaks.
#[tokio::test]
async fn a_wrong_provision_key_is_ours_to_mend() {
    let gateway = TestGateway::start().await;
    let key_file = tempfile::NamedTempFile::new().expect("a file");
    std::fs::write(key_file.path(), "wrong-canary-key\n").expect("written");
    let service = format!(
        "[[services]]\nname = \"v-pkce-none\"\npath = \"/v-pkce-none\"\nprovision_key_file = \"{}\"\n",
        key_file.path().display()
    );
    let house = House::with(&gateway, &service).await;
    let browser = house.browser();
    let ask = house.authorize("&scope=email").replace("/authorize?", "/authorize/v-pkce-none?");
    let consent = browser.sign_in(&ask, ALICE).await;
    let answer = browser.decide(&consent, "allow", &[]).await;
    is_problem(&answer, 502, OURS, Some(&consent.field("request")));
    assert!(!answer.body.contains("canary") && !answer.body.contains("provision"));
    // The key is put right, and the person's next try works.
    std::fs::write(key_file.path(), "key-v-pkce-none-0000000000000000").expect("written");
    let again = browser.get(&format!("/consent/{}", consent.field("request"))).await;
    assert!(browser.decide(&again, "allow", &[]).await.query("code").is_some());
}

/// The key is read from the plugin, and read again once when Kong says that it is invalid.
#[tokio::test]
async fn f11_a_rotated_provision_key_is_read_again() {
    let (gateway, house, browser) = rig().await;
    let consent = browser.sign_in(&house.authorize("&scope=email"), ALICE).await;
    let plugin = format!("{}/plugins/00000000-0000-4003-8000-000000000001", gateway.admin_url);
    let body = serde_json::json!({ "config": { "provision_key": "a-new-key-canary" } });
    let changed = gateway.http().patch(plugin).json(&body).send().await.expect("an answer");
    if !changed.status().is_success() {
        // The stand-in's plugins can't be changed: Kong's refusal is played instead.
        let refusal =
            "{\"error\":\"invalid_provision_key\",\"error_description\":\"Invalid provision_key\"}"
                .to_owned();
        gateway.faults().inject(on_authorize(), Fault::Body(400, refusal));
        is_problem(
            &browser.decide(&consent, "allow", &[]).await,
            502,
            OURS,
            Some(&consent.field("request")),
        );
        let reads =
            gateway.faults().log().iter().filter(|it| it.path.ends_with("/plugins")).count();
        assert_eq!(reads, 2, "read at /authorize, and again when Kong refused it");
        return;
    }
    let answer = browser.decide(&consent, "allow", &[]).await;
    assert!(answer.query("code").is_some(), "{}", answer.body);
    assert_eq!(posts(&gateway), 2);
}

/// F22: many at once for one client are one question.
#[tokio::test(flavor = "multi_thread")]
async fn f22_a_thundering_herd_is_one_question() {
    let (gateway, house, _) = rig().await;
    gateway.faults().inject(on_admin(), Fault::Delay(Duration::from_millis(100)));
    let ask = house.authorize("&scope=email");
    let browsers: Vec<Browser> = (0..50).map(|_| house.browser()).collect();
    let pages = futures::future::join_all(browsers.iter().map(|browser| browser.get(&ask))).await;
    assert!(pages.iter().all(|page| page.status == 303));
    let asked =
        gateway.faults().log().iter().filter(|it| it.path == format!("/oauth2/{CLIENT}")).count();
    assert_eq!(asked, 1);
}

/// F23: a client that is not there is not asked for again and again.
#[tokio::test]
async fn f23_unknown_clients_are_remembered_for_a_moment() {
    let (gateway, _house, browser) = rig().await;
    for _ in 0..10 {
        assert_eq!(
            browser.get("/authorize?response_type=code&client_id=nobody&scope=email").await.status,
            400
        );
    }
    let asked = gateway.faults().log().iter().filter(|it| it.path == "/oauth2/nobody").count();
    assert_eq!(asked, 1);
}

/// F23: an address that asks for one unknown client after the other has to wait.
#[tokio::test]
async fn f23_an_address_gets_few_unknown_clients_at_a_time() {
    let (gateway, _house, browser) = rig().await;
    let mut statuses = Vec::new();
    for n in 0..60 {
        statuses.push(
            browser
                .get(&format!("/authorize?response_type=code&client_id=nobody{n}&scope=email"))
                .await
                .status
                .as_u16(),
        );
    }
    assert_eq!(statuses.iter().filter(|status| **status == 503).count(), 30, "{statuses:?}");
    assert!(gateway.faults().log().len() <= 2 * 30, "the path and the list, for each of thirty");
}

/// Security requirement 57: on the Admin API only reading, on a short list of paths. What a removal
/// does there besides: `removal.rs`.
#[tokio::test]
async fn the_admin_api_is_only_read() {
    let (gateway, house, browser) = rig().await;
    let consent = browser.sign_in(&house.authorize("&scope=email"), ALICE).await;
    browser.decide(&consent, "allow", &[]).await;
    browser.get("/readyz").await;
    for request in gateway.faults().log().iter().filter(|it| matches!(it.listener, Listener::Admin))
    {
        assert_eq!(request.method, "GET");
        let known = ["/oauth2", "/consumers/", "/services/"]
            .iter()
            .any(|prefix| request.path.starts_with(prefix));
        assert!(known, "{}", request.path);
    }
}
