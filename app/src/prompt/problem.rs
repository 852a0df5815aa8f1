//! What the problem pages show.

use serde::{Deserialize, Serialize};

use super::{Brand, ClientName, Destination, Moment};
use crate::form::{AccessId, CsrfToken, Decision, RequestId};

/// A problem page: what happened, whether anything was shared, and what to do now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProblemPrompt {
    /// Whose pages these are.
    pub brand: Brand,
    /// What happened.
    pub problem: Problem,
    /// For how many whole minutes the request still waits that can be tried again, where it is known.
    pub minutes_left: Option<u32>,
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
    Expired {
        /// Where the application begins anew, if the operator has told us.
        start_again: Option<String>,
    },
    /// 410: the request was answered before.
    AlreadyAnswered {
        /// What the person chose then, where it is known.
        decision: Option<Decision>,
        /// How long ago, in whole minutes, where it is known.
        minutes_ago: Option<u32>,
        /// When, where it is known.
        #[serde(default)]
        at: Option<Moment>,
    },
    /// 403: the request was opened in another browser.
    OtherBrowser {
        /// Where the application begins anew, if the operator has told us.
        start_again: Option<String>,
    },
    /// 400: no cookie came back.
    CookiesBlocked,
    /// 403: the form did not come from our page in this browser.
    ForeignForm {
        /// The request that it was for, if this browser may look at it again.
        request: Option<RequestId>,
    },
    /// 400: the form was changed on its way.
    ChangedForm {
        /// The request that still waits.
        request: RequestId,
    },
    /// 400: the form can't be read.
    UnreadableForm,
    /// 503: the gateway can't be reached; nothing was shared.
    GatewayDown {
        /// The request that still waits, if any.
        request: Option<RequestId>,
    },
    /// 502: the gateway turned the yes away in a way that we do not know; nothing was shared that we know of.
    GatewayFault {
        /// The request that still waits, if any.
        request: Option<RequestId>,
    },
    /// 502: the yes was sent, and no answer came that says what became of it: access may have been given.
    UnknownOutcome {
        /// The handle of the request.
        request: RequestId,
        /// Whether the person may try again.
        may_try_again: bool,
        /// Where the button leads that takes them back to the client.
        destination: Destination,
        /// Ties the button to this browser.
        csrf: CsrfToken,
        /// The access that may have been given, in the person's list.
        access: Option<AccessId>,
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
            | Self::ChangedForm { .. }
            | Self::NothingChosen { .. }
            | Self::UnreadableForm => 400,
            Self::OtherBrowser { .. } | Self::ForeignForm { .. } => 403,
            Self::NotFound => 404,
            Self::MethodNotAllowed => 405,
            Self::Expired { .. } | Self::AlreadyAnswered { .. } => 410,
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
