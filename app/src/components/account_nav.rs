//! The way between the person's own pages.

use leptos::prelude::*;

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
    let link = |page: AccountPage, href: &'static str, label: &'static str| {
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
        <nav class="account-nav" aria-label="Your account">
            <ul class="account-nav__list">
                {link(AccountPage::Applications, "/", "Applications")}
                {link(AccountPage::Password, "/account/password", "Password")}
                {link(AccountPage::Devices, "/account/devices", "Devices")}
                {link(AccountPage::Activity, "/account/activity", "Activity")}
            </ul>
        </nav>
    }
    .into_any()
}
