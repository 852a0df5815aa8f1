//! What all islands draw: nothing that is seen.

use leptos::{prelude::*, web_sys::Element};

/// Draws the place in the page where an island wakes up.
///
/// The page around it is drawn by the server alone, so the module holds neither its markup nor its
/// words. One function for all islands, and a plain pointer: so its code is in the module once.
pub(super) fn waker(wake: fn(Element)) -> impl IntoView {
    view! { <span hidden use:wake></span> }
}
