//! What problem pages offer: a way on, wherever there is one.

use crate::support::{ALICE, Browser, CLIENT, House, Page, TestGateway};

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
    assert_eq!(page.all(".ways a"), ["Your account"], "a form can't be asked for again");
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

/// Somebody has allowed a request, and the gateway's answer was lost.
async fn lost(gateway: &TestGateway, browser: &Browser, ask: &str) -> Page {
    let consent = browser.sign_in(ask, ALICE).await;
    let lost = dev_gateway::Match::any().on(dev_gateway::Listener::Https).times(1);
    gateway.faults().inject(lost, dev_gateway::Fault::CloseAfter);
    let page = browser.decide(&consent, "allow", &[]).await;
    assert_eq!(
        (page.status.as_u16(), page.heading().as_str()),
        (502, "We don't know whether this worked")
    );
    page
}

async fn go_back(browser: &Browser, page: &Page) -> Page {
    let (csrf, request) = (page.field("csrf"), page.field("request"));
    browser.post("/api/return", &[("request", &request), ("csrf", &csrf)]).await
}

/// A lost answer says so: it may have been a yes, and can be sent again, or taken back where it counts as
/// one.
#[tokio::test]
async fn an_unknown_outcome_can_be_tried_again_or_taken_back() {
    let gateway = TestGateway::stand_in().await;
    let house = House::before(&gateway).await;
    let browser = house.browser();
    let page = lost(&gateway, &browser, &house.authorize("&scope=email")).await;
    assert_eq!(page.all(".ways a"), ["Try again", "Remove its access"]);
    let home = browser.get("/").await;
    assert!(
        home.text().contains("Acme Photos"),
        "it may have access, so it is listed: {}",
        home.body
    );
    let question = browser.get(&page.attribute(".ways a:last-child", "href")).await;
    assert_eq!(question.heading(), "Remove access for Acme Photos?");
    let fields = [("id", question.field("id")), ("csrf", question.field("csrf"))];
    let fields = [0, 1].map(|at: usize| (fields[at].0, fields[at].1.as_str()));
    let receipt = browser.post("/api/remove-access", &fields).await.location().expect("303");
    assert_eq!(browser.get(&receipt).await.heading(), "Access removed: Acme Photos");
}

/// The client is told that nobody knows: neither a denial nor a silence would be true.
#[tokio::test]
async fn an_unknown_outcome_leads_back_to_the_client() {
    let gateway = TestGateway::stand_in().await;
    let house = House::before(&gateway).await;
    let browser = house.browser();
    let page = lost(&gateway, &browser, &house.authorize("&scope=email&state=s")).await;
    assert!(page.text().contains("Return to client.example"), "{}", page.body);
    let policy = page.header("content-security-policy").expect("a policy").to_owned();
    assert!(policy.contains("client.example"), "the button may lead there: {policy}");
    let answer = go_back(&browser, &page).await;
    assert_eq!(answer.query("error").as_deref(), Some("server_error"), "{}", answer.body);
    assert_eq!(answer.query("state").as_deref(), Some("s"));
    let again = browser.get(&format!("/consent/{}", page.field("request"))).await;
    assert_eq!(again.heading(), "You have already answered");
    assert!(again.text().contains("You chose Allow"), "{}", again.body);
    assert_eq!(go_back(&browser, &page).await.status, 410, "once");
}

/// A lost implicit answer may have been a live token: the way back is there, another try is not.
#[tokio::test]
async fn a_lost_token_is_not_asked_for_twice() {
    let gateway = TestGateway::stand_in().await;
    let house = House::before(&gateway).await;
    let browser = house.browser();
    let ask = house.authorize("&scope=email").replace("response_type=code", "response_type=token");
    let page = lost(&gateway, &browser, &ask).await;
    assert_eq!(page.all(".ways a"), ["Remove its access"]);
    let again = browser.get(&format!("/consent/{}", page.field("request"))).await;
    assert_eq!(again.heading(), "You have already answered");
    let answer = go_back(&browser, &page).await.location().expect("a redirect");
    assert!(answer.contains("#error=server_error"), "{answer}");
}

/// WCAG 2.2.1: the time to sign in is part of the time to answer; it is told, and can be made longer.
#[tokio::test]
async fn a_slow_sign_in_can_be_kept_open() {
    let gateway = TestGateway::stand_in().await;
    let house = House::before(&gateway).await;
    let browser = house.browser();
    let login = browser.open(&house.authorize("&scope=email")).await;
    assert_eq!(login.heading(), "Sign in");
    assert!(login.text().contains("This request waits for 10 minutes."), "{}", login.body);
    let request = login.field("request");
    let keep = async |page: &Page| {
        let csrf = page.field("csrf");
        let kept = browser.post("/api/keep-open", &[("request", &request), ("csrf", &csrf)]).await;
        browser.open(&kept.location().expect("303")).await
    };
    let mut page = login;
    for _ in 0..6 {
        assert!(page.text().contains("Keep it open"), "{}", page.body);
        house.clock.advance(590);
        page = keep(&page).await;
        assert_eq!(page.heading(), "Sign in");
    }
    assert!(page.text().contains("This request waits for 1 minute."), "{}", page.body);
    assert!(!page.text().contains("Keep it open"), "an hour is all");
}
