//! What the pages show. Plain, secret-free data: all of it may be read by the browser.

mod account;
mod activity;
mod consent;
mod developers;
mod devices;
mod moment;
mod password;
mod problem;

use serde::{Deserialize, Serialize};

pub use self::{
    account::{Application, HomePrompt, OpenRemoval, Progress, Reach, ReceiptPrompt, RemovePrompt},
    activity::{Act, ActivityLine, ActivityPrompt},
    consent::{
        Before, ClientLinks, ConsentPrompt, Lasts, Learns, ScopeLine, Standing, Vouched, Weight,
    },
    developers::{
        DevelopersPrompt, Endpoints, GuidePrompt, Language, PluginFacts, Reading, Sample, Task,
    },
    devices::{Device, DeviceLine, DevicesPrompt},
    moment::Moment,
    password::{PasswordField, PasswordNotice, PasswordPrompt, Weakness},
    problem::{DeveloperNote, Problem, ProblemPrompt},
};
use crate::form::{CsrfToken, RequestId};

/// Whose pages these are, as the operator configured it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Brand {
    /// The operator's name, as people know it.
    pub name: String,
    /// The operator's logo; none: Grantway's own mark.
    pub logo: Option<Logo>,
    /// The path of a style sheet on our own origin that sets the operator's colours; none: Grantway's own.
    pub style: Option<String>,
    /// Where people find help with using this page.
    pub help: Option<String>,
    /// What the operator does with what people enter here.
    pub privacy: Option<String>,
    /// The operator's terms of service.
    pub terms: Option<String>,
    /// Where people reach somebody: an https or mailto URL.
    pub support: Option<String>,
    /// The line at the foot of every page.
    pub footer: Option<String>,
}

/// A picture on our own origin.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Logo {
    /// Its path, for light surfaces.
    pub light: String,
    /// Its path for dark surfaces, where it differs.
    pub dark: Option<String>,
    /// Its width in pixels, so that nothing moves when it comes.
    pub width: u32,
    /// Its height in pixels.
    pub height: u32,
}

impl Logo {
    /// Whether it is a name in itself: much wider than high.
    pub fn is_wordmark(&self) -> bool {
        self.width > 2 * self.height
    }
}

/// The page with which a person signs in: `/login` and `/login/{request}`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LoginPrompt {
    /// Whose pages these are.
    pub brand: Brand,
    /// Ties the form to this browser.
    pub csrf: CsrfToken,
    /// What they sign in for, if for a client.
    pub request: Option<LoginFor>,
    /// What they typed last time, so that a wrong password loses nothing.
    pub username: String,
    /// What went wrong last time.
    pub problem: Option<SignInProblem>,
}

/// The pending request behind a sign-in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LoginFor {
    /// Its handle.
    pub request: RequestId,
    /// Who asks.
    pub client: ClientName,
    /// The client's logo, where the operator has given one.
    pub client_logo: Option<Logo>,
    /// Where the person will go.
    pub destination: Destination,
    /// How long the request waits.
    pub waits: Waits,
}

/// How long a request waits for the person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Waits {
    /// Whole seconds until it expires.
    pub seconds_left: u32,
    /// Whether they may make that longer.
    pub may_be_longer: bool,
}

/// Why the last try to sign in did not succeed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum SignInProblem {
    /// Unknown, wrong, disabled: one answer for all.
    WrongPair,
    /// Too many tries; the next one counts after so many seconds.
    Throttled {
        /// Whole seconds, at least 1.
        seconds: u32,
    },
    /// The person was signed out because of inactivity; nothing was shared.
    SignedOut,
    /// A field was left empty or is longer than any password or username.
    Incomplete,
}

/// A client, by the names that its developer chose, made safe to show.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClientName {
    /// NFC, at most 100 characters, without control, zero-width and direction characters.
    pub name: String,
    /// The developer's name, made safe likewise; none where the gateway knows none.
    pub developer: Option<String>,
    /// The name mixes scripts that people do not mix, as look-alikes do.
    pub mixed_scripts: bool,
}

/// Where a redirection URI leads, in words that a person can judge.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Destination {
    /// A host on the web, in ASCII (punycode where needed), with its port where it has one.
    Web {
        /// `photos.example` or `photos.example:8443`.
        host: String,
    },
    /// A program on this device.
    Loopback {
        /// `127.0.0.1`, `[::1]` or `localhost`.
        host: String,
        /// The TCP port.
        port: u16,
    },
    /// The app that opens links of this private-use scheme.
    App {
        /// `com.example.app`
        scheme: String,
    },
}

impl Destination {
    /// The shortest name of it: a host, or a scheme.
    pub fn short(&self) -> String {
        match self {
            Self::Web { host } => host.clone(),
            Self::Loopback { host, port } => format!("{host}:{port}"),
            Self::App { scheme } => scheme.clone(),
        }
    }
}
