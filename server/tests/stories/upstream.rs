//! What leaves the house towards the gateway, and how: no redirects, no proxies, no more than can be read.

use std::{
    sync::atomic::Ordering,
    time::{Duration, Instant},
};

use dev_gateway::Listener;
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
};

use crate::support::{
    ALICE, Binary, Browser, CALLBACK, CLIENT, House, NOT_FOUND, Page, TestGateway, Trap,
};

/// Security requirement 56: plain http to another machine stops the start, and so does a switch that
/// would turn verification off.
#[tokio::test]
async fn plain_http_to_another_machine_is_no_setting() {
    let gateway = TestGateway::stand_in().await;
    let house = House::before(&gateway).await;
    let file = house.folder.path().join("grantway.toml");
    let good = std::fs::read_to_string(&file).expect("the settings");
    let check = |text: &str| {
        let other = house.folder.path().join("other.toml");
        std::fs::write(&other, text).expect("written");
        let binary = env!("CARGO_BIN_EXE_grantway");
        let done = std::process::Command::new(binary)
            .args(["check", "--config"])
            .arg(&other)
            .output()
            .expect("runs");
        (done.status.success(), String::from_utf8_lossy(&done.stderr).into_owned())
    };
    assert!(check(&good).0, "{}", check(&good).1);
    for host in [
        "kong.internal:8000",
        "10.0.0.5:8001",
        "0.0.0.0:8001",
        "127.0.0.1.evil.example:8001",
        "localhost.evil.example",
        "[::2]:8001",
        "[::ffff:10.0.0.5]:8001",
        "user@127.0.0.1:8001",
    ] {
        for url in [&gateway.admin_url, &gateway.proxy_url] {
            let (started, said) = check(&good.replace(url, &format!("http://{host}")));
            assert!(!started && said.contains("kong."), "{host}: {said}");
        }
    }
    for switch in ["insecure", "verify", "tls_verify", "skip_verify", "danger_accept_invalid_certs"]
    {
        let text = good.replace("[kong]", &format!("[kong]\n{switch} = false"));
        let (started, said) = check(&text);
        assert!(!started && said.contains("unknown key"), "{switch}: {said}");
    }
}

/// Security requirement 57: the house goes to no other place than it was told.
#[tokio::test]
async fn redirects_of_the_gateway_are_not_followed() {
    for status in ["301 Moved", "302 Found", "303 See Other", "307 Temporary Redirect", "308 P"] {
        let elsewhere = Trap::answering(NOT_FOUND.to_owned(), 0, None).await;
        let answer = format!(
            "HTTP/1.1 {status}\r\nLocation: http://127.0.0.1:{}/x\r\nRefresh: 0;url=http://127.0.0.1:{0}/x\r\nContent-Length: 0\r\nConnection: close\r\n\r\n",
            elsewhere.port
        );
        let trap = Trap::answering(answer, 0, None).await;
        let mut gateway = TestGateway::stand_in().await;
        gateway.proxy_url = format!("http://127.0.0.1:{}", trap.port);
        let house = House::before(&gateway).await;
        let page = house.allowed_by(ALICE).await;
        assert_eq!((page.status.as_u16(), page.location()), (502, None), "{status}");
        gateway.admin_url.clone_from(&gateway.proxy_url);
        let house = House::before(&gateway).await;
        let page = house.browser().get(&house.authorize("&scope=email")).await;
        assert_eq!((page.status.as_u16(), page.location()), (503, None), "{status}");
        assert_eq!(trap.connections.load(Ordering::SeqCst), 2, "{status}: asked once each");
        assert_eq!(elsewhere.reached(), (0, 0), "{status}");
    }
}

/// Security requirement 57: an answer without an end is given up, however it is said or packed.
#[tokio::test]
async fn endless_answers_are_given_up() {
    let endless = 512 * 1024 * 1024;
    for (head, is_proxy) in [
        ("Content-Length: 536870912\r\n", false),
        ("Content-Length: 536870912\r\n", true),
        ("", false),
        ("", true),
        ("Content-Encoding: gzip\r\n", false),
    ] {
        let answer = format!("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n{head}\r\n");
        let trap = Trap::answering(answer, endless, None).await;
        let mut gateway = TestGateway::stand_in().await;
        let url = format!("http://127.0.0.1:{}", trap.port);
        let began = Instant::now();
        let page = if is_proxy {
            gateway.proxy_url = url;
            House::before(&gateway).await.allowed_by(ALICE).await
        } else {
            gateway.admin_url = url;
            let house = House::before(&gateway).await;
            house.browser().get(&house.authorize("&scope=email")).await
        };
        let status = if is_proxy { 502 } else { 503 };
        assert_eq!((page.status.as_u16(), page.location()), (status, None), "{head} {is_proxy}");
        assert!(began.elapsed() < Duration::from_secs(3), "{:?}", began.elapsed());
        tokio::time::sleep(Duration::from_millis(50)).await;
        // What fits into the sockets' buffers may be written before the other end hangs up.
        let written = trap.written.load(Ordering::SeqCst);
        assert!(written < 32 * 1024 * 1024, "{head} {is_proxy}: {written} bytes");
    }
}

/// Security requirement 57: headers are bounded as well as bodies.
#[tokio::test]
async fn endless_headers_are_given_up() {
    let answer = format!("HTTP/1.1 200 OK\r\n{}", "X-Filler: y\r\n".repeat(100_000));
    let trap = Trap::answering(answer, 0, None).await;
    let mut gateway = TestGateway::stand_in().await;
    gateway.admin_url = format!("http://127.0.0.1:{}", trap.port);
    let house = House::before(&gateway).await;
    let page = house.browser().get(&house.authorize("&scope=email")).await;
    assert_eq!((page.status.as_u16(), page.location()), (503, None));
}

/// Security requirement 57: proxies of the environment see nothing.
#[tokio::test]
async fn the_environments_proxy_is_not_used() {
    let gateway = TestGateway::stand_in().await;
    let house = House::before(&gateway).await;
    let trap = Trap::answering(NOT_FOUND.to_owned(), 0, None).await;
    let proxy = format!("http://127.0.0.1:{}", trap.port);
    let names =
        ["HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "http_proxy", "https_proxy", "all_proxy"];
    let binary = Binary::of(&house, &names.map(|name| (name, proxy.as_str()))).await;
    let browser = binary.browser();
    let consent = browser.sign_in(&house.authorize("&scope=email"), ALICE).await;
    let answer = browser.decide(&consent, "allow", &[]).await;
    assert!(answer.query("code").is_some(), "{}", answer.body);
    assert_eq!(browser.get("/readyz").await.status, 200);
    assert_eq!(trap.reached(), (0, 0));
}

/// Security requirement 19: the approval is our own fields and headers, whatever the browser sends.
#[tokio::test]
async fn the_approval_is_our_own_from_head_to_foot() {
    let gateway = TestGateway::stand_in().await;
    let house = House::before(&gateway).await;
    let browser = house.browser();
    let challenge = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWBuGJSstw-cM";
    let ask = house.authorize(&format!(
        "&scope=email&state=s%26x&code_challenge={challenge}&code_challenge_method=S256&provision_key=x&authenticated_userid=bob-1002&prompt=consent"
    ));
    let consent = browser.sign_in(&ask, ALICE).await;
    gateway.faults().clear_log();
    let answer = decide_with_odd_headers(&browser, &consent).await;
    assert!(answer.query("code").is_some(), "{}", answer.body);
    let log = gateway.faults().log();
    let sent: Vec<_> = log.iter().filter(|it| it.listener == Listener::Https).collect();
    let [sent] = sent.as_slice() else { panic!("one request: {sent:?}") };
    assert_eq!((sent.method.as_str(), sent.path.as_str()), ("POST", "/mock/oauth2/authorize"));
    let mut headers: Vec<&str> = sent.headers.iter().map(|(name, _)| name.as_str()).collect();
    headers.sort_unstable();
    assert_eq!(headers, ["accept", "content-length", "content-type", "host", "user-agent"]);
    let fields: Vec<(String, String)> =
        url::form_urlencoded::parse(sent.body.as_bytes()).into_owned().collect();
    let fields: Vec<(&str, &str)> =
        fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    assert_eq!(
        fields,
        [
            ("provision_key", crate::support::PROVISION_KEY),
            ("authenticated_userid", ALICE.1),
            ("client_id", CLIENT),
            ("response_type", "code"),
            ("scope", "email"),
            ("redirect_uri", CALLBACK),
            ("state", "s&x"),
            ("code_challenge", challenge),
            ("code_challenge_method", "S256"),
        ]
    );
}

async fn decide_with_odd_headers(browser: &Browser, consent: &Page) -> Page {
    let mut fields = consent.consent_fields("allow", &[]);
    for (name, value) in [("provision_key", "y"), ("authenticated_userid", "bob-1002")] {
        fields.push((name.to_owned(), value.to_owned()));
    }
    let request = browser
        .request(reqwest::Method::POST, "/api/decide?provision_key=z&scope=phone")
        .header("Sec-Fetch-Site", "same-origin")
        .header("X-Forwarded-Host", "evil.example")
        .header("X-Forwarded-For", "198.51.100.7")
        .header("X-Forwarded-Proto", "http")
        .header("X-Authenticated-Userid", "bob-1002")
        .header("X-Consumer-Username", "acme-inc")
        .header("Kong-Admin-Token", "x")
        .header("Proxy-Authorization", "Basic eDp5")
        .header("Referer", "https://evil.example/")
        .form(&fields);
    browser.send(request).await
}

/// The trap itself is sound: it counts what reaches it.
#[tokio::test]
async fn a_trap_counts() {
    let trap = Trap::answering(NOT_FOUND.to_owned(), 0, None).await;
    let mut socket = TcpStream::connect(("127.0.0.1", trap.port)).await.expect("connects");
    socket.write_all(b"GET / HTTP/1.1\r\n\r\n").await.expect("written");
    let mut answer = String::new();
    socket.read_to_string(&mut answer).await.expect("an answer");
    assert_eq!((answer.as_str(), trap.reached()), (NOT_FOUND, (1, 18)));
}
