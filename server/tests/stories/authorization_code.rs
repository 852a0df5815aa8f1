//! The main way, over HTTP: sign in, see who asks, allow, and the client calls the API.

use crate::support::{ALICE, BOB, Browser, CALLBACK, House, TestGateway};

#[tokio::test]
async fn a_person_signs_in_allows_and_the_client_calls_the_api() {
    let gateway = TestGateway::start().await;
    let house = House::before(&gateway).await;
    let browser = house.browser();

    let consent =
        browser.sign_in(&house.authorize("&scope=email+phone&state=a%20b%2Bc"), ALICE).await;
    assert_eq!(consent.status, 200, "{}", consent.body);
    for text in [
        "Acme Photos",
        "acme-inc",
        "alice",
        "See your email address",
        "See your phone number",
        "client.example",
    ] {
        assert!(consent.body.contains(text), "{text} is missing");
    }

    let answer = browser.decide(&consent, "allow", &[]).await;
    assert_eq!(answer.status, 303, "{}", answer.body);
    let place = answer.location().expect("a redirect");
    assert!(place.starts_with(&format!("{CALLBACK}?")), "{place}");
    assert_eq!(answer.query("state").as_deref(), Some("a b+c"));

    let token = gateway.exchange(&answer.query("code").expect("a code")).await;
    let (status, seen) = gateway.call(token["access_token"].as_str().expect("a token")).await;
    assert_eq!(status, 200);
    assert_eq!(seen["headers"]["x-authenticated-userid"], ALICE.1);
    assert_eq!(seen["headers"]["x-authenticated-scope"], "email phone");
}

/// Consent-ux, section 4 number 6: what the page knows of what the API learns is what it learns.
#[tokio::test]
async fn what_the_api_learns_is_what_the_page_was_told() {
    let gateway = TestGateway::start().await;
    let house = House::before(&gateway).await;
    for (person, scope) in [(ALICE, "email"), (BOB, "phone+address+email")] {
        let browser = house.browser();
        let consent = browser.sign_in(&house.authorize(&format!("&scope={scope}")), person).await;
        let learns = browser.consent_prompt(&consent).await["learns"].clone();
        let answer = browser.decide(&consent, "allow", &[]).await;
        let token = gateway.exchange(&answer.query("code").expect("a code")).await;
        let token = token["access_token"].as_str().expect("a token");
        let (_, seen) = gateway.call(token).await;
        assert_eq!(learns["user_id"], seen["headers"]["x-authenticated-userid"]);
        let scopes: Vec<_> = learns["scopes"].as_array().expect("a list").iter().collect();
        let scopes: Vec<_> = scopes.into_iter().filter_map(serde_json::Value::as_str).collect();
        assert_eq!(scopes.join(" "), seen["headers"]["x-authenticated-scope"]);
        // Nothing else of what reaches the API is about the person.
        let told = seen["headers"].as_object().expect("headers");
        let of_them = told.iter().filter(|(_, value)| {
            value.as_str().is_some_and(|value| value.contains(person.1) || value.contains(person.0))
        });
        let of_them: Vec<_> = of_them.map(|(name, _)| name.as_str()).collect();
        assert_eq!(of_them, ["x-authenticated-userid"], "{seen}");
    }
}

#[tokio::test]
async fn who_is_signed_in_already_goes_straight_to_consent() {
    let gateway = TestGateway::start().await;
    let house = House::before(&gateway).await;
    let browser = house.browser();
    browser.sign_in("/login", BOB).await;
    let answer = browser.get(&house.authorize("&scope=email")).await;
    assert!(answer.location().is_some_and(|place| place.starts_with("/consent/")), "{answer:?}");
}

#[tokio::test]
async fn the_browsers_authorization_header_goes_along() {
    let gateway = TestGateway::stand_in().await;
    let house = House::before(&gateway).await;
    let browser: Browser = house.browser();
    let consent = browser.sign_in(&house.authorize("&scope=email"), ALICE).await;
    let fields = consent.consent_fields("allow", &[]);
    let body = url::form_urlencoded::Serializer::new(String::new()).extend_pairs(&fields).finish();
    let request = browser
        .request(reqwest::Method::POST, "/api/decide")
        .header("Sec-Fetch-Site", "same-origin")
        .header("Content-Type", "application/x-www-form-urlencoded")
        .header("Authorization", "Basic dXNlcjpwdw==")
        .body(body);
    assert_eq!(browser.send(request).await.status, 303);
    let log = gateway.faults().log();
    let sent = log
        .iter()
        .find(|it| it.path.ends_with("/oauth2/authorize"))
        .expect("the approval reached the gateway");
    assert!(
        sent.headers
            .iter()
            .any(|(name, value)| name == "authorization" && value == "Basic dXNlcjpwdw==")
    );
    assert!(!sent.path.contains('?'), "the query is empty");
}
