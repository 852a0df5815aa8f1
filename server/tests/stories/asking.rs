//! How a client wants the person to be asked: `prompt`, `max_age`, `login_hint` (`OpenID` Connect Core 1.0
//! §3.1.2.1), and the operator's own clients, which need not ask.

use serde_json::json;

use crate::support::{ALICE, CALLBACK, CLIENT, House, TestGateway};

fn first_party() -> String {
    format!("[[clients]]\nclient_id = \"{CLIENT}\"\nfirst_party = true\n")
}

/// The one case in which a client gets an error without a person's act.
#[tokio::test]
async fn prompt_none_is_answered_without_a_page() {
    let gateway = TestGateway::start().await;
    let house = House::before(&gateway).await;
    let browser = house.browser();
    let quiet = house.authorize("&scope=email&state=s%26x&prompt=none");
    let answer = browser.get(&quiet).await;
    assert_eq!(answer.status, 303);
    assert!(answer.location().is_some_and(|place| place.starts_with(CALLBACK)));
    assert_eq!(answer.query("error").as_deref(), Some("login_required"));
    assert_eq!(answer.query("state").as_deref(), Some("s&x"));

    browser.sign_in("/login", ALICE).await;
    let answer = browser.get(&quiet).await;
    assert_eq!(answer.query("error").as_deref(), Some("consent_required"));
    assert_eq!(answer.query("state").as_deref(), Some("s&x"));
    assert_eq!(answer.query("code"), None);
}

/// What is wrong with the request itself is still a page of ours: nobody is sent away unasked.
#[tokio::test]
async fn prompt_none_excuses_nothing_else() {
    let gateway = TestGateway::start().await;
    let house = House::before(&gateway).await;
    let browser = house.browser();
    for wrong in
        ["&scope=nonsense&prompt=none", "&scope=email&prompt=none+login", "&scope=email&max_age=x"]
    {
        let answer = browser.get(&house.authorize(wrong)).await;
        assert_eq!((answer.status.as_u16(), answer.location()), (400, None), "{wrong}");
    }
}

/// `prompt=login`: whoever is signed in signs in once more, and then decides.
#[tokio::test]
async fn prompt_login_asks_for_the_password_again() {
    let gateway = TestGateway::start().await;
    let house = House::before(&gateway).await;
    let browser = house.browser();
    browser.sign_in("/login", ALICE).await;
    let login = browser.open(&house.authorize("&scope=email&prompt=login")).await;
    assert_eq!(login.heading(), "Sign in");
    assert_eq!(login.field("username"), ALICE.0, "most likely it is the same person");
    let request = login.field("request");
    let around = browser.get(&format!("/consent/{request}")).await;
    assert_eq!(around.location(), Some(format!("/login/{request}")), "there is no way around it");
    let consent = browser.sign_in(&format!("/login/{request}"), ALICE).await;
    assert!(consent.heading().starts_with("Allow"), "{}", consent.body);
    assert!(browser.decide(&consent, "allow", &[]).await.query("code").is_some());
}

#[tokio::test]
async fn max_age_is_the_longest_time_since_signing_in() {
    let gateway = TestGateway::start().await;
    let house = House::before(&gateway).await;
    let browser = house.browser();
    browser.sign_in("/login", ALICE).await;
    house.clock.advance(100);
    let young = browser.open(&house.authorize("&scope=email&max_age=100")).await;
    assert!(young.heading().starts_with("Allow"), "{}", young.heading());
    house.clock.advance(1);
    let old = browser.open(&house.authorize("&scope=email&max_age=100")).await;
    assert_eq!(old.heading(), "Sign in");
    let quiet = browser.get(&house.authorize("&scope=email&max_age=100&prompt=none")).await;
    assert_eq!(quiet.query("error").as_deref(), Some("login_required"));
}

#[tokio::test]
async fn a_login_hint_is_only_a_suggestion() {
    let gateway = TestGateway::start().await;
    let house = House::before(&gateway).await;
    let browser = house.browser();
    let login = browser.open(&house.authorize("&scope=email&login_hint=%22%3E%3Cb%3Ebob")).await;
    assert!(login.body.contains("&lt;b&gt;bob"), "it stands in the field, as text");
    assert!(!login.body.contains("<b>bob"));
    let consent = browser.sign_in(&format!("/login/{}", login.field("request")), ALICE).await;
    assert!(consent.body.contains("alice"));
}

/// The operator's own clients skip the page, where they lead to the web and don't ask for it.
#[tokio::test]
async fn a_first_party_client_need_not_ask() {
    let gateway = TestGateway::start().await;
    let house = House::with(&gateway, &first_party()).await;
    let browser = house.browser();
    let login = browser.open(&house.authorize("&scope=email&state=1")).await;
    let (csrf, request) = (login.field("csrf"), login.field("request"));
    let fields = [
        ("username", ALICE.0),
        ("password", ALICE.2),
        ("csrf", csrf.as_str()),
        ("request", request.as_str()),
    ];
    let answer = browser.post("/api/sign-in", &fields).await;
    assert!(answer.query("code").is_some(), "straight from signing in: {:?}", answer.location());
    let again = browser.get(&house.authorize("&scope=email&state=2&prompt=none")).await;
    assert!(again.query("code").is_some(), "{:?}", again.location());
    assert_eq!(again.query("state").as_deref(), Some("2"));
    let asked = browser.open(&house.authorize("&scope=email&prompt=consent")).await;
    assert!(asked.heading().starts_with("Allow"), "{}", asked.heading());
    assert_eq!(gateway.call(&access_token(&gateway, &again).await).await.0, 200);
}

async fn access_token(gateway: &TestGateway, answer: &crate::support::Page) -> String {
    let tokens = gateway.exchange(&answer.query("code").expect("a code")).await;
    tokens["access_token"].as_str().expect("a token").to_owned()
}

/// A tag on the credential says the same as the settings: there, and on the person's own page.
#[tokio::test]
async fn a_first_party_client_can_be_tagged() {
    let gateway = TestGateway::stand_in().await;
    let house = House::before(&gateway).await;
    let tag = async |tag: &str| {
        gateway.patch(&format!("/oauth2/{CLIENT}"), &json!({ "tags": ["photos", tag] })).await;
        house.second_node().await
    };
    let browser = house.browser();
    browser.sign_in("/login", ALICE).await;
    for near in ["grantway:first_party", "first-party", "grantway:checked"] {
        let node = tag(near).await;
        let page = browser.at(&node.url).open(&house.authorize("&scope=email")).await;
        assert!(page.heading().starts_with("Allow"), "{near}: {}", page.heading());
    }
    let node = tag("grantway:first-party").await;
    let browser = browser.at(&node.url);
    let answer = browser.get(&house.authorize("&scope=email")).await;
    assert!(answer.query("code").is_some(), "{:?}", answer.location());
    assert!(browser.get("/").await.text().contains("Part of Acme Cloud"));
}

/// Whatever waits on this device can be claimed by any program: there even the operator's own ask.
#[tokio::test]
async fn a_first_party_client_on_this_device_asks() {
    let gateway = TestGateway::start().await;
    let native = "NativeAppClientId000000000000003";
    let house = House::with(
        &gateway,
        &format!("[[clients]]\nclient_id = \"{native}\"\nfirst_party = true\n"),
    )
    .await;
    let browser = house.browser();
    browser.sign_in("/login", ALICE).await;
    let page = browser
        .open(&format!("/authorize?response_type=code&client_id={native}&scope=email"))
        .await;
    assert!(page.heading().starts_with("Allow"), "{}", page.body);
}

/// The operator's list of what a client may ask for.
#[tokio::test]
async fn a_client_asks_for_what_its_list_has() {
    let gateway = TestGateway::start().await;
    let list = format!("[[clients]]\nclient_id = \"{CLIENT}\"\npermissions = [\"email\"]\n");
    let house = House::with(&gateway, &list).await;
    let browser = house.browser();
    assert_eq!(browser.open(&house.authorize("&scope=email")).await.heading(), "Sign in");
    let refused = browser.open(&house.authorize("&scope=email+phone")).await;
    assert_eq!(refused.status, 400);
    assert!(refused.body.contains("invalid_scope"), "{}", refused.body);
}

/// Rule 11: what is new stands first, and what was allowed before is said to be.
#[tokio::test]
async fn a_second_request_shows_what_is_new() {
    let gateway = TestGateway::start().await;
    let house = House::before(&gateway).await;
    let browser = house.browser();
    let first = browser.sign_in(&house.authorize("&scope=email"), ALICE).await;
    assert!(first.body.contains("It has no access to your account now."), "{}", first.body);
    browser.decide(&first, "allow", &[]).await;
    let second = browser.open(&house.authorize("&scope=email+phone")).await;
    let at =
        |words: &str| second.body.find(words).unwrap_or_else(|| panic!("{words}: {}", second.body));
    assert!(second.body.contains("You first allowed it on "), "{}", second.body);
    assert!(at(">New<") < at("See your phone number"));
    assert!(at("See your phone number") < at(">Already allowed<"));
    assert!(at(">Already allowed<") < at("See your email address"));
    let again = browser.open(&house.authorize("&scope=email&prompt=consent")).await;
    assert!(again.body.contains("Allow again?"), "{}", again.body);
}
