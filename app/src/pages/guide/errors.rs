//! Every error that a client meets, where, and what to do about it.
//!
//! The gateway's own words are those that it was recorded to say; a test provokes each row of the page.

use leptos::prelude::*;

use super::code;
use crate::{
    pages::problem::heading,
    prompt::{PluginFacts, Problem},
    words::{rich, t},
};

/// What is said of `prompt=none`, where that can't be.
const QUIETLY: &str = "prompt=none was sent, and the person must be asked";

/// One error.
struct Row {
    /// The value of `error`; on our own pages, their heading.
    value: String,
    /// The `error_description`, where it is always the same.
    description: &'static str,
    /// The HTTP status, where there is one.
    status: Option<u16>,
    /// What it means.
    meaning: String,
    /// What to do.
    action: String,
}

impl Row {
    fn new(
        (status, value): (impl Into<Option<u16>>, &str),
        description: &'static str,
        meaning: String,
        action: String,
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
            <h3 class="guide__step">{t!("guide-errors-api")}</h3>
            <p>{t!("guide-errors-anonymous")}</p>
        }
    });
    view! {
        <p>
            {rich!(
                "guide-errors-words",
                [
                    error = code("error"),
                    error_description = code("error_description"),
                    unauthorized_client = code("unauthorized_client"),
                ],
            )}
        </p>
        <Table id="errors-redirect" title=t!("guide-errors-redirect") rows=at_the_redirect_uri() />
        <Table id="errors-token" title=t!("guide-errors-token") rows=token.collect() />
        {(!api.is_empty()).then(|| view! { <Table id="errors-api" title=t!("guide-errors-api") rows=api /> })}
        {anonymous}
        <Table id="errors-pages" title=t!("guide-errors-pages") rows=on_our_pages(operator) />
    }
}

fn at_the_redirect_uri() -> Vec<Row> {
    vec![
        Row::new(
            (None, "access_denied"),
            "The resource owner denied the request",
            t!("guide-error-denied"),
            t!("guide-error-denied-do"),
        ),
        Row::new((None, "invalid_scope"), "", t!("guide-error-scope"), t!("guide-error-scope-do")),
        Row::new(
            (None, "unsupported_response_type"),
            "",
            t!("guide-error-response-type"),
            t!("guide-error-response-type-do"),
        ),
        Row::new(
            (None, "invalid_request"),
            "",
            t!("guide-error-challenge"),
            t!("guide-error-challenge-do"),
        ),
        Row::new(
            (None, "login_required"),
            QUIETLY,
            t!("guide-error-login"),
            t!("guide-error-quiet-do"),
        ),
        Row::new(
            (None, "consent_required"),
            QUIETLY,
            t!("guide-error-consent"),
            t!("guide-error-quiet-do"),
        ),
    ]
}

fn at_the_token_endpoint() -> Vec<Row> {
    vec![
        Row::new(
            (400, "invalid_request"),
            "Invalid code",
            t!("guide-error-code"),
            t!("guide-error-code-do"),
        ),
        Row::new(
            (400, "invalid_request"),
            "Invalid refresh_token",
            t!("guide-error-refresh"),
            t!("guide-error-refresh-do"),
        ),
        Row::new(
            (400, "invalid_grant"),
            "Invalid code",
            t!("guide-error-verifier"),
            t!("guide-error-verifier-do"),
        ),
        Row::new(
            (400, "invalid_request"),
            "code_verifier is required for PKCE authorization requests",
            t!("guide-error-no-verifier"),
            t!("guide-error-no-verifier-do"),
        ),
        Row::new(
            (400, "invalid_client"),
            "Invalid client authentication",
            t!("guide-error-client"),
            t!("guide-error-client-do"),
        ),
        Row::new(
            (400, "invalid_request"),
            "client_secret is disallowed for public clients",
            t!("guide-error-public"),
            t!("guide-error-public-do"),
        ),
        Row::new(
            (400, "invalid_request"),
            "Invalid redirect_uri that does not match with any redirect_uri created with the application",
            t!("guide-error-redirect-uri"),
            t!("guide-error-redirect-uri-do"),
        ),
        Row::new(
            (400, "unsupported_grant_type"),
            "Invalid grant_type",
            t!("guide-error-grant"),
            t!("guide-error-grant-do"),
        ),
        Row::new(
            (400, "access_denied"),
            "You must use HTTPS",
            t!("guide-error-https"),
            t!("guide-error-https-do"),
        ),
    ]
}

fn by_basic() -> Row {
    Row::new(
        (401, "invalid_client"),
        "Invalid client authentication",
        t!("guide-error-basic"),
        t!("guide-error-basic-do"),
    )
}

fn no_scope() -> Row {
    Row::new(
        (400, "invalid_scope"),
        "You must specify a scope",
        t!("guide-error-no-scope"),
        t!("guide-error-no-scope-do"),
    )
}

fn at_the_api() -> Vec<Row> {
    vec![
        Row::new(
            (401, "invalid_token"),
            "The access token is invalid or has expired",
            t!("guide-error-token"),
            t!("guide-error-token-do"),
        ),
        Row::new(
            (401, "invalid_request"),
            "The access token is missing",
            t!("guide-error-no-token"),
            t!("guide-error-no-token-do"),
        ),
    ]
}

fn on_our_pages(operator: &str) -> Vec<Row> {
    vec![
        Row::new(
            (400, &heading(&Problem::UnknownClient, operator)),
            "",
            t!("guide-error-unknown-client"),
            t!("guide-error-unknown-client-do"),
        ),
        Row::new(
            (400, &heading(&Problem::RedirectNotRegistered, operator)),
            "",
            t!("guide-error-unregistered"),
            t!("guide-error-unregistered-do"),
        ),
        Row::new(
            (400, &heading(&Problem::MalformedRequest, operator)),
            "",
            t!("guide-error-malformed"),
            t!("guide-error-malformed-do"),
        ),
        Row::new(
            (503, &heading(&Problem::GatewayDown { request: None }, operator)),
            "",
            t!("guide-error-down"),
            t!("guide-error-down-do"),
        ),
    ]
}

/// Draws the errors of one place.
#[component]
fn Table(id: &'static str, title: String, rows: Vec<Row>) -> impl IntoView {
    let rows = rows
        .into_iter()
        .map(|Row { value, description, status, meaning, action }| {
            let description = (!description.is_empty()).then(|| {
                view! { <span class="guide__aside"><bdi dir="ltr" lang="en">{description}</bdi></span> }
            });
            let status = status.map(|status| view! { " " <span class="guide__status">{status}</span> });
            view! {
                <tr role="row">
                    <td role="cell" data-label=t!("guide-error-value")><code dir="auto">{value}</code> {status} {description}</td>
                    <td role="cell" data-label=t!("guide-error-meaning")>{meaning}</td>
                    <td role="cell" data-label=t!("guide-error-action")>{action}</td>
                </tr>
            }
        })
        .collect_view();
    view! {
        <h3 class="guide__step" id=id>{title}</h3>
        <table class="guide__table guide__table--errors" role="table" aria-labelledby=id>
            <thead role="rowgroup">
                <tr role="row">
                    <th role="columnheader" scope="col">{t!("guide-error-value")}</th>
                    <th role="columnheader" scope="col">{t!("guide-error-meaning")}</th>
                    <th role="columnheader" scope="col">{t!("guide-error-action")}</th>
                </tr>
            </thead>
            <tbody role="rowgroup">{rows}</tbody>
        </table>
    }
}
