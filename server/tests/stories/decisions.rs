//! What becomes of a decision: denial, optional permissions, one answer per request, and forms that
//! were changed on their way.

use crate::support::{ALICE, BOB, CALLBACK, CLIENT, House, Page, TestGateway};
use app::form::RequestId;

fn authorize_posts(gateway: &TestGateway) -> usize {
    gateway
        .faults()
        .log()
        .iter()
        .filter(|it| it.method == "POST" && it.path.contains("/oauth2/authorize"))
        .count()
}

/// Security requirement 22.
#[tokio::test]
async fn a_denial_goes_back_with_the_state_and_kong_is_not_asked() {
    let gateway = TestGateway::stand_in().await;
    let house = House::before(&gateway).await;
    let browser = house.browser();
    let consent = browser.sign_in(&house.authorize("&scope=email&state=%C3%A9%20%26"), ALICE).await;
    let answer = browser.decide(&consent, "deny", &[]).await;
    assert_eq!(answer.status, 303);
    assert!(answer.location().is_some_and(|place| place.starts_with(CALLBACK)));
    assert_eq!(answer.query("error").as_deref(), Some("access_denied"));
    assert_eq!(answer.query("state").as_deref(), Some("é &"));
    assert_eq!(authorize_posts(&gateway), 0);
}

#[tokio::test]
async fn an_implicit_denial_stands_in_the_fragment() {
    let gateway = TestGateway::start().await;
    let house = House::before(&gateway).await;
    let browser = house.browser();
    let ask = house
        .authorize("&scope=email&state=s")
        .replace("response_type=code", "response_type=token");
    let consent = browser.sign_in(&ask, ALICE).await;
    let answer = browser.decide(&consent, "deny", &[]).await;
    let place = answer.location().expect("a redirect");
    assert!(place.starts_with(&format!("{CALLBACK}#error=access_denied")), "{place}");
    let consent = browser.open(&ask).await;
    let allowed = browser.decide(&consent, "allow", &[]).await.location().expect("a redirect");
    assert!(allowed.contains("#access_token=") && allowed.contains("state=s"), "{allowed}");
}

/// Before a person has signed in they can already go back.
#[tokio::test]
async fn who_does_not_want_to_sign_in_goes_back_with_access_denied() {
    let gateway = TestGateway::start().await;
    let house = House::before(&gateway).await;
    let browser = house.browser();
    let login = browser.open(&house.authorize("&scope=email&state=s")).await;
    let answer = browser
        .post(
            "/api/return",
            &[("request", &login.field("request")), ("csrf", &login.field("csrf"))],
        )
        .await;
    assert_eq!(answer.query("error").as_deref(), Some("access_denied"), "{}", answer.body);
    assert_eq!(answer.query("state").as_deref(), Some("s"));
}

/// Optional permissions are off until ticked, and only for clients that are known to cope.
#[tokio::test]
async fn optional_permissions_are_given_only_when_ticked() {
    let gateway = TestGateway::start().await;
    let plain = House::before(&gateway).await;
    let browser = plain.browser();
    let consent = browser.sign_in(&plain.authorize("&scope=email+phone"), ALICE).await;
    assert!(
        !consent.body.contains("type=\"checkbox\""),
        "this client is not known to cope with less"
    );
    let forged = browser.decide(&consent, "allow", &["phone"]).await;
    assert_eq!(forged.status, 400, "a permission that was not offered can't be ticked");

    let clients = "[[clients]]\nclient_id = \"AcMePhotosClientId00000000000001\"\noptional_permissions = true\n";
    let house = House::with(&gateway, clients).await;
    for (ticked, expected) in [(&[][..], "email"), (&["phone"][..], "email phone")] {
        let browser = house.browser();
        let consent = browser.sign_in(&house.authorize("&scope=email+phone"), ALICE).await;
        let (_, boxes) = consent.body.split_once("type=\"checkbox\"").expect("a box");
        assert!(!boxes.split_once('>').expect("closed").0.contains("checked"), "it starts off");
        let answer = browser.decide(&consent, "allow", ticked).await;
        let said = (expected != "email phone").then(|| expected.to_owned());
        assert_eq!(answer.query("scope"), said, "the client is told when less was given");
        let token = gateway.exchange(&answer.query("code").expect("a code")).await;
        let (_, seen) = gateway.call(token["access_token"].as_str().expect("a token")).await;
        assert_eq!(seen["headers"]["x-authenticated-scope"], expected);
    }
    let browser = house.browser();
    let consent = browser.sign_in(&house.authorize("&scope=phone"), ALICE).await;
    let nothing = browser.decide(&consent, "allow", &[]).await;
    assert_eq!(nothing.status, 400, "the plugin wants at least one scope");
    assert!(
        nothing.body.contains(&format!("/consent/{}", consent.field("request"))),
        "and the way back is there"
    );
}

/// Rule 11: what was given before is ticked, and what was not stays off.
#[tokio::test]
async fn an_optional_permission_that_was_given_stays_on() {
    let gateway = TestGateway::stand_in().await;
    let optional = |name: &str| {
        format!("[[services.scopes]]\nname = \"{name}\"\ntitle = \"{name}\"\noptional = true\n")
    };
    let more = format!(
        "[[services]]\nname = \"v-reuse\"\npath = \"/v-reuse\"\n{}{}\
         [[clients]]\nclient_id = \"{CLIENT}\"\noptional_permissions = true\n",
        optional("phone"),
        optional("address")
    );
    let house = House::with(&gateway, &more).await;
    let ask =
        house.authorize("&scope=email+phone+address").replace("/authorize?", "/authorize/v-reuse?");
    let browser = house.browser();
    let ticked = |page: &Page| page.values("input[type=checkbox][checked]");
    let first = browser.sign_in(&ask, ALICE).await;
    assert_eq!(first.values("input[type=checkbox]"), ["phone", "address"]);
    assert_eq!(ticked(&first), [""; 0], "they start off");
    assert!(browser.decide(&first, "allow", &["phone"]).await.query("code").is_some());
    let second = browser.open(&ask).await;
    assert_eq!(ticked(&second), ["phone"]);
    assert!(browser.decide(&second, "allow", &["phone", "address"]).await.query("code").is_some());
    assert_eq!(ticked(&browser.open(&ask).await), ["phone", "address"], "it adds up");
}

/// Security requirement 11: hidden fields are compared, never used.
#[tokio::test]
async fn a_changed_field_is_refused_and_nothing_is_sent() {
    let gateway = TestGateway::stand_in().await;
    let house = House::before(&gateway).await;
    let browser = house.browser();
    let consent = browser.sign_in(&house.authorize("&scope=email"), ALICE).await;
    for (name, value, status) in [
        ("scope", "email phone", 400),
        ("client_id", "QueryAppClientId0000000000000002", 400),
        ("response_type", "token", 400),
        ("csrf", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", 403),
        ("csrf", "", 403),
        ("request", "AAAAAAAAAAAAAAAAAAAAAA", 410),
        ("request", "not an id", 400),
        ("decision", "perhaps", 400),
    ] {
        let mut fields = consent.consent_fields("allow", &[]);
        for field in &mut fields {
            if field.0 == name {
                value.clone_into(&mut field.1);
            }
        }
        let fields: Vec<(&str, &str)> =
            fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        let answer = browser.post("/api/decide", &fields).await;
        assert_eq!((answer.status.as_u16(), answer.location()), (status, None), "{name}={value}");
    }
    assert_eq!(authorize_posts(&gateway), 0);
    let mut more = consent.consent_fields("allow", &[]);
    more.extend(
        [
            ("redirect_uri", "https://evil.example/"),
            ("authenticated_userid", "bob-1002"),
            ("provision_key", "x"),
        ]
        .map(|(n, v)| (n.to_owned(), v.to_owned())),
    );
    let more: Vec<(&str, &str)> =
        more.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    let answer = browser.post("/api/decide", &more).await;
    assert!(
        answer.location().is_some_and(|place| place.starts_with(CALLBACK)),
        "fields that we don't have are not used"
    );
    let log = gateway.faults().log();
    let sent = log.iter().find(|it| it.path.contains("/oauth2/authorize")).expect("sent");
    assert!(
        sent.body.contains("authenticated_userid=alice-1001") && !sent.body.contains("evil"),
        "security requirement 19"
    );
}

/// Security requirements 12 and 13.
#[tokio::test]
async fn a_request_belongs_to_one_browser_and_one_person() {
    let gateway = TestGateway::stand_in().await;
    let house = House::before(&gateway).await;
    let alice = house.browser();
    let consent = alice.sign_in(&house.authorize("&scope=email"), ALICE).await;
    let id: RequestId = consent.field("request").parse().expect("an id");

    let other = house.browser();
    other.sign_in("/login", BOB).await;
    let page = other.get(&format!("/consent/{id}")).await;
    assert_eq!(page.status, 403);
    let home = other.get("/").await;
    let mut fields = consent.consent_fields("allow", &[]);
    fields[1].1 = home.field("csrf");
    let fields: Vec<(&str, &str)> =
        fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    assert_eq!(other.post("/api/decide", &fields).await.status, 403);
    let stranger = house.browser().get(&format!("/consent/{id}")).await;
    assert_eq!(stranger.status, 400, "no cookie at all");

    // The same browser, but Bob signs in meanwhile: he sees the page himself before anything is sent.
    let out = alice
        .post("/api/sign-out", &[("request", &id.to_string()), ("csrf", &consent.field("csrf"))])
        .await;
    assert_eq!(out.location(), Some(format!("/login/{id}")));
    let bobs = alice.sign_in(&format!("/login/{id}"), BOB).await;
    assert!(bobs.body.contains("bob"), "{}", bobs.body);
    let answer = alice.decide(&bobs, "allow", &[]).await;
    assert_eq!(answer.status, 303);
    assert!(
        gateway.faults().log().iter().any(|it| it.body.contains("authenticated_userid=bob-1002"))
    );
    assert!(
        !gateway
            .faults()
            .log()
            .iter()
            .any(|it| it.body.contains("authenticated_userid=alice-1001"))
    );
}

/// Security requirement 13: approved as who was shown, or shown again.
#[tokio::test]
async fn another_person_in_another_tab_means_to_look_again() {
    let gateway = TestGateway::stand_in().await;
    let house = House::before(&gateway).await;
    let browser = house.browser();
    let shown_to_alice = browser.sign_in(&house.authorize("&scope=email"), ALICE).await;
    let home = browser.get("/").await;
    browser.post("/api/sign-out", &[("csrf", &home.field("csrf"))]).await;
    browser.sign_in("/login", BOB).await;
    let csrf = browser.get("/").await.field("csrf");
    let mut fields = shown_to_alice.consent_fields("allow", &[]);
    fields[1].1 = csrf;
    let fields: Vec<(&str, &str)> =
        fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    let answer = browser.post("/api/decide", &fields).await;
    assert_eq!(answer.location(), Some(format!("/consent/{}", shown_to_alice.field("request"))));
    assert_eq!(authorize_posts(&gateway), 0);
}

/// Security requirement 15: two nodes, many clicks, one POST.
#[tokio::test(flavor = "multi_thread")]
async fn a_hundred_clicks_on_two_nodes_are_one_approval() {
    let gateway = TestGateway::stand_in().await;
    let house = House::before(&gateway).await;
    let second = house.second_node().await;
    let browser = house.browser();
    let consent = browser.sign_in(&house.authorize("&scope=email"), ALICE).await;
    let other = browser.at(&second.url);
    second.browser().get("/healthz").await;
    let clicks = (0..100).map(|click| {
        let (browser, consent) = (if click % 2 == 0 { &browser } else { &other }, &consent);
        async move { browser.decide(consent, "allow", &[]).await }
    });
    let answers: Vec<Page> = futures::future::join_all(clicks).await;
    assert_eq!(authorize_posts(&gateway), 1);
    assert_eq!(answers.iter().filter(|answer| answer.query("code").is_some()).count(), 1);
    assert!(answers.iter().all(|answer| [303, 410].contains(&answer.status.as_u16())));
}

/// Security requirement 16.
#[tokio::test]
async fn a_request_is_answered_once_and_waits_ten_minutes() {
    let gateway = TestGateway::start().await;
    let house = House::before(&gateway).await;
    let browser = house.browser();
    let first = browser.sign_in(&house.authorize("&scope=email&state=1"), ALICE).await;
    let second = browser.open(&house.authorize("&scope=email&state=2")).await;
    for (page, state) in [(&second, "2"), (&first, "1")] {
        let answer = browser.decide(page, "allow", &[]).await;
        assert_eq!(answer.query("state").as_deref(), Some(state), "two tabs are two requests");
    }
    let replay = browser.decide(&first, "allow", &[]).await;
    assert_eq!(
        (replay.status.as_u16(), replay.heading().as_str()),
        (410, "You have already answered")
    );
    let back = browser.get(&format!("/consent/{}", first.field("request"))).await;
    assert_eq!((back.status.as_u16(), back.heading().as_str()), (410, "You have already answered"));

    let late = browser.open(&house.authorize("&scope=email")).await;
    house.clock.advance(599);
    assert_eq!(browser.get(&format!("/consent/{}", late.field("request"))).await.status, 200);
    house.clock.advance(2);
    let answer = browser.decide(&late, "allow", &[]).await;
    assert_eq!(
        (answer.status.as_u16(), answer.heading().as_str()),
        (410, "This request has expired")
    );
}

/// Security requirement 16: a person may keep a request open, for an hour in all.
#[tokio::test]
async fn a_request_can_be_kept_open() {
    let gateway = TestGateway::start().await;
    let house = House::before(&gateway).await;
    let browser = house.browser();
    let consent = browser.sign_in(&house.authorize("&scope=email"), ALICE).await;
    let (request, csrf) = (consent.field("request"), consent.field("csrf"));
    let page = format!("/consent/{request}");
    for _ in 0..6 {
        house.clock.advance(590);
        let kept = browser.post("/api/keep-open", &[("request", &request), ("csrf", &csrf)]).await;
        assert_eq!(kept.location().as_deref(), Some(page.as_str()), "{}", kept.body);
    }
    house.clock.advance(50);
    assert_eq!(browser.get(&page).await.status, 200, "59 minutes");
    house.clock.advance(20);
    assert_eq!(browser.get(&page).await.status, 410, "an hour is over");
}

/// Security requirement 14: what was shown is what is sent.
#[tokio::test]
async fn a_client_that_changed_is_shown_again() {
    let gateway = TestGateway::stand_in().await;
    let house = House::before(&gateway).await;
    let browser = house.browser();
    let consent = browser.sign_in(&house.authorize("&scope=email"), ALICE).await;
    let renamed =
        gateway.http().patch(format!("{}/oauth2/{}", gateway.admin_url, crate::support::CLIENT));
    let renamed =
        renamed.json(&serde_json::json!({ "name": "Your Bank" })).send().await.expect("an answer");
    assert!(renamed.status().is_success(), "{}", renamed.status());
    // Another node has not read the client yet: it learns the new name at the decision.
    let second = house.second_node().await;
    let answer = browser.at(&second.url).decide(&consent, "allow", &[]).await;
    assert_eq!(answer.location(), Some(format!("/consent/{}", consent.field("request"))));
    assert_eq!(authorize_posts(&gateway), 0);
}
