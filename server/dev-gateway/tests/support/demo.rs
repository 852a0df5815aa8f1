//! Trip Planner, a gateway for it, and a browser that keeps its cookie. The authorization
//! page is played by [`Demo::code`], which says yes for `user-1`.

use std::collections::HashMap;
use std::sync::{Arc, Mutex};

use dev_gateway::world::{SCOPES, TRIP_PLANNER_CLIENT_ID, TRIP_PLANNER_CLIENT_SECRET};
use dev_gateway::{
    DemoClient, DemoClientOptions, DemoListener, Gateway, Options, demo_world, start,
};
use reqwest::{Response, header};
use rustls::pki_types::{CertificateDer, pem::PemObject};
use serde_json::Value;

const PROVISION_KEY: &str = "a-provision-key-for-the-demo-0001";

pub(crate) struct Demo {
    pub(crate) client: Arc<DemoClient>,
    gateway: Option<Gateway>,
    http: reqwest::Client,
    cookie: Mutex<Option<String>>,
    seen: Mutex<Seen>,
}

#[derive(Default)]
struct Seen {
    code: String,
    state: String,
}

pub(crate) struct Page {
    pub(crate) status: u16,
    pub(crate) location: Option<String>,
    headers: header::HeaderMap,
    body: String,
}

impl Page {
    pub(crate) fn says(&self, text: &str) -> bool {
        self.body.contains(text)
    }

    pub(crate) fn count(&self, text: &str) -> usize {
        self.body.matches(text).count()
    }

    pub(crate) fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().expect("ASCII"))
    }
}

impl Demo {
    pub(crate) async fn start() -> Self {
        let listener = DemoListener::bind(None).await.expect("a free port");
        let folder = tempfile::tempdir().expect("a folder");
        let gateway = start(Options {
            seed: demo_world(&listener.redirect_uri(), PROVISION_KEY),
            any_port: true,
            ca_file: folder.path().join("ca.pem"),
        })
        .await
        .expect("a gateway");
        let proxy = gateway.proxy_https();
        let options = DemoClientOptions {
            authorize_url: "http://127.0.0.1:3000/authorize/acme-cloud".to_owned(),
            token_url: format!("{proxy}/acme/oauth2/token"),
            api_url: format!("{proxy}/acme/trips"),
            client_id: TRIP_PLANNER_CLIENT_ID.to_owned(),
            client_secret: TRIP_PLANNER_CLIENT_SECRET.to_owned(),
            ca_pem: gateway.ca_pem().to_owned(),
            scopes: SCOPES.map(str::to_owned).to_vec(),
        };
        let http = http(gateway.ca_pem());
        let client = Arc::new(listener.serve(options).await);
        Self {
            client,
            gateway: Some(gateway),
            http,
            cookie: Mutex::default(),
            seen: Mutex::default(),
        }
    }

    pub(crate) fn as_another_browser(&self) -> Self {
        let (client, http) = (Arc::clone(&self.client), self.http.clone());
        Self { client, gateway: None, http, cookie: Mutex::default(), seen: Mutex::default() }
    }

    pub(crate) async fn get(&self, path: &str) -> Page {
        self.ask(self.http.get(self.url(path))).await
    }

    pub(crate) async fn get_as(&self, host: &str, path: &str) -> Page {
        self.ask(self.http.get(self.url(path)).header("Host", host)).await
    }

    /// A page that is no redirect.
    pub(crate) async fn page(&self, path: &str) -> Page {
        let page = self.get(path).await;
        assert_eq!(page.location, None, "{path}");
        page
    }

    /// The page that a redirect from `path` leads to.
    pub(crate) async fn follow(&self, path: &str) -> Page {
        let to = self.get(path).await.location.expect("a redirect");
        self.page(&to).await
    }

    pub(crate) async fn post(&self, path: &str, name: &str, value: &str) -> Page {
        self.ask(self.http.post(self.url(path)).header(name, value)).await
    }

    /// Presses a button on `/trip`.
    pub(crate) async fn press(&self, path: &str) -> Page {
        let page = self.post(path, "Origin", self.client.url()).await;
        assert_eq!((page.status, page.location.as_deref()), (303, Some("/trip")), "{path}");
        self.page("/trip").await
    }

    /// Follows a link to the authorization page; what was asked for there.
    pub(crate) async fn leave(&self, path: &str) -> HashMap<String, String> {
        let page = self.get(path).await;
        let to = page.location.expect("a redirect");
        assert_eq!(page.status, 303);
        let url = url::Url::parse(&to).expect("a URL");
        assert_eq!((url.port(), url.path()), (Some(3000), "/authorize/acme-cloud"));
        url.query_pairs().into_owned().collect()
    }

    /// What the authorization page does once a person has said yes to `scope`.
    pub(crate) async fn code(&self, asked: &HashMap<String, String>, scope: &str) -> String {
        let mut form = asked.clone();
        form.insert("scope".to_owned(), scope.to_owned());
        form.insert("provision_key".to_owned(), PROVISION_KEY.to_owned());
        form.insert("authenticated_userid".to_owned(), "user-1".to_owned());
        let url = format!("{}/acme/oauth2/authorize", self.gateway().proxy_https());
        let answer: Value = json(self.http.post(url).form(&form).send().await).await;
        let to = answer["redirect_uri"].as_str().unwrap_or_else(|| panic!("{answer}"));
        assert!(to.starts_with(self.client.redirect_uri()), "{to}");
        let url = url::Url::parse(to).expect("a URL");
        let code =
            url.query_pairs().find(|(name, _)| name == "code").expect("a code").1.into_owned();
        *self.seen.lock().expect("unpoisoned") =
            Seen { code: code.clone(), state: asked["state"].clone() };
        code
    }

    /// Goes all the way to `/trip`. `extra` is what the authorization page adds to Kong's answer.
    pub(crate) async fn connect(&self, scope: &str, extra: &str) -> Page {
        let asked = self.leave("/connect").await;
        let code = self.code(&asked, scope).await;
        self.follow(&format!("/callback?code={code}&state={}{extra}", asked["state"])).await
    }

    pub(crate) fn last_code(&self) -> String {
        self.seen.lock().expect("unpoisoned").code.clone()
    }

    pub(crate) fn last_state(&self) -> String {
        self.seen.lock().expect("unpoisoned").state.clone()
    }

    /// All access and refresh tokens that the gateway holds.
    pub(crate) async fn tokens(&self) -> Vec<String> {
        let rows = self.rows().await;
        let text = |row: &Value, name: &str| row[name].as_str().map(str::to_owned);
        rows.iter()
            .flat_map(|row| [text(row, "access_token"), text(row, "refresh_token")])
            .flatten()
            .collect()
    }

    /// What a person does who removes Trip Planner's access.
    pub(crate) async fn take_back_everything(&self) {
        for row in self.rows().await {
            let id = row["id"].as_str().expect("an id");
            let url = format!("{}/oauth2_tokens/{id}", self.gateway().admin_url());
            self.http.delete(url).send().await.expect("an answer");
        }
    }

    pub(crate) async fn stop_the_gateway(&mut self) {
        self.gateway.take().expect("a gateway").close().await;
    }

    async fn rows(&self) -> Vec<Value> {
        let url = format!("{}/oauth2_tokens", self.gateway().admin_url());
        let list = json(self.http.get(url).send().await).await;
        list["data"].as_array().expect("a list").clone()
    }

    fn gateway(&self) -> &Gateway {
        self.gateway.as_ref().expect("a gateway")
    }

    fn url(&self, path: &str) -> String {
        format!("{}{path}", self.client.url())
    }

    async fn ask(&self, request: reqwest::RequestBuilder) -> Page {
        let cookie = self.cookie.lock().expect("unpoisoned").clone();
        let request =
            cookie.into_iter().fold(request, |request, cookie| request.header("Cookie", cookie));
        let answer = request.send().await.expect("an answer");
        let headers = answer.headers().clone();
        if let Some(set) = headers.get(header::SET_COOKIE) {
            let pair = set.to_str().expect("ASCII").split(';').next().map(str::to_owned);
            *self.cookie.lock().expect("unpoisoned") = pair;
        }
        let location = headers.get(header::LOCATION);
        Page {
            status: answer.status().as_u16(),
            location: location.map(|to| to.to_str().expect("ASCII").to_owned()),
            headers,
            body: answer.text().await.expect("a body"),
        }
    }
}

async fn json(answer: reqwest::Result<Response>) -> Value {
    let bytes = answer.expect("an answer").bytes().await.expect("a body");
    serde_json::from_slice(&bytes).expect("JSON")
}

fn http(ca_pem: &str) -> reqwest::Client {
    let mut roots = rustls::RootCertStore::empty();
    roots.add(CertificateDer::from_pem_slice(ca_pem.as_bytes()).expect("a PEM")).expect("a CA");
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let tls = rustls::ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .expect("versions")
        .with_root_certificates(roots)
        .with_no_client_auth();
    reqwest::Client::builder()
        .tls_backend_preconfigured(tls)
        .redirect(reqwest::redirect::Policy::none())
        .no_proxy()
        .build()
        .expect("a client")
}
