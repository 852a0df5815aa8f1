//! The log of the binary itself at its most talkative (`RUST_LOG=trace`, all libraries included): what
//! must not be in it, and that nobody can write lines of their own into it.

use dev_gateway::{Fault, Listener, Match, Seed};
use rand::distr::{Alphanumeric, SampleString};
use reqwest::{Method, header};
use serde_json::json;

use crate::support::{ALICE, Binary, Browser, House, PROVISION_KEY, Page, SECRET, TestGateway};

/// A text that stands nowhere else.
fn canary() -> String {
    Alphanumeric.sample_string(&mut rand::rng(), 32)
}

/// A gateway whose own secrets are canaries: the provision key and the client's secret.
async fn gateway(provision_key: &str, client_secret: &str) -> TestGateway {
    let fixture = include_str!("../../dev-gateway/kong/fixture.json")
        .replace(PROVISION_KEY, provision_key)
        .replace(SECRET, client_secret);
    TestGateway::seeded(Seed::parse(&fixture).expect("a seed")).await
}

fn on_authorize() -> Match {
    Match::any().on(Listener::Https).path("/oauth2/authorize").times(1)
}

/// What one run has seen: every answer, and every secret with its name.
#[derive(Default)]
struct Run {
    pages: Vec<Page>,
    secrets: Vec<(&'static str, String)>,
}

impl Run {
    fn secret(&mut self, name: &'static str) -> String {
        let text = canary();
        self.secrets.push((name, text.clone()));
        text
    }

    fn knows(&mut self, name: &'static str, text: &str) {
        assert!(text.len() >= 8, "{name} is {text:?}");
        self.secrets.push((name, text.to_owned()));
    }

    fn saw(&mut self, page: Page) -> &Page {
        for cookie in page.headers.get_all(header::SET_COOKIE) {
            let value = cookie.to_str().expect("ASCII").split(['=', ';']).nth(1);
            self.secrets.push(("a session token", value.unwrap_or_default().to_owned()));
        }
        for name in ["code", "access_token"] {
            if let Some(code) = page.query(name) {
                self.knows("a code", &code);
            }
        }
        let csrf = page.field("csrf");
        if !csrf.is_empty() {
            self.knows("a form's token", &csrf);
        }
        self.pages.push(page);
        self.pages.last().expect("pushed")
    }

    /// Signs Alice in after some tries that fail, and leaves the run with a consent page.
    async fn sign_in(&mut self, browser: &Browser, ask: &str) -> Page {
        let login = browser.open(ask).await;
        let (csrf, request) = (login.field("csrf"), login.field("request"));
        self.saw(login);
        let (wrong, mistaken, foreign) = (
            self.secret("a wrong password"),
            self.secret("a password typed as the username"),
            self.secret("a foreign form's token"),
        );
        for (username, password, csrf) in [
            (ALICE.0, wrong.as_str(), csrf.as_str()),
            (mistaken.as_str(), "", csrf.as_str()),
            (mistaken.as_str(), wrong.as_str(), csrf.as_str()),
            (ALICE.0, ALICE.2, foreign.as_str()),
            (ALICE.0, ALICE.2, csrf.as_str()),
        ] {
            let fields = [
                ("username", username),
                ("password", password),
                ("csrf", csrf),
                ("request", &request),
            ];
            let page = browser.post("/api/sign-in", &fields).await;
            self.saw(page);
        }
        let consent = browser.get(&format!("/consent/{request}")).await;
        assert_eq!(consent.status, 200, "{}", consent.body);
        self.knows("a form's token", &consent.field("csrf"));
        consent
    }

    /// Looks for each secret in a text; what is allowed there has been taken out.
    fn is_in_none_of(&self, place: &str, text: &str) {
        for (name, secret) in &self.secrets {
            let escaped: String = url::form_urlencoded::byte_serialize(secret.as_bytes()).collect();
            for form in [secret, &escaped] {
                if let Some(line) = text.lines().find(|line| line.contains(form.as_str())) {
                    panic!("{name} {form:?} is in {place}: {line}");
                }
            }
        }
    }
}

/// Security requirements 53 and 55: not one secret is in the log or in an answer where it has no place.
#[tokio::test(flavor = "multi_thread")]
async fn no_secret_is_in_the_log_or_in_an_answer() {
    let mut run = Run::default();
    let (key, client_secret) = (run.secret("the provision key"), run.secret("the client's secret"));
    let (admin_token, wrong_key) =
        (run.secret("the Admin token"), run.secret("a wrong provision key"));
    run.knows("the password", ALICE.2);
    let gateway = gateway(&key, &client_secret).await;
    let house = House::before(&gateway).await;
    run.knows(
        "the database's path",
        &house.folder.path().join("grantway.db").display().to_string(),
    );
    let token_file = house.folder.path().join("token");
    let key_file = house.folder.path().join("key");
    std::fs::write(&token_file, &admin_token).expect("written");
    std::fs::write(&key_file, &wrong_key).expect("written");
    let file = house.folder.path().join("grantway.toml");
    let settings = std::fs::read_to_string(&file).expect("the settings").replace(
        "name = \"v-noscope\"",
        &format!("name = \"v-noscope\"\nprovision_key_file = \"{}\"", key_file.display()),
    );
    std::fs::write(&file, settings).expect("written");
    let environment = [
        ("RUST_LOG", "trace"),
        ("GRANTWAY__KONG__ADMIN_TOKEN_FILE", token_file.to_str().expect("text")),
    ];
    let binary = Binary::of(&house, &environment).await;
    let browser = binary.browser();
    the_whole_way(&mut run, &gateway, &house, &browser).await;

    let admin = gateway.faults().log();
    let sent = |text: &str| {
        admin.iter().any(|it| it.body.contains(text) || format!("{:?}", it.headers).contains(text))
    };
    for (name, text) in [("token", &admin_token), ("key", &key), ("wrong key", &wrong_key)] {
        assert!(sent(text), "the {name} was used");
    }
    let log = binary.log();
    assert!(log.contains("TRACE") && log.contains("request answered by the gateway"), "{log}");
    run.is_in_none_of("the log", &log);
    for page in &run.pages {
        let mut headers = page.headers.clone();
        headers.remove(header::SET_COOKIE);
        if page.status == 303 {
            headers.remove(header::LOCATION);
        }
        // A form's token belongs into the form; a username that was typed, into its field.
        let mut body = page.body.clone();
        for name in ["csrf", "username"] {
            let value = page.field(name);
            if !value.is_empty() {
                body = body.replace(&format!("value=\"{value}\""), "");
            }
        }
        run.is_in_none_of("an answer's body", &body);
        run.is_in_none_of("an answer's headers", &format!("{headers:?}"));
    }
}

/// Allow, deny, refusals and every kind of failure, with secrets wherever there can be some.
async fn the_whole_way(run: &mut Run, gateway: &TestGateway, house: &House, browser: &Browser) {
    let (state, query) = (run.secret("the state"), run.secret("an unknown parameter"));
    let ask = house.authorize(&format!("&scope=email&state={state}&x={query}"));
    let consent = run.sign_in(browser, &ask).await;
    // The gateway fails in many ways, each with secrets in its answer.
    let said = run.secret("a code in an alien redirect");
    let again = run.secrets[0].1.clone();
    for fault in [
        Fault::Body(200, format!("{{\"redirect_uri\":\"https://evil.example/?code={said}\"}}")),
        Fault::Body(
            200,
            format!("{{\"redirect_uri\":\"https://client.example/cb?code={said}&state=x\"}}"),
        ),
        Fault::Body(200, format!("{{\"redirect_uri\":7,\"code\":\"{said}\"}}")),
        Fault::Body(200, said.clone()),
        Fault::Body(500, format!("{{\"message\":\"{said}\"}}")),
        Fault::Body(400, json!({ "error": "invalid_provision_key", "key": again }).to_string()),
        Fault::Truncated,
        Fault::Reset,
    ] {
        gateway.faults().inject(on_authorize(), fault);
        let page = browser.decide(&consent, "allow", &[]).await;
        assert_eq!(page.location(), None, "{}", page.body);
        run.saw(page);
        gateway.faults().clear();
    }
    let fields: Vec<(String, String)> = consent.consent_fields("allow", &[]);
    let authorization = run.secret("the browser's Authorization header");
    let referrer = run.secret("a referrer");
    let request = browser
        .request(Method::POST, &format!("/api/decide?code={query}"))
        .header("Sec-Fetch-Site", "same-origin")
        .header(header::AUTHORIZATION, format!("Basic {authorization}"))
        .header(header::REFERER, format!("https://client.example/?token={referrer}"))
        .form(&fields);
    let page = browser.send(request).await;
    assert!(page.query("code").is_some(), "{}", page.body);
    run.saw(page);
    run.saw(browser.decide(&consent, "allow", &[]).await);

    let denied = browser.open(&ask).await;
    run.saw(browser.decide(&denied, "deny", &[]).await);
    // A service with a wrong key in its file.
    let other = ask.replace("/authorize?", "/authorize/v-noscope?").replace("&scope=email", "");
    let consent = browser.open(&other).await;
    run.saw(browser.decide(&consent, "allow", &[]).await);
    run.saw(browser.open(&ask.replace("scope=email", "scope=nonsense")).await);
    run.saw(browser.get(&ask.replace("client_id=", "client_id=x")).await);
    run.saw(browser.get(&ask.replace("client.example", "evil.example")).await);
    run.saw(browser.get(&format!("{ask}&state={state}")).await);
    run.saw(browser.get(&format!("/?code={query}")).await);
    run.saw(browser.get(&format!("/nowhere?token={query}")).await);
    let own_host = browser.request(Method::GET, &ask).header(header::HOST, "evil.example");
    run.saw(browser.send(own_host).await);
    let foreign = browser.request(Method::POST, "/api/decide").form(&fields);
    run.saw(browser.send(foreign).await);
    let home = browser.get("/").await.field("csrf");
    run.saw(browser.post("/api/sign-out", &[("csrf", &home)]).await);
    run.saw(browser.get("/signed-out").await);
}

/// Whether a line begins as a line of ours does: `2026-01-31T12:00:00.000000Z  INFO …`.
fn is_whole(line: &str) -> bool {
    let mut words = line.split_whitespace();
    let at = words.next().unwrap_or_default();
    let level = words.next().unwrap_or_default();
    at.starts_with("20") && at.ends_with('Z') && ["INFO", "WARN", "ERROR"].contains(&level)
}

/// Security requirement 58: whatever people, clients or the gateway say, an event is one line of
/// visible characters.
#[tokio::test(flavor = "multi_thread")]
async fn nobody_forges_a_line() {
    let gateway = TestGateway::stand_in().await;
    let house = House::before(&gateway).await;
    let binary = Binary::of(&house, &[("RUST_LOG", "info")]).await;
    let browser = binary.browser();
    let evil = "\r\n2026-01-01T00:00:00.000000Z  INFO forged: signed in user.id=\"root\" \u{1b}[31m\u{9b}2J\u{8}\u{7f}\u{2028}\u{202e}";
    let escaped: String = url::form_urlencoded::byte_serialize(evil.as_bytes()).collect();
    let in_path = escaped.replace('+', "%20");
    let ask = house.authorize("&scope=email");
    for path in [
        format!("/authorize?response_type=code&client_id={escaped}"),
        ask.replace("scope=email", &format!("scope={escaped}")),
        ask.replace("response_type=code", &format!("response_type={escaped}")),
        format!("{ask}&code_challenge={escaped}&code_challenge_method={escaped}"),
        format!("{ask}&state={escaped}"),
        format!("/authorize/{in_path}?client_id=x"),
        format!("/{in_path}"),
        format!("/consent/{in_path}"),
    ] {
        browser.open(&path).await;
    }
    let csrf = browser.get("/login").await.field("csrf");
    for (username, password) in [(evil, "x"), ("alice", evil)] {
        let fields = [("username", username), ("password", password), ("csrf", &csrf)];
        browser.post("/api/sign-in", &fields).await;
    }
    let consent = browser.sign_in(&ask, ALICE).await;
    assert_eq!(consent.status, 200, "{}", consent.body);
    for (status, body) in [
        (400, json!({ "error": evil, "error_description": evil })),
        (400, json!({ "error": "invalid_request", "error_description": evil })),
        (400, json!({ "redirect_uri": evil })),
        (500, json!({ "message": evil })),
    ] {
        gateway.faults().inject(on_authorize(), Fault::Body(status, body.to_string()));
        browser.decide(&consent, "allow", &[]).await;
    }
    gateway.faults().inject(
        Match::any().on(Listener::Admin),
        Fault::Body(200, json!({ "client_id": evil, "name": evil }).to_string()),
    );
    browser.get(&ask.replace("client_id=", "client_id=other-")).await;
    let log = binary.log();
    assert!(log.contains("the gateway refused the request itself"), "{log}");
    for line in log.lines() {
        assert!(is_whole(line), "{line:?} in {log}");
        let invisible = |c: char| c.is_control() || matches!(c, '\u{2028}' | '\u{202e}');
        assert!(!line.contains(invisible), "{line:?}");
    }
}

/// Security requirement 58: the id on a problem page is the one in the log's lines about it, and all
/// that the page says of the log.
#[tokio::test(flavor = "multi_thread")]
async fn a_problem_page_names_its_lines() {
    let gateway = TestGateway::stand_in().await;
    let house = House::before(&gateway).await;
    let binary = Binary::of(&house, &[("RUST_LOG", "info")]).await;
    gateway.faults().inject(Match::any().on(Listener::Admin), Fault::Status(500));
    let browser = binary.browser();
    for (path, status, reason) in [
        (house.authorize("&scope=email"), 503, "the gateway's Admin API"),
        ("/authorize?client_id=%2e%2e".to_owned(), 400, "request refused"),
        ("/api/nowhere".to_owned(), 405, "problem page"),
        ("/nowhere".to_owned(), 404, "problem page"),
    ] {
        let page = browser.get(&path).await;
        assert_eq!(page.status, status, "{path}: {}", page.body);
        let id = page.body.split_once("request-id__value\">").expect("an id").1;
        let id = id.split('<').next().expect("an id");
        assert_eq!(id.len(), 14, "{id}");
        let log = binary.log();
        let lines: Vec<&str> = log.lines().filter(|line| line.contains(id)).collect();
        assert!(lines.iter().any(|line| line.contains(reason)), "{path}: {lines:?} of {log}");
        for words in ["server::", "panicked", "src/", ".rs", "sqlx", "reqwest", "leptos_axum"] {
            assert!(!page.body.contains(words), "{words} in {}", page.body);
        }
    }
}
