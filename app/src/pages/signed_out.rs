//! `/signed-out`: the end of a browser session.

use leptos::prelude::*;
use leptos_meta::Title;

use super::loaded::when_loaded;
use crate::{api::load_brand, components::Frame, prompt::Brand, words::t};

/// Says that the person is signed out.
#[component]
pub(crate) fn SignedOutPage() -> impl IntoView {
    when_loaded(Resource::new_blocking(|| (), |()| load_brand()), page)
}

fn page(brand: Brand) -> impl IntoView {
    view! {
        <Title text=format!("{} – {}", t!("signed-out"), brand.name) />
        <Frame brand>
            <h1 class="heading">{t!("signed-out")}</h1>
            <p class="lead">{t!("signed-out-close")}</p>
            <p class="ways">
                <a class="button" href="/login">
                    {t!("sign-in-again")}
                </a>
            </p>
        </Frame>
    }
}
