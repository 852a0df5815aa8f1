//! Every row of the developers' table of errors is provoked, and comes as the row says. A row that
//! nobody here knows how to provoke fails.

use dev_gateway::{Fault, Listener, Match};
use reqwest::header;
use serde_json::Value;

use crate::support::{
    ALICE, Browser, CALLBACK, CLIENT, House, Page, SECRET, TestGateway,
    guide::{Guide, part},
};

const PUBLIC: &str = "PublicSpaClientId000000000000004";
/// RFC 7636, appendix B.
const VERIFIER: &str = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
const CHALLENGE: &str = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

/// A row of the page, or what came.
#[derive(Debug, PartialEq, Eq)]
struct Row {
    status: Option<u16>,
    value: String,
    description: String,
}

impl Row {
    /// An answer in JSON.
    fn of_json(status: u16, json: &Value) -> Self {
        let text = |name: &str| json[name].as_str().unwrap_or_default().to_owned();
        Self { status: Some(status), value: text("error"), description: text("error_description") }
    }

    /// A redirect to the client.
    fn of_redirect(page: &Page) -> Self {
        assert_eq!(page.status, 303, "{}", page.body);
        assert!(page.location().is_some_and(|place| place.starts_with(CALLBACK)), "{page:?}");
        Self {
            status: None,
            value: page.query("error").unwrap_or_default(),
            description: page.query("error_description").unwrap_or_default(),
        }
    }

    /// A page of ours, with nobody sent anywhere.
    fn of_page(page: &Page) -> Self {
        assert_eq!(page.location(), None);
        Self {
            status: Some(page.status.as_u16()),
            value: page.heading(),
            description: String::new(),
        }
    }
}

struct Rig {
    gateway: TestGateway,
    house: House,
    browser: Browser,
}

impl Rig {
    async fn new() -> Self {
        Self::before(TestGateway::over_tls().await).await
    }

    async fn before(gateway: TestGateway) -> Self {
        let house = House::before(&gateway).await;
        let browser = house.browser();
        browser.sign_in("/login", ALICE).await;
        Self { gateway, house, browser }
    }

    /// The rows of one table, as the page has them.
    async fn rows(&self, table: &str) -> Vec<Row> {
        let guide = Guide::of(&self.house, "mock-service").await;
        let rows: Vec<Row> = guide
            .rows(table)
            .into_iter()
            .map(|cells| Row {
                status: part(cells[0], ".guide__status").parse().ok(),
                value: part(cells[0], "code"),
                description: part(cells[0], ".guide__aside"),
            })
            .collect();
        assert!(!rows.is_empty(), "{table} has no rows");
        rows
    }

    /// A code for an authorization request with these parameters besides.
    async fn code(&self, more: &str) -> String {
        let page = self.browser.open(&self.house.authorize(&format!("&scope=email{more}"))).await;
        let answer = self.browser.decide(&page, "allow", &[]).await;
        answer.query("code").unwrap_or_else(|| panic!("no code: {}", answer.body))
    }

    /// What the client is told when the person presses the button of a refusal.
    async fn taken_back(&self, path: &str) -> Row {
        let page = self.browser.get(path).await;
        assert_eq!(page.status, 400, "{}", page.body);
        let fields = [("request", page.field("request")), ("csrf", page.field("csrf"))];
        let fields = [0, 1].map(|at: usize| (fields[at].0, fields[at].1.as_str()));
        Row::of_redirect(&self.browser.post("/api/return", &fields).await)
    }

    /// What the token endpoint says to these fields, by default from Acme Photos.
    async fn token(&self, fields: &[(&str, &str)]) -> Row {
        let mut form = vec![("client_id", CLIENT), ("client_secret", SECRET)];
        form.retain(|(name, _)| fields.iter().all(|(other, _)| name != other));
        form.extend(fields);
        self.post(&self.gateway.proxy_url, &form, None).await
    }

    async fn post(&self, proxy: &str, form: &[(&str, &str)], basic: Option<(&str, &str)>) -> Row {
        let mut request = self.gateway.http().post(format!("{proxy}/mock/oauth2/token")).form(form);
        if let Some((id, secret)) = basic {
            request = request.basic_auth(id, Some(secret));
        }
        let answer = request.send().await.expect("an answer");
        let challenge = answer.headers().get(header::WWW_AUTHENTICATE).is_some();
        assert_eq!(challenge, answer.status() == 401, "a challenge goes with 401");
        Row::of_json(answer.status().as_u16(), &answer.json().await.expect("JSON"))
    }

    async fn exchange(&self, code: &str, verifier: &str) -> Row {
        let grant = ("grant_type", "authorization_code");
        self.token(&[grant, ("code", code), ("code_verifier", verifier)]).await
    }

    async fn works(&self, code: &str, verifier: &str) {
        let row = self.exchange(code, verifier).await;
        assert_eq!((row.status, row.value.as_str()), (Some(200), ""), "the code is still good");
    }

    async fn provoke_at_the_token_endpoint(&self, row: &Row) -> Row {
        let code_grant = ("grant_type", "authorization_code");
        let own = ("grant_type", "client_credentials");
        let challenged = format!("&code_challenge={CHALLENGE}&code_challenge_method=S256");
        match (row.status, row.value.as_str(), row.description.as_str()) {
            (_, "invalid_request", "Invalid code") => {
                let code = self.code("").await;
                self.works(&code, VERIFIER).await;
                self.exchange(&code, VERIFIER).await
            }
            (_, "invalid_request", "Invalid refresh_token") => {
                let tokens = self.gateway.exchange(&self.code("").await).await;
                let replaced = tokens["refresh_token"].as_str().expect("a refresh token");
                let refresh = [("grant_type", "refresh_token"), ("refresh_token", replaced)];
                assert_eq!(self.token(&refresh).await.status, Some(200), "it is replaced");
                self.token(&refresh).await
            }
            (_, "invalid_grant", _) => {
                let code = self.code(&challenged).await;
                let came = self.exchange(&code, &VERIFIER.to_uppercase()).await;
                self.works(&code, VERIFIER).await;
                came
            }
            (_, "invalid_request", text) if text.starts_with("code_verifier is required") => {
                let code = self.code(&challenged).await;
                self.token(&[code_grant, ("code", &code)]).await
            }
            (Some(400), "invalid_client", _) => {
                let code = self.code("").await;
                let wrong = [code_grant, ("code", code.as_str()), ("client_secret", "wrong")];
                let came = self.token(&wrong).await;
                self.works(&code, VERIFIER).await;
                came
            }
            (Some(401), "invalid_client", _) => {
                self.post(&self.gateway.proxy_url, &[own], Some((CLIENT, "wrong"))).await
            }
            (_, "invalid_request", text) if text.contains("public clients") => {
                self.token(&[own, ("client_id", PUBLIC)]).await
            }
            (_, "invalid_request", text) if text.starts_with("Invalid redirect_uri") => {
                let code = self.code("").await;
                let elsewhere = ("redirect_uri", "https://client.example/elsewhere");
                self.token(&[code_grant, ("code", &code), elsewhere]).await
            }
            (_, "unsupported_grant_type", _) => self.token(&[("grant_type", "nothing")]).await,
            (_, "access_denied", _) => {
                let plain = TestGateway::stand_in().await;
                let proxy = plain.gateway().proxy_http();
                let form = [own, ("client_id", CLIENT), ("client_secret", SECRET)];
                self.post(&proxy, &form, None).await
            }
            (_, "invalid_scope", _) => self.token(&[own]).await,
            _ => panic!("nobody provokes {row:?}"),
        }
    }
}

#[tokio::test]
async fn what_comes_to_the_redirect_uri() {
    let rig = Rig::new().await;
    let quietly = rig.house.authorize("&scope=email&prompt=none");
    for row in rig.rows("errors-redirect").await {
        let came = match row.value.as_str() {
            "access_denied" => {
                let page = rig.browser.open(&rig.house.authorize("&scope=email")).await;
                Row::of_redirect(&rig.browser.decide(&page, "deny", &[]).await)
            }
            "invalid_scope" => rig.taken_back(&rig.house.authorize("&scope=nothing")).await,
            "unsupported_response_type" => {
                let path = rig.house.authorize("&scope=email");
                rig.taken_back(&path.replace("=code&", "=id_token&")).await
            }
            "invalid_request" => {
                let plain = "&scope=email&code_challenge_method=plain&code_challenge=";
                rig.taken_back(&rig.house.authorize(&format!("{plain}{CHALLENGE}"))).await
            }
            "login_required" => Row::of_redirect(&rig.house.browser().get(&quietly).await),
            "consent_required" => Row::of_redirect(&rig.browser.get(&quietly).await),
            _ => panic!("nobody provokes {row:?}"),
        };
        assert_eq!((came.status, &came.value), (row.status, &row.value));
        if !row.description.is_empty() {
            assert_eq!(came.description, row.description);
        }
    }
}

#[tokio::test]
async fn what_the_token_endpoint_says() {
    let rig = Rig::new().await;
    let rows = rig.rows("errors-token").await;
    assert_eq!(rows.len(), 11, "{rows:?}");
    for row in rows {
        assert_eq!(rig.provoke_at_the_token_endpoint(&row).await, row);
    }
}

#[tokio::test]
async fn what_the_api_says() {
    let rig = Rig::new().await;
    for row in rig.rows("errors-api").await {
        let call = rig.gateway.http().get(format!("{}/mock", rig.gateway.proxy_url));
        let call = match row.value.as_str() {
            "invalid_token" => call.bearer_auth("ended"),
            "invalid_request" => call,
            _ => panic!("nobody provokes {row:?}"),
        };
        let answer = call.send().await.expect("an answer");
        let status = answer.status().as_u16();
        assert_eq!(Row::of_json(status, &answer.json().await.expect("JSON")), row);
    }
}

#[tokio::test]
async fn what_the_person_is_told_by_us() {
    let rig = Rig::new().await;
    for row in rig.rows("errors-pages").await {
        let path = rig.house.authorize("&scope=email");
        let page = match row.value.as_str() {
            "This application is not known here" => {
                rig.browser.get(&path.replace(CLIENT, "nobody")).await
            }
            "We stopped this request" => {
                rig.browser.get(&path.replace("%2Fcb", "%2Felsewhere")).await
            }
            "We can't read this request" => rig.browser.get(&format!("{path}&scope=phone")).await,
            "We can't reach Acme Cloud right now" => {
                let down = Match { listener: Some(Listener::Admin), ..Match::any() };
                let rig = Rig::before(TestGateway::stand_in().await).await;
                rig.gateway.faults().inject(down, Fault::Close);
                rig.browser.get(&path).await
            }
            _ => panic!("nobody provokes {row:?}"),
        };
        assert_eq!(Row::of_page(&page), row);
    }
}
