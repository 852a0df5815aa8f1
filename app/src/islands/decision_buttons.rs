//! The two answers, which can't be given twice or by accident.

use std::{rc::Rc, time::Duration};

use leptos::{
    html::Div,
    prelude::*,
    wasm_bindgen::JsCast,
    web_sys::{Event, HtmlButtonElement, HtmlFormElement, MouseEvent, SubmitEvent},
};

use super::{
    form::{listen, on_return},
    tally::Tally,
};

const ALLOWING: &str = "Allowing…";
const DENYING: &str = "Denying…";

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

/// Draws "Deny" and "Allow", of equal weight.
#[island]
pub(crate) fn DecisionButtons() -> impl IntoView {
    let bar = NodeRef::<Div>::new();
    let stage = RwSignal::new(Stage::Open);
    let focused_at = StoredValue::new(-SETTLED);
    Effect::new(move || {
        let Some(form) = bar.get().and_then(|bar| bar.closest("form").ok()?) else { return };
        watch(form.unchecked_ref(), stage);
        listen(&window(), "focus", move |focus: Event| focused_at.set_value(focus.time_stamp()));
    });
    // A click of the keyboard has no `detail`: it is meant.
    let settled = move |click: MouseEvent| {
        if click.detail() > 0 && click.time_stamp() - focused_at.get_value() < SETTLED {
            click.prevent_default();
        }
    };
    let busy = move || (stage.get() != Stage::Open).then_some("true");
    view! {
        <div class="answers" node_ref=bar>
            <button
                class="button answers__button"
                type="submit"
                name="decision"
                value="deny"
                aria-disabled=busy
                on:click=settled
            >
                {move || if stage.get() == Stage::Denying { DENYING } else { "Deny" }}
            </button>
            <button
                class="button answers__button"
                type="submit"
                name="decision"
                value="allow"
                aria-disabled=busy
                on:click=settled
            >
                {move || if stage.get() == Stage::Allowing { ALLOWING } else { "Allow" }}
            </button>
        </div>
    }
}

/// Keeps the line above the buttons, and lets the form be sent once.
fn watch(form: &HtmlFormElement, stage: RwSignal<Stage>) {
    let Some(tally) = Tally::in_form(form.clone()).map(Rc::new) else { return };
    tally.count();
    let count = Rc::clone(&tally);
    listen(form, "change", move |_: Event| count.count());
    let count = Rc::clone(&tally);
    on_return(move || {
        stage.set(Stage::Open);
        count.count();
    });
    listen(form, "submit", move |submit: SubmitEvent| {
        if stage.get_untracked() != Stage::Open {
            return submit.prevent_default();
        }
        let pressed = pressed(&submit);
        stage.set(pressed);
        tally.say(if pressed == Stage::Allowing { ALLOWING } else { DENYING });
        let tally = Rc::clone(&tally);
        let still = move || {
            if stage.get_untracked() != Stage::Open {
                tally.say("Still working…");
            }
        };
        set_timeout(still, Duration::from_secs(4));
    });
}

/// Which answer was pressed. A form that is sent without a button is no answer that we know of.
fn pressed(submit: &SubmitEvent) -> Stage {
    match submit.submitter().map(JsCast::unchecked_into::<HtmlButtonElement>) {
        Some(button) if button.value() == "allow" => Stage::Allowing,
        _ => Stage::Denying,
    }
}
