//! As whom: the account that is signed in, with the one thing to do about it.

use leptos::prelude::*;

use super::initials::initials;
use crate::words::t;

/// Draws the account in a box of its own.
#[component]
pub(crate) fn AccountBox(
    /// The name that the person signs in with.
    username: String,
    /// The form that leaves this account.
    children: Children,
) -> impl IntoView {
    view! {
        <section class="account" aria-label=t!("your-account")>
            <span class="account__face" aria-hidden="true">
                {initials(&username).chars().take(1).collect::<String>()}
            </span>
            <p class="account__who">
                <span class="account__label">{t!("signed-in-as")} " "</span>
                <bdi class="account__name" dir="ltr">
                    {username}
                </bdi>
            </p>
            <div class="account__leave">{children()}</div>
        </section>
    }
    .into_any()
}
