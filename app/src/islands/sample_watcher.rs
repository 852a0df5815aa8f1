//! Remembers, on one page, in which language a developer reads the programs.

use leptos::{
    prelude::*,
    wasm_bindgen::JsCast,
    web_sys::{Element, NodeList},
};

use super::{form::listen, waker::waker};

/// Holds the programming language of a sample, as `pages/guide/samples.rs` writes it.
const LANGUAGE: &str = "data-language";

/// Opens the samples of a language wherever the page has them, when one of them is opened.
#[island]
pub(crate) fn SampleWatcher() -> impl IntoView {
    waker(|_| {
        let Ok(samples) = document().query_selector_all(".sample") else { return };
        for sample in in_list(&samples) {
            let samples = samples.clone();
            listen(&sample.clone(), "toggle", move |_| {
                if sample.has_attribute("open") {
                    open_alike(&sample, &samples);
                }
            });
        }
    })
}

/// Opens those of the language of `sample`, which stays where it is on the screen.
fn open_alike(sample: &Element, samples: &NodeList) {
    let language = sample.get_attribute(LANGUAGE);
    let place = || sample.get_bounding_client_rect().top();
    let before = place();
    for other in in_list(samples) {
        if other.get_attribute(LANGUAGE) == language && !other.has_attribute("open") {
            let _ = other.set_attribute("open", "");
        }
    }
    window().scroll_by_with_x_and_y(0.0, place() - before);
}

fn in_list(nodes: &NodeList) -> impl Iterator<Item = Element> {
    (0..nodes.length()).filter_map(|place| nodes.get(place)).map(JsCast::unchecked_into)
}
