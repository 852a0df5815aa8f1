//! The form that changes the password: plain HTML, with the sign-in form's "Show" in it.

use leptos::prelude::*;

use super::{
    alert::{ErrorSummary, Tone},
    form_parts::HiddenField,
};
use crate::{
    form::CsrfToken,
    islands::ShowPassword,
    prompt::{PasswordField, PasswordNotice, Weakness},
    words::t,
};

const SUMMARY: &str = "password-problem";
const OF_CURRENT: &str = "current-password-problem";
const OF_NEW: &str = "new-password-problem";

/// Draws what went wrong, for who comes back to the form; the fields say the rest.
pub(crate) fn password_summary(notice: PasswordNotice) -> impl IntoView {
    let (tone, why) = match notice {
        PasswordNotice::Changed => return None,
        PasswordNotice::WrongCurrent => (Tone::Danger, t!("password-current-wrong")),
        PasswordNotice::Throttled { seconds } => {
            (Tone::Warning, t!("password-throttled", wait = t!("seconds", count = seconds)))
        }
        PasswordNotice::Incomplete => (Tone::Danger, t!("password-incomplete")),
        PasswordNotice::TooShort { .. }
        | PasswordNotice::TooLong
        | PasswordNotice::Guessable { .. } => (Tone::Danger, t!("password-choose-another")),
    };
    Some(view! {
        <ErrorSummary id=SUMMARY tone>
            {t!("password-not-changed", why = why)}
        </ErrorSummary>
    })
}

/// Draws the form.
#[component]
pub(crate) fn PasswordForm(
    /// Ties the form to this browser.
    csrf: CsrfToken,
    /// The name that password managers keep the password under.
    username: String,
    /// The fewest characters of a new password.
    minimum: usize,
    /// What became of the last try.
    notice: Option<PasswordNotice>,
) -> impl IntoView {
    let field = notice.and_then(PasswordNotice::field);
    let incomplete = notice == Some(PasswordNotice::Incomplete);
    let invalid = |it| (field == Some(it) || incomplete).then_some("true");
    let described = |it, id: &str| if field == Some(it) { Some(id.to_owned()) } else { None };
    let of_current = described(PasswordField::Current, OF_CURRENT);
    let of_new = described(PasswordField::New, OF_NEW);
    let refusal = notice.and_then(|notice| refusal(notice, minimum));
    let (at_current, at_new) = match field {
        Some(PasswordField::Current) => (refusal, None),
        _ => (None, refusal),
    };
    view! {
        <form class="sign-in" method="post" action="/api/change-password">
            <HiddenField name="csrf" value=csrf.0 />
            // For password managers, which would otherwise ask whose password this is.
            <input type="text" name="username" value=username autocomplete="username" readonly hidden />
            <div class="field">
                <label class="field__label" for="current-password">
                    {t!("password-current")}
                </label>
                <input
                    class="field__input"
                    id="current-password"
                    name="current_password"
                    type="password"
                    autocomplete="current-password"
                    dir="ltr"
                    required
                    aria-invalid=invalid(PasswordField::Current)
                    aria-describedby=of_current
                />
                {at_current.map(|text| view! { <FieldProblem id=OF_CURRENT text /> })}
            </div>
            <div class="field">
                <label class="field__label" for="password">
                    {t!("password-new")}
                </label>
                <input
                    class="field__input field__input--password"
                    id="password"
                    name="new_password"
                    type="password"
                    autocomplete="new-password"
                    dir="ltr"
                    required
                    aria-invalid=invalid(PasswordField::New)
                    aria-describedby=format!("{} new-password-hint", of_new.unwrap_or_default()).trim().to_owned()
                />
                <ShowPassword />
                {at_new.map(|text| view! { <FieldProblem id=OF_NEW text /> })}
                <p class="field__hint" id="new-password-hint">
                    {t!("password-hint", minimum = minimum)}
                </p>
            </div>
            <button type="submit" class="button button--primary">
                {t!("password-change")}
            </button>
        </form>
    }
}

/// Draws what is wrong with a field, beside it.
#[component]
fn FieldProblem(id: &'static str, text: String) -> impl IntoView {
    view! {
        <p class="field__problem" id=id>
            {text}
        </p>
    }
}

/// What is wrong with a field, in a sentence.
fn refusal(notice: PasswordNotice, minimum: usize) -> Option<String> {
    match notice {
        PasswordNotice::WrongCurrent => Some(t!("password-not-current")),
        PasswordNotice::TooShort { characters } => {
            Some(t!("password-too-short", characters = characters, minimum = minimum))
        }
        PasswordNotice::TooLong => Some(t!("password-too-long")),
        PasswordNotice::Guessable { weakness } => {
            Some(t!("password-guessable", why = why_guessable(weakness)))
        }
        PasswordNotice::Changed | PasswordNotice::Throttled { .. } | PasswordNotice::Incomplete => {
            None
        }
    }
}

/// What makes a password easy to guess, in a sentence.
fn why_guessable(weakness: Weakness) -> String {
    match weakness {
        Weakness::Keys => t!("guessable-keys"),
        Weakness::Repeats => t!("guessable-repeats"),
        Weakness::Common => t!("guessable-common"),
        Weakness::Sequence => t!("guessable-sequence"),
        Weakness::Dates => t!("guessable-dates"),
        Weakness::Words => t!("guessable-words"),
        Weakness::Names => t!("guessable-names"),
        Weakness::Tricks => t!("guessable-tricks"),
        Weakness::Plain => t!("guessable-plain"),
    }
}
