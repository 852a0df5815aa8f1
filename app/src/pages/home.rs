//! `/` and `/applications/{page}`: the person's own page.

use leptos::prelude::*;
use leptos_meta::Title;

use super::loaded::{page_in_path, when_loaded};
use crate::{
    api::load_home_prompt,
    components::{
        AccountBox, AccountNav, AccountPage, Applications, Frame, HiddenField, OpenRemovals,
    },
    prompt::HomePrompt,
    words::t,
};

/// Loads and draws the person's own page.
#[component]
pub(crate) fn HomePage() -> impl IntoView {
    let number = page_in_path();
    when_loaded(Resource::new_blocking(move || number, load_home_prompt), page)
}

fn page(prompt: HomePrompt) -> impl IntoView {
    let HomePrompt { brand, csrf, username, applications, page, more, .. } = prompt;
    let (can_be_ended, incomplete) = (prompt.can_be_ended, prompt.incomplete);
    let operator = brand.name.clone();
    view! {
        <Title text=format!("{} – {operator}", t!("your-account")) />
        <Frame brand>
            <AccountNav current=AccountPage::Applications />
            <h1 class="heading">{t!("your-account")}</h1>
            <AccountBox username>
                <form method="post" action="/api/sign-out">
                    <HiddenField name="csrf" value=csrf.0 />
                    <button type="submit" class="button button--compact">
                        {t!("sign-out-here")}
                    </button>
                </form>
            </AccountBox>
            <OpenRemovals removals=prompt.removals operator=operator.clone() />
            <Applications applications operator page more can_be_ended incomplete />
        </Frame>
    }
}
