//! `GET /healthz` and `GET /readyz`, for whoever runs us; and `GET /api/session` for the page.

use std::time::Duration;

use axum::{
    Extension, Json,
    extract::State,
    http::{HeaderMap, StatusCode},
    response::{IntoResponse, Response},
};
use serde::Serialize;

use super::{exchange::Exchange, state::AppState};

/// The process lives.
pub async fn healthz() -> &'static str {
    "ok\n"
}

#[derive(Serialize)]
struct Readiness {
    database: &'static str,
    gateway: &'static str,
}

/// 200 when people can be served, else 503; the JSON names what is missing.
pub async fn readyz(State(state): State<AppState>) -> Response {
    let service = state.config.default_service().or(state.config.services.first());
    let gateway = async {
        let Some(service) = service else { return false };
        state.gateway.ping(&service.name).await.is_ok()
    };
    let database = async {
        matches!(tokio::time::timeout(Duration::from_secs(1), state.store.ping()).await, Ok(Ok(())))
    };
    let (database, gateway) = tokio::join!(database, gateway);
    let word = |ready: bool| if ready { "ok" } else { "unreachable" };
    let status = if database && gateway { StatusCode::OK } else { StatusCode::SERVICE_UNAVAILABLE };
    (status, Json(Readiness { database: word(database), gateway: word(gateway) })).into_response()
}

#[derive(Serialize)]
struct SessionAnswer {
    signed_in: bool,
}

/// Whether the browser is still signed in: asked by the page when its tab is looked at again.
pub async fn session(
    State(state): State<AppState>,
    exchange: Extension<Exchange>,
    headers: HeaderMap,
) -> Response {
    match exchange.session(&state, &headers).await {
        Ok(session) => {
            Json(SessionAnswer { signed_in: session.is_some_and(|it| it.user.is_some()) })
                .into_response()
        }
        Err(_) => StatusCode::SERVICE_UNAVAILABLE.into_response(),
    }
}
