//! Notices that the person was signed out elsewhere before they press Allow.

use gloo_net::http::Request;
use leptos::{
    prelude::*,
    task::spawn_local,
    web_sys::{self, Element, VisibilityState},
};

use super::{form::listen, waker::waker};

/// Asks, whenever the page is looked at again, whether the session still stands; if not, shows the
/// notice that waits beside it.
#[island]
pub(crate) fn SessionWatcher() -> impl IntoView {
    waker(|node| {
        listen(&document(), "visibilitychange", move |_| {
            if document().visibility_state() == VisibilityState::Visible {
                let notice = notice_beside(&node);
                spawn_local(async move {
                    if let (Some(notice), Some(false)) = (notice, signed_in().await) {
                        let _ = notice.remove_attribute("hidden");
                    }
                });
            }
        });
    })
}

/// The notice, as `pages/consent.rs` draws it.
fn notice_beside(node: &Element) -> Option<Element> {
    node.closest("[role=alert]").ok()??.query_selector(".notice").ok()?
}

/// What `/api/session` says; none where it can't be asked.
///
/// Its answer is `{"signed_in":true}` or `{"signed_in":false}`: no parser is needed to tell.
async fn signed_in() -> Option<bool> {
    // Not `Request::get`: its builder of headers and queries would add 2 KB to every download.
    let request = web_sys::Request::new_with_str("/api/session").ok()?;
    let answer = Request::from(request).send().await.ok()?;
    if !answer.ok() {
        return None;
    }
    answer.text().await.ok().map(|text| !text.trim_ascii_end().ends_with("false}"))
}
