//! What whoever is asked for help needs to know of a problem.

use leptos::prelude::*;

use crate::{
    islands::CopyButton,
    words::{rich, t},
};

/// Draws the id by which `grantway explain` tells the story.
#[component]
pub(crate) fn RequestId(id: String) -> impl IntoView {
    let id = view! {
        <bdi dir="ltr">
            <code class="request-id__value">{id}</code>
        </bdi>
    };
    view! {
        <p class="request-id">
            {rich!("request-id", [id = id])} " " <CopyButton what=t!("request-id-name") />
        </p>
    }
}
