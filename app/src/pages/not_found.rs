//! The page for a URL that has none.

use leptos::prelude::*;
use leptos_meta::Title;

use crate::components::Frame;

/// Says that there is nothing at this address.
#[component]
pub(crate) fn NotFoundPage() -> impl IntoView {
    view! {
        <Title text="Error: There is no page here" />
        <Frame>
            <h1 class="heading">"There is no page here"</h1>
            <p class="lead">"Nothing was shared. The address may be mistyped, or the page is gone."</p>
            <p class="ways">
                <a class="button" href="/">
                    "Your account"
                </a>
            </p>
        </Frame>
    }
}
