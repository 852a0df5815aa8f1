//! Where everything is, for people and for machines.

use leptos::prelude::*;

use super::code;
use crate::{
    prompt::{self, PluginFacts},
    words::{rich, t},
};

/// Draws the endpoints.
#[component]
pub(super) fn Endpoints(endpoints: prompt::Endpoints, facts: Option<PluginFacts>) -> impl IntoView {
    let prompt::Endpoints { authorization, token, api, host, issuer, .. } = endpoints;
    // The gateway reads HTTP Basic from the header that it is told to read tokens from.
    let basic = facts.is_some_and(|facts| facts.auth_header == "Authorization");
    let basic = if basic { "yes" } else { "no" };
    view! {
        <dl class="guide__terms">
            <dt>{t!("guide-authorization")}</dt>
            <dd>
                {code(authorization)}
                <span class="guide__aside">{t!("guide-authorization-use")}</span>
            </dd>
            <dt>{t!("guide-token")}</dt>
            <dd>
                {code(token)}
                <span class="guide__aside">{t!("guide-token-use", basic = basic)}</span>
            </dd>
            <dt>{t!("guide-api")}</dt>
            <dd>
                {code(api)}
                <span class="guide__aside">{t!("guide-api-use")}</span>
            </dd>
            {host.map(|host| view! {
                <dt>{t!("guide-host")}</dt>
                <dd>
                    {code(host)}
                    <span class="guide__aside">{t!("guide-host-use")}</span>
                </dd>
            })}
            {issuer.map(|issuer| view! {
                <dt>{t!("guide-issuer")}</dt>
                <dd>
                    {code(issuer)}
                    <span class="guide__aside">
                        {rich!("guide-issuer-use", [iss = code("iss")])}
                    </span>
                </dd>
            })}
        </dl>
    }
}

/// Draws what machines can read.
#[component]
pub(super) fn MachineReadable(endpoints: prompt::Endpoints) -> impl IntoView {
    let metadata = view! {
        <a href=endpoints.metadata.clone() rel="external">
            {t!("guide-metadata-link")}
        </a>
    };
    let llms = view! {
        <a href="/llms.txt" rel="external" dir="ltr">
            "llms.txt"
        </a>
    };
    view! {
        <ul class="guide__list">
            <li>
                {rich!("guide-metadata", [link = metadata, address = code(endpoints.metadata)])}
            </li>
            <li>{rich!("guide-llms", [link = llms])}</li>
        </ul>
    }
}
