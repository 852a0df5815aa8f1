//! Buttons and links.

use leptos::prelude::*;

use super::{Piece, Room};

/// Draws everything that can be pressed.
#[component]
pub(super) fn Actions() -> impl IntoView {
    view! {
        <Room title="Buttons and links">
            <Buttons caption="Two answers" class="button answers__button" />
            <Buttons caption="The one way on" class="button button--primary" />
            <Buttons caption="Compact" class="button button--compact" />
            <Piece caption="Side by side">
                <div class="answers">
                    <button type="button" class="button answers__button">
                        "Deny"
                    </button>
                    <button type="button" class="button answers__button">
                        "Allow"
                    </button>
                </div>
            </Piece>
            <Piece caption="The lesser way on">
                <button type="button" class="link">
                    "Use another account"
                </button>
            </Piece>
            <Piece caption="Links">
                <p>
                    "A link " <a href="#actions">"within a sentence"</a>
                    ", and one that looks like a button:"
                </p>
                <p class="ways">
                    <a class="button" href="#actions">
                        "Your account"
                    </a>
                </p>
            </Piece>
        </Room>
    }
}

/// Draws a button in all its states.
#[component]
fn Buttons(caption: &'static str, class: &'static str) -> impl IntoView {
    view! {
        <Piece caption>
            <div class="gallery__states">
                <button type="button" class=class>
                    "At rest"
                </button>
                <button type="button" class=format!("{class} is-pressed")>
                    "Pressed"
                </button>
                <button type="button" class=class aria-disabled="true">
                    "Disabled"
                </button>
                <button type="button" class=class aria-disabled="true">
                    "Allowing…"
                </button>
            </div>
        </Piece>
    }
}
