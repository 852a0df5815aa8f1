//! As much of a browser as a form needs: cookies, `Origin`, and no redirects followed.

use std::{collections::BTreeMap, sync::Mutex};

use reqwest::{Method, RequestBuilder, StatusCode, header};

/// One browser.
pub struct Browser {
    http: reqwest::Client,
    base: String,
    host: String,
    origin: String,
    pub cookies: Mutex<BTreeMap<String, String>>,
}

/// One answer.
#[derive(Debug)]
pub struct Page {
    pub status: StatusCode,
    pub headers: header::HeaderMap,
    pub body: String,
}

impl Browser {
    pub fn new(base: &str, host: String, origin: String) -> Self {
        let _ = rustls::crypto::ring::default_provider().install_default();
        let http = reqwest::Client::builder()
            .redirect(reqwest::redirect::Policy::none())
            .no_proxy()
            .build()
            .expect("a client");
        Self { http, base: base.to_owned(), host, origin, cookies: Mutex::default() }
    }

    /// The same cookies, at another node.
    pub fn at(&self, base: &str) -> Self {
        let other = Self::new(base, self.host.clone(), self.origin.clone());
        *other.cookies.lock().expect("not poisoned") =
            self.cookies.lock().expect("not poisoned").clone();
        other
    }

    /// A request with this browser's cookies and host, to be changed before it is sent.
    pub fn request(&self, method: Method, path: &str) -> RequestBuilder {
        let cookies: Vec<String> = self
            .cookies
            .lock()
            .expect("not poisoned")
            .iter()
            .map(|(name, value)| format!("{name}={value}"))
            .collect();
        let request = self
            .http
            .request(method, format!("{}{path}", self.base))
            .header(header::HOST, &self.host);
        if cookies.is_empty() {
            request
        } else {
            request.header(header::COOKIE, cookies.join("; "))
        }
    }

    pub async fn send(&self, request: RequestBuilder) -> Page {
        let answer = request.send().await.expect("an answer");
        let (status, headers) = (answer.status(), answer.headers().clone());
        for value in headers.get_all(header::SET_COOKIE) {
            let pair = value.to_str().expect("ASCII").split(';').next().unwrap_or_default();
            let (name, value) = pair.split_once('=').expect("a pair");
            self.cookies.lock().expect("not poisoned").insert(name.to_owned(), value.to_owned());
        }
        Page { status, headers, body: answer.text().await.expect("text") }
    }

    pub async fn get(&self, path: &str) -> Page {
        self.send(
            self.request(Method::GET, path)
                .header("Sec-Fetch-Site", "none")
                .header(header::ACCEPT, "text/html"),
        )
        .await
    }

    /// Posts a form as our own page would.
    pub async fn post(&self, path: &str, fields: &[(&str, &str)]) -> Page {
        let request = self.request(Method::POST, path);
        self.send(
            request
                .header("Sec-Fetch-Site", "same-origin")
                .header(header::ORIGIN, &self.origin)
                .header(header::ACCEPT, "text/html,application/xhtml+xml")
                .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
                .body(encode(fields)),
        )
        .await
    }

    /// Goes to a page and follows our own redirects.
    pub async fn open(&self, path: &str) -> Page {
        let mut page = self.get(path).await;
        for _ in 0..5 {
            let Some(next) = page.location().filter(|place| place.starts_with('/')) else { break };
            page = self.get(&next).await;
        }
        page
    }

    /// Opens a client's link and signs in; answers the consent page.
    pub async fn sign_in(&self, path: &str, (username, _, password): (&str, &str, &str)) -> Page {
        let page = self.open(path).await;
        let mut fields = vec![("username", username.to_owned()), ("password", password.to_owned())];
        fields.extend(
            ["csrf", "request"]
                .map(|name| (name, page.field(name)))
                .into_iter()
                .filter(|(_, value)| !value.is_empty()),
        );
        let fields: Vec<(&str, &str)> =
            fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let mut answer = self.post("/api/sign-in", &fields).await;
        // Many stories at once want more hashes than a small machine has: whoever waits is told so.
        for _ in 0..10 {
            if answer.status != StatusCode::SERVICE_UNAVAILABLE {
                break;
            }
            tokio::time::sleep(std::time::Duration::from_secs(1)).await;
            answer = self.post("/api/sign-in", &fields).await;
        }
        let Some(next) = answer.location() else {
            panic!("no redirect after signing in: {} {}", answer.status, answer.heading());
        };
        self.open(&next).await
    }

    /// Presses Allow with an end chosen: a number of days, or nothing.
    pub async fn allow_until(&self, consent: &Page, ends: &str) -> Page {
        let fields = consent.consent_fields("allow", &[]);
        let fields = fields.iter().map(|(name, value)| (name.as_str(), value.as_str()));
        let fields: Vec<_> = fields.chain([("ends", ends)]).collect();
        self.post("/api/decide", &fields).await
    }

    /// Presses Allow with "Remember my choice" ticked.
    pub async fn allow_and_remember(&self, consent: &Page) -> Page {
        let fields = consent.consent_fields("allow", &[]);
        let fields = fields.iter().map(|(name, value)| (name.as_str(), value.as_str()));
        let fields: Vec<_> = fields.chain([("remember", "true")]).collect();
        self.post("/api/decide", &fields).await
    }

    /// What a consent page is drawn from.
    pub async fn consent_prompt(&self, page: &Page) -> serde_json::Value {
        self.prompt("/api/consent-prompt", &[("request", &page.field("request"))]).await
    }

    /// What a page is drawn from.
    pub async fn prompt(&self, path: &str, fields: &[(&str, &str)]) -> serde_json::Value {
        let request = self.request(Method::POST, path).header("Sec-Fetch-Site", "same-origin");
        let answer = self.send(request.header(header::ORIGIN, &self.origin).form(fields)).await;
        assert_eq!(answer.status, StatusCode::OK, "{}", answer.body);
        serde_json::from_str(&answer.body).expect("JSON")
    }

    /// Answers a consent page, with these optional permissions ticked.
    pub async fn decide(&self, page: &Page, decision: &str, optional: &[&str]) -> Page {
        let fields = page.consent_fields(decision, optional);
        let fields: Vec<(&str, &str)> =
            fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        self.post("/api/decide", &fields).await
    }
}

fn encode(fields: &[(&str, &str)]) -> String {
    url::form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish()
}

impl Page {
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name).and_then(|value| value.to_str().ok())
    }

    pub fn location(&self) -> Option<String> {
        self.header("location").map(str::to_owned)
    }

    /// The value of the first input of this name, or nothing.
    pub fn field(&self, name: &str) -> String {
        let at = self.body.find(&format!("name=\"{name}\"")).unwrap_or(self.body.len());
        let tag_start = self.body[..at].rfind('<').unwrap_or(0);
        let tag = &self.body
            [tag_start..self.body[at..].find('>').map_or(self.body.len(), |end| at + end)];
        let value = tag
            .split_once("value=\"")
            .and_then(|(_, rest)| rest.split_once('"'))
            .map_or("", |(value, _)| value);
        value
            .replace("&amp;", "&")
            .replace("&lt;", "<")
            .replace("&quot;", "\"")
            .replace("&#x27;", "'")
    }

    /// The consent form's fields, as a browser would send them.
    pub fn consent_fields(&self, decision: &str, optional: &[&str]) -> Vec<(String, String)> {
        let hidden = ["request", "csrf", "client_id", "response_type", "scope"]
            .map(|name| (name.to_owned(), self.field(name)));
        let ticked = optional.iter().map(|scope| ("optional[]".to_owned(), (*scope).to_owned()));
        hidden
            .into_iter()
            .chain(ticked)
            .chain([("decision".to_owned(), decision.to_owned())])
            .collect()
    }

    /// The page's first heading, without its tags.
    pub fn heading(&self) -> String {
        let inner = self
            .body
            .split_once("<h1")
            .and_then(|(_, rest)| rest.split_once('>'))
            .and_then(|(_, rest)| rest.split_once("</h1>"));
        let mut text = String::new();
        let mut in_tag = false;
        for c in inner.map_or("", |(inner, _)| inner).chars() {
            match c {
                '<' => in_tag = true,
                '>' => in_tag = false,
                c if !in_tag => text.push(c),
                _ => {}
            }
        }
        text.trim().to_owned()
    }

    /// All that a person reads, with white space as one space.
    pub fn text(&self) -> String {
        self.select("body")
    }

    /// The document's title.
    pub fn title(&self) -> String {
        self.select("title")
    }

    /// The text of the first element of a selector, or nothing.
    pub fn select(&self, selector: &str) -> String {
        self.all(selector).into_iter().next().unwrap_or_default()
    }

    /// The texts of all elements of a selector.
    pub fn all(&self, selector: &str) -> Vec<String> {
        let selector = scraper::Selector::parse(selector).expect("a selector");
        let words = |element: scraper::ElementRef<'_>| {
            let text: String = element.text().collect();
            text.split_whitespace().collect::<Vec<_>>().join(" ")
        };
        scraper::Html::parse_document(&self.body).select(&selector).map(words).collect()
    }

    /// An attribute of the first element of a selector, or nothing.
    pub fn attribute(&self, selector: &str, name: &str) -> String {
        let selector = scraper::Selector::parse(selector).expect("a selector");
        let document = scraper::Html::parse_document(&self.body);
        let found = document.select(&selector).next();
        found.and_then(|element| element.attr(name)).unwrap_or_default().to_owned()
    }

    /// The values of all fields of a selector.
    pub fn values(&self, selector: &str) -> Vec<String> {
        let selector = scraper::Selector::parse(selector).expect("a selector");
        let document = scraper::Html::parse_document(&self.body);
        let found = document.select(&selector);
        found.map(|element| element.attr("value").unwrap_or_default().to_owned()).collect()
    }

    /// A parameter of the redirect's query.
    pub fn query(&self, name: &str) -> Option<String> {
        let url = url::Url::parse(&self.location()?).ok()?;
        url.query_pairs().find(|(it, _)| it == name).map(|(_, value)| value.into_owned())
    }

    /// A parameter of the redirect's fragment, where an implicit answer stands.
    pub fn fragment(&self, name: &str) -> Option<String> {
        let url = url::Url::parse(&self.location()?).ok()?;
        let mut pairs = url::form_urlencoded::parse(url.fragment()?.as_bytes());
        pairs.find(|(it, _)| it == name).map(|(_, value)| value.into_owned())
    }
}
