//! What a person's list of what happened says of their answers to applications.

use serde_json::{Value, json};

use crate::support::{ALICE, Browser, CLIENT, House, Page, TestGateway};

/// What happened, newest first.
async fn acts(house: &House, browser: &Browser) -> Vec<Value> {
    house.state.journal.flush().await;
    let shown = browser.prompt("/api/activity-prompt", &[("page", "1")]).await;
    let lines = shown["lines"].as_array().expect("a list").iter();
    lines.map(|line| line["act"].clone()).collect()
}

#[tokio::test]
async fn a_chosen_end_is_part_of_the_act() {
    let mut gateway = TestGateway::stand_in().await;
    "ends_after_days = [30, 1]".clone_into(&mut gateway.service_lines);
    let house = House::before(&gateway).await;
    let browser = house.browser();
    let ask = house.authorize("&scope=email");
    let consent = browser.sign_in(&ask, ALICE).await;
    let answer = browser.allow_until(&consent, "30").await;
    assert!(answer.query("code").is_some(), "{}", answer.body);
    let end: app::prompt::Moment = house.state.clock.now().plus(30 * 86_400).into();
    let allowed = json!({
        "kind": "allowed", "application": "Acme Photos", "permissions": ["See your email address"],
        "until": end,
    });
    assert_eq!(acts(&house, &browser).await[0], allowed);

    let consent = browser.open(&ask).await;
    let answer = browser.allow_until(&consent, "").await;
    assert!(answer.query("code").is_some(), "{}", answer.body);
    assert_eq!(acts(&house, &browser).await[0].get("until"), None, "no end was chosen");
    assert_eq!(browser.get("/account/activity").await.status, 200);
}

/// What an older version wrote down is told as ever.
#[tokio::test]
async fn old_rows_are_still_read() {
    let gateway = TestGateway::stand_in().await;
    let house = House::before(&gateway).await;
    let browser = house.browser();
    browser.sign_in("/login", ALICE).await;
    let old = r#"{"kind":"allowed","application":"Old App","permissions":["See your calendar"]}"#;
    sqlx::query("INSERT INTO events (id, user_id, kind, detail, times, at) VALUES ('~', $1, 'allowed', $2, 1, 1)")
        .bind(ALICE.1)
        .bind(old)
        .execute(house.state.store.pool())
        .await
        .expect("inserted");
    let told: Value = serde_json::from_str(old).expect("JSON");
    assert_eq!(acts(&house, &browser).await[0], told);
    let page = browser.get("/account/activity").await;
    assert!(page.text().contains("You allowed Old App"), "{}", page.body);
}

/// Whoever cancels while signed in has denied it; what the client did wrong is no act of theirs.
#[tokio::test]
async fn cancelling_is_a_denial_of_who_is_signed_in() {
    let gateway = TestGateway::stand_in().await;
    let house = House::before(&gateway).await;
    let browser = house.browser();
    let give_up = async |page: &Page| {
        let (csrf, request) = (page.field("csrf"), page.field("request"));
        browser.post("/api/return", &[("request", &request), ("csrf", &csrf)]).await
    };
    // Nobody is signed in: the client is told all the same.
    let login = browser.open(&house.authorize("&scope=email")).await;
    assert_eq!(give_up(&login).await.query("error").as_deref(), Some("access_denied"));

    browser.sign_in("/login", ALICE).await;
    let login = browser.open(&house.authorize("&scope=email&prompt=login")).await;
    assert_eq!(login.heading(), "Sign in");
    assert_eq!(give_up(&login).await.query("error").as_deref(), Some("access_denied"));
    let refused = browser.open(&house.authorize("&scope=nonsense")).await;
    assert_eq!(give_up(&refused).await.query("error").as_deref(), Some("invalid_scope"));
    assert_eq!(give_up(&login).await.status, 410, "once");

    let acts = acts(&house, &browser).await;
    let denied = json!({ "kind": "denied", "application": "Acme Photos" });
    assert_eq!(acts.len(), 2, "{acts:?}");
    assert_eq!((&acts[0], &acts[1]["kind"]), (&denied, &json!("signed_in")));
}

/// What was given without a question is no act of the person's, and is told all the same.
#[tokio::test]
async fn access_without_a_question_is_told_as_that() {
    let gateway = TestGateway::stand_in().await;
    let more = format!("[[clients]]\nclient_id = \"{CLIENT}\"\nfirst_party = true\n");
    let house = House::with(&gateway, &more).await;
    let browser = house.browser();
    browser.sign_in("/login", ALICE).await;
    let answer = browser.get(&house.authorize("&scope=email")).await;
    assert!(answer.query("code").is_some(), "{}", answer.body);
    let told = json!({
        "kind": "without_asking", "application": "Acme Photos", "permissions": ["See your email address"],
    });
    assert_eq!(acts(&house, &browser).await[0], told);
}

/// An end that was chosen is told when it has come, and leads to what became of it.
#[tokio::test]
async fn an_end_that_has_come_leads_to_its_receipt() {
    let mut gateway = TestGateway::stand_in().await;
    "ends_after_days = [1]".clone_into(&mut gateway.service_lines);
    let house = House::before(&gateway).await;
    let browser = house.browser();
    let consent = browser.sign_in(&house.authorize("&scope=email"), ALICE).await;
    browser.allow_until(&consent, "1").await;
    house.clock.advance(86_401);
    let browser = house.browser();
    browser.sign_in("/login", ALICE).await;
    let mut receipt = None;
    for _ in 0..100 {
        let ended = acts(&house, &browser).await.into_iter().find(|act| act["kind"] == "ended");
        receipt = ended.and_then(|act| Some(act["receipt"].as_str()?.to_owned()));
        if receipt.is_some() {
            break;
        }
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    }
    let receipt = format!("/removal/{}", receipt.expect("it is told"));
    let page = browser.get("/account/activity").await;
    assert!(page.text().contains("The access of Acme Photos ended, as you chose"), "{}", page.body);
    assert!(page.body.contains(&format!("href=\"{receipt}\"")), "{}", page.body);
    assert_eq!(browser.get(&receipt).await.status, 200);
}
