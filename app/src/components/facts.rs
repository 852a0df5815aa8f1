//! What else a person should know before they answer: what is out of reach, how long, where to.

use leptos::prelude::*;

use super::{
    alert::{Notice, Tone},
    client::ClientNamed,
    destination::DestinationInWords,
    form_parts::HiddenField,
    lasts::{lasts_in_words, until_in_words},
    learned::Learned,
};
use crate::{
    form::{CsrfToken, RequestId},
    islands::TimeWatcher,
    prompt::{ClientLinks, Destination, Lasts, Learns, Moment, Vouched, Waits},
    words::{rich, t},
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

/// Draws what the operator promises that the client can't do; the API holds it to that.
#[component]
pub(super) fn OutOfReach(cannot: Vec<String>) -> impl IntoView {
    let lines = cannot.into_iter().map(|line| view! { <li class="out-of-reach">{line}</li> });
    let lines = lines.collect::<Vec<_>>();
    (!lines.is_empty()).then(|| {
        view! {
            <section class="section">
                <h2 class="section__heading">{t!("not-able-to")}</h2>
                <ul>{lines}</ul>
            </section>
        }
    })
}

/// Draws where the answer leads, how long the access lasts and how to end it.
#[component]
pub(super) fn Facts(
    destination: Destination,
    lasts: Lasts,
    /// The end that the person chose before, where they can't choose another one.
    until: Option<Moment>,
    /// Whether an access that is taken back can be ended at the gateway.
    can_be_ended: bool,
    vouched: Vouched,
    learns: Learns,
) -> impl IntoView {
    let local = local_warning(&destination).map(|words| {
        view! { <Notice tone=Tone::Warning>{words}</Notice> }
    });
    let account = view! {
        <a href="/" rel="external">
            {t!("your-account")}
        </a>
    };
    let how_long = match until {
        Some(until) => until_in_words(until, Some(lasts)),
        None => lasts_in_words(lasts, can_be_ended),
    };
    let take_back = match (can_be_ended, vouched) {
        (true, _) => rich!("at-any-time", [account = account]),
        // The operator's own need not ask again.
        (false, Vouched::Own) => rich!("only-off-list", [account = account]),
        (false, Vouched::Checked | Vouched::Not) => {
            rich!("only-off-list-and-asked", [account = account])
        }
    };
    view! {
        <section class="section">
            <h2 class="section__heading">{t!("good-to-know")}</h2>
            <dl class="facts">
                <div class="facts__row">
                    <dt class="facts__term">{t!("you-go-to")}</dt>
                    <dd class="facts__value">
                        <DestinationInWords destination />
                    </dd>
                </div>
                <div class="facts__row">
                    <dt class="facts__term">{t!("how-long")}</dt>
                    <dd class="facts__value">{how_long}</dd>
                </div>
                <div class="facts__row">
                    <dt class="facts__term">{t!("take-back")}</dt>
                    <dd class="facts__value">
                        <p>{take_back}</p>
                    </dd>
                </div>
            </dl>
            {local}
            <Learned learns />
        </section>
    }
    .into_any()
}

/// A target on this device proves nothing about who waits there.
fn local_warning(destination: &Destination) -> Option<String> {
    match destination {
        Destination::Web { .. } => None,
        Destination::Loopback { .. } => Some(t!("any-program-can-listen")),
        Destination::App { .. } => Some(t!("any-app-can-open")),
    }
}

/// Draws how long the request is waited for, with the button that makes it longer where it may be.
/// The island says it again, louder, when two minutes are left.
#[component]
pub(crate) fn TimeToAnswer(waits: Waits) -> impl IntoView {
    let Waits { seconds_left, may_be_longer } = waits;
    let longer = may_be_longer.then(|| {
        view! {
            " "
            <button type="submit" class="link" form=KEEP_OPEN>
                {t!("keep-open")}
            </button>
        }
    });
    view! {
        <p class="small-print">
            <span
                role="status"
                data-seconds=seconds_left.to_string()
                data-warning=t!("two-minutes-left")
            >
                {time_left(seconds_left / 60)}
            </span>
            {longer}
            <TimeWatcher />
        </p>
    }
}

fn time_left(minutes: u32) -> String {
    t!("time-left", minutes = minutes)
}

/// Draws the links to the client's own pages.
pub(super) fn client_pages(client: &str, links: ClientLinks) -> impl IntoView + use<> {
    let ClientLinks { homepage, privacy, terms } = links;
    let named = || view! { <ClientNamed name=client.to_owned() /> };
    let pages = [
        (homepage, rich!("website-of", [client = named()]).into_any()),
        (privacy, rich!("privacy-policy-of", [client = named()]).into_any()),
        (terms, rich!("terms-of", [client = named()]).into_any()),
    ];
    let links = pages.into_iter().filter_map(|(url, what)| {
        url.map(|url| {
            view! {
                <li class="client-pages__page">
                    <a
                        class="client-pages__link"
                        href=url
                        rel="external noopener noreferrer"
                        target="_blank"
                    >
                        // One box: between several, the white space would be lost.
                        <span>{what}</span>
                        <span class="visually-hidden">{format!(" {}", t!("opens-in-new-tab"))}</span>
                    </a>
                </li>
            }
        })
    });
    let links = links.collect::<Vec<_>>();
    (!links.is_empty()).then(|| view! { <ul class="client-pages">{links}</ul> })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn time_is_told_in_whole_minutes() {
        assert_eq!(time_left(0), "This request waits for less than a minute.");
        assert_eq!(time_left(1), "This request waits for 1 minute.");
        assert_eq!(time_left(9), "This request waits for 9 minutes.");
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
