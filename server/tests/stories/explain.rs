//! `grantway explain`: the story behind each kind of problem page.

use std::process::Command;

use dev_gateway::{Fault, Match};
use reqwest::{Method, header};
use server::{explain::story, store::problems::Problems};

use crate::support::{ALICE, CLIENT, House, Page, TestGateway};

/// The story of a problem page, as the command tells it.
async fn told(house: &House, page: &Page) -> String {
    house.state.journal.flush().await;
    let problems = Problems::new(house.state.store.pool().clone());
    let told = story(&problems, &id(page), "Acme Cloud").await.expect("read");
    told.unwrap_or_else(|| panic!("no story of {}", page.body))
}

fn id(page: &Page) -> String {
    let id = page.select(".request-id__value");
    assert_eq!(id.len(), 14, "{}", page.body);
    id
}

/// A story has these words, in this order, and says what the person saw as the page did.
fn tells(told: &str, page: &Page, words: &[&str]) {
    let mut rest = told;
    for word in words {
        let (_, after) = rest.split_once(word).unwrap_or_else(|| panic!("no {word:?} in {told}"));
        rest = after;
    }
    assert!(told.contains(&format!("(HTTP {})", page.status.as_u16())), "{told}");
    for part in ["What happened", "What the person saw", "The likely cause", "What you can do"] {
        assert!(told.contains(part), "{told}");
    }
    for secret in [page.field("csrf"), ALICE.2.to_owned(), "canary".to_owned()] {
        assert!(secret.is_empty() || !told.contains(&secret), "{secret} in {told}");
    }
}

async fn rig() -> (TestGateway, House) {
    let gateway = TestGateway::stand_in().await;
    let house = House::before(&gateway).await;
    (gateway, house)
}

fn on_authorize() -> Match {
    Match { path_contains: Some("/oauth2/authorize".to_owned()), ..Match::any() }
}

#[tokio::test]
async fn an_unknown_client() {
    let (_gateway, house) = rig().await;
    let ask = house.authorize("&scope=email&state=canary").replace(CLIENT, "nobody-of-ours");
    let page = house.browser().get(&ask).await;
    tells(
        &told(&house, &page).await,
        &page,
        &[
            "client nobody-of-ours asked for service mock-service.",
            "GET /authorize ended in this problem page.",
            "invalid_client: no client has this client_id",
            "\"This application is not known here\" (HTTP 400)",
            "no OAuth 2.0 credential",
            "GET /oauth2",
        ],
    );
}

#[tokio::test]
async fn a_redirect_that_is_not_registered() {
    let (_gateway, house) = rig().await;
    let ask = house.authorize("&scope=email").replace("client.example", "evil.example");
    let page = house.browser().get(&ask).await;
    tells(
        &told(&house, &page).await,
        &page,
        &[CLIENT, "\"We stopped this request\"", "byte for byte", "add its redirect_uri"],
    );
}

#[tokio::test]
async fn an_error_owed_to_the_client() {
    let (_gateway, house) = rig().await;
    let page = house.browser().get(&house.authorize("&scope=calendar&state=canary")).await;
    let told = told(&house, &page).await;
    let request = page.field("request");
    tells(
        &told,
        &page,
        &[
            &format!("Pending request {request}:"),
            &format!("client {CLIENT} asked for service mock-service."),
            "GET /authorize ended in this problem page.",
            "The error: invalid_scope",
            "An application made a request that we can't accept",
            "the application's developer",
        ],
    );
    assert!(!told.contains("was shown"), "{told}");
}

#[tokio::test]
async fn an_expired_request() {
    let (_gateway, house) = rig().await;
    let browser = house.browser();
    let consent = browser.sign_in(&house.authorize("&scope=email"), ALICE).await;
    house.clock.advance(601);
    let page = browser.get(&format!("/consent/{}", consent.field("request"))).await;
    tells(
        &told(&house, &page).await,
        &page,
        &[
            "asked for service mock-service.",
            "the consent page was shown to user alice-1001.",
            "the request expired without an answer.",
            "GET /consent/",
            "\"This request has expired\" (HTTP 410)",
            "longer than the request waits",
        ],
    );
}

#[tokio::test]
async fn a_request_that_was_answered() {
    let (_gateway, house) = rig().await;
    let browser = house.browser();
    let consent = browser.sign_in(&house.authorize("&scope=email"), ALICE).await;
    browser.decide(&consent, "allow", &[]).await;
    let page = browser.decide(&consent, "allow", &[]).await;
    tells(
        &told(&house, &page).await,
        &page,
        &[
            "was shown to user alice-1001.",
            "they chose Allow, and it was sent to the gateway.",
            "the gateway answered, and they were sent back.",
            "POST /api/decide ended in this problem page.",
            "\"You have already answered\" (HTTP 410)",
            "a second click",
        ],
    );
    let denied = browser.open(&house.authorize("&scope=email")).await;
    browser.decide(&denied, "deny", &[]).await;
    let page = browser.get(&format!("/consent/{}", denied.field("request"))).await;
    tells(&told(&house, &page).await, &page, &["they chose Deny, and were sent back with that."]);
}

#[tokio::test]
async fn another_browser() {
    let (_gateway, house) = rig().await;
    let consent = house.browser().sign_in(&house.authorize("&scope=email"), ALICE).await;
    let other = house.browser();
    other.sign_in("/login", ALICE).await;
    let page = other.get(&format!("/consent/{}", consent.field("request"))).await;
    tells(
        &told(&house, &page).await,
        &page,
        &[
            &format!("Pending request {}:", consent.field("request")),
            "\"This request belongs to another browser\" (HTTP 403)",
            "private window",
        ],
    );
}

#[tokio::test]
async fn blocked_cookies() {
    let (_gateway, house) = rig().await;
    let started = house.browser().get(&house.authorize("&scope=email")).await;
    let page = house.browser().get(&started.location().expect("a redirect")).await;
    tells(
        &told(&house, &page).await,
        &page,
        &[
            "GET /login/",
            "\"Your browser blocks cookies\" (HTTP 400)",
            "No cookie came back",
            "public_url",
        ],
    );
}

#[tokio::test]
async fn a_gateway_that_is_down() {
    let (gateway, house) = rig().await;
    let browser = house.browser();
    let consent = browser.sign_in(&house.authorize("&scope=email"), ALICE).await;
    gateway.close().await;
    let page = browser.decide(&consent, "allow", &[]).await;
    tells(
        &told(&house, &page).await,
        &page,
        &[
            "they chose Allow, and it was sent to the gateway.",
            "POST /api/decide ended in this problem page.",
            "The error: the gateway's proxy can't be reached",
            "\"We can't reach Acme Cloud right now\" (HTTP 503)",
            "Kong did not answer",
            "/readyz",
        ],
    );
}

#[tokio::test]
async fn an_unknown_outcome_and_what_came_before_and_after() {
    let (gateway, house) = rig().await;
    let browser = house.browser();
    let consent = browser.sign_in(&house.authorize("&scope=email&state=canary"), ALICE).await;
    let request = consent.field("request");
    gateway.faults().inject(Match { times: Some(1), ..on_authorize() }, Fault::Status(404));
    let before = browser.decide(&consent, "allow", &[]).await;
    house.clock.advance(7);
    gateway.faults().inject(Match { times: Some(1), ..on_authorize() }, Fault::CloseAfter);
    let again = browser.get(&format!("/consent/{request}")).await;
    let page = browser.decide(&again, "allow", &[]).await;
    house.clock.advance(7);
    house.state.journal.flush().await;
    let third = browser.get(&format!("/consent/{request}")).await;
    browser.decide(&third, "allow", &[]).await;
    let after = browser.get(&format!("/consent/{request}")).await;
    let (before, after) = (id(&before), id(&after));
    tells(
        &told(&house, &page).await,
        &page,
        &[
            &format!("problem page {before}: \"We got an answer that we can't use\""),
            "they chose Allow, and it was sent to the gateway.",
            "The error: the gateway's answer was lost",
            "\"We don't know whether this worked\" (HTTP 502)",
            "A code may have been made.",
            "afterwards",
            &format!("problem page {after}: \"You have already answered\""),
        ],
    );
}

#[tokio::test]
async fn a_busy_house() {
    let (_gateway, house) = rig().await;
    let browser = house.browser();
    let mut page = browser.get("/authorize?response_type=code&client_id=nobody&scope=email").await;
    for n in 0..30 {
        let ask = format!("/authorize?response_type=code&client_id=nobody{n}&scope=email");
        page = browser.get(&ask).await;
    }
    assert_eq!(page.status, 503);
    tells(
        &told(&house, &page).await,
        &page,
        &[
            "\"Too many people are signing in\" (HTTP 503)",
            "Too much came at once",
            "free disk space",
        ],
    );
}

/// An address of ours that leads nowhere has a story; anybody else's has none.
#[tokio::test]
async fn a_page_that_is_not_there() {
    let (_gateway, house) = rig().await;
    let browser = house.browser();
    let ask = house.authorize("&scope=email").replace("/authorize?", "/authorize/nothing?");
    let page = browser.get(&ask).await;
    tells(
        &told(&house, &page).await,
        &page,
        &[
            &format!("client {CLIENT} asked for service nothing."),
            "\"There is no page here\" (HTTP 404)",
            "a service that is not configured",
        ],
    );
    for nowhere in ["/nowhere", "/wp-login.php", "/pkg/nothing.js", "/favicon.ico"] {
        let page = browser.get(nowhere).await;
        assert_eq!(page.status, 404);
        house.state.journal.flush().await;
        let problems = Problems::new(house.state.store.pool().clone());
        assert_eq!(story(&problems, &id(&page), "x").await.expect("read"), None, "{nowhere}");
    }
}

/// Security requirements 53 and 58: what strangers say stays one visible line, and no secret is kept.
#[tokio::test]
async fn a_story_holds_no_secret_and_no_line_of_a_strangers() {
    let (gateway, house) = rig().await;
    let browser = house.browser();
    let evil = "x%0aWhat%20you%20can%20do%1b%5b31m%e2%80%ae";
    let page = browser.get(&format!("/authorize/{evil}?client_id={CLIENT}&code=canary")).await;
    let story = told(&house, &page).await;
    assert!(!story.contains(['\u{1b}', '\u{202e}']) && !story.contains("canary"), "{story:?}");
    assert_eq!(story.matches("\nWhat you can do").count(), 1, "{story}");
    let consent = browser.sign_in(&house.authorize("&scope=email&state=canary"), ALICE).await;
    let refusal = "{\"error\":\"x\\nWhat you can do\",\"error_description\":\"\\u001b[31m\"}";
    gateway.faults().inject(on_authorize(), Fault::Body(400, refusal.to_owned()));
    let page = browser.decide(&consent, "allow", &[]).await;
    let story = told(&house, &page).await;
    tells(&story, &page, &["The error: the gateway refused the request itself", "provision key"]);
    assert!(!story.contains('\u{1b}'), "{story:?}");
    assert_eq!(story.matches("\nWhat you can do").count(), 1, "{story}");
    house.state.journal.flush().await;
    let rows: Vec<(String,)> = sqlx::query_as(
        "SELECT problem || COALESCE(reason, '') || COALESCE(steps, '') || path FROM problems",
    )
    .fetch_all(house.state.store.pool())
    .await
    .expect("read");
    for secret in [&consent.field("csrf"), ALICE.2, "canary", crate::support::PROVISION_KEY] {
        assert!(rows.iter().all(|(row,)| !row.contains(secret)), "{secret} in {rows:?}");
    }
}

/// A flood of bad requests fills neither the disk nor anybody's time.
#[tokio::test]
async fn stories_are_bounded_by_number_and_by_age() {
    let (_gateway, house) = rig().await;
    let page = house.browser().get("/authorize?client_id=%2e%2e").await;
    house.state.journal.flush().await;
    let purge = async || house.state.store.purge(house.state.clock.now()).await.expect("purged");
    sqlx::query(
        "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100010) \
         INSERT INTO problems (id, log_id, at, status, problem, method, path) \
         SELECT 'f' || (1000000 + i), 'x', $1, 400, 'null', 'GET', '/' FROM n",
    )
    .bind(house.state.clock.now().0)
    .execute(house.state.store.pool())
    .await
    .expect("a flood");
    assert_eq!(purge().await.problems, 11, "the oldest go first");
    let problems = Problems::new(house.state.store.pool().clone());
    assert_eq!(story(&problems, &id(&page), "x").await.expect("read"), None);
    house.clock.advance(30 * 24 * 3600);
    assert_eq!(purge().await.problems, 100_000);
}

/// The command itself, beside a running server.
#[tokio::test]
async fn the_command_tells_it_beside_a_running_server() {
    let (_gateway, house) = rig().await;
    let foreign = house
        .browser()
        .request(Method::POST, "/api/sign-out")
        .header(header::ORIGIN, "https://evil.example")
        .body("csrf=x");
    let page = house.browser().send(foreign).await;
    house.state.journal.flush().await;
    let explain = |id: &str| {
        let done = Command::new(env!("CARGO_BIN_EXE_grantway"))
            .args(["explain", id, "--config"])
            .arg(house.folder.path().join("grantway.toml"))
            .output()
            .expect("runs");
        let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        (done.status.code(), text(&done.stdout), text(&done.stderr))
    };
    let (code, out, err) = explain(&id(&page));
    assert_eq!(code, Some(0), "{out}{err}");
    tells(&out, &page, &["POST /api/sign-out", "\"We stopped this form\" (HTTP 403)"]);
    let (code, out, err) = explain("0000-0000-0000");
    assert_eq!((code, out.as_str()), (Some(1), ""));
    assert!(err.contains("nothing is kept under this request id"), "{err}");
    let (code, _, err) = explain("nonsense");
    assert_eq!(code, Some(1));
    assert!(err.contains("a request id looks like 1f0a-93bc-07de"), "{err}");
}
