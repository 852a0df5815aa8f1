//! The gateway under test: the stand-in, or a real Kong where one is named.

use std::{env, path::PathBuf};

use dev_gateway::{Faults, Gateway, Options, Seed};
use serde_json::Value;
use tempfile::TempDir;

/// A gateway that holds Kong's fixture.
pub struct TestGateway {
    /// The service that the stories use, and its path: Kong speaks plain http only for `v-http`.
    pub service: (&'static str, &'static str),
    pub admin_url: String,
    pub proxy_url: String,
    pub ca_file: Option<PathBuf>,
    /// More lines of `[kong]`.
    pub kong_lines: String,
    /// More lines of the service that the stories use.
    pub service_lines: String,
    stand_in: Option<(Gateway, TempDir)>,
}

/// A real Kong gets the fixture once for all stories.
static LOADED: tokio::sync::OnceCell<()> = tokio::sync::OnceCell::const_new();

/// Whether the tests run against a real Kong.
pub fn is_real_kong() -> bool {
    env::var("GRANTWAY_TEST_GATEWAY").is_ok_and(|name| name == "kong")
}

impl TestGateway {
    /// The stand-in, or the real one.
    pub async fn start() -> Self {
        if is_real_kong() { Self::real().await } else { Self::stand_in().await }
    }

    /// The same; but the stand-in where the real one speaks no TLS, over which alone tokens are given.
    pub async fn over_tls() -> Self {
        let gateway = Self::start().await;
        if gateway.proxy_url.starts_with("https") { gateway } else { Self::stand_in().await }
    }

    /// The stand-in, whatever the environment says: for faults on demand.
    pub async fn stand_in() -> Self {
        Self::seeded(Seed::kong_fixture()).await
    }

    pub async fn seeded(seed: Seed) -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let ca_file = folder.path().join("ca.pem");
        let gateway =
            dev_gateway::start(Options { seed, any_port: true, ca_file: ca_file.clone() })
                .await
                .expect("a gateway");
        Self {
            service: ("mock-service", "/mock"),
            admin_url: gateway.admin_url(),
            proxy_url: gateway.proxy_https(),
            ca_file: Some(ca_file),
            kong_lines: String::new(),
            service_lines: String::new(),
            stand_in: Some((gateway, folder)),
        }
    }

    /// The Admin API of one and the proxy of another, with the certificate authority of the first.
    pub fn of_two(admin: &Self, proxy: &Self) -> Self {
        Self {
            service: admin.service,
            admin_url: admin.admin_url.clone(),
            proxy_url: proxy.proxy_url.clone(),
            ca_file: admin.ca_file.clone(),
            kong_lines: String::new(),
            service_lines: String::new(),
            stand_in: None,
        }
    }

    async fn real() -> Self {
        let admin_url = env::var("KONG_ADMIN_URL").expect("KONG_ADMIN_URL names the real Kong");
        let https = env::var("KONG_PROXY_HTTPS").ok();
        let ca_file = env::var("KONG_CA_FILE").ok().map(PathBuf::from);
        let proxy_url = https
            .or_else(|| env::var("KONG_PROXY_HTTP").ok())
            .expect("KONG_PROXY_HTTPS or KONG_PROXY_HTTP");
        let service = if proxy_url.starts_with("https") {
            ("mock-service", "/mock")
        } else {
            ("v-http", "/v-http")
        };
        let gateway = Self {
            service,
            admin_url,
            proxy_url,
            ca_file,
            kong_lines: String::new(),
            service_lines: String::new(),
            stand_in: None,
        };
        LOADED.get_or_init(|| gateway.load_fixture()).await;
        gateway
    }

    pub fn faults(&self) -> &Faults {
        self.stand_in.as_ref().expect("faults are scripted on the stand-in").0.faults()
    }

    pub fn gateway(&self) -> &Gateway {
        &self.stand_in.as_ref().expect("the stand-in").0
    }

    pub async fn close(self) {
        if let Some((gateway, _folder)) = self.stand_in {
            gateway.close().await;
        }
    }

    /// An HTTP client that trusts the gateway's certificate.
    pub fn http(&self) -> reqwest::Client {
        let _ = rustls::crypto::ring::default_provider().install_default();
        let mut builder = reqwest::Client::builder().no_proxy();
        if let Some(path) = &self.ca_file {
            let pem = std::fs::read(path).expect("the CA's file");
            builder =
                builder.tls_certs_merge(reqwest::Certificate::from_pem_bundle(&pem).expect("PEM"));
        }
        builder.build().expect("a client")
    }

    /// Changes an entity by the Admin API.
    pub async fn patch(&self, path: &str, change: &Value) {
        let request = self.http().patch(format!("{}{path}", self.admin_url)).json(change);
        let answer = request.send().await.expect("an answer");
        let status = answer.status();
        assert!(status.is_success(), "{status}: {}", answer.text().await.expect("text"));
    }

    /// Exchanges a code at the token endpoint, as the client would.
    pub async fn exchange(&self, code: &str) -> Value {
        let form = [
            ("grant_type", "authorization_code"),
            ("code", code),
            ("client_id", super::CLIENT),
            ("client_secret", super::SECRET),
            ("redirect_uri", super::CALLBACK),
        ];
        let url = format!("{}{}/oauth2/token", self.proxy_url, self.service.1);
        let request = self.http().post(url).header("X-Forwarded-Proto", "https").form(&form);
        request.send().await.expect("an answer").json().await.expect("JSON")
    }

    /// Refreshes at the token endpoint, as the client would.
    pub async fn refresh(&self, token: &str) -> (u16, Value) {
        let form = [
            ("grant_type", "refresh_token"),
            ("refresh_token", token),
            ("client_id", super::CLIENT),
            ("client_secret", super::SECRET),
            ("redirect_uri", super::CALLBACK),
        ];
        let url = format!("{}{}/oauth2/token", self.proxy_url, self.service.1);
        let request = self.http().post(url).header("X-Forwarded-Proto", "https").form(&form);
        let answer = request.send().await.expect("an answer");
        (answer.status().as_u16(), answer.json().await.expect("JSON"))
    }

    /// Lets time pass at the stand-in. A real Kong's clock is its own.
    pub fn advance(&self, seconds: u32) {
        if let Some((gateway, _)) = &self.stand_in {
            gateway.advance(std::time::Duration::from_secs(seconds.into()));
        }
    }

    /// Calls the protected API; the answer is what the upstream got.
    pub async fn call(&self, token: &str) -> (u16, Value) {
        let url = format!("{}{}/anything", self.proxy_url, self.service.1);
        let answer = self.http().get(url).bearer_auth(token).send().await.expect("an answer");
        (answer.status().as_u16(), answer.json().await.expect("JSON"))
    }

    /// Loads the fixture into a real Kong, by id (loading it twice changes nothing), and waits until
    /// its proxy knows the last route.
    async fn load_fixture(&self) {
        let upstream =
            env::var("KONG_UPSTREAM").unwrap_or_else(|_| "http://127.0.0.1:9100".to_owned());
        let text = include_str!("../../../dev-gateway/kong/fixture.json")
            .replace("${upstream}", &upstream);
        let fixture: Value = serde_json::from_str(&text).expect("the fixture is JSON");
        let http = self.http();
        for (kind, path) in [
            ("services", "services"),
            ("routes", "routes"),
            ("plugins", "plugins"),
            ("consumers", "consumers"),
            ("oauth2_credentials", "oauth2"),
        ] {
            for entity in fixture[kind].as_array().into_iter().flatten() {
                let url = format!(
                    "{}/{path}/{}",
                    self.admin_url,
                    entity["id"].as_str().expect("ids are fixed")
                );
                let answer =
                    http.put(url).json(entity).send().await.expect("the Admin API answers");
                assert!(
                    answer.status().is_success(),
                    "{path} {}: {}",
                    entity["id"],
                    answer.status()
                );
            }
        }
        for _ in 0..150 {
            let answer = http
                .get(format!("{}/open", self.proxy_url))
                .send()
                .await
                .expect("the proxy answers");
            if answer.status() != 404 {
                return;
            }
            tokio::time::sleep(std::time::Duration::from_millis(100)).await;
        }
        panic!("the routes did not appear on Kong's proxy within 15 s");
    }
}
