//! Where the person goes next.

use leptos::{either::EitherOf3, prelude::*};

use crate::{prompt::Destination, words::rich};

/// Draws where the answer leads, in words that a person can judge.
#[component]
pub(crate) fn DestinationInWords(destination: Destination) -> impl IntoView {
    match destination {
        Destination::Web { host } => EitherOf3::A(view! { <Host text=host /> }),
        Destination::Loopback { host, port } => {
            let host = view! { <code><bdi dir="ltr">{host}</bdi></code> };
            EitherOf3::B(rich!("program-on-device", [host = host], port = port.to_string()))
        }
        Destination::App { scheme } => {
            EitherOf3::C(rich!("app-on-device", [scheme = view! { <Host text=scheme /> }]))
        }
    }
}

/// Draws a technical name. Too long a one loses its start: its end says whose it is.
#[component]
pub(crate) fn Host(text: String) -> impl IntoView {
    view! {
        <code class="host">
            <bdi dir="ltr">{text}</bdi>
        </code>
    }
}
