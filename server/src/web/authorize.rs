//! `GET /authorize` and `GET /authorize/{service}`: where clients send people.

use axum::{
    Extension,
    extract::{Path, RawQuery, State},
    http::{HeaderMap, header},
    response::{IntoResponse, Response},
};

use super::{
    exchange::Exchange,
    problem::{Stopped, Way, store_problem, way},
    state::AppState,
};

/// Takes the request on and leads to its sign-in or consent page.
pub async fn get(
    State(state): State<AppState>,
    exchange: Extension<Exchange>,
    service: Option<Path<String>>,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
) -> Response {
    let service = service.as_ref().map(|Path(name)| name.as_str());
    let session = match exchange.session_or_new(&state, &headers).await {
        Ok(session) => session,
        Err(error) => return Stopped::new(&exchange, store_problem(&error)).into_response(),
    };
    match state.flow.begin(service, query.as_deref().unwrap_or_default(), &session).await {
        Ok(id) if session.user.is_some() => see(&format!("/consent/{id}")),
        Ok(id) => see(&format!("/login/{id}")),
        Err(stop) => match way(&exchange, stop) {
            Way::See(path) => see(&path),
            Way::Problem => Stopped.into_response(),
        },
    }
}

/// 303 to a page of ours: after a POST, and everywhere else as well (security requirement 21).
pub fn see(path: &str) -> Response {
    (axum::http::StatusCode::SEE_OTHER, [(header::LOCATION, path.to_owned())]).into_response()
}
