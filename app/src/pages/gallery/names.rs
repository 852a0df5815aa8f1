//! Who asks, as whom, and where to.

use leptos::prelude::*;

use super::{Piece, Room};
use crate::{
    components::{AccountBox, ClientIntroduction, ClientNamed, Host, client_meets_operator},
    prompt::{Brand, ClientName, Logo, Vouched},
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
