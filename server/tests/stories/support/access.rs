//! Access as people give it and take it back, and the tokens that come of it.

use std::time::Duration;

use super::{Browser, House, Page, TestGateway, gateway::is_real_kong};

pub struct Tokens {
    pub access: String,
    pub refresh: String,
}

/// Somebody who is signed in.
pub async fn signed_in(house: &House, person: (&str, &str, &str)) -> Browser {
    let browser = house.browser();
    browser.sign_in("/login", person).await;
    browser
}

/// Allows Acme Photos; answers the code.
pub async fn code(browser: &Browser, house: &House) -> String {
    let consent = browser.open(&house.authorize("&scope=email")).await;
    browser.decide(&consent, "allow", &[]).await.query("code").expect("a code")
}

pub async fn redeem(gateway: &TestGateway, code: &str) -> Tokens {
    let token = gateway.exchange(code).await;
    let text = |name: &str| token[name].as_str().expect("a token").to_owned();
    Tokens { access: text("access_token"), refresh: text("refresh_token") }
}

pub async fn allow(browser: &Browser, house: &House, gateway: &TestGateway) -> Tokens {
    redeem(gateway, &code(browser, house).await).await
}

/// The handle of the first access on the person's page.
pub async fn handle(browser: &Browser) -> String {
    let home = browser.get("/").await.body;
    let (_, rest) = home.split_once("/remove/").expect("something to remove");
    rest[..22].to_owned()
}

/// Removes the first access on the person's page; answers the receipt's path.
pub async fn remove(browser: &Browser) -> String {
    let id = handle(browser).await;
    let question = browser.get(&format!("/remove/{id}")).await;
    assert_eq!(question.heading(), "Remove access for Acme Photos?");
    let answer =
        browser.post("/api/remove-access", &[("id", &id), ("csrf", &question.field("csrf"))]).await;
    assert_eq!(answer.status, 303, "{}", answer.body);
    answer.location().expect("a receipt")
}

/// Waits until the receipt says this.
pub async fn says(browser: &Browser, receipt: &str, words: &str) -> Page {
    let mut page = browser.get(receipt).await;
    for _ in 0..100 {
        if page.body.contains(words) {
            return page;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
        page = browser.get(receipt).await;
    }
    panic!("{words:?} is not said: {}", page.body)
}

/// Waits until the API refuses a token: the nodes of a real Kong learn of its end one after the other.
pub async fn is_refused(gateway: &TestGateway, token: &str) -> bool {
    let seconds = if is_real_kong() { 10 } else { 0 };
    for _ in 0..seconds {
        if gateway.call(token).await.0 == 401 {
            return true;
        }
        tokio::time::sleep(Duration::from_secs(1)).await;
    }
    gateway.call(token).await.0 == 401
}

/// Moves both clocks, of which a real Kong's can't be moved.
pub fn pass(house: &House, gateway: &TestGateway, seconds: u32) {
    house.clock.advance(seconds.into());
    gateway.advance(seconds);
}
