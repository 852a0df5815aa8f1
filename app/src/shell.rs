//! The document around every page: its head, its stylesheet, and the script that wakes the islands.

use leptos::{nonce::use_nonce, prelude::*};
use leptos_meta::{HashedStylesheet, MetaTags};

use crate::{app::App, prompt::ProblemPrompt};

/// Keeps form posts native.
///
/// The islands router would fetch them in the background, where the policy of the page that is
/// leaving (`connect-src`, `form-action`) applies to the page that comes: Allow would go nowhere.
/// It must run before the router listens, so it stands alone and first.
const NATIVE_POSTS: &str = "addEventListener('submit',e=>e.stopImmediatePropagation())";

/// Draws the whole document: the page that the URL asks for, or `problem` instead of it.
pub fn shell(options: LeptosOptions, problem: Option<ProblemPrompt>) -> impl IntoView {
    view! {
        <!DOCTYPE html>
        <html>
            <head>
                <meta charset="utf-8" />
                <meta name="viewport" content="width=device-width, initial-scale=1" />
                <meta name="color-scheme" content="light dark" />
                <HashedStylesheet options=options.clone() />
                // Nothing is painted before all is read: what is painted in parts moves.
                <link rel="expect" blocking="render" href="#end" />
                <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
                <script nonce=use_nonce()>{NATIVE_POSTS}</script>
                <AutoReload options=options.clone() />
                <HydrationScripts options islands=true islands_router=true />
                <MetaTags />
            </head>
            <body>
                <App problem />
                <span id="end" hidden></span>
            </body>
        </html>
    }
}
