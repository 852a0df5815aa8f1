//! Kong's proxy: from a path to a service, through the plugin, to the upstream.
//!
//! The upstream is built in: it answers with the request that reached it, as JSON.

mod path;

use std::collections::BTreeMap;

use http::StatusCode;
use http::header::HeaderName;
use serde_json::{Value, json};

use crate::answer::Answer;
use crate::oauth::{self, Conf};
use crate::request::{Listener, Request};
use crate::schema::Kind;
use crate::state::{Row, State};

/// Headers that belong to one connection, and those that Kong sets anew.
const DROPPED: [&str; 8] = [
    "connection",
    "keep-alive",
    "transfer-encoding",
    "te",
    "upgrade",
    "proxy-connection",
    "host",
    "expect",
];

/// A request on its way to the upstream.
#[derive(Debug)]
pub(crate) struct Forwarded {
    method: String,
    path: String,
    pub(crate) query: Option<String>,
    headers: BTreeMap<String, String>,
    pub(crate) body: String,
}

pub(crate) fn answer(state: &mut State, request: &Request) -> Answer {
    let path = path::normal(&request.path);
    let Some((service, prefix, host)) = route(state, &path, &asked_of(request)) else {
        return Answer::proxy_message(StatusCode::NOT_FOUND, "no Route matched with those values");
    };
    let mut forwarded = Forwarded::new(request, &path, &prefix, host);
    let Some(conf) = Conf::of_service(state, &service) else { return forwarded.echo() };
    let endpoint = path.strip_suffix('/').unwrap_or(&path);
    let post = request.method == http::Method::POST;
    if endpoint.ends_with("/oauth2/token") {
        if post {
            oauth::token::answer(state, request, &conf)
        } else {
            oauth::wrong_method(request, &conf, "token")
        }
    } else if endpoint.ends_with("/oauth2/authorize") {
        if post {
            oauth::authorize::answer(state, request, &conf)
        } else {
            oauth::wrong_method(request, &conf, "authorization")
        }
    } else {
        match oauth::protected::admit(state, request, &conf, &mut forwarded) {
            Ok(()) => forwarded.echo(),
            Err(denied) => denied,
        }
    }
}

/// The service with the longest path that a request's path begins with, that path, and the service's host.
/// A route that names its hosts goes before one that does not.
fn route(state: &State, path: &str, host: &str) -> Option<(String, String, String)> {
    let mut best: Option<(&Row, &str)> = None;
    let mut best_rank = (false, 0);
    for route in state.all(Kind::Route) {
        let mut hosts = texts(route, "hosts").peekable();
        let names_hosts = hosts.peek().is_some();
        if names_hosts && !hosts.any(|pattern| is_host(pattern, host)) {
            continue;
        }
        for prefix in texts(route, "paths").filter(|prefix| path.starts_with(prefix)) {
            let rank = (names_hosts, prefix.len());
            if best.is_none() || best_rank < rank {
                (best, best_rank) = (Some((route, prefix)), rank);
            }
        }
    }
    let (route, prefix) = best?;
    let service = state.find(Kind::Service, route.reference("service")?)?;
    let port = service.fields.get("port").and_then(Value::as_u64).unwrap_or_default();
    let host = format!("{}:{port}", service.text("host").unwrap_or_default());
    Some((service.id().to_owned(), prefix.to_owned(), host))
}

fn texts<'a>(route: &'a Row, field: &str) -> impl Iterator<Item = &'a str> {
    let list = route.fields.get(field).and_then(Value::as_array);
    list.into_iter().flatten().filter_map(Value::as_str)
}

/// The name in the request's Host, without its port.
fn asked_of(request: &Request) -> String {
    let host = request.header("host").unwrap_or_default().to_ascii_lowercase();
    host.rsplit_once(':').map_or(host.as_str(), |(name, _)| name).to_owned()
}

/// Whether a route's host, which may begin or end with `*`, is this one.
fn is_host(pattern: &str, host: &str) -> bool {
    match (pattern.strip_prefix('*'), pattern.strip_suffix('*')) {
        (Some(end), _) => host.ends_with(end),
        (_, Some(start)) => host.starts_with(start),
        (None, None) => pattern.eq_ignore_ascii_case(host),
    }
}

impl Forwarded {
    fn new(request: &Request, path: &str, prefix: &str, host: String) -> Self {
        let mut headers = BTreeMap::new();
        for name in
            request.headers.keys().map(HeaderName::as_str).filter(|name| !DROPPED.contains(name))
        {
            headers.insert(name.to_owned(), request.header(name).unwrap_or_default());
        }
        let rest = path.strip_prefix(prefix).unwrap_or_default().trim_start_matches('/');
        let mut forwarded = Self {
            method: request.method.to_string(),
            path: path::forwardable(&format!("/{rest}")),
            query: request.query.clone(),
            headers,
            body: String::from_utf8_lossy(&request.body).into_owned(),
        };
        let scheme = if request.listener == Listener::Https { "https" } else { "http" };
        forwarded.set("host", Some(host));
        forwarded.set("x-real-ip", Some("127.0.0.1".to_owned()));
        let before = request
            .header("x-forwarded-for")
            .map(|before| format!("{before}, "))
            .unwrap_or_default();
        forwarded.set("x-forwarded-for", Some(format!("{before}127.0.0.1")));
        // The sender is on loopback, which this Kong trusts: what it says of itself stands.
        forwarded.set_unless_there("x-forwarded-proto", scheme);
        forwarded.set_unless_there("x-forwarded-host", &asked_of(request));
        forwarded.set_unless_there("x-forwarded-port", &request.port.to_string());
        forwarded.set_unless_there("x-forwarded-path", &request.path);
        forwarded.set_unless_there("x-forwarded-prefix", prefix);
        forwarded
    }

    /// Sets a header in the place of the sender's, or takes it away.
    pub(crate) fn set(&mut self, name: &str, value: Option<String>) {
        match value {
            Some(value) => self.headers.insert(name.to_ascii_lowercase(), on_the_wire(&value)),
            None => self.headers.remove(&name.to_ascii_lowercase()),
        };
    }

    fn set_unless_there(&mut self, name: &str, value: &str) {
        self.headers.entry(name.to_owned()).or_insert_with(|| value.to_owned());
    }

    /// The upstream's answer.
    fn echo(self) -> Answer {
        let path =
            self.query.map_or_else(|| self.path.clone(), |query| format!("{}?{query}", self.path));
        Answer::upstream(
            &json!({ "method": self.method, "path": path, "headers": self.headers, "body": self.body }),
        )
    }
}

/// A header's value as it arrives: control characters escaped, no spaces in front.
fn on_the_wire(value: &str) -> String {
    let escape = |char: char| {
        if char.is_control() { format!("%{:02X}", u32::from(char)) } else { char.to_string() }
    };
    value.chars().map(escape).collect::<String>().trim_start_matches(' ').to_owned()
}
