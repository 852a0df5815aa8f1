//! Requests that are not taken on: a page of ours, and nobody is redirected before they have acted.

use crate::support::{ALICE, CLIENT, House, Page, TestGateway};

fn is_local(page: &Page, status: u16, heading: &str) {
    assert_eq!(page.status.as_u16(), status, "{}", page.body);
    assert_eq!(page.location(), None);
    assert_eq!(page.heading(), heading);
    assert!(page.body.contains("Request id"), "a problem page carries the request's id");
}

const MALFORMED: &str = "We can't read this request";
const UNKNOWN: &str = "This application is not known here";
const STOPPED: &str = "We stopped this request";

/// Security requirements 1, 2 and 3: nothing is asked of the gateway for what can't be a request.
#[tokio::test]
async fn what_cant_be_a_request_is_refused_without_asking_the_gateway() {
    let gateway = TestGateway::stand_in().await;
    let house = House::before(&gateway).await;
    let browser = house.browser();
    let long = "x".repeat(2049);
    let base = "/authorize?response_type=code&scope=email";
    for query in [
        format!("&client_id={CLIENT}&client_id={CLIENT}"),
        format!("&client_id={CLIENT}&scope=phone"),
        format!("&client_id={CLIENT}&state=a&state=b"),
        format!("&client_id={CLIENT}&state={long}"),
        format!("&client_id={CLIENT}&redirect_uri={long}"),
        format!("&client_id={}", "x".repeat(129)),
        String::new(),
        format!("&client_id={CLIENT}&scope=%ff"),
    ] {
        let page = browser.get(&format!("{base}{query}")).await;
        assert_eq!(page.status, 400, "{query}");
        assert_eq!(page.location(), None, "{query}");
        assert_eq!(page.heading(), MALFORMED, "{query}");
    }
    for id in [
        "..",
        ".",
        "a/b",
        "..%2Fconsumers%2F1",
        "%252e%252e",
        "a%2fb",
        "a%3Fb",
        "a%23b",
        "a%00",
        "a%0d%0ab",
        "%C3%A9",
    ] {
        is_local(&browser.get(&format!("{base}&client_id={id}")).await, 400, UNKNOWN);
    }
    assert!(gateway.faults().log().is_empty(), "{:?}", gateway.faults().log());
    let page = browser.get(&format!("/authorize?client_id={CLIENT}&x={}", "y".repeat(9000))).await;
    assert!(page.status.is_client_error());
}

/// Security requirement 3: Kong's path takes a credential's UUID too, and its list ignores the filter.
#[tokio::test]
async fn a_client_counts_only_by_its_own_client_id() {
    let gateway = TestGateway::start().await;
    let house = House::before(&gateway).await;
    let browser = house.browser();
    for id in ["00000000-0000-4005-8000-000000000001", "nobody", "acmephotosclientid00000000000001"]
    {
        is_local(
            &browser
                .get(&format!("/authorize?response_type=code&scope=email&client_id={id}"))
                .await,
            400,
            UNKNOWN,
        );
    }
}

/// Security requirements 4 and 5.
#[tokio::test]
async fn a_redirect_uri_that_is_not_registered_or_not_safe_is_never_followed() {
    let gateway = TestGateway::start().await;
    let house = House::before(&gateway).await;
    let browser = house.browser();
    let ask = |id: &str, uri: &str| {
        format!("/authorize?response_type=code&scope=email&client_id={id}{uri}")
    };
    for uri in [
        "", // two are registered
        "&redirect_uri=https%3A%2F%2Fclient.example%2Fcb%2F",
        "&redirect_uri=https%3A%2F%2FCLIENT.example%2Fcb",
        "&redirect_uri=https%3A%2F%2Fclient.example%2Fcb%3Fx%3D1",
        "&redirect_uri=https%3A%2F%2Fevil.example%2Fcb",
        "&redirect_uri=",
    ] {
        is_local(&browser.get(&ask(CLIENT, uri)).await, 400, STOPPED);
    }
    for uri in [
        "javascript%3A%2F%2Fodd.example%2F%250aalert(1)",
        "data%3A%2F%2Fodd.example%2Ftext",
        "http%3A%2F%2Flocalhost%3A3000%2Fcb",
    ] {
        is_local(
            &browser
                .get(&ask("OddUrisClientId00000000000000006", &format!("&redirect_uri={uri}")))
                .await,
            400,
            STOPPED,
        );
    }
    for id in ["NoUrisClientId000000000000000007", "EmptyUrisClientId000000000000008"] {
        is_local(&browser.get(&ask(id, "")).await, 400, STOPPED);
    }
}

/// Security requirements 7, 8, 9 and 18: the client's own mistakes go back to it when the person says so.
#[tokio::test]
async fn a_clients_mistake_is_taken_back_by_the_person() {
    let gateway = TestGateway::start().await;
    let house = House::before(&gateway).await;
    let browser = house.browser();
    for (query, error) in [
        ("&scope=email+calendar&state=s%26t", "invalid_scope"),
        ("&state=s%26t", "invalid_scope"),
        ("&scope=&state=s%26t", "invalid_scope"),
        (
            "&scope=email&state=s%26t&code_challenge=short&code_challenge_method=S256",
            "invalid_request",
        ),
        (
            "&scope=email&state=s%26t&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM&code_challenge_method=plain",
            "invalid_request",
        ),
    ] {
        let page = browser.get(&house.authorize(query)).await;
        is_local(&page, 400, "Acme Photos made a request that we can't accept");
        assert!(page.body.contains("Return to") && page.body.contains("client.example"), "{query}");
        assert!(
            !page.body.contains("s&amp;t") && !page.body.contains("s%26t"),
            "the state is in no page"
        );
        let (request, csrf) = (page.field("request"), page.field("csrf"));
        let back = browser.post("/api/return", &[("request", &request), ("csrf", &csrf)]).await;
        assert_eq!(back.status, 303, "{}", back.body);
        assert!(
            back.location()
                .is_some_and(|place| place.starts_with("https://client.example/cb?error="))
        );
        assert_eq!(back.query("error").as_deref(), Some(error), "{query}");
        assert_eq!(back.query("state").as_deref(), Some("s&t"));
        let again = browser.post("/api/return", &[("request", &request), ("csrf", &csrf)]).await;
        assert_eq!(again.status, 410);
    }
    let token = "/authorize/v-code?response_type=token&client_id=AcMePhotosClientId00000000000001&scope=email&redirect_uri=https%3A%2F%2Fclient.example%2Fcb";
    let page = browser.get(token).await;
    assert!(
        page.body.contains("unsupported_response_type"),
        "the plugin has no implicit grant: {}",
        page.body
    );
}

/// Security requirement 8.
#[tokio::test]
async fn public_clients_and_strict_plugins_need_pkce() {
    let gateway = TestGateway::start().await;
    let house = House::before(&gateway).await;
    let browser = house.browser();
    let public =
        "/authorize?response_type=code&scope=email&client_id=PublicSpaClientId000000000000004";
    assert_eq!(browser.get(public).await.status, 400);
    let challenge =
        "&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM&code_challenge_method=S256";
    assert_eq!(browser.get(&format!("{public}{challenge}")).await.status, 303);
    let strict = format!(
        "/authorize/cats?response_type=code&scope=meow&client_id={CLIENT}&redirect_uri=https%3A%2F%2Fclient.example%2Fcb"
    );
    assert_eq!(browser.get(&strict).await.status, 400);
    assert_eq!(browser.get(&format!("{strict}{challenge}")).await.status, 303);
}

/// The form to Kong stays below 10,240 bytes, above which Kong loses the fields.
#[tokio::test]
async fn a_request_that_kong_could_not_read_is_refused_at_the_door() {
    let gateway = TestGateway::start().await;
    let house = House::before(&gateway).await;
    let browser = house.browser();
    // 2,048 bytes of state are 6,144 escaped: that fits; with a challenge and all it goes to Kong whole.
    let most = format!("&scope=email&state={}", "%FF".repeat(2048));
    let consent = browser.sign_in(&house.authorize(&most), ALICE).await;
    let answer = browser.decide(&consent, "allow", &[]).await;
    assert_eq!(answer.status, 303, "{}", answer.body);
    assert!(
        answer.location().is_some_and(|place| place.to_uppercase().contains(&"%FF".repeat(2048)))
    );
}

#[tokio::test]
async fn a_service_that_is_not_configured_has_no_page() {
    let gateway = TestGateway::start().await;
    let house = House::before(&gateway).await;
    let page = house
        .browser()
        .get(&format!("/authorize/nothing?response_type=code&client_id={CLIENT}"))
        .await;
    is_local(&page, 404, "There is no page here");
}

/// What stands where a request's handle should, but can't be one, names no page; one that nobody has is
/// of a request that is over.
#[tokio::test]
async fn a_handle_that_cant_be_one_names_no_page() {
    let gateway = TestGateway::start().await;
    let house = House::before(&gateway).await;
    let browser = house.browser();
    browser.sign_in("/login", ALICE).await;
    for page in ["/consent", "/login"] {
        for handle in ["short", "AAAAAAAAAAAAAAAAAAAAA%2F", "AAAAAAAAAAAAAAAAAAAAAAA", "a/b"] {
            let answer = browser.get(&format!("{page}/{handle}")).await;
            assert_eq!(answer.status, 404, "{page}/{handle}");
            assert_eq!(answer.heading(), "There is no page here", "{page}/{handle}");
        }
    }
    assert_eq!(browser.get("/consent/AAAAAAAAAAAAAAAAAAAAAA").await.status, 410);
}
