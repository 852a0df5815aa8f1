//! The toggle beside the password, and the note that Caps Lock is on.

use leptos::{
    html::Div,
    prelude::*,
    wasm_bindgen::JsCast,
    web_sys::{Event, HtmlInputElement, KeyboardEvent},
};

use super::form::{listen, on_return};

/// Draws the toggle. It is hidden until it works.
#[island]
pub(crate) fn ShowPassword() -> impl IntoView {
    let tools = NodeRef::<Div>::new();
    let ready = RwSignal::new(false);
    let shown = RwSignal::new(false);
    let caps_lock = RwSignal::new(false);
    let input = move || {
        let field = tools.get()?.closest(".field").ok()??;
        field.query_selector("input").ok()??.dyn_into::<HtmlInputElement>().ok()
    };
    Effect::new(move || {
        let Some(input) = input() else { return };
        listen(&input, "keyup", move |key: KeyboardEvent| {
            // Browsers that fill in a password send a bare event under this name.
            if key.is_instance_of::<KeyboardEvent>() {
                caps_lock.set(key.get_modifier_state("CapsLock"));
            }
        });
        listen(&input, "blur", move |_: Event| caps_lock.set(false));
        on_return(move || shown.set(false));
        ready.set(true);
    });
    Effect::new(move || {
        let kind = if shown.get() { "text" } else { "password" };
        if let Some(input) = input() {
            input.set_type(kind);
        }
    });
    view! {
        <div class="password-tools" node_ref=tools>
            <button
                type="button"
                class="password-tools__toggle"
                aria-controls="password"
                aria-pressed=move || if shown.get() { "true" } else { "false" }
                hidden=move || !ready.get()
                on:click=move |_| shown.update(|shown| *shown = !*shown)
            >
                "Show"
                <span class="visually-hidden">" password"</span>
            </button>
            <p class="password-tools__note" role="status">
                {move || if caps_lock.get() { "Caps Lock is on." } else { "" }}
            </p>
        </div>
    }
}
