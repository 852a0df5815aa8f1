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
    exchange::Exchange,
    problem::{Stopped, Way, store_problem, way},
    state::AppState,
    strangers,
};
use crate::{
    authorization::client::ClientId,
    flow::{Stop, decide::Via, next::Next},
};

/// Takes the request on and leads to its sign-in or consent page.
pub async fn get(
    State(state): State<AppState>,
    exchange: Extension<Exchange>,
    service: Option<Path<String>>,
    RawQuery(query): RawQuery,
    request: Request,
) -> Response {
    let service = service.as_ref().map(|Path(name)| name.as_str());
    let whose = service.or_else(|| state.config.default_service().map(|it| it.name.as_str()));
    exchange.asked_by(whose, client_id(query.as_deref()));
    let headers = request.headers();
    let address =
        client_address(peer(request.extensions()), headers, &state.config.trusted_proxies);
    if state.strangers.is_limited(address) {
        let seconds = u32::try_from(strangers::WINDOW.as_secs()).unwrap_or(10);
        return Stopped::new(&exchange, Problem::Busy { seconds }).into_response();
    }
    let session = match exchange.session_or_new(&state, headers).await {
        Ok(session) => session,
        Err(error) => {
            exchange.because(error.to_string());
            return Stopped::new(&exchange, store_problem(&error)).into_response();
        }
    };
    let via = Via {
        authorization: headers.get(header::AUTHORIZATION).cloned(),
        log_id: exchange.log_id().to_owned(),
        language: exchange.language(),
        csrf: session.csrf.clone(),
    };
    let begun = state.flow.begin(service, query.as_deref().unwrap_or_default(), &session).await;
    let next = match begun {
        Ok(waiting) => state.flow.next(waiting, &session, via).await,
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

/// The client that a query names, if it names one as a client can be named.
fn client_id(query: Option<&str>) -> Option<ClientId> {
    let mut pairs = form_urlencoded::parse(query?.as_bytes());
    pairs.find(|(name, _)| name == "client_id").and_then(|(_, id)| ClientId::parse(&id).ok())
}

/// 303 to a page of ours: after a POST, and everywhere else as well (security requirement 21).
pub fn see(path: &str) -> Response {
    (StatusCode::SEE_OTHER, [(header::LOCATION, path.to_owned())]).into_response()
}
