//! The button of the sign-in form, which says that it is busy and can't be pressed twice.

use leptos::{prelude::*, web_sys::Element};

use super::{
    form::{send_once, with_form},
    submit_button::{SubmitButton, SubmitState},
};

/// Draws "Sign in".
#[island]
pub(crate) fn SignInButton() -> impl IntoView {
    let state = SubmitState::new("Sign in");
    let wake = move |node: Element| {
        with_form(node, move |form| {
            let sent = move |_: &_| {
                state.disable();
                state.busy("Signing in…");
            };
            send_once(&form, sent, move || state.rest());
        });
    };
    view! {
        <div aria-live="polite" use:wake>
            <SubmitButton class="button button--primary" state />
        </div>
    }
}
