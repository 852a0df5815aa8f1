//! `POST /api/…`: the server functions' door (security requirements 24 and 27).

use app::prompt::Problem;
use axum::{
    Extension,
    body::{Body, to_bytes},
    extract::{Request, State},
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};

use super::{exchange::Exchange, pages, problem::Stopped, state::AppState};

/// The largest form, in bytes.
const MAX_FORM: usize = 16 * 1024;

/// Hands a form to the server function that it names.
///
/// `Referer` and `Accept` stay outside: with them, Leptos would answer a plain form by a redirect to
/// the former, with the error's text in it. Our functions say themselves where the browser goes.
pub async fn post(
    State(state): State<AppState>,
    exchange: Extension<Exchange>,
    request: Request,
) -> Response {
    let path = request.uri().path().to_owned();
    if !server_functions().any(|known| known == path) {
        return Stopped::new(&exchange, Problem::NotFound).into_response();
    }
    let is_form = request
        .headers()
        .get(header::CONTENT_TYPE)
        .and_then(|value| value.to_str().ok())
        .is_some_and(|value| {
            value.split(';').next().is_some_and(|kind| {
                kind.trim().eq_ignore_ascii_case("application/x-www-form-urlencoded")
            })
        });
    if !is_form {
        return Stopped::new(&exchange, Problem::UnreadableForm).into_response();
    }
    let (mut parts, body) = request.into_parts();
    let Ok(body) = to_bytes(body, MAX_FORM).await else {
        return Stopped::new(&exchange, Problem::TooLarge).into_response();
    };
    parts.headers.remove(header::REFERER);
    parts.headers.insert(header::ACCEPT, HeaderValue::from_static("application/json"));
    let request = Request::from_parts(parts, Body::from(body));
    let answer = leptos_axum::handle_server_fns_with_context(pages::provide(state), request)
        .await
        .into_response();
    // Prompts tell the browser-rendered app what is wrong; acts never fail but for a form that can't be read.
    if answer.status() == StatusCode::INTERNAL_SERVER_ERROR
        && !path.ends_with("-prompt")
        && exchange.problem().is_none()
    {
        exchange.stop(Problem::UnreadableForm, None);
    }
    answer
}

/// The paths of all server functions; each is a POST.
pub fn server_functions() -> impl Iterator<Item = &'static str> {
    leptos::server_fn::axum::server_fn_paths().map(|(path, _)| path)
}
