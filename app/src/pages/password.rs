//! `/account/password`: the person chooses a new password.

use leptos::{either::Either, prelude::*};
use leptos_meta::Title;

use super::loaded::when_loaded;
use crate::{
    api::load_password_prompt,
    components::{AccountNav, AccountPage, Done, Frame, PasswordForm, password_summary},
    prompt::{PasswordNotice, PasswordPrompt},
    words::t,
};

/// Loads and draws the password page.
#[component]
pub(crate) fn PasswordPage() -> impl IntoView {
    when_loaded(Resource::new_blocking(|| (), |()| load_password_prompt()), page)
}

fn page(prompt: PasswordPrompt) -> impl IntoView {
    let PasswordPrompt { brand, csrf, username, has_password, minimum, notice } = prompt;
    let operator = brand.name.clone();
    let title = match notice {
        None => t!("password-page"),
        Some(PasswordNotice::Changed) => t!("password-changed-title"),
        Some(_) => t!("password-error-title"),
    };
    let outcome = notice.map(|notice| match notice {
        PasswordNotice::Changed => Either::Left(view! {
            <Done>{t!("password-changed")}</Done>
        }),
        notice => Either::Right(password_summary(notice)),
    });
    view! {
        <Title text=format!("{title} – {operator}") />
        <Frame brand>
            <AccountNav current=AccountPage::Password />
            <h1 class="heading">{t!("password-page")}</h1>
            {outcome}
            {if has_password {
                Either::Left(
                    view! {
                        <p class="lead">{t!("password-change-signs-out")}</p>
                        <PasswordForm csrf username minimum notice />
                    },
                )
            } else {
                Either::Right(view! { <NoPassword operator /> })
            }}
        </Frame>
    }
}

/// Says that there is nothing to change.
#[component]
fn NoPassword(operator: String) -> impl IntoView {
    view! {
        <p class="lead">{t!("password-none", operator = operator)}</p>
    }
}
