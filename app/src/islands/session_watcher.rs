//! Notices that the person was signed out elsewhere before they press Allow.

use gloo_net::http::Request;
use leptos::{
    prelude::*,
    task::spawn_local,
    web_sys::{Event, VisibilityState},
};

use super::form::listen;

/// Asks, whenever the page is looked at again, whether the session still stands; says so if not.
#[island]
pub(crate) fn SessionWatcher() -> impl IntoView {
    let signed_out = RwSignal::new(false);
    Effect::new(move || {
        listen(&document(), "visibilitychange", move |_: Event| {
            if document().visibility_state() == VisibilityState::Visible {
                spawn_local(async move {
                    if let Some(signed_in) = signed_in().await {
                        signed_out.set(!signed_in);
                    }
                });
            }
        });
    });
    view! {
        <div role="alert">
            {move || {
                signed_out.get().then(|| view! {
                    <p class="notice notice--warning">
                        "You have been signed out. Nothing was shared. "
                        <a href=sign_in_again() rel="external">
                            "Sign in again"
                        </a>
                    </p>
                })
            }}
        </div>
    }
}

/// What `/api/session` says; none where it can't be asked.
///
/// Its answer is `{"signed_in":true}` or `{"signed_in":false}`: no parser is needed to tell.
async fn signed_in() -> Option<bool> {
    let answer = Request::get("/api/session").send().await.ok()?;
    let text = if answer.ok() { answer.text().await.ok()? } else { return None };
    Some(!text.contains("false"))
}

/// The sign-in page of the request that this consent page is about.
fn sign_in_again() -> String {
    let path = location().pathname().unwrap_or_default();
    path.replacen("/consent/", "/login/", 1)
}
