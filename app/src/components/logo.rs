//! Logos: pictures on our own origin, that the operator has given.

use leptos::prelude::*;

use crate::prompt::Logo;

/// Draws a logo, for light or dark pages. Its size is known before it comes, so nothing moves.
#[component]
pub(crate) fn LogoPicture(
    /// It.
    logo: Logo,
    /// What it says; empty where its name stands beside it.
    #[prop(optional, into)]
    alt: String,
) -> impl IntoView {
    let Logo { light, dark, width, height } = logo;
    let dark = dark.map(|dark| {
        view! { <source media="(prefers-color-scheme: dark)" srcset=dark /> }
    });
    view! {
        <picture class="logo">
            {dark}
            <img
                class="logo__picture"
                src=light
                alt=alt
                width=width.to_string()
                height=height.to_string()
            />
        </picture>
    }
}
