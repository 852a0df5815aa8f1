//! The way from a prompt to a page: wait for it, then draw it or what stands in its place.

use leptos::{either::Either, prelude::*};
use leptos_meta::Title;
use leptos_router::hooks::use_params_map;

use super::ProblemPage;
use crate::{
    components::Frame,
    error::UiError,
    form::{AccessId, RequestId},
    words::t,
};

/// A page's prompt, loaded once.
pub(super) type Prompt<T> = Resource<Result<T, UiError>>;

/// What a URL says of the pending request.
#[derive(Clone, PartialEq, Eq)]
pub(super) enum RequestInPath {
    /// Nothing: the page is asked for without one.
    Absent,
    /// Something that can't be a request's handle.
    Invalid,
    /// Its handle.
    Named(RequestId),
}

/// Reads the pending request's handle from the page's URL.
pub(super) fn request_in_path() -> RequestInPath {
    match use_params_map().read_untracked().get("request") {
        None => RequestInPath::Absent,
        Some(text) => text.parse().map_or(RequestInPath::Invalid, RequestInPath::Named),
    }
}

/// Reads the handle of an access from the page's URL.
pub(super) fn access_in_path() -> Option<AccessId> {
    use_params_map().read_untracked().get("id")?.parse().ok()
}

/// Reads the number of a list's page from the page's URL.
pub(super) fn page_in_path() -> Option<u32> {
    use_params_map().read_untracked().get("page")?.parse().ok()
}

/// Draws `page` from its prompt once that is here, or the problem that it ended in.
pub(super) fn when_loaded<T, V>(prompt: Prompt<T>, page: fn(T) -> V) -> impl IntoView
where
    T: Clone + Send + Sync + 'static,
    V: IntoView + 'static,
{
    view! {
        <Suspense>
            {move || Suspend::new(async move {
                match prompt.await {
                    // Without its type: pages nest deeper than the compiler likes to follow.
                    Ok(prompt) => page(prompt).into_any(),
                    Err(error) => stopped(error).into_any(),
                }
            })}
        </Suspense>
    }
}

/// Draws what stands in a page's place.
fn stopped(error: UiError) -> impl IntoView {
    match error {
        UiError::Problem(prompt) => Either::Left(view! { <ProblemPage prompt=*prompt /> }),
        UiError::Unreachable => Either::Right(view! { <Unreachable /> }),
    }
}

/// Says that the page could not be loaded, by which we know nothing else.
#[component]
fn Unreachable() -> impl IntoView {
    view! {
        <Title text=t!("not-loaded-title") />
        <Frame>
            <h1 class="heading">{t!("not-loaded")}</h1>
            <p class="lead">{t!("not-loaded-why")}</p>
        </Frame>
    }
}
