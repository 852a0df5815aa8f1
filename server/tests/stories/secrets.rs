//! What the house knows of secrets it tells nobody who prints it.

use dev_gateway::Seed;

use crate::support::{ALICE, House, PROVISION_KEY, SECRET, TestGateway};

/// Security requirements 53 and 54: the settings and the gateway's cache, printed after a whole flow,
/// hold neither the provision key nor the client's secret, which is never read at all.
#[tokio::test]
async fn printing_what_is_known_shows_no_secret() {
    let (key, secret) = ("canary-provision-key-3f1c", "canary-client-secret-77a0");
    let fixture = include_str!("../../dev-gateway/kong/fixture.json")
        .replace(PROVISION_KEY, key)
        .replace(SECRET, secret);
    let gateway = TestGateway::seeded(Seed::parse(&fixture).expect("a seed")).await;
    let house = House::before(&gateway).await;
    let browser = house.browser();
    let consent = browser.sign_in(&house.authorize("&scope=email"), ALICE).await;
    let answer = browser.decide(&consent, "allow", &[]).await;
    assert!(answer.query("code").is_some(), "{}", answer.body);
    let printed = format!("{:?} {:#?} {:?}", house.state.gateway, house.state.config, consent);
    assert!(printed.contains("Acme Photos"), "the cache is printed: {printed}");
    assert!(!printed.contains("canary"), "{printed}");
}

/// Security requirement 53: the database holds hashes and what a request needs, no secret that opens
/// anything: neither passwords nor session tokens, nor the gateway's keys.
#[tokio::test]
async fn the_database_holds_nothing_that_opens_a_door() {
    let gateway = TestGateway::stand_in().await;
    let house = House::before(&gateway).await;
    let browser = house.browser();
    let consent = browser.sign_in(&house.authorize("&scope=email"), ALICE).await;
    let csrf = consent.field("csrf");
    let answer = browser.decide(&consent, "allow", &[]).await;
    let code = answer.query("code").expect("a code");
    let token = browser.cookies.lock().expect("not poisoned").values().next().cloned();
    let token = token.expect("a cookie");
    let mut bytes = Vec::new();
    for file in ["grantway.db", "grantway.db-wal"] {
        bytes.extend(std::fs::read(house.folder.path().join(file)).unwrap_or_default());
    }
    let holds = |text: &str| bytes.windows(text.len()).any(|part| part == text.as_bytes());
    assert!(holds("alice-1001") && holds("argon2id"), "the database was read");
    for secret in [ALICE.2, &token, &csrf, &code, PROVISION_KEY, SECRET] {
        assert!(!holds(secret), "{secret}");
    }
}
