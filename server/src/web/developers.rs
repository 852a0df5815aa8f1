//! What machines read about services: the metadata and `/llms.txt`. The pages beside them are the app's.

use std::fmt::Write;

use app::prompt::Problem;
use axum::{
    Extension, Json,
    extract::{Path, State},
    http::{StatusCode, header},
    response::{IntoResponse, Response},
};
use serde::Serialize;

use super::{exchange::Exchange, problem::Stopped, state::AppState};
use crate::{
    developers::{Places, metadata},
    flow::RETRY_AFTER,
};

/// How long a copy of what is public may be kept, in seconds: as long as we keep what the gateway said.
pub const MAX_AGE: u32 = 60;

/// Whether a path names what anybody may keep for a moment.
pub fn is_public(path: &str) -> bool {
    path == "/llms.txt" || path.starts_with("/.well-known/oauth-authorization-server/")
}

/// Whether a path is documentation, which search engines may find; all else is not for them.
pub fn is_documentation(path: &str) -> bool {
    path == "/developers" || path.starts_with("/developers/")
}

/// An error for a machine, in OAuth's form.
#[derive(Serialize)]
struct Unavailable {
    error: &'static str,
    error_description: &'static str,
}

/// `GET /.well-known/oauth-authorization-server/{service}` (RFC 8414 §3).
pub async fn metadata(
    State(state): State<AppState>,
    exchange: Extension<Exchange>,
    Path(name): Path<String>,
) -> Response {
    let Some(service) = state.config.service(&name) else {
        return Stopped::new(&exchange, Problem::NotFound).into_response();
    };
    match metadata::of(&state.config, &state.gateway, &*state.clock, service).await {
        Some(metadata) => Json(metadata).into_response(),
        None => {
            let retry_after = [(header::RETRY_AFTER, RETRY_AFTER.as_secs().to_string())];
            let body = Unavailable {
                error: "temporarily_unavailable",
                error_description: "the gateway's settings can't be read right now",
            };
            (StatusCode::SERVICE_UNAVAILABLE, retry_after, Json(body)).into_response()
        }
    }
}

/// `GET /llms.txt`: where the documentation is, for programs that read.
pub async fn llms(State(state): State<AppState>) -> Response {
    let operator = state.config.brand(None, app::Language::default()).name;
    let mut text = format!(
        "# {operator}\n\n\
         > How applications use the APIs of {operator} in a person's name, with OAuth 2.0 \
         (authorization code with PKCE).\n\n## Services\n\n"
    );
    for service in &state.config.services {
        let Places { guide, metadata, .. } = Places::of(&state.config, service);
        let name = &service.name;
        // Writing to a text does not fail.
        let _ = writeln!(
            text,
            "- [Use {name} in your application]({guide}): endpoints, permissions, lifetimes, samples, errors\n\
             - [Metadata of {name}]({metadata}): RFC 8414, JSON"
        );
    }
    ([(header::CONTENT_TYPE, "text/plain; charset=utf-8")], text).into_response()
}
