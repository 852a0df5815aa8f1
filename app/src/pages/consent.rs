//! `/consent/{request}`: the person decides what a client may do.

use leptos::{either::Either, prelude::*};
use leptos_meta::Title;

use super::{
    NotFoundPage,
    loaded::{RequestInPath, request_in_path, when_loaded},
};
use crate::{
    api::load_consent_prompt,
    components::{
        AccountBox, ClientIntroduction, ClientNamed, ConsentForm, ErrorSummary, Frame, HiddenField,
        KeepOpenForm, Tone, client_meets_operator,
    },
    islands::SessionWatcher,
    prompt::{ConsentPrompt, ScopeLine, Standing},
    words::{rich, t},
};

/// Loads and draws the consent page.
#[component]
pub(crate) fn ConsentPage() -> impl IntoView {
    let RequestInPath::Named(request) = request_in_path() else {
        return Either::Left(view! { <NotFoundPage /> });
    };
    let prompt = Resource::new_blocking(move || request.clone(), load_consent_prompt);
    Either::Right(when_loaded(prompt, page))
}

fn page(prompt: ConsentPrompt) -> impl IntoView {
    let brand = prompt.brand.clone();
    let operator = brand.name.clone();
    let client = prompt.client.clone();
    let username = prompt.username.clone();
    let sign_in_again = format!("/login/{}", prompt.request);
    let allowed = |scope: &ScopeLine| scope.standing == Standing::Already;
    let nothing_new = !prompt.scopes.is_empty() && prompt.scopes.iter().all(allowed);
    let (request, csrf) = (prompt.request.to_string(), prompt.csrf.0.clone());
    let meeting = client_meets_operator(&client.name, prompt.client_logo.clone(), &brand);
    let named = view! { <ClientNamed name=client.name.clone() /> };
    view! {
        <Title text=t!("title-consent", operator = &operator) />
        <Frame brand>
            {meeting}
            <h1 class="heading heading--centred">
                {rich!("allow-question", [client = named], operator = &operator)}
            </h1>
            {prompt.changed.then(|| view! { <Changed /> })}
            <ClientIntroduction
                client
                operator
                vouched=prompt.vouched
                before=prompt.before.clone()
                nothing_new
                look_alike=prompt.look_alike.clone()
            />
            <AccountBox username>
                <form method="post" action="/api/sign-out">
                    <HiddenField name="request" value=request />
                    <HiddenField name="csrf" value=csrf />
                    <button type="submit" class="link">
                        {t!("use-another-account")}
                    </button>
                </form>
            </AccountBox>
            {session_notice(sign_in_again)}
            <KeepOpenForm request=prompt.request.clone() csrf=prompt.csrf.clone() />
            <ConsentForm prompt />
        </Frame>
    }
}

/// Says why the page is there again, and takes the focus: what was pressed did not count.
#[component]
fn Changed() -> impl IntoView {
    view! {
        <ErrorSummary id="changed" tone=Tone::Warning>
            {t!("changed-meanwhile")}
        </ErrorSummary>
    }
}

/// What the session's watcher shows when the person was signed out elsewhere: pressing Allow would
/// only lead them to sign in, so they should know before.
fn session_notice(sign_in_again: String) -> impl IntoView {
    let again = view! {
        <a href=sign_in_again rel="external">
            {t!("sign-in-anew")}
        </a>
    };
    view! {
        <div role="alert">
            <SessionWatcher />
            <p class="notice notice--warning" hidden>
                <span class="notice__text">{rich!("signed-out-meanwhile", [again = again])}</span>
            </p>
        </div>
    }
}
