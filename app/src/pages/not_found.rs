//! The page for a URL that has none.

use leptos::prelude::*;
use leptos_meta::Title;

use super::loaded::when_loaded;
use crate::{api::load_brand, components::Frame, prompt::Brand};

/// Says that there is nothing at this address.
#[component]
pub(crate) fn NotFoundPage() -> impl IntoView {
    when_loaded(Resource::new_blocking(|| (), |()| load_brand()), page)
}

fn page(brand: Brand) -> impl IntoView {
    view! {
        <Title text=format!("Error: There is no page here – {}", brand.name) />
        <Frame brand>
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
