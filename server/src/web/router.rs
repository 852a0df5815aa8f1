//! Every URL and every layer, in order.

use std::any::Any;

use axum::{
    Router,
    http::{Extensions, HeaderMap, HeaderValue, StatusCode, Version, header},
    middleware::{from_fn, from_fn_with_state},
    response::{IntoResponse, Response},
    routing::{get, post},
};
use leptos_axum::LeptosRoutes;
use std::time::Duration;
use tower_http::{
    CompressionLevel,
    catch_panic::CatchPanicLayer,
    compression::{CompressionLayer, Predicate},
    services::ServeDir,
    timeout::TimeoutLayer,
};

use super::{
    api, authorize, developers, guard, health, language, own_files, pages, problem,
    security_headers, state::AppState,
};
use app::shell;

/// How long one request may take: longer than the gateway's two tries together.
const DEADLINE: Duration = Duration::from_secs(15);

/// The house, ready to be served.
pub fn router(state: AppState) -> Router {
    let options = state.leptos.clone();
    let assets = ServeDir::new(&state.site_dir)
        .precompressed_br()
        .precompressed_gzip()
        .append_index_html_on_directories(false);
    Router::new()
        .route("/authorize", get(authorize::get))
        .route("/authorize/{service}", get(authorize::get))
        .route("/api/session", get(health::session))
        .route("/api/{*function}", post(api::post))
        .route("/healthz", get(health::healthz))
        .route("/readyz", get(health::readyz))
        .route("/.well-known/oauth-authorization-server/{service}", get(developers::metadata))
        .route("/llms.txt", get(developers::llms))
        .route("/brand/{file}", get(own_files::get))
        .route("/logo/{file}", get(own_files::get))
        .leptos_routes_with_context(
            &state,
            pages::routes(state.config.gallery),
            pages::provide(state.clone()),
            move || shell(options.clone(), None),
        )
        .fallback_service(assets)
        // From the inside out: what stands last sees a request first.
        .layer(from_fn(pages::only_handles))
        .layer(from_fn(strip_queries))
        .layer(from_fn_with_state(state.clone(), guard::guard))
        .layer(TimeoutLayer::with_status_code(StatusCode::REQUEST_TIMEOUT, DEADLINE))
        .layer(CatchPanicLayer::custom(panicked))
        .layer(from_fn_with_state(state.clone(), problem::draw))
        .layer(from_fn_with_state(state.clone(), language::choose))
        .layer(from_fn_with_state(state.clone(), security_headers::dress))
        .layer(compression())
        .with_state(state)
}

/// Makes pages small on their way; files are small already. Nothing on a page is both a secret and the
/// same twice: a form's token is masked anew each time.
fn compression() -> CompressionLayer<impl Predicate> {
    let is_page = |_: StatusCode, _: Version, headers: &HeaderMap, _: &Extensions| {
        let kind = headers.get(header::CONTENT_TYPE).map(HeaderValue::as_bytes);
        kind.is_some_and(|kind| kind.starts_with(b"text/html"))
    };
    // Half a millisecond for a page, and most of what can be won.
    CompressionLayer::new().quality(CompressionLevel::Precise(4)).compress_when(is_page)
}

/// Marks the answer to a request whose handler panicked.
#[derive(Clone, Copy, Debug)]
pub struct Panicked;

fn panicked(_: Box<dyn Any + Send>) -> Response {
    tracing::error!("a handler panicked");
    let mut answer = StatusCode::INTERNAL_SERVER_ERROR.into_response();
    answer.extensions_mut().insert(Panicked);
    answer
}

/// Leptos puts texts from these parameters on the page: any link could put words into our mouth.
async fn strip_queries(
    mut request: axum::extract::Request,
    next: axum::middleware::Next,
) -> Response {
    // Our own pages have no parameters at all; `/authorize` reads its own and draws none of them.
    if request.uri().query().is_some()
        && !request.uri().path().starts_with("/authorize")
        && let Ok(path) = request.uri().path().parse()
    {
        *request.uri_mut() = path;
    }
    next.run(request).await
}
