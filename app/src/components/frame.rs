//! What is around every page: whose it is, the card in the middle, the lines below.

use leptos::{
    either::{Either, EitherOf3},
    prelude::*,
};
use leptos_meta::{Html, Stylesheet};

use super::{languages::Languages, logo::LogoPicture, mark::Mark};
use crate::{
    prompt::{Brand, Logo},
    words::{language, t},
};

/// Draws a page's landmarks around its card.
#[component]
pub(crate) fn Frame(
    /// Whose page it is; a page that could not be loaded does not know it.
    #[prop(optional)]
    brand: Option<Brand>,
    /// What the card holds.
    children: Children,
) -> impl IntoView {
    let style = brand.as_ref().and_then(|brand| brand.style.clone());
    let language = language();
    view! {
        <Html {..} lang=language.tag() dir=language.direction() />
        {style.map(|href| view! { <Stylesheet href /> })}
        <div class="frame">
            <header class="masthead">
                <a class="masthead__home" href="/" rel="external">
                    <Whose brand=brand.clone() />
                </a>
            </header>
            <main class="frame__main">
                <div class="card">{children()}</div>
            </main>
            <footer class="colophon">
                <Languages />
                <Links brand=brand.clone() />
                <p>
                    {brand
                        .and_then(|brand| brand.footer)
                        .unwrap_or_else(|| t!("by-grantway"))}
                </p>
            </footer>
        </div>
    }
    // Without its type: every page has it inside its own.
    .into_any()
}

/// Draws the logo or the mark, and the name unless the logo is one. A link needs a name, even where
/// the operator's is not known.
#[component]
fn Whose(brand: Option<Brand>) -> impl IntoView {
    match brand {
        Some(Brand { name, logo: Some(logo), .. }) if logo.is_wordmark() => {
            EitherOf3::A(view! { <LogoPicture logo alt=name /> })
        }
        Some(Brand { name, logo, .. }) => EitherOf3::B(view! {
            <Emblem logo />
            <span class="masthead__name">{name}</span>
        }),
        None => EitherOf3::C(view! {
            <Mark />
            <span class="visually-hidden">{t!("your-account")}</span>
        }),
    }
}

/// Draws a logo beside its name, or our own mark.
#[component]
pub(super) fn Emblem(
    /// The logo, if there is one.
    logo: Option<Logo>,
) -> impl IntoView {
    match logo {
        Some(logo) => Either::Left(view! { <LogoPicture logo /> }),
        None => Either::Right(view! { <Mark /> }),
    }
}

/// Draws the ways to the operator's own pages, where there are any, and to what developers need.
#[component]
fn Links(brand: Option<Brand>) -> impl IntoView {
    let Brand { help, privacy, terms, support, .. } = brand?;
    let links = [
        (t!("help"), help),
        (t!("privacy"), privacy),
        (t!("terms"), terms),
        (t!("support"), support),
        (t!("developers"), Some("/developers".to_owned())),
    ]
    .into_iter()
    .filter_map(|(words, url)| Some((words, url?)))
    .map(|(words, url)| {
        view! {
            <li>
                <a class="colophon__link" href=url rel="external">
                    {words}
                </a>
            </li>
        }
    })
    .collect::<Vec<_>>();
    Some(view! {
        <nav aria-label=t!("help-and-policies")>
            <ul class="colophon__links">{links}</ul>
        </nav>
    })
}
