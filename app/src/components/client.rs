//! Who asks: a client by the names that its developer chose.
//!
//! Whoever registers a client chooses them, so each stands alone in a `<bdi>`: neither its
//! direction nor its letters reach the words around it.

use leptos::{either::Either, prelude::*};

use super::{
    alert::{Notice, Tone},
    destination::DestinationInWords,
    frame::Emblem,
    initials::{hue, initials},
    logo::LogoPicture,
};
use crate::{
    prompt::{Before, Brand, ClientName, Destination, Logo, Vouched},
    words::{rich, t},
};

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

/// Draws who made the client, and what the names prove: nothing, unless the operator has checked.
#[component]
pub(crate) fn ClientIntroduction(
    client: ClientName,
    operator: String,
    vouched: Vouched,
    /// What the person allowed it before.
    before: Option<Before>,
    /// It asks for nothing that they have not allowed.
    nothing_new: bool,
    /// The name of another developer's application that this one can be taken for.
    #[prop(optional_no_strip)]
    look_alike: Option<String>,
) -> impl IntoView {
    let renamed = before.as_ref().and_then(|before| before.named.clone());
    let renamed = renamed.map(|was| view! { <Renamed was is=client.name.clone() /> });
    let led_to = before.as_ref().and_then(|before| before.led_to.clone());
    let led_to = led_to.map(|was| view! { <LedElsewhere was /> });
    let history = match before {
        Some(before) if nothing_new => {
            t!("already-allowed-since", day = before.since.date())
        }
        Some(before) => t!("first-allowed", day = before.since.date()),
        // Not "never": what they took back is forgotten after a while.
        None => t!("nothing-allowed-now"),
    };
    let look_alike = look_alike.map(|other| {
        let words = if other == client.name {
            Either::Left(t!("same-name"))
        } else {
            let other = view! { <ClientNamed name=other /> };
            Either::Right(rich!("looks-like", [other = other]))
        };
        view! { <Notice tone=Tone::Warning>{words}</Notice> }
    });
    let by = client.developer.filter(|_| vouched != Vouched::Own).map(|developer| {
        let developer = view! { <ClientNamed name=developer /> };
        view! { <p class="byline">{rich!("by-developer", [developer = developer])}</p> }
    });
    let (proof, class) = match vouched {
        Vouched::Own => (t!("part-of", operator = operator), PROVEN),
        Vouched::Checked => (t!("checked-by", operator = operator), PROVEN),
        Vouched::Not => (t!("not-checked", operator = operator), "byline byline--small"),
    };
    let mixed = client.mixed_scripts.then(|| {
        view! {
            <Notice tone=Tone::Warning>{t!("mixed-alphabets")}</Notice>
        }
    });
    view! {
        {by}
        <p class=class>{proof}</p>
        <p class="byline byline--small">{history}</p>
        {renamed}
        {led_to}
        {look_alike}
        {mixed}
    }
    .into_any()
}

/// The line of a client that the operator vouches for.
const PROVEN: &str = "byline byline--small byline--checked";

/// Says what a client was called, and by whom it was, when the person last allowed it.
#[component]
fn Renamed(
    was: ClientName,
    /// Its name now.
    is: String,
) -> impl IntoView {
    let same_name = was.name == is;
    let client = view! { <ClientNamed name=was.name /> };
    let developer = was.developer.map(|name| view! { <ClientNamed name /> });
    let words = match (same_name, developer) {
        (false, Some(developer)) => {
            rich!("renamed-by", [client = client, developer = developer]).into_any()
        }
        (false, None) => rich!("renamed", [client = client]).into_any(),
        (true, Some(developer)) => rich!("other-developer", [developer = developer]).into_any(),
        (true, None) => t!("developer-was-unnamed").into_any(),
    };
    view! { <Notice tone=Tone::Warning>{words}</Notice> }
}

/// Says where a client led when the person last allowed it.
#[component]
fn LedElsewhere(was: Destination) -> impl IntoView {
    let place = view! { <DestinationInWords destination=was /> };
    view! { <Notice tone=Tone::Warning>{rich!("led-elsewhere", [place = place])}</Notice> }
}
