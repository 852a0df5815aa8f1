//! The button of the sign-in form, which says that it is busy and can't be pressed twice.

use leptos::prelude::*;

use super::{
    form::with_form,
    submit_button::{SubmitButton, send_once},
    waker::waker,
};
use crate::words::t;

/// Draws "Sign in".
#[component]
pub(crate) fn SignInButton() -> impl IntoView {
    view! {
        <div aria-live="polite">
            <SubmitButton
                class="button button--primary"
                label=t!("sign-in")
                busy=t!("signing-in")
            />
            <SignInWatcher />
        </div>
    }
}

#[island]
fn SignInWatcher() -> impl IntoView {
    waker(|node| with_form(&node, |form| send_once(&form, |_| (), || ())))
}
