//! The two answers, which can't be given twice or by accident.

use std::{cell::Cell, rc::Rc, time::Duration};

use leptos::{
    prelude::*,
    wasm_bindgen::JsCast,
    web_sys::{Element, HtmlFormElement, MouseEvent},
};

use super::{
    form::{listen, on_return, with_form},
    submit_button::{SubmitButton, send_once},
    tally::Tally,
    waker::waker,
};
use crate::words::t;

/// How long the window must have had the focus before a click counts, in milliseconds: the second
/// click of a pair that began in another window must not answer.
const SETTLED: f64 = 500.0;

/// Draws "Deny" and "Allow", of equal weight.
#[component]
pub(crate) fn DecisionButtons() -> impl IntoView {
    view! {
        <DecisionWatcher />
        <div class="answers">
            <SubmitButton
                class=BUTTON
                name="decision"
                value="deny"
                label=t!("deny")
                busy=t!("denying")
            />
            <SubmitButton
                class=BUTTON
                name="decision"
                value="allow"
                label=t!("allow")
                busy=t!("allowing")
            />
        </div>
    }
}

const BUTTON: &str = "button answers__button";

/// Keeps the line above the buttons, and lets the form be sent once.
#[island]
fn DecisionWatcher() -> impl IntoView {
    waker(|node| {
        with_form(&node, |form| {
            if let Ok(Some(bar)) = form.query_selector(".answers") {
                ignore_hasty_clicks(&bar);
            }
            follow(&form);
        });
    })
}

fn follow(form: &HtmlFormElement) {
    let Some(tally) = Tally::in_form(form).map(Rc::new) else { return };
    tally.count();
    let count = Rc::clone(&tally);
    listen(form, "change", move |_| count.count());
    let pending = Rc::new(Cell::new(false));
    let (waits, count) = (Rc::clone(&pending), Rc::clone(&tally));
    let back = move || {
        waits.set(false);
        count.count();
    };
    let sent = move |words: &str| {
        tally.tell(words);
        pending.set(true);
        let (pending, tally) = (Rc::clone(&pending), Rc::clone(&tally));
        let remind = move || {
            if pending.get() {
                tally.tell_that_it_takes_long();
            }
        };
        set_timeout(remind, Duration::from_secs(4));
    };
    send_once(form, sent, back);
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
