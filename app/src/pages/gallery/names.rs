//! Who asks, as whom, and where to.

use leptos::prelude::*;

use super::{Piece, Room};
use crate::{
    components::{AccountBox, ClientIntroduction, ClientNamed, Host, client_meets_operator},
    prompt::{Before, Brand, ClientName, Destination, Logo, Moment, Vouched},
};

/// Names that tell whether a place holds: short, long with and without a space, of other directions.
const NAMES: [(&str, &str); 6] = [
    ("An everyday name", "Trip Planner"),
    ("A long name", "The Extraordinarily Thorough Planner of Trips, Journeys and Other Excursions"),
    ("Without a space", "Reisekostenabrechnungsverwaltungsgesellschaftsmitarbeiterverzeichnis2026"),
    ("From right to left", "مخطط الرحلات ٢٠٢٦"),
    ("Of wide letters", "旅行プランナー"),
    (IMITATION, "Trip Рlanner"),
];

const IMITATION: &str = "Of two alphabets";

const HUES: [&str; 6] = ["ember", "plum", "iris", "sea", "moss", "clay"];

/// Draws everything that names somebody.
#[component]
pub(super) fn Names(brand: Brand) -> impl IntoView {
    let named = NAMES
        .map(|(caption, name)| view! { <Named caption name brand=brand.clone() /> })
        .into_iter()
        .collect_view();
    let hues = HUES.map(|hue| view! { <span class=format!("tile tile--{hue}")>"TP"</span> });
    let picture = Logo { light: "/favicon.svg".to_owned(), dark: None, width: 24, height: 24 };
    view! {
        <Room title="Who, as whom, where to">
            {named}
            <Known operator=brand.name.clone() />
            <Piece caption="By a logo">{client_meets_operator("", Some(picture), &brand)}</Piece>
            <Piece caption="Tiles in all hues">
                <div class="gallery__states">{hues.into_iter().collect_view()}</div>
            </Piece>
            <Piece caption="As whom">
                <AccountBox username="alice.of.a.very.long.and.winding.name@mail.acme.example".to_owned()>
                    <button type="button" class="link">
                        "Use another account"
                    </button>
                </AccountBox>
            </Piece>
            <Piece caption="Where to: a long host keeps its end">
                <Host text="photos.example".to_owned() />
                <Host text="a.host.whose.many.labels.would.not.fit.beside.anything.evil.example".to_owned() />
            </Piece>
        </Room>
    }
}

/// Draws a name in all the places that it has on a page.
#[component]
fn Named(caption: &'static str, name: &'static str, brand: Brand) -> impl IntoView {
    let meeting = client_meets_operator(name, None, &brand);
    let client = ClientName {
        name: name.to_owned(),
        developer: Some("Acme Travel".to_owned()),
        mixed_scripts: caption == IMITATION,
    };
    let operator = brand.name;
    view! {
        <Piece caption>
            {meeting}
            <p class="heading heading--centred">
                "Allow " <ClientNamed name=name.to_owned() /> " to use your " {operator.clone()}
                " account?"
            </p>
            <ClientIntroduction
                client
                operator
                vouched=Vouched::Not
                before=None
                nothing_new=false
            />
        </Piece>
    }
}

/// Draws what is said of applications that are known, or that can be taken for others.
#[component]
fn Known(operator: String) -> impl IntoView {
    let client = |name: &str| ClientName {
        name: name.to_owned(),
        developer: Some("Acme Travel".to_owned()),
        mixed_scripts: false,
    };
    let since = Moment { year: 2026, month: 5, day: 3, hour: 14, minute: 5 };
    let again = Before { since, named: None, led_to: None, until: None };
    let before = |named| Some(Before { named, ..again.clone() });
    let elsewhere = Destination::Web { host: "old.trips.example".to_owned() };
    let moved = Some(Before { led_to: Some(elsewhere), ..again.clone() });
    let other = || Some("Trip Planner".to_owned());
    let states = [
        ("Allowed before", "Trip Planner", before(None), false, None),
        ("Allowed before, and nothing new", "Trip Planner", before(None), true, None),
        ("Renamed", "Trips", before(Some(client("Trip Planner"))), false, None),
        ("Leading to another place", "Trip Planner", moved, false, None),
        ("Like another one", "Trip PIanner", None, false, other()),
        ("The name of another one", "Trip Planner", None, false, other()),
    ];
    states
        .map(|(caption, name, before, nothing_new, look_alike)| {
            let (client, operator) = (client(name), operator.clone());
            let vouched = if nothing_new { Vouched::Own } else { Vouched::Checked };
            view! {
                <Piece caption>
                    <ClientIntroduction client operator vouched before nothing_new look_alike />
                </Piece>
            }
        })
        .into_iter()
        .collect_view()
}
