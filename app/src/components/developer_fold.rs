//! What a client's developer needs, folded away from everybody else.

use leptos::prelude::*;

use crate::{prompt::DeveloperNote, words::t};

/// Draws the note in a fold.
#[component]
pub(crate) fn DeveloperFold(note: DeveloperNote) -> impl IntoView {
    view! {
        <details class="fold">
            <summary class="fold__handle">{t!("for-the-developer")}</summary>
            // Technical, so in English, whatever the page speaks.
            <p class="fold__text" lang="en" dir="ltr">
                <code>{note.error}</code>
                ": "
                <bdi>{note.description}</bdi>
            </p>
        </details>
    }
}
