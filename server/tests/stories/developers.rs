//! The developers' pages and the metadata say what the live gateway says, and nothing secret.

use app::Language;
use dev_gateway::{Fault, Listener, Match};
use serde_json::{Value, json};

use crate::support::{ALICE, House, PROVISION_KEY, SECRET, TestGateway, guide::Guide};

const PLUGIN: &str = "00000000-0000-4003-8000-000000000001";

async fn change_plugin(gateway: &TestGateway, house: &House, changes: Value) {
    let url = format!("{}/plugins/{PLUGIN}", gateway.admin_url);
    let read = gateway.http().get(&url).send().await.expect("an answer");
    let mut plugin: Value = read.json().await.expect("JSON");
    for (name, value) in changes.as_object().expect("settings") {
        plugin["config"][name] = value.clone();
    }
    let change = gateway.http().patch(url).json(&json!({ "config": plugin["config"] }));
    let answer = change.send().await.expect("an answer");
    let status = answer.status();
    assert!(status.is_success(), "{status}: {}", answer.text().await.expect("text"));
    // As a minute does.
    house.state.gateway.forget_plugin("mock-service").await;
}

async fn metadata(house: &House, service: &str) -> Value {
    let path = format!("/.well-known/oauth-authorization-server/{service}");
    let answer = house.browser().get(&path).await;
    assert_eq!(answer.status, 200, "{}", answer.body);
    assert_eq!(answer.header("content-type"), Some("application/json"));
    assert_eq!(answer.header("cache-control"), Some("public, max-age=60"));
    serde_json::from_str(&answer.body).expect("JSON")
}

#[tokio::test]
async fn the_page_has_its_chapters_and_is_for_everybody() {
    let gateway = TestGateway::stand_in().await;
    let house = House::before(&gateway).await;
    let guide = Guide::of(&house, "mock-service").await;
    assert_eq!(guide.page.status, 200);
    assert_eq!(guide.texts("title"), ["Use mock-service – Acme Cloud"]);
    assert_eq!(guide.texts("h1"), ["Use mock-service in your application"]);
    let chapters = [
        "Before you start",
        "Endpoints",
        "Sign-in flow step by step",
        "Permissions",
        "Access and refresh",
        "PKCE",
        "Without a user",
        "Errors",
        "Test it",
        "Machine-readable",
    ];
    assert_eq!(guide.texts("h2"), chapters);
    assert_eq!(guide.texts(".guide__contents li"), chapters);
    let login = house.browser().get("/login").await;
    assert!(login.body.contains("href=\"/developers\""), "every page leads to the list");
    let list = house.browser().get("/developers").await;
    for name in ["mock-service", "cats", "v-code"] {
        assert!(list.body.contains(&format!("href=\"/developers/{name}\"")), "{name}");
    }
    let machines = house.browser().get("/llms.txt").await;
    assert_eq!(machines.header("content-type"), Some("text/plain; charset=utf-8"));
    for place in ["/developers/cats", "/.well-known/oauth-authorization-server/cats"] {
        assert!(machines.body.contains(&format!("({}{place})", house.url)), "{}", machines.body);
    }
    for page in [&guide.page, &list, &machines] {
        assert_eq!(page.header("set-cookie"), None);
    }
}

#[tokio::test]
async fn the_page_follows_the_gateways_plugin() {
    let gateway = TestGateway::stand_in().await;
    let house = House::before(&gateway).await;
    let before = Guide::of(&house, "mock-service").await;
    let access = before.chapter("access");
    for words in [
        "Lasts 2 hours (7200 seconds).",
        "unused for 14 days (1209600 seconds)",
        "a new refresh token",
    ] {
        assert!(access.contains(words), "{words}: {access}");
    }
    assert!(before.chapter("pkce").contains("required of public clients."));
    assert!(before.chapter("permissions").contains("must name at least one"));
    let rows = before.rows("permissions");
    let cells = |place: usize| {
        rows[place].iter().map(|&it| crate::support::guide::text(it)).collect::<Vec<_>>()
    };
    assert_eq!(
        cells(0),
        ["email", "See your email address The address you sign in with.", "See", "No"]
    );
    assert_eq!(cells(1), ["phone", "See your phone number", "See", "Yes"]);
    assert_eq!(cells(2), ["address", "The name itself: it has not been described.", "See", "No"]);
    assert_eq!(rows.len(), 3);
    assert!(
        !before.page.body.contains("grant_type=password"),
        "the password grant is on, and nobody's business"
    );

    change_plugin(
        &gateway,
        &house,
        json!({
            "scopes": ["email", "invoices.read"], "mandatory_scope": false, "pkce": "strict",
            "token_expiration": 90, "refresh_token_ttl": 0, "reuse_refresh_token": true,
            "enable_client_credentials": false, "enable_implicit_grant": false, "auth_header_name": "x-grant",
        }),
    )
    .await;
    let after = Guide::of(&house, "mock-service").await;
    let access = after.chapter("access");
    for words in
        ["Lasts 90 seconds.", "Does not end by itself.", "The refresh token stays the same."]
    {
        assert!(access.contains(words), "{words}: {access}");
    }
    assert!(after.chapter("pkce").contains("required of every client."));
    assert!(after.chapter("permissions").contains("may name none"));
    assert!(after.chapter("permissions").contains("invoices.read"));
    assert!(!after.chapter("permissions").contains("phone"), "words alone are no permission");
    assert!(after.chapter("without-a-user").contains("client_credentials is off"));
    let samples = after.samples();
    assert!(samples.iter().all(|it| it.task != "client-credentials"));
    assert!(samples.iter().filter(|it| it.task == "call").all(|it| it.code.contains("x-grant")));
    assert!(
        samples
            .iter()
            .filter(|it| it.task == "authorize")
            .all(|it| it.code.contains("email invoices.read"))
    );

    change_plugin(&gateway, &house, json!({ "token_expiration": 0, "anonymous": "anonymous" }))
        .await;
    let endless = Guide::of(&house, "mock-service").await;
    assert!(endless.chapter("access").contains("There is none."));
    assert!(endless.samples().iter().all(|it| it.task != "refresh"));
    assert!(endless.rows("errors-api").is_empty(), "an anonymous plugin refuses no call");
}

#[tokio::test]
async fn the_metadata_is_exactly_true() {
    let gateway = TestGateway::stand_in().await;
    let house = House::with(
        &gateway,
        "\n[[services]]\nname = \"v-client-credentials\"\npath = \"/v-client-credentials\"\niss = true\n\
         public_proxy_url = \"https://api.example/v1\"",
    )
    .await;
    let (ours, proxy) = (&house.url, &gateway.proxy_url);
    let all = json!(["client_secret_basic", "client_secret_post", "none"]);
    assert_eq!(
        metadata(&house, "mock-service").await,
        json!({
            "issuer": format!("{ours}/mock-service"),
            "authorization_endpoint": format!("{ours}/authorize/mock-service"),
            "token_endpoint": format!("{proxy}/mock/oauth2/token"),
            "scopes_supported": ["email", "phone", "address"],
            "response_types_supported": ["code", "token"],
            "grant_types_supported": ["authorization_code", "refresh_token", "implicit", "client_credentials"],
            "token_endpoint_auth_methods_supported": all,
            "code_challenge_methods_supported": ["S256"],
            "authorization_response_iss_parameter_supported": false,
            "service_documentation": format!("{ours}/developers/mock-service"),
            "ui_locales_supported": ["en", "es", "de", "fr", "ja", "ar"],
        })
    );
    let cats = metadata(&house, "cats").await;
    assert_eq!(
        cats["response_types_supported"],
        json!(["code"]),
        "the operator allows no token here"
    );
    assert_eq!(
        cats["grant_types_supported"],
        json!(["authorization_code", "refresh_token", "client_credentials"])
    );
    let code = metadata(&house, "v-code").await;
    assert_eq!(code["response_types_supported"], json!(["code"]), "the plugin has no token here");
    let machines = metadata(&house, "v-client-credentials").await;
    assert_eq!(machines["response_types_supported"], json!([]));
    assert_eq!(machines["grant_types_supported"], json!(["client_credentials"]));
    assert_eq!(
        machines["token_endpoint"],
        "https://api.example/v1/v-client-credentials/oauth2/token"
    );
    assert_eq!(machines["authorization_response_iss_parameter_supported"], true);
    let guide = Guide::of(&house, "v-client-credentials").await;
    assert!(
        guide
            .chapter("endpoints")
            .contains("https://api.example/v1/v-client-credentials/oauth2/token")
    );
    assert!(
        guide.chapter("endpoints").contains(&format!("{ours}/v-client-credentials")),
        "the issuer"
    );
    assert!(guide.chapter("flow").contains("issues no codes"));
    assert!(!guide.page.body.contains(proxy), "developers reach it elsewhere");

    change_plugin(
        &gateway,
        &house,
        json!({ "auth_header_name": "x-grant", "token_expiration": 0 }),
    )
    .await;
    let changed = metadata(&house, "mock-service").await;
    assert_eq!(
        changed["token_endpoint_auth_methods_supported"],
        json!(["client_secret_post", "none"])
    );
    assert_eq!(
        changed["grant_types_supported"],
        json!(["authorization_code", "implicit", "client_credentials"])
    );
}

/// RFC 8414 §2: what the operator asks of developers, where they have written it down.
#[tokio::test]
async fn the_metadata_name_the_operators_policy_and_terms() {
    let gateway = TestGateway::stand_in().await;
    let house = House::before(&gateway).await;
    let plain = metadata(&house, "mock-service").await;
    assert_eq!((plain.get("op_policy_uri"), plain.get("op_tos_uri")), (None, None));
    let brand = "privacy_url = \"https://acme.example/privacy\"\nterms_url = \"https://acme.example/terms\"";
    let service = "[[services]]\nname = \"v-reuse\"\npath = \"/v-reuse\"\n\
                   [services.brand]\nterms_url = \"https://mail.example/terms\"";
    let house = House::branded(&gateway, brand, service).await;
    let named = metadata(&house, "mock-service").await;
    assert_eq!(named["op_policy_uri"], "https://acme.example/privacy");
    assert_eq!(named["op_tos_uri"], "https://acme.example/terms");
    let own = metadata(&house, "v-reuse").await;
    assert_eq!(own["op_policy_uri"], "https://acme.example/privacy");
    assert_eq!(own["op_tos_uri"], "https://mail.example/terms");
}

#[tokio::test]
async fn a_service_that_is_not_there_has_no_page() {
    let gateway = TestGateway::stand_in().await;
    let house = House::before(&gateway).await;
    for path in [
        "/developers/nothing",
        "/.well-known/oauth-authorization-server/nothing",
        "/developers/a/b",
    ] {
        let page = house.browser().get(path).await;
        assert_eq!(page.status, 404, "{path}");
        assert_eq!(page.heading(), "There is no page here", "{path}");
        assert_eq!(page.header("cache-control"), Some("no-store"));
        assert_eq!(page.header("set-cookie"), None);
    }
}

#[tokio::test]
async fn without_the_gateway_the_page_says_what_it_does_not_know() {
    let gateway = TestGateway::stand_in().await;
    let house = House::before(&gateway).await;
    let down = Match { listener: Some(Listener::Admin), ..Match::any() };
    gateway.faults().inject(down.clone(), Fault::Close);
    let path = "/.well-known/oauth-authorization-server/mock-service";

    let nothing = Guide::of(&house, "mock-service").await;
    assert_eq!(nothing.page.status, 200);
    assert!(nothing.texts(".notice")[0].contains("only what the configuration says"));
    assert!(nothing.chapter("permissions").contains("See your phone number"));
    assert!(!nothing.page.body.contains("7200"), "no lifetime is made up");
    assert_eq!(nothing.samples().iter().filter(|it| it.task == "exchange").count(), 5);
    let answer = house.browser().get(path).await;
    assert_eq!(answer.status, 503);
    assert!(answer.header("retry-after").is_some());
    assert_eq!(answer.header("cache-control"), Some("no-store"));
    let body: Value = serde_json::from_str(&answer.body).expect("JSON");
    assert_eq!(body["error"], "temporarily_unavailable");

    gateway.faults().clear();
    // The breaker leaves it alone for two seconds after so many failures.
    tokio::time::sleep(std::time::Duration::from_millis(2_100)).await;
    assert!(Guide::of(&house, "mock-service").await.texts(".notice").is_empty());
    gateway.faults().inject(down, Fault::Close);
    house.state.gateway.forget_plugin("mock-service").await;
    let stale = Guide::of(&house, "mock-service").await;
    let notice = &stale.texts(".notice")[0];
    assert!(notice.contains("last known, as of 20") && notice.contains(" UTC"), "{notice}");
    assert!(stale.chapter("access").contains("7200 seconds"));
    assert_eq!(house.browser().get(path).await.status, 200);
}

#[tokio::test]
async fn nothing_secret_and_nothing_internal_is_published() {
    let gateway = TestGateway::stand_in().await;
    let house = House::with(
        &gateway,
        "\n[[services]]\nname = \"v-reuse\"\npath = \"/v-reuse\"\ndemo_client_url = \"http://127.0.0.1:4000\"",
    )
    .await;
    for path in [
        "/developers",
        "/developers/mock-service",
        "/developers/v-reuse",
        "/.well-known/oauth-authorization-server/mock-service",
        "/llms.txt",
    ] {
        let page = house.browser().get(path).await;
        assert_eq!(page.status, 200, "{path}");
        for secret in
            [PROVISION_KEY, "provision", "key-v-reuse", SECRET, &gateway.admin_url, "password"]
        {
            let shown = page
                .body
                .replace("you would keep passwords", "")
                .replace("Its password is cut", "");
            assert!(!shown.contains(secret), "{secret} stands in {path}");
        }
    }
    let guide = Guide::of(&house, "v-reuse").await;
    assert_eq!(
        guide.texts("a[href='http://127.0.0.1:4000/']"),
        ["Run the flow with 127.0.0.1:4000"]
    );
    let sentence = "Run the flow with 127.0.0.1:4000: a demo client goes through it with you";
    assert!(guide.chapter("test").contains(sentence), "no space where a piece ends");
}

/// Whether a search engine may fetch this path, by the longest rule that fits (RFC 9309 §2.2.2).
fn may_be_fetched(path: &str) -> bool {
    let rules = include_str!("../../../public/robots.txt");
    let fitting = rules.lines().filter_map(|line| {
        let (rule, prefix) = line.split_once(": ")?;
        let allows = match rule {
            "Allow" => true,
            "Disallow" => false,
            _ => return None,
        };
        path.starts_with(prefix).then_some((prefix.len(), allows))
    });
    fitting.max().is_none_or(|(_, allows)| allows)
}

#[tokio::test]
async fn search_engines_find_the_documentation_and_nothing_else() {
    let gateway = TestGateway::stand_in().await;
    let house = House::before(&gateway).await;
    for path in ["/developers", "/developers/mock-service"] {
        let page = house.browser().get(path).await;
        assert_eq!(page.status, 200, "{path}");
        assert_eq!(page.header("x-robots-tag"), None, "{path}");
        assert!(!page.body.contains("noindex"), "{path}");
        assert!(may_be_fetched(path), "{path}");
    }
    let browser = house.browser();
    let consent = browser.sign_in(&house.authorize("&scope=email"), ALICE).await;
    let mut pages = vec![consent];
    for path in ["/", "/applications/1", "/signed-out", "/nothing", "/authorize"] {
        pages.push(browser.get(path).await);
        assert!(!may_be_fetched(path), "{path}");
    }
    pages.push(house.browser().get("/login").await);
    pages.push(house.browser().get("/developers/nothing").await);
    for page in pages {
        assert_eq!(page.header("x-robots-tag"), Some("noindex, nofollow"), "{}", page.body);
    }
    for path in ["/login", "/consent/AAAAAAAAAAAAAAAAAAAAAA", "/api/session", "/activity"] {
        assert!(!may_be_fetched(path), "{path}");
    }
}

/// Every language has the same chapters, programs, parameters and errors, and its own words.
#[tokio::test]
async fn the_page_is_the_same_in_every_language() {
    let gateway = TestGateway::stand_in().await;
    let house = House::before(&gateway).await;
    let english = Guide::of(&house, "mock-service").await;
    let parts = |guide: &Guide| {
        let mut codes = guide.texts("p code, li code, dd code");
        codes.sort();
        let programs: Vec<_> = guide.samples().into_iter().map(|it| it.code).collect();
        (codes, programs, guide.texts("td .guide__aside bdi[lang=en]"))
    };
    let expected = parts(&english);
    assert!(expected.0.len() > 30 && !expected.2.is_empty(), "{expected:?}");
    for language in Language::ALL.into_iter().filter(|&it| it != Language::En) {
        let tag = language.tag();
        let guide = Guide::in_language(&house, "mock-service", tag).await;
        let html = format!("html[lang={tag}][dir={}]", language.direction());
        assert_eq!(guide.texts(&html).len(), 1, "{tag}");
        assert_eq!(parts(&guide), expected, "{tag}");
        let turned = "p code:not([dir=ltr]), li code:not([dir=ltr]), dd code:not([dir=ltr])";
        assert!(guide.texts(turned).is_empty(), "{tag}");
        let sentences = guide.texts(".guide p, .guide__list li");
        let untranslated = english.texts(".guide p, .guide__list li");
        let untranslated = untranslated.iter().find(|it| sentences.contains(it));
        assert_eq!(untranslated, None, "{tag}");
    }
}
