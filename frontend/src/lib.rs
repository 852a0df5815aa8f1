//! Wakes the islands in a page that the server has drawn.

// Without it the islands are dead code to the linker, and pages stay silently plain.
use app as _;

/// Called by the page's script, which then wakes one island after the other.
#[cfg(feature = "hydrate")]
#[wasm_bindgen::prelude::wasm_bindgen]
pub fn hydrate() {
    #[cfg(debug_assertions)]
    console_error_panic_hook::set_once();
    leptos::mount::hydrate_islands();
}
