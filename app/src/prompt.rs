//! What the pages show. Plain, secret-free data: all of it may be read by the browser.

use serde::{Deserialize, Serialize};

use crate::form::{CsrfToken, Decision, RequestId, Shown};

/// The page with which a person signs in: `/login` and `/login/{request}`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LoginPrompt {
    /// The operator's name, as people know it.
    pub operator: String,
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
    /// Where the person will go.
    pub destination: Destination,
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

/// The page on which a person decides: `/consent/{request}`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ConsentPrompt {
    /// The operator's name, as people know it.
    pub operator: String,
    /// The pending request's handle.
    pub request: RequestId,
    /// Ties the form to this browser.
    pub csrf: CsrfToken,
    /// Who asks.
    pub client: ClientName,
    /// As whom: the name they sign in with.
    pub username: String,
    /// What is asked for, in the order of the request. Empty: no particular permission.
    pub scopes: Vec<ScopeLine>,
    /// Where the person goes next.
    pub destination: Destination,
    /// Whole minutes until the request expires, rounded down.
    pub minutes_left: u32,
    /// The hidden fields that Kong's guide describes.
    pub shown: Shown,
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

/// One permission, as the person reads it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ScopeLine {
    /// The technical name.
    pub name: String,
    /// The operator's words; none where the config has none.
    pub title: Option<String>,
    /// One or two sentences more.
    pub description: Option<String>,
    /// Whether the person may leave it out; such a permission starts off.
    pub optional: bool,
    /// Whether the operator marked it as sensitive.
    pub sensitive: bool,
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

/// The person's own page: `/`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HomePrompt {
    /// The operator's name, as people know it.
    pub operator: String,
    /// Ties the forms to this browser.
    pub csrf: CsrfToken,
    /// The name they sign in with.
    pub username: String,
}

/// A problem page: what happened, whether anything was shared, and what to do now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProblemPrompt {
    /// The operator's name, as people know it.
    pub operator: String,
    /// What happened.
    pub problem: Problem,
    /// The id under which the log has the story.
    pub log_id: String,
    /// For the application's developer, folded away.
    pub developer: Option<DeveloperNote>,
}

/// What a client's developer needs to mend their request.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DeveloperNote {
    /// The OAuth error (RFC 6749 §4.1.2.1), or the nearest to it.
    pub error: String,
    /// What is wrong, with the parameter's name.
    pub description: String,
}

/// Everything that can stop a person on their way, each with a page of its own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Problem {
    /// 400: the request is no authorization request that we can read.
    MalformedRequest,
    /// 400: no client has this `client_id`.
    UnknownClient,
    /// 400: the redirection URI is not registered, or not one that we follow.
    RedirectNotRegistered,
    /// 400: the client broke a rule. The button takes the error back to it.
    OwedToClient {
        /// Who asked.
        client: ClientName,
        /// Where the button leads.
        destination: Destination,
        /// The handle of the refused request; its `state` stays on the server.
        request: RequestId,
        /// Ties the button to this browser.
        csrf: CsrfToken,
    },
    /// 410: ten minutes are over, or the request was never there.
    Expired,
    /// 410: the request was answered before.
    AlreadyAnswered {
        /// What the person chose then, where it is known.
        decision: Option<Decision>,
    },
    /// 403: the request was opened in another browser.
    OtherBrowser,
    /// 400: no cookie came back.
    CookiesBlocked,
    /// 403: the form did not come from our page in this browser.
    ForeignForm {
        /// The request that it was for, if this browser may look at it again.
        request: Option<RequestId>,
    },
    /// 400: the form was changed on its way.
    ChangedForm,
    /// 400: the form can't be read.
    UnreadableForm,
    /// 503: the gateway can't be reached; nothing was shared.
    GatewayDown {
        /// The request that still waits, if any.
        request: Option<RequestId>,
    },
    /// 502: the gateway answered something that we do not follow; nothing was shared that we know of.
    GatewayFault {
        /// The request that still waits, if any.
        request: Option<RequestId>,
    },
    /// 502: the answer was lost after the request was sent.
    UnknownOutcome {
        /// The request, where trying again is safe.
        request: Option<RequestId>,
    },
    /// 502: the gateway refused us, not the person: the operator must act.
    Misconfigured {
        /// The request that still waits, if any.
        request: Option<RequestId>,
    },
    /// 400: every permission is optional, and none was chosen.
    NothingChosen {
        /// The request that still waits.
        request: RequestId,
    },
    /// 503: too many people at once.
    Busy {
        /// Seconds after which to try again.
        seconds: u32,
    },
    /// 404: there is no such page.
    NotFound,
    /// 405: the page is there, but not for this method.
    MethodNotAllowed,
    /// 413 or 431: larger than anything that we read.
    TooLarge,
    /// 421: the request names a host that is not ours.
    WrongHost,
    /// 500: our own fault.
    Internal,
}

impl Problem {
    /// The HTTP status of its page.
    pub fn status(&self) -> u16 {
        match self {
            Self::MalformedRequest
            | Self::UnknownClient
            | Self::RedirectNotRegistered
            | Self::OwedToClient { .. }
            | Self::CookiesBlocked
            | Self::ChangedForm
            | Self::NothingChosen { .. }
            | Self::UnreadableForm => 400,
            Self::OtherBrowser | Self::ForeignForm { .. } => 403,
            Self::NotFound => 404,
            Self::MethodNotAllowed => 405,
            Self::Expired | Self::AlreadyAnswered { .. } => 410,
            Self::TooLarge => 413,
            Self::WrongHost => 421,
            Self::Internal => 500,
            Self::GatewayFault { .. }
            | Self::UnknownOutcome { .. }
            | Self::Misconfigured { .. } => 502,
            Self::GatewayDown { .. } | Self::Busy { .. } => 503,
        }
    }
}
