//! A point in time, in words.

use leptos::prelude::*;

use crate::{prompt::Moment, words::t};

/// Draws a time. In UTC, and it says so: without scripts nobody knows the person's own.
#[component]
pub(crate) fn When(at: Moment) -> impl IntoView {
    view! {
        <time class="moment" datetime=at.datetime()>
            {t!("day-and-time", day = at.date(), time = at.time())}
        </time>
    }
}
