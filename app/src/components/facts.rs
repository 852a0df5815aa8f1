//! What else a person should know before they answer.

use leptos::prelude::*;

use super::{
    alert::{Notice, Tone},
    destination::DestinationInWords,
    form_parts::HiddenField,
};
use crate::{
    form::{CsrfToken, RequestId},
    prompt::Destination,
};

/// The id of the form that lets a request wait longer. It stands beside the consent form, which it
/// can't be part of; its button stands where the time is told.
const KEEP_OPEN: &str = "keep-open";

/// Draws the form behind "Keep it open".
#[component]
pub(crate) fn KeepOpenForm(request: RequestId, csrf: CsrfToken) -> impl IntoView {
    view! {
        <form id=KEEP_OPEN method="post" action="/api/keep-open">
            <HiddenField name="request" value=request.into() />
            <HiddenField name="csrf" value=csrf.0 />
        </form>
    }
}

/// Draws where the answer leads and how long it is waited for.
#[component]
pub(super) fn Facts(
    /// Where the person goes next.
    destination: Destination,
    /// Whole minutes until the request expires.
    minutes_left: u32,
) -> impl IntoView {
    let local = local_warning(&destination).map(|words| {
        view! { <Notice tone=Tone::Warning>{words}</Notice> }
    });
    view! {
        <section class="section">
            <h2 class="section__heading">"Good to know"</h2>
            <dl class="facts">
                <div class="facts__row">
                    <dt class="facts__term">"You go to"</dt>
                    <dd class="facts__value">
                        <DestinationInWords destination />
                    </dd>
                </div>
                <div class="facts__row">
                    <dt class="facts__term">"Time to answer"</dt>
                    <dd class="facts__value">
                        {time_left(minutes_left)} " "
                        <button type="submit" class="link" form=KEEP_OPEN>
                            "Keep it open"
                        </button>
                    </dd>
                </div>
            </dl>
            {local}
        </section>
    }
    .into_any()
}

/// A target on this device proves nothing about who waits there.
fn local_warning(destination: &Destination) -> Option<&'static str> {
    match destination {
        Destination::Web { .. } => None,
        Destination::Loopback { .. } => Some(
            "Any program on this device can open this address. \
             Allow only if you have just started this application yourself.",
        ),
        Destination::App { .. } => Some(
            "Any app on this device can claim these links. \
             Allow only if you have just come from this application.",
        ),
    }
}

fn time_left(minutes: u32) -> String {
    match minutes {
        0 => "Less than a minute".to_owned(),
        1 => "1 minute".to_owned(),
        minutes => format!("{minutes} minutes"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn time_is_told_in_whole_minutes() {
        assert_eq!(time_left(0), "Less than a minute");
        assert_eq!(time_left(1), "1 minute");
        assert_eq!(time_left(9), "9 minutes");
    }

    #[test]
    fn a_target_on_this_device_comes_with_a_warning() {
        let web = Destination::Web { host: "trips.example".to_owned() };
        let loopback = Destination::Loopback { host: "127.0.0.1".to_owned(), port: 8123 };
        let app = Destination::App { scheme: "com.example.trips".to_owned() };
        assert!(local_warning(&web).is_none());
        assert!(local_warning(&loopback).is_some() && local_warning(&app).is_some());
    }
}
