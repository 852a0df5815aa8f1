//! Listens in on a call to the token endpoint, so that the page can show what was said.

use std::pin::Pin;
use std::sync::{Mutex, PoisonError};

use axum::http::Response;
use oauth2::basic::{BasicErrorResponse, BasicTokenResponse};
use oauth2::{AsyncHttpClient, HttpRequest, HttpResponse, RequestTokenError};

use super::oauth::Exchange;
use super::story::{Failure, Step};
use super::transport::{Transport, TransportError};

type TokenResult =
    Result<BasicTokenResponse, RequestTokenError<TransportError, BasicErrorResponse>>;

/// The transport, with an ear.
pub(super) struct Wire<'a> {
    title: &'static str,
    transport: &'a Transport,
    heard: Mutex<Heard>,
}

#[derive(Default)]
struct Heard {
    request: Option<Step>,
    answer: Option<Response<Vec<u8>>>,
}

impl<'a> Wire<'a> {
    /// A call whose request the page will show under `title`.
    pub(super) fn new(title: &'static str, transport: &'a Transport) -> Self {
        Self { title, transport, heard: Mutex::default() }
    }

    fn hear(&self, note: impl FnOnce(&mut Heard)) {
        note(&mut self.heard.lock().unwrap_or_else(PoisonError::into_inner));
    }

    /// Ends the call: what was said, without the secrets `known`, and what it came to.
    pub(super) fn into_exchange(self, result: TokenResult, known: &[&str]) -> Exchange {
        let Heard { request, answer } =
            self.heard.into_inner().unwrap_or_else(PoisonError::into_inner);
        let status = answer.as_ref().map(|answer| answer.status().as_u16());
        let answer = match &answer {
            Some(answer) => Step::of_answer("Acme Cloud answered", answer, known),
            None => Step::of_line("Acme Cloud did not answer", "No answer".to_owned()),
        };
        let result = result.map_err(|error| failure(error, status));
        Exchange { steps: request.into_iter().chain([answer]).collect(), result }
    }
}

impl<'c> AsyncHttpClient<'c> for Wire<'_> {
    type Error = TransportError;
    type Future = Pin<Box<dyn Future<Output = Result<HttpResponse, TransportError>> + Send + 'c>>;

    fn call(&'c self, request: HttpRequest) -> Self::Future {
        let line = format!("{} {}", request.method(), request.uri());
        let form = form_urlencoded::parse(request.body());
        let step = Step::of_parameters(self.title, line, form);
        self.hear(|heard| heard.request = Some(step));
        Box::pin(async move {
            let answer = self.transport.send(request).await?;
            self.hear(|heard| heard.answer = Some(answer.clone()));
            Ok(answer)
        })
    }
}

fn failure(
    error: RequestTokenError<TransportError, BasicErrorResponse>,
    status: Option<u16>,
) -> Failure {
    match (error, status) {
        (RequestTokenError::ServerResponse(said), Some(status)) => Failure::Refused {
            status,
            error: said.error().as_ref().to_owned(),
            description: said.error_description().cloned(),
        },
        (RequestTokenError::Parse(..) | RequestTokenError::Other(_), Some(status)) => {
            Failure::Unreadable { status }
        }
        (RequestTokenError::Request(error), _) => {
            tracing::warn!(%error, "the demo client got no answer from the gateway");
            Failure::Unreachable
        }
        (
            RequestTokenError::ServerResponse(_)
            | RequestTokenError::Parse(..)
            | RequestTokenError::Other(_),
            None,
        ) => Failure::Unreachable,
    }
}
