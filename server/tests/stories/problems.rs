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
        assert_eq!(page.all(".ways a"), ["Your account"]);
        // The house's clock starts at a fixed time; after an hour the page tells it.
        house.clock.advance(3_600);
        let page = browser.get(&path).await;
        assert!(page.body.contains(&format!("{words} on ")), "{}", page.body);
        assert!(page.body.contains(" UTC."), "{}", page.body);
    }
}

/// A browser that keeps no cookies comes back to where it was once it does. A form can't be asked for
/// again.
#[tokio::test]
async fn blocked_cookies_can_be_allowed_and_the_page_tried_again() {
    let gateway = TestGateway::start().await;
    let house = House::before(&gateway).await;
    let asked = house.browser().get(&house.authorize("&scope=email")).await;
    let path = asked.location().expect("a redirect");
    let page = house.browser().get(&path).await;
    assert_eq!((page.status.as_u16(), page.heading().as_str()), (400, COOKIES));
    assert!(page.body.contains("Allow cookies for this site, then try again."), "{}", page.body);
    assert_eq!(page.all(".ways a"), ["Try again"]);
    assert_eq!(page.attribute(".ways a", "href"), path);

    let consent = house.browser().sign_in(&house.authorize("&scope=email"), ALICE).await;
    let page = house.browser().decide(&consent, "allow", &[]).await;
    assert_eq!((page.status.as_u16(), page.heading().as_str()), (400, COOKIES));
    assert!(page.body.contains("then go back to the application and try again."), "{}", page.body);
    assert_eq!(page.all(".ways a"), Vec::<String>::new());
}

const COOKIES: &str = "Your browser blocks cookies";

/// The gateway is down: the page says for how long the request is kept, and leads back to it; before
/// there is a request, to where the application sent the person.
#[tokio::test]
async fn a_gateway_that_is_down_can_be_tried_again() {
    let gateway = TestGateway::stand_in().await;
    let house = House::before(&gateway).await;
    let browser = house.browser();
    let consent = browser.sign_in(&house.authorize("&scope=email"), ALICE).await;
    let cold = House::before(&gateway).await;
    house.clock.advance(130);
    gateway.close().await;
    let page = browser.decide(&consent, "allow", &[]).await;
    assert_eq!(page.status, 503, "{}", page.body);
    let kept = "Nothing was shared. Your request is kept for 7 minutes.";
    assert!(page.body.contains(kept), "{}", page.body);
    assert_eq!(page.all(".ways a"), ["Try again"]);
    let path = format!("/consent/{}", consent.field("request"));
    assert_eq!(page.attribute(".ways a", "href"), path);

    let ask = cold.authorize("&scope=email");
    let page = cold.browser().get(&ask).await;
    assert_eq!(page.status, 503, "{}", page.body);
    assert!(!page.body.contains("is kept"), "there is no request yet");
    // The same URL: the page itself repeats nothing of the client's request.
    assert_eq!(page.attribute(".ways a", "href"), "");
}

#[tokio::test]
async fn a_busy_house_can_be_tried_again() {
    let gateway = TestGateway::start().await;
    let house = House::before(&gateway).await;
    let browser = house.browser();
    for n in 0..30 {
        let ask = format!("/authorize?response_type=code&client_id=nobody{n}&scope=email");
        browser.get(&ask).await;
    }
    let ask = house.authorize("&scope=email");
    let page = browser.get(&ask).await;
    assert_eq!(page.heading(), "Too many people are signing in");
    assert!(page.header("retry-after").is_some());
    assert_eq!(page.all(".ways a"), ["Try again"]);
    // The same URL: the page itself repeats nothing of the client's request.
    assert_eq!(page.attribute(".ways a", "href"), "");
}

#[tokio::test]
async fn a_page_that_is_not_there_leads_to_the_account() {
    let gateway = TestGateway::start().await;
    let house = House::before(&gateway).await;
    let page = house.browser().get("/no/such/page").await;
    assert_eq!((page.status.as_u16(), page.heading().as_str()), (404, "There is no page here"));
    assert_eq!(page.all(".ways a"), ["Your account"]);
}

/// Its frame, its words and its title are in the person's language; what is technical is not.
#[tokio::test]
async fn a_problem_is_told_in_the_persons_language() {
    let gateway = TestGateway::start().await;
    let house = House::before(&gateway).await;
    let browser = house.browser();
    let in_arabic = |path: &str| {
        let request = browser.request(reqwest::Method::GET, path);
        browser.send(request.header("accept-language", "ar"))
    };
    let page = in_arabic(&house.authorize("&scope=unknown")).await;
    assert_eq!(page.status, 400, "{}", page.body);
    assert!(page.heading().ends_with("طلبًا لا يمكننا قبوله"), "{}", page.heading());
    assert!(page.title().starts_with("خطأ: "), "{}", page.title());
    assert_eq!(page.attribute("html", "dir"), "rtl");
    let note = page.attribute(".fold__text", "lang") + &page.attribute(".fold__text", "dir");
    assert_eq!(note, "enltr", "for the application's developer, in English");
    assert!(page.select(".fold__text").starts_with("invalid_scope: "), "{}", page.body);
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
    assert_eq!(page.all(".ways a"), ["Try again", "Remove its access"]);
    let remove = page.attribute(".ways a:last-child", "href");
    assert_eq!(remove, "/", "the account lists what has access");
}
