//! What is around every page: whose it is, the card in the middle, the line below.

use leptos::prelude::*;

use super::mark::Mark;

/// Draws a page's landmarks around its card.
#[component]
pub(crate) fn Frame(
    /// The operator's name; a page that has loaded nothing does not know it.
    #[prop(optional, into)]
    operator: Option<String>,
    /// What the card holds.
    children: Children,
) -> impl IntoView {
    let home = if operator.is_some() { "" } else { "Your account" };
    view! {
        <div class="frame">
            <header class="masthead">
                <a class="masthead__home" href="/" rel="external">
                    <Mark />
                    <span class="masthead__name">{operator}</span>
                    <span class="visually-hidden">{home}</span>
                </a>
            </header>
            <main class="frame__main">
                <div class="card">{children()}</div>
            </main>
            <footer class="colophon">
                <p>"Sign-in and permissions by Grantway"</p>
            </footer>
        </div>
    }
}
