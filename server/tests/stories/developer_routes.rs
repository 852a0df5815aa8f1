//! The addresses of the developers' page are the settings': where no route of the gateway leads to them, the
//! page and `grantway check` say so.

use dev_gateway::{Fault, Listener, Match};
use serde_json::{Value, json};

use crate::support::{House, TestGateway, guide::Guide};

async fn change_route(gateway: &TestGateway, changes: Value) {
    let url = format!("{}/routes/mock-service-route", gateway.admin_url);
    let change = gateway.http().patch(url).json(&changes);
    assert_eq!(change.send().await.expect("an answer").status(), 200);
}

async fn check(house: &House) -> (bool, String) {
    let mut command = tokio::process::Command::new(env!("CARGO_BIN_EXE_grantway"));
    command.args(["check", "--config"]).arg(house.folder.path().join("grantway.toml"));
    let done = command.output().await.expect("it runs");
    (done.status.success(), String::from_utf8_lossy(&done.stdout).into_owned())
}

#[tokio::test]
async fn the_page_warns_where_no_route_leads_to_its_addresses() {
    let gateway = TestGateway::stand_in().await;
    let house = House::before(&gateway).await;
    for (changes, served) in [
        (json!({ "paths": ["/elsewhere"] }), false),
        (json!({ "paths": ["/elsewhere", "/mock"] }), true),
        (json!({ "hosts": ["mock.example"] }), false),
        (json!({ "hosts": ["mock.example", "127.0.0.1"] }), true),
    ] {
        change_route(&gateway, changes.clone()).await;
        // It has asked nothing yet, as after a minute.
        let node = house.second_node().await;
        let notices = Guide::of(&node, "mock-service").await.texts(".notice");
        let warned =
            notices.iter().any(|it| it.starts_with("The gateway does not serve the addresses"));
        assert_eq!((warned, notices.len()), (!served, usize::from(!served)), "{changes}");
        let cats = Guide::of(&node, "cats").await;
        assert!(cats.texts(".notice").is_empty(), "{changes}");
        let answer = gateway.exchange("nothing").await;
        assert_eq!(answer["error"] == "invalid_request", served, "{changes}: {answer}");
        let (good, said) = check(&house).await;
        let line = "mock-service: NOT SERVED: no route of it leads to POST /mock/oauth2/token";
        assert_eq!((good, said.contains(line)), (served, !served), "{changes}: {said}");
    }
}

/// Where the operator keeps routes to themselves, the page is as it was.
#[tokio::test]
async fn routes_that_may_not_be_read_are_no_warning() {
    let gateway = TestGateway::stand_in().await;
    let house = House::before(&gateway).await;
    let routes = Match::any().on(Listener::Admin).path("/services/mock-service/routes");
    gateway.faults().inject(routes, Fault::Status(403));
    for _ in 0..6 {
        let guide = Guide::of(&house, "mock-service").await;
        assert!(guide.texts(".notice").is_empty());
    }
    assert!(check(&house).await.0, "the settings are good");
}
