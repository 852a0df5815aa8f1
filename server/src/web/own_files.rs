//! `GET /brand/{file}` and `GET /logo/{file}`: what the operator's brand is made of, from our own origin
//! (security requirement 36).

use axum::{
    Extension,
    extract::{OriginalUri, State},
    http::header,
    response::{IntoResponse, Response},
};

use super::{exchange::Exchange, problem::Stopped, state::AppState};
use app::prompt::Problem;

/// Serves a file that was made ready at the start; no path leads to a disk.
pub async fn get(
    State(state): State<AppState>,
    exchange: Extension<Exchange>,
    OriginalUri(uri): OriginalUri,
) -> Response {
    match state.config.look.file(uri.path()) {
        Some(file) => ([(header::CONTENT_TYPE, file.kind)], file.bytes.clone()).into_response(),
        None => Stopped::new(&exchange, Problem::NotFound).into_response(),
    }
}
