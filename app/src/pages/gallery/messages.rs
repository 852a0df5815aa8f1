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
            <Piece caption="Badges">
                <p>
                    <span class="badge">"Sensitive"</span>
                    " "
                    <span class="badge badge--new">"New"</span>
                    " "
                    <span class="badge badge--given">"Already allowed"</span>
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
