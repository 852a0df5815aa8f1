//! `/account/password`: the person chooses a new password.

use leptos::{either::Either, prelude::*};
use leptos_meta::Title;

use super::loaded::when_loaded;
use crate::{
    api::load_password_prompt,
    components::{AccountNav, AccountPage, Done, Frame, PasswordForm, password_summary},
    prompt::{PasswordNotice, PasswordPrompt},
};

/// Loads and draws the password page.
#[component]
pub(crate) fn PasswordPage() -> impl IntoView {
    when_loaded(Resource::new_blocking(|| (), |()| load_password_prompt()), page)
}

fn page(prompt: PasswordPrompt) -> impl IntoView {
    let PasswordPrompt { brand, csrf, username, has_password, minimum, notice } = prompt;
    let operator = brand.name.clone();
    let title = match &notice {
        None => format!("Password – {operator}"),
        Some(PasswordNotice::Changed) => format!("Password changed – {operator}"),
        Some(_) => format!("Error: Password – {operator}"),
    };
    let outcome = notice.clone().map(|notice| match notice {
        PasswordNotice::Changed => Either::Left(view! {
            <Done>"Your password is changed. All other devices are signed out."</Done>
        }),
        notice => Either::Right(password_summary(&notice)),
    });
    view! {
        <Title text=title />
        <Frame brand>
            <AccountNav current=AccountPage::Password />
            <h1 class="heading">"Password"</h1>
            {outcome}
            {if has_password {
                Either::Left(
                    view! {
                        <p class="lead">
                            "When you change it, you stay signed in here and are signed out everywhere else."
                        </p>
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
        <p class="lead">
            "Your account has no password, so there is none to change. Ask "{operator}
            " if you would like to sign in with one."
        </p>
    }
}
