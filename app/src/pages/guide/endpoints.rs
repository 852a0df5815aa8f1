//! Where everything is, for people and for machines.

use leptos::prelude::*;

use crate::prompt::{self, PluginFacts};

/// Draws the endpoints.
#[component]
pub(super) fn Endpoints(endpoints: prompt::Endpoints, facts: Option<PluginFacts>) -> impl IntoView {
    let prompt::Endpoints { authorization, token, api, host, issuer, .. } = endpoints;
    // The gateway reads HTTP Basic from the header that it is told to read tokens from.
    let basic = facts
        .is_some_and(|facts| facts.auth_header == "Authorization")
        .then_some(", or by HTTP Basic");
    view! {
        <dl class="guide__terms">
            <dt>"Authorization endpoint"</dt>
            <dd>
                <code>{authorization}</code>
                <span class="guide__aside">"Send the person's browser there, with GET."</span>
            </dd>
            <dt>"Token endpoint"</dt>
            <dd>
                <code>{token}</code>
                <span class="guide__aside">
                    "POST a form there from your server, with the client's identifier and secret in it" {basic} "."
                </span>
            </dd>
            <dt>"API"</dt>
            <dd>
                <code>{api}</code>
                <span class="guide__aside">"Call this and what is below it, with an access token."</span>
            </dd>
            {host.map(|host| view! {
                <dt>"Host"</dt>
                <dd>
                    <code>{host}</code>
                    <span class="guide__aside">
                        "The gateway tells services apart by this name: send it as the Host of your requests to it."
                    </span>
                </dd>
            })}
            {issuer.map(|issuer| view! {
                <dt>"Issuer"</dt>
                <dd>
                    <code>{issuer}</code>
                    <span class="guide__aside">
                        "Stands as " <code>"iss"</code>
                        " in every answer to your redirect URI (RFC 9207). Refuse an answer that names another."
                    </span>
                </dd>
            })}
        </dl>
    }
}

/// Draws what machines can read.
#[component]
pub(super) fn MachineReadable(endpoints: prompt::Endpoints) -> impl IntoView {
    view! {
        <ul class="guide__list">
            <li>
                <a href=endpoints.metadata.clone() rel="external">
                    "Authorization server metadata"
                </a>
                " (RFC 8414), at " <code>{endpoints.metadata}</code>
            </li>
            <li>
                <a href="/llms.txt" rel="external">
                    "llms.txt"
                </a>
                ", a list of these pages in plain text"
            </li>
        </ul>
    }
}
