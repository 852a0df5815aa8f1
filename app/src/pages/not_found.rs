//! The page for a URL that has none.

use leptos::prelude::*;
use leptos_meta::Title;

use super::loaded::when_loaded;
use crate::{api::load_brand, components::Frame, prompt::Brand, words::t};

/// Says that there is nothing at this address.
#[component]
pub(crate) fn NotFoundPage() -> impl IntoView {
    when_loaded(Resource::new_blocking(|| (), |()| load_brand()), page)
}

fn page(brand: Brand) -> impl IntoView {
    let title = t!("problem-title", heading = t!("no-page"), operator = &brand.name);
    view! {
        <Title text=title />
        <Frame brand>
            <h1 class="heading">{t!("no-page")}</h1>
            <p class="lead">{t!("no-page-why")}</p>
            <p class="ways">
                <a class="button" href="/">
                    {t!("your-account")}
                </a>
            </p>
        </Frame>
    }
}
