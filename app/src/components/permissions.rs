//! What for: the permissions, in the operator's words, and none left out.

use leptos::{either::Either, prelude::*};

use super::client::ClientNamed;
use crate::prompt::{ScopeLine, Weight};

/// Draws what a client asks for: what it needs, then what the person may add.
#[component]
pub(super) fn Permissions(
    /// The client's name.
    client: String,
    /// The operator's name.
    operator: String,
    /// What is asked for, in the order of the request.
    scopes: Vec<ScopeLine>,
) -> impl IntoView {
    if scopes.is_empty() {
        return view! { <NoParticular client operator /> }.into_any();
    }
    let names = scopes.iter().map(|scope| scope.name.clone()).collect::<Vec<_>>();
    let (optional, needed): (Vec<_>, Vec<_>) = scopes.into_iter().partition(|scope| scope.optional);
    let row = {
        let operator = operator.clone();
        move |scope| view! { <li class="permission permission--needed"><Words scope operator=operator.clone() /></li> }
    };
    let needed = (!needed.is_empty()).then(|| {
        view! { <ul class="permissions">{needed.into_iter().map(row).collect_view()}</ul> }
    });
    let optional = (!optional.is_empty()).then(|| view! { <Choices scopes=optional operator /> });
    view! {
        <section class="section">
            <h2 class="section__heading"><ClientNamed name=client /> " will be able to"</h2>
            {needed}
            {optional}
            <TechnicalNames names />
        </section>
    }
    .into_any()
}

/// Says that a client asks for nothing in particular, which is not the same as nothing.
#[component]
fn NoParticular(client: String, operator: String) -> impl IntoView {
    view! {
        <section class="section">
            <h2 class="section__heading">"What " <ClientNamed name=client /> " asks for"</h2>
            <p>
                "It asks for no particular permission. " {operator}
                " decides what it can reach."
            </p>
        </section>
    }
}

/// Draws the permissions that may be left out, all of them off.
#[component]
fn Choices(scopes: Vec<ScopeLine>, operator: String) -> impl IntoView {
    let rows = scopes
        .into_iter()
        .enumerate()
        .map(|(place, scope)| {
            let id = format!("optional-{place}");
            view! {
                <div class="permission permission--optional">
                    <input
                        class="permission__box"
                        type="checkbox"
                        id=id.clone()
                        name="optional[]"
                        value=scope.name.clone()
                        autocomplete="off"
                    />
                    <label class="permission__label" for=id>
                        <Words scope operator=operator.clone() />
                    </label>
                </div>
            }
        })
        .collect_view();
    view! {
        <fieldset class="choices">
            <legend class="choices__legend">"Optional: choose what to allow"</legend>
            {rows}
        </fieldset>
    }
}

/// Draws one permission that was given, as the account page lists it: in the same words.
pub(super) fn given(scope: ScopeLine, operator: &str) -> impl IntoView + use<> {
    view! {
        <li class="permission permission--needed">
            <Words scope operator=operator.to_owned() />
        </li>
    }
}

/// Draws one permission's words.
#[component]
fn Words(scope: ScopeLine, operator: String) -> impl IntoView {
    let ScopeLine { name, title, description, weight, .. } = scope;
    let (title, description) = match title {
        Some(title) => (Either::Left(title), description),
        None => (
            Either::Right(view! { <code><bdi dir="ltr">{name}</bdi></code> }),
            Some(format!("{operator} has not described this permission.")),
        ),
    };
    view! {
        <span class="permission__words">
            <span class="permission__title">{title}</span>
            {(weight == Weight::Sensitive).then(|| view! { " " <span class="badge">"Sensitive"</span> })}
            {description.map(|text| view! { <span class="permission__description">{text}</span> })}
        </span>
    }
}

/// Draws the permissions' technical names, folded away.
#[component]
fn TechnicalNames(names: Vec<String>) -> impl IntoView {
    let names = names
        .into_iter()
        .map(|name| view! { <li><code><bdi dir="ltr">{name}</bdi></code></li> })
        .collect_view();
    view! {
        <details class="fold">
            <summary class="fold__handle">"Technical names"</summary>
            <ul class="fold__list">{names}</ul>
        </details>
    }
}
