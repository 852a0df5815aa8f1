//! Browser sessions: who is signed in where, and for how long (security requirements 25, 30 and 31).
//!
//! Every browser has one, signed in or not: a form's token and a pending request need something to
//! belong to. All of it is in the database, so a restart signs nobody out, and what one node ends is
//! ended on all.

mod place;
mod token;

use std::{fmt, sync::Arc, time::Duration};

use app::{
    form::{CsrfToken, DeviceId},
    prompt::{DeviceLine, PasswordNotice, SignInProblem},
};
use serde::{Deserialize, Serialize};
use subtle::ConstantTimeEq;

pub use self::{
    place::Place,
    token::{BrowserId, SessionToken, SessionTokenHash},
};
use crate::{
    account::{User, UserId},
    clock::{Clock, Timestamp},
    store::{
        Pool,
        sessions::{NewSession, Retire, SessionRow, SessionRows},
    },
};

/// How long a browser that nobody is signed in on is remembered after it was last seen, in seconds.
const ANONYMOUS: i64 = 2 * 3600;

/// A session that was seen less than this many seconds ago is not written again.
const TOUCH_EVERY: i64 = 60;

/// The longest username that a notice keeps, in characters.
const NOTICE_NAME: usize = 128;

/// A browser's session, as one request sees it.
#[derive(Clone, Debug)]
pub struct BrowserSession {
    /// Which session it is.
    pub hash: SessionTokenHash,
    /// Which browser it is: the same before and after signing in and out.
    pub browser: BrowserId,
    /// Who is signed in.
    pub user: Option<User>,
    /// Since when.
    pub signed_in_at: Option<Timestamp>,
    /// Whether somebody was, until their time was over.
    pub signed_out_by_timeout: bool,
    /// What this session's forms carry.
    pub csrf: CsrfToken,
    /// Why the last try to sign in did not succeed.
    pub notice: Option<SignInNotice>,
    /// What the next page of the account says of the last act there.
    pub account_notice: Option<AccountNotice>,
}

/// What the sign-in page says about the last try.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignInNotice {
    /// What went wrong.
    pub problem: SignInProblem,
    /// The name that was typed.
    pub username: String,
}

/// What a page of the account says, once, of what was done there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AccountNotice {
    /// `/account/password`
    Password(PasswordNotice),
    /// `/account/devices`: so many were signed out.
    Devices(u32),
}

/// How long a person stays signed in.
#[derive(Clone, Copy, Debug)]
pub struct SessionTimeouts {
    /// After the last request.
    pub idle: Duration,
    /// After signing in, whatever they do.
    pub absolute: Duration,
}

/// The browser sessions.
#[derive(Clone)]
pub struct Sessions {
    rows: SessionRows,
    clock: Arc<dyn Clock>,
    idle: i64,
    absolute: i64,
}

impl BrowserSession {
    /// How long ago the person signed in, in seconds.
    pub fn age(&self, now: Timestamp) -> Option<i64> {
        self.signed_in_at.map(|at| now.since(at))
    }

    /// Whether a form that carries this token was made for this session; in constant time (security
    /// requirement 50).
    pub fn owns_form(&self, token: &CsrfToken) -> bool {
        match (token::unmasked(&self.csrf), token::unmasked(token)) {
            (Some(ours), Some(theirs)) => ours.ct_eq(&theirs).into(),
            _ => false,
        }
    }
}

impl Default for SessionTimeouts {
    fn default() -> Self {
        Self { idle: Duration::from_mins(30), absolute: Duration::from_hours(12) }
    }
}

impl Sessions {
    /// The sessions in this database.
    pub fn new(pool: Pool, clock: Arc<dyn Clock>, timeouts: SessionTimeouts) -> Self {
        let seconds = |time: Duration| i64::try_from(time.as_secs()).unwrap_or(i64::MAX);
        Self {
            rows: SessionRows::new(pool),
            clock,
            idle: seconds(timeouts.idle),
            absolute: seconds(timeouts.absolute),
        }
    }

    /// Looks up the session of a cookie.
    ///
    /// Where nobody is signed in any more, by time or because the account was disabled or changed, the
    /// session is still the browser's.
    pub async fn find(&self, token: &SessionToken) -> Result<Option<BrowserSession>, sqlx::Error> {
        let (hash, now) = (token.hash(), self.clock.now());
        let Some(mut row) = self.rows.find(&hash, now).await? else { return Ok(None) };
        let over =
            row.signed_in.as_ref().is_some_and(|it| self.is_over(it.at, row.last_seen_at, now));
        let written = if over {
            row.signed_in = None;
            row.timed_out = true;
            self.rows.time_out(&hash, now, now.plus(ANONYMOUS)).await
        } else if now.since(row.last_seen_at) >= TOUCH_EVERY.min(self.idle / 2) {
            let expires_at = self.expiry(row.signed_in.as_ref().map(|it| it.at), now);
            self.rows.touch(&hash, now, expires_at).await
        } else {
            Ok(())
        };
        if let Err(error) = written {
            // What was read is true without it: a full disk or a long lock stops no reader.
            tracing::warn!(%error, "a session could not be marked as seen");
        }
        Ok(Some(session(hash, token, row)))
    }

    /// Opens a session that nobody is signed in on.
    pub async fn open(&self) -> Result<(SessionToken, BrowserSession), sqlx::Error> {
        self.put(None, BrowserId::generate(), None).await
    }

    /// Signs a user in: a new session of the same browser, with a new token. The old one is dead at once.
    pub async fn sign_in(
        &self,
        old: &BrowserSession,
        user: &User,
        place: &Place,
    ) -> Result<(SessionToken, BrowserSession), sqlx::Error> {
        self.put(Some(Retire::One(&old.hash)), old.browser.clone(), Some((user, place))).await
    }

    /// Signs out: a new session of the same browser that nobody is signed in on. All others of this
    /// browser are dead at once, those included that another tab may be making at this moment.
    pub async fn sign_out(
        &self,
        old: &BrowserSession,
    ) -> Result<(SessionToken, BrowserSession), sqlx::Error> {
        self.put(Some(Retire::Browser(&old.browser)), old.browser.clone(), None).await
    }

    /// Ends all sessions of a user, on every browser and every node.
    pub async fn end_all(&self, user: &UserId) -> Result<(), sqlx::Error> {
        self.rows.end_all(user).await
    }

    /// The devices that the person of this session is signed in on: this one, then the others by when
    /// they were last seen. One whose time is over is none, whether it has noticed or not.
    pub async fn devices(&self, session: &BrowserSession) -> Result<Vec<DeviceLine>, sqlx::Error> {
        let Some(user) = &session.user else { return Ok(Vec::new()) };
        let rows = self.rows.of_user(user).await?;
        let now = self.clock.now();
        let live = rows.into_iter().filter(|row| !self.is_over(row.at, row.last_seen_at, now));
        let mut devices: Vec<DeviceLine> = live
            .map(|row| DeviceLine {
                id: row.id,
                device: row.place.device(),
                network: row.place.network,
                signed_in_at: row.at.into(),
                last_seen_at: row.last_seen_at.into(),
                is_this: row.hash == session.hash.as_str(),
            })
            .collect();
        devices.sort_by_key(|line| !line.is_this);
        Ok(devices)
    }

    /// Ends the session of another device, if it is of the same person. False: there is none.
    pub async fn end_one(&self, user: &UserId, device: &DeviceId) -> Result<bool, sqlx::Error> {
        self.rows.end_one(user, device).await
    }

    /// Ends all other sessions of this session's person; answers how many.
    pub async fn end_others(&self, session: &BrowserSession) -> Result<u64, sqlx::Error> {
        match &session.user {
            Some(user) => self.rows.end_others(&user.id, &session.hash).await,
            None => Ok(0),
        }
    }

    /// Keeps what the next page of the account will say, or drops it.
    pub async fn set_account_notice(
        &self,
        session: &BrowserSession,
        notice: Option<&AccountNotice>,
    ) -> Result<(), sqlx::Error> {
        let text = notice.and_then(|notice| serde_json::to_string(notice).ok());
        self.rows.set_notice(&session.hash, text.as_deref()).await
    }

    /// Keeps what the sign-in page will say, or drops it.
    pub async fn set_notice(
        &self,
        session: &BrowserSession,
        notice: Option<&SignInNotice>,
    ) -> Result<(), sqlx::Error> {
        let text = notice.and_then(|notice| {
            let username = notice.username.chars().take(NOTICE_NAME).collect();
            serde_json::to_string(&SignInNotice { problem: notice.problem, username }).ok()
        });
        self.rows.set_notice(&session.hash, text.as_deref()).await
    }

    async fn put(
        &self,
        retire: Option<Retire<'_>>,
        browser: BrowserId,
        signed_in: Option<(&User, &Place)>,
    ) -> Result<(SessionToken, BrowserSession), sqlx::Error> {
        let (token, now) = (SessionToken::generate(), self.clock.now());
        let (hash, expires_at) = (token.hash(), self.expiry(signed_in.map(|_| now), now));
        self.rows
            .put(retire, &NewSession { hash: &hash, browser: &browser, signed_in, now, expires_at })
            .await?;
        let session = BrowserSession {
            hash,
            browser,
            user: signed_in.map(|(user, _)| user.clone()),
            signed_in_at: signed_in.map(|_| now),
            signed_out_by_timeout: false,
            csrf: token.csrf(),
            notice: None,
            account_notice: None,
        };
        Ok((token, session))
    }

    fn is_over(&self, signed_in_at: Timestamp, last_seen_at: Timestamp, now: Timestamp) -> bool {
        now.since(last_seen_at) >= self.idle || now.since(signed_in_at) >= self.absolute
    }

    /// When a row that is seen now may go. One that was signed in outlives that by the time of an
    /// anonymous one, so that its browser can be told what happened.
    fn expiry(&self, signed_in_at: Option<Timestamp>, now: Timestamp) -> Timestamp {
        let until = signed_in_at.map_or(now, |at| now.plus(self.idle).min(at.plus(self.absolute)));
        until.plus(ANONYMOUS)
    }
}

fn session(hash: SessionTokenHash, token: &SessionToken, row: SessionRow) -> BrowserSession {
    BrowserSession {
        hash,
        browser: row.browser,
        signed_in_at: row.signed_in.as_ref().map(|it| it.at),
        user: row.signed_in.map(|it| it.user),
        signed_out_by_timeout: row.timed_out,
        csrf: token.csrf(),
        // A newer version's notice may be of a kind that we do not know: then there is none.
        notice: row.notice.as_deref().and_then(|text| serde_json::from_str(text).ok()),
        account_notice: row.notice.as_deref().and_then(|text| serde_json::from_str(text).ok()),
    }
}

impl fmt::Debug for Sessions {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Sessions")
            .field("idle", &self.idle)
            .field("absolute", &self.absolute)
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
#[path = "session/tests.rs"]
mod tests;
