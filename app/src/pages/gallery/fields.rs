//! Fields and choices.

use leptos::prelude::*;

use super::{Piece, Room};
use crate::components::{Notice, SignInForm, Tone};

/// Draws everything that can be filled in or chosen.
#[component]
pub(super) fn Fields() -> impl IntoView {
    let csrf = crate::form::CsrfToken(String::new());
    view! {
        <Room title="Fields and choices">
            <Piece caption="The sign-in form">
                <SignInForm request=None csrf username="alice".to_owned() problem=None />
            </Piece>
            <Piece caption="A form with an error">
                <Notice tone=Tone::Danger>"The username or password is not right."</Notice>
                <div class="sign-in">
                    <Field id="error-username" label="Username, as it was" value="alise" wrong=true />
                    <div class="field">
                        <label class="field__label" for="error-password">
                            "New password"
                        </label>
                        <input
                            class="field__input field__input--password"
                            id="error-password"
                            type="password"
                            autocomplete="off"
                            aria-invalid="true"
                            aria-describedby="error-problem error-hint"
                        />
                        <button type="button" class="password-tools__toggle" aria-pressed="true">
                            "Show"
                        </button>
                        <p class="password-tools__note">"Caps Lock is on."</p>
                        <p class="field__problem" id="error-problem">
                            "It has 7 characters; at least 12 are needed."
                        </p>
                        <p class="field__hint" id="error-hint">
                            "At least 12 characters."
                        </p>
                    </div>
                </div>
            </Piece>
            <Piece caption="A field at rest, with an error, and switched off">
                <Field id="field-rest" label="Username" value="" />
                <Field id="field-wrong" label="Username, wrong" value="alise" wrong=true />
                <Field id="field-off" label="Username, switched off" value="alice" off=true />
            </Piece>
            <Piece caption="One of several">
                <fieldset class="choices">
                    <legend class="choices__legend">"Access ends"</legend>
                    <Radio id="ends-removed" label="When I remove it" checked=true />
                    <Radio id="ends-month" label="In 30 days" />
                    <Radio id="ends-day" label="Tomorrow, or as soon as this long line of words wraps and the dot keeps its place" />
                </fieldset>
            </Piece>
        </Room>
    }
}

#[component]
fn Field(
    id: &'static str,
    label: &'static str,
    value: &'static str,
    #[prop(optional)] wrong: bool,
    #[prop(optional)] off: bool,
) -> impl IntoView {
    view! {
        <div class="field">
            <label class="field__label" for=id>
                {label}
            </label>
            <input
                class="field__input"
                id=id
                type="text"
                value=value
                autocomplete="off"
                disabled=off
                aria-invalid=wrong.then_some("true")
            />
        </div>
    }
}

#[component]
fn Radio(id: &'static str, label: &'static str, #[prop(optional)] checked: bool) -> impl IntoView {
    view! {
        <div class="radio">
            <input class="radio__dot" type="radio" name="ends" id=id checked=checked />
            <label class="radio__label" for=id>
                {label}
            </label>
        </div>
    }
}
