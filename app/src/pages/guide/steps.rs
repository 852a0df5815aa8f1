//! The sign-in flow, step by step.

use leptos::prelude::*;

use super::samples::Samples;
use crate::prompt::{Endpoints, PluginFacts, Sample, Task};

/// Draws the steps.
#[component]
pub(super) fn Steps(
    facts: Option<PluginFacts>,
    endpoints: Endpoints,
    samples: Vec<Sample>,
) -> impl IntoView {
    let without_code = facts.as_ref().is_some_and(|facts| !facts.code).then(|| {
        view! {
            <p>"This gateway issues no codes for this service right now: step 1 ends in "
            <code>"unsupported_response_type"</code>"."</p>
        }
    });
    let header = facts.map_or_else(|| "Authorization".to_owned(), |facts| facts.auth_header);
    let issuer = endpoints.issuer.map(|_| {
        view! { " and that " <code>"iss"</code> " is the issuer above" }
    });
    view! {
        {without_code}
        <h3 class="guide__step">"1. Send the person to sign in"</h3>
        <p>
            "Make a PKCE verifier and a " <code>"state"</code>
            ", keep both in the person's session, and redirect their browser to the authorization endpoint."
        </p>
        <Samples samples=samples.clone() task=Task::Authorize what="Make the link" />
        <h3 class="guide__step">"2. Take the answer at your redirect URI"</h3>
        <p>
            "First compare " <code>"state"</code> " with the one in the person's session" {issuer}
            ". Then there is either " <code>"code"</code> " or " <code>"error"</code>
            " in the query. Where the person allowed less than you asked for, " <code>"scope"</code>
            " says what."
        </p>
        <h3 class="guide__step">"3. Exchange the code"</h3>
        <p>
            "A code is good for one exchange within 300 seconds. Do it on your server. The answer is JSON: "
            <code>"access_token"</code> ", " <code>"token_type"</code> " and, as a rule, "
            <code>"expires_in"</code> " and " <code>"refresh_token"</code> ". Keep them as you would keep passwords. \
            It never has a " <code>"scope"</code> "."
        </p>
        <Samples samples=samples.clone() task=Task::Exchange what="Exchange the code" />
        <h3 class="guide__step">"4. Call the API"</h3>
        <p>
            "Send the access token in the header " <code>{header}</code> ", after the word "
            <code>"Bearer"</code> "."
        </p>
        <Samples samples task=Task::Call what="Call the API" />
    }
}
