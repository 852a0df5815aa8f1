//! The button that copies the code beside it.

use std::time::Duration;

use leptos::{prelude::*, task::spawn_local, web_sys::Element};

use super::{form::listen, waker::waker};
use crate::words::t;

/// How long it says what came of it.
const SAYS_IT_FOR: Duration = Duration::from_secs(2);

/// Draws the button, for the `code` that lies beside it in the same element. It is not seen
/// until it works; its place is kept.
#[component]
pub(crate) fn CopyButton(
    /// What is copied, for who does not see what lies beside it: "Request id".
    what: String,
) -> impl IntoView {
    view! {
        <span class="copy">
            <CopyWatcher />
            <button type="button" class="copy__button" disabled>
                {t!("copy")}
                <span class="visually-hidden">{what}</span>
            </button>
            <span
                class="copy__said"
                role="status"
                data-copied=t!("copied")
                data-refused=t!("copy-refused")
            ></span>
        </span>
    }
}

#[island]
fn CopyWatcher() -> impl IntoView {
    waker(|node| {
        watch(&node);
    })
}

/// Wires the button to the code and to the line that says what came of it.
fn watch(node: &Element) -> Option<()> {
    let copy = node.closest(".copy").ok()??;
    let code = copy.parent_element()?.query_selector("code").ok()??;
    let button = copy.query_selector("button").ok()??;
    let said = copy.query_selector("[role=status]").ok()??;
    listen(&button, "click", move |_| {
        let text = code.text_content().unwrap_or_default();
        let written = window().navigator().clipboard().write_text(&text);
        let said = said.clone();
        spawn_local(async move {
            let outcome = if written.await.is_ok() { "data-copied" } else { "data-refused" };
            said.set_text_content(said.get_attribute(outcome).as_deref());
            set_timeout(move || said.set_text_content(None), SAYS_IT_FOR);
        });
    });
    button.remove_attribute("disabled").ok()
}
