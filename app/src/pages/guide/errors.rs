//! Every error that a client meets, where, and what to do about it.
//!
//! The gateway's own words are those that it was recorded to say; a test provokes each row of the page.

use leptos::prelude::*;

use crate::prompt::PluginFacts;

/// One error.
struct Row {
    /// The value of `error`; on our own pages, their heading.
    value: String,
    /// The `error_description`, where it is always the same.
    description: &'static str,
    /// The HTTP status, where there is one.
    status: Option<u16>,
    /// What it means.
    meaning: &'static str,
    /// What to do.
    action: &'static str,
}

impl Row {
    fn new(
        (status, value): (impl Into<Option<u16>>, &str),
        description: &'static str,
        meaning: &'static str,
        action: &'static str,
    ) -> Self {
        Self { value: value.to_owned(), description, status: status.into(), meaning, action }
    }
}

/// Draws the errors, by the place where they come.
pub(super) fn errors(facts: Option<&PluginFacts>, operator: &str) -> impl IntoView + use<> {
    // What is not known may well come.
    let may = |fact: fn(&PluginFacts) -> bool| facts.is_none_or(fact);
    let token = at_the_token_endpoint()
        .into_iter()
        .chain(may(|it| it.auth_header == "Authorization").then(by_basic))
        .chain(may(|it| it.client_credentials && it.mandatory_scope).then(no_scope));
    let api = if may(|it| !it.lets_anonymous_pass) { at_the_api() } else { Vec::new() };
    let anonymous = api.is_empty().then(|| {
        view! {
            <h3 class="guide__step">"From the API"</h3>
            <p>
                "The gateway lets calls without a valid token pass as well, as nobody in particular, and says so to \
                the API: whether it answers them is up to the API."
            </p>
        }
    });
    view! {
        <p>
            <code>"error"</code> " and " <code>"error_description"</code>
            " are this gateway's own words; where they differ from RFC 6749, go by this page. "
            <code>"unauthorized_client"</code> " is never said."
        </p>
        <Table id="errors-redirect" title="At your redirect URI" rows=at_the_redirect_uri() />
        <Table id="errors-token" title="From the token endpoint" rows=token.collect() />
        {(!api.is_empty()).then(|| view! { <Table id="errors-api" title="From the API" rows=api /> })}
        {anonymous}
        <Table id="errors-pages" title="On a page of ours, to the person" rows=on_our_pages(operator) />
    }
}

fn at_the_redirect_uri() -> Vec<Row> {
    vec![
        Row::new(
            (None, "access_denied"),
            "The resource owner denied the request",
            "The person said no, or turned back before signing in. Nothing was shared.",
            "Go on without, and leave a button to ask again. Never ask again by yourself: that is a loop.",
        ),
        Row::new(
            (None, "invalid_scope"),
            "",
            "Your scope names something that this service does not have, or nothing where it must. \
             The person read that on a page of ours and came back by its button.",
            "Ask for names of the table above, separated by spaces. Do not send the person again before.",
        ),
        Row::new(
            (None, "unsupported_response_type"),
            "",
            "Your response_type can't be had here.",
            "Send response_type=code.",
        ),
        Row::new(
            (None, "invalid_request"),
            "",
            "The code_challenge is missing where it is required, is malformed, or is not S256; or response_type is missing.",
            "Send both PKCE parameters as the sample does. The description names the fault.",
        ),
    ]
}

fn at_the_token_endpoint() -> Vec<Row> {
    vec![
        Row::new(
            (400, "invalid_request"),
            "Invalid code",
            "The code was used before, is older than 300 seconds, belongs to another client, or never was one.",
            "Send the person to sign in again. Do not try the same code twice.",
        ),
        Row::new(
            (400, "invalid_request"),
            "Invalid refresh_token",
            "The refresh token was replaced by a newer one, went unused for too long, or the access was removed.",
            "Throw the tokens away, and send the person to sign in when they next need it.",
        ),
        Row::new(
            (400, "invalid_grant"),
            "Invalid code",
            "The code_verifier is not the one whose challenge was sent.",
            "Keep the verifier with the attempt that it was made for, one per attempt. The code is still good.",
        ),
        Row::new(
            (400, "invalid_request"),
            "code_verifier is required for PKCE authorization requests",
            "A challenge was sent, or is required of your client, and the exchange has no verifier.",
            "Send the code_verifier along with the code.",
        ),
        Row::new(
            (400, "invalid_client"),
            "Invalid client authentication",
            "The client_id is unknown, or the client_secret is missing or wrong.",
            "Mend your settings; trying again does not help. The code is still good.",
        ),
        Row::new(
            (400, "invalid_request"),
            "client_secret is disallowed for public clients",
            "Your client is registered as public and sent a secret.",
            "Leave client_secret out.",
        ),
        Row::new(
            (400, "invalid_request"),
            "Invalid redirect_uri that does not match with any redirect_uri created with the application",
            "The redirect_uri is not one of those that are registered, byte for byte.",
            "Send the one that you sent with the authorization request.",
        ),
        Row::new(
            (400, "unsupported_grant_type"),
            "Invalid grant_type",
            "The grant_type is unknown, or off for this service. It stands for unauthorized_client, too.",
            "Use one that the metadata names.",
        ),
        Row::new(
            (400, "access_denied"),
            "You must use HTTPS",
            "The request came by plain http.",
            "Use the address of this page. Take the secret that you have just sent for known to others.",
        ),
    ]
}

fn by_basic() -> Row {
    Row::new(
        (401, "invalid_client"),
        "Invalid client authentication",
        "The same, where you came by HTTP Basic. Its password is cut at a colon, and not form-decoded.",
        "Mend your settings, or send the two as form fields.",
    )
}

fn no_scope() -> Row {
    Row::new(
        (400, "invalid_scope"),
        "You must specify a scope",
        "A token without a person was asked for, and no scope named.",
        "Name the scopes that you need.",
    )
}

fn at_the_api() -> Vec<Row> {
    vec![
        Row::new(
            (401, "invalid_token"),
            "The access token is invalid or has expired",
            "The access token has ended, was refreshed meanwhile, was removed, or is of another service.",
            "Refresh once and try again. If the refresh is refused, send the person to sign in.",
        ),
        Row::new(
            (401, "invalid_request"),
            "The access token is missing",
            "The call has no token in its header.",
            "Send it as the sample does.",
        ),
    ]
}

fn on_our_pages(operator: &str) -> Vec<Row> {
    vec![
        Row::new(
            (400, "This application is not known here"),
            "",
            "The client_id is unknown.",
            "Compare it with the one that you were given. The person is not sent back to you.",
        ),
        Row::new(
            (400, "We stopped this request"),
            "",
            "The redirect_uri is not registered, or is missing where several are.",
            "Send it byte for byte as it is registered. The person is not sent back to you.",
        ),
        Row::new(
            (400, "We can't read this request"),
            "",
            "A parameter stands there twice, is too long, or is not UTF-8; or client_id is missing.",
            "Build the link as the sample does, with each parameter once.",
        ),
        Row::new(
            (503, &format!("We can't reach {operator} right now")),
            "",
            "The gateway does not answer. Nothing was shared.",
            "Nothing: the person can try again on that page.",
        ),
    ]
}

/// Draws the errors of one place.
#[component]
fn Table(id: &'static str, title: &'static str, rows: Vec<Row>) -> impl IntoView {
    let rows = rows
        .into_iter()
        .map(|Row { value, description, status, meaning, action }| {
            let description = (!description.is_empty()).then(|| {
                view! { <span class="guide__aside">{description}</span> }
            });
            let status = status.map(|status| view! { " " <span class="guide__status">{status}</span> });
            view! {
                <tr role="row">
                    <td role="cell" data-label="Value"><code>{value}</code> {status} {description}</td>
                    <td role="cell" data-label="Meaning">{meaning}</td>
                    <td role="cell" data-label="What to do">{action}</td>
                </tr>
            }
        })
        .collect_view();
    view! {
        <h3 class="guide__step" id=id>{title}</h3>
        <table class="guide__table guide__table--errors" role="table" aria-labelledby=id>
            <thead role="rowgroup">
                <tr role="row">
                    <th role="columnheader" scope="col">"Value"</th>
                    <th role="columnheader" scope="col">"Meaning"</th>
                    <th role="columnheader" scope="col">"What to do"</th>
                </tr>
            </thead>
            <tbody role="rowgroup">{rows}</tbody>
        </table>
    }
}
