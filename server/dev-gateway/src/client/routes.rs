//! Every URL of the demo client. Actions are POSTs that end in a redirect to `/trip`, so
//! that reloading a page repeats nothing, and neither a code nor a state stays in an address.

use std::sync::Arc;

use axum::extract::{RawQuery, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::middleware;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{get, post};
use axum::{Router, body::Body};

use super::actions::{self, Action};
use super::answer::Answer;
use super::html::Html;
use super::oauth::Attempt;
use super::pages::{self, Problem};
use super::story::Stage;
use super::{App, guard, trip_page};

type Shared = State<Arc<App>>;

pub(super) fn router(app: Arc<App>) -> Router {
    Router::new()
        .route("/", get(home))
        .route("/connect", get(connect))
        .route("/callback", get(callback))
        .route("/trip", get(trip))
        .route("/call", post(call).get(to_trip))
        .route("/refresh", post(refresh).get(to_trip))
        .route("/disconnect", post(disconnect).get(to_trip))
        .route(
            "/style.css",
            get(async || asset("text/css; charset=utf-8", include_str!("style.css"))),
        )
        .route("/icon.svg", get(async || asset("image/svg+xml", include_str!("icon.svg"))))
        .fallback(async || problem(Problem::NoSuchPage))
        .layer(middleware::from_fn_with_state(Arc::clone(&app), guard::guard))
        .with_state(app)
}

async fn home(State(app): Shared, headers: HeaderMap) -> Response {
    let connected = match app.sessions.find(&headers) {
        Some(session) => matches!(session.lock().await.stage, Stage::Connected(_)),
        None => false,
    };
    let Ok(oauth) = &app.oauth else { return problem(Problem::Setup) };
    page(StatusCode::OK, &pages::home(oauth.scopes(), connected))
}

async fn connect(State(app): Shared, headers: HeaderMap, RawQuery(query): RawQuery) -> Response {
    let Some(attempt) = attempt(query.as_deref()) else { return problem(Problem::NoSuchPage) };
    let Ok(oauth) = &app.oauth else { return problem(Problem::Setup) };
    let Ok((url, pending)) = oauth.depart(attempt) else { return problem(Problem::Setup) };
    let (session, cookie) = app.sessions.find_or_open(&headers);
    // The rude application is somebody else: its answer is not for us to await.
    if attempt != Attempt::RudeApplication {
        session.lock().await.depart(pending);
    }
    let away = Redirect::to(url.as_str());
    match cookie {
        Some(cookie) => ([(header::SET_COOKIE, cookie)], away).into_response(),
        None => away.into_response(),
    }
}

fn attempt(query: Option<&str>) -> Option<Attempt> {
    match query {
        None | Some("") => Some(Attempt::Usual),
        Some("try=unknown-permission") => Some(Attempt::UnknownPermission),
        Some("try=unregistered-redirect") => Some(Attempt::UnregisteredRedirect),
        Some("try=rude-application") => Some(Attempt::RudeApplication),
        Some(_) => None,
    }
}

async fn callback(State(app): Shared, headers: HeaderMap, RawQuery(query): RawQuery) -> Response {
    let Ok(answer) = Answer::parse(query.as_deref().unwrap_or_default()) else {
        return problem(Problem::NotAnAnswer);
    };
    let Some(session) = app.sessions.find(&headers) else { return problem(Problem::NotOurs) };
    detached(async move {
        let Ok(oauth) = &app.oauth else { return problem(Problem::Setup) };
        let mut session = session.lock().await;
        match session.arrive(&answer.state) {
            Some(pending) => {
                actions::conclude(&mut session, oauth, answer, pending).await;
                Redirect::to("/trip").into_response()
            }
            None => problem(Problem::NotOurs),
        }
    })
    .await
}

async fn trip(State(app): Shared, headers: HeaderMap) -> Response {
    let Ok(oauth) = &app.oauth else { return problem(Problem::Setup) };
    let Some(session) = app.sessions.find(&headers) else {
        return Redirect::to("/").into_response();
    };
    let session = session.lock().await;
    match trip_page::trip(&session, &oauth.account_url()) {
        Some(html) => page(StatusCode::OK, &html),
        None => Redirect::to("/").into_response(),
    }
}

/// Somebody reloaded, or came back to, the address of a button.
async fn to_trip() -> Redirect {
    Redirect::to("/trip")
}

async fn call(state: Shared, headers: HeaderMap) -> Response {
    act(state, headers, Action::Call).await
}

async fn refresh(state: Shared, headers: HeaderMap) -> Response {
    act(state, headers, Action::Refresh).await
}

async fn disconnect(state: Shared, headers: HeaderMap) -> Response {
    act(state, headers, Action::Disconnect).await
}

async fn act(State(app): Shared, headers: HeaderMap, action: Action) -> Response {
    let Some(session) = app.sessions.find(&headers) else {
        return Redirect::to("/").into_response();
    };
    detached(async move {
        let Ok(oauth) = &app.oauth else { return problem(Problem::Setup) };
        actions::act(&mut *session.lock().await, oauth, action).await;
        Redirect::to("/trip").into_response()
    })
    .await
}

/// Does what a browser that goes away must not interrupt: a refresh token that the gateway
/// has taken and an answer that nobody kept would be the end of a connection.
async fn detached(work: impl Future<Output = Response> + Send + 'static) -> Response {
    tokio::spawn(work).await.unwrap_or_else(|error| {
        tracing::error!(%error, "an action of the demo client ended early");
        problem(Problem::Broken)
    })
}

pub(super) fn problem(problem: Problem) -> Response {
    page(problem.status(), &pages::problem(problem))
}

fn page(status: StatusCode, html: &Html) -> Response {
    let headers = [(header::CONTENT_TYPE, "text/html; charset=utf-8")];
    (status, headers, Body::from(html.as_str().to_owned())).into_response()
}

fn asset(kind: &'static str, text: &'static str) -> Response {
    ([(header::CONTENT_TYPE, kind)], text).into_response()
}
