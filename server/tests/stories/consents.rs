//! What people have allowed: the ledger, the list on their own page, and an end that they choose.

use std::time::Duration;

use serde_json::Value;
use server::{account::UserId, authorization::client::ClientId, consent::Consent};

use crate::support::{ALICE, BOB, Browser, CLIENT, House, Page, TestGateway};

async fn ledger(house: &House, user: &str) -> Option<Consent> {
    let user = UserId::parse(user).expect("valid");
    let client = ClientId::parse(CLIENT).expect("valid");
    house.state.flow.consents().find(&user, &client, "mock-service").await.expect("read")
}

async fn allow(browser: &Browser, house: &House, scope: &str) -> Page {
    let consent = browser.open(&house.authorize(&format!("&scope={scope}"))).await;
    browser.decide(&consent, "allow", &[]).await
}

/// The ledger knows what the gateway said yes to: it adds up, and a denial is not in it.
#[tokio::test]
async fn a_yes_is_written_down_and_adds_up() {
    let gateway = TestGateway::stand_in().await;
    let house = House::before(&gateway).await;
    let browser = house.browser();
    let consent = browser.sign_in(&house.authorize("&scope=email"), ALICE).await;
    browser.decide(&consent, "deny", &[]).await;
    assert!(ledger(&house, ALICE.1).await.is_none());

    allow(&browser, &house, "email").await;
    let first = ledger(&house, ALICE.1).await.expect("a consent");
    assert_eq!(first.scopes.to_string(), "email");
    assert_eq!(first.destination.short(), "client.example");
    assert_eq!(
        (first.client.name.as_str(), first.client.developer.as_deref()),
        ("Acme Photos", Some("acme-inc"))
    );
    assert_eq!((first.since, first.until), (house.state.clock.now(), None));

    house.clock.advance(1_000);
    allow(&browser, &house, "phone").await;
    let second = ledger(&house, ALICE.1).await.expect("a consent");
    assert_eq!(second.scopes.to_string(), "email phone");
    assert_eq!((&second.id, second.since), (&first.id, first.since), "it is the same one");
    assert_eq!(second.last_allowed_at.since(first.since), 1_000);
    assert!(ledger(&house, BOB.1).await.is_none(), "and it is hers alone");
}

/// Reliability rule R3: the gateway has said yes, so the person goes on, and the ledger is told later.
#[tokio::test]
async fn a_ledger_that_can_not_be_written_stops_nobody() {
    let gateway = TestGateway::stand_in().await;
    let house = House::before(&gateway).await;
    let browser = house.browser();
    let consent = browser.sign_in(&house.authorize("&scope=email"), ALICE).await;
    let rename = async |from: &str, to: &str| {
        let sql = format!("ALTER TABLE {from} RENAME TO {to}");
        sqlx::query(sqlx::AssertSqlSafe(sql))
            .execute(house.state.store.pool())
            .await
            .expect("renamed");
    };
    rename("consents", "away").await;
    let answer = browser.decide(&consent, "allow", &[]).await;
    assert!(answer.query("code").is_some(), "{}", answer.body);
    rename("away", "consents").await;
    for _ in 0..60 {
        if ledger(&house, ALICE.1).await.is_some() {
            return;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    panic!("the consent was not written later");
}

/// A refusal of the gateway's is no consent.
#[tokio::test]
async fn what_the_gateway_refuses_is_not_written_down() {
    let gateway = TestGateway::stand_in().await;
    let house = House::before(&gateway).await;
    let browser = house.browser();
    let consent = browser.sign_in(&house.authorize("&scope=email"), ALICE).await;
    gateway.faults().inject(
        dev_gateway::Match::any().path("/oauth2/authorize"),
        dev_gateway::Fault::Body(
            400,
            r#"{"redirect_uri":"https://client.example/cb?error=invalid_scope"}"#.to_owned(),
        ),
    );
    let answer = browser.decide(&consent, "allow", &[]).await;
    assert_eq!(answer.query("error").as_deref(), Some("invalid_scope"));
    assert!(ledger(&house, ALICE.1).await.is_none());
}

#[tokio::test]
async fn the_persons_page_lists_what_they_allowed_in_the_operators_words() {
    let gateway = TestGateway::stand_in().await;
    let house = House::before(&gateway).await;
    let browser = house.browser();
    let home = browser.sign_in("/login", ALICE).await;
    assert!(home.body.contains("No application has access to your account."));
    allow(&browser, &house, "email").await;
    let home = browser.get("/").await;
    for words in [
        "Applications with access",
        "Acme Photos",
        "acme-inc",
        "See your email address",
        "client.example",
        "Until you remove it, or until it goes unused for 14 days.",
        "Remove access",
    ] {
        assert!(home.body.contains(words), "{words} is missing: {}", home.body);
    }
    assert!(!home.body.contains("Some details are missing"));
    let bob = house.browser();
    assert!(!bob.sign_in("/login", BOB).await.body.contains("Acme Photos"));

    let own = House::with(
        &gateway,
        &format!("[[clients]]\nclient_id = \"{CLIENT}\"\nfirst_party = true\n"),
    )
    .await;
    let browser = own.browser();
    browser.sign_in("/login", ALICE).await;
    allow(&browser, &own, "email").await;
    let home = browser.get("/").await;
    assert!(home.body.contains("Part of ") && !home.body.contains("acme-inc"), "{}", home.body);
}

/// The list is drawn from the ledger when the Admin API is gone.
#[tokio::test]
async fn without_the_admin_api_the_list_is_there() {
    let gateway = TestGateway::stand_in().await;
    let house = House::before(&gateway).await;
    let browser = house.browser();
    browser.sign_in("/login", ALICE).await;
    allow(&browser, &house, "email").await;
    gateway.faults().inject(
        dev_gateway::Match::any().on(dev_gateway::Listener::Admin),
        dev_gateway::Fault::Close,
    );
    // Another node has asked the Admin API for nothing yet.
    let other = house.second_node().await;
    let home = browser.at(&other.url).get("/").await;
    assert_eq!(home.status, 200);
    for words in
        ["Some details are missing right now.", "Acme Photos", "acme-inc", "See your email address"]
    {
        assert!(home.body.contains(words), "{words} is missing: {}", home.body);
    }
}

#[tokio::test]
async fn a_long_list_has_pages_the_newest_first() {
    let gateway = TestGateway::stand_in().await;
    let house = House::before(&gateway).await;
    let browser = house.browser();
    browser.sign_in("/login", ALICE).await;
    for number in 0..25 {
        sqlx::query(
            "INSERT INTO consents (id, user_id, client_id, service, scope, destination, client_name, redirects, since, last_allowed_at) \
             VALUES ($1, $2, $3, 'cats', '', $4, $5, '', $6, $6)",
        )
        .bind(format!("AAAAAAAAAAAAAAAAAAAA{number:02}"))
        .bind(ALICE.1)
        .bind(format!("gone-{number}"))
        .bind(r#"{"Web":{"host":"a.example"}}"#)
        .bind(format!("App number {number};"))
        .bind(1_000 + number)
        .execute(house.state.store.pool())
        .await
        .expect("inserted");
    }
    let first = browser.get("/").await.body;
    assert!(first.contains("App number 24;") && first.contains("App number 5;"));
    assert!(!first.contains("App number 4;") && first.contains("/applications/2"));
    assert!(first.find("App number 24;") < first.find("App number 5;"));
    let second = browser.get("/applications/2").await.body;
    assert!(second.contains("App number 4;") && second.contains("App number 0;"));
    assert!(!second.contains("App number 5;") && !second.contains("/applications/3"));
    for nothing in ["/applications/3", "/applications/0", "/applications/x", "/applications/-1"] {
        assert_eq!(browser.get(nothing).await.status, 404, "{nothing}");
    }
    assert_eq!(house.browser().get("/applications/2").await.location().as_deref(), Some("/login"));
}

/// An end that the person chose is kept, whatever the client does to renew.
#[tokio::test]
async fn a_chosen_end_is_kept() {
    let mut gateway = TestGateway::stand_in().await;
    "ends_after_days = [30, 1]".clone_into(&mut gateway.service_lines);
    let house = House::before(&gateway).await;
    let browser = house.browser();
    let consent = browser.sign_in(&house.authorize("&scope=email"), ALICE).await;
    assert!(consent.body.contains("Until I remove it") && consent.body.contains("30 days"));
    for (ends, status) in [("2", 400), ("-1", 400), ("x", 400)] {
        let answer = browser.allow_until(&consent, ends).await;
        assert_eq!(answer.status, status, "{ends}");
    }
    assert!(ledger(&house, ALICE.1).await.is_none());
    let answer = browser.allow_until(&consent, "1").await;
    let first = gateway.exchange(&answer.query("code").expect("a code")).await;
    let until = ledger(&house, ALICE.1).await.expect("a consent").until.expect("an end");
    assert_eq!(until.since(house.state.clock.now()), 86_400);
    assert!(browser.get("/").await.body.contains("as you chose"));

    house.clock.advance(86_399);
    tokio::time::sleep(Duration::from_millis(1_500)).await;
    assert_eq!(gateway.call(text(&first, "access_token")).await.0, 200, "not a second too early");
    let (status, renewed) = gateway.refresh(text(&first, "refresh_token")).await;
    assert_eq!(status, 200, "nor is it refused a new token until then");
    assert_eq!(gateway.call(text(&renewed, "access_token")).await.0, 200);
    house.clock.advance(1);
    assert!(ledger(&house, ALICE.1).await.is_none(), "it counts as none at once");
    for _ in 0..100 {
        if gateway.call(text(&renewed, "access_token")).await.0 == 401 {
            break;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    for token in [&first, &renewed] {
        assert_eq!(gateway.call(text(token, "access_token")).await.0, 401);
        assert_eq!(gateway.refresh(text(token, "refresh_token")).await.0, 400);
    }
}

fn text<'a>(token: &'a Value, name: &str) -> &'a str {
    token[name].as_str().expect("a token")
}

/// No end is the default, and a later choice takes the place of an earlier one.
#[tokio::test]
async fn the_last_chosen_end_counts() {
    let mut gateway = TestGateway::stand_in().await;
    "ends_after_days = [30, 1]".clone_into(&mut gateway.service_lines);
    let house = House::before(&gateway).await;
    let browser = house.browser();
    let ask = house.authorize("&scope=email");
    let consent = browser.sign_in(&ask, ALICE).await;
    browser.allow_until(&consent, "1").await;
    let consent = browser.open(&ask).await;
    assert!(browser.allow_until(&consent, "").await.query("code").is_some());
    assert_eq!(ledger(&house, ALICE.1).await.expect("a consent").until, None);
}
