//! The story behind a problem page, for the operator: `grantway explain`.
//!
//! A request that goes well leaves nothing here. When a problem page is drawn, what the log says of it
//! is kept under the page's request id, with how far the pending request had come.

mod advice;
mod story;

use std::{fmt, sync::Arc};

use app::{
    form::RequestId,
    prompt::{Problem, ProblemPrompt},
};
use axum::extract::Request;

pub use self::story::story;
use crate::{
    authorization::name::displayable_within,
    clock::Clock,
    journal::{Journal, Line},
    store::problems::Incident,
    web::exchange::About,
};

/// The most characters of a path or an error that are kept.
const MAX: usize = 300;

/// Where something of ours is: at other addresses, nobody was on the way to anything.
const OURS: [&str; 5] = ["/authorize", "/login", "/consent", "/account", "/api/"];

/// Keeps what a story needs.
#[derive(Clone)]
pub struct Explain {
    journal: Journal,
    clock: Arc<dyn Clock>,
}

/// What was asked for when the problem was met.
#[derive(Clone, Debug)]
pub struct Asked {
    method: String,
    path: String,
}

impl Asked {
    /// Reads it off a request. The query stays outside: codes and `state` stand there.
    pub fn of(request: &Request) -> Self {
        Self {
            method: request.method().to_string(),
            path: displayable_within(request.uri().path(), MAX),
        }
    }
}

impl Explain {
    /// Keeps stories in this journal.
    pub fn new(journal: Journal, clock: Arc<dyn Clock>) -> Self {
        Self { journal, clock }
    }

    /// Keeps the story of a problem page that is being drawn.
    pub fn keep(&self, asked: Asked, about: &About, page: &ProblemPrompt) {
        let ours = OURS.iter().any(|place| asked.path.starts_with(place));
        if page.problem == Problem::NotFound && !ours {
            return;
        }
        let noted = page.developer.as_ref();
        let noted = noted.map(|note| format!("{}: {}", note.error, note.description));
        let reason = about.reason.clone().or(noted);
        self.journal.note(Line::Problem(Box::new(Incident {
            log_id: page.log_id.clone(),
            at: self.clock.now(),
            status: page.problem.status(),
            method: asked.method,
            path: asked.path,
            service: about.service.as_deref().map(|name| displayable_within(name, MAX)),
            client_id: about.client_id.as_ref().map(ToString::to_string),
            request: request_of(&page.problem).or(about.request.as_ref()).cloned(),
            reason: reason.map(|text| displayable_within(&text, MAX)),
            steps: None,
            problem: Some(page.problem.clone()),
        })));
    }
}

/// The pending request that a problem names.
fn request_of(problem: &Problem) -> Option<&RequestId> {
    match problem {
        Problem::OwedToClient { request, .. }
        | Problem::UnknownOutcome { request, .. }
        | Problem::ChangedForm { request }
        | Problem::NothingChosen { request } => Some(request),
        Problem::GatewayDown { request }
        | Problem::GatewayFault { request }
        | Problem::ForeignForm { request }
        | Problem::Misconfigured { request } => request.as_ref(),
        _ => None,
    }
}

impl fmt::Debug for Explain {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Explain").finish_non_exhaustive()
    }
}
