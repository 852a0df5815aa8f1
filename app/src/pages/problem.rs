//! Every problem's page: what happened, whether anything was shared, what to do now.

mod words;

use leptos::{either::Either, prelude::*};
use leptos_meta::Title;

use self::words::{Words, request_that_waits, words};
use crate::{
    components::{ClientNamed, DeveloperFold, Frame, Host, ReturnForm},
    prompt::{Problem, ProblemPrompt},
};

/// What a problem's page says first, for whoever is told of it later. Holds no client's name.
pub fn heading(problem: &Problem, operator: &str) -> String {
    words(problem, operator).heading
}

/// Draws a problem's page.
#[component]
pub(crate) fn ProblemPage(
    /// What happened, and to whom.
    prompt: ProblemPrompt,
) -> impl IntoView {
    let ProblemPrompt { brand, problem, log_id, developer } = prompt;
    let Words { heading, happened, next } = words(&problem, &brand.name);
    let title = format!("Error: {heading} – {}", brand.name);
    let heading = match &problem {
        Problem::OwedToClient { client, .. } => Either::Left(view! {
            <ClientNamed name=client.name.clone() />
            " made a request that we can't accept"
        }),
        _ => Either::Right(heading),
    };
    view! {
        <Title text=title />
        <Frame brand>
            <h1 class="heading">{heading}</h1>
            <p class="lead">{happened}</p>
            <p>{next}</p>
            <WayOn problem />
            {developer.map(|note| view! { <DeveloperFold note /> })}
            <p class="request-id">"Request id: " <code class="request-id__value">{log_id}</code></p>
        </Frame>
    }
}

/// The buttons and links that lead on, where there are any.
#[component]
fn WayOn(problem: Problem) -> impl IntoView {
    if let Problem::OwedToClient { destination, request, csrf, .. } = problem {
        return Some(Either::Left(view! {
            <ReturnForm request csrf quiet=false>
                <span class="button__verb">"Return to "</span>
                <Host text=destination.short() />
            </ReturnForm>
        }));
    }
    let mut ways = Vec::new();
    if let Some(request) = request_that_waits(&problem) {
        // A page with a policy of its own: never by the islands router.
        ways.push((format!("/consent/{request}"), "Try again"));
    }
    if let Some(home) = words::start_again(&problem) {
        ways.push((home.to_owned(), "Start again"));
    }
    if words::leads_home(&problem) {
        ways.push(("/".to_owned(), "Your account"));
    }
    let links = ways.into_iter().map(|(href, label)| {
        view! {
            <a class="button" href=href rel="external">
                {label}
            </a>
        }
    });
    let links = links.collect::<Vec<_>>();
    (!links.is_empty()).then(|| Either::Right(view! { <p class="ways">{links}</p> }))
}
