//! The toggle beside the password, and the note that Caps Lock is on.

use leptos::{
    prelude::*,
    wasm_bindgen::JsCast,
    web_sys::{Event, HtmlFormElement, HtmlInputElement, KeyboardEvent},
};

use super::{
    form::{listen, on_return, with_form},
    waker::waker,
};
use crate::words::t;

/// Draws the toggle. It is hidden until it works.
#[component]
pub(crate) fn ShowPassword() -> impl IntoView {
    view! {
        <div class="password-tools">
            <PasswordWatcher />
            <button
                type="button"
                class="password-tools__toggle"
                aria-controls="password"
                aria-pressed="false"
                aria-label=t!("show-password")
                hidden
            >
                {t!("show")}
            </button>
            <p class="password-tools__note" role="status" data-caps-lock=t!("caps-lock")></p>
        </div>
    }
}

#[island]
fn PasswordWatcher() -> impl IntoView {
    waker(|node| {
        with_form(&node, |form| {
            watch(&form);
        });
    })
}

/// Wires the toggle and the note to the password's field.
fn watch(form: &HtmlFormElement) -> Option<()> {
    let found = |name| form.query_selector(name).ok()?;
    let input: HtmlInputElement = found("#password")?.unchecked_into();
    let toggle = found("[aria-controls=password]")?;
    let note = found("[data-caps-lock]")?;

    let (shown, button) = (input.clone(), toggle.clone());
    let show = move |show: bool| {
        shown.set_type(if show { "text" } else { "password" });
        let _ = button.set_attribute("aria-pressed", if show { "true" } else { "false" });
    };
    let (hide, field) = (show.clone(), input.clone());
    on_return(move || hide(false));
    listen(&toggle, "click", move |_| show(field.type_() == "password"));

    let silent = note.clone();
    listen(&input, "keyup", move |event: Event| {
        // Password managers send bare events under this name.
        if let Some(key) = event.dyn_ref::<KeyboardEvent>() {
            let words = note.get_attribute("data-caps-lock");
            note.set_text_content(words.filter(|_| key.get_modifier_state("CapsLock")).as_deref());
        }
    });
    listen(&input, "blur", move |_| silent.set_text_content(None));
    toggle.remove_attribute("hidden").ok()
}
