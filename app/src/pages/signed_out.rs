//! `/signed-out`: the end of a browser session.

use leptos::prelude::*;
use leptos_meta::Title;

use crate::components::Frame;

/// Says that the person is signed out.
#[component]
pub(crate) fn SignedOutPage() -> impl IntoView {
    view! {
        <Title text="You are signed out" />
        <Frame>
            <h1 class="heading">"You are signed out"</h1>
            <p class="lead">"You can close this page."</p>
            <p class="ways">
                <a class="button" href="/login">
                    "Sign in again"
                </a>
            </p>
        </Frame>
    }
}
