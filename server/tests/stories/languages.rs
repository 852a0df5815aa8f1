//! In which language a page answers: who says so, and whose word counts more.

use reqwest::{Method, header};

use crate::support::{ALICE, Browser, House, Page, TestGateway};

const COOKIE: &str = "grantway-language";

/// Opens a page as a browser that prefers these languages.
async fn prefers(browser: &Browser, accept_language: &str, path: &str) -> Page {
    let request = browser
        .request(Method::GET, path)
        .header("Sec-Fetch-Site", "none")
        .header(header::ACCEPT, "text/html")
        .header(header::ACCEPT_LANGUAGE, accept_language);
    browser.send(request).await
}

/// The page's language, and which way it is written.
fn spoken(page: &Page) -> (String, String) {
    (page.attribute("html", "lang"), page.attribute("html", "dir"))
}

fn is_kept(browser: &Browser) -> bool {
    browser.cookies.lock().expect("not poisoned").contains_key(COOKIE)
}

fn is(language: &str, direction: &str) -> (String, String) {
    (language.to_owned(), direction.to_owned())
}

#[tokio::test]
async fn the_person_is_heard_first_then_the_client_then_the_browser() {
    let gateway = TestGateway::start().await;
    let house = House::before(&gateway).await;
    let browser = house.browser();
    assert_eq!(spoken(&prefers(&browser, "pt", "/login").await), is("en", "ltr"), "the default");
    assert_eq!(spoken(&prefers(&browser, "pt,ja;q=0.5", "/login").await), is("ja", "ltr"));

    let link = house.authorize("&scope=email&ui_locales=pt+ar+fr");
    let login = browser.get(&link).await.location().expect("the way to the sign-in page");
    assert_eq!(spoken(&prefers(&browser, "ja", &login).await), is("ar", "rtl"));
    assert!(!is_kept(&browser), "nobody has chosen anything");

    let answer = browser.post("/api/language", &[("language", "de"), ("back", &login)]).await;
    assert_eq!((answer.status.as_u16(), answer.location()), (303, Some(login.clone())));
    assert!(is_kept(&browser));
    assert_eq!(spoken(&prefers(&browser, "ja", &login).await), is("de", "ltr"));
    assert_eq!(spoken(&prefers(&browser, "ja", "/login").await), is("de", "ltr"));
}

#[tokio::test]
async fn choosing_a_language_leads_nowhere_but_back() {
    let gateway = TestGateway::start().await;
    let house = House::before(&gateway).await;
    let browser = house.browser();
    for back in ["//evil.example", "/\\evil.example", "https://evil.example/", "", "/a\r\nb: c"] {
        let answer = browser.post("/api/language", &[("language", "fr"), ("back", back)]).await;
        assert_eq!(answer.location().as_deref(), Some("/"), "{back:?}");
    }
}

#[tokio::test]
async fn what_the_client_asked_for_is_kept_with_the_request() {
    let gateway = TestGateway::start().await;
    let house = House::before(&gateway).await;
    let browser = house.browser();
    let link = house.authorize("&scope=email&ui_locales=fr");
    let consent = browser.sign_in(&link, ALICE).await;
    assert_eq!(consent.attribute("form[action='/api/decide']", "method"), "post");
    assert_eq!(spoken(&consent), is("fr", "ltr"));
    assert!(!is_kept(&browser));
}

#[tokio::test]
async fn a_form_that_fails_is_answered_in_the_requests_language() {
    let gateway = TestGateway::start().await;
    let house = House::before(&gateway).await;
    let browser = house.browser();
    let login = browser.open(&house.authorize("&scope=email&ui_locales=es")).await;
    let request = login.field("request");
    let fields = [
        ("username", ALICE.0),
        ("password", ALICE.2),
        ("csrf", "another session's"),
        ("request", &request),
    ];
    let problem = browser.post("/api/sign-in", &fields).await;
    assert!(problem.status.is_client_error(), "{}", problem.status);
    assert_eq!(spoken(&problem), is("es", "ltr"));
    assert_eq!(problem.all(".languages").len(), 0, "there is no page to lead back to");
}

#[tokio::test]
async fn the_operators_default_is_for_who_prefers_nothing_that_is_spoken_here() {
    let gateway = TestGateway::start().await;
    let house =
        House::changed(&gateway, "", |usual| format!("default_language = \"ja\"\n{usual}")).await;
    let browser = house.browser();
    assert_eq!(spoken(&browser.get("/login").await), is("ja", "ltr"));
    for (preferred, language) in [("pt, de;q=0.5", "de"), ("pt", "ja")] {
        let request = browser.request(reqwest::Method::GET, "/login");
        let page = browser.send(request.header("accept-language", preferred)).await;
        assert_eq!(spoken(&page), is(language, "ltr"), "{preferred}");
    }
}

/// What the operator says, in the language that the client asked for: of the house, of a permission, and in
/// the person's list of what they did.
#[tokio::test]
async fn the_operator_speaks_the_requests_language() {
    let gateway = TestGateway::stand_in().await;
    let title = "title = \"See your email address\"";
    let house = House::changed(&gateway, "", |usual| {
        assert!(usual.contains(title));
        let in_two =
            "title = { en = \"See your email address\", de = \"Ihre E-Mail-Adresse sehen\" }";
        let usual = usual.replacen(title, in_two, 1);
        usual.replacen(
            "name = \"Acme Cloud\"",
            "name = { en = \"Acme Cloud\", de = \"Acme Wolke\" }",
            1,
        )
    })
    .await;
    let browser = house.browser();
    let consent = browser.sign_in(&house.authorize("&scope=email&ui_locales=de"), ALICE).await;
    let text = consent.text();
    assert!(text.contains("Ihre E-Mail-Adresse sehen") && text.contains("Acme Wolke"), "{text}");
    let answer = browser.decide(&consent, "allow", &[]).await;
    assert!(answer.query("code").is_some(), "{}", answer.body);
    house.state.journal.flush().await;
    let activity = browser.get("/account/activity").await.text();
    assert!(activity.contains("Ihre E-Mail-Adresse sehen"), "{activity}");
    assert!(activity.contains("Acme Cloud"), "the page itself is in the browser's language");
}
