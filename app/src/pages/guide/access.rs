//! How long access lasts, what proves a code's owner, and access without a person.

use leptos::{either::Either, prelude::*};

use super::{code, samples::Samples};
use crate::{
    prompt::{PluginFacts, Sample, Task},
    words::{rich, t},
};

/// Draws how long access lasts, and how it is renewed.
#[component]
pub(super) fn Access(facts: Option<PluginFacts>, samples: Vec<Sample>) -> impl IntoView {
    let refreshes = facts.as_ref().is_none_or(PluginFacts::refreshes);
    let lifetimes = match &facts {
        Some(facts) => Either::Left(lifetimes(facts)),
        None => Either::Right(view! {
            <p>{rich!("guide-lifetimes-unknown", [expires_in = code("expires_in")])}</p>
        }),
    };
    let refresh = refreshes.then(|| {
        let message = code("Invalid refresh_token");
        view! {
            <h3 class="guide__step">{t!("guide-refresh")}</h3>
            {facts.map(|facts| view! { <p>{rotation(facts.reuses_refresh_tokens)}</p> })}
            <p>{rich!("guide-refresh-refused", [message = message])}</p>
            <Samples samples task=Task::Refresh />
        }
    });
    view! {
        {lifetimes}
        <p>{t!("guide-removed")}</p>
        {refresh}
    }
}

fn lifetimes(facts: &PluginFacts) -> impl IntoView + use<> {
    let refresh = match facts.refresh_token_ttl {
        _ if !facts.refreshes() => t!("guide-refresh-none"),
        0 => t!("guide-refresh-endless"),
        ttl => t!("guide-refresh-lasts", span = lasting(ttl)),
    };
    let access = match facts.token_expiration {
        0 => t!("guide-access-endless"),
        seconds => t!("guide-lasts", span = lasting(seconds)),
    };
    view! {
        <dl class="guide__terms">
            <dt>{t!("guide-code")}</dt>
            <dd>{t!("guide-code-lasts")}</dd>
            <dt>{t!("guide-access-token")}</dt>
            <dd>{access}</dd>
            <dt>{t!("guide-refresh-token")}</dt>
            <dd>{refresh}</dd>
        </dl>
    }
}

fn rotation(reuses: bool) -> String {
    if reuses { t!("guide-refresh-keeps") } else { t!("guide-refresh-replaces") }
}

/// Draws what is asked in PKCE.
#[component]
pub(super) fn Pkce(
    /// Whether the gateway asks every client for it, where that is known.
    by_gateway: Option<bool>,
    /// Whether the operator does.
    by_operator: bool,
) -> impl IntoView {
    let required = match by_gateway {
        _ if by_gateway == Some(true) || by_operator => "all",
        Some(_) => "public",
        None => "unknown",
    };
    view! {
        <p>
            {rich!(
                "guide-challenge",
                [
                    code_challenge = code("code_challenge"),
                    s256 = code("code_challenge_method=S256"),
                    plain = code("plain"),
                ],
                required = required,
            )}
        </p>
        <p>{rich!("guide-verifier", [code_verifier = code("code_verifier")])}</p>
    }
}

/// Draws access without a person.
#[component]
pub(super) fn WithoutUser(facts: Option<PluginFacts>, samples: Vec<Sample>) -> impl IntoView {
    match facts.map(|facts| facts.client_credentials) {
        Some(true) => {
            let grant = code("grant_type=client_credentials");
            view! {
                <p>{rich!("guide-client-credentials", [grant = grant])}</p>
                <Samples samples task=Task::ClientCredentials />
            }
            .into_any()
        }
        Some(false) => {
            let grant = code("client_credentials");
            view! { <p>{rich!("guide-client-credentials-off", [grant = grant])}</p> }.into_any()
        }
        None => {
            let grant = code("client_credentials");
            view! { <p>{rich!("guide-client-credentials-unknown", [grant = grant])}</p> }.into_any()
        }
    }
}

/// A time in words and in seconds: "2 hours (7200 seconds)".
fn lasting(seconds: u64) -> String {
    let whole = |unit: u64| seconds >= unit && seconds.is_multiple_of(unit);
    let span = if whole(86_400) {
        t!("days", count = seconds / 86_400)
    } else if whole(3_600) {
        t!("hours", count = seconds / 3_600)
    } else if whole(60) {
        t!("minutes", count = seconds / 60)
    } else {
        return t!("seconds", count = seconds);
    };
    t!("guide-span", span = span, seconds = t!("seconds", count = seconds))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_told_in_words_and_in_seconds() {
        for (seconds, words) in [
            (7_200, "2 hours (7200 seconds)"),
            (1_209_600, "14 days (1209600 seconds)"),
            (60, "1 minute (60 seconds)"),
            (90, "90 seconds"),
            (1, "1 second"),
        ] {
            assert_eq!(lasting(seconds), words);
        }
    }
}
