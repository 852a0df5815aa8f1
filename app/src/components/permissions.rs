//! What for: the permissions, in the operator's words, and none left out.

use leptos::{either::Either, prelude::*};

use super::client::ClientNamed;
use crate::prompt::{ScopeLine, Weight};

/// Draws what a client asks for and why: what it needs, then what the person may add.
#[component]
pub(super) fn Permissions(
    /// The client's name.
    client: String,
    /// The operator's name.
    operator: String,
    /// Why it asks.
    purpose: Option<String>,
    /// What is asked for, in the order of the request.
    scopes: Vec<ScopeLine>,
) -> impl IntoView {
    if scopes.is_empty() {
        return view! { <NoParticular client operator /> }.into_any();
    }
    let names = scopes.iter().map(|scope| scope.name.clone()).collect::<Vec<_>>();
    let (optional, needed): (Vec<_>, Vec<_>) = scopes.into_iter().partition(|scope| scope.optional);
    let optional = (!optional.is_empty())
        .then(|| view! { <Choices scopes=optional operator=operator.clone() /> });
    view! {
        <section class="section">
            <h2 class="section__heading"><ClientNamed name=client /> " will be able to"</h2>
            {purpose.map(|purpose| view! { <p class="purpose">"What for: " {purpose}</p> })}
            {groups(&needed, &operator)}
            {optional}
            <TechnicalNames names />
        </section>
    }
    .into_any()
}

/// The groups, lightest first, so that what weighs most is read last, next to the answers.
fn groups(scopes: &[ScopeLine], operator: &str) -> impl IntoView + use<> {
    [Weight::See, Weight::Change, Weight::Sensitive]
        .into_iter()
        .filter_map(|weight| {
            let of_weight: Vec<_> =
                scopes.iter().filter(|scope| scope.weight == weight).cloned().collect();
            let operator = operator.to_owned();
            (!of_weight.is_empty()).then(|| view! { <Group weight scopes=of_weight operator /> })
        })
        .collect_view()
}

/// Draws the needed permissions of one weight.
#[component]
fn Group(weight: Weight, scopes: Vec<ScopeLine>, operator: String) -> impl IntoView {
    let (class, heading) = match weight {
        Weight::See => ("permissions__group", "See"),
        Weight::Change => ("permissions__group", "Change"),
        Weight::Sensitive => ("permissions__group permissions__group--sensitive", "Sensitive"),
    };
    let rows = scopes
        .into_iter()
        .map(|scope| {
            let class = match weight {
                Weight::See | Weight::Change => "permission permission--needed",
                Weight::Sensitive => "permission permission--needed permission--sensitive",
            };
            view! {
                <li class=class>
                    <Words scope operator=operator.clone() />
                </li>
            }
        })
        .collect_view();
    view! {
        <h3 class=class>{heading}</h3>
        <ul class="permissions">{rows}</ul>
    }
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
            let sensitive = (scope.weight == Weight::Sensitive)
                .then(|| view! { " " <span class="badge">"Sensitive"</span> });
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
                        {sensitive}
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

/// Draws one permission's words.
#[component]
fn Words(scope: ScopeLine, operator: String) -> impl IntoView {
    let ScopeLine { name, title, description, .. } = scope;
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
