//! What goes wrong on purpose, as a client sees it; the log; the clock; the end.

#[path = "support/wire.rs"]
mod wire;

use std::io::ErrorKind;
use std::time::{Duration, Instant};

use dev_gateway::{Fault, Gateway, Listener, Match, Options, Seed, start};
use serde_json::{Value, json};
use tempfile::TempDir;
use tokio::task::spawn_blocking;

use self::wire::{Ask, Client, Reply};

const FORM: &str = "application/x-www-form-urlencoded";
const CONSENT: &str = "provision_key=rDsKJqdl0c4UnWqjZF4tWxfvYcTuZDpL&authenticated_userid=alice\
    &client_id=AcMePhotosClientId00000000000001&response_type=code&scope=email";
const EXCHANGE: &str = "grant_type=authorization_code&client_id=AcMePhotosClientId00000000000001\
    &client_secret=AcMePhotosSecret0000000000000001";

/// A gateway, a client, and the folder of its CA file.
struct Stage {
    gateway: Gateway,
    client: Client,
    folder: TempDir,
}

impl Stage {
    async fn new() -> Self {
        let folder = tempfile::tempdir().expect("there is room");
        let ca_file = folder.path().join("ca.pem");
        let options = Options { seed: Seed::kong_fixture(), any_port: true, ca_file };
        let gateway = start(options).await.expect("it starts");
        let client = Client::of(&gateway);
        Self { gateway, client, folder }
    }

    async fn send(&self, ask: Ask) -> std::io::Result<Reply> {
        let client = self.client.clone();
        spawn_blocking(move || client.send(&ask)).await.expect("the client does not panic")
    }

    /// Lets one fault happen, and asks for something.
    async fn meet(&self, fault: Fault) -> std::io::Result<Reply> {
        self.gateway.faults().inject(Match::any().times(1), fault);
        self.send(client_read()).await
    }

    async fn code(&self) -> String {
        let reply = self.send(authorize()).await.expect("it answers");
        let body: Value = serde_json::from_str(&reply.body).expect("it is JSON");
        let uri = body["redirect_uri"].as_str().expect("there is a redirection").to_owned();
        uri.split("code=").nth(1).expect("there is a code").to_owned()
    }

    async fn exchange(&self, code: &str) -> Reply {
        let ask = Ask::new(Listener::Https, "POST", "/mock/oauth2/token");
        self.send(with_body(ask, FORM, &format!("{EXCHANGE}&code={code}")))
            .await
            .expect("it answers")
    }
}

fn with_body(mut ask: Ask, content_type: &str, body: &str) -> Ask {
    ask.headers.push(("Content-Type".into(), content_type.into()));
    ask.body = Some(body.into());
    ask
}

fn client_read() -> Ask {
    Ask::new(Listener::Admin, "GET", "/oauth2/AcMePhotosClientId00000000000001")
}

fn authorize() -> Ask {
    with_body(Ask::new(Listener::Https, "POST", "/mock/oauth2/authorize"), FORM, CONSENT)
}

#[tokio::test]
async fn a_delayed_answer_is_the_usual_one() {
    let stage = Stage::new().await;
    let before = Instant::now();
    let reply = stage.meet(Fault::Delay(Duration::from_millis(200))).await.unwrap();
    assert!(before.elapsed() >= Duration::from_millis(200));
    assert_eq!(reply.status, 200);
}

#[tokio::test]
async fn a_closed_connection_ends_before_any_answer() {
    let stage = Stage::new().await;
    assert_eq!(stage.meet(Fault::Close).await.unwrap_err().kind(), ErrorKind::UnexpectedEof);
    assert_eq!(stage.send(client_read()).await.unwrap().status, 200);
}

#[tokio::test]
async fn a_reset_connection_is_reset() {
    let stage = Stage::new().await;
    assert_eq!(stage.meet(Fault::Reset).await.unwrap_err().kind(), ErrorKind::ConnectionReset);
    stage.gateway.faults().inject(Match::any().on(Listener::Https).times(1), Fault::Reset);
    assert_eq!(stage.send(authorize()).await.unwrap_err().kind(), ErrorKind::ConnectionReset);
}

#[tokio::test]
async fn a_bad_status_comes_with_a_message_in_json() {
    let stage = Stage::new().await;
    let reply = stage.meet(Fault::Status(503)).await.unwrap();
    assert_eq!(reply.status, 503);
    assert_eq!(
        serde_json::from_str::<Value>(&reply.body).unwrap()["message"],
        "Service Unavailable"
    );
}

#[tokio::test]
async fn a_page_of_html_is_no_json() {
    let stage = Stage::new().await;
    let reply = stage.meet(Fault::Html(500)).await.unwrap();
    assert_eq!(
        (reply.status, reply.header("content-type")),
        (500, Some("text/html; charset=utf-8"))
    );
    assert!(reply.body.starts_with("<html>"));
}

#[tokio::test]
async fn a_truncated_answer_owes_the_rest() {
    let stage = Stage::new().await;
    assert_eq!(stage.meet(Fault::Truncated).await.unwrap_err().kind(), ErrorKind::UnexpectedEof);
}

/// Counted in what the client reads, behind TLS too; the deed is done, and the next answer is whole.
#[tokio::test]
async fn an_answer_is_cut_after_so_many_bytes() {
    let stage = Stage::new().await;
    assert_eq!(stage.meet(Fault::CutAfter(0)).await.unwrap_err().kind(), ErrorKind::UnexpectedEof);
    for bytes in [12, 17, 60] {
        stage.gateway.faults().inject(Match::any().times(1), Fault::CutAfter(bytes));
        assert_eq!(stage.send(authorize()).await.unwrap_err().kind(), ErrorKind::UnexpectedEof);
    }
    assert_eq!(stage.meet(Fault::CutAfter(100_000)).await.unwrap().status, 200);
}

#[tokio::test]
async fn an_oversized_answer_is_as_large_as_asked() {
    let stage = Stage::new().await;
    assert_eq!(stage.meet(Fault::Oversized(3_000_000)).await.unwrap().body.len(), 3_000_000);
}

#[tokio::test]
async fn an_answer_may_be_made_up() {
    let stage = Stage::new().await;
    let reply = stage.meet(Fault::Body(200, "{\"redirect_uri\":7}".into())).await.unwrap();
    assert_eq!((reply.status, reply.body.as_str()), (200, "{\"redirect_uri\":7}"));
}

#[tokio::test]
async fn what_is_closed_after_the_deed_was_done() {
    let stage = Stage::new().await;
    let delete = Ask::new(Listener::Admin, "DELETE", "/consumers/bob");
    stage.gateway.faults().inject(Match::any().method("DELETE"), Fault::CloseAfter);
    stage.send(delete).await.unwrap_err();
    let reply = stage.send(Ask::new(Listener::Admin, "GET", "/consumers/bob")).await.unwrap();
    assert_eq!(reply.status, 404);
}

#[tokio::test]
async fn a_fault_meets_only_what_matches_and_only_so_often() {
    let stage = Stage::new().await;
    let matching = Match::any().on(Listener::Admin).method("GET").path("/oauth2/AcMe").times(2);
    stage.gateway.faults().inject(matching, Fault::Status(500));
    let elsewhere = Ask::new(Listener::Admin, "GET", "/consumers");
    assert_eq!(stage.send(elsewhere).await.unwrap().status, 200);
    for wanted in [500, 500, 200] {
        assert_eq!(stage.send(client_read()).await.unwrap().status, wanted);
    }
    stage.gateway.faults().inject(Match::any(), Fault::Status(500));
    stage.gateway.faults().clear();
    assert_eq!(stage.send(client_read()).await.unwrap().status, 200);
}

#[tokio::test]
async fn the_log_holds_every_request_even_one_that_met_a_fault() {
    let stage = Stage::new().await;
    stage.meet(Fault::Close).await.unwrap_err();
    stage.send(authorize()).await.unwrap();
    let log = stage.gateway.faults().log();
    let told: Vec<_> =
        log.iter().map(|it| (it.listener, it.method.as_str(), it.path.as_str())).collect();
    let read = (Listener::Admin, "GET", "/oauth2/AcMePhotosClientId00000000000001");
    assert_eq!(told, [read, (Listener::Https, "POST", "/mock/oauth2/authorize")]);
    assert_eq!(log[1].body, CONSENT);
    assert!(log[1].headers.iter().any(|(name, _)| name == "content-type"));
    stage.gateway.faults().clear_log();
    assert!(stage.gateway.faults().log().is_empty());
}

#[tokio::test]
async fn a_browser_test_scripts_over_http() {
    let stage = Stage::new().await;
    let ask = |method: &str, path: &str| Ask::new(Listener::Admin, method, path);
    let script = |text: &str| with_body(ask("POST", "/_dev/faults"), "application/json", text);
    let fault =
        json!({ "listener": "admin", "path": "/oauth2/", "times": 1, "fault": { "status": 418 } });
    assert_eq!(stage.send(script(&fault.to_string())).await.unwrap().status, 204);
    assert_eq!(stage.send(client_read()).await.unwrap().status, 418);

    for fault in [
        json!({ "delay_ms": 1 }),
        json!({ "close": true }),
        json!({ "close_after": true }),
        json!({ "cut_after": 9 }),
        json!({ "reset": true }),
        json!({ "html": 500 }),
        json!({ "truncated": true }),
        json!({ "oversized": 9 }),
        json!({ "body": [200, "{}"] }),
    ] {
        let fault = json!({ "fault": fault }).to_string();
        assert_eq!(stage.send(script(&fault)).await.unwrap().status, 204, "{fault}");
    }
    assert_eq!(stage.send(script("{}")).await.unwrap().status, 400);
    assert_eq!(stage.send(ask("DELETE", "/_dev/faults")).await.unwrap().status, 204);
    assert_eq!(stage.send(client_read()).await.unwrap().status, 200);

    let log = stage.send(ask("GET", "/_dev/requests")).await.unwrap();
    assert_eq!(
        serde_json::from_str::<Vec<Value>>(&log.body).unwrap().len(),
        2,
        "scripting does not count"
    );
    stage.send(ask("DELETE", "/_dev/requests")).await.unwrap();
    assert_eq!(stage.send(ask("GET", "/_dev/requests")).await.unwrap().body, "[]");
    // The proxy knows nothing of it.
    let proxied = Ask::new(Listener::Http, "GET", "/_dev/requests");
    assert_eq!(stage.send(proxied).await.unwrap().status, 404);
}

#[tokio::test]
async fn codes_and_tokens_grow_old_when_the_clock_is_moved() {
    let stage = Stage::new().await;
    let (late, code) = (stage.code().await, stage.code().await);
    let reply = stage.exchange(&code).await;
    assert_eq!(reply.status, 200);
    let token: Value = serde_json::from_str(&reply.body).unwrap();
    stage.gateway.advance(Duration::from_secs(301));
    assert_eq!(stage.exchange(&late).await.status, 400);

    let mut call = Ask::new(Listener::Https, "GET", "/mock");
    call.headers.push((
        "Authorization".into(),
        format!("Bearer {}", token["access_token"].as_str().unwrap()),
    ));
    assert_eq!(stage.send(call.clone()).await.unwrap().status, 200);
    let passing = Ask::new(Listener::Admin, "POST", "/_dev/clock");
    let passing = with_body(passing, "application/json", r#"{"seconds":7200}"#);
    assert_eq!(stage.send(passing).await.unwrap().status, 204);
    assert_eq!(stage.send(call).await.unwrap().status, 401);
}

#[tokio::test]
async fn a_closed_gateway_is_down_and_its_connections_are_gone() {
    let stage = Stage::new().await;
    stage.gateway.faults().inject(Match::any(), Fault::Delay(Duration::from_mins(1)));
    let client = stage.client.clone();
    let waiting = spawn_blocking(move || client.send(&client_read()));
    while stage.gateway.faults().log().is_empty() {
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    stage.gateway.close().await;
    assert_eq!(waiting.await.unwrap().unwrap_err().kind(), ErrorKind::UnexpectedEof);
    let refused = spawn_blocking(move || stage.client.send(&client_read())).await.unwrap();
    assert_eq!(refused.unwrap_err().kind(), ErrorKind::ConnectionRefused);
}

#[tokio::test]
async fn where_everything_is_can_be_written_to_a_file() {
    let stage = Stage::new().await;
    let ca_file = stage.folder.path().join("ca.pem");
    assert_eq!(std::fs::read_to_string(&ca_file).unwrap(), stage.gateway.ca_pem());
    let lines = stage.gateway.env_lines();
    let names: Vec<_> =
        lines.lines().filter_map(|line| line.split_once('=')).map(|(name, _)| name).collect();
    assert_eq!(names, ["KONG_ADMIN_URL", "KONG_PROXY_HTTP", "KONG_PROXY_HTTPS", "KONG_CA_FILE"]);
    assert!(lines.contains(&format!("KONG_CA_FILE={}\n", ca_file.display())));
}

#[tokio::test]
async fn a_seed_that_kong_would_refuse_is_refused() {
    assert!(Seed::parse("[]").is_err());
    assert!(Seed::parse(r#"{"upstreams": []}"#).is_err());
    let seed = Seed::parse(r#"{"consumers": [{"username": "ann"}, {"username": "ann"}]}"#).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let options = Options { seed, any_port: true, ca_file: folder.path().join("ca.pem") };
    let error = std::error::Error::source(&start(options).await.unwrap_err()).unwrap().to_string();
    assert_eq!(
        error,
        "the seed's consumers number 2 is refused: UNIQUE violation detected on '{username=\"ann\"}'"
    );
}
