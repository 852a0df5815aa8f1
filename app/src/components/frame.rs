//! What is around every page: whose it is, the card in the middle, the line below.

use leptos::prelude::*;

use super::mark::Mark;
use crate::prompt::Brand;

/// Draws a page's landmarks around its card.
#[component]
pub(crate) fn Frame(
    /// Whose page it is; a page that has loaded nothing does not know it.
    #[prop(optional)]
    brand: Option<Brand>,
    /// What the card holds.
    children: Children,
) -> impl IntoView {
    // A link needs a name, even where the operator's is not known.
    let (class, name) = match brand {
        Some(brand) => ("masthead__name", brand.name),
        None => ("visually-hidden", "Your account".to_owned()),
    };
    view! {
        <div class="frame">
            <header class="masthead">
                <a class="masthead__home" href="/" rel="external">
                    <Mark />
                    <span class=class>{name}</span>
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
