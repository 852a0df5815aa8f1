//! A button that says what it is doing while its form is on its way.

use leptos::prelude::*;

/// What a button says, and whether it can be pressed.
#[derive(Clone, Copy)]
pub(super) struct SubmitState {
    words: &'static str,
    label: RwSignal<&'static str>,
    disabled: RwSignal<Option<&'static str>>,
}

impl SubmitState {
    /// A button at rest.
    pub(super) fn new(words: &'static str) -> Self {
        Self { words, label: RwSignal::new(words), disabled: RwSignal::new(None) }
    }

    /// Can't be pressed; it stays in the Tab order, and its value in the form.
    pub(super) fn disable(self) {
        self.disabled.set(Some("true"));
    }

    /// Says what it is doing.
    pub(super) fn busy(self, words: &'static str) {
        self.label.set(words);
    }

    /// As it was at first.
    pub(super) fn rest(self) {
        self.label.set(self.words);
        self.disabled.set(None);
    }
}

/// Draws the button.
#[component]
pub(super) fn SubmitButton(
    /// How it looks.
    class: &'static str,
    /// The field that it fills, if any.
    #[prop(optional)]
    name: Option<&'static str>,
    /// With what.
    #[prop(optional)]
    value: Option<&'static str>,
    /// What it says now.
    state: SubmitState,
) -> impl IntoView {
    view! {
        <button type="submit" class=class name=name value=value aria-disabled=state.disabled>
            {state.label}
        </button>
    }
}
