//! The button of the sign-in form, which says that it is busy and can't be pressed twice.

use leptos::{html::Button, prelude::*, web_sys::Event};

use super::form::{listen, on_return};

/// Draws "Sign in".
#[island]
pub(crate) fn SignInButton() -> impl IntoView {
    let button = NodeRef::<Button>::new();
    let pending = RwSignal::new(false);
    Effect::new(move || {
        let Some(form) = button.get().and_then(|button| button.form()) else { return };
        listen(&form, "submit", move |submit: Event| {
            if pending.get_untracked() {
                submit.prevent_default();
            }
            pending.set(true);
        });
        on_return(move || pending.set(false));
    });
    view! {
        <button
            node_ref=button
            type="submit"
            class="button button--primary"
            aria-disabled=move || pending.get().then_some("true")
        >
            {move || if pending.get() { "Signing in…" } else { "Sign in" }}
        </button>
    }
}
