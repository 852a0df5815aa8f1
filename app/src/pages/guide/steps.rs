//! The sign-in flow, step by step.

use leptos::prelude::*;

use super::{code, samples::Samples};
use crate::{
    prompt::{PluginFacts, Sample, Task},
    words::{rich, t},
};

/// Draws the steps.
#[component]
pub(super) fn Steps(
    facts: Option<PluginFacts>,
    /// Whether answers name their issuer.
    names_issuer: bool,
    samples: Vec<Sample>,
) -> impl IntoView {
    let without_code = facts.as_ref().is_some_and(|facts| !facts.code).then(|| {
        let error = code("unsupported_response_type");
        view! { <p>{rich!("guide-no-codes", [error = error])}</p> }
    });
    let header = facts.map_or_else(|| "Authorization".to_owned(), |facts| facts.auth_header);
    view! {
        {without_code}
        <h3 class="guide__step">{t!("guide-step-send")}</h3>
        <p>{rich!("guide-send", [state = code("state")])}</p>
        <p>
            {rich!(
                "guide-asking",
                [
                    login = code("prompt=login"),
                    consent = code("prompt=consent"),
                    none = code("prompt=none"),
                    max_age = code("max_age"),
                    login_hint = code("login_hint"),
                    ui_locales = code("ui_locales"),
                ],
            )}
        </p>
        <Samples samples=samples.clone() task=Task::Authorize />
        <h3 class="guide__step">{t!("guide-step-answer")}</h3>
        <p>{answer(names_issuer)}</p>
        <h3 class="guide__step">{t!("guide-step-exchange")}</h3>
        <p>
            {rich!(
                "guide-exchange",
                [
                    access_token = code("access_token"),
                    token_type = code("token_type"),
                    expires_in = code("expires_in"),
                    refresh_token = code("refresh_token"),
                    scope = code("scope"),
                ],
            )}
        </p>
        <Samples samples=samples.clone() task=Task::Exchange />
        <h3 class="guide__step">{t!("guide-step-call")}</h3>
        <p>{rich!("guide-call", [header = code(header), bearer = code("Bearer")])}</p>
        <Samples samples task=Task::Call />
    }
}

/// What to do with the answer, which may name its issuer.
fn answer(issuer: bool) -> impl IntoView {
    rich!(
        "guide-answer",
        [
            state = code("state"),
            iss = code("iss"),
            code = code("code"),
            error = code("error"),
            scope = code("scope"),
        ],
        issuer = if issuer { "yes" } else { "no" },
    )
}
