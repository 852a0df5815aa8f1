//! Every problem's page: what happened, whether anything was shared, what to do now.

mod words;

use leptos::{either::Either, prelude::*};
use leptos_meta::Title;

use self::words::{Around, Words, request_that_waits, words};
use crate::{
    components::{ClientNamed, DeveloperFold, Frame, Host, RequestId, ReturnForm},
    form::{CsrfToken, RequestId},
    prompt::{Destination, Problem, ProblemPrompt},
    words::{PagePath, around, rich, t},
};

/// What a problem's page says first, for whoever is told of it later. Holds no client's name.
pub fn heading(problem: &Problem, operator: &str) -> String {
    words(problem, operator, Around::default()).heading
}

/// Draws a problem's page.
#[component]
pub(crate) fn ProblemPage(
    /// What happened, and to whom.
    prompt: ProblemPrompt,
) -> impl IntoView {
    let ProblemPrompt { brand, problem, minutes_left, log_id, developer } = prompt;
    // A page that answers a form can't be asked for again.
    let PagePath(same_page) = use_context().unwrap_or_default();
    let around = Around { minutes_left, can_be_asked_again: same_page.is_some() };
    let Words { heading, happened, next } = words(&problem, &brand.name, around);
    let title = t!("problem-title", heading = &heading, operator = &brand.name);
    let heading = match &problem {
        Problem::OwedToClient { client, .. } => Either::Left(rich!(
            "request-refused-of",
            [client = view! { <ClientNamed name=client.name.clone() /> }]
        )),
        _ => Either::Right(heading),
    };
    view! {
        <Title text=title />
        <Frame brand>
            <h1 class="heading">{heading}</h1>
            <p class="lead">{happened}</p>
            <p>{next}</p>
            <WayOn problem same_page />
            {developer.map(|note| view! { <DeveloperFold note /> })}
            <RequestId id=log_id />
        </Frame>
    }
}

/// The buttons and links that lead on, where there are any.
#[component]
fn WayOn(
    /// What happened.
    problem: Problem,
    /// The path that led here.
    same_page: Option<String>,
) -> impl IntoView {
    let mut ways = Vec::new();
    if let Some(request) = request_that_waits(&problem) {
        // A page with a policy of its own: never by the islands router.
        ways.push((format!("/consent/{request}"), t!("try-again")));
    }
    if let Some(path) = same_page.filter(|_| words::may_pass(&problem)) {
        ways.push((path, t!("try-again")));
    }
    if let Some(home) = words::start_again(&problem) {
        ways.push((home.to_owned(), t!("start-again")));
    }
    if let Problem::UnknownOutcome { access, .. } = &problem {
        let path = access.as_ref().map_or_else(|| "/".to_owned(), |id| format!("/remove/{id}"));
        ways.push((path, t!("remove-its-access")));
    }
    if ways.is_empty() && words::may_lead_home(&problem) {
        ways.push(("/".to_owned(), t!("your-account")));
    }
    let links = ways.into_iter().map(|(href, label)| {
        view! {
            <a class="button" href=href rel="external">
                {label}
            </a>
        }
    });
    let links = links.collect::<Vec<_>>();
    let back = match problem {
        Problem::OwedToClient { destination, request, csrf, .. }
        | Problem::UnknownOutcome { destination, request, csrf, .. } => {
            Some(view! { <Return destination request csrf /> })
        }
        _ => None,
    };
    view! {
        {back}
        {(!links.is_empty()).then(|| view! { <p class="ways">{links}</p> })}
    }
}

/// The button that takes the person, and what the application is told, back to it.
#[component]
fn Return(
    /// Where it leads.
    destination: Destination,
    /// The request that is answered.
    request: RequestId,
    /// Ties it to this browser.
    csrf: CsrfToken,
) -> impl IntoView {
    let (before, after) = around("return-to-host", &[], "host");
    let verb = |words: String| {
        (!words.is_empty()).then(|| view! { <span class="button__verb">{words}</span> })
    };
    view! {
        <ReturnForm request csrf quiet=false>
            {verb(before)}
            <Host text=destination.short() />
            {verb(after)}
        </ReturnForm>
    }
}
