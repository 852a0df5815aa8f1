//! `/account/devices`: where the person is signed in.

use leptos::prelude::*;
use leptos_meta::Title;

use super::loaded::when_loaded;
use crate::{
    api::load_devices_prompt,
    components::{AccountNav, AccountPage, Done, Frame, HiddenField, When, device_name},
    form::{CsrfToken, DeviceId},
    prompt::{DeviceLine, DevicesPrompt},
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
    let done = signed_out.map(|count| {
        let words = match count {
            0 => "You are signed in nowhere else.".to_owned(),
            1 => "1 device was signed out.".to_owned(),
            count => format!("{count} devices were signed out."),
        };
        view! { <Done>{words}</Done> }
    });
    let lines = devices.into_iter().map(move |line| view! { <Line line csrf=csrf.clone() /> });
    view! {
        <Title text=format!("Devices – {}", brand.name) />
        <Frame brand>
            <AccountNav current=AccountPage::Devices />
            <h1 class="heading">"Devices"</h1>
            {done}
            <p class="lead">
                "You are signed in on these. If you do not know one of them, sign it out and change your password."
            </p>
            <ul class="devices">{lines.collect_view()}</ul>
            {everywhere}
        </Frame>
    }
}

/// Draws one device.
#[component]
fn Line(line: DeviceLine, csrf: CsrfToken) -> impl IntoView {
    let name = device_name(&line.device);
    let this = line.is_this.then(|| view! { <p class="devices__this">"This device"</p> });
    let end = line.id.filter(|_| !line.is_this).map(|device| {
        view! { <SignOutThere device csrf name=name.clone() /> }
    });
    let network = line.network.map(|network| {
        view! { <li>"From the network "<bdi dir="ltr">{network}</bdi></li> }
    });
    let seen = (!line.is_this).then(|| {
        view! { <li>"Last seen "<When at=line.last_seen_at /></li> }
    });
    view! {
        <li class="devices__item">
            <div>
                <h2 class="devices__name">{name}</h2>
                {this}
            </div>
            {end}
            <ul class="devices__facts">
                <li>"Signed in "<When at=line.signed_in_at /></li>
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
                "Sign out there"
                <span class="visually-hidden">" ("{name}")"</span>
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
                "Sign out everywhere else"
            </button>
        </form>
    }
}
