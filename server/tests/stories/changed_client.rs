//! What a person is told of a client that is not what it was: since they were shown it, or since they
//! last allowed it (consent-ux section 4.3).

use serde_json::{Value, json};

use crate::support::{ALICE, BOB, Browser, CLIENT, House, Page, TestGateway};

/// Changes something at the gateway; answers a node that has not read it before.
async fn change(gateway: &TestGateway, house: &House, path: &str, change: Value) -> House {
    let url = format!("{}{path}", gateway.admin_url);
    let answer = gateway.http().patch(url).json(&change).send().await.expect("an answer");
    assert!(answer.status().is_success(), "{}", answer.text().await.expect("text"));
    house.second_node().await
}

async fn rename(gateway: &TestGateway, house: &House, name: &str) -> House {
    change(gateway, house, &format!("/oauth2/{CLIENT}"), json!({ "name": name })).await
}

async fn allow(browser: &Browser, consent: &Page) {
    assert!(browser.decide(consent, "allow", &[]).await.query("code").is_some());
}

const CHANGED: &str = "The application's details changed while you were reading.";

/// What was pressed did not count, and the page says why.
#[tokio::test]
async fn a_page_that_comes_again_says_that_something_changed() {
    let gateway = TestGateway::stand_in().await;
    let house = House::before(&gateway).await;
    let browser = house.browser();
    let consent = browser.sign_in(&house.authorize("&scope=email"), ALICE).await;
    let place = format!("/consent/{}", consent.field("request"));
    assert!(!browser.get(&place).await.text().contains(CHANGED), "to look again changes nothing");

    let node = rename(&gateway, &house, "Your Bank").await;
    let there = browser.at(&node.url);
    let answer = there.decide(&consent, "allow", &[]).await;
    assert_eq!(answer.location().as_ref(), Some(&place));
    let again = there.get(&place).await;
    assert!(again.heading().contains("Your Bank"), "{}", again.heading());
    assert!(again.select("[role=alert][autofocus]").contains(CHANGED), "{}", again.body);
    assert!(!there.get(&place).await.text().contains(CHANGED), "it is said once");
    allow(&there, &again).await;
}

/// Whoever signs in as somebody else has not been reading.
#[tokio::test]
async fn to_another_person_nothing_changed() {
    let gateway = TestGateway::stand_in().await;
    let house = House::before(&gateway).await;
    let browser = house.browser();
    let consent = browser.sign_in(&house.authorize("&scope=email"), ALICE).await;
    let (csrf, request) = (consent.field("csrf"), consent.field("request"));
    browser.post("/api/sign-out", &[("csrf", &csrf), ("request", &request)]).await;
    let his = browser.sign_in(&format!("/login/{request}"), BOB).await;
    assert!(his.heading().starts_with("Allow"), "{}", his.body);
    assert!(!his.text().contains(CHANGED), "{}", his.text());
}

/// A client in other hands keeps its name: then it is the developer that the page tells of.
#[tokio::test]
async fn another_developer_is_told_from_another_name() {
    let gateway = TestGateway::stand_in().await;
    let house = House::before(&gateway).await;
    let browser = house.browser();
    let ask = house.authorize("&scope=email");
    allow(&browser, &browser.sign_in(&ask, ALICE).await).await;
    let sold = change(&gateway, &house, "/consumers/acme-inc", json!({ "username": "new-owner" }));
    let sold = sold.await;
    let page = browser.at(&sold.url).open(&ask).await.text();
    assert!(page.contains("by new-owner") && !page.contains("Its name has changed"), "{page}");
    let words = "Its developer has changed. When you last allowed it, it was by acme-inc.";
    assert!(page.contains(words), "{page}");

    let renamed = rename(&gateway, &house, "Zebra Photos").await;
    let page = browser.at(&renamed.url).open(&ask).await.text();
    let words = "When you last allowed it, it was Acme Photos, by acme-inc.";
    assert!(page.contains(words) && !page.contains("Its developer has changed"), "{page}");
}

/// The place that comes next is a part of what was allowed.
#[tokio::test]
async fn another_place_than_last_time_is_told() {
    let gateway = TestGateway::stand_in().await;
    let house = House::before(&gateway).await;
    let browser = house.browser();
    let ask = house.authorize("&scope=email");
    allow(&browser, &browser.sign_in(&ask, ALICE).await).await;
    let uris = json!({ "redirect_uris": ["https://client.example/cb", "https://new.example/cb"] });
    let node = change(&gateway, &house, &format!("/oauth2/{CLIENT}"), uris).await;
    let there = browser.at(&node.url);
    let words = "It leads somewhere else than when you last allowed it.";
    assert!(!there.open(&ask).await.text().contains(words), "the same place");

    let page = there.open(&ask.replace("client.example", "new.example")).await;
    let said = page.all(".notice").into_iter().find(|notice| notice.starts_with(words));
    assert!(
        said.is_some_and(|notice| notice.ends_with("It led to: client.example")),
        "{}",
        page.body
    );
    allow(&there, &page).await;
    let page = there.open(&ask.replace("client.example", "new.example")).await.text();
    assert!(!page.contains(words), "from then on it is the place of last time: {page}");
}
