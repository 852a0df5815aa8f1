//! `/removal/{id}`: what became of a removal.

use leptos::{either::Either, prelude::*};
use leptos_meta::Title;

use super::{
    NotFoundPage,
    loaded::{access_in_path, when_loaded},
};
use crate::{
    api::load_receipt_prompt,
    components::{ClientNamed, Frame, HiddenField, progress_in_words},
    islands::ReceiptWatcher,
    prompt::{Progress, ReceiptPrompt},
    words::{rich, t},
};

/// Loads and draws the receipt.
#[component]
pub(crate) fn ReceiptPage() -> impl IntoView {
    let Some(id) = access_in_path() else {
        return Either::Left(view! { <NotFoundPage /> });
    };
    let prompt = Resource::new_blocking(move || id.clone(), load_receipt_prompt);
    Either::Right(when_loaded(prompt, page))
}

fn page(prompt: ReceiptPrompt) -> impl IntoView {
    let ReceiptPrompt { brand, csrf, id, client, progress } = prompt;
    let title = format!("{} – {}", heading(progress), brand.name);
    let again = format!("/removal/{id}");
    let goes_on = !matches!(progress, Progress::Done { .. } | Progress::Forgotten { .. });
    let refresh = goes_on
        .then(|| view! { <a class="button" href=again rel="external">{t!("removal-refresh")}</a> });
    let soon = matches!(progress, Progress::Underway { .. } | Progress::Retrying { .. });
    let retry = matches!(progress, Progress::Retrying { .. }).then(|| {
        view! {
            <form method="post" action="/api/retry-removal">
                <HiddenField name="id" value=id.into() />
                <HiddenField name="csrf" value=csrf.0 />
                <button type="submit" class="button">
                    {t!("removal-try-now")}
                </button>
            </form>
        }
    });
    let client = view! { <ClientNamed name=client.name /> };
    let what = progress_in_words(progress, &brand.name);
    view! {
        <Title text=title />
        <Frame brand>
            <h1 class="heading">
                {rich!("removal-of", [client = client], what = heading(progress))}
            </h1>
            <p class="lead" role="status">{what}</p>
            {soon.then(|| view! { <ReceiptWatcher /> })}
            <div class="ways">
                {retry}
                {refresh}
                <a class="button" href="/" rel="external">
                    {t!("your-account")}
                </a>
            </div>
        </Frame>
    }
}

pub(super) fn heading(progress: Progress) -> String {
    match progress {
        Progress::Underway { .. } | Progress::Retrying { .. } => t!("removal-underway"),
        Progress::EndedForNow { .. } | Progress::Done { .. } => t!("removal-done"),
        Progress::Forgotten { .. } => t!("removal-forgotten"),
    }
}
