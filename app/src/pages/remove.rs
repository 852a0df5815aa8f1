//! `/remove/{id}`: the question before an access is removed.

use leptos::{either::Either, prelude::*};
use leptos_meta::Title;

use super::{
    NotFoundPage,
    loaded::{access_in_path, when_loaded},
};
use crate::{
    api::load_remove_prompt,
    components::{ClientNamed, Frame, HiddenField, cannot_end},
    prompt::{Reach, RemovePrompt},
    words::{rich, t},
};

/// Loads and draws the question.
#[component]
pub(crate) fn RemovePage() -> impl IntoView {
    let Some(id) = access_in_path() else {
        return Either::Left(view! { <NotFoundPage /> });
    };
    let prompt = Resource::new_blocking(move || id.clone(), load_remove_prompt);
    Either::Right(when_loaded(prompt, page))
}

fn page(prompt: RemovePrompt) -> impl IntoView {
    let RemovePrompt { brand, csrf, id, client, first_party, reach } = prompt;
    let what = match reach {
        Reach::Ends if first_party => t!("removal-ends-own", operator = &brand.name),
        Reach::Ends => t!("removal-ends"),
        Reach::Forgets(lasts) => cannot_end(lasts, first_party, &brand.name),
    };
    let client = view! { <ClientNamed name=client.name /> };
    view! {
        <Title text=format!("{} – {}", t!("removal-title"), brand.name) />
        <Frame brand>
            <h1 class="heading">{rich!("removal-question", [client = client])}</h1>
            <p class="lead">{what}</p>
            <form class="ways" method="post" action="/api/remove-access">
                <HiddenField name="id" value=id.into() />
                <HiddenField name="csrf" value=csrf.0 />
                <div class="answers">
                    <a class="button" href="/" rel="external">
                        {t!("removal-keep")}
                    </a>
                    <button type="submit" class="button">
                        {t!("remove-access")}
                    </button>
                </div>
            </form>
        </Frame>
    }
}
