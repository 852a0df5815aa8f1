//! What problem pages offer: a way on, wherever there is one.

use crate::support::{ALICE, CLIENT, House, TestGateway};

fn with_home_page() -> String {
    format!("[[clients]]\nclient_id = \"{CLIENT}\"\nhomepage = \"https://photos.example/\"\n")
}

const START_AGAIN: &str = "href=\"https://photos.example/\"";

/// Rule 17: a request that is over leads back to where the application begins.
#[tokio::test]
async fn an_expired_request_offers_to_start_again() {
    let gateway = TestGateway::start().await;
    for (more, offered) in [(with_home_page(), true), (String::new(), false)] {
        let house = House::with(&gateway, &more).await;
        let browser = house.browser();
        let consent = browser.sign_in(&house.authorize("&scope=email"), ALICE).await;
        house.clock.advance(601);
        let late = browser.decide(&consent, "allow", &[]).await;
        assert_eq!(
            (late.status.as_u16(), late.heading().as_str()),
            (410, "This request has expired")
        );
        assert_eq!(late.body.contains(START_AGAIN), offered);
    }
}

#[tokio::test]
async fn another_browser_is_told_where_to_start() {
    let gateway = TestGateway::start().await;
    let house = House::with(&gateway, &with_home_page()).await;
    let consent = house.browser().sign_in(&house.authorize("&scope=email"), ALICE).await;
    let other = house.browser();
    other.get("/login").await;
    let page = other.get(&format!("/consent/{}", consent.field("request"))).await;
    assert_eq!(page.status, 403);
    assert!(page.body.contains(START_AGAIN), "{}", page.body);
}

#[tokio::test]
async fn an_answer_is_remembered_with_its_time() {
    let gateway = TestGateway::start().await;
    let house = House::before(&gateway).await;
    for (decision, words) in [("allow", "You chose Allow"), ("deny", "You chose Deny")] {
        let browser = house.browser();
        let consent = browser.sign_in(&house.authorize("&scope=email"), ALICE).await;
        browser.decide(&consent, decision, &[]).await;
        let path = format!("/consent/{}", consent.field("request"));
        let page = browser.get(&path).await;
        assert!(page.body.contains(&format!("{words} just now.")), "{}", page.body);
        house.clock.advance(185);
        let page = browser.get(&path).await;
        assert!(page.body.contains(&format!("{words} 3 minutes ago.")), "{}", page.body);
        assert!(page.body.contains("Your account"));
    }
}

/// A lost answer says so: it may have been a yes, and can be taken back or sent again.
#[tokio::test]
async fn an_unknown_outcome_offers_both_ways() {
    let gateway = TestGateway::stand_in().await;
    let house = House::before(&gateway).await;
    let browser = house.browser();
    let consent = browser.sign_in(&house.authorize("&scope=email"), ALICE).await;
    let lost = dev_gateway::Match::any().on(dev_gateway::Listener::Https);
    gateway.faults().inject(lost, dev_gateway::Fault::CloseAfter);
    let page = browser.decide(&consent, "allow", &[]).await;
    assert_eq!(page.heading(), "We don&#x27;t know whether this worked".replace("&#x27;", "'"));
    for way in ["Try again", "Your account"] {
        assert!(page.body.contains(way), "{way}: {}", page.body);
    }
}
