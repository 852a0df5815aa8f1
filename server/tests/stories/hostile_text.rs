//! Words that strangers choose stay words: a corpus of payloads in every field that a page shows.
//!
//! A page with a payload must have the same skeleton (elements, attributes, scripts, comments) as the
//! page with harmless words in the same place: then nothing was made of the payload but text.

use std::{collections::BTreeSet, fmt::Write, iter};

use dev_gateway::{Fault, Listener, Match, Seed};
use scraper::{ElementRef, Html, Node, Selector};
use serde_json::{Value, json};
use server::account::{LocalAccounts, UserId, Username};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
};

use crate::support::{ALICE, CALLBACK, CLIENT, House, Page, TestGateway};

/// What somebody might try. Each is the name of an application of its own.
const PAYLOADS: &[&str] = &[
    "<script>alert(1)</script>",
    "</script><script>alert(1)</script>",
    "</bdi></h1><script src=//evil.example/x.js></script>",
    "<img src=x onerror=alert(1)>",
    "<svg/onload=alert(1)>",
    "<svg><script>alert&#40;1)</script></svg>",
    "<math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
    "\" onmouseover=\"alert(1)",
    "' onfocus='alert(1)' autofocus='",
    "\"><script>alert(1)</script>",
    "'><img src=x onerror=alert(1)>",
    "` onclick=`alert(1)",
    " autofocus onfocus=alert(1) ",
    "x\" style=\"position:fixed;inset:0\" class=\"",
    "</title><script>alert(1)</script>",
    "</textarea><script>alert(1)</script>",
    "<textarea>",
    "<template><script>alert(1)</script></template>",
    "<template shadowrootmode=open><slot></slot>",
    "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
    "<style>*{display:none}</style>",
    "</style><script>alert(1)</script>",
    "<!--<script>alert(1)</script>",
    "--><script>alert(1)</script>",
    "--!><img src=x onerror=alert(1)>",
    "<![CDATA[<script>alert(1)</script>]]>",
    "<?xml version=\"1.0\"?><x/>",
    "<iframe srcdoc=\"<script>alert(1)</script>\">",
    "<base href=//evil.example/>",
    "<meta http-equiv=refresh content=0;url=//evil.example>",
    "<link rel=stylesheet href=//evil.example/x.css>",
    "<form action=//evil.example><input name=csrf>",
    "<button form=keep-open formaction=//evil.example>Allow</button>",
    "<input type=hidden name=decision value=allow>",
    "<leptos-island data-component=DecisionWatcher></leptos-island>",
    "</leptos-island><b>",
    "<leptos-children></leptos-children>",
    "<a href=javascript:alert(1)>click</a>",
    "<object data=data:text/html,x></object>",
    "<plaintext>",
    "<table><td><select><option>",
    "javascript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "{{constructor.constructor('alert(1)')()}}",
    "${alert(1)}",
    "<%= 7*7 %>",
    "#{7*7}",
    "%3Cscript%3Ealert(1)%3C/script%3E",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "&#60;img src=x onerror=alert(1)&#62;",
    "&quot; onmouseover=&quot;alert(1)",
    "\\u003cscript\\u003ealert(1)\\u003c/script\\u003e",
    "\\x3cscript\\x3e",
    "\",\"operator\":\"Evil\",\"x\":\"",
    "];alert(1);//",
    "*/alert(1)/*",
    "'; DROP TABLE sessions; --",
    "Evil\u{202e}knaB ruoY\u{202c}",
    "\u{2066}left\u{2069}\u{200f}right",
    "Pay\u{200b}P\u{feff}al\u{2060}",
    "a\0b\u{1b}[31mred\u{7}\r\nSet-Cookie: a=b",
    "line\u{2028}separator\u{2029}end",
    "<scr\u{0}ipt>alert(1)</scr\u{0}ipt>",
    "<scr\u{ad}ipt>alert(1)</scr\u{ad}ipt>",
    "\u{ff1c}script\u{ff1e}alert(1)\u{ff1c}/script\u{ff1e}",
    "\u{1f468}\u{200d}\u{1f469}\u{200d}\u{1f467} \u{1f3f4}\u{e0067}\u{e0062}\u{e007f}",
    "P\u{430}yp\u{430}l",
    "\u{5e9}\u{5dc}\u{5d5}\u{5dd} <b>\u{645}\u{631}\u{62d}\u{628}\u{627}</b>",
    "Z\u{351}\u{34b}\u{36e}\u{311}a\u{36d}\u{365}\u{360}l\u{489}g\u{328}\u{321}o\u{489}",
    "\u{fdfd}\u{fdfa}\u{1d173}\u{3164}",
    "  \t \u{3000} ",
];

/// All of them, and some that are too long to write.
fn payloads() -> Vec<String> {
    let long = [
        "x".repeat(5000),
        "<b>".repeat(500),
        "\u{1f469}\u{200d}".repeat(300),
        format!("{}<script>alert(1)</script>", "y".repeat(90)),
        format!("a{}", "\u{301}".repeat(2000)),
    ];
    PAYLOADS.iter().map(|&text| text.to_owned()).chain(long).collect()
}

/// Names that stand for no harm, one of them of mixed alphabets.
const HARMLESS: [&str; 2] = ["Trip Planner", "Pl\u{430}nner"];

fn client_id(place: usize) -> String {
    format!("payload-{place}")
}

/// Kong's fixture, and for each text an application and a developer of that name.
fn gateway_of(texts: &[String], scopes: &[String]) -> Seed {
    let text = include_str!("../../dev-gateway/kong/fixture.json");
    let mut fixture: Value = serde_json::from_str(text).expect("the fixture is JSON");
    let mut add = |list: &str, entity: Value| {
        fixture[list].as_array_mut().expect("a list").push(entity);
    };
    let id = |kind: usize, place: usize| format!("00000000-0000-4{kind:03}-9000-{place:012}");
    for (place, text) in texts.iter().enumerate() {
        // Kong wants these to be unique, so every second developer has one of the two.
        let field = if place % 2 == 0 { "username" } else { "custom_id" };
        add("consumers", json!({ "id": id(4, place), field: text }));
        add(
            "oauth2_credentials",
            json!({
                "id": id(5, place), "consumer": { "id": id(4, place) }, "name": text,
                "client_id": client_id(place), "redirect_uris": [CALLBACK],
            }),
        );
    }
    let service = json!({ "id": id(1, 1) });
    add("services", json!({ "id": id(1, 1), "name": "rude", "url": "${upstream}" }));
    add(
        "routes",
        json!({ "id": id(2, 1), "name": "rude", "paths": ["/rude"], "service": service }),
    );
    let config = json!({ "scopes": scopes, "enable_authorization_code": true });
    add(
        "plugins",
        json!({ "id": id(3, 1), "name": "oauth2", "service": service, "config": config }),
    );
    Seed::parse(&fixture.to_string()).expect("a seed")
}

/// A page's elements with their attributes, its scripts and its comments. Left out is what differs
/// from page to page: tokens, ids, the tile's colour, and the values of fields that hold a text.
fn skeleton(page: &Page) -> Vec<String> {
    let policy = page.header("content-security-policy").unwrap_or_default();
    let nonce = policy.split("'nonce-").nth(1).and_then(|rest| rest.split('\'').next());
    let document = Html::parse_document(&page.body.replace(nonce.unwrap_or("no nonce"), "…"));
    let mut bones = Vec::new();
    for node in document.tree.root().descendants() {
        match node.value() {
            Node::Element(element) => {
                let name = element.attr("name");
                let mut bone = element.name().to_owned();
                for (key, value) in element.attrs() {
                    let value = match (key, name) {
                        (
                            "value",
                            Some("csrf" | "request" | "back" | "username" | "scope" | "client_id"),
                        ) => "…",
                        ("class", _) if value.starts_with("tile tile--") => "tile",
                        ("href", _)
                            if value.starts_with("/login/") || value.starts_with("/consent/") =>
                        {
                            "…"
                        }
                        _ => value,
                    };
                    write!(bone, " {key}={value:?}").expect("written");
                }
                bones.push(bone);
            }
            Node::Comment(comment) => bones.push(format!("<!--{}-->", without_path(comment))),
            Node::ProcessingInstruction(_) => bones.push("<?…?>".to_owned()),
            Node::Text(text) => {
                let parent = node.parent().and_then(ElementRef::wrap);
                if parent
                    .is_some_and(|it| matches!(it.value().name(), "script" | "style" | "title"))
                {
                    bones.push(text.to_string());
                }
            }
            _ => {}
        }
    }
    bones
}

/// Leptos marks its routes by comments with their paths in them: `bo-/login/…|TypeId(…)`. A path is one
/// that a browser would send, or the comment stays as it is.
fn without_path(comment: &str) -> String {
    let is_path = |text: &str| {
        text.starts_with('/')
            && text
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || b"/-._~%*'();:".contains(&byte))
    };
    match comment.split_at_checked(3).map(|(mark, rest)| (mark, rest.split_once('|'))) {
        Some((mark @ ("bo-" | "bc-"), Some((path, rest)))) if is_path(path) => {
            format!("{mark}…|{rest}")
        }
        // What stands in a sentence's place: the same markup, of another type.
        Some((mark @ ("bo-" | "bc-"), None)) if comment[3..].starts_with("TypeId(") => {
            format!("{mark}…")
        }
        _ => comment.to_owned(),
    }
}

fn texts(page: &Page, selector: &str) -> Vec<String> {
    let document = Html::parse_document(&page.body);
    let selector = Selector::parse(selector).expect("a selector");
    document.select(&selector).map(|element| element.text().collect()).collect()
}

fn is_hidden(c: char) -> bool {
    matches!(c, '\0'..='\u{1f}' | '\u{7f}'..='\u{9f}' | '\u{ad}' | '\u{61c}' | '\u{200b}'..='\u{200f}'
        | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{e0000}'..='\u{e0fff}')
}

/// The page is one of the harmless ones but for its texts, and its names are safe to look at.
fn is_harmless(page: &Page, payload: &str, harmless: &[Vec<String>]) {
    let bones = skeleton(page);
    if !harmless.contains(&bones) {
        let known: BTreeSet<&String> = harmless.iter().flatten().collect();
        let alien: Vec<&String> = bones.iter().filter(|bone| !known.contains(bone)).collect();
        panic!("{payload:?} became {alien:#?} in {}", page.body);
    }
    if payload.contains('<') {
        assert!(!page.body.contains(payload), "{payload:?} stands raw in {}", page.body);
    }
    for name in texts(page, "bdi.client-name") {
        assert!(
            !name.is_empty() && name.chars().count() <= 100,
            "{payload:?} is shown as {name:?}"
        );
        assert!(!name.chars().any(is_hidden), "{payload:?} is shown as {name:?}");
    }
}

/// Security requirements 41 and 42: the names of applications and of their developers (a consumer's
/// `username`, else its `custom_id`), on the sign-in, the consent and the problem page.
#[tokio::test]
async fn names_of_applications_and_developers_stay_names() {
    let corpus = payloads();
    let mut all: Vec<String> = HARMLESS.iter().map(|&name| name.to_owned()).collect();
    all.extend(corpus.iter().cloned());
    let gateway = TestGateway::seeded(gateway_of(&all, &[])).await;
    // Some of them look alike; the warning of that has stories of its own.
    let list = Match::any().on(Listener::Admin).path("/oauth2?size=");
    gateway.faults().inject(list, Fault::Status(403));
    let house = House::before(&gateway).await;
    let (anonymous, alice) = (house.browser(), house.browser());
    alice.sign_in("/login", ALICE).await;
    let mut harmless: [Vec<Vec<String>>; 3] = Default::default();
    for (place, payload) in all.iter().enumerate() {
        let ask = house.authorize("&scope=email").replace(CLIENT, &client_id(place));
        let pages = [
            anonymous.open(&ask).await,
            alice.open(&ask).await,
            alice.open(&ask.replace("scope=email", "scope=nonsense")).await,
        ];
        for ((page, harmless), status) in pages.iter().zip(&mut harmless).zip([200, 200, 400]) {
            assert_eq!(page.status, status, "{payload:?}: {}", page.body);
            assert!(
                !texts(page, "bdi.client-name").is_empty(),
                "{payload:?}: names stand in <bdi>"
            );
            if place < HARMLESS.len() {
                harmless.push(skeleton(page));
            } else {
                is_harmless(page, payload, harmless);
            }
        }
        assert!(pages[1].body.contains("Not checked by"), "{payload:?}");
        assert!(
            !pages[1].body.contains("<title>") || !texts(&pages[1], "title")[0].contains(payload)
        );
    }
    let mixed = alice.open(&house.authorize("&scope=email").replace(CLIENT, &client_id(1))).await;
    assert!(mixed.body.contains("mixes letters of different alphabets"));
}

/// Security requirement 42: a name is taken in as it is when there is nothing wrong with it.
#[tokio::test]
async fn what_is_markup_to_a_machine_is_a_name_to_a_person() {
    let name = "<script>alert(1)</script> & \"Söhne\"".to_owned();
    let gateway = TestGateway::seeded(gateway_of(std::slice::from_ref(&name), &[])).await;
    let house = House::before(&gateway).await;
    let ask = house.authorize("&scope=email").replace(CLIENT, &client_id(0));
    let consent = house.browser().sign_in(&ask, ALICE).await;
    let names = texts(&consent, "bdi.client-name");
    assert!(names.len() >= 3 && names.iter().all(|it| *it == name), "{names:?}");
}

/// Security requirement 41: usernames, in the account's box and in the field after a failed try.
#[tokio::test]
async fn usernames_stay_names() {
    let gateway = TestGateway::stand_in().await;
    let house = House::before(&gateway).await;
    let browser = house.browser();
    let first = browser.get("/login").await;
    let csrf = first.field("csrf");
    let mut harmless = Vec::new();
    // Without a password, so that nothing is hashed.
    for name in iter::once("alice".to_owned()).chain(payloads()) {
        browser
            .post("/api/sign-in", &[("username", &name), ("password", ""), ("csrf", &csrf)])
            .await;
        let page = browser.get("/login").await;
        assert_eq!(page.status, 200);
        if harmless.is_empty() {
            harmless.push(skeleton(&page));
        }
        is_harmless(&page, &name, &harmless);
    }
    let accounts = LocalAccounts::new(house.state.store.users.clone());
    let password = "tidal-lantern-orchard-9";
    let mut harmless = Vec::new();
    let markup = PAYLOADS.iter().filter(|text| text.contains("<script>") && text.len() < 60);
    for (place, name) in iter::once(&"carol").chain(markup.take(8)).enumerate() {
        let Ok(parsed) = Username::parse(name) else { continue };
        let id = UserId::parse(&format!("rude-{place}")).expect("an id");
        let now = house.state.clock.now();
        accounts.add(&parsed, Some(id), &password.to_owned().into(), now).await.expect("added");
        let browser = house.browser();
        let consent = browser.sign_in(&house.authorize("&scope=email"), (name, "", password)).await;
        let home = browser.get("/").await;
        assert_eq!(texts(&consent, ".account__name"), [*name]);
        let (bones, home_bones) = (skeleton(&consent), skeleton(&home));
        if place == 0 {
            harmless = vec![bones, home_bones];
        } else {
            assert_eq!(harmless, [bones, home_bones], "{name}");
        }
    }
}

/// Security requirement 41: the operator's words for scopes, and scopes without words.
#[tokio::test]
async fn words_and_names_of_scopes_stay_words() {
    let corpus: Vec<String> = payloads().into_iter().take(60).collect();
    let is_token = |text: &str| {
        text.bytes().all(|byte| matches!(byte, 0x21 | 0x23..=0x5b | 0x5d..=0x7e))
            && text.len() <= 60
    };
    let tokens: Vec<String> = corpus.iter().filter(|text| is_token(text)).cloned().collect();
    assert!(tokens.len() > 10, "{tokens:?}");
    let named =
        |kind: &str| (0..corpus.len()).map(|place| format!("{kind}{place}")).collect::<Vec<_>>();
    let (plain, rude) = (named("plain"), named("rude"));
    let bare: Vec<String> = (0..tokens.len()).map(|place| format!("bare{place}")).collect();
    let scopes: Vec<String> = [plain.clone(), rude.clone(), bare.clone(), tokens.clone()].concat();
    let gateway = TestGateway::seeded(gateway_of(&[], &scopes)).await;
    let quoted = |text: &str| json!(text).to_string().replace('\u{7f}', "\\u007f");
    let mut lines = "[[services]]\nname = \"rude\"\npath = \"/rude\"\n".to_owned();
    for (names, words) in [(&plain, None), (&rude, Some(&corpus))] {
        for (place, name) in names.iter().enumerate() {
            let words = quoted(words.map_or("See it", |it| &it[place]));
            write!(
                lines,
                "[[services.scopes]]\nname = \"{name}\"\ntitle = {words}\ndescription = {words}\n"
            )
            .expect("written");
        }
    }
    let house = House::with(&gateway, &lines).await;
    let browser = house.browser();
    browser.sign_in("/login", ALICE).await;
    for (harmless, rude) in [(&plain, &rude), (&bare, &tokens)] {
        let mut pages = Vec::new();
        for scopes in [harmless, rude] {
            let scope = scopes.join(" ");
            let scope: String = url::form_urlencoded::byte_serialize(scope.as_bytes()).collect();
            let ask = house.authorize(&format!("&scope={scope}"));
            let page = browser.open(&ask.replace("/authorize?", "/authorize/rude?")).await;
            assert_eq!(page.status, 200, "{}", page.body);
            pages.push(page);
        }
        let bones = skeleton(&pages[0]);
        for payload in &corpus {
            is_harmless(&pages[1], payload, std::slice::from_ref(&bones));
        }
    }
}

/// Security requirement 41: what the gateway says of its errors is on no page.
#[tokio::test]
async fn the_gateways_errors_are_not_repeated() {
    let gateway = TestGateway::stand_in().await;
    let house = House::before(&gateway).await;
    let browser = house.browser();
    let consent = browser.sign_in(&house.authorize("&scope=email"), ALICE).await;
    let mut harmless = Vec::new();
    for payload in iter::once("server_error".to_owned()).chain(payloads()) {
        let errors = json!({ "error": payload, "error_description": payload, "message": payload });
        gateway.faults().inject(
            Match::any().on(Listener::Https).times(1),
            Fault::Body(400, errors.to_string()),
        );
        let page = browser.decide(&consent, "allow", &[]).await;
        assert_eq!((page.status.as_u16(), page.location()), (502, None), "{payload:?}");
        if harmless.is_empty() {
            harmless.push(skeleton(&page));
        }
        is_harmless(&page, &payload, &harmless);
        let shown = payload.trim();
        assert!(shown.len() < 8 || !page.body.contains(shown), "{payload:?} in {}", page.body);
    }
}

/// Security requirements 41 and 58: what a link says, and a path that leads nowhere.
#[tokio::test]
async fn links_put_no_markup_on_our_pages() {
    let gateway = TestGateway::stand_in().await;
    let house = House::before(&gateway).await;
    let browser = house.browser();
    let escape =
        |text: &str| url::form_urlencoded::byte_serialize(text.as_bytes()).collect::<String>();
    let ask = house.authorize("&scope=email");
    let places = |text: &str| {
        let text = escape(text);
        [
            ask.replace("response_type=code", &format!("response_type={text}")),
            ask.replace("scope=email", &format!("scope={text}")),
            ask.replace("https%3A%2F%2Fclient.example%2Fcb", &text),
            format!("{ask}&code_challenge={text}&code_challenge_method={text}"),
            format!("/authorize/{}", text.replace('+', "%20")),
            format!("/api/{}", text.replace('+', "%20")),
            format!("/{}", text.replace('+', "%20")),
            format!("/login/{}", text.replace('+', "%20")),
            format!("/consent/{}", text.replace('+', "%20")),
        ]
    };
    let mut harmless = Vec::new();
    for text in ["nonsense", "a b", &"n".repeat(200)] {
        for path in places(text) {
            harmless.push(skeleton(&browser.open(&path).await));
        }
    }
    for payload in payloads().into_iter().filter(|text| text.len() < 500 && !text.trim().is_empty())
    {
        for path in places(&payload) {
            is_harmless(&browser.open(&path).await, &payload, &harmless);
        }
    }
}

/// Security requirement 41: a path that no browser would send stands in no comment that it could end.
#[tokio::test]
async fn a_raw_path_ends_no_comment() {
    let gateway = TestGateway::stand_in().await;
    let house = House::before(&gateway).await;
    let host = house.state.config.public_url.authority();
    for path in ["/login/--><script>x", "/consent/--!><b>x", "/login/\"--><script>x"] {
        let mut socket = TcpStream::connect(&host).await.expect("connects");
        let request = format!("GET {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n");
        socket.write_all(request.as_bytes()).await.expect("written");
        let mut answer = String::new();
        socket.read_to_string(&mut answer).await.expect("an answer");
        assert!(answer.starts_with("HTTP/1.1 4"), "{answer}");
        assert!(!answer.contains("--><script>x") && !answer.contains("<b>x"), "{path}: {answer}");
    }
}

/// Security requirement 42: a host is shown in ASCII, or not followed at all.
#[tokio::test]
async fn redirect_hosts_are_shown_in_ascii() {
    let gateway = TestGateway::stand_in().await;
    let house = House::before(&gateway).await;
    let browser = house.browser();
    browser.sign_in("/login", ALICE).await;
    let consumers = format!("{}/consumers/acme-inc/oauth2", gateway.admin_url);
    for (place, (uri, shown)) in [
        ("https://xn--pypal-4ve.example/cb", Some("xn--pypal-4ve.example")),
        ("https://xn--mnchen-3ya.example:8443/cb", Some("xn--mnchen-3ya.example:8443")),
        ("https://photos.example/cb?x=%22%3E%3Cscript%3E", Some("photos.example")),
        ("https://p\u{430}ypal.example/cb", None),
        ("https://photos\u{3002}example/cb", None),
        ("https://photos.example\u{2025}evil.example/cb", None),
    ]
    .into_iter()
    .enumerate()
    {
        let id = format!("host-{place}");
        let app = json!({ "name": "Photos", "client_id": id, "redirect_uris": [uri] });
        let made = gateway.http().post(&consumers).json(&app).send().await.expect("an answer");
        assert!(made.status().is_success(), "{}", made.text().await.expect("text"));
        let page = browser
            .open(&format!("/authorize?response_type=code&scope=email&client_id={id}"))
            .await;
        if let Some(shown) = shown {
            assert!(texts(&page, "code.host bdi").contains(&shown.to_owned()), "{}", page.body);
        } else {
            assert_eq!((page.status.as_u16(), page.location()), (400, None), "{uri}");
        }
    }
}
