//! `/developers/{service}`: how a client application uses a service. Unlike the pages for everybody,
//! it speaks OAuth's words.

mod access;
mod endpoints;
mod errors;
mod permissions;
mod samples;
mod steps;

use leptos::prelude::*;
use leptos_meta::Title;
use leptos_router::hooks::use_params_map;

use self::{
    access::{Access, Pkce, WithoutUser},
    endpoints::{Endpoints, MachineReadable},
    errors::errors,
    permissions::Permissions,
    steps::Steps,
};
use super::loaded::when_loaded;
use crate::{
    api::load_guide_prompt,
    components::Frame,
    prompt::{Brand, GuidePrompt, Reading},
};

/// Loads and draws the guide to a service.
#[component]
pub(crate) fn GuidePage() -> impl IntoView {
    let service = use_params_map().read_untracked().get("service").unwrap_or_default();
    when_loaded(Resource::new_blocking(move || service.clone(), load_guide_prompt), page)
}

/// The chapters: their names in addresses, and their headings.
const CHAPTERS: [(&str, &str); 10] = [
    ("before", "Before you start"),
    ("endpoints", "Endpoints"),
    ("flow", "Sign-in flow step by step"),
    ("permissions", "Permissions"),
    ("access", "Access and refresh"),
    ("pkce", "PKCE"),
    ("without-a-user", "Without a user"),
    ("errors", "Errors"),
    ("test", "Test it"),
    ("machines", "Machine-readable"),
];

fn page(prompt: GuidePrompt) -> impl IntoView {
    let GuidePrompt {
        brand,
        service,
        endpoints,
        reading,
        permissions,
        enforced,
        pkce_by_operator,
        samples,
        demo_client,
    } = prompt;
    let operator = brand.name.clone();
    let facts = reading.facts().cloned();
    let pkce_by_gateway = facts.as_ref().map(|facts| facts.pkce_for_all);
    let errors = errors(facts.as_ref(), &operator).into_any();
    let chapters = [
        view! { <BeforeYouStart brand=brand.clone() /> }.into_any(),
        view! { <Endpoints endpoints=endpoints.clone() facts=facts.clone() /> }.into_any(),
        view! { <Steps facts=facts.clone() endpoints=endpoints.clone() samples=samples.clone() /> }
            .into_any(),
        view! { <Permissions permissions facts=facts.clone() enforced operator=operator.clone() /> }
            .into_any(),
        view! { <Access facts=facts.clone() samples=samples.clone() /> }.into_any(),
        view! { <Pkce by_gateway=pkce_by_gateway by_operator=pkce_by_operator /> }.into_any(),
        view! { <WithoutUser facts samples /> }.into_any(),
        errors,
        view! { <TestIt demo_client /> }.into_any(),
        view! { <MachineReadable endpoints /> }.into_any(),
    ];
    let contents = CHAPTERS.map(|(id, title)| {
        view! {
            <li>
                <a href=format!("#{id}") rel="external">
                    {title}
                </a>
            </li>
        }
    });
    let chapters = CHAPTERS
        .into_iter()
        .zip(chapters)
        .map(|((id, title), text)| {
            view! {
                <section class="guide__chapter">
                    <h2 class="guide__title" id=id>
                        {title}
                    </h2>
                    {text}
                </section>
            }
        })
        .collect_view();
    view! {
        <Title text=format!("Use {service} – {operator}") />
        <Frame brand>
            <article class="guide">
                <h1 class="heading">"Use " {service} " in your application"</h1>
                <p class="lead">
                    "With OAuth 2.0: a person signs in at " {operator}
                    ", allows what your application asks for, and you call the API in their name."
                </p>
                <Age reading />
                <nav class="guide__contents" aria-label="On this page">
                    <ul>{contents.collect_view()}</ul>
                </nav>
                {chapters}
            </article>
        </Frame>
    }
}

/// Says where the page's facts come from, where that is not the gateway of this minute.
#[component]
fn Age(reading: Reading) -> impl IntoView {
    let said = match reading {
        Reading::Live(_) => return None,
        Reading::LastKnown { at, .. } => {
            format!(
                "The gateway can't be asked right now. This page shows what was last known, as of {at}."
            )
        }
        Reading::Missing => "The gateway can't be asked right now. This page shows only what the \
            configuration says; lifetimes, grants and the gateway's own rules are missing."
            .to_owned(),
    };
    Some(view! {
        <div class="notice notice--warning">
            <p class="notice__text">{said}</p>
        </div>
    })
}

/// Draws what a developer needs to have first.
#[component]
fn BeforeYouStart(brand: Brand) -> impl IntoView {
    let Brand { name, help, support, .. } = brand;
    let contact = support.or(help).map(|place| {
        view! {
            " "
            <a href=place rel="external">
                "How to reach " {name.clone()}
            </a>
            "."
        }
    });
    view! {
        <p>
            {name.clone()} " registers your application and gives it a " <code>"client_id"</code>
            " and, if it can keep one, a " <code>"client_secret"</code> "." {contact}
        </p>
        <ul class="guide__list">
            <li>
                "Name every redirect URI exactly: it is compared byte for byte, with its port, path, query \
                and last slash. It is an " <code>"https"</code> " address, or " <code>"http"</code>
                " to " <code>"127.0.0.1"</code> " or " <code>"[::1]"</code> " for programs on the person's own device."
            </li>
            <li>
                "An application with a server of its own is confidential: its secret stays on that server. \
                One that runs in a browser or on a device is public: it has no secret, leaves "
                <code>"client_secret"</code> " out, and must use PKCE."
            </li>
            <li>
                "The samples on this page take what is yours from the environment: " <code>"CLIENT_ID"</code> ", "
                <code>"CLIENT_SECRET"</code> ", " <code>"REDIRECT_URI"</code> " and so on, and "
                <code>"KONG_CA_FILE"</code>
                " where the gateway's certificate comes from an authority of its own."
            </li>
        </ul>
    }
}

/// Draws where the flow can be watched.
#[component]
fn TestIt(demo_client: Option<String>) -> impl IntoView {
    match demo_client {
        Some(url) => {
            let place = url.split("//").nth(1).unwrap_or(&url).trim_end_matches('/').to_owned();
            view! {
                <p>
                    <a href=url rel="external">
                        "Run the flow with " <bdi dir="ltr">{place}</bdi>
                    </a>
                    ": a demo client goes through it with you and shows each request and each answer, with \
                    all secrets masked. It also shows what happens when you say no."
                </p>
            }
            .into_any()
        }
        None => view! {
            <p>
                "Set the environment variables, run the samples of the sign-in flow one after the other, \
                and compare what you get with the tables on this page. Say no once, too: your application \
                must cope with that."
            </p>
        }
        .into_any(),
    }
}
