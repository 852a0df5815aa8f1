//! What the gateway tells the API of the person, folded away.

use leptos::prelude::*;

use crate::{
    prompt::Learns,
    words::{rich, t},
};

/// Draws what the API learns with each call that the client makes.
#[component]
pub(super) fn Learned(learns: Learns) -> impl IntoView {
    let Learns { user_id, scopes } = learns;
    let id = view! { <code><bdi dir="ltr">{user_id}</bdi></code> };
    let scopes = (!scopes.is_empty()).then(|| {
        let names = view! { <code><bdi dir="ltr">{scopes.join(" ")}</bdi></code> };
        view! { <li>{rich!("api-learns-scopes", [scopes = names])}</li> }
    });
    view! {
        <details class="fold">
            <summary class="fold__handle">{t!("api-learns")}</summary>
            <ul class="fold__list">
                <li>{rich!("api-learns-id", [id = id])}</li>
                {scopes}
            </ul>
        </details>
    }
}
