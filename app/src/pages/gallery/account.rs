//! The person's own pages: what has access, where they are signed in, what happened.

use leptos::prelude::*;

use super::{Piece, Room, consent::line};
use crate::{
    components::{
        AccountNav, AccountPage, ActWords, Applications, OpenRemovals, When, progress_in_words,
    },
    form::{AccessId, CsrfToken, DeviceId},
    pages::{activity::Pages, devices::Line, receipt},
    prompt::{
        Act, Application, ClientName, Destination, Device, DeviceLine, Lasts, Moment, OpenRemoval,
        Progress, Weight,
    },
};

const HANDLE: &str = "AAAAAAAAAAAAAAAAAAAAAA";
const THEN: Moment = Moment { year: 2026, month: 5, day: 3, hour: 14, minute: 5 };
const LASTS: Lasts = Lasts::UntilUnused { seconds: 14 * 24 * 3600 };

/// Draws what a person's own pages are made of.
#[component]
pub(super) fn Account(operator: String) -> impl IntoView {
    let (of_removals, name) = (operator.clone(), operator.clone());
    view! {
        <Room title="A person's own pages">
            <Piece caption="The way between them">
                <AccountNav current=AccountPage::Devices />
            </Piece>
            <Piece caption="Applications with access, on a page between others">
                <Applications applications=applications() operator page=2 more=true can_be_ended=true incomplete=true />
            </Piece>
            <Piece caption="Removals that are not over">
                <OpenRemovals removals=removals() operator=of_removals />
            </Piece>
            <Piece caption="Devices: this one, and another">
                <ul class="devices">
                    {devices().map(|line| view! { <Line line csrf=CsrfToken(String::new()) /> })}
                </ul>
            </Piece>
            <Piece caption="What happened, newest first">
                <ol class="timeline">
                    {acts().into_iter().map(|act| view! { <Happening act /> }).collect_view()}
                </ol>
                <Pages page=2 more=true />
            </Piece>
            <Piece caption="The receipt of a removal, as it goes on">
                {PROGRESS
                    .map(|progress| {
                        view! {
                            <p class="heading">{receipt::heading(progress)}</p>
                            <p class="lead">{progress_in_words(progress, &name)}</p>
                        }
                    })}
            </Piece>
        </Room>
    }
    .into_any()
}

/// Draws one line of the activity.
#[component]
fn Happening(act: Act) -> impl IntoView {
    view! {
        <li class="timeline__item">
            <ActWords act />
            <p class="timeline__when">
                <When at=THEN />
            </p>
        </li>
    }
}

const PROGRESS: [Progress; 5] = [
    Progress::Underway { ended: 2 },
    Progress::Retrying { ended: 2, failed: 1 },
    Progress::EndedForNow { ended: 3, again: THEN },
    Progress::Done { ended: 3 },
    Progress::Forgotten { lasts: Some(LASTS), first_party: false },
];

/// The operator's own; one with an end; and one that the gateway said nothing of.
fn applications() -> Vec<Application> {
    let Ok(id) = HANDLE.parse::<AccessId>() else { return Vec::new() };
    let application = |name: &str, developer: Option<&str>| Application {
        id: id.clone(),
        client: ClientName {
            name: name.to_owned(),
            developer: developer.map(str::to_owned),
            mixed_scripts: false,
        },
        first_party: false,
        since: THEN,
        last_allowed: THEN,
        scopes: vec![
            line("calendar", Some("See your calendar"), false, Weight::See),
            line("home_address", Some("See your home address"), false, Weight::Sensitive),
        ],
        destination: Destination::Web { host: "trips.example".to_owned() },
        lasts: Some(LASTS),
        until: None,
    };
    let trips = application("Trip Planner", Some("Acme Travel"));
    vec![
        Application { until: Some(THEN), ..trips },
        Application { first_party: true, ..application("Maps", None) },
        Application {
            scopes: Vec::new(),
            lasts: None,
            ..application("Night Trains of All Countries and Their Sleeping Cars", None)
        },
    ]
}

fn devices() -> [DeviceLine; 2] {
    let device = |browser: &str, system: &str, is_this| DeviceLine {
        id: HANDLE.parse::<DeviceId>().ok(),
        device: Device { browser: Some(browser.to_owned()), system: Some(system.to_owned()) },
        network: Some("203.0.113.0/24".to_owned()),
        signed_in_at: THEN,
        last_seen_at: THEN,
        is_this,
    };
    [device("Firefox", "Windows", true), device("Safari", "iPhone", false)]
}

/// One with a list, one with advice, one without more.
fn removals() -> Vec<OpenRemoval> {
    let client =
        ClientName { name: "Trip Planner".to_owned(), developer: None, mixed_scripts: false };
    let open =
        |id| OpenRemoval { id, client, progress: Progress::Retrying { ended: 2, failed: 1 } };
    HANDLE.parse().map(open).into_iter().collect()
}

fn acts() -> Vec<Act> {
    let application = "Trip Planner".to_owned();
    let receipt = HANDLE.parse::<AccessId>().ok();
    let ended = receipt.clone();
    let ended = ended.map(|receipt| Act::Ended { application: application.clone(), receipt });
    let others = [
        Act::Allowed {
            application: application.clone(),
            permissions: vec!["See your calendar".to_owned(), "See your home address".to_owned()],
            until: Some(THEN),
        },
        Act::WrongPassword { times: 3 },
        Act::WithoutAsking { application: application.clone(), permissions: Vec::new() },
        Act::Removed { application, receipt },
    ];
    others.into_iter().chain(ended).collect()
}
