//! `/login` and `/login/{request}`: the person signs in, perhaps on the way to a client.

use leptos::{either::Either, prelude::*};
use leptos_meta::Title;

use super::{
    NotFoundPage,
    loaded::{RequestInPath, request_in_path, when_loaded},
};
use crate::{
    api::load_login_prompt,
    components::{
        ClientNamed, DestinationInWords, Frame, KeepOpenForm, ReturnForm, SignInForm, TimeToAnswer,
        client_meets_operator,
    },
    prompt::{Brand, LoginFor, LoginPrompt, SignInProblem},
    words::{rich, t},
};

/// Loads and draws the sign-in page.
#[component]
pub(crate) fn LoginPage() -> impl IntoView {
    let request = match request_in_path() {
        RequestInPath::Invalid => return Either::Left(view! { <NotFoundPage /> }),
        RequestInPath::Absent => None,
        RequestInPath::Named(request) => Some(request),
    };
    let prompt = Resource::new_blocking(move || request.clone(), load_login_prompt);
    Either::Right(when_loaded(prompt, page))
}

fn page(prompt: LoginPrompt) -> impl IntoView {
    let LoginPrompt { brand, csrf, request: login_for, username, problem } = prompt;
    let operator = brand.name.clone();
    let title = title(problem, &operator);
    let request = login_for.as_ref().map(|login_for| login_for.request.clone());
    let cancel = login_for.clone().map(|LoginFor { request, client, .. }| {
        view! {
            <ReturnForm request csrf=csrf.clone() quiet=true>
                {rich!("cancel-and-return", [client = view! { <ClientNamed name=client.name /> }])}
            </ReturnForm>
        }
    });
    let time = login_for.clone().map(|LoginFor { request, waits, .. }| {
        view! {
            <KeepOpenForm request csrf=csrf.clone() />
            <TimeToAnswer waits />
        }
    });
    let heading = match login_for {
        Some(login_for) => Either::Left(view! { <For login_for brand=brand.clone() /> }),
        None => Either::Right(view! { <Alone operator /> }),
    };
    view! {
        <Title text=title />
        <Frame brand>
            {heading}
            <SignInForm request csrf username problem />
            {time}
            {cancel}
        </Frame>
    }
}

/// The heading of a sign-in on the way to a client.
#[component]
fn For(login_for: LoginFor, brand: Brand) -> impl IntoView {
    let LoginFor { client, client_logo, destination, .. } = login_for;
    let named = view! { <ClientNamed name=client.name.clone() /> };
    view! {
        {client_meets_operator(&client.name, client_logo, &brand)}
        <h1 class="heading heading--centred">{t!("sign-in")}</h1>
        <p class="byline">{rich!("to-continue", [client = named])}</p>
        <p class="byline byline--small"><DestinationInWords destination /></p>
    }
}

/// The heading of a sign-in that leads home.
#[component]
fn Alone(operator: String) -> impl IntoView {
    view! {
        <h1 class="heading">{t!("sign-in")}</h1>
        <p class="lead">{t!("to-your-account", operator = operator)}</p>
    }
}

/// A client's name is never in it: nothing isolates a name there.
fn title(problem: Option<SignInProblem>, operator: &str) -> String {
    match problem {
        Some(
            SignInProblem::WrongPair | SignInProblem::Throttled { .. } | SignInProblem::Incomplete,
        ) => t!("title-sign-in-error", operator = operator),
        Some(SignInProblem::SignedOut) | None => t!("title-sign-in", operator = operator),
    }
}
