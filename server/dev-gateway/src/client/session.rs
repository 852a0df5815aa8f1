//! What Trip Planner remembers of its visitors: in memory, behind a random cookie, and
//! never of more than [`CAPACITY`] browsers at once.

use std::collections::{HashMap, VecDeque};
use std::sync::{Arc, Mutex, PoisonError};

use axum::http::{HeaderMap, header};
use oauth2::{CsrfToken, PkceCodeVerifier};

use super::story::{Notice, Stage, Step};

/// Browsers remembered; the one that came first is forgotten first.
const CAPACITY: usize = 1_000;
/// Requests under way in one browser: people do open two tabs, but not six.
const PENDING: usize = 5;
// Cookies do not tell ports apart, and Grantway sits on the same host: the name is our own.
const COOKIE: &str = "trip_planner_session";

/// A request that the authorization page has not answered yet.
pub(super) struct Pending {
    pub(super) state: CsrfToken,
    pub(super) verifier: PkceCodeVerifier,
    pub(super) asked: Vec<String>,
    /// How the person was sent away, for the record that is shown later.
    pub(super) step: Step,
}

/// What is known of one browser.
#[derive(Default)]
pub(super) struct Session {
    pending: VecDeque<Pending>,
    pub(super) stage: Stage,
    pub(super) steps: Vec<Step>,
    pub(super) notice: Option<Notice>,
}

impl Session {
    /// Remembers a request that leaves now.
    pub(super) fn depart(&mut self, pending: Pending) {
        if self.pending.len() == PENDING {
            self.pending.pop_front();
        }
        self.pending.push_back(pending);
    }

    /// Takes the request that `state` belongs to: a second answer to it finds none.
    pub(super) fn arrive(&mut self, state: &str) -> Option<Pending> {
        let index = self.pending.iter().position(|pending| pending.state.secret() == state)?;
        self.pending.remove(index)
    }

    /// Begins a new chapter. Requests under way in other tabs stay under way.
    pub(super) fn settle(&mut self, stage: Stage, steps: Vec<Step>) {
        self.stage = stage;
        self.steps = steps;
        self.notice = None;
    }
}

/// A session that one action at a time may work on. Refresh tokens rotate, so two
/// refreshes of one browser must come one after the other.
pub(super) type Shared = Arc<tokio::sync::Mutex<Session>>;

/// All sessions.
#[derive(Default)]
pub(super) struct Sessions(Mutex<Known>);

#[derive(Default)]
struct Known {
    by_id: HashMap<String, Shared>,
    oldest_first: VecDeque<String>,
}

impl Sessions {
    /// The session that the request's cookie names.
    pub(super) fn find(&self, headers: &HeaderMap) -> Option<Shared> {
        self.known().by_id.get(cookie(headers)?).cloned()
    }

    /// The session that the cookie names; or a new one, and the cookie to set.
    pub(super) fn find_or_open(&self, headers: &HeaderMap) -> (Shared, Option<String>) {
        if let Some(session) = self.find(headers) {
            return (session, None);
        }
        let (session, cookie) = self.open();
        (session, Some(cookie))
    }

    /// Opens a session and says which cookie leads to it. The id is always ours: one that
    /// a browser made up, or was made to send, opens nothing.
    fn open(&self) -> (Shared, String) {
        let id = CsrfToken::new_random_len(32).into_secret();
        let session = Shared::default();
        let mut known = self.known();
        if known.oldest_first.len() == CAPACITY
            && let Some(oldest) = known.oldest_first.pop_front()
        {
            known.by_id.remove(&oldest);
        }
        known.oldest_first.push_back(id.clone());
        known.by_id.insert(id.clone(), Arc::clone(&session));
        (session, format!("{COOKIE}={id}; Path=/; HttpOnly; SameSite=Lax"))
    }

    // What a panicking thread left behind is still a list of sessions.
    fn known(&self) -> std::sync::MutexGuard<'_, Known> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn cookie(headers: &HeaderMap) -> Option<&str> {
    headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find_map(|(name, value)| (name == COOKIE).then_some(value))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn with_cookie(cookie: &str) -> HeaderMap {
        let pair = cookie.split(';').next().expect("a pair");
        HeaderMap::from_iter([(
            header::COOKIE,
            format!("other=1; {pair}").parse().expect("a header"),
        )])
    }

    #[test]
    fn the_oldest_of_too_many_sessions_is_forgotten() {
        let sessions = Sessions::default();
        let (_, first) = sessions.open();
        let (_, second) = sessions.open();
        for _ in 0..CAPACITY - 1 {
            sessions.open();
        }
        assert!(sessions.find(&with_cookie(&first)).is_none());
        assert!(sessions.find(&with_cookie(&second)).is_some());
        assert_eq!(sessions.known().by_id.len(), CAPACITY);
    }

    #[test]
    fn a_made_up_cookie_opens_nothing() {
        assert!(Sessions::default().find(&with_cookie("trip_planner_session=x")).is_none());
    }
}
