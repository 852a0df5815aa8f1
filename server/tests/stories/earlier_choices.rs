//! What a person chose before is said, and kept, when a client asks again (consent-ux rule 11).

use server::{account::UserId, authorization::client::ClientId, consent::Consent};

use crate::support::{ALICE, Browser, CLIENT, House, Page, TestGateway};

async fn ledger(house: &House) -> Consent {
    let user = UserId::parse(ALICE.1).expect("valid");
    let client = ClientId::parse(CLIENT).expect("valid");
    let found = house.state.flow.consents().find(&user, &client, "mock-service").await;
    found.expect("read").expect("a consent")
}

/// A house where Acme Photos may be given less than it asks for: "phone" is optional there.
async fn choosy() -> (TestGateway, House) {
    let gateway = TestGateway::start().await;
    let optional = format!("[[clients]]\nclient_id = \"{CLIENT}\"\noptional_permissions = true\n");
    let house = House::with(&gateway, &optional).await;
    (gateway, house)
}

fn headings(page: &Page) -> Vec<String> {
    page.all(".permissions__group")
}

const STANDING: &str = ".permission--optional .permission__standing";

#[tokio::test]
async fn an_optional_permission_says_that_it_is_new() {
    let (_gateway, house) = choosy().await;
    let browser = house.browser();
    let both = house.authorize("&scope=email+phone");
    let first = browser.sign_in(&both, ALICE).await;
    assert_eq!(first.all(STANDING), Vec::<String>::new(), "the first time all is");
    browser.decide(&first, "allow", &[]).await;
    let second = browser.open(&both).await;
    assert_eq!(headings(&second), ["Already allowed"]);
    assert_eq!(second.all(STANDING), ["New"]);
    browser.decide(&second, "allow", &["phone"]).await;
    let third = browser.open(&both).await;
    assert_eq!(third.all(STANDING), ["Already allowed"]);
}

/// What is known counts over all that is asked for, wherever it stands on the page.
#[tokio::test]
async fn what_is_needed_is_new_beside_an_optional_one_that_is_not() {
    let (_gateway, house) = choosy().await;
    let browser = house.browser();
    let phone = browser.sign_in(&house.authorize("&scope=phone"), ALICE).await;
    browser.decide(&phone, "allow", &["phone"]).await;
    let page = browser.open(&house.authorize("&scope=email+phone")).await;
    assert_eq!(headings(&page), ["New"]);
    assert_eq!(page.all(STANDING), ["Already allowed"]);
}

fn chosen(page: &Page) -> (usize, String) {
    let ends = "input[name=ends][checked]";
    (page.all(ends).len(), page.attribute(ends, "value"))
}

async fn with_ends(ends: &str) -> (TestGateway, House) {
    let mut gateway = TestGateway::stand_in().await;
    gateway.service_lines = format!("ends_after_days = {ends}");
    let house = House::before(&gateway).await;
    (gateway, house)
}

/// Another node, whose operator offers other ends.
async fn offering(house: &House, ends: &str) -> House {
    let file = house.folder.path().join("grantway.toml");
    let settings = std::fs::read_to_string(&file).expect("settings");
    let settings =
        settings.replace("ends_after_days = [30, 1]", &format!("ends_after_days = {ends}"));
    std::fs::write(&file, settings).expect("written");
    house.second_node().await
}

/// Allows something for a day, some minutes ago.
async fn allow_for_a_day(house: &House, browser: &Browser) {
    let first = browser.sign_in(&house.authorize("&scope=email"), ALICE).await;
    assert_eq!(chosen(&first), (1, String::new()), "nothing was chosen before");
    browser.allow_until(&first, "1").await;
    house.clock.advance(600);
}

#[tokio::test]
async fn a_chosen_end_is_chosen_again() {
    let (_gateway, house) = with_ends("[30, 1]").await;
    let browser = house.browser();
    allow_for_a_day(&house, &browser).await;
    let more = house.authorize("&scope=email+phone");
    let page = browser.open(&more).await;
    assert_eq!(chosen(&page), (1, "1".to_owned()), "{}", page.body);
    assert!(!page.text().contains("So far it ends on"), "{}", page.text());
    browser.allow_until(&page, "").await;
    assert_eq!(chosen(&browser.open(&more).await), (1, String::new()), "and so is none");
}

/// An end that can't be chosen again is not lost unseen.
#[tokio::test]
async fn an_end_that_is_not_offered_any_more_is_told() {
    let (_gateway, house) = with_ends("[30, 1]").await;
    let browser = house.browser();
    allow_for_a_day(&house, &browser).await;
    let node = offering(&house, "[30]").await;
    let page = browser.at(&node.url).open(&house.authorize("&scope=email+phone")).await;
    assert_eq!(chosen(&page), (1, String::new()));
    assert!(page.select(".ends").contains("So far it ends on "), "{}", page.body);
}

/// Where no end is offered, the one that was chosen stays, and the page says so.
#[tokio::test]
async fn an_end_stays_where_none_is_offered() {
    let (_gateway, house) = with_ends("[30, 1]").await;
    let browser = house.browser();
    allow_for_a_day(&house, &browser).await;
    let before = ledger(&house).await;
    let node = offering(&house, "[]").await;
    let there = browser.at(&node.url);
    let page = there.open(&node.authorize("&scope=email+phone")).await;
    assert_eq!(chosen(&page), (0, String::new()));
    assert!(
        page.text().contains(", as you chose; sooner if it goes unused for 14 days."),
        "{}",
        page.text()
    );
    assert!(there.decide(&page, "allow", &[]).await.query("code").is_some());
    let after = ledger(&house).await;
    assert_eq!((after.scopes.to_string().as_str(), after.until), ("email phone", before.until));
}
