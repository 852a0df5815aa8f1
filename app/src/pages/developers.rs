//! `/developers`: which services an application can use.

use leptos::prelude::*;
use leptos_meta::Title;

use super::loaded::when_loaded;
use crate::{api::load_developers_prompt, components::Frame, prompt::DevelopersPrompt};

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
                        "Use "
                        {name}
                        " in your application"
                    </a>
                </li>
            }
        })
        .collect_view();
    view! {
        <Title text=format!("For developers – {operator}") />
        <Frame brand>
            <div class="guide">
                <h1 class="heading">"For developers"</h1>
                <p class="lead">
                    "Applications can use the APIs of " {operator}
                    " in a person's name, once that person has allowed it. Each service has a page \
                    with its addresses, its permissions and programs to start from."
                </p>
                <ul class="guide__list">{services}</ul>
            </div>
        </Frame>
    }
}
