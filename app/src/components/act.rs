//! What happened to an account, in plain words.

use leptos::prelude::*;

use super::{client::ClientNamed, device_name::device_name};
use crate::{
    form::AccessId,
    prompt::{Act, Moment},
    words::{rich, t},
};

/// Draws one act: what happened, and below it what is worth knowing of it.
#[component]
pub(crate) fn ActWords(act: Act) -> impl IntoView {
    let headline = match &act {
        Act::SignedIn { .. } => t!("you-signed-in").into_any(),
        Act::WrongPassword { times } => t!("wrong-passwords", times = *times).into_any(),
        Act::SignedOut => t!("you-signed-out").into_any(),
        Act::PasswordChanged => t!("password-was-changed").into_any(),
        Act::Allowed { application, .. } => {
            rich!("you-allowed", [client = named(application)]).into_any()
        }
        Act::WithoutAsking { application, .. } => {
            rich!("got-access-without-asking", [client = named(application)]).into_any()
        }
        Act::Denied { application } => {
            rich!("you-denied", [client = named(application)]).into_any()
        }
        Act::Removed { application, .. } => {
            rich!("you-removed", [client = named(application)]).into_any()
        }
        Act::Ended { application, .. } => {
            rich!("access-ended", [client = named(application)]).into_any()
        }
        Act::SignedOutDevice { .. } => t!("you-signed-out-device").into_any(),
        Act::SignedOutOthers { .. } => t!("you-signed-out-others").into_any(),
    };
    view! {
        <p class="timeline__headline">{headline}</p>
        {detail(act).map(|text| view! { <div class="timeline__detail">{text}</div> })}
    }
}

fn named(application: &str) -> impl IntoView + use<> {
    view! { <ClientNamed name=application.to_owned() /> }
}

fn detail(act: Act) -> Option<AnyView> {
    match act {
        Act::SignedIn { device } | Act::SignedOutDevice { device } => {
            Some(device_name(&device).into_any())
        }
        Act::WrongPassword { .. } => Some(t!("wrong-password-advice").into_any()),
        Act::PasswordChanged => Some(t!("others-were-signed-out").into_any()),
        Act::WithoutAsking { permissions, .. } => Some(in_list(permissions)),
        Act::Allowed { permissions, until, .. } => {
            let what = in_list(permissions);
            let end = |at: Moment| t!("day-and-time", day = at.date(), time = at.time());
            let until = until.map(|at| view! { <p>{t!("allowed-until", end = end(at))}</p> });
            Some(view! { {what}{until} }.into_any())
        }
        Act::SignedOutOthers { devices } => Some(t!("devices-counted", count = devices).into_any()),
        Act::Removed { receipt, .. } => Some(link_to(&receipt?)),
        Act::Ended { receipt, .. } => Some(link_to(&receipt)),
        Act::SignedOut | Act::Denied { .. } => None,
    }
}

fn in_list(permissions: Vec<String>) -> AnyView {
    if permissions.is_empty() {
        return t!("allowed-nothing-particular").into_any();
    }
    let lines = permissions.into_iter().map(|line| view! { <li>{line}</li> });
    view! { <ul>{lines.collect_view()}</ul> }.into_any()
}

fn link_to(receipt: &AccessId) -> AnyView {
    view! {
        <a class="timeline__link" href=format!("/removal/{receipt}") rel="external">
            {t!("what-became-of-it")}
        </a>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::prompt::Device;

    const HOSTILE: &str = "<b>Trip\u{202e}</b>";

    fn every_act() -> Vec<Act> {
        let device = Device { browser: Some("Firefox".to_owned()), system: None };
        let application = HOSTILE.to_owned();
        vec![
            Act::SignedIn { device: device.clone() },
            Act::WrongPassword { times: 1 },
            Act::WrongPassword { times: 3 },
            Act::SignedOut,
            Act::PasswordChanged,
            Act::Allowed {
                application: application.clone(),
                permissions: vec!["See your calendar".to_owned()],
                until: None,
            },
            Act::Allowed { application: application.clone(), permissions: Vec::new(), until: None },
            Act::Denied { application: application.clone() },
            Act::Removed { application: application.clone(), receipt: None },
            Act::WithoutAsking { application: application.clone(), permissions: Vec::new() },
            Act::Ended { application, receipt: "AAAAAAAAAAAAAAAAAAAAAA".parse().unwrap() },
            Act::SignedOutDevice { device },
            Act::SignedOutOthers { devices: 2 },
        ]
    }

    /// Drawn, without its tags.
    fn words(act: Act) -> String {
        let html = Owner::new().with(|| view! { <ActWords act /> }.to_html());
        assert!(!html.contains("<b>"), "{html}");
        let mut in_tag = false;
        html.replace("<!>", "")
            .chars()
            .filter(|c| {
                in_tag |= *c == '<';
                let shown = !in_tag;
                in_tag &= *c != '>';
                shown
            })
            .collect()
    }

    #[test]
    fn every_act_is_told_in_plain_words() {
        let told: Vec<String> = every_act().into_iter().map(words).collect();
        for (text, expected) in told.iter().zip([
            "You signed inFirefox",
            "A try with a wrong password",
            "3 tries with a wrong password",
            "You signed out",
            "Your password was changed",
            "You allowed ",
            "You allowed ",
            "You denied ",
            "You removed the access of ",
            "Access was given without asking: ",
            "The access of ",
            "You signed out another deviceFirefox",
            "You signed out everywhere else2 devices",
        ]) {
            assert!(text.starts_with(expected), "{text}");
            for jargon in ["client", "scope", "token", "consent", "grant"] {
                assert!(!text.contains(jargon), "{text}");
            }
        }
    }
}
