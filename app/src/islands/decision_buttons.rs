//! The two answers, which can't be given twice or by accident.

use std::{cell::Cell, rc::Rc, time::Duration};

use leptos::{
    prelude::*,
    wasm_bindgen::JsCast,
    web_sys::{Element, HtmlButtonElement, HtmlFormElement, MouseEvent, SubmitEvent},
};

use super::{
    form::{listen, on_return, send_once, with_form},
    submit_button::{SubmitButton, SubmitState},
    tally::Tally,
};

/// How long the window must have had the focus before a click counts, in milliseconds: the second
/// click of a pair that began in another window must not answer.
const SETTLED: f64 = 500.0;

/// Draws "Deny" and "Allow", of equal weight.
#[island]
pub(crate) fn DecisionButtons() -> impl IntoView {
    let deny = SubmitState::new("Deny");
    let allow = SubmitState::new("Allow");
    let wake = move |bar: Element| {
        ignore_hasty_clicks(&bar);
        with_form(bar, move |form| follow(&form, deny, allow));
    };
    view! {
        <div class="answers" use:wake>
            <SubmitButton class=BUTTON name="decision" value="deny" state=deny />
            <SubmitButton class=BUTTON name="decision" value="allow" state=allow />
        </div>
    }
}

const BUTTON: &str = "button answers__button";

/// Keeps the line above the buttons, and lets the form be sent once.
fn follow(form: &HtmlFormElement, deny: SubmitState, allow: SubmitState) {
    let Some(tally) = Tally::in_form(form).map(Rc::new) else { return };
    tally.count();
    let count = Rc::clone(&tally);
    listen(form, "change", move |_| count.count());
    let pending = Rc::new(Cell::new(false));
    let (waits, count) = (Rc::clone(&pending), Rc::clone(&tally));
    let back = move || {
        waits.set(false);
        deny.rest();
        allow.rest();
        count.count();
    };
    let sent = move |submit: &SubmitEvent| {
        let (pressed, words) =
            if allows(submit) { (allow, "Allowing…") } else { (deny, "Denying…") };
        deny.disable();
        allow.disable();
        pressed.busy(words);
        tally.say(words);
        pending.set(true);
        let (pending, tally) = (Rc::clone(&pending), Rc::clone(&tally));
        let remind = move || {
            if pending.get() {
                tally.say("Still working…");
            }
        };
        set_timeout(remind, Duration::from_secs(4));
    };
    send_once(form, sent, back);
}

/// Whether "Allow" was pressed. A form that is sent without a button is no answer that we know of.
fn allows(submit: &SubmitEvent) -> bool {
    let pressed = submit.submitter().map(JsCast::unchecked_into::<HtmlButtonElement>);
    pressed.is_some_and(|button| button.value() == "allow")
}

/// Drops clicks that come with the focus. One of the keyboard has no `detail`: it is meant.
fn ignore_hasty_clicks(bar: &Element) {
    let focused_at = Rc::new(Cell::new(-SETTLED));
    let focused = Rc::clone(&focused_at);
    listen(&window(), "focus", move |focus| focused.set(focus.time_stamp()));
    let returned = Rc::clone(&focused_at);
    let now = || window().performance().map_or(-SETTLED, |clock| clock.now());
    on_return(move || returned.set(now()));
    listen(bar, "click", move |click| {
        let by_pointer = click.unchecked_ref::<MouseEvent>().detail() > 0;
        if by_pointer && click.time_stamp() - focused_at.get() < SETTLED {
            click.prevent_default();
        }
    });
}
