//! Draws all of the app in the browser: the design loop of `trunk serve`.

use app::App;
use leptos::{mount::mount_to_body, prelude::*};

fn main() {
    console_error_panic_hook::set_once();
    mount_to_body(|| view! { <App problem=None /> });
}
