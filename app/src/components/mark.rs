//! The mark: a gate within a gate.

use leptos::prelude::*;

/// Draws the mark. It only decorates: the name beside it says whose it is.
#[component]
pub(crate) fn Mark() -> impl IntoView {
    view! {
        <svg
            class="mark"
            viewBox="0 0 24 24"
            width="24"
            height="24"
            fill="none"
            aria-hidden="true"
            focusable="false"
        >
            <path class="mark__outer" d="M3 21V12a9 9 0 0 1 18 0v9" />
            <path class="mark__inner" d="M8.5 21v-8.5a3.5 3.5 0 0 1 7 0V21" />
        </svg>
    }
}
