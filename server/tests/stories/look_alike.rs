//! Applications whose names can be taken for another developer's (consent-ux rule 14).

use dev_gateway::{Fault, Listener, Match, Seed};
use serde_json::{Value, json};

use crate::support::{ALICE, BOB, Browser, CLIENT, House, TestGateway};

/// It reads "Acme Photos", with a Greek letter.
const IMITATION: &str = "Acme Ph\u{3bf}tos";
const IMITATOR: &str = "imitator-0000000000000000000001";

async fn register(gateway: &TestGateway, developer: &str, client: Value) {
    let http = gateway.http();
    let consumer = format!("{}/consumers/{developer}", gateway.admin_url);
    for (request, body) in [
        (http.put(&consumer), json!({ "username": developer })),
        (http.post(format!("{consumer}/oauth2")), client),
    ] {
        let answer = request.json(&body).send().await.expect("an answer");
        assert!(answer.status().is_success(), "{}", answer.text().await.expect("text"));
    }
}

fn imitator() -> Value {
    json!({ "name": IMITATION, "client_id": IMITATOR, "redirect_uris": ["https://shady.example/cb"] })
}

/// What the consent page has of a client's look-alike.
async fn look_alike(browser: &Browser, client: &str) -> Value {
    let place =
        if client == CLIENT { "&redirect_uri=https%3A%2F%2Fclient.example%2Fcb" } else { "" };
    let ask = format!("/authorize?response_type=code&scope=email&client_id={client}{place}");
    let page = browser.open(&ask).await;
    assert!(page.heading().starts_with("Allow"), "{}", page.body);
    browser.consent_prompt(&page).await["look_alike"].clone()
}

async fn signed_in(house: &House, person: (&str, &str, &str)) -> Browser {
    let browser = house.browser();
    browser.sign_in("/login", person).await;
    browser
}

#[tokio::test]
async fn an_imitation_names_whom_it_imitates() {
    let gateway = TestGateway::stand_in().await;
    register(&gateway, "shady", imitator()).await;
    let own = json!({
        "name": "ACME PHOTOS", "client_id": "another-of-acmes", "redirect_uris": ["https://client.example/cb"]
    });
    register(&gateway, "acme-inc", own).await;
    let house = House::before(&gateway).await;
    let browser = signed_in(&house, ALICE).await;
    house.state.gateway.names_are_ready().await;
    // Which of the two came first, nobody can tell: see the next story.
    assert_eq!(look_alike(&browser, IMITATOR).await, "Acme Photos");
    assert_eq!(look_alike(&browser, CLIENT).await, IMITATION);
    assert_eq!(look_alike(&browser, "another-of-acmes").await, IMITATION);
}

/// What the person reads: whose name it is like, and only that where it is the very same.
#[tokio::test]
async fn the_page_warns_in_words() {
    const LIKE: &str =
        "Its name looks like that of Acme Photos, another application here by another developer.";
    const SAME: &str = "Another developer has an application here with the same name.";
    for (name, says, not) in [(IMITATION, LIKE, SAME), ("Acme Photos", SAME, LIKE)] {
        let gateway = TestGateway::stand_in().await;
        let mut client = imitator();
        client["name"] = json!(name);
        register(&gateway, "shady", client).await;
        let house = House::before(&gateway).await;
        let browser = signed_in(&house, ALICE).await;
        house.state.gateway.names_are_ready().await;
        let ask = format!("/authorize?response_type=code&scope=email&client_id={IMITATOR}");
        let text = browser.open(&ask).await.text();
        assert!(text.contains(says) && !text.contains(not), "{name}: {text}");
        let (_, other) = text.split_once(says).expect("said");
        assert!(other.starts_with(" Continue only if you expected this one."), "{other}");
    }
}

#[tokio::test]
async fn who_is_vouched_for_is_like_nobody() {
    for vouched in ["checked = true", "first_party = true"] {
        let gateway = TestGateway::stand_in().await;
        register(&gateway, "shady", imitator()).await;
        let more = format!("[[clients]]\nclient_id = \"{CLIENT}\"\n{vouched}\n");
        let house = House::with(&gateway, &more).await;
        let browser = signed_in(&house, ALICE).await;
        house.state.gateway.names_are_ready().await;
        let page = browser.open(&house.authorize("&scope=email&prompt=consent")).await;
        assert_eq!(browser.consent_prompt(&page).await["look_alike"], Value::Null);
        assert_eq!(look_alike(&browser, IMITATOR).await, "Acme Photos");
    }
}

/// A developer's own applications may be called alike, and most names are like no other.
#[tokio::test]
async fn honest_names_give_no_warning() {
    let gateway = TestGateway::stand_in().await;
    for (developer, name) in [("acme-inc", "Acme Photos."), ("beta-inc", "Acme Photo Prints")] {
        let client = json!({
            "name": name, "client_id": format!("{developer}-2"), "redirect_uris": ["https://b.example/cb"]
        });
        register(&gateway, developer, client).await;
    }
    let house = House::before(&gateway).await;
    let browser = signed_in(&house, ALICE).await;
    house.state.gateway.names_are_ready().await;
    for client in [CLIENT, "acme-inc-2", "beta-inc-2"] {
        assert_eq!(look_alike(&browser, client).await, Value::Null, "{client}");
    }
}

/// The list has pages; it is read once for all who ask at the same time, and by nobody who waits for it.
#[tokio::test(flavor = "multi_thread")]
async fn a_long_list_is_read_once_and_in_the_background() {
    let fixture = include_str!("../../dev-gateway/kong/fixture.json");
    let mut fixture: Value = serde_json::from_str(fixture).expect("JSON");
    let consumer = fixture["consumers"][0]["id"].clone();
    let clients = fixture["oauth2_credentials"].as_array_mut().expect("a list");
    let before = clients.len();
    for n in 0..600 {
        clients.push(json!({
            "id": format!("ffffffff-0000-4005-8000-{n:012}"), "name": format!("Application {n}"),
            "client_id": format!("client-{n}"), "redirect_uris": ["https://client.example/cb"],
            "consumer": { "id": consumer },
        }));
    }
    clients[before + 599]["name"] = json!("The last one");
    let gateway = TestGateway::seeded(Seed::parse(&fixture.to_string()).expect("a seed")).await;
    let imitation = json!({
        "name": "The Iast one", "client_id": "imitates-the-last", "redirect_uris": ["https://s.example/cb"]
    });
    register(&gateway, "shady", imitation).await;
    let house = House::before(&gateway).await;
    let (alice, bob) = (signed_in(&house, ALICE).await, signed_in(&house, BOB).await);
    gateway.faults().clear_log();
    let list = || Match::any().on(Listener::Admin).path("/oauth2?size=");
    let slow = Fault::Delay(std::time::Duration::from_millis(300));
    gateway.faults().inject(list(), slow);
    let asked = (0..20).map(|n| look_alike(if n % 2 == 0 { &alice } else { &bob }, CLIENT));
    let shown = futures::future::join_all(asked).await;
    assert!(shown.iter().all(Value::is_null), "{shown:?}");
    gateway.faults().clear();
    house.state.gateway.names_are_ready().await;
    assert_eq!(look_alike(&alice, "imitates-the-last").await, "The last one");
    let log = gateway.faults().log();
    let reads = log.iter().filter(|it| it.path.starts_with("/oauth2?size=")).count();
    assert_eq!(reads, (before + 601).div_ceil(200), "each page once");
}

/// Whatever becomes of the list, the page is there.
#[tokio::test]
async fn a_list_that_can_not_be_read_costs_the_warning_alone() {
    for fault in [
        Fault::Status(403),
        Fault::Status(404),
        Fault::Status(500),
        Fault::Close,
        Fault::Truncated,
        Fault::Oversized(300_000),
        Fault::Body(200, r#"{"data":[{"client_id":1}]}"#.to_owned()),
        Fault::Delay(std::time::Duration::from_secs(30)),
    ] {
        let name = format!("{fault:?}");
        let gateway = TestGateway::stand_in().await;
        register(&gateway, "shady", imitator()).await;
        let list = Match::any().on(Listener::Admin).path("/oauth2?size=");
        gateway.faults().inject(list, fault);
        let house = House::before(&gateway).await;
        let browser = house.browser();
        let ask = house.authorize("&scope=email");
        let page = browser.sign_in(&ask, ALICE).await;
        house.state.gateway.names_are_ready().await;
        let prompt = browser.consent_prompt(&page).await;
        assert_eq!((page.status.as_u16(), &prompt["look_alike"]), (200, &Value::Null), "{name}");
        for _ in 0..6 {
            let heading = browser.open(&ask).await.heading();
            assert!(heading.starts_with("Allow"), "{name}: {heading}");
        }
        let answer = browser.decide(&page, "allow", &[]).await;
        assert!(answer.query("code").is_some(), "{name}: {}", answer.body);
    }
}

/// A page of the list that is longer than an answer may be is asked for in smaller ones.
#[tokio::test]
async fn long_rows_are_read_few_at_a_time() {
    let gateway = TestGateway::stand_in().await;
    let uris: Vec<String> =
        (0..100).map(|n| format!("https://client.example/{n}/{}", "x".repeat(60))).collect();
    for n in 0..30 {
        let client = json!({
            "name": format!("Application {n}"), "client_id": format!("long-{n}"), "redirect_uris": uris
        });
        register(&gateway, "acme-inc", client).await;
    }
    register(&gateway, "shady", imitator()).await;
    let house = House::before(&gateway).await;
    let browser = signed_in(&house, ALICE).await;
    house.state.gateway.names_are_ready().await;
    assert_eq!(look_alike(&browser, IMITATOR).await, "Acme Photos");
}
