//! How long access lasts, what proves a code's owner, and access without a person.

use leptos::{either::Either, prelude::*};

use super::samples::Samples;
use crate::prompt::{PluginFacts, Sample, Task};

/// What is said of facts that nobody knows right now.
const UNKNOWN: &str = "The gateway decides that, and can't be asked right now.";

/// Draws how long access lasts, and how it is renewed.
#[component]
pub(super) fn Access(facts: Option<PluginFacts>, samples: Vec<Sample>) -> impl IntoView {
    let refreshes = facts.as_ref().is_none_or(PluginFacts::refreshes);
    let lifetimes = match &facts {
        Some(facts) => Either::Left(lifetimes(facts)),
        None => Either::Right(
            view! { <p>{UNKNOWN} " Read " <code>"expires_in"</code> " in each answer."</p> },
        ),
    };
    let refresh = refreshes.then(|| {
        view! {
            <h3 class="guide__step">"Refresh"</h3>
            {facts.map(|facts| view! { <p>{rotation(facts.reuses_refresh_tokens)}</p> })}
            <p>
                "When a refresh is refused with " <code>"Invalid refresh_token"</code>
                ", access has ended: it went unused for too long, or it was removed. Send the person to sign in again; \
                do not try once more."
            </p>
            <Samples samples task=Task::Refresh what="Refresh the access" />
        }
    });
    view! {
        {lifetimes}
        <p>"Access can be removed at any time before that. You learn of it by a 401 from the API, and by a refused refresh."</p>
        {refresh}
    }
}

fn lifetimes(facts: &PluginFacts) -> impl IntoView + use<> {
    let refresh = match facts.refresh_token_ttl {
        _ if !facts.refreshes() => "There is none.".to_owned(),
        0 => "Does not end by itself.".to_owned(),
        ttl => format!(
            "Ends when it goes unused for {}. Each refresh begins that time anew.",
            lasting(ttl)
        ),
    };
    let access = match facts.token_expiration {
        0 => "Does not end by itself; the answer has no expires_in.".to_owned(),
        seconds => format!("Lasts {}.", lasting(seconds)),
    };
    view! {
        <dl class="guide__terms">
            <dt>"Code"</dt>
            <dd>"Lasts 5 minutes (300 seconds), for one exchange."</dd>
            <dt>"Access token"</dt>
            <dd>{access}</dd>
            <dt>"Refresh token"</dt>
            <dd>{refresh}</dd>
        </dl>
    }
}

fn rotation(reuses: bool) -> &'static str {
    if reuses {
        "A refresh gives a new access token and ends the old one at once. The refresh token stays the same. \
         Refresh one at a time: of two at once, one access token is lost."
    } else {
        "A refresh gives a new access token and a new refresh token, and ends both old ones at once. Refresh one \
         at a time, and store the new refresh token before you use the new access token: an answer that you lose \
         is the end of the connection."
    }
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
        _ if by_gateway == Some(true) || by_operator => "It is required of every client.",
        Some(_) => "It is required of public clients. Confidential ones should send it too.",
        None => "It is required of public clients at least. Confidential ones should send it too.",
    };
    view! {
        <p>
            "Always send a " <code>"code_challenge"</code> " (RFC 7636) with "
            <code>"code_challenge_method=S256"</code> ", written out. " <code>"plain"</code>
            " is refused. " {required}
        </p>
        <p>
            "Once a challenge was sent, the exchange needs its " <code>"code_verifier"</code>
            ": 43 to 128 characters, a new one for each attempt."
        </p>
    }
}

/// Draws access without a person.
#[component]
pub(super) fn WithoutUser(facts: Option<PluginFacts>, samples: Vec<Sample>) -> impl IntoView {
    match facts.map(|facts| facts.client_credentials) {
        Some(true) => view! {
            <p>
                "With " <code>"grant_type=client_credentials"</code>
                " a confidential client gets a token for itself, straight from the token endpoint: no person, and none \
                of these pages, takes part. There is no refresh token: ask for a new token when the old one ends."
            </p>
            <Samples samples task=Task::ClientCredentials what="Get a token without a user" />
        }
        .into_any(),
        Some(false) => view! {
            <p>"This service gives no access without a person: " <code>"client_credentials"</code> " is off."</p>
        }
        .into_any(),
        None => view! { <p>"Whether " <code>"client_credentials"</code> " is on: " {UNKNOWN.to_lowercase()}</p> }
            .into_any(),
    }
}

/// A time in words and in seconds: "2 hours (7200 seconds)".
fn lasting(seconds: u64) -> String {
    let units = [(86_400, "day"), (3_600, "hour"), (60, "minute")];
    let exact =
        units.into_iter().find(|(unit, _)| seconds >= *unit && seconds.is_multiple_of(*unit));
    let of = |count: u64, unit: &str| {
        if count == 1 { format!("1 {unit}") } else { format!("{count} {unit}s") }
    };
    match exact {
        Some((length, unit)) => {
            format!("{} ({})", of(seconds / length, unit), of(seconds, "second"))
        }
        None => of(seconds, "second"),
    }
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
