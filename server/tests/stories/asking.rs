//! How a client wants the person to be asked: `prompt`, `max_age`, `login_hint` (`OpenID` Connect Core 1.0
//! §3.1.2.1), and the operator's own clients, which need not ask.

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

/// Rule 11: what is new stands first, and what was allowed before is said to be.
#[tokio::test]
async fn a_second_request_shows_what_is_new() {
    let gateway = TestGateway::start().await;
    let house = House::before(&gateway).await;
    let browser = house.browser();
    let first = browser.sign_in(&house.authorize("&scope=email"), ALICE).await;
    assert!(first.body.contains("You do not allow it anything now."), "{}", first.body);
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
