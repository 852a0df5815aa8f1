//! The pending request: an authorization request while it waits for a person.
//!
//! The browser carries only its handle; what was asked for stays here, so a form can't change it.

use app::{
    Language,
    form::{Decision, RequestId},
    prompt::Waits,
};

use super::{
    request::{AuthorizationRequest, ResponseType},
    response::ErrorResponse,
};
use crate::{
    account::UserId,
    clock::Timestamp,
    random,
    session::{BrowserId, SessionTokenHash},
};

/// How long a request waits, in seconds (security requirement 16).
pub const LIFETIME: i64 = 600;

/// How long a person may keep it open in all, in seconds (WCAG 2.2.1).
pub const LONGEST: i64 = 3600;

/// Where a pending request stands. It is answered at most once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Stage {
    /// It waits for the person.
    Waiting,
    /// The client broke a rule; the person may take the error back to it.
    Refused(ErrorResponse),
    /// It is on its way to the gateway.
    Submitting,
    /// The gateway's answer was lost or unusable: see [`Pending::may_be_sent_again`].
    Lost,
    /// It was answered.
    Answered(Option<Decision>),
}

/// A pending request, as it is stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pending {
    /// Its handle.
    pub id: RequestId,
    /// The service's name.
    pub service: String,
    /// What was asked for. Of a refused request, what could be read of it.
    pub request: AuthorizationRequest,
    /// The browser that opened it.
    pub browser: BrowserId,
    /// The person that it was shown to.
    pub user: Option<UserId>,
    /// The digest of what was shown to them (security requirement 14).
    pub shown: Option<String>,
    /// The session that the client wants signed in anew, if any (`prompt=login`, `max_age`).
    pub stale_session: Option<SessionTokenHash>,
    /// Whether the client wants the person to decide even if they have (`prompt=consent`).
    pub asks_consent: bool,
    /// The name that the client thinks they sign in with.
    pub login_hint: Option<String>,
    /// The language that the client asks for (`ui_locales`), if it is spoken here.
    pub language: Option<Language>,
    /// Where it stands.
    pub stage: Stage,
    /// When it was opened.
    pub created_at: Timestamp,
    /// When it ends.
    pub expires_at: Timestamp,
    /// When it was answered, if it was.
    pub answered_at: Option<Timestamp>,
}

impl Pending {
    /// Opens a request for a browser.
    #[expect(
        clippy::missing_panics_doc,
        reason = "it can't: the id's form is the one that is made"
    )]
    pub fn open(
        service: &str,
        request: AuthorizationRequest,
        browser: BrowserId,
        stage: Stage,
        now: Timestamp,
    ) -> Self {
        let id = random::base64url::<16>();
        let id = id.parse().expect("16 bytes are 22 characters of base64url");
        Self {
            id,
            service: service.to_owned(),
            request,
            browser,
            user: None,
            shown: None,
            stale_session: None,
            asks_consent: false,
            login_hint: None,
            language: None,
            stage,
            created_at: now,
            expires_at: now.plus(LIFETIME),
            answered_at: None,
        }
    }

    /// Whether it may be sent again when the gateway's answer was lost. An implicit one may have been a
    /// live token: it is never asked for twice.
    pub fn may_be_sent_again(&self) -> bool {
        self.request.response_type == ResponseType::Code
    }

    /// How long it waits from now on.
    pub fn waits(&self, now: Timestamp) -> Waits {
        Waits {
            seconds_left: u32::try_from(self.expires_at.since(now)).unwrap_or(0),
            may_be_longer: self.expires_at < self.created_at.plus(LONGEST),
        }
    }

    /// Whether its time is over.
    pub fn is_expired(&self, now: Timestamp) -> bool {
        now >= self.expires_at
    }
}
