//! `/account/devices`: where the person is signed in.

use leptos::prelude::*;
use leptos_meta::Title;

use super::loaded::when_loaded;
use crate::{
    api::load_devices_prompt,
    components::{AccountNav, AccountPage, Done, Frame, HiddenField, When, device_name},
    form::{CsrfToken, DeviceId},
    prompt::{DeviceLine, DevicesPrompt},
    words::{rich, t},
};

/// Loads and draws the devices page.
#[component]
pub(crate) fn DevicesPage() -> impl IntoView {
    when_loaded(Resource::new_blocking(|| (), |()| load_devices_prompt()), page)
}

fn page(prompt: DevicesPrompt) -> impl IntoView {
    let DevicesPrompt { brand, csrf, devices, signed_out } = prompt;
    let others = devices.iter().filter(|line| !line.is_this).count();
    let everywhere = (others > 0).then(|| view! { <SignOutOthers csrf=csrf.clone() /> });
    let done = signed_out
        .map(|count| view! { <Done>{t!("devices-were-signed-out", count = count)}</Done> });
    let lines = devices.into_iter().map(move |line| view! { <Line line csrf=csrf.clone() /> });
    view! {
        <Title text=format!("{} – {}", t!("devices-page"), brand.name) />
        <Frame brand>
            <AccountNav current=AccountPage::Devices />
            <h1 class="heading">{t!("devices-page")}</h1>
            {done}
            <p class="lead">{t!("devices-lead")}</p>
            <ul class="devices">{lines.collect_view()}</ul>
            {everywhere}
        </Frame>
    }
}

/// Draws one device.
#[component]
pub(super) fn Line(line: DeviceLine, csrf: CsrfToken) -> impl IntoView {
    let name = device_name(&line.device);
    let this = line.is_this.then(|| view! { <p class="devices__this">{t!("this-device")}</p> });
    let end = line.id.filter(|_| !line.is_this).map(|device| {
        view! { <SignOutThere device csrf name=name.clone() /> }
    });
    let network = line.network.map(|network| {
        let network = view! { <bdi dir="ltr">{network}</bdi> };
        view! { <li>{rich!("device-network", [network = network])}</li> }
    });
    let seen = (!line.is_this).then(|| {
        let when = view! { <When at=line.last_seen_at /> };
        view! { <li>{rich!("device-last-seen", [when = when])}</li> }
    });
    let signed_in = view! { <When at=line.signed_in_at /> };
    view! {
        <li class="devices__item">
            <div>
                <h2 class="devices__name">{name}</h2>
                {this}
            </div>
            {end}
            <ul class="devices__facts">
                <li>{rich!("device-signed-in", [when = signed_in])}</li>
                {seen}
                {network}
            </ul>
        </li>
    }
}

/// Draws the button that ends one session; its name says which.
#[component]
fn SignOutThere(device: DeviceId, csrf: CsrfToken, name: String) -> impl IntoView {
    view! {
        <form method="post" action="/api/sign-out-device">
            <HiddenField name="device" value=device.into() />
            <HiddenField name="csrf" value=csrf.0 />
            <button type="submit" class="button button--compact">
                {t!("sign-out-there")}
                <span class="visually-hidden">{t!("sign-out-there-where", device = name)}</span>
            </button>
        </form>
    }
}

/// Draws the button that ends all sessions but this one.
#[component]
fn SignOutOthers(csrf: CsrfToken) -> impl IntoView {
    view! {
        <form class="ways" method="post" action="/api/sign-out-others">
            <HiddenField name="csrf" value=csrf.0 />
            <button type="submit" class="button">
                {t!("sign-out-others")}
            </button>
        </form>
    }
}
