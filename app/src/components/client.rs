//! Who asks: a client by the names that its developer chose.
//!
//! Whoever registers a client chooses them, so each stands alone in a `<bdi>`: neither its
//! direction nor its letters reach the words around it.

use leptos::{either::Either, prelude::*};

use super::{
    alert::{Notice, Tone},
    frame::Emblem,
    initials::{hue, initials},
    logo::LogoPicture,
};
use crate::prompt::{Brand, ClientName, Logo};

/// Draws a client's name within a sentence.
#[component]
pub(crate) fn ClientNamed(name: String) -> impl IntoView {
    view! { <bdi class="client-name">{name}</bdi> }
}

/// Draws the two who meet on this page: the client and the operator, each by logo where there is one.
/// The names stand beside it.
pub(crate) fn client_meets_operator(
    name: &str,
    logo: Option<Logo>,
    brand: &Brand,
) -> impl IntoView + use<> {
    let client = match logo {
        Some(logo) => Either::Left(view! {
            <span class="tile tile--own">
                <LogoPicture logo />
            </span>
        }),
        None => Either::Right(view! { <bdi class=hue(name)>{initials(name)}</bdi> }),
    };
    // A name is not read in so small a place.
    let operator = match brand.logo.clone() {
        Some(logo) if logo.is_wordmark() => Either::Left(initials(&brand.name)),
        logo => Either::Right(view! { <Emblem logo /> }),
    };
    view! {
        <div class="meeting" aria-hidden="true">
            {client}
            <span class="meeting__line"></span>
            <span class="tile tile--own">{operator}</span>
        </div>
    }
}

/// Draws who made the client, and what that proves: nothing yet.
#[component]
pub(crate) fn ClientIntroduction(client: ClientName, operator: String) -> impl IntoView {
    let by = client.developer.map(|developer| {
        view! { <p class="byline">"by " <bdi class="client-name">{developer}</bdi></p> }
    });
    let mixed = client.mixed_scripts.then(|| {
        view! {
            <Notice tone=Tone::Warning>
                "The name of this application mixes letters of different alphabets, as "
                "imitations do. Continue only if you expected to see it."
            </Notice>
        }
    });
    view! {
        {by}
        <p class="byline byline--small">
            "Not checked by " {operator} ". Its developer chose this name."
        </p>
        {mixed}
    }
}
