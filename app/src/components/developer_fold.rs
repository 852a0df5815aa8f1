//! What a client's developer needs, folded away from everybody else.

use leptos::prelude::*;

use crate::prompt::DeveloperNote;

/// Draws the note in a fold.
#[component]
pub(crate) fn DeveloperFold(note: DeveloperNote) -> impl IntoView {
    view! {
        <details class="fold">
            <summary class="fold__handle">"For the application's developer"</summary>
            <p class="fold__text">
                <code>{note.error}</code>
                ": "
                <bdi>{note.description}</bdi>
            </p>
        </details>
    }
}
