//! Trip Planner, the demo client, driven over HTTP against the stand-in, with the test in
//! the part of the authorization page.

#[path = "support/demo.rs"]
mod demo;

use demo::Demo;
use dev_gateway::world::{
    RUDE_CLIENT_ID, RUDE_REDIRECT_URI, TRIP_PLANNER_CLIENT_ID, TRIP_PLANNER_CLIENT_SECRET,
};

#[tokio::test]
async fn a_person_connects_and_trip_planner_calls_the_api() {
    let demo = Demo::start().await;
    let trip = demo.connect("profile calendar home_address", "").await;
    assert_eq!(trip.status, 200);
    assert!(trip.says("You are connected"));
    assert_eq!(trip.count("pill--good\">Allowed"), 3);

    let called = demo.press("/call").await;
    assert!(called.says("The API answered") && called.says("200 OK"));
    assert!(called.says("<dt>X-Authenticated-Userid</dt><dd><bdi>user-1</bdi></dd>"));
    assert!(
        called.says("<dt>X-Authenticated-Scope</dt><dd><bdi>profile calendar home_address</bdi>")
    );
    assert!(called.says("<dt>X-Consumer-Username</dt><dd><bdi>Acme Travel</bdi>"));
}

#[tokio::test]
async fn the_authorization_request_is_a_careful_one() {
    let demo = Demo::start().await;
    let first = demo.leave("/connect").await;
    let second = demo.leave("/connect").await;
    assert_eq!(first["client_id"], TRIP_PLANNER_CLIENT_ID);
    assert_eq!(first["response_type"], "code");
    assert_eq!(first["code_challenge_method"], "S256");
    assert_eq!(first["code_challenge"].len(), 43);
    assert_eq!(first["redirect_uri"], demo.client.redirect_uri());
    assert_ne!(first["state"], second["state"]);
    assert_ne!(first["code_challenge"], second["code_challenge"]);
}

#[tokio::test]
async fn trip_planner_copes_with_fewer_permissions_than_it_asked_for() {
    let demo = Demo::start().await;
    let trip = demo.connect("profile", "&scope=profile&iss=http%3A%2F%2F127.0.0.1%3A3000").await;
    assert_eq!(trip.count("pill--good\">Allowed"), 1);
    assert_eq!(trip.count("pill\">Not allowed"), 2);
    assert!(trip.says("You pick the days yourself."));
}

#[tokio::test]
async fn no_secret_stands_in_a_page() {
    let demo = Demo::start().await;
    let trip = demo.connect("profile", "").await;
    let pages = [trip, demo.press("/call").await, demo.press("/refresh").await];
    let mut secrets = demo.tokens().await;
    secrets.extend([TRIP_PLANNER_CLIENT_SECRET.to_owned(), demo.last_code(), demo.last_state()]);
    assert!(secrets.len() >= 5, "the gateway holds tokens");
    for page in &pages {
        for secret in &secrets {
            assert!(!page.says(secret));
            assert!(!page.says(&secret[..8]), "more than the beginning of a secret is shown");
        }
    }
}

#[tokio::test]
async fn a_refresh_replaces_both_tokens() {
    let demo = Demo::start().await;
    demo.connect("profile", "").await;
    let before = demo.tokens().await;
    let refreshed = demo.press("/refresh").await;
    assert!(refreshed.says("Access refreshed") && refreshed.says("Refreshed once."));
    let after = demo.tokens().await;
    assert!(after.iter().all(|token| !before.contains(token)));
    assert!(demo.press("/call").await.says("200 OK"));
}

#[tokio::test]
async fn two_refreshes_at_once_come_one_after_the_other() {
    let demo = Demo::start().await;
    demo.connect("profile", "").await;
    tokio::join!(demo.press("/refresh"), demo.press("/refresh"));
    assert!(demo.page("/trip").await.says("Refreshed 2 times."));
}

#[tokio::test]
async fn access_that_was_taken_back_has_a_page_and_so_has_a_refused_refresh() {
    let demo = Demo::start().await;
    demo.connect("profile", "").await;
    demo.take_back_everything().await;

    let called = demo.press("/call").await;
    assert_eq!(called.status, 200);
    assert!(called.says("<h1>Acme Cloud no longer accepts our access</h1>"));
    assert!(called.says("Status 401") && called.says("invalid_token"));

    let refreshed = demo.press("/refresh").await;
    assert!(refreshed.says("<h1>Acme Cloud has ended the connection</h1>"));
    assert!(refreshed.says("Status 400") && refreshed.says("Invalid refresh_token"));
    assert!(
        demo.press("/call").await.says("has ended the connection"),
        "there is nothing left to call with"
    );
}

#[tokio::test]
async fn a_gateway_that_is_gone_is_told_and_the_connection_kept() {
    let mut demo = Demo::start().await;
    demo.connect("profile", "").await;
    demo.stop_the_gateway().await;
    for button in ["/call", "/refresh"] {
        let page = demo.press(button).await;
        assert!(
            page.says("<h1>We can't reach Acme Cloud right now</h1>") && page.says("No answer")
        );
    }
}

#[tokio::test]
async fn disconnecting_forgets_the_tokens() {
    let demo = Demo::start().await;
    demo.connect("profile", "").await;
    assert!(demo.press("/disconnect").await.says("<h1>Disconnected</h1>"));
    assert!(demo.press("/call").await.says("<h1>Disconnected</h1>"));
}

#[tokio::test]
async fn an_answer_with_a_wrong_state_is_refused() {
    let demo = Demo::start().await;
    let asked = demo.leave("/connect").await;
    let code = demo.code(&asked, "profile").await;
    let wrong = demo.page(&format!("/callback?code={code}&state=wrong")).await;
    assert_eq!(wrong.status, 400);
    assert!(wrong.says("<h1>This is no answer to our question</h1>") && !wrong.says(&code));
    assert!(demo.tokens().await.is_empty(), "the code was not used");
}

#[tokio::test]
async fn an_answer_counts_once_and_only_in_the_browser_that_asked() {
    let demo = Demo::start().await;
    let asked = demo.leave("/connect").await;
    let code = demo.code(&asked, "profile").await;
    let answer = format!("/callback?code={code}&state={}", asked["state"]);
    let stranger = demo.as_another_browser();
    assert_eq!(stranger.page(&answer).await.status, 400);
    assert_eq!(demo.get(&answer).await.location.as_deref(), Some("/trip"));
    assert_eq!(demo.page(&answer).await.status, 400);
}

#[tokio::test]
async fn a_denial_is_a_calm_page() {
    let demo = Demo::start().await;
    let asked = demo.leave("/connect").await;
    let page =
        demo.follow(&format!("/callback?error=access_denied&state={}", asked["state"])).await;
    assert_eq!(page.status, 200);
    assert!(
        page.says("<h1>You said no</h1>") && page.says("<title>You said no – Trip Planner</title>")
    );
}

#[tokio::test]
async fn a_hostile_description_is_text() {
    let demo = Demo::start().await;
    let asked = demo.leave("/connect?try=unknown-permission").await;
    assert!(asked["scope"].ends_with(" read_minds"));
    let hostile = "%3Cscript%3Ealert(1)%3C%2Fscript%3E%22%27%26%E2%80%AE%E2%80%8B%00";
    let page = demo
        .follow(&format!(
            "/callback?error=invalid_scope&error_description={hostile}&state={}",
            asked["state"]
        ))
        .await;
    assert!(page.says("Acme Cloud did not connect us") && page.says("invalid_scope"));
    assert!(page.says("<bdi>&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39;&amp;</bdi>"));
    assert!(!page.says("<script"));
}

#[tokio::test]
async fn a_code_that_the_gateway_refuses_has_a_page() {
    let demo = Demo::start().await;
    let asked = demo.leave("/connect").await;
    let page = demo.follow(&format!("/callback?code=made-up&state={}", asked["state"])).await;
    assert!(page.says("The connection did not come about") && page.says("Status 400"));
    assert!(page.says("Invalid code"));
}

#[tokio::test]
async fn the_provocations_ask_for_what_they_say() {
    let demo = Demo::start().await;
    let asked = demo.leave("/connect?try=unregistered-redirect").await;
    assert_eq!(asked["redirect_uri"], "https://elsewhere.example/callback");
    let asked = demo.leave("/connect?try=rude-application").await;
    assert_eq!(
        (asked["client_id"].as_str(), asked["redirect_uri"].as_str()),
        (RUDE_CLIENT_ID, RUDE_REDIRECT_URI)
    );
    assert_eq!(demo.page("/connect?try=something").await.status, 404);
}

#[tokio::test]
async fn a_button_on_somebody_elses_page_does_nothing() {
    let demo = Demo::start().await;
    demo.connect("profile", "").await;
    for (name, value) in [
        ("Origin", "null"),
        ("Origin", "http://127.0.0.1:1"),
        ("Sec-Fetch-Site", "same-site"),
        ("X-None", ""),
    ] {
        let answer = demo.post("/disconnect", name, value).await;
        assert_eq!(answer.status, 403, "{name}: {value}");
    }
    assert_eq!(demo.post("/call", "Sec-Fetch-Site", "same-origin").await.status, 303);
    assert!(demo.page("/trip").await.says("You are connected"));
}

#[tokio::test]
async fn every_answer_carries_the_headers_that_protect_it() {
    let demo = Demo::start().await;
    for path in
        ["/", "/connect", "/callback", "/trip", "/style.css", "/icon.svg", "/nowhere", "/call"]
    {
        let answer = demo.get(path).await;
        let csp = answer.header("content-security-policy");
        assert!(csp.starts_with("default-src 'none'; style-src 'self';"), "{path}: {csp}");
        assert!(csp.contains("frame-ancestors 'none'") && csp.contains("form-action 'self'"));
        assert_eq!(answer.header("x-content-type-options"), "nosniff", "{path}");
        assert_eq!(answer.header("referrer-policy"), "no-referrer", "{path}");
        assert_eq!(answer.header("cache-control"), "no-store", "{path}");
    }
    let cookie = demo.as_another_browser().get("/connect").await.header("set-cookie").to_owned();
    assert!(cookie.ends_with("; Path=/; HttpOnly; SameSite=Lax"), "{cookie}");
}

#[tokio::test]
async fn another_name_for_this_host_leads_to_the_right_one() {
    let demo = Demo::start().await;
    let answer = demo.get_as("localhost:1", "/connect").await;
    assert_eq!((answer.status, answer.location.as_deref()), (303, Some(demo.client.url())));
}
