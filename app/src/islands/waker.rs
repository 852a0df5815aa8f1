//! What all islands draw: nothing that is seen.

use leptos::{prelude::*, web_sys::Element};

/// Draws the place in the page where an island wakes up, as soon as it is in the document.
///
/// The page around it is drawn by the server alone, so the module holds neither its markup nor its
/// words. One function for all islands, and a plain pointer: so its code is in the module once.
pub(super) fn waker(wake: fn(Element)) -> impl IntoView {
    let when_in_place = move |node| queue_microtask(move || wake(node));
    view! { <span hidden use:when_in_place></span> }
}
