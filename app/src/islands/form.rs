//! What the islands need of the form around them.

use leptos::{
    prelude::window_event_listener_untyped,
    wasm_bindgen::{JsCast, closure::Closure, convert::FromWasmAbi},
    web_sys::{Event, EventTarget},
};

/// Listens for as long as the document lives.
///
/// On the form itself, because the shell stops `submit` before it reaches the window.
pub(super) fn listen<E: FromWasmAbi + 'static>(
    target: &EventTarget,
    event: &str,
    heard: impl FnMut(E) + 'static,
) {
    let heard = Closure::<dyn FnMut(E)>::new(heard);
    // Fails only for a listener that is not callable.
    let _ = target.add_event_listener_with_callback(event, heard.as_ref().unchecked_ref());
    heard.forget();
}

/// Runs `reset` when the person comes back to this page by the browser's Back button: the browser
/// may bring it from its cache just as they left it, waiting for an answer.
pub(super) fn on_return(reset: impl Fn() + 'static) {
    let _ = window_event_listener_untyped("pageshow", move |_: Event| reset());
}
