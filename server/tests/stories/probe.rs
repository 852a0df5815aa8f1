//! `grantway check --probe`: what the consent page says an application can't do, tried at the API itself.

use std::process::Output;

use dev_gateway::{Fault, Match};

use crate::support::{Api, CLIENT, House, SECRET, TestGateway, api::Answering};

const PROMISES: &str = r#"
[[services]]
name = "v-reuse"
path = "/v-reuse"
enforced = true

  [[services.probes]]
  promise = "Delete a photo"
  method = "DELETE"
  path = "/photos/1?now=1"
  scope = ["email"]
  enough = ["phone"]

  [[services.probes]]
  promise = "Read your mail"
  path = "/mail"
  scope = ["email"]
"#;

fn settings(more: &str) -> String {
    format!(
        "{PROMISES}\n[[clients]]\nclient_id = \"{CLIENT}\"\n\
         cannot = [\"Delete a photo\", \"Read your mail\"]\n[probe]\nclient_id = \"{CLIENT}\"\n{more}"
    )
}

/// Runs the command against this API.
async fn check(gateway: &TestGateway, api: Answering, more: &str, secret: &str) -> Output {
    let api = Api::behind(gateway, api).await;
    let house = House::with(gateway, more).await;
    let mut command = tokio::process::Command::new(env!("CARGO_BIN_EXE_grantway"));
    command
        .args(["check", "--probe", "--config"])
        .arg(house.folder.path().join("grantway.toml"))
        .env("GRANTWAY__KONG__PROXY_URL", &api.url)
        .env("GRANTWAY_PROBE_CLIENT_SECRET", secret);
    let done = command.output().await.expect("it runs");
    for said in [&done.stdout, &done.stderr] {
        assert!(!String::from_utf8_lossy(said).contains(SECRET), "the secret is not told");
    }
    done
}

fn lines(done: &Output) -> Vec<String> {
    let said = String::from_utf8_lossy(&done.stdout).into_owned();
    said.lines().skip(1).map(str::to_owned).collect()
}

/// An API that asks for the permission that each thing takes.
fn enforcing(method: &str, path: &str, scopes: &str) -> u16 {
    let needed = match (method, path) {
        ("DELETE", "/photos/1?now=1") => "phone",
        ("GET", "/mail") => "address",
        _ => return 404,
    };
    if scopes.split(' ').any(|scope| scope == needed) { 200 } else { 403 }
}

#[tokio::test]
async fn an_api_that_enforces_keeps_what_was_promised() {
    let gateway = TestGateway::stand_in().await;
    let done = check(&gateway, enforcing, &settings(""), SECRET).await;
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    assert_eq!(
        lines(&done),
        [
            "v-reuse: \"Delete a photo\": kept: DELETE /v-reuse/photos/1?now=1 answers 403",
            "v-reuse: \"Read your mail\": kept: GET /v-reuse/mail answers 403",
            "Promises: 2 kept, 0 not kept, 0 not known, 0 not tried.",
        ]
    );
}

#[tokio::test]
async fn an_api_that_enforces_nothing_breaks_them() {
    let gateway = TestGateway::stand_in().await;
    let done = check(&gateway, |_, _, _| 200, &settings(""), SECRET).await;
    assert_eq!(done.status.code(), Some(1));
    assert_eq!(
        lines(&done),
        [
            "v-reuse: \"Delete a photo\": NOT KEPT: DELETE /v-reuse/photos/1?now=1 answers 200",
            "v-reuse: \"Read your mail\": NOT KEPT: GET /v-reuse/mail answers 200",
            "Promises: 0 kept, 2 not kept, 0 not known, 0 not tried.",
        ]
    );
}

/// What proves nothing counts as nothing: no check passes by failing.
#[tokio::test]
async fn what_proves_nothing_is_not_taken_for_a_refusal() {
    let gateway = TestGateway::stand_in().await;
    let cases: [(Answering, &str, &str, &str); 4] = [
        (|_, _, _| 403, SECRET, "Delete a photo", "it is refused with enough permissions too"),
        (|_, _, _| 404, SECRET, "Read your mail", "it answers 404, which is no refusal"),
        (|_, _, _| 302, SECRET, "Read your mail", "it answers 302, which is no refusal"),
        (enforcing, "wrong", "Read your mail", "no token: HTTP 400: \"invalid_client\""),
    ];
    for (api, secret, promise, why) in cases {
        let done = check(&gateway, api, &settings(""), secret).await;
        assert_eq!(done.status.code(), Some(1), "{why}");
        let lines = lines(&done);
        let line = lines.iter().find(|line| line.contains(promise)).expect("a line");
        assert!(line.contains("not known: ") && line.contains(why), "{line}");
    }
    // The gateway's own refusal of the token.
    let refused = Fault::Body(401, r#"{"error":"invalid_token"}"#.to_owned());
    gateway.faults().inject(Match::any().path("/v-reuse/mail"), refused);
    let done = check(&gateway, enforcing, &settings(""), SECRET).await;
    assert_eq!(done.status.code(), Some(1));
    assert!(lines(&done)[1].ends_with("the token itself was refused: invalid_token"));
}

#[tokio::test]
async fn a_promise_that_nothing_tries_is_said_to_be_one() {
    let gateway = TestGateway::stand_in().await;
    let more =
        settings("[[clients]]\nclient_id = \"other\"\ncannot = [\"Pay\", \"Read your mail\"]\n");
    let done = check(&gateway, enforcing, &more, SECRET).await;
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    let lines = lines(&done);
    assert_eq!(lines[2], "v-reuse: \"Pay\": not tried: no [[services.probes]] does");
    assert_eq!(lines[3], "Promises: 2 kept, 0 not kept, 0 not known, 1 not tried.");
}

#[tokio::test]
async fn without_a_secret_nothing_is_tried() {
    let gateway = TestGateway::stand_in().await;
    let done = check(&gateway, enforcing, &settings(""), "").await;
    assert_eq!(done.status.code(), Some(1));
    let said = String::from_utf8_lossy(&done.stderr).into_owned();
    assert!(said.contains("probe.client_secret_file or GRANTWAY_PROBE_CLIENT_SECRET"), "{said}");
}
