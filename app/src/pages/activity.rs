//! `/account/activity` and `/account/activity/{page}`: what happened to the person's account.

use leptos::{either::Either, prelude::*};
use leptos_meta::Title;
use leptos_router::hooks::use_params_map;

use super::loaded::when_loaded;
use crate::{
    api::load_activity_prompt,
    components::{AccountNav, AccountPage, ActWords, Frame, When},
    prompt::{ActivityLine, ActivityPrompt},
    words::t,
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
    let title = if page == 1 { t!("activity-page") } else { t!("activity-title", page = page) };
    let list = if lines.is_empty() {
        Either::Left(view! { <p>{t!("activity-none")}</p> })
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
        <Title text=format!("{title} – {}", brand.name) />
        <Frame brand>
            <AccountNav current=AccountPage::Activity />
            <h1 class="heading">{t!("activity-page")}</h1>
            <p class="lead">{t!("activity-lead")}</p>
            {list}
            <Pages page more />
        </Frame>
    }
}

/// Draws the way to newer and older pages, where there are any.
#[component]
pub(super) fn Pages(page: u32, more: bool) -> impl IntoView {
    let link = |page: u32, label: String| {
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
            <nav class="pages" aria-label=t!("pages-of-activity")>
                {(page > 1).then(|| link(page - 1, t!("newer")))}
                {more.then(|| link(page + 1, t!("older")))}
            </nav>
        }
    })
}
