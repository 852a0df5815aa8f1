//! The languages, at the foot of every page: one that is chosen here stays.

use leptos::prelude::*;

use super::form_parts::HiddenField;
use crate::words::{Language, PagePath, language, t};

/// Draws the choice. It is a form of its own that leads back to the page; where the page answers a form,
/// or a client's request, there is nothing to lead back to.
#[component]
pub(super) fn Languages() -> impl IntoView {
    let PagePath(back) = use_context::<PagePath>().unwrap_or_default();
    let current = language();
    let choices = Language::ALL.map(|language| {
        view! {
            <li>
                <button
                    type="submit"
                    class="languages__choice link"
                    name="language"
                    value=language.tag()
                    lang=language.tag()
                    dir=language.direction()
                    aria-current=(language == current).then_some("true")
                >
                    {language.own_name()}
                </button>
            </li>
        }
    });
    back.filter(|back| !back.is_empty()).map(|back| {
        view! {
            <details class="languages">
                <summary class="languages__handle">
                    <span class="visually-hidden">{t!("language")} ": "</span>
                    {current.own_name()}
                </summary>
                <form method="post" action="/api/language" aria-label=t!("language")>
                    <HiddenField name="back" value=back />
                    <ul class="languages__choices">{choices.collect_view()}</ul>
                </form>
            </details>
        }
    })
}
