//! `/`: the person's own page.

use leptos::prelude::*;
use leptos_meta::Title;

use super::loaded::when_loaded;
use crate::{
    api::load_home_prompt,
    components::{AccountBox, Frame, HiddenField},
    prompt::HomePrompt,
};

/// Loads and draws the person's own page.
#[component]
pub(crate) fn HomePage() -> impl IntoView {
    when_loaded(Resource::new_blocking(|| (), |()| load_home_prompt()), page)
}

fn page(prompt: HomePrompt) -> impl IntoView {
    let HomePrompt { brand, csrf, username } = prompt;
    view! {
        <Title text=format!("Your account – {}", brand.name) />
        <Frame brand>
            <h1 class="heading">"Your account"</h1>
            <AccountBox username>
                <form method="post" action="/api/sign-out">
                    <HiddenField name="csrf" value=csrf.0 />
                    <button type="submit" class="button button--compact">
                        "Sign out"
                    </button>
                </form>
            </AccountBox>
            <p class="lead">
                "When an application asks to use your account, we bring you here to decide. "
                "Nothing is shared before you choose Allow."
            </p>
        </Frame>
    }
}
