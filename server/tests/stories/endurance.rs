//! Nothing that anybody sends or answers ends the process or gets a handler to panic: random and mutated
//! requests, and random and mutated answers of the gateway, over a running house.

use std::{
    panic,
    sync::{
        Once,
        atomic::{AtomicUsize, Ordering},
    },
    thread,
    time::Duration,
};

use dev_gateway::{Fault, Listener, Match};
use rand::{Rng, RngExt, SeedableRng, rngs::StdRng, seq::IndexedRandom};
use reqwest::Method;
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
};

use crate::support::{ALICE, CALLBACK, CLIENT, House, TestGateway};

/// Panics on the threads of this file's tests. Each runs its house on its own thread, named as it is.
static PANICS: AtomicUsize = AtomicUsize::new(0);

fn count_panics() {
    static HOOK: Once = Once::new();
    HOOK.call_once(|| {
        let before = panic::take_hook();
        panic::set_hook(Box::new(move |info| {
            let ours = thread::current().name().is_some_and(|name| name.starts_with("endurance::"));
            let failed = info.location().is_some_and(|place| place.file().contains("endurance.rs"));
            if ours && !failed {
                PANICS.fetch_add(1, Ordering::SeqCst);
            }
            before(info);
        }));
    });
}

async fn is_well(house: &House, after: &str) {
    assert_eq!(PANICS.load(Ordering::SeqCst), 0, "a panic after {after}");
    let health = house.browser().get("/healthz").await;
    assert_eq!((health.status.as_u16(), health.body.as_str()), (200, "ok\n"), "after {after}");
}

/// Things that break parsers.
const PIECES: [&[u8]; 24] = [
    b"",
    b"\0",
    b"\r\n",
    b"\r\n\r\n",
    b"%",
    b"%00",
    b"%ff",
    b"%e2%82",
    b"&",
    b"=",
    b"[]",
    b"[0][1]",
    b"{}",
    b"null",
    b"\"",
    b"\\",
    b"..",
    b"//",
    b"?",
    b"#",
    b"\xff\xfe",
    "\u{202e}é".as_bytes(),
    b"18446744073709551616",
    b"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
];

/// Changes a text in one to four places.
fn mutate(seed: &[u8], random: &mut StdRng) -> Vec<u8> {
    let mut bytes = seed.to_vec();
    for _ in 0..random.random_range(1..=4) {
        let at = random.random_range(0..=bytes.len());
        let end = (at + random.random_range(0..12)).min(bytes.len());
        match random.random_range(0..5) {
            0 => bytes.truncate(at),
            1 => drop(bytes.drain(at..end)),
            2 => {
                let again = bytes[at..end].to_vec();
                bytes.splice(at..at, again);
            }
            3 if at < bytes.len() => bytes[at] = random.random(),
            _ => {
                let piece: &[u8] = PIECES.choose(random).expect("some");
                bytes.splice(at..end, piece.iter().copied());
            }
        }
    }
    bytes
}

/// Sends bytes on a connection of their own; answers what came back before the other end closed. Where
/// nothing comes within `patience`, it waits for more of the request: then this end closes.
async fn send(house: &House, bytes: &[u8], patience: Duration) -> Vec<u8> {
    let address = house.url.trim_start_matches("http://");
    let mut socket = TcpStream::connect(address).await.expect("it accepts");
    // It may answer and close before all is sent.
    let _ = socket.write_all(bytes).await;
    let mut answer = vec![0; 64];
    let read = tokio::time::timeout(patience, socket.read(&mut answer)).await;
    answer.truncate(read.unwrap_or(Ok(0)).unwrap_or(0));
    let _ = socket.shutdown().await;
    let rest = tokio::time::timeout(Duration::from_secs(9), socket.read_to_end(&mut answer)).await;
    assert!(rest.is_ok(), "no end of an answer to {:?}", String::from_utf8_lossy(bytes));
    answer
}

/// Security requirement 60: who is slow with their headers is let go, and nobody else is.
#[tokio::test]
async fn slow_headers_are_given_up() {
    let gateway = TestGateway::stand_in().await;
    let house = House::before(&gateway).await;
    let address = house.url.trim_start_matches("http://");
    let mut slow = Vec::new();
    for _ in 0..100 {
        let mut socket = TcpStream::connect(address).await.expect("it accepts");
        socket.write_all(b"GET /login HTTP/1.1\r\nHost: ").await.expect("sent");
        slow.push(socket);
    }
    assert_eq!(house.browser().get("/login").await.status, 200, "the others are served meanwhile");
    for mut socket in slow {
        let mut rest = Vec::new();
        let end =
            tokio::time::timeout(Duration::from_secs(30), socket.read_to_end(&mut rest)).await;
        assert!(end.is_ok(), "the connection is still open");
        assert!(!String::from_utf8_lossy(&rest).starts_with("HTTP/1.1 200"));
    }
}

/// Security requirement 48: a crowd that signs in at once gets an answer each, and takes nothing from
/// the pages that need no hash.
#[tokio::test]
async fn a_crowd_at_the_door_leaves_room_for_others() {
    let gateway = TestGateway::stand_in().await;
    let house = House::before(&gateway).await;
    let mut visitors = Vec::new();
    for number in 0..40 {
        let browser = house.browser();
        let csrf = browser.get("/login").await.field("csrf");
        visitors.push((number, browser, csrf));
    }
    let crowd = visitors.into_iter().map(|(number, browser, csrf)| {
        let house = &house;
        async move {
            // Somebody else each, from somewhere else: no throttle holds, so each costs a hash.
            let body = format!("username=stranger-{number}&password=wrong-password&csrf={csrf}");
            let request = browser
                .request(Method::POST, "/api/sign-in")
                .header("Origin", &house.url)
                .header("X-Forwarded-For", format!("203.0.113.{number}"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .body(body);
            browser.send(request).await
        }
    });
    let reader = async {
        let browser = house.browser();
        for _ in 0..20 {
            assert_eq!(browser.get("/signed-out").await.status, 200);
        }
    };
    let (answers, ()) = futures::join!(futures::future::join_all(crowd), reader);
    for answer in answers {
        match answer.status.as_u16() {
            303 => {}
            503 => assert!(answer.header("retry-after").is_some(), "{}", answer.body),
            other => panic!("{other}: {}", answer.body),
        }
    }
    let home = house.browser().sign_in("/login", ALICE).await;
    assert_eq!(home.status, 200, "all slots are free again: {}", home.body);
}

/// Security requirement 59: requests.
#[tokio::test]
async fn no_request_ends_the_house() {
    count_panics();
    let gateway = TestGateway::stand_in().await;
    let house = House::before(&gateway).await;
    let browser = house.browser();
    let consent = browser.sign_in(&house.authorize("&scope=email"), ALICE).await;
    let cookie = browser
        .cookies
        .lock()
        .expect("not poisoned")
        .iter()
        .next()
        .map(|(name, value)| format!("{name}={value}"));
    let host = house.state.config.public_url.authority();
    let head = format!(
        "Host: {host}\r\nCookie: {}\r\nOrigin: http://{host}\r\nSec-Fetch-Site: same-origin\r\nAccept: text/html\r\nX-Forwarded-For: 198.51.100.7\r\nConnection: close\r\n",
        cookie.expect("a cookie")
    );
    let get = |path: &str| format!("GET {path} HTTP/1.1\r\n{head}\r\n");
    let post = |path: &str, body: &str| {
        format!(
            "POST {path} HTTP/1.1\r\n{head}Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n\r\n{body}",
            body.len()
        )
    };
    let (request, csrf) = (consent.field("request"), consent.field("csrf"));
    let seeds = [
        get(&house.authorize("&scope=email&state=s%00%ff&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWBuGJSstw-cM&code_challenge_method=S256")),
        get(&house.authorize("&scope=email").replace("/authorize?", "/authorize/cats?")),
        get("/login"),
        get("/"),
        get(&format!("/consent/{request}")),
        get("/pkg/grantway.abc123.css"),
        get("/api/session"),
        get("/readyz"),
        post("/api/decide", &format!("request={request}&csrf={csrf}&client_id={CLIENT}&response_type=code&scope=email&optional[]=phone&decision=perhaps")),
        post("/api/sign-in", &format!("username=alice&password=&csrf={csrf}&request={request}")),
        post("/api/keep-open", &format!("csrf={csrf}&request={request}")),
        post("/api/return", &format!("csrf=x&request={request}")),
        post("/api/login-prompt", &format!("request={request}")),
        post("/api/consent-prompt", &format!("request={request}")),
        post("/api/home-prompt", ""),
        post("/api/sign-out", "csrf=x"),
    ];
    let mut random = StdRng::seed_from_u64(59);
    let whole = seeds.iter().map(|seed| seed.clone().into_bytes());
    let mutants = (0..400).map(|round| {
        if round % 40 == 0 {
            (0..random.random_range(0..4000)).map(|_| random.random()).collect()
        } else {
            mutate(seeds[round % seeds.len()].as_bytes(), &mut random)
        }
    });
    let requests: Vec<Vec<u8>> = whole.chain(mutants).collect();
    let (whole, mutants) = requests.split_at(seeds.len());
    let mut answered = 0;
    // What is not changed is answered for sure; many mutants wait for a rest that never comes.
    for (requests, patience) in
        [(whole, 9000)].into_iter().chain(mutants.chunks(80).map(|some| (some, 500)))
    {
        let sent =
            requests.iter().map(|bytes| send(&house, bytes, Duration::from_millis(patience)));
        let answers = futures::future::join_all(sent).await;
        for (bytes, answer) in requests.iter().zip(answers) {
            let (text, answer) = (String::from_utf8_lossy(bytes), String::from_utf8_lossy(&answer));
            assert!(answer.is_empty() || answer.starts_with("HTTP/1."), "{text:?}: {answer:?}");
            assert!(!answer.starts_with("HTTP/1.1 500"), "{text:?}: {answer}");
            answered += usize::from(!answer.is_empty());
        }
        assert!(answered >= whole.len(), "every whole request is answered");
        is_well(&house, "a batch of requests").await;
    }
    assert!(answered > 150, "most mutants are requests still: {answered}");
    is_well(&house, "all requests").await;
}

fn body(seed: &str, random: &mut StdRng) -> String {
    match random.random_range(0..10) {
        0 => String::new(),
        1 => {
            let mut bytes = vec![0; random.random_range(0..2000)];
            random.fill_bytes(&mut bytes);
            String::from_utf8_lossy(&bytes).into_owned()
        }
        2 => format!("{}{seed}", "[".repeat(random.random_range(1..20_000))),
        3 => seed.replace('"', ["\\u0000", "\\ud800", "\"\"", "'"].choose(random).expect("some")),
        _ => String::from_utf8_lossy(&mutate(seed.as_bytes(), random)).into_owned(),
    }
}

/// Security requirement 59: answers of the Admin API.
#[tokio::test]
async fn no_answer_of_the_admin_api_ends_the_house() {
    count_panics();
    let gateway = TestGateway::stand_in().await;
    let house = House::before(&gateway).await;
    let mut random = StdRng::seed_from_u64(60);
    let app = format!(
        r#"{{"client_id":"{CLIENT}","name":"Photos","redirect_uris":["{CALLBACK}"],"client_type":"confidential","consumer":{{"id":"00000000-0000-4004-8000-000000000001"}},"tags":["a"]}}"#
    );
    let seeds = [
        ("/oauth2/", app.clone()),
        ("/oauth2", format!(r#"{{"data":[{app}],"next":null}}"#)),
        ("/consumers/", r#"{"id":"1","username":"acme-inc","custom_id":"acme-1"}"#.to_owned()),
        (
            "/plugins",
            r#"{"data":[{"name":"oauth2","enabled":true,"config":{"provision_key":"k","scopes":["email"],"mandatory_scope":true,"enable_authorization_code":true,"pkce":"lax"}}],"next":null}"#.to_owned(),
        ),
    ];
    for round in 0..40 {
        let (path, seed) = &seeds[round % seeds.len()];
        let text = body(seed, &mut random);
        // A node of its own, because each keeps what it was told.
        let node = house.second_node().await;
        let status = *[200, 200, 200, 404, 400, 500, 204, 206].choose(&mut random).expect("some");
        gateway
            .faults()
            .inject(Match::any().on(Listener::Admin).path(path), Fault::Body(status, text.clone()));
        let page = node.browser().open(&house.authorize("&scope=email")).await;
        assert_ne!(page.status, 500, "{status} {text:?}");
        assert!(page.location().is_none(), "{status} {text:?}");
        gateway.faults().clear();
        is_well(&node, &text).await;
    }
}

/// Security requirement 59: answers of the proxy.
#[tokio::test]
async fn no_answer_of_the_proxy_ends_the_house() {
    count_panics();
    let gateway = TestGateway::stand_in().await;
    let house = House::before(&gateway).await;
    let browser = house.browser();
    let ask = house.authorize("&scope=email&state=s");
    let mut consent = browser.sign_in(&ask, ALICE).await;
    let mut random = StdRng::seed_from_u64(61);
    let seeds = [
        format!(r#"{{"redirect_uri":"{CALLBACK}?code=abc&state=s"}}"#),
        format!(
            r#"{{"redirect_uri":"{CALLBACK}?error=invalid_scope&error_description=x&state=s"}}"#
        ),
        r#"{"error":"invalid_request","error_description":"x","state":"s"}"#.to_owned(),
        r#"{"message":"no Route matched with those values"}"#.to_owned(),
    ];
    for round in 0..120 {
        let text = body(&seeds[round % seeds.len()], &mut random);
        let status = *[200, 200, 400, 400, 401, 500, 204, 302].choose(&mut random).expect("some");
        gateway
            .faults()
            .inject(Match::any().on(Listener::Https), Fault::Body(status, text.clone()));
        let answer = browser.decide(&consent, "allow", &[]).await;
        let place = answer.location();
        match answer.status.as_u16() {
            303 => {
                let place = place.expect("a redirect leads somewhere");
                assert!(place.starts_with(&format!("{CALLBACK}?")), "{status} {text:?}: {place}");
                consent = browser.open(&ask).await;
            }
            502 => assert_eq!(place, None),
            other => panic!("{status} {text:?} became {other}: {}", answer.body),
        }
        gateway.faults().clear();
    }
    is_well(&house, "all answers").await;
    let answer = browser.decide(&consent, "allow", &[]).await;
    assert!(answer.query("code").is_some(), "and then it goes on: {}", answer.body);
}
