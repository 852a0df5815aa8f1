//! The removals of a person that are not over.

use leptos::prelude::*;

use super::{client::ClientNamed, progress::progress_in_words};
use crate::{prompt::OpenRemoval, words::t};

/// Draws the list, where there is anything on it: each leads to its receipt.
#[component]
pub(crate) fn OpenRemovals(removals: Vec<OpenRemoval>, operator: String) -> impl IntoView {
    let rows = removals.into_iter().map(move |OpenRemoval { id, client, progress }| {
        view! {
            <li class="open-removal">
                <a class="open-removal__link" href=format!("/removal/{id}") rel="external">
                    <ClientNamed name=client.name />
                </a>
                <p class="open-removal__progress">{progress_in_words(progress, &operator)}</p>
            </li>
        }
    });
    let rows = rows.collect::<Vec<_>>();
    (!rows.is_empty()).then(|| {
        view! {
            <section class="section" aria-labelledby="open-removals">
                <h2 class="section__heading" id="open-removals">
                    {t!("access-being-removed")}
                </h2>
                <ul class="open-removals">{rows}</ul>
            </section>
        }
    })
}
