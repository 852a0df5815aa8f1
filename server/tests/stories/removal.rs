//! "Remove access" at the gateway: what ends, what lives, and what happens when things break. What can be
//! told before a real Kong too stands in `removal_proofs.rs`.

use std::time::Duration;

use dev_gateway::{Fault, Listener, Match, Seed};
use serde_json::{Value, json};

use crate::support::{
    ALICE, BOB, Binary, CLIENT, House, TestGateway,
    access::{allow, code, handle, pass, redeem, remove, says, signed_in},
};

/// The credential of Acme Photos, and of another client, in the fixture.
const CREDENTIAL: &str = "00000000-0000-4005-8000-000000000001";
const OTHER_CLIENT: (&str, &str) =
    ("QueryAppClientId0000000000000002", "00000000-0000-4005-8000-000000000002");
const SERVICE: &str = "00000000-0000-4001-8000-000000000001";

/// A gateway that has given Acme Photos so many tokens of other people, and one more to this person.
async fn crowded(number: usize, person: &str) -> TestGateway {
    let fixture = include_str!("../../dev-gateway/kong/fixture.json");
    let mut fixture: Value = serde_json::from_str(fixture).expect("the fixture is JSON");
    let somebody = |number: usize| row(number, &format!("somebody-{number}"), CREDENTIAL);
    let mut rows: Vec<Value> = (0..number).map(somebody).collect();
    rows.push(row(LAST, person, CREDENTIAL));
    fixture["oauth2_tokens"] = rows.into();
    TestGateway::seeded(Seed::parse(&fixture.to_string()).expect("a seed")).await
}

const LAST: usize = 999_999;

fn text_of(number: usize) -> String {
    format!("test-token-{number:06}")
}

fn row(number: usize, user: &str, credential: &str) -> Value {
    json!({
        "id": format!("00000000-0000-4006-8000-{number:012}"),
        "credential": { "id": credential }, "service": { "id": SERVICE }, "expires_in": 7200,
        "access_token": text_of(number), "refresh_token": format!("refresh-{number:06}"),
        "authenticated_userid": user, "scope": "email",
    })
}

/// Puts a token into the gateway, as if it had been given.
async fn token_row(gateway: &TestGateway, number: usize, user: &str, credential: &str) -> String {
    let url = format!("{}/oauth2_tokens", gateway.admin_url);
    let row = row(number, user, credential);
    let answer = gateway.http().post(url).json(&row).send().await.expect("an answer");
    assert_eq!(answer.status(), 201);
    text_of(number)
}

fn deletes(gateway: &TestGateway) -> Vec<String> {
    let log = gateway.faults().log().into_iter();
    log.filter(|it| it.method == "DELETE").map(|it| it.path).collect()
}

#[tokio::test]
async fn after_a_removal_neither_token_works_and_everybody_elses_does() {
    let gateway = TestGateway::stand_in().await;
    let house = House::before(&gateway).await;
    let (alice, bob) = (signed_in(&house, ALICE).await, signed_in(&house, BOB).await);
    let first = allow(&alice, &house, &gateway).await;
    let second = allow(&alice, &house, &gateway).await;
    let bobs = allow(&bob, &house, &gateway).await;
    let elsewhere = token_row(&gateway, 1, ALICE.1, OTHER_CLIENT.1).await;
    // Their ids differ from hers in ways that a careless comparison overlooks.
    let near = [(2, "ALICE-1001"), (3, "alice-10011"), (4, "alice-100"), (5, " alice-1001")];
    let mut others = vec![bobs.access, elsewhere];
    for (number, user) in near {
        others.push(token_row(&gateway, number, user, CREDENTIAL).await);
    }

    let receipt = remove(&alice).await;
    let page = alice.get(&receipt).await;
    assert!(page.body.contains("2 connections ended. We check again at "), "{}", page.body);
    for ended in [first, second] {
        assert_eq!(gateway.call(&ended.access).await.0, 401);
        assert_eq!(gateway.refresh(&ended.refresh).await.0, 400);
    }
    for token in others {
        assert_eq!(gateway.call(&token).await.0, 200, "{token}");
    }
    assert!(alice.get("/").await.body.contains("No application has access"));
    assert!(bob.get("/").await.body.contains("Acme Photos"));
    // Security requirement 57: single rows, below their client, and nothing else was written.
    let own = format!("/oauth2/{CLIENT}/oauth2_tokens/");
    let gone = deletes(&gateway);
    assert!(gone.len() == 2 && gone.iter().all(|path| path.starts_with(&own)), "{gone:?}");
    let from_us = |it: &&dev_gateway::LoggedRequest| {
        it.listener == Listener::Admin
            && it
                .headers
                .iter()
                .any(|(name, value)| name == "user-agent" && value.starts_with("grantway"))
    };
    for request in gateway.faults().log().iter().filter(from_us) {
        assert!(matches!(request.method.as_str(), "GET" | "DELETE"), "{request:?}");
    }
}

/// What the person allows anew lives through the second sweep, and the old code's token does not.
#[tokio::test]
async fn a_new_consent_lives_and_the_old_codes_token_dies() {
    let gateway = TestGateway::stand_in().await;
    let house = House::before(&gateway).await;
    let alice = signed_in(&house, ALICE).await;
    let old_code = code(&alice, &house).await;
    let receipt = remove(&alice).await;
    let old = redeem(&gateway, &old_code).await;
    pass(&house, &gateway, 60);
    let new = allow(&alice, &house, &gateway).await;
    pass(&house, &gateway, 250);
    says(&alice, &receipt, "We have checked again").await;
    assert_eq!(gateway.call(&old.access).await.0, 401);
    assert_eq!(gateway.call(&new.access).await.0, 200);
    assert!(alice.get("/").await.body.contains("Acme Photos"));
}

/// A client's list is everybody's, and long.
#[tokio::test]
async fn thousands_of_other_peoples_tokens_are_passed_over() {
    let gateway = crowded(2_500, ALICE.1).await;
    let house = House::before(&gateway).await;
    let alice = signed_in(&house, ALICE).await;
    let hers = allow(&alice, &house, &gateway).await;
    gateway.faults().clear_log();
    let receipt = remove(&alice).await;
    says(&alice, &receipt, "2 connections ended.").await;
    assert_eq!(gateway.call(&hers.access).await.0, 401);
    assert_eq!(gateway.call(&text_of(LAST)).await.0, 401);
    assert_eq!(deletes(&gateway).len(), 2);
    let lists = gateway.faults().log();
    let lists: Vec<_> = lists.iter().filter(|it| it.path.contains("/oauth2_tokens?")).collect();
    assert!(lists.len() >= 11, "two passes of six and five pages: {}", lists.len());
    assert!(lists.iter().all(|it| it.path.contains("size=500")), "the size is said each time");
    assert_eq!(gateway.call(&text_of(2_499)).await.0, 200);
}

/// Rows that a client has made large do not keep the list from being read.
#[tokio::test]
async fn a_page_too_long_to_be_read_is_asked_for_in_parts() {
    let gateway = TestGateway::stand_in().await;
    let house = House::before(&gateway).await;
    let alice = signed_in(&house, ALICE).await;
    let hers = allow(&alice, &house, &gateway).await;
    for number in 0..60 {
        let row = json!({
            "credential": { "id": CREDENTIAL }, "service": { "id": SERVICE }, "expires_in": 7200,
            "authenticated_userid": format!("somebody-{number}"), "scope": "email ".repeat(1_600),
        });
        let url = format!("{}/oauth2_tokens", gateway.admin_url);
        let answer = gateway.http().post(url).json(&row).send().await.expect("an answer");
        assert_eq!(answer.status(), 201);
    }
    let receipt = remove(&alice).await;
    says(&alice, &receipt, "1 connection ended.").await;
    assert_eq!(gateway.call(&hers.access).await.0, 401);
}

#[tokio::test]
async fn an_admin_api_that_is_down_is_tried_again() {
    let gateway = TestGateway::stand_in().await;
    let house = House::before(&gateway).await;
    let alice = signed_in(&house, ALICE).await;
    let hers = allow(&alice, &house, &gateway).await;
    let id = handle(&alice).await;
    let csrf = alice.get(&format!("/remove/{id}")).await.field("csrf");
    gateway.faults().inject(Match::any().on(Listener::Admin), Fault::Close);
    let receipt = alice
        .post("/api/remove-access", &[("id", &id), ("csrf", &csrf)])
        .await
        .location()
        .expect("303");
    says(&alice, &receipt, "Nothing could be ended yet. We keep trying.").await;
    assert_eq!(gateway.call(&hers.access).await.0, 200, "nothing is claimed that is not so");
    let home = alice.get("/").await;
    assert!(home.body.contains("No application has access"), "{}", home.body);
    assert_eq!(home.all(".open-removal a"), ["Acme Photos"], "what is not over is not forgotten");
    assert_eq!(home.attribute(".open-removal a", "href"), receipt);
    assert_eq!(
        home.select(".open-removal__progress"),
        "Nothing could be ended yet. We keep trying."
    );
    gateway.faults().clear();
    pass(&house, &gateway, 10);
    says(&alice, &receipt, "1 connection ended. We check again at ").await;
    assert_eq!(gateway.call(&hers.access).await.0, 401);
}

#[tokio::test]
async fn what_could_not_be_ended_is_said_and_can_be_tried_at_once() {
    let gateway = TestGateway::stand_in().await;
    let house = House::before(&gateway).await;
    let alice = signed_in(&house, ALICE).await;
    let mut tokens = Vec::new();
    for _ in 0..3 {
        tokens.push(allow(&alice, &house, &gateway).await.access);
    }
    gateway.faults().inject(Match::any().method("DELETE").times(1), Fault::Status(500));
    let receipt = remove(&alice).await;
    let page = says(&alice, &receipt, "2 of 3 were ended; 1 could not be. We keep trying.").await;
    let id = receipt.trim_start_matches("/removal/").to_owned();
    let fields = [("id", id.as_str()), ("csrf", &page.field("csrf"))];
    let answer = alice.post("/api/retry-removal", &fields).await;
    assert_eq!((answer.status.as_u16(), answer.location()), (303, Some(receipt.clone())));
    says(&alice, &receipt, "3 connections ended. We check again at ").await;
    for token in tokens {
        assert_eq!(gateway.call(&token).await.0, 401);
    }
}

/// The job outlives its node, killed in the middle: another one goes on where it was.
#[tokio::test]
async fn a_second_node_goes_on_where_the_first_died() {
    let gateway = crowded(1_100, ALICE.1).await;
    let house = House::before(&gateway).await;
    let first = Binary::of(&house, &[]).await;
    let alice = first.browser();
    alice.sign_in("/login", ALICE).await;
    let hers = allow(&alice, &house, &gateway).await;
    let id = handle(&alice).await;
    let csrf = alice.get(&format!("/remove/{id}")).await.field("csrf");
    gateway.faults().clear_log();
    // Its third page does not come in time.
    let later_pages = Match::any().path("&offset=").times(1);
    gateway.faults().inject(later_pages.clone(), Fault::Delay(Duration::from_millis(1)));
    gateway.faults().inject(later_pages, Fault::Delay(Duration::from_millis(1_900)));
    let fields = [("id", id.as_str()), ("csrf", csrf.as_str())];
    let asked = alice.post("/api/remove-access", &fields);
    let answer = tokio::time::timeout(Duration::from_millis(900), asked).await;
    assert!(answer.is_err(), "it waits for the first sweep");
    drop(first);

    let browser = signed_in(&house, ALICE).await;
    let receipt = format!("/removal/{id}");
    tokio::time::sleep(Duration::from_millis(1_200)).await;
    let page = browser.get(&receipt).await;
    assert!(page.body.contains("Access is being removed"), "it is the dead one's: {}", page.body);
    gateway.faults().clear_log();
    house.clock.advance(40);
    says(&browser, &receipt, "We check again at ").await;
    let log = gateway.faults().log();
    let list = log.iter().find(|it| it.path.contains("/oauth2_tokens?")).expect("a list");
    assert!(list.path.contains("&offset="), "it does not begin anew: {}", list.path);
    assert_eq!(gateway.call(&hers.access).await.0, 401);
    assert_eq!(gateway.call(&text_of(LAST)).await.0, 401);
}

/// Two nodes, one job: nothing is done twice.
#[tokio::test]
async fn two_nodes_do_not_do_it_twice() {
    let gateway = TestGateway::stand_in().await;
    let house = House::before(&gateway).await;
    let other = house.second_node().await;
    let alice = signed_in(&house, ALICE).await;
    for _ in 0..5 {
        allow(&alice, &house, &gateway).await;
    }
    let id = handle(&alice).await;
    let csrf = alice.get(&format!("/remove/{id}")).await.field("csrf");
    let there = alice.at(&other.url);
    let fields = [("id", id.as_str()), ("csrf", csrf.as_str())];
    let (one, two) = tokio::join!(
        alice.post("/api/remove-access", &fields),
        there.post("/api/remove-access", &fields)
    );
    assert_eq!((one.status.as_u16(), two.status.as_u16()), (303, 303));
    assert_eq!(one.location(), two.location());
    says(&alice, &one.location().expect("a receipt"), "5 connections ended.").await;
    assert_eq!(deletes(&gateway).len(), 5);
}

/// Where the Admin API may only be read, nothing is sent there and nothing is promised.
#[tokio::test]
async fn read_only_says_so_and_deletes_nothing() {
    let mut gateway = TestGateway::stand_in().await;
    "admin_read_only = true".clone_into(&mut gateway.kong_lines);
    let house = House::before(&gateway).await;
    let alice = signed_in(&house, ALICE).await;
    let hers = allow(&alice, &house, &gateway).await;
    let words = "access already given. It ends when unused for 14 days.";
    let id = handle(&alice).await;
    assert!(alice.get(&format!("/remove/{id}")).await.body.contains(words), "before");
    let receipt = remove(&alice).await;
    assert!(alice.get(&receipt).await.body.contains(words), "and after");
    assert!(alice.get("/").await.body.contains("No application has access"));
    pass(&house, &gateway, 400);
    tokio::time::sleep(Duration::from_millis(1_200)).await;
    assert_eq!(deletes(&gateway), Vec::<String>::new());
    assert!(!gateway.faults().log().iter().any(|it| it.path.contains("oauth2_tokens")));
    assert_eq!(gateway.call(&hers.access).await.0, 200);
}

/// A handle names an access; it opens nothing to anybody else.
#[tokio::test]
async fn nobody_removes_another_persons_access() {
    let gateway = TestGateway::stand_in().await;
    let house = House::before(&gateway).await;
    let (alice, bob) = (signed_in(&house, ALICE).await, signed_in(&house, BOB).await);
    let hers = allow(&alice, &house, &gateway).await;
    let id = handle(&alice).await;
    let csrf = bob.get("/").await.field("csrf");
    for path in [
        format!("/remove/{id}"),
        format!("/removal/{id}"),
        "/remove/AAAAAAAAAAAAAAAAAAAAAA".to_owned(),
        "/remove/x".to_owned(),
    ] {
        assert_eq!(bob.get(&path).await.status, 404, "{path}");
    }
    for path in ["/api/remove-access", "/api/retry-removal"] {
        let fields = [("id", id.as_str()), ("csrf", csrf.as_str())];
        assert_eq!(bob.post(path, &fields).await.status, 404, "{path}");
        let forged = [("id", id.as_str()), ("csrf", csrf.as_str())];
        assert_eq!(alice.post(path, &forged).await.status, 403, "{path}: with his token");
    }
    assert_eq!(
        house.browser().get(&format!("/remove/{id}")).await.location().as_deref(),
        Some("/login")
    );
    assert_eq!(gateway.call(&hers.access).await.0, 200);
    assert_eq!(deletes(&gateway).len(), 0);
    // Once it is removed its question leads to its receipt, and a second click too.
    let receipt = remove(&alice).await;
    assert_eq!(alice.get(&format!("/remove/{id}")).await.location(), Some(receipt.clone()));
    let csrf = alice.get("/").await.field("csrf");
    let again = alice.post("/api/remove-access", &[("id", &id), ("csrf", &csrf)]).await;
    assert_eq!(again.location(), Some(receipt));
}

/// A client or a service that is gone takes its tokens along: there is nothing left to end.
#[tokio::test]
async fn a_client_that_is_gone_is_removed_all_the_same() {
    let gateway = TestGateway::stand_in().await;
    let house = House::before(&gateway).await;
    let alice = signed_in(&house, ALICE).await;
    allow(&alice, &house, &gateway).await;
    let id = handle(&alice).await;
    let csrf = alice.get(&format!("/remove/{id}")).await.field("csrf");
    let gone = gateway.http().delete(format!("{}/oauth2/{CREDENTIAL}", gateway.admin_url));
    assert_eq!(gone.send().await.expect("an answer").status(), 204);
    let receipt = alice
        .post("/api/remove-access", &[("id", &id), ("csrf", &csrf)])
        .await
        .location()
        .expect("303");
    says(&alice, &receipt, "No connection was left to end.").await;
}

/// A service that the gateway knows by another name now keeps no token from its end.
#[tokio::test]
async fn a_service_of_another_name_keeps_nothing_alive() {
    let gateway = TestGateway::stand_in().await;
    let house = House::before(&gateway).await;
    let alice = signed_in(&house, ALICE).await;
    let hers = allow(&alice, &house, &gateway).await;
    let renamed = gateway
        .http()
        .patch(format!("{}/services/{SERVICE}", gateway.admin_url))
        .json(&json!({ "name": "renamed" }));
    assert_eq!(renamed.send().await.expect("an answer").status(), 200);
    let receipt = remove(&alice).await;
    says(&alice, &receipt, "1 connection ended.").await;
    assert_eq!(gateway.call(&hers.access).await.0, 401);
}

/// The tokens of another service of the same client are not touched.
#[tokio::test]
async fn another_services_access_lives() {
    let gateway = TestGateway::stand_in().await;
    let house = House::before(&gateway).await;
    let alice = signed_in(&house, ALICE).await;
    allow(&alice, &house, &gateway).await;
    let list: Value = gateway
        .http()
        .get(format!("{}/services/v-code", gateway.admin_url))
        .send()
        .await
        .expect("an answer")
        .json()
        .await
        .expect("JSON");
    let row = json!({
        "credential": { "id": CREDENTIAL }, "service": { "id": list["id"] }, "expires_in": 7200,
        "access_token": "of-another-service", "authenticated_userid": ALICE.1, "scope": "email",
    });
    let url = format!("{}/oauth2_tokens", gateway.admin_url);
    assert_eq!(gateway.http().post(url).json(&row).send().await.expect("an answer").status(), 201);
    let receipt = remove(&alice).await;
    says(&alice, &receipt, "1 connection ended.").await;
    let left =
        gateway.http().get(format!("{}/oauth2_tokens/of-another-service", gateway.admin_url));
    assert_eq!(left.send().await.expect("an answer").status(), 200);
}
