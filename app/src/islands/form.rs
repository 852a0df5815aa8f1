//! What the islands need of the form around them.

use leptos::{
    prelude::window_event_listener_untyped,
    wasm_bindgen::{JsCast, closure::Closure},
    web_sys::{Element, Event, EventTarget, HtmlFormElement, PageTransitionEvent},
};

/// Hands over the form around `node`; marks it as awake, for whoever must wait for that.
pub(super) fn with_form(node: &Element, wake: impl FnOnce(HtmlFormElement)) {
    if let Ok(Some(form)) = node.closest("form") {
        wake(form.clone().unchecked_into());
        let _ = form.set_attribute("data-awake", "");
    }
}

/// Listens for as long as the document lives.
///
/// On the form itself, because the shell stops `submit` before it reaches the window.
pub(super) fn listen(target: &EventTarget, event: &str, heard: impl FnMut(Event) + 'static) {
    let heard = Closure::<dyn FnMut(Event)>::new(heard);
    // Fails only for a listener that is not callable.
    let _ = target.add_event_listener_with_callback(event, heard.as_ref().unchecked_ref());
    heard.forget();
}

/// Runs `reset` when the person comes back to this page by the browser's Back button: the browser
/// may bring it from its cache just as they left it, waiting for an answer.
pub(super) fn on_return(reset: impl Fn() + 'static) {
    let _ = window_event_listener_untyped("pageshow", move |shown| {
        if shown.unchecked_ref::<PageTransitionEvent>().persisted() {
            reset();
        }
    });
}
