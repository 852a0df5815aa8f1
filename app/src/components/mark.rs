//! The mark: a gate, with a keyhole that is the way through it.

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
            aria-hidden="true"
            focusable="false"
        >
            <path
                class="mark__gate"
                d="M2 20.5V12a10 10 0 0 1 20 0v8.5a1.5 1.5 0 0 1-1.5 1.5h-4.1l-2.3-7.8a4 4 0 1 0-4.2 0L7.6 22H3.5A1.5 1.5 0 0 1 2 20.5Z"
            />
        </svg>
    }
}
