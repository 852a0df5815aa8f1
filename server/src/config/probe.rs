//! `[probe]` and `[[services.probes]]`: how `grantway check --probe` finds out whether a promise is kept.

use std::path::PathBuf;

use app::Language;
use reqwest::Method;
use serde::Deserialize;

use super::{Config, ServiceConfig};
use crate::authorization::scope::Scope;

/// `[probe]`: the client that calls the API; one of the operator's own, registered with Kong.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ProbeClientConfig {
    /// Its identifier.
    pub client_id: String,
    /// A file with its secret. Else `GRANTWAY_PROBE_CLIENT_SECRET` is asked.
    #[serde(default)]
    pub client_secret_file: Option<PathBuf>,
}

/// The environment variable that may hold its secret.
pub const SECRET_VARIABLE: &str = "GRANTWAY_PROBE_CLIENT_SECRET";

/// `[[services.probes]]`: a call that the API must refuse.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ProbeConfig {
    /// The promise that it tries: one of the clients' `cannot` lines, word for word.
    pub promise: String,
    /// How it calls.
    #[serde(default)]
    pub method: ProbeMethod,
    /// What it calls, below the service's path: `/photos/1`.
    pub path: ProbePath,
    /// The permissions that it calls with: too few. None where nothing is named.
    #[serde(default)]
    pub scope: Vec<Scope>,
    /// The permissions that are enough. Then the same call must not be refused with them: so a refusal
    /// is for the want of a permission, and for nothing else.
    #[serde(default)]
    pub enough: Option<Vec<Scope>>,
}

/// A method in capitals.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub struct ProbeMethod(pub Method);

impl TryFrom<String> for ProbeMethod {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        let known =
            [Method::GET, Method::HEAD, Method::POST, Method::PUT, Method::PATCH, Method::DELETE];
        let method = known.into_iter().find(|method| method.as_str() == text);
        method.map(Self).ok_or("must be GET, HEAD, POST, PUT, PATCH or DELETE")
    }
}

/// A path, perhaps with a query, that stays below where it begins.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub struct ProbePath(String);

impl TryFrom<String> for ProbePath {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        let allowed = |byte: u8| matches!(byte, 0x21..=0x7e) && !b"#\\\"<>".contains(&byte);
        let path = text.split('?').next().unwrap_or_default();
        let climbs = path.split('/').any(|part| {
            matches!(part.to_ascii_lowercase().replace("%2e", ".").as_str(), "." | "..")
        });
        if text.starts_with('/') && text.bytes().all(allowed) && !climbs {
            Ok(Self(text))
        } else {
            Err("must be a path such as /photos/1")
        }
    }
}

impl ProbePath {
    /// The path.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Config {
    /// What people are promised of a service, or will be once it is `enforced`: each line once, those
    /// that no probe tries as well.
    pub fn promises<'a>(&'a self, service: &'a ServiceConfig) -> Vec<&'a str> {
        let shown = self.clients.iter().filter(|_| service.enforced).flat_map(|it| &it.cannot);
        let shown = shown.map(|line| line.in_language(Language::default()));
        let tried = service.probes.iter().map(|probe| probe.promise.as_str());
        let mut promises: Vec<&str> = Vec::new();
        for line in shown.chain(tried) {
            if !promises.contains(&line) {
                promises.push(line);
            }
        }
        promises
    }
}
