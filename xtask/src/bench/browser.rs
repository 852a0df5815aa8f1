//! As much of a browser as signs in and answers a consent page: one connection and one cookie.

use super::{
    form::{encode, field},
    http::{Answer, Connection, FORM},
    server::World,
};
use crate::command::Outcome;

/// What the client asks for: all three permissions of the demo world.
pub(super) const SCOPE: &str = "profile calendar home_address";
/// The one of them that a person may leave out.
const OPTIONAL: &str = "calendar";
/// What the client wants to hear again.
pub(super) const STATE: &str = "af0ifjsldkj-bench";

/// A signed-in browser.
pub(super) struct Browser {
    connection: Connection,
    origin: String,
    authorize: String,
    cookie: String,
}

impl Browser {
    /// Signs in as the demo world's person, on the way to the demo client.
    pub(super) fn sign_in(world: &World) -> Outcome<Self> {
        let origin = world.get("GRANTWAY_URL")?.to_owned();
        let query = encode(&[
            ("response_type", "code"),
            ("client_id", world.get("CLIENT_ID")?),
            ("redirect_uri", world.get("REDIRECT_URI")?),
            ("scope", SCOPE),
            ("state", STATE),
        ]);
        let authorize = format!("/authorize/{}?{query}", world.get("SERVICE_NAME")?);
        let connection = Connection::open(&origin)?;
        let mut browser = Self { connection, origin, authorize, cookie: String::new() };

        let login = browser.begin("/login/")?;
        let page = browser.get(&login)?.text();
        let fields = [
            ("username", world.get("DEMO_USERNAME")?),
            ("password", world.get("DEMO_PASSWORD")?),
            ("csrf", &field(&page, "csrf")?),
            ("request", &field(&page, "request")?),
        ];
        let form = browser.post("/api/sign-in", &encode(&fields));
        let answer = browser.exchange(&form)?;
        led_to(&answer, "/consent/")?;
        Ok(browser)
    }

    /// Opens a request; answers the path of its consent page.
    pub(super) fn open_request(&mut self) -> Outcome<String> {
        self.begin("/consent/")
    }

    /// Opens a request, and holds where that leads against what is expected.
    fn begin(&mut self, expected: &str) -> Outcome<String> {
        let path = self.authorize.clone();
        let answer = self.get(&path)?;
        led_to(&answer, expected).map(str::to_owned)
    }

    /// The request that Allow, pressed on this consent page with all permissions ticked, would send.
    pub(super) fn allow(&mut self, consent: &str) -> Outcome<Vec<u8>> {
        let answer = self.get(consent)?;
        let page = answer.text();
        let [request, csrf, client_id, response_type, scope] =
            ["request", "csrf", "client_id", "response_type", "scope"]
                .map(|name| field(&page, name));
        let fields = [
            ("request", &*request?),
            ("csrf", &*csrf?),
            ("client_id", &*client_id?),
            ("response_type", &*response_type?),
            ("scope", &*scope?),
            ("optional[]", OPTIONAL),
            ("decision", "allow"),
        ];
        Ok(self.post("/api/decide", &encode(&fields)))
    }

    /// A GET's bytes.
    pub(super) fn request(&self, path: &str) -> Vec<u8> {
        let headers = [("accept", "text/html"), ("cookie", &*self.cookie)];
        self.connection.request(("GET", path), &headers[..self.headers()], "")
    }

    fn get(&mut self, path: &str) -> Outcome<Answer> {
        let request = self.request(path);
        self.exchange(&request)
    }

    fn post(&self, path: &str, body: &str) -> Vec<u8> {
        let headers =
            [FORM, ("accept", "text/html"), ("origin", &self.origin), ("cookie", &self.cookie)];
        self.connection.request(("POST", path), &headers, body)
    }

    /// Sends a request, and keeps the cookie that comes back.
    pub(super) fn exchange(&mut self, request: &[u8]) -> Outcome<Answer> {
        let answer = self.connection.exchange(request)?;
        if let Some(pair) = answer.all("set-cookie").last().and_then(|it| it.split(';').next()) {
            pair.clone_into(&mut self.cookie);
        }
        Ok(answer)
    }

    /// A browser sends no empty cookie.
    fn headers(&self) -> usize {
        if self.cookie.is_empty() { 1 } else { 2 }
    }
}

/// Where a redirect leads, if it leads there.
pub(super) fn led_to<'a>(answer: &'a Answer, expected: &str) -> Outcome<&'a str> {
    let location = answer.location();
    if answer.status == 303 && location.starts_with(expected) {
        Ok(location)
    } else {
        Err(format!("HTTP {} {location} instead of a way to {expected}", answer.status))
    }
}
