//! A button that says what it is doing while its form is on its way.

use std::{
    cell::{Cell, RefCell},
    rc::Rc,
};

use leptos::{
    prelude::*,
    wasm_bindgen::JsCast,
    web_sys::{Element, HtmlFormElement, SubmitEvent},
};

use super::form::{listen, on_return};

/// Holds what a button says next: while it is busy, what it said at rest.
const OTHER_WORDS: &str = "data-busy";

/// Marks a button that can't be pressed; it stays in the Tab order, and its value in the form.
const DISABLED: &str = "aria-disabled";

/// Draws the button.
#[component]
pub(super) fn SubmitButton(
    /// How it looks.
    class: &'static str,
    /// The field that it fills, if any.
    #[prop(optional)]
    name: Option<&'static str>,
    /// With what.
    #[prop(optional)]
    value: Option<&'static str>,
    /// What it says at rest.
    label: String,
    /// What it says while its form is on its way.
    busy: String,
) -> impl IntoView {
    view! {
        <button type="submit" class=class name=name value=value data-busy=busy>
            {label}
        </button>
    }
}

/// Lets a form be sent once. `sent` runs when it is, with what the pressed button says then; `back`
/// when the person returns to it.
pub(super) fn send_once(
    form: &HtmlFormElement,
    sent: impl Fn(&str) + 'static,
    back: impl Fn() + 'static,
) {
    let buttons = Rc::new(buttons_of(form));
    let pending = Rc::new(Cell::new(false));
    let pressed = Rc::new(RefCell::new(None));
    let (at_rest, returned, was_pressed) =
        (Rc::clone(&buttons), Rc::clone(&pending), Rc::clone(&pressed));
    on_return(move || {
        returned.set(false);
        if let Some(button) = was_pressed.take() {
            change_words(&button);
        }
        for button in at_rest.iter() {
            let _ = button.remove_attribute(DISABLED);
        }
        back();
    });
    listen(form, "submit", move |submit| {
        if pending.replace(true) {
            return submit.prevent_default();
        }
        for button in buttons.iter() {
            let _ = button.set_attribute(DISABLED, "true");
        }
        let by = submit.unchecked_ref::<SubmitEvent>().submitter().map(JsCast::unchecked_into);
        // The browser names the pressed button, except where a script has sent the form.
        if let Some(button) = by.or_else(|| buttons.first().cloned()) {
            sent(&change_words(&button));
            pressed.replace(Some(button));
        }
    });
}

fn buttons_of(form: &HtmlFormElement) -> Vec<Element> {
    let Ok(all) = form.query_selector_all("[data-busy]") else { return Vec::new() };
    (0..all.length()).filter_map(|place| all.get(place)).map(JsCast::unchecked_into).collect()
}

/// Lets a button say its other words, and gives them back.
fn change_words(button: &Element) -> String {
    let next = button.get_attribute(OTHER_WORDS).unwrap_or_default();
    let last = button.text_content().unwrap_or_default();
    button.set_text_content(Some(&next));
    let _ = button.set_attribute(OTHER_WORDS, &last);
    next
}
