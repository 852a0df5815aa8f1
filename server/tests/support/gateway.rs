//! The gateway under test: the stand-in, or a real Kong where one is named.

use std::{env, path::PathBuf};

use dev_gateway::{Faults, Gateway, Options, Seed};
use serde_json::Value;
use tempfile::TempDir;

/// A gateway that holds Kong's fixture.
pub struct TestGateway {
    pub admin_url: String,
    pub proxy_url: String,
    pub ca_file: Option<PathBuf>,
    stand_in: Option<(Gateway, TempDir)>,
}

/// Whether the tests run against a real Kong.
pub fn is_real_kong() -> bool {
    env::var("GRANTWAY_TEST_GATEWAY").is_ok_and(|name| name == "kong")
}

impl TestGateway {
    /// The stand-in, or the real one.
    pub async fn start() -> Self {
        if is_real_kong() { Self::real().await } else { Self::stand_in().await }
    }

    /// The stand-in, whatever the environment says: for faults on demand.
    pub async fn stand_in() -> Self {
        Self::seeded(Seed::kong_fixture()).await
    }

    pub async fn seeded(seed: Seed) -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let ca_file = folder.path().join("ca.pem");
        let gateway = dev_gateway::start(Options { seed, any_port: true, ca_file: ca_file.clone() }).await.expect("a gateway");
        Self {
            admin_url: gateway.admin_url(),
            proxy_url: gateway.proxy_https(),
            ca_file: Some(ca_file),
            stand_in: Some((gateway, folder)),
        }
    }

    async fn real() -> Self {
        let admin_url = env::var("KONG_ADMIN_URL").expect("KONG_ADMIN_URL names the real Kong");
        let https = env::var("KONG_PROXY_HTTPS").ok();
        let ca_file = env::var("KONG_CA_FILE").ok().map(PathBuf::from);
        let proxy_url = https.or_else(|| env::var("KONG_PROXY_HTTP").ok()).expect("KONG_PROXY_HTTPS or KONG_PROXY_HTTP");
        load_fixture(&admin_url).await;
        Self { admin_url, proxy_url, ca_file, stand_in: None }
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
            builder = builder.tls_certs_merge(reqwest::Certificate::from_pem_bundle(&pem).expect("PEM"));
        }
        builder.build().expect("a client")
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
        let url = format!("{}/mock/oauth2/token", self.proxy_url);
        self.http().post(url).form(&form).send().await.expect("an answer").json().await.expect("JSON")
    }

    /// Calls the protected API; the answer is what the upstream got.
    pub async fn call(&self, token: &str) -> (u16, Value) {
        let url = format!("{}/mock/anything", self.proxy_url);
        let answer = self.http().get(url).bearer_auth(token).send().await.expect("an answer");
        (answer.status().as_u16(), answer.json().await.expect("JSON"))
    }
}

/// Loads the fixture into a real Kong, by id: loading it twice changes nothing.
async fn load_fixture(admin_url: &str) {
    let upstream = env::var("KONG_UPSTREAM").unwrap_or_else(|_| "http://127.0.0.1:9100".to_owned());
    let text = include_str!("../../dev-gateway/kong/fixture.json").replace("${upstream}", &upstream);
    let fixture: Value = serde_json::from_str(&text).expect("the fixture is JSON");
    let _ = rustls::crypto::ring::default_provider().install_default();
    let http = reqwest::Client::new();
    for (kind, path) in [
        ("services", "services"),
        ("routes", "routes"),
        ("plugins", "plugins"),
        ("consumers", "consumers"),
        ("oauth2_credentials", "oauth2"),
    ] {
        for entity in fixture[kind].as_array().into_iter().flatten() {
            let url = format!("{admin_url}/{path}/{}", entity["id"].as_str().expect("ids are fixed"));
            let answer = http.put(url).json(entity).send().await.expect("the Admin API answers");
            assert!(answer.status().is_success(), "{path} {}: {}", entity["id"], answer.status());
        }
    }
}
