//! The way between the person's own pages.

use leptos::prelude::*;

use crate::words::t;

/// One of the person's own pages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum AccountPage {
    /// `/`
    Applications,
    /// `/account/password`
    Password,
    /// `/account/devices`
    Devices,
    /// `/account/activity`
    Activity,
}

/// Draws the links to all of them, and marks where the person is.
#[component]
pub(crate) fn AccountNav(current: AccountPage) -> impl IntoView {
    let link = |page: AccountPage, href: &'static str, label: String| {
        let current = (page == current).then_some("page");
        // By the browser, not by the islands router: focus and notices belong to a page that is loaded.
        view! {
            <li>
                <a class="account-nav__link" href=href rel="external" aria-current=current>
                    {label}
                </a>
            </li>
        }
    };
    view! {
        <nav class="account-nav" aria-label=t!("your-account")>
            <ul class="account-nav__list">
                {link(AccountPage::Applications, "/", t!("applications-page"))}
                {link(AccountPage::Password, "/account/password", t!("password-page"))}
                {link(AccountPage::Devices, "/account/devices", t!("devices-page"))}
                {link(AccountPage::Activity, "/account/activity", t!("activity-page"))}
            </ul>
        </nav>
    }
    .into_any()
}
