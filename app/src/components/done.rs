//! A box that says that something worked.

use leptos::prelude::*;

/// Draws what was done. It takes the focus like an error does, so that nobody has to look for it.
#[component]
pub(crate) fn Done(
    /// What it says.
    children: Children,
) -> impl IntoView {
    view! {
        <div class="notice done" role="status" tabindex="-1" autofocus>
            <svg
                class="notice__icon"
                viewBox="0 0 20 20"
                width="20"
                height="20"
                fill="none"
                aria-hidden="true"
                focusable="false"
            >
                <path d="M4 10.5 8.25 15 16 5.5" />
            </svg>
            <p class="notice__text">{children()}</p>
        </div>
    }
}
