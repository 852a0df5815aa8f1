//! The consent form, whole, and rows that it does not show at once.

use leptos::prelude::*;

use super::{Piece, Room};
use crate::{
    components::{ConsentForm, KeepOpenForm, given},
    form::{CsrfToken, RequestId, Shown},
    prompt::{
        Brand, ClientLinks, ClientName, ConsentPrompt, Destination, Lasts, Learns, ScopeLine,
        Standing, Vouched, Waits, Weight,
    },
};

/// Draws what a person decides by.
#[component]
pub(super) fn Consent(brand: Brand) -> impl IntoView {
    let Ok(request) = "AAAAAAAAAAAAAAAAAAAAAA".parse::<RequestId>() else { return ().into_any() };
    let prompt = prompt(brand, request.clone());
    view! {
        <Room title="Permissions and answers">
            <Piece caption="The consent form">
                <div class="card">
                    <KeepOpenForm request csrf=CsrfToken(String::new()) />
                    <ConsentForm prompt />
                </div>
            </Piece>
            <Piece caption="When more is asked for than was given">
                <h3 class="permissions__group">"New"</h3>
                <ul class="permissions">{given(line("calendar.write", Some("Change your calendar"), false, Weight::Change), "Acme Cloud")}</ul>
                <h3 class="permissions__group">"Already allowed"</h3>
                <ul class="permissions">{given(line("calendar", Some("See your calendar"), false, Weight::Sensitive), "Acme Cloud")}</ul>
            </Piece>
        </Room>
    }
    .into_any()
}

fn prompt(brand: Brand, request: RequestId) -> ConsentPrompt {
    ConsentPrompt {
        brand,
        request,
        csrf: CsrfToken(String::new()),
        client: ClientName {
            name: "Trip Planner".to_owned(),
            developer: Some("Acme Travel".to_owned()),
            mixed_scripts: false,
        },
        client_logo: None,
        username: "alice".to_owned(),
        scopes: scopes(),
        purpose: Some("To plan trips around your appointments.".to_owned()),
        vouched: Vouched::Not,
        look_alike: None,
        cannot: vec!["See your passwords".to_owned(), "Spend your money".to_owned()],
        lasts: Lasts::UntilUnused { seconds: 14 * 24 * 3600 },
        can_be_ended: true,
        ends: vec![30, 1],
        end: None,
        before: None,
        may_be_remembered: true,
        links: ClientLinks {
            homepage: Some("https://trips.example/".to_owned()),
            privacy: Some("https://trips.example/privacy".to_owned()),
            terms: Some("https://trips.example/terms".to_owned()),
        },
        learns: Learns { user_id: "acme-user-1001".to_owned(), scopes: Vec::new() },
        destination: Destination::Loopback { host: "127.0.0.1".to_owned(), port: 4000 },
        changed: false,
        waits: Waits { seconds_left: 9 * 60, may_be_longer: true },
        shown: Shown {
            client_id: String::new(),
            response_type: String::new(),
            scope: String::new(),
        },
    }
}

/// One of each weight, needed and optional, with and without the operator's words.
fn scopes() -> Vec<ScopeLine> {
    vec![
        line("profile", Some("See your name and email address"), false, Weight::See),
        line("calendar.write", Some("Change your calendar"), false, Weight::Change),
        line("home_address", Some("See your home address"), false, Weight::Sensitive),
        line("https://api.acme.example/auth/not.described.yet", None, false, Weight::See),
        line("photos", Some("See your photos"), true, Weight::See),
        line("health", Some("See your health records"), true, Weight::Sensitive),
    ]
}

/// A permission, with a description where it has words.
pub(super) fn line(name: &str, title: Option<&str>, optional: bool, weight: Weight) -> ScopeLine {
    ScopeLine {
        name: name.to_owned(),
        title: title.map(str::to_owned),
        description: title.map(|_| {
            "A sentence or two about it, long enough to show how the second line begins.".to_owned()
        }),
        optional,
        weight,
        standing: Standing::First,
    }
}
