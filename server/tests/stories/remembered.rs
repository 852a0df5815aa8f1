//! Consent-ux rule 10: a choice that is remembered, and when it answers for the person.

use serde_json::json;

use crate::support::{ALICE, BOB, Browser, CALLBACK, CLIENT, House, TestGateway};

const OTHER_CLIENT: &str = "QueryAppClientId0000000000000002";
/// Public clients must send one.
const PKCE: &str =
    "&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM&code_challenge_method=S256";

fn remembering(more: &str) -> String {
    format!(
        "[[services]]\nname = \"v-reuse\"\npath = \"/v-reuse\"\nremember_consent = true\n{more}"
    )
}

fn at_v_reuse(house: &House, more: &str) -> String {
    house.authorize(more).replace("/authorize?", "/authorize/v-reuse?")
}

/// Allows `email` and `phone`, with the box for it ticked.
async fn remember(house: &House, browser: &Browser) {
    let consent = browser.sign_in(&at_v_reuse(house, "&scope=email+phone"), ALICE).await;
    assert!(consent.body.contains("Remember my choice"), "{}", consent.body);
    assert!(browser.allow_and_remember(&consent).await.query("code").is_some());
}

/// Whether the client has its code without a page; else it is asked for.
async fn is_answered_at_once(browser: &Browser, path: &str) -> bool {
    let page = browser.open(path).await;
    let answered = page.query("code").is_some();
    let asked = page.status == 200 && page.heading().starts_with("Allow");
    assert!(answered != asked, "{path}: {} {:?} {}", page.status, page.location(), page.heading());
    answered
}

/// What is remembered is answered at once, and nothing else is.
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

/// It is one person's answer to one client, at the host that they were told of.
#[tokio::test]
async fn another_host_another_client_and_another_person_are_asked() {
    let gateway = TestGateway::stand_in().await;
    let hosts = json!({ "redirect_uris": [CALLBACK, "https://other.example/cb"] });
    gateway.patch(&format!("/oauth2/{CLIENT}"), &hosts).await;
    let house = House::with(&gateway, &remembering("")).await;
    let browser = house.browser();
    remember(&house, &browser).await;
    let ask = at_v_reuse(&house, "&scope=email");
    assert!(is_answered_at_once(&browser, &ask).await);
    let elsewhere = ask.replace("client.example", "other.example");
    assert!(!is_answered_at_once(&browser, &elsewhere).await, "another host");
    let other_client =
        format!("/authorize/v-reuse?response_type=code&client_id={OTHER_CLIENT}&scope=email");
    assert!(!is_answered_at_once(&browser, &other_client).await, "another client");

    let csrf = browser.get("/").await.field("csrf");
    browser.post("/api/sign-out", &[("csrf", &csrf)]).await;
    browser.sign_in("/login", BOB).await;
    assert!(!is_answered_at_once(&browser, &ask).await, "another person");
}

/// It answers for the client that the person saw: one that is not quite the same any more asks again.
#[tokio::test]
async fn a_client_that_has_changed_asks_again() {
    let client = format!("/oauth2/{CLIENT}");
    for (what, path, change, answers) in [
        ("nothing", client.as_str(), json!({}), true),
        ("its name", &client, json!({ "name": "Zebra Photos" }), false),
        ("its developer", "/consumers/acme-inc", json!({ "username": "zebra-inc" }), false),
        (
            "one redirect more",
            &client,
            json!({ "redirect_uris": [CALLBACK, "https://client.example/cb2", "https://more.example/"] }),
            false,
        ),
        ("one redirect less", &client, json!({ "redirect_uris": [CALLBACK] }), false),
        ("it keeps no secret", &client, json!({ "client_type": "public" }), false),
    ] {
        let gateway = TestGateway::stand_in().await;
        let house = House::with(&gateway, &remembering("")).await;
        let browser = house.browser();
        remember(&house, &browser).await;
        gateway.patch(path, &change).await;
        // What a node knows of a client is a minute old at most; another one asks anew.
        let node = house.second_node().await;
        let ask = at_v_reuse(&house, &format!("&scope=email{PKCE}"));
        let answered = is_answered_at_once(&browser.at(&node.url), &ask).await;
        assert_eq!(answered, answers, "changed: {what}");
    }
}

/// Section 4.3: a client that is called otherwise now is shown with its old name.
#[tokio::test]
async fn a_renamed_client_says_what_it_was() {
    let gateway = TestGateway::stand_in().await;
    let house = House::with(&gateway, &remembering("")).await;
    let browser = house.browser();
    remember(&house, &browser).await;
    gateway.patch(&format!("/oauth2/{CLIENT}"), &json!({ "name": "Zebra Photos" })).await;
    let node = house.second_node().await;
    let browser = browser.at(&node.url);
    let page = browser.open(&at_v_reuse(&house, "&scope=email")).await;
    assert!(page.heading().contains("Zebra Photos"), "{}", page.heading());
    for words in ["Its name has changed.", "Acme Photos"] {
        assert!(page.body.contains(words), "{words}: {}", page.body);
    }
}

/// Who allows without the box is asked next time, and so is everybody once it is offered no more.
#[tokio::test]
async fn it_answers_only_where_it_was_chosen_and_is_offered() {
    let gateway = TestGateway::stand_in().await;
    let house = House::with(&gateway, &remembering("")).await;
    let browser = house.browser();
    let ask = at_v_reuse(&house, "&scope=email");
    let consent = browser.sign_in(&ask, ALICE).await;
    assert!(browser.decide(&consent, "allow", &[]).await.query("code").is_some());
    assert!(!is_answered_at_once(&browser, &ask).await, "it was not chosen");
    let consent = browser.open(&ask).await;
    assert!(browser.allow_and_remember(&consent).await.query("code").is_some());
    assert!(is_answered_at_once(&browser, &ask).await);
    let consent = browser.open(&at_v_reuse(&house, "&scope=email&prompt=consent")).await;
    assert!(browser.decide(&consent, "allow", &[]).await.query("code").is_some());
    assert!(!is_answered_at_once(&browser, &ask).await, "the last answer counts");
    let consent = browser.open(&ask).await;
    browser.allow_and_remember(&consent).await;

    let file = house.folder.path().join("grantway.toml");
    let settings = std::fs::read_to_string(&file).expect("the settings");
    std::fs::write(&file, settings.replace("remember_consent = true", "")).expect("written");
    let node = house.second_node().await;
    assert!(!is_answered_at_once(&browser.at(&node.url), &ask).await, "it is not offered any more");
}

/// A removal takes it back too.
#[tokio::test]
async fn after_a_removal_the_person_is_asked() {
    let gateway = TestGateway::stand_in().await;
    let house = House::with(&gateway, &remembering("")).await;
    let browser = house.browser();
    remember(&house, &browser).await;
    let ask = at_v_reuse(&house, "&scope=email");
    assert!(is_answered_at_once(&browser, &ask).await);
    let home = browser.get("/").await;
    let (_, id) = home.body.split_once("/remove/").expect("something to remove");
    let fields = [("id", &id[..22]), ("csrf", &home.field("csrf"))];
    assert_eq!(browser.post("/api/remove-access", &fields).await.status, 303);
    assert!(!is_answered_at_once(&browser, &ask).await);
}

/// It ends when the person said, however often it has answered until then.
#[tokio::test]
async fn after_a_chosen_end_the_person_is_asked() {
    let gateway = TestGateway::stand_in().await;
    let house = House::with(&gateway, &remembering("ends_after_days = [1]\n")).await;
    let browser = house.browser();
    let ask = at_v_reuse(&house, "&scope=email");
    let consent = browser.sign_in(&ask, ALICE).await;
    let fields = consent.consent_fields("allow", &[]);
    let fields = fields.iter().map(|(name, value)| (name.as_str(), value.as_str()));
    let fields: Vec<_> = fields.chain([("remember", "true"), ("ends", "1")]).collect();
    assert!(browser.post("/api/decide", &fields).await.query("code").is_some());
    house.clock.advance(86_399);
    browser.sign_in("/login", ALICE).await;
    assert!(is_answered_at_once(&browser, &ask).await, "a second before");
    house.clock.advance(1);
    assert!(!is_answered_at_once(&browser, &ask).await);
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
    assert!(browser.allow_and_remember(&consent).await.query("code").is_some());
    assert!(browser.get(&at("&scope=email")).await.query("code").is_some(), "the same is covered");
    let page = browser.open(&at("")).await;
    assert!(page.body.contains("It asks for no particular permission."), "{}", page.body);
    assert!(!page.body.contains("Allow again?"), "{}", page.body);
}

/// Who can remember: services that say so, to clients that prove who they are and are not on this device.
/// Where it is not offered it can't be chosen, whatever a form says; nor does it answer, whatever the
/// ledger says.
#[tokio::test]
async fn to_remember_must_be_offered() {
    let gateway = TestGateway::stand_in().await;
    let house = House::with(&gateway, &remembering("")).await;
    let at_v_reuse = |client: &str, more: &str| {
        format!("/authorize/v-reuse?response_type=code&client_id={client}&scope=email{more}")
    };
    let browser = house.browser();
    browser.sign_in("/login", ALICE).await;
    let loopback = "&redirect_uri=http%3A%2F%2F127.0.0.1%3A8888%2F";
    for (what, ask) in [
        ("not at this service", house.authorize("&scope=email")),
        ("a public client", at_v_reuse("PublicSpaClientId000000000000004", PKCE)),
        ("an app's own links", at_v_reuse("NativeAppClientId000000000000003", "")),
        ("a program on this device", at_v_reuse("OddUrisClientId00000000000000006", loopback)),
    ] {
        let consent = browser.open(&ask).await;
        assert!(consent.heading().starts_with("Allow"), "{what}: {}", consent.body);
        assert!(!consent.body.contains("Remember my choice"), "{what}");
        let forged = browser.allow_and_remember(&consent).await;
        assert_eq!((forged.status.as_u16(), forged.location()), (400, None), "{what}");
        let allowed = browser.decide(&consent, "allow", &[]).await;
        assert_eq!(allowed.status, 303, "{what}: {}", allowed.body);
        let forged = sqlx::query("UPDATE consents SET remembered = 1");
        forged.execute(house.state.store.pool()).await.expect("changed");
        assert!(!is_answered_at_once(&browser, &ask).await, "{what}");
    }
}
