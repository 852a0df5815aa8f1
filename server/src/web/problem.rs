//! Problems become pages here: whoever finds one notes it on the exchange, and this layer draws it.

use app::prompt::{Brand, Problem, ProblemPrompt};
use axum::{
    body::Body,
    extract::{Request, State},
    http::{HeaderValue, Method, StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Response},
};

use super::{exchange::Exchange, pages, router::Panicked, state::AppState};
use crate::{
    explain::Asked,
    flow::{RETRY_AFTER, Stop},
};

/// An answer whose page the layer draws.
#[derive(Debug)]
pub struct Stopped;

impl Stopped {
    /// Notes a problem on the exchange.
    pub fn new(exchange: &Exchange, problem: Problem) -> Self {
        exchange.stop(problem, None);
        Self
    }
}

impl IntoResponse for Stopped {
    fn into_response(self) -> Response {
        StatusCode::INTERNAL_SERVER_ERROR.into_response()
    }
}

/// Where a [`Stop`] leads.
#[derive(Debug)]
pub enum Way {
    /// On to a page of ours.
    See(String),
    /// To the problem page that is noted on the exchange.
    Problem,
}

/// Says where a stop leads, and notes its problem.
pub fn way(exchange: &Exchange, stop: Stop) -> Way {
    match stop {
        Stop::SignIn(id) => Way::See(format!("/login/{id}")),
        Stop::ShowAgain(id) => Way::See(format!("/consent/{id}")),
        Stop::Problem(problem, note) => {
            exchange.stop(problem, note);
            Way::Problem
        }
        Stop::Because(problem, reason) => {
            exchange.because(reason);
            exchange.stop(problem, None);
            Way::Problem
        }
        Stop::Store(error) => {
            exchange.because(error.to_string());
            exchange.stop(store_problem(&error), None);
            Way::Problem
        }
    }
}

/// What a failure of the database means for the person: wait, and try again (reliability rule R5).
pub fn store_problem(error: &sqlx::Error) -> Problem {
    tracing::error!(%error, "the database");
    Problem::Busy { seconds: 5 }
}

/// Whose page a problem's is: a service's where the request says of which, else the house's.
async fn brand(exchange: &Exchange, state: &AppState) -> Brand {
    let (about, language) = (exchange.about(), exchange.language());
    match (about.request, about.service) {
        (Some(id), _) => state.flow.brand_of(&id, language).await,
        (None, Some(name)) => state.config.brand(state.config.service(&name), language),
        (None, None) => state.config.brand(None, language),
    }
}

/// What the page of this exchange's problem shows.
pub fn prompt(exchange: &Exchange, brand: Brand) -> Option<ProblemPrompt> {
    let (problem, developer) = exchange.problem()?.clone();
    let log_id = exchange.log_id().to_owned();
    Some(ProblemPrompt { brand, problem, minutes_left: None, log_id, developer })
}

/// Draws the problem page in place of whatever the door answered.
pub async fn draw(
    State(state): State<AppState>,
    exchange: axum::Extension<Exchange>,
    request: Request,
    next: Next,
) -> Response {
    let head = request.method() == Method::HEAD;
    let asked = Asked::of(&request);
    // The app that is drawn wholly in the browser reads its problems from the prompt's JSON.
    let is_prompt = request.uri().path().ends_with("-prompt");
    let mut answer = next.run(request).await;
    let is_json = answer
        .headers()
        .get(header::CONTENT_TYPE)
        .is_some_and(|kind| kind.as_bytes().starts_with(b"application/json"));
    if is_prompt && is_json {
        // Leptos calls every error a 500; that is for our own faults.
        if answer.status() == StatusCode::INTERNAL_SERVER_ERROR {
            let problem =
                exchange.problem().map_or(&Problem::UnreadableForm, |(problem, _)| problem);
            *answer.status_mut() =
                StatusCode::from_u16(problem.status()).unwrap_or(StatusCode::BAD_REQUEST);
        }
        return answer;
    }
    if exchange.problem().is_none() {
        let panicked = answer.extensions().get::<Panicked>().is_some();
        note_bare_error(&exchange, answer.status(), panicked);
    }
    if exchange.problem().is_none() {
        return answer;
    }
    let brand = brand(&exchange, &state).await;
    let Some(mut prompt) = prompt(&exchange, brand) else { return answer };
    if let Problem::GatewayDown { request: Some(id) } = &prompt.problem {
        prompt.minutes_left = state.flow.minutes_left(id).await;
    }
    let status =
        StatusCode::from_u16(prompt.problem.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    if let Problem::OwedToClient { request, .. } | Problem::UnknownOutcome { request, .. } =
        &prompt.problem
        && let Some(source) = state.flow.form_target(request).await
    {
        exchange.allow_form_target(source);
    }
    let retry_after = match &prompt.problem {
        Problem::Busy { seconds } => Some(u64::from(*seconds)),
        Problem::GatewayDown { .. } => Some(RETRY_AFTER.as_secs()),
        _ => None,
    };
    // Its name alone: what is in it may come from strangers.
    let name = format!("{:?}", prompt.problem);
    let name = name.split([' ', '(', '{']).next().unwrap_or_default();
    tracing::info!(status = status.as_u16(), problem = name, "problem page");
    state.explain.keep(asked, &exchange.about(), &prompt);
    let mut page = pages::draw(&state, &exchange, Some(prompt)).await;
    *page.status_mut() = status;
    if let Some(seconds) = retry_after {
        page.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(seconds));
    }
    if status == StatusCode::METHOD_NOT_ALLOWED {
        page.headers_mut().insert(header::ALLOW, HeaderValue::from_static("GET, HEAD, POST"));
    }
    if head {
        *page.body_mut() = Body::empty();
    }
    page
}

/// Errors that axum itself answers, without a page of ours.
fn note_bare_error(exchange: &Exchange, status: StatusCode, panicked: bool) {
    let problem = match status {
        _ if panicked => Problem::Internal,
        StatusCode::NOT_FOUND => Problem::NotFound,
        StatusCode::METHOD_NOT_ALLOWED => Problem::MethodNotAllowed,
        StatusCode::PAYLOAD_TOO_LARGE => Problem::TooLarge,
        StatusCode::REQUEST_TIMEOUT => {
            tracing::error!("no answer within the deadline");
            exchange.because("there was no answer within the deadline".to_owned());
            Problem::Busy { seconds: 5 }
        }
        _ => return,
    };
    exchange.stop(problem, None);
}
