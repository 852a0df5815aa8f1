//! Warns in time that a request runs out (WCAG 2.2.1).

use std::time::Duration;

use leptos::{prelude::*, web_sys::Element};

use super::waker::waker;

/// How long before the end it warns, in seconds: long enough to press "Keep it open" in peace.
const WARNS_BEFORE: u32 = 120;

/// Lets the line around it warn when there are two minutes left.
#[island]
pub(crate) fn TimeWatcher() -> impl IntoView {
    waker(|node| {
        watch(&node);
    })
}

/// The line, as `components/facts.rs` draws it.
fn watch(node: &Element) -> Option<()> {
    let line = node.closest("p").ok()??;
    let time = line.query_selector("[data-seconds]").ok()??;
    let left = time.get_attribute("data-seconds")?.parse::<u32>().ok()?;
    // Where less is left, the page says so from the start.
    let wait = left.checked_sub(WARNS_BEFORE)?;
    let warn = move || {
        time.set_text_content(time.get_attribute("data-warning").as_deref());
        time.set_class_name("notice__text");
        line.set_class_name("notice notice--warning");
    };
    set_timeout(warn, Duration::from_secs(wait.into()));
    Some(())
}
