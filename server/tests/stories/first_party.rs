//! The operator's own clients, on the pages that speak of them (consent-ux rule 12): they need not ask,
//! and no page says that they do.

use crate::support::{ALICE, Browser, CLIENT, House, TestGateway};

async fn house(gateway: &TestGateway) -> House {
    let own = format!("[[clients]]\nclient_id = \"{CLIENT}\"\nfirst_party = true\n");
    House::with(gateway, &own).await
}

async fn signed_in(house: &House) -> Browser {
    let browser = house.browser();
    browser.sign_in("/login", ALICE).await;
    browser
}

async fn read_only() -> TestGateway {
    let mut gateway = TestGateway::stand_in().await;
    "admin_read_only = true".clone_into(&mut gateway.kong_lines);
    gateway
}

/// The handle of the only access on the person's list.
async fn handle(browser: &Browser) -> String {
    let link = browser.get("/").await.attribute("a[href^='/remove/']", "href");
    link.trim_start_matches("/remove/").to_owned()
}

/// Where it asks all the same, nobody else chose its name.
#[tokio::test]
async fn it_is_called_a_part_of_the_operator() {
    let gateway = TestGateway::start().await;
    let house = house(&gateway).await;
    let browser = signed_in(&house).await;
    let page = browser.open(&house.authorize("&scope=email&prompt=consent")).await.text();
    assert!(page.contains("Part of Acme Cloud"), "{page}");
    for untrue in ["Not checked", "Its developer chose this name", "acme-inc"] {
        assert!(!page.contains(untrue), "{untrue}: {page}");
    }
}

const NEED_NOT_ASK: &str =
    "It is part of Acme Cloud: when you use it again, it can get access without asking you.";

/// The question before a removal, and its receipt, promise nobody that they will be asked.
#[tokio::test]
async fn to_remove_it_does_not_make_it_ask() {
    let gateway = TestGateway::start().await;
    let house = house(&gateway).await;
    let browser = signed_in(&house).await;
    assert!(browser.get(&house.authorize("&scope=email")).await.query("code").is_some());
    let question = browser.get(&format!("/remove/{}", handle(&browser).await)).await.text();
    assert!(question.contains(NEED_NOT_ASK), "{question}");
    assert!(!question.contains("It can ask again"), "{question}");
}

#[tokio::test]
async fn nor_where_the_gateway_can_not_be_told() {
    let gateway = read_only().await;
    let house = house(&gateway).await;
    let browser = signed_in(&house).await;
    let consent = browser.open(&house.authorize("&scope=email&prompt=consent")).await;
    let said = consent.text();
    assert!(said.contains("in Your account, but we can't end access already given."), "{said}");
    browser.decide(&consent, "allow", &[]).await;
    let id = handle(&browser).await;
    let question = browser.get(&format!("/remove/{id}")).await;
    let csrf = question.field("csrf");
    browser.post("/api/remove-access", &[("id", &id), ("csrf", &csrf)]).await;
    let receipt = browser.get(&format!("/removal/{id}")).await;
    for page in [said, question.text(), receipt.text()] {
        assert!(!page.contains("ask you again") && !page.contains("ask you next time"), "{page}");
    }
    for page in [question, receipt] {
        assert!(page.text().contains(NEED_NOT_ASK), "{}", page.text());
    }
}
