//! What goes wrong on purpose, and the log of what was asked.

pub(crate) mod script;

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use serde::Serialize;

use crate::request::{Listener, Request};

/// One thing that can go wrong with an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// Answers as ever, but later.
    Delay(Duration),
    /// Reads the request and closes without an answer.
    Close,
    /// Does what was asked (a code is made) and closes without an answer.
    CloseAfter,
    /// Does what was asked, sends so many bytes of the answer, its head included, and closes.
    CutAfter(usize),
    /// Reads the request and resets the connection.
    Reset,
    /// Another status, with a JSON message.
    Status(u16),
    /// An HTML page with that status.
    Html(u16),
    /// Announces more bytes than it sends, then closes.
    Truncated,
    /// 200 with a JSON string of that many bytes.
    Oversized(usize),
    /// A status and a JSON text of the test's choice.
    Body(u16, String),
}

/// Which requests a fault is for. What is `None` matches everything.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Match {
    /// The listener that it came in at.
    pub listener: Option<Listener>,
    /// Its method, in capitals.
    pub method: Option<String>,
    /// Something that its path and query contain.
    pub path_contains: Option<String>,
    /// For so many requests; `None`: until the faults are cleared.
    pub times: Option<usize>,
}

impl Match {
    /// Every request, until the faults are cleared.
    pub fn any() -> Self {
        Self::default()
    }

    /// Only at this listener.
    #[must_use]
    pub fn on(self, listener: Listener) -> Self {
        Self { listener: Some(listener), ..self }
    }

    /// Only with this method.
    #[must_use]
    pub fn method(self, method: &str) -> Self {
        Self { method: Some(method.to_owned()), ..self }
    }

    /// Only where path and query contain this.
    #[must_use]
    pub fn path(self, part: &str) -> Self {
        Self { path_contains: Some(part.to_owned()), ..self }
    }

    /// Only for the next so many of them.
    #[must_use]
    pub fn times(self, times: usize) -> Self {
        Self { times: Some(times), ..self }
    }

    fn covers(&self, request: &Request) -> bool {
        self.times != Some(0)
            && self.listener.is_none_or(|it| it == request.listener)
            && self.method.as_ref().is_none_or(|it| it == request.method.as_str())
            && self.path_contains.as_ref().is_none_or(|it| request.target().contains(it))
    }
}

/// A request that reached the gateway.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct LoggedRequest {
    /// Where it came in.
    pub listener: Listener,
    /// Its method.
    pub method: String,
    /// Its path, with the query.
    pub path: String,
    /// Its headers, names in lower case, in the order in which they came.
    pub headers: Vec<(String, String)>,
    /// Its body, as text.
    pub body: String,
}

/// A handle on the gateway's faults and its log; clones share them.
#[derive(Clone, Debug, Default)]
pub struct Faults {
    inner: Arc<Mutex<Inner>>,
}

#[derive(Debug, Default)]
struct Inner {
    rules: Vec<(Match, Fault)>,
    log: Vec<LoggedRequest>,
}

impl Faults {
    fn inner(&self) -> MutexGuard<'_, Inner> {
        self.inner.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Lets a fault happen to the requests that match. Of two faults for one request the older comes first.
    pub fn inject(&self, matching: Match, fault: Fault) {
        self.inner().rules.push((matching, fault));
    }

    /// Lets nothing go wrong any more.
    pub fn clear(&self) {
        self.inner().rules.clear();
    }

    /// Every request so far, those that met a fault included.
    pub fn log(&self) -> Vec<LoggedRequest> {
        self.inner().log.clone()
    }

    /// Forgets the requests so far.
    pub fn clear_log(&self) {
        self.inner().log.clear();
    }

    pub(crate) fn record(&self, request: &Request) {
        let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        let headers =
            request.headers.iter().map(|(name, value)| (name.to_string(), text(value.as_bytes())));
        let logged = LoggedRequest {
            listener: request.listener,
            method: request.method.to_string(),
            path: request.target(),
            headers: headers.collect(),
            body: text(&request.body),
        };
        self.inner().log.push(logged);
    }

    /// The fault for this request, which counts as one of its times.
    pub(crate) fn due(&self, request: &Request) -> Option<Fault> {
        let mut inner = self.inner();
        let (matching, fault) =
            inner.rules.iter_mut().find(|(matching, _)| matching.covers(request))?;
        if let Some(times) = &mut matching.times {
            *times -= 1;
        }
        Some(fault.clone())
    }
}
