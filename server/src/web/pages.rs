//! Drawing the app's pages: what each render gets to know.

use std::sync::{Arc, LazyLock};

use app::{
    App, PagePath,
    backend::Backend,
    form::RequestId,
    prompt::{Problem, ProblemPrompt},
    shell,
};
use axum::{
    body::Body,
    http::{Request, request::Parts},
    middleware::Next,
    response::{IntoResponse, Response},
};
use leptos::prelude::{provide_context, use_context};
use leptos_axum::AxumRouteListing;

use super::{
    exchange::Exchange, problem::Stopped, request_backend::RequestBackend, state::AppState,
};

/// Provides the backend of the request at hand: the same for pages, server functions and problems.
pub fn provide(state: AppState) -> impl Fn() + Clone + Send + Sync + 'static {
    move || {
        let Some(parts) = use_context::<Parts>() else { return };
        let Some(exchange) = parts.extensions.get::<Exchange>().cloned() else { return };
        if let Some(nonce) = leptos::nonce::use_nonce() {
            exchange.set_nonce(nonce.to_string());
        }
        provide_context(exchange.language());
        provide_context(PagePath(exchange.path().map(str::to_owned)));
        let backend = RequestBackend::new(state.clone(), exchange, &parts, use_context());
        provide_context::<Arc<dyn Backend>>(Arc::new(backend));
    }
}

/// Turns away a page whose handle or number can't be one: there is no such page.
pub async fn only_handles(
    exchange: axum::Extension<Exchange>,
    request: axum::extract::Request,
    next: Next,
) -> Response {
    let path = request.uri().path();
    let handle = ["/login/", "/consent/", "/remove/", "/removal/"]
        .into_iter()
        .find_map(|prefix| path.strip_prefix(prefix));
    let page = path.strip_prefix("/applications/");
    if handle.is_some_and(|text| text.parse::<RequestId>().is_err())
        || page.is_some_and(|text| text.parse::<u32>().is_err())
    {
        return Stopped::new(&exchange, Problem::NotFound).into_response();
    }
    next.run(request).await
}

/// Draws a page of its own, outside the router: a problem.
pub async fn draw(
    state: &AppState,
    exchange: &Exchange,
    problem: Option<ProblemPrompt>,
) -> Response {
    let options = state.leptos.clone();
    let page = move || shell(options.clone(), problem.clone());
    let render = leptos_axum::render_app_async_with_context(provide(state.clone()), page);
    let mut request = Request::new(Body::empty());
    request.extensions_mut().insert(exchange.clone());
    render(request).await
}

/// The pages that the app has. Listed once for all routers of this process: while Leptos lists them, a
/// page that another router begins to draw would wait for its data for ever (leptos#4773).
static ROUTES: LazyLock<Vec<AxumRouteListing>> = LazyLock::new(|| {
    // The server functions have a door of their own: `super::api`.
    let functions = super::api::server_functions().map(str::to_owned).collect();
    let app = || leptos::view! { <App problem=None/> };
    leptos_axum::generate_route_list_with_exclusions(app, Some(functions))
});

/// The pages that are served. The gallery is for who works on them.
pub fn routes(gallery: bool) -> Vec<AxumRouteListing> {
    let served = |page: &&AxumRouteListing| gallery || page.path() != "/gallery";
    ROUTES.iter().filter(served).cloned().collect()
}
