//! The same over HTTP, for tests in a browser: `/_dev/faults`, `/_dev/requests` and `/_dev/clock` on the
//! Admin listener.

use std::time::Duration;

use http::{Method, StatusCode};
use serde::Deserialize;
use serde::de::IgnoredAny;
use serde_json::json;

use super::{Fault, Faults, Match};
use crate::answer::Answer;
use crate::clock::Clock;
use crate::request::{Listener, Request};

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Script {
    listener: Option<Listener>,
    method: Option<String>,
    path: Option<String>,
    times: Option<usize>,
    fault: Spelled,
}

/// A fault as JSON spells it: an object with one member.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Spelled {
    DelayMs(u64),
    Close(IgnoredAny),
    CloseAfter(IgnoredAny),
    CutAfter(usize),
    Reset(IgnoredAny),
    Status(u16),
    Html(u16),
    Truncated(IgnoredAny),
    Oversized(usize),
    Body(u16, String),
}

impl From<Spelled> for Fault {
    fn from(spelled: Spelled) -> Self {
        match spelled {
            Spelled::DelayMs(time) => Self::Delay(Duration::from_millis(time)),
            Spelled::Close(_) => Self::Close,
            Spelled::CloseAfter(_) => Self::CloseAfter,
            Spelled::CutAfter(bytes) => Self::CutAfter(bytes),
            Spelled::Reset(_) => Self::Reset,
            Spelled::Status(status) => Self::Status(status),
            Spelled::Html(status) => Self::Html(status),
            Spelled::Truncated(_) => Self::Truncated,
            Spelled::Oversized(size) => Self::Oversized(size),
            Spelled::Body(status, text) => Self::Body(status, text),
        }
    }
}

/// How much time is to pass.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Passing {
    seconds: u64,
}

/// The answer to a scripting request; `None` for one that is meant for Kong.
pub(crate) fn handle(faults: &Faults, clock: &Clock, request: &Request) -> Option<Answer> {
    let what =
        request.path.strip_prefix("/_dev/").filter(|_| request.listener == Listener::Admin)?;
    let done = || Answer::empty(StatusCode::NO_CONTENT);
    Some(match (&request.method, what) {
        (&Method::POST, "faults") => inject(faults, &request.body),
        (&Method::DELETE, "faults") => {
            faults.clear();
            done()
        }
        (&Method::GET, "requests") => Answer::json(StatusCode::OK, &json!(faults.log())),
        (&Method::DELETE, "requests") => {
            faults.clear_log();
            done()
        }
        (&Method::POST, "clock") => pass(clock, &request.body),
        _ => Answer::not_found(),
    })
}

fn inject(faults: &Faults, body: &[u8]) -> Answer {
    match serde_json::from_slice::<Script>(body) {
        Ok(Script { listener, method, path, times, fault }) => {
            faults.inject(Match { listener, method, path_contains: path, times }, fault.into());
            Answer::empty(StatusCode::NO_CONTENT)
        }
        Err(error) => Answer::message(StatusCode::BAD_REQUEST, &error.to_string()),
    }
}

fn pass(clock: &Clock, body: &[u8]) -> Answer {
    match serde_json::from_slice(body) {
        Ok(Passing { seconds }) => {
            clock.advance(Duration::from_secs(seconds));
            Answer::empty(StatusCode::NO_CONTENT)
        }
        Err(error) => Answer::message(StatusCode::BAD_REQUEST, &error.to_string()),
    }
}
