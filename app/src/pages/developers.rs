//! `/developers`: which services an application can use.

use leptos::prelude::*;
use leptos_meta::Title;

use super::loaded::when_loaded;
use crate::{api::load_developers_prompt, components::Frame, prompt::DevelopersPrompt, words::t};

/// Loads and draws the list of services.
#[component]
pub(crate) fn DevelopersPage() -> impl IntoView {
    when_loaded(Resource::new_blocking(|| (), |()| load_developers_prompt()), page)
}

fn page(prompt: DevelopersPrompt) -> impl IntoView {
    let DevelopersPrompt { brand, services } = prompt;
    let operator = brand.name.clone();
    let services = services
        .into_iter()
        .map(|name| {
            let href = format!("/developers/{name}");
            view! {
                <li>
                    <a href=href rel="external">
                        {t!("guide-use", service = name)}
                    </a>
                </li>
            }
        })
        .collect_view();
    view! {
        <Title text=t!("developers-title", operator = &operator) />
        <Frame brand>
            <div class="guide">
                <h1 class="heading">{t!("developers")}</h1>
                <p class="lead">{t!("developers-lead", operator = operator)}</p>
                <ul class="guide__list">{services}</ul>
            </div>
        </Frame>
    }
}
