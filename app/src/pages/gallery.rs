//! `/gallery`: every component in all its states, side by side, for who works on them and for the
//! browser tests. `grantway dev` alone serves it.

mod account;
mod actions;
mod consent;
mod fields;
mod messages;
mod names;
mod words;

use leptos::prelude::*;
use leptos_meta::Title;

use self::{
    account::Account, actions::Actions, consent::Consent, fields::Fields, messages::Messages,
    names::Names, words::WordsAndFigures,
};
use super::loaded::when_loaded;
use crate::{api::load_brand, components::Frame, prompt::Brand};

/// Loads whose pages these are, and draws all that they are made of.
#[component]
pub(crate) fn GalleryPage() -> impl IntoView {
    when_loaded(Resource::new_blocking(|| (), |()| load_brand()), page)
}

fn page(brand: Brand) -> impl IntoView {
    let operator = brand.name.clone();
    view! {
        <Title text=format!("Gallery – {}", brand.name) />
        <Frame brand=brand.clone()>
            <div class="gallery">
                <h1 class="heading heading--title">"Gallery"</h1>
                <p class="lead">
                    "What the pages are made of, in every state. Nothing here does anything."
                </p>
                <Actions />
                <Fields />
                <Messages />
                <Names brand=brand.clone() />
                <Consent brand />
                <Account operator />
                <WordsAndFigures />
            </div>
        </Frame>
    }
    .into_any()
}

/// Draws a room of the gallery.
#[component]
fn Room(
    /// What hangs there.
    title: &'static str,
    /// It.
    children: Children,
) -> impl IntoView {
    view! {
        <section class="gallery__room">
            <h2 class="gallery__title">{title}</h2>
            <div class="gallery__wall">{children()}</div>
        </section>
    }
    .into_any()
}

/// Draws one piece of it, with what it shows.
#[component]
fn Piece(
    /// What it shows.
    caption: &'static str,
    /// It.
    children: Children,
) -> impl IntoView {
    view! {
        <figure class="gallery__piece">
            <figcaption class="gallery__caption">{caption}</figcaption>
            {children()}
        </figure>
    }
    .into_any()
}
