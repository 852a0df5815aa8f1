//! The toggle beside the password, and the note that Caps Lock is on.

use leptos::{
    prelude::*,
    wasm_bindgen::JsCast,
    web_sys::{Element, Event, HtmlFormElement, HtmlInputElement, KeyboardEvent},
};

use super::form::{listen, on_return, with_form};

/// What the toggle and the note show.
#[derive(Clone, Copy)]
struct State {
    pressed: RwSignal<Option<&'static str>>,
    hidden: RwSignal<Option<&'static str>>,
    note: RwSignal<&'static str>,
}

/// Draws the toggle. It is hidden until it works.
#[island]
pub(crate) fn ShowPassword() -> impl IntoView {
    let state = State {
        pressed: RwSignal::new(Some("false")),
        hidden: RwSignal::new(Some("")),
        note: RwSignal::new(""),
    };
    let wake = move |tools: Element| with_form(tools, move |form| watch(&form, state));
    view! {
        <div class="password-tools" use:wake>
            <button
                type="button"
                class="password-tools__toggle"
                aria-controls="password"
                aria-pressed=state.pressed
                hidden=state.hidden
            >
                "Show"
                <span class="visually-hidden">" password"</span>
            </button>
            <p class="password-tools__note" role="status">
                {state.note}
            </p>
        </div>
    }
}

/// Wires the toggle and the note to the password's field.
fn watch(form: &HtmlFormElement, state: State) {
    let found = |name| form.query_selector(name).ok().flatten();
    let (Some(input), Some(toggle)) = (found("#password"), found("[aria-controls=password]"))
    else {
        return;
    };
    let input: HtmlInputElement = input.unchecked_into();
    let shown = input.clone();
    let show = move |show: bool| {
        shown.set_type(if show { "text" } else { "password" });
        state.pressed.set(Some(if show { "true" } else { "false" }));
    };
    let hide = show.clone();
    on_return(move || hide(false));
    let pressed = move |_: Event| show(state.pressed.get_untracked() == Some("false"));
    listen(&toggle, "click", pressed);
    listen(&input, "keyup", move |event: Event| {
        // Password managers send bare events under this name.
        if let Some(key) = event.dyn_ref::<KeyboardEvent>() {
            let on = key.get_modifier_state("CapsLock");
            state.note.set(if on { "Caps Lock is on." } else { "" });
        }
    });
    listen(&input, "blur", move |_| state.note.set(""));
    state.hidden.set(None);
}
