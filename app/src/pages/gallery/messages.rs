//! Notices, badges and folds.

use leptos::prelude::*;

use super::{Piece, Room};
use crate::{
    components::{DeveloperFold, Notice, Tone},
    prompt::DeveloperNote,
};

/// Draws everything that says something beside the way.
#[component]
pub(super) fn Messages() -> impl IntoView {
    let note = DeveloperNote {
        error: "invalid_scope".to_owned(),
        description: "scope has an item that this service does not know".to_owned(),
    };
    view! {
        <Room title="Notices, badges, folds">
            <Piece caption="Something failed">
                <Notice tone=Tone::Danger>"The username or password is not right."</Notice>
            </Piece>
            <Piece caption="Something to be careful about">
                <Notice tone=Tone::Warning>
                    "Any program on this device can open this address. Allow only if you have just "
                    "started this application yourself. " <a href="#messages">"Read more"</a>
                </Notice>
            </Piece>
            <Piece caption="Something worked">
                // By hand, as the summary of an error is: both take the focus, and this page has none to give.
                <div class="notice done">
                    <svg class="notice__icon" viewBox="0 0 20 20" width="20" height="20" fill="none" aria-hidden="true">
                        <path d="M4 10.5 8.25 15 16 5.5" />
                    </svg>
                    <p class="notice__text">"Your password is changed."</p>
                </div>
            </Piece>
            <Piece caption="A badge">
                <p>
                    "See your home address " <span class="badge">"Sensitive"</span>
                </p>
            </Piece>
            <Piece caption="A fold, closed">
                <DeveloperFold note />
            </Piece>
            <Piece caption="A fold, open">
                <details class="fold" open>
                    <summary class="fold__handle">"Technical names"</summary>
                    <ul class="fold__list">
                        <li>
                            <code>"profile"</code>
                        </li>
                        <li>
                            <code>"https://api.acme.example/auth/calendar.events.readonly"</code>
                        </li>
                    </ul>
                </details>
            </Piece>
        </Room>
    }
}
