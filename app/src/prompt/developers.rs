//! What the developers of client applications are shown. It is public, and nothing in it is secret.

use serde::{Deserialize, Serialize};

use super::{Brand, ScopeLine};

/// The list of services: `/developers`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DevelopersPrompt {
    /// Whose pages these are.
    pub brand: Brand,
    /// The services, by their names.
    pub services: Vec<String>,
}

/// How to use one service: `/developers/{service}`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct GuidePrompt {
    /// Whose pages these are.
    pub brand: Brand,
    /// The service's name.
    pub service: String,
    /// Where everything is.
    pub endpoints: Endpoints,
    /// What the gateway says of itself.
    pub reading: Reading,
    /// Whether it leads requests to the endpoints, as far as is known.
    pub served: bool,
    /// The permissions that can be asked for; from the configuration alone where the gateway is not read.
    pub permissions: Vec<ScopeLine>,
    /// Whether the operator promises that the API refuses calls beyond the permissions given.
    pub enforced: bool,
    /// Whether the operator asks every client for PKCE, whatever the gateway does.
    pub pkce_by_operator: bool,
    /// Programs, with this service's addresses in them.
    pub samples: Vec<Sample>,
    /// A demo client that shows each request and answer.
    pub demo_client: Option<String>,
}

/// Where everything of a service is: absolute URLs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Endpoints {
    /// Where a client sends people.
    pub authorization: String,
    /// Where a client gets tokens.
    pub token: String,
    /// Below which the API is.
    pub api: String,
    /// The `Host` header by which the gateway tells the service apart, where it does so.
    pub host: Option<String>,
    /// The `iss` of redirects (RFC 9207), where they carry it.
    pub issuer: Option<String>,
    /// The metadata (RFC 8414).
    pub metadata: String,
}

/// How much of the gateway's own settings is known.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Reading {
    /// What it said within the last minute.
    Live(PluginFacts),
    /// It can't be read now; this is what it said last.
    LastKnown {
        /// What it said.
        facts: PluginFacts,
        /// When, for people.
        at: String,
    },
    /// It can't be read, and nothing is known of it.
    Missing,
}

impl Reading {
    /// The facts, however old.
    pub fn facts(&self) -> Option<&PluginFacts> {
        match self {
            Self::Live(facts) | Self::LastKnown { facts, .. } => Some(facts),
            Self::Missing => None,
        }
    }
}

/// What the gateway's plugin says, as far as it concerns a client.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[expect(clippy::struct_excessive_bools, reason = "the gateway's plugin has that many switches")]
pub struct PluginFacts {
    /// Whether codes are issued.
    pub code: bool,
    /// Whether tokens are issued at once, by the gateway and by the operator's leave.
    pub implicit: bool,
    /// Whether clients get tokens for themselves.
    pub client_credentials: bool,
    /// Whether a request must name a scope.
    pub mandatory_scope: bool,
    /// Whether the gateway asks every client for PKCE.
    pub pkce_for_all: bool,
    /// Seconds that an access token lasts; 0: for ever, and without a refresh token.
    pub token_expiration: u64,
    /// Seconds that a refresh token lasts unused; 0: for ever.
    pub refresh_token_ttl: u64,
    /// Whether a refresh keeps its refresh token.
    pub reuses_refresh_tokens: bool,
    /// The header of the access token.
    pub auth_header: String,
    /// Whether calls without a valid token pass too, as nobody in particular.
    pub lets_anonymous_pass: bool,
}

impl PluginFacts {
    /// Whether refresh tokens are given.
    pub fn refreshes(&self) -> bool {
        self.code && self.token_expiration > 0
    }
}

/// A program that does one thing in one language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sample {
    /// What it does.
    pub task: Task,
    /// In what.
    pub language: Language,
    /// Its text.
    pub code: String,
}

/// What a sample does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Task {
    /// Makes the link that people are sent to, with its verifier and state.
    Authorize,
    /// Exchanges a code for tokens.
    Exchange,
    /// Calls the API.
    Call,
    /// Gets new tokens for a refresh token.
    Refresh,
    /// Gets a token without a person.
    ClientCredentials,
}

impl Task {
    /// All of them, in the order of the flow.
    pub const ALL: [Self; 5] =
        [Self::Authorize, Self::Exchange, Self::Call, Self::Refresh, Self::ClientCredentials];

    /// A name for addresses and groups.
    pub fn id(self) -> &'static str {
        match self {
            Self::Authorize => "authorize",
            Self::Exchange => "exchange",
            Self::Call => "call",
            Self::Refresh => "refresh",
            Self::ClientCredentials => "client-credentials",
        }
    }
}

/// What a sample is written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Language {
    /// A POSIX shell, with curl.
    Curl,
    /// Node.js.
    JavaScript,
    /// Python 3.
    Python,
    /// Go.
    Go,
    /// Rust.
    Rust,
}

impl Language {
    /// All of them, in the order of the page.
    pub const ALL: [Self; 5] = [Self::Curl, Self::JavaScript, Self::Python, Self::Go, Self::Rust];

    /// What people call it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Curl => "curl",
            Self::JavaScript => "JavaScript",
            Self::Python => "Python",
            Self::Go => "Go",
            Self::Rust => "Rust",
        }
    }
}
