//! Consent-ux rule 10: a choice that is remembered, and when it answers for the person.

use crate::support::{ALICE, CLIENT, House, TestGateway};

fn remembering(more: &str) -> String {
    format!(
        "[[services]]\nname = \"v-reuse\"\npath = \"/v-reuse\"\nremember_consent = true\n{more}"
    )
}

fn at_v_reuse(house: &House, more: &str) -> String {
    house.authorize(more).replace("/authorize?", "/authorize/v-reuse?")
}

/// Allows `email`, with the box for it ticked.
async fn remember(house: &House, browser: &crate::support::Browser) {
    let consent = browser.sign_in(&at_v_reuse(house, "&scope=email+phone"), ALICE).await;
    assert!(consent.body.contains("Remember my choice"), "{}", consent.body);
    let mut fields = consent.consent_fields("allow", &[]);
    fields.push(("remember".to_owned(), "true".to_owned()));
    let fields: Vec<(&str, &str)> =
        fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    assert!(browser.post("/api/decide", &fields).await.query("code").is_some());
}

/// Consent-ux rule 10: what is remembered is answered at once, and nothing else is.
#[tokio::test]
async fn a_remembered_choice_answers_the_same_and_no_more() {
    let gateway = TestGateway::stand_in().await;
    let house = House::with(&gateway, &remembering("")).await;
    let browser = house.browser();
    remember(&house, &browser).await;
    for same in ["&scope=email+phone&state=1", "&scope=phone&state=2", "&scope=email&prompt=none"] {
        let answer = browser.get(&at_v_reuse(&house, same)).await;
        assert!(answer.query("code").is_some(), "{same}: {:?}", answer.location());
    }
    let other_place =
        at_v_reuse(&house, "&scope=email").replace("client.example%2Fcb", "client.example%2Fcb2");
    for (what, path) in [
        ("more than was given", at_v_reuse(&house, "&scope=email+address")),
        ("the client wants to ask", at_v_reuse(&house, "&scope=email&prompt=consent")),
        ("another service", house.authorize("&scope=email")),
    ] {
        let page = browser.open(&path).await;
        assert!(page.heading().starts_with("Allow"), "{what}: {:?}", page.location());
    }
    assert!(browser.get(&other_place).await.query("code").is_some(), "the same host");
    let quiet = browser.get(&at_v_reuse(&house, "&scope=address&prompt=none")).await;
    assert_eq!(quiet.query("error").as_deref(), Some("consent_required"));
}

/// Asking for nothing in particular is not part of what was given: the operator decides what it means.
#[tokio::test]
async fn a_remembered_choice_does_not_cover_an_open_request() {
    let gateway = TestGateway::stand_in().await;
    // The settings end within the table of `v-optional-scope`.
    let house = House::with(&gateway, "remember_consent = true\n").await;
    let at =
        |more: &str| house.authorize(more).replace("/authorize?", "/authorize/v-optional-scope?");
    let browser = house.browser();
    let consent = browser.sign_in(&at("&scope=email"), ALICE).await;
    let mut fields = consent.consent_fields("allow", &[]);
    fields.push(("remember".to_owned(), "true".to_owned()));
    let fields: Vec<(&str, &str)> =
        fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    assert!(browser.post("/api/decide", &fields).await.query("code").is_some());
    assert!(browser.get(&at("&scope=email")).await.query("code").is_some(), "the same is covered");
    let page = browser.open(&at("")).await;
    assert!(page.body.contains("It asks for no particular permission."), "{}", page.body);
    assert!(!page.body.contains("Allow again?"), "{}", page.body);
}

/// Rule 10 and section 4.3: a client that is called otherwise now is shown again, with its old name.
#[tokio::test]
async fn a_renamed_client_asks_again_and_says_what_it_was() {
    let gateway = TestGateway::stand_in().await;
    let house = House::with(&gateway, &remembering("")).await;
    let browser = house.browser();
    remember(&house, &browser).await;
    let renamed = gateway
        .http()
        .patch(format!("{}/oauth2/{CLIENT}", gateway.admin_url))
        .json(&serde_json::json!({ "name": "Zebra Photos" }))
        .send()
        .await
        .expect("an answer");
    assert_eq!(renamed.status(), 200);
    // What a node knows of a client is a minute old at most; another one asks anew.
    let node = house.second_node().await;
    let browser = browser.at(&node.url);
    let page = browser.open(&at_v_reuse(&house, "&scope=email")).await;
    assert!(page.heading().contains("Zebra Photos"), "{}", page.heading());
    for words in ["Its name has changed.", "Acme Photos"] {
        assert!(page.body.contains(words), "{words}: {}", page.body);
    }
}

/// Where it is not offered it can't be chosen, whatever a form says; nor for clients on this device.
#[tokio::test]
async fn to_remember_must_be_offered() {
    let gateway = TestGateway::stand_in().await;
    let house = House::before(&gateway).await;
    let browser = house.browser();
    let consent = browser.sign_in(&house.authorize("&scope=email"), ALICE).await;
    assert!(!consent.body.contains("Remember my choice"));
    let mut fields = consent.consent_fields("allow", &[]);
    fields.push(("remember".to_owned(), "true".to_owned()));
    let fields: Vec<(&str, &str)> =
        fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    let answer = browser.post("/api/decide", &fields).await;
    assert_eq!((answer.status.as_u16(), answer.location()), (400, None));
}
