//! `/account/activity` and `/account/activity/{page}`: what happened to the person's account.

use leptos::{either::Either, prelude::*};
use leptos_meta::Title;
use leptos_router::hooks::use_params_map;

use super::loaded::when_loaded;
use crate::{
    api::load_activity_prompt,
    components::{AccountNav, AccountPage, ActWords, Frame, When},
    prompt::{ActivityLine, ActivityPrompt},
};

/// Loads and draws a page of the activity. What is no number leads to page 0, which is none.
#[component]
pub(crate) fn ActivityPage() -> impl IntoView {
    let page_number = match use_params_map().read_untracked().get("page") {
        None => 1,
        Some(text) => text.parse().unwrap_or(0),
    };
    when_loaded(Resource::new_blocking(move || page_number, load_activity_prompt), page)
}

fn page(prompt: ActivityPrompt) -> impl IntoView {
    let ActivityPrompt { brand, lines, page, more } = prompt;
    let title = if page == 1 {
        format!("Activity – {}", brand.name)
    } else {
        format!("Activity, page {page} – {}", brand.name)
    };
    let list = if lines.is_empty() {
        Either::Left(view! { <p>"Nothing has happened yet."</p> })
    } else {
        let items = lines.into_iter().map(|ActivityLine { at, act }| {
            view! {
                <li class="timeline__item">
                    <ActWords act />
                    <p class="timeline__when">
                        <When at />
                    </p>
                </li>
            }
        });
        Either::Right(view! { <ol class="timeline">{items.collect_view()}</ol> })
    };
    view! {
        <Title text=title />
        <Frame brand>
            <AccountNav current=AccountPage::Activity />
            <h1 class="heading">"Activity"</h1>
            <p class="lead">
                "What happened to your account in the last 90 days, newest first. "
                "If something was not you, change your password."
            </p>
            {list}
            <Pages page more />
        </Frame>
    }
}

/// Draws the way to newer and older pages, where there are any.
#[component]
fn Pages(page: u32, more: bool) -> impl IntoView {
    let link = |page: u32, label: &'static str| {
        let href = match page {
            1 => "/account/activity".to_owned(),
            page => format!("/account/activity/{page}"),
        };
        view! {
            <a class="button button--compact" href=href rel="external">
                {label}
            </a>
        }
    };
    (page > 1 || more).then(|| {
        view! {
            <nav class="pages" aria-label="Pages">
                {(page > 1).then(|| link(page - 1, "Newer"))}
                {more.then(|| link(page + 1, "Older"))}
            </nav>
        }
    })
}
