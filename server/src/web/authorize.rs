//! `GET /authorize` and `GET /authorize/{service}`: where clients send people.

use app::prompt::Problem;
use axum::{
    Extension,
    extract::{Path, RawQuery, Request, State},
    http::{StatusCode, header},
    response::{IntoResponse, Response},
};

use super::{
    client_address::{client_address, peer},
    exchange::{Exchange, Subject},
    problem::{Stopped, Way, store_problem, way},
    state::AppState,
    strangers,
};
use crate::flow::{Stop, next::Next};

/// Takes the request on and leads to its sign-in or consent page.
pub async fn get(
    State(state): State<AppState>,
    exchange: Extension<Exchange>,
    service: Option<Path<String>>,
    RawQuery(query): RawQuery,
    request: Request,
) -> Response {
    let headers = request.headers();
    let address =
        client_address(peer(request.extensions()), headers, &state.config.trusted_proxies);
    if state.strangers.is_limited(address) {
        let seconds = u32::try_from(strangers::WINDOW.as_secs()).unwrap_or(10);
        return Stopped::new(&exchange, Problem::Busy { seconds }).into_response();
    }
    let service = service.as_ref().map(|Path(name)| name.as_str());
    let whose = service.map(str::to_owned);
    let whose = whose.or_else(|| state.config.default_service().map(|it| it.name.clone()));
    if let Some(name) = whose {
        exchange.is_about(Subject::Service(name));
    }
    let session = match exchange.session_or_new(&state, headers).await {
        Ok(session) => session,
        Err(error) => return Stopped::new(&exchange, store_problem(&error)).into_response(),
    };
    let authorization = headers.get(header::AUTHORIZATION);
    let begun = state.flow.begin(service, query.as_deref().unwrap_or_default(), &session).await;
    let next = match begun {
        Ok(waiting) => state.flow.next(waiting, &session, authorization).await,
        Err(stop) => Err(stop),
    };
    match next.map(place) {
        Ok(place) => see(&place),
        Err(stop) => {
            if matches!(stop, Stop::Problem(Problem::UnknownClient, _)) {
                state.strangers.count(address);
            }
            match way(&exchange, stop) {
                Way::See(path) => see(&path),
                Way::Problem => Stopped.into_response(),
            }
        }
    }
}

/// Where the next step takes the browser.
pub fn place(next: Next) -> String {
    match next {
        Next::SignIn(id) => format!("/login/{id}"),
        Next::Decide(id) => format!("/consent/{id}"),
        Next::Answered(url) => url.into(),
    }
}

/// 303 to a page of ours: after a POST, and everywhere else as well (security requirement 21).
pub fn see(path: &str) -> Response {
    (StatusCode::SEE_OTHER, [(header::LOCATION, path.to_owned())]).into_response()
}
