//! The sign-in form: plain HTML, with two islands in it.

use leptos::prelude::*;

use super::{
    alert::{ErrorSummary, Tone},
    form_parts::HiddenField,
};
use crate::{
    form::{CsrfToken, RequestId},
    islands::{ShowPassword, SignInButton},
    prompt::SignInProblem,
    words::t,
};

const SUMMARY: &str = "sign-in-problem";

/// Draws the form.
#[component]
pub(crate) fn SignInForm(
    /// The pending request that the person signs in for.
    request: Option<RequestId>,
    /// Ties the form to this browser.
    csrf: CsrfToken,
    /// What they typed last time.
    username: String,
    /// What went wrong last time.
    problem: Option<SignInProblem>,
) -> impl IntoView {
    let request = request.map(|id| view! { <HiddenField name="request" value=id.into() /> });
    let described = problem.map(|_| SUMMARY);
    let invalid = problem.is_some_and(about_the_fields).then_some("true");
    view! {
        {problem.map(|problem| view! { <Summary problem /> })}
        <form class="sign-in" method="post" action="/api/sign-in">
            {request}
            <HiddenField name="csrf" value=csrf.0 />
            <div class="field">
                <label class="field__label" for="username">
                    {t!("username")}
                </label>
                <input
                    class="field__input"
                    id="username"
                    name="username"
                    type="text"
                    value=username
                    autocomplete="username"
                    autocapitalize="none"
                    spellcheck="false"
                    dir="ltr"
                    required
                    aria-invalid=invalid
                    aria-describedby=described
                />
            </div>
            <div class="field">
                <label class="field__label" for="password">
                    {t!("password")}
                </label>
                <input
                    class="field__input field__input--password"
                    id="password"
                    name="password"
                    type="password"
                    autocomplete="current-password"
                    dir="ltr"
                    required
                    aria-invalid=invalid
                    aria-describedby=described
                />
                <ShowPassword />
            </div>
            <SignInButton />
        </form>
    }
}

/// Draws what went wrong, once, for both fields: which of the two is wrong is never said.
#[component]
fn Summary(problem: SignInProblem) -> impl IntoView {
    let words = match problem {
        SignInProblem::WrongPair => t!("wrong-pair"),
        SignInProblem::Throttled { seconds } => {
            t!("too-many-tries", span = t!("seconds", count = seconds))
        }
        SignInProblem::SignedOut => t!("signed-out-idle"),
        SignInProblem::Incomplete => t!("incomplete"),
    };
    let tone = if about_the_fields(problem) { Tone::Danger } else { Tone::Warning };
    view! {
        <ErrorSummary id=SUMMARY tone>
            {words}
        </ErrorSummary>
    }
}

fn about_the_fields(problem: SignInProblem) -> bool {
    match problem {
        SignInProblem::WrongPair | SignInProblem::Incomplete => true,
        SignInProblem::Throttled { .. } | SignInProblem::SignedOut => false,
    }
}
