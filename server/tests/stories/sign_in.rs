//! Signing in and out, over HTTP.

use crate::support::{ALICE, BOB, Browser, House, Page, TestGateway};

async fn try_password(browser: &Browser, page: &Page, username: &str, password: &str) -> Page {
    let csrf = page.field("csrf");
    let request = page.field("request");
    let mut fields = vec![("username", username), ("password", password), ("csrf", &csrf)];
    if !request.is_empty() {
        fields.push(("request", &request));
    }
    let answer = browser.post("/api/sign-in", &fields).await;
    assert_eq!(answer.status, 303, "{}", answer.body);
    browser.open(&answer.location().expect("a redirect")).await
}

const WRONG: &str = "The username or password is not right.";

/// Security requirement 45: unknown, wrong and disabled are one answer.
#[tokio::test]
async fn unknown_wrong_and_disabled_look_the_same() {
    let gateway = TestGateway::start().await;
    let house = House::before(&gateway).await;
    let bob = server::account::UserId::parse(BOB.1).expect("valid");
    house.state.store.users.disable(&bob, house.state.clock.now()).await.expect("disabled");
    let mut bodies = Vec::new();
    for (username, password) in
        [("alice", "not her password"), ("nobody", "not her password"), (BOB.0, BOB.2)]
    {
        let browser = house.browser();
        let login = browser.open(&house.authorize("&scope=email")).await;
        let page = try_password(&browser, &login, username, password).await;
        assert!(page.body.contains(WRONG), "{}", page.body);
        assert_eq!(page.field("username"), username, "what was typed is kept");
        assert!(!page.body.contains(password), "but never a password");
        bodies.push(page.body.len() - page.body.matches(username).count() * username.len());
    }
    assert!(bodies.windows(2).all(|pair| pair[0].abs_diff(pair[1]) < 16), "{bodies:?}");
}

/// Consent-ux rule 4: a bare scheme tells nobody where they go.
#[tokio::test]
async fn the_page_says_in_words_where_the_person_goes() {
    let gateway = TestGateway::start().await;
    let house = House::before(&gateway).await;
    let app =
        "/authorize?response_type=code&scope=email&client_id=NativeAppClientId000000000000003";
    let page = house.browser().open(app).await;
    assert_eq!(page.heading(), "Sign in");
    let words = "The app on this device that opens com.example.app links";
    assert!(page.text().contains(words), "{}", page.text());
}

#[tokio::test]
async fn after_a_wrong_password_the_request_is_still_there() {
    let gateway = TestGateway::start().await;
    let house = House::before(&gateway).await;
    let browser = house.browser();
    let login = browser.open(&house.authorize("&scope=email")).await;
    assert!(login.body.contains("Acme Photos"));
    let again = try_password(&browser, &login, "alice", "wrong").await;
    assert!(again.body.contains("Acme Photos") && again.body.contains(WRONG));
    let consent = try_password(&browser, &again, " ALICE ", ALICE.2).await;
    assert!(consent.body.contains("See your email address"), "{}", consent.body);
}

/// Delays begin after five failures in a row; the person is told how long; the count survives a restart.
#[tokio::test]
async fn after_five_failures_a_person_waits() {
    let gateway = TestGateway::start().await;
    let house = House::before(&gateway).await;
    let browser = house.browser();
    let mut page = browser.get("/login").await;
    for _ in 0..5 {
        page = try_password(&browser, &page, "alice", "wrong").await;
        assert!(page.body.contains(WRONG));
    }
    let restarted = house.second_node().await;
    let browser = browser.at(&restarted.url);
    let page = try_password(&browser, &page, "Alice", ALICE.2).await;
    assert!(page.body.contains("Too many tries. Wait"), "{}", page.body);
    let other = house.browser();
    let login = other.get("/login").await;
    let bob = try_password(&other, &login, BOB.0, BOB.2).await;
    assert!(bob.body.contains("bob"), "others sign in as ever");
    house.clock.advance(301);
    let page = try_password(&browser, &page, "alice", ALICE.2).await;
    assert!(page.body.contains("alice") && !page.body.contains("Too many"), "{}", page.body);
}

/// Security requirement 25: without the page's token nobody is signed in.
#[tokio::test]
async fn a_sign_in_needs_the_pages_own_token() {
    let gateway = TestGateway::start().await;
    let house = House::before(&gateway).await;
    let victim = house.browser();
    let attacker = house.browser();
    victim.get("/login").await;
    let stolen = attacker.get("/login").await.field("csrf");
    for csrf in ["", stolen.as_str()] {
        let answer = victim
            .post("/api/sign-in", &[("username", ALICE.0), ("password", ALICE.2), ("csrf", csrf)])
            .await;
        assert_eq!(answer.status, 403);
    }
    assert_eq!(
        victim.get("/").await.location().as_deref(),
        Some("/login"),
        "the victim is signed out"
    );
}

/// Security requirements 30 and 31.
#[tokio::test]
async fn signing_out_really_ends_it() {
    let gateway = TestGateway::start().await;
    let house = House::before(&gateway).await;
    let browser = house.browser();
    browser.get("/login").await;
    let before = browser.cookies.lock().expect("not poisoned").clone();
    let home = browser.sign_in("/login", ALICE).await;
    let signed_in = browser.cookies.lock().expect("not poisoned").clone();
    assert_ne!(before, signed_in, "a new token at sign-in");
    let answer = browser.post("/api/sign-out", &[("csrf", &home.field("csrf"))]).await;
    assert_eq!(answer.location().as_deref(), Some("/signed-out"));
    assert!(answer.header("clear-site-data").is_some());
    for old in [before, signed_in] {
        let thief = house.browser();
        *thief.cookies.lock().expect("not poisoned") = old;
        assert_eq!(thief.get("/").await.location().as_deref(), Some("/login"));
    }
}

/// Who is signed in already goes on: home, or to what they came for.
#[tokio::test]
async fn who_is_signed_in_is_not_asked_to_sign_in() {
    let gateway = TestGateway::start().await;
    let house = House::before(&gateway).await;
    let browser = house.browser();
    let consent = browser.sign_in(&house.authorize("&scope=email"), ALICE).await;
    let request = consent.field("request");
    for (path, next) in [
        ("/login".to_owned(), "/".to_owned()),
        (format!("/login/{request}"), format!("/consent/{request}")),
    ] {
        let answer = browser.get(&path).await;
        assert_eq!((answer.status.as_u16(), answer.location()), (303, Some(next)), "{path}");
    }
}

/// Security requirement 31: who was away for too long is told so, and the request is kept.
#[tokio::test]
async fn an_idle_session_ends_and_says_so() {
    let gateway = TestGateway::start().await;
    let house = House::before(&gateway).await;
    let browser = house.browser();
    browser.sign_in("/login", ALICE).await;
    house.clock.advance(1801);
    let answer = browser.get("/api/session").await;
    assert_eq!(answer.body, r#"{"signed_in":false}"#);
    let login = browser.open(&house.authorize("&scope=email")).await;
    assert!(login.body.contains("signed out because of inactivity"), "{}", login.body);
    let consent = try_password(&browser, &login, ALICE.0, ALICE.2).await;
    assert!(consent.body.contains("See your email address"));
}

/// Security requirement 31: whatever a person does, a session ends one day.
#[tokio::test]
async fn a_session_in_use_ends_too() {
    let gateway = TestGateway::start().await;
    let house = House::before(&gateway).await;
    let browser = house.browser();
    browser.sign_in("/login", ALICE).await;
    for _ in 0..24 {
        assert_eq!(browser.get("/").await.status, 200, "still in use");
        house.clock.advance(29 * 60);
    }
    assert_eq!(browser.get("/").await.status, 200, "after 11 hours and 36 minutes");
    house.clock.advance(25 * 60);
    assert_eq!(browser.get("/").await.location().as_deref(), Some("/login"), "after 12 hours");
}

/// Security requirement 31: a new password and a disabled account end the sessions of that person, in
/// all browsers, and nobody else's.
#[tokio::test]
async fn a_new_password_and_disabling_end_sessions() {
    let gateway = TestGateway::start().await;
    let house = House::before(&gateway).await;
    let accounts = server::account::LocalAccounts::new(house.state.store.users.clone());
    let alice = server::account::Username::parse(ALICE.0).expect("valid");
    let bob = house.browser();
    bob.sign_in("/login", BOB).await;
    for disabled in [false, true] {
        let browsers = [house.browser(), house.browser()];
        for browser in &browsers {
            browser.sign_in("/login", ALICE).await;
            assert_eq!(browser.get("/").await.status, 200);
        }
        let changed = if disabled {
            accounts.disable(&alice, house.state.clock.now()).await
        } else {
            accounts.set_password(&alice, &ALICE.2.to_owned().into()).await
        };
        changed.expect("changed");
        for browser in &browsers {
            assert_eq!(browser.get("/").await.location().as_deref(), Some("/login"));
        }
    }
    assert_eq!(bob.get("/").await.status, 200);
}

/// Who was signed out in another tab signs in, and then sees the same request again: pressing Allow
/// on the old page shares nothing.
#[tokio::test]
async fn an_answer_after_signing_out_elsewhere_leads_to_sign_in() {
    let gateway = TestGateway::start().await;
    let house = House::before(&gateway).await;
    let browser = house.browser();
    let consent = browser.sign_in(&house.authorize("&scope=email"), ALICE).await;
    let home = browser.get("/").await;
    browser.post("/api/sign-out", &[("csrf", &home.field("csrf"))]).await;
    let answer = browser.decide(&consent, "allow", &[]).await;
    let login = format!("/login/{}", consent.field("request"));
    assert_eq!((answer.status.as_u16(), answer.location()), (303, Some(login.clone())));
    let consent = browser.sign_in(&login, ALICE).await;
    let answer = browser.decide(&consent, "allow", &[]).await;
    assert!(answer.query("code").is_some(), "{:?}", answer.location());
}

/// Security requirement 26: where one goes after signing in is a request of ours, or home.
#[tokio::test]
async fn no_parameter_leads_away_after_signing_in() {
    let gateway = TestGateway::start().await;
    let house = House::before(&gateway).await;
    for target in [
        "//evil.example",
        "https://evil.example",
        "/\\evil.example",
        "javascript:alert(1)",
        "%2f%2fevil.example",
        "\u{9}//evil.example",
    ] {
        let browser = house.browser();
        let login = browser.get(&format!("/login?return_to={}&next=x", urlencode(target))).await;
        let csrf = login.field("csrf");
        let fields = [
            ("username", ALICE.0),
            ("password", ALICE.2),
            ("csrf", &csrf),
            ("return_to", target),
            ("next", target),
        ];
        assert_eq!(browser.post("/api/sign-in", &fields).await.location().as_deref(), Some("/"));
        let odd =
            [("username", ALICE.0), ("password", ALICE.2), ("csrf", &csrf), ("request", target)];
        assert!(house.browser().post("/api/sign-in", &odd).await.status.is_client_error());
    }
}

fn urlencode(text: &str) -> String {
    url::form_urlencoded::byte_serialize(text.as_bytes()).collect()
}

/// Security requirement 40: neither state nor code stands in a page of ours.
#[tokio::test]
async fn state_and_code_stand_in_no_page() {
    let gateway = TestGateway::start().await;
    let house = House::before(&gateway).await;
    let browser = house.browser();
    let login = browser.open(&house.authorize("&scope=email&state=canary-state-7")).await;
    let consent = browser.sign_in(&format!("/login/{}", login.field("request")), ALICE).await;
    let answer = browser.decide(&consent, "allow", &[]).await;
    for page in [&login, &consent, &answer] {
        assert!(!page.body.contains("canary-state-7"));
    }
    assert!(!answer.body.contains(&answer.query("code").expect("a code")));
}
