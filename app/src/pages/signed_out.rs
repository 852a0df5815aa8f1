//! `/signed-out`: the end of a browser session.

use leptos::prelude::*;
use leptos_meta::Title;

use super::loaded::when_loaded;
use crate::{api::load_brand, components::Frame, prompt::Brand};

/// Says that the person is signed out.
#[component]
pub(crate) fn SignedOutPage() -> impl IntoView {
    when_loaded(Resource::new_blocking(|| (), |()| load_brand()), page)
}

fn page(brand: Brand) -> impl IntoView {
    view! {
        <Title text=format!("You are signed out – {}", brand.name) />
        <Frame brand>
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
