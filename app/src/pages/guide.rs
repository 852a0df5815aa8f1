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
    islands::SampleWatcher,
    prompt::{Brand, GuidePrompt, Reading},
    words::{rich, t},
};

/// Loads and draws the guide to a service.
#[component]
pub(crate) fn GuidePage() -> impl IntoView {
    let service = use_params_map().read_untracked().get("service").unwrap_or_default();
    when_loaded(Resource::new_blocking(move || service.clone(), load_guide_prompt), page)
}

/// The chapters: their names in addresses, and their headings.
fn headings() -> [(&'static str, String); 10] {
    [
        ("before", t!("guide-before")),
        ("endpoints", t!("guide-endpoints")),
        ("flow", t!("guide-flow")),
        ("permissions", t!("guide-permissions")),
        ("access", t!("guide-access")),
        ("pkce", t!("guide-pkce")),
        ("without-a-user", t!("guide-without-user")),
        ("errors", t!("guide-errors")),
        ("test", t!("guide-test")),
        ("machines", t!("guide-machines")),
    ]
}

/// Draws what is the same in every language: a parameter, a value, an address.
fn code(text: impl Into<String>) -> impl IntoView {
    view! { <code dir="ltr">{text.into()}</code> }
}

fn page(prompt: GuidePrompt) -> impl IntoView {
    let GuidePrompt {
        brand,
        service,
        endpoints,
        reading,
        served,
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
    let names_issuer = endpoints.issuer.is_some();
    let chapters = [
        view! { <BeforeYouStart brand=brand.clone() /> }.into_any(),
        view! { <Endpoints endpoints=endpoints.clone() facts=facts.clone() /> }.into_any(),
        view! { <Steps facts=facts.clone() names_issuer samples=samples.clone() /> }
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
    let contents = headings().map(|(id, title)| {
        view! {
            <li>
                <a href=format!("#{id}") rel="external">
                    {title}
                </a>
            </li>
        }
    });
    let chapters = headings()
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
        <Title text=t!("guide-title", service = &service, operator = &operator) />
        <Frame brand>
            <article class="guide">
                <h1 class="heading">{t!("guide-use", service = service)}</h1>
                <p class="lead">{t!("guide-lead", operator = &operator)}</p>
                <Warnings reading served operator />
                <nav class="guide__contents" aria-label=t!("guide-contents")>
                    <ul>{contents.collect_view()}</ul>
                </nav>
                {chapters}
                <SampleWatcher />
            </article>
        </Frame>
    }
}

/// Says where the page's facts come from, where that is not the gateway of this minute, and that the
/// gateway does not lead to its addresses, where that is so.
#[component]
fn Warnings(reading: Reading, served: bool, operator: String) -> impl IntoView {
    let age = match reading {
        Reading::Live(_) => None,
        Reading::LastKnown { at, .. } => Some(t!("guide-last-known", at = at)),
        Reading::Missing => Some(t!("guide-missing")),
    };
    let unserved = (!served).then(|| t!("guide-unserved", operator = operator));
    let draw = |said: String| {
        view! {
            <div class="notice notice--warning">
                <p class="notice__text">{said}</p>
            </div>
        }
    };
    age.into_iter().chain(unserved).map(draw).collect_view()
}

/// Draws what a developer needs to have first.
#[component]
fn BeforeYouStart(brand: Brand) -> impl IntoView {
    let Brand { name, help, support, .. } = brand;
    let contact = support.or(help).map(|place| {
        let link = view! {
            <a href=place rel="external">
                {t!("guide-reach", operator = &name)}
            </a>
        };
        view! { " " {rich!("guide-contact", [link = link])} }
    });
    view! {
        <p>
            {rich!(
                "guide-registers",
                [client_id = code("client_id"), client_secret = code("client_secret")],
                operator = &name,
            )}
            {contact}
        </p>
        <ul class="guide__list">
            <li>
                {rich!(
                    "guide-redirect-uris",
                    [
                        https = code("https"),
                        http = code("http"),
                        ipv4 = code("127.0.0.1"),
                        ipv6 = code("[::1]"),
                    ],
                )}
            </li>
            <li>{rich!("guide-client-types", [client_secret = code("client_secret")])}</li>
            <li>
                {rich!(
                    "guide-environment",
                    [
                        client_id = code("CLIENT_ID"),
                        client_secret = code("CLIENT_SECRET"),
                        redirect_uri = code("REDIRECT_URI"),
                        ca_file = code("KONG_CA_FILE"),
                    ],
                )}
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
            let place = view! { <bdi dir="ltr">{place}</bdi> };
            let link = view! {
                <a href=url rel="external">
                    {rich!("guide-test-run", [place = place])}
                </a>
            };
            view! { <p>{rich!("guide-test-client", [link = link])}</p> }.into_any()
        }
        None => view! { <p>{t!("guide-test-alone")}</p> }.into_any(),
    }
}
