//! What the demo client does once it is asked to: conclude an authorization, call the API,
//! renew its access, forget it. Each leaves its outcome in the session for `/trip` to show.

use axum::http::StatusCode;
use oauth2::TokenResponse;
use serde_json::Value;

use super::answer::{Answer, Said};
use super::oauth::{Exchange, OAuth};
use super::session::{Pending, Session};
use super::story::{Connection, Failure, Notice, Stage, Step};

/// A button on `/trip`.
#[derive(Clone, Copy, Debug)]
pub(super) enum Action {
    Call,
    Refresh,
    Disconnect,
}

/// The headers by which the gateway tells the API who calls, as an echo shows them.
const TOLD_TO_THE_API: [(&str, &str); 3] = [
    ("X-Authenticated-Userid", "x-authenticated-userid"),
    ("X-Authenticated-Scope", "x-authenticated-scope"),
    ("X-Consumer-Username", "x-consumer-username"),
];

/// Ends a request that the person has answered.
pub(super) async fn conclude(
    session: &mut Session,
    oauth: &OAuth,
    answer: Answer,
    pending: Pending,
) {
    let mut story = vec![pending.step.clone(), came_back(&answer)];
    let stage = match answer.said {
        Said::No { error, description } => Stage::Refused { error, description },
        Said::Yes { code, scopes } => {
            let asked = pending.asked.clone();
            let Exchange { steps, result } = oauth.exchange(code, pending).await;
            story.extend(steps);
            match result {
                Err(failure) => Stage::Failed(failure),
                Ok(tokens) => Stage::Connected(Connection {
                    access: tokens.access_token().clone(),
                    refresh: tokens.refresh_token().cloned(),
                    lasts: tokens.expires_in(),
                    // RFC 6749 §5.1: the answer names the scope when it differs from what was
                    // asked. Kong's never does, so the page sends it along with the code.
                    given: scopes.unwrap_or_else(|| asked.clone()),
                    asked,
                    renewals: 0,
                }),
            }
        }
    };
    session.settle(stage, story);
}

fn came_back(answer: &Answer) -> Step {
    let mut parameters = vec![("state", answer.state.clone())];
    match &answer.said {
        Said::Yes { code, scopes } => {
            parameters.push(("code", code.secret().clone()));
            parameters.extend(scopes.iter().map(|scopes| ("scope", scopes.join(" "))));
        }
        Said::No { error, description } => {
            parameters.push(("error", error.clone()));
            parameters.extend(description.iter().map(|text| ("error_description", text.clone())));
        }
    }
    parameters.extend(answer.issuer.iter().map(|issuer| ("iss", issuer.clone())));
    Step::of_parameters("Acme Cloud sent you back", "GET /callback".to_owned(), parameters)
}

/// Does what a button says. Without a connection there is nothing to do.
pub(super) async fn act(session: &mut Session, oauth: &OAuth, action: Action) {
    let Stage::Connected(connection) = &mut session.stage else { return };
    match action {
        Action::Call => session.notice = Some(call(oauth, connection).await),
        Action::Refresh => match renew(oauth, connection).await {
            Ok(notice) => session.notice = Some(notice),
            Err(Ended(failure, steps)) => session.settle(Stage::Ended(failure), steps),
        },
        Action::Disconnect => session.settle(Stage::Disconnected, Vec::new()),
    }
}

async fn call(oauth: &OAuth, connection: &Connection) -> Notice {
    let token = connection.access.secret();
    let asked = Step::of_parameters(
        "Trip Planner called the API",
        format!("GET {}", oauth.api()),
        [("Authorization", format!("Bearer {}", super::mask::mask(token)))],
    );
    let answer = match oauth.call(token).await {
        Ok(answer) => answer,
        Err(error) => {
            tracing::warn!(%error, "the demo client got no answer from the API");
            return unreachable(vec![asked]);
        }
    };
    let json: Value = serde_json::from_slice(answer.body()).unwrap_or_default();
    let steps = vec![asked, Step::of_answer("The API answered", &answer, &[token])];
    if answer.status().is_success() {
        let told = |(shown, name): (&'static str, &str)| {
            (shown, json["headers"][name].as_str().map(str::to_owned))
        };
        return Notice {
            good: true,
            heading: "The API answered",
            text: "This is what Acme Cloud told its API about you and about Trip Planner.",
            failure: None,
            facts: TOLD_TO_THE_API.into_iter().map(told).collect(),
            steps,
        };
    }
    let refused = answer.status() == StatusCode::UNAUTHORIZED;
    Notice {
        good: false,
        heading: if refused {
            "Acme Cloud no longer accepts our access"
        } else {
            "The API answered with an error"
        },
        text: if refused {
            "It has run out, or you removed it in your account. Refreshing helps in the first \
             case, connecting again in both."
        } else {
            "Your connection is as it was. Trying again later may help."
        },
        failure: Some(failure(answer.status(), &json)),
        facts: Vec::new(),
        steps,
    }
}

fn failure(status: StatusCode, json: &Value) -> Failure {
    match json["error"].as_str() {
        Some(error) => Failure::Refused {
            status: status.as_u16(),
            error: error.to_owned(),
            description: json["error_description"].as_str().map(str::to_owned),
        },
        None => Failure::Unreadable { status: status.as_u16() },
    }
}

/// The gateway will not renew the access, and how it said so.
struct Ended(Failure, Vec<Step>);

async fn renew(oauth: &OAuth, connection: &mut Connection) -> Result<Notice, Ended> {
    let Some(token) = connection.refresh.clone() else {
        return Ok(Notice {
            good: false,
            heading: "There is nothing to refresh with",
            text: "Acme Cloud gave no refresh token: this access does not run out by itself.",
            failure: None,
            facts: Vec::new(),
            steps: Vec::new(),
        });
    };
    let Exchange { steps, result } = oauth.refresh(&token).await;
    match result {
        Ok(tokens) => {
            connection.access = tokens.access_token().clone();
            connection.lasts = tokens.expires_in();
            // Kong hands out a new refresh token each time, unless told to reuse them.
            connection.refresh = tokens.refresh_token().cloned().or(Some(token));
            connection.renewals += 1;
            Ok(Notice {
                good: true,
                heading: "Access refreshed",
                text: "The old tokens are gone: Acme Cloud has given new ones.",
                failure: None,
                facts: Vec::new(),
                steps,
            })
        }
        // Kong says `invalid_request` where RFC 6749 §5.2 has `invalid_grant`.
        Err(Failure::Refused { status, error, description })
            if matches!(error.as_str(), "invalid_request" | "invalid_grant") =>
        {
            Err(Ended(Failure::Refused { status, error, description }, steps))
        }
        Err(Failure::Unreachable) => Ok(unreachable(steps)),
        Err(failure) => Ok(Notice {
            good: false,
            heading: "Refreshing did not work",
            text: "Acme Cloud did not renew the access. What we have may still work.",
            failure: Some(failure),
            facts: Vec::new(),
            steps,
        }),
    }
}

fn unreachable(steps: Vec<Step>) -> Notice {
    Notice {
        good: false,
        heading: "We can't reach Acme Cloud right now",
        text: "Your connection is as it was. Try again in a moment.",
        failure: Some(Failure::Unreachable),
        facts: Vec::new(),
        steps,
    }
}
