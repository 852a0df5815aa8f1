//! The line above the two answers: how much is being allowed, and then that it is on its way.

use leptos::web_sys::{Element, HtmlFormElement};

/// The line, as `components/consent_form.rs` draws it.
pub(super) struct Tally {
    form: HtmlFormElement,
    line: Element,
}

impl Tally {
    /// Finds the line in its form.
    pub(super) fn in_form(form: &HtmlFormElement) -> Option<Self> {
        let line = form.query_selector(".tally").ok()??;
        Some(Self { form: form.clone(), line })
    }

    /// Says how many permissions are being allowed, where there are any.
    pub(super) fn count(&self) {
        let part = |name| self.line.get_attribute(name);
        let (Some(needed), Some(before), Some(after)) =
            (part("data-needed"), part("data-before"), part("data-after"))
        else {
            return self.tell("");
        };
        let chosen = self.form.query_selector_all("[name='optional[]']:checked");
        let chosen = chosen.map_or(0, |boxes| boxes.length());
        let allowed = needed.parse::<u32>().unwrap_or(0) + chosen;
        self.tell(&[before, allowed.to_string(), after].concat());
    }

    /// Says that it still works, and takes its time.
    pub(super) fn tell_that_it_takes_long(&self) {
        self.tell(&self.line.get_attribute("data-slow").unwrap_or_default());
    }

    /// Says something; a screen reader hears it, so the same thing is never said twice.
    pub(super) fn tell(&self, words: &str) {
        if self.line.text_content().as_deref() != Some(words) {
            self.line.set_text_content(Some(words));
        }
    }
}
