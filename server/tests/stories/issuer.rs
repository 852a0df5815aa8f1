//! Who answers (RFC 9207): `iss` on every redirect that we make, success and error alike, exactly where the
//! service's metadata says so (security requirement 10).

use dev_gateway::{Fault, Match};
use serde_json::Value;

use crate::support::{ALICE, Browser, House, Page, TestGateway};

const OWN_CLIENT: &str = "QueryAppClientId0000000000000002";

/// `v-reuse` with all ways that an answer can take, and the operator's own client.
async fn rig(gateway: &TestGateway, iss: bool) -> House {
    let more = format!(
        "[[services]]\nname = \"v-reuse\"\npath = \"/v-reuse\"\nallow_implicit = true\n\
         remember_consent = true\niss = {iss}\n\
         [[clients]]\nclient_id = \"{OWN_CLIENT}\"\nfirst_party = true\n"
    );
    House::with(gateway, &more).await
}

fn ask(house: &House, more: &str) -> String {
    house.authorize(more).replace("/authorize?", "/authorize/v-reuse?")
}

/// Presses the button that leads back to the client.
async fn go_back(browser: &Browser, page: &Page) -> Page {
    let fields = [("request", &*page.field("request")), ("csrf", &*page.field("csrf"))];
    browser.post("/api/return", &fields).await
}

/// Every redirect to a client that there is, each with what it carries beside the issuer.
async fn all_ways_back(gateway: &TestGateway, house: &House) -> Vec<(&'static str, Page)> {
    let browser = house.browser();
    let usual = ask(house, "&scope=email&state=s");
    let quiet = ask(house, "&scope=email&state=s&prompt=none");
    let implicit = usual.replace("response_type=code", "response_type=token");
    let mut ways = vec![("error=login_required", browser.get(&quiet).await)];
    let login = browser.open(&usual).await;
    ways.push(("error=access_denied", go_back(&browser, &login).await));
    let refused = browser.open(&ask(house, "&scope=nonsense&state=s")).await;
    ways.push(("error=invalid_scope", go_back(&browser, &refused).await));

    browser.sign_in("/login", ALICE).await;
    ways.push(("error=consent_required", browser.get(&quiet).await));
    for (asked, decision, carries) in [
        (&usual, "deny", "error=access_denied"),
        (&implicit, "deny", "error=access_denied"),
        (&implicit, "allow", "access_token="),
    ] {
        let consent = browser.open(asked).await;
        ways.push((carries, browser.decide(&consent, decision, &[]).await));
    }
    let consent = browser.open(&usual).await;
    let no = r#"{"redirect_uri":"https://client.example/cb?error=server_error&state=s"}"#;
    let next = Match::any().path("/oauth2/authorize").times(1);
    gateway.faults().inject(next, Fault::Body(400, no.to_owned()));
    ways.push(("error=server_error", browser.decide(&consent, "allow", &[]).await));

    let consent = browser.open(&usual).await;
    ways.push(("code=", browser.allow_and_remember(&consent).await));
    ways.push(("code=", browser.get(&usual).await));
    let own = format!("/authorize/v-reuse?response_type=code&client_id={OWN_CLIENT}&scope=email");
    ways.push(("code=", browser.get(&own).await));
    ways
}

#[tokio::test]
async fn the_issuer_stands_in_every_redirect_where_the_metadata_says_so() {
    for iss in [true, false] {
        let gateway = TestGateway::stand_in().await;
        let house = rig(&gateway, iss).await;
        let path = "/.well-known/oauth-authorization-server/v-reuse";
        let metadata: Value =
            serde_json::from_str(&house.browser().get(path).await.body).expect("JSON");
        assert_eq!(metadata["authorization_response_iss_parameter_supported"], iss);
        let issuer = metadata["issuer"].as_str().filter(|_| iss);
        for (way, (carries, answer)) in all_ways_back(&gateway, &house).await.iter().enumerate() {
            let place = answer.location().unwrap_or_else(|| panic!("{way}: {}", answer.body));
            assert!(place.starts_with("https://") && place.contains(carries), "{way}: {place}");
            // Beside the answer, and once.
            let said = answer.query("iss").or(answer.fragment("iss"));
            assert_eq!(said.as_deref(), issuer, "{way}: {place}");
            assert_eq!(place.matches("iss=").count(), usize::from(iss), "{way}: {place}");
            let in_fragment = place.contains('#');
            assert_eq!(answer.fragment("iss").is_some(), iss && in_fragment, "{way}: {place}");
        }
    }
}
