//! The two answers, which can't be given twice or by accident, and the line above them.

use std::time::Duration;

use leptos::{
    html::Div,
    prelude::*,
    wasm_bindgen::JsCast,
    web_sys::{Event, HtmlButtonElement, HtmlFormElement, MouseEvent, SubmitEvent},
};

use super::form::{listen, on_return};

/// How long the window must have had the focus before a click counts, in milliseconds: the second
/// click of a pair that began in another window must not answer.
const SETTLED: f64 = 500.0;

/// Where an answer is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Stage {
    /// Not given yet.
    Open,
    /// On its way.
    Allowing,
    /// On its way.
    Denying,
}

/// Draws "Deny" and "Allow", of equal weight, and what is going on.
#[island]
pub(crate) fn DecisionButtons() -> impl IntoView {
    let bar = NodeRef::<Div>::new();
    let stage = RwSignal::new(Stage::Open);
    let slow = RwSignal::new(false);
    let focused_at = StoredValue::new(-SETTLED);
    Effect::new(move || {
        let Some(form) = bar.get().and_then(|bar| bar.closest("form").ok()?) else { return };
        let form: HtmlFormElement = form.unchecked_into();
        listen(&form, "submit", move |submit: SubmitEvent| {
            if stage.get_untracked() != Stage::Open {
                submit.prevent_default();
                return;
            }
            stage.set(pressed(&submit));
            set_timeout(move || slow.set(true), Duration::from_secs(4));
        });
        on_return(move || {
            stage.set(Stage::Open);
            slow.set(false);
        });
        listen(&window(), "focus", move |focus: Event| focused_at.set_value(focus.time_stamp()));
    });
    // A click of the keyboard has no `detail`: it is meant.
    let guard = move |click: MouseEvent| {
        if click.detail() > 0 && click.time_stamp() - focused_at.get_value() < SETTLED {
            click.prevent_default();
        }
    };
    let busy = move || (stage.get() != Stage::Open).then_some("true");
    let said = move || match (stage.get(), slow.get()) {
        (Stage::Open, _) => "",
        (Stage::Allowing, false) => "Allowing…",
        (Stage::Denying, false) => "Denying…",
        (Stage::Allowing | Stage::Denying, true) => "Still working…",
    };
    view! {
        <div class="answers" node_ref=bar>
            <p class="answers__status" role="status">{said}</p>
            <button class="button answers__button" type="submit" name="decision" value="deny"
                aria-disabled=busy on:click=guard>
                {move || if stage.get() == Stage::Denying { "Denying…" } else { "Deny" }}
            </button>
            <button class="button answers__button" type="submit" name="decision" value="allow"
                aria-disabled=busy on:click=guard>
                {move || if stage.get() == Stage::Allowing { "Allowing…" } else { "Allow" }}
            </button>
        </div>
    }
}

/// Which answer was pressed. A form that is sent without a button is no answer that we know of.
fn pressed(submit: &SubmitEvent) -> Stage {
    match submit.submitter().map(JsCast::unchecked_into::<HtmlButtonElement>) {
        Some(button) if button.value() == "allow" => Stage::Allowing,
        _ => Stage::Denying,
    }
}
