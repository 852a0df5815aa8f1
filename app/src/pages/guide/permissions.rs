//! The permissions that can be asked for.

use leptos::{either::Either, prelude::*};

use super::code;
use crate::{
    prompt::{PluginFacts, ScopeLine, Weight},
    words::{rich, t},
};

/// Draws the permissions as a table.
#[component]
pub(super) fn Permissions(
    permissions: Vec<ScopeLine>,
    facts: Option<PluginFacts>,
    enforced: bool,
    operator: String,
) -> impl IntoView {
    let rule = match facts.map(|facts| facts.mandatory_scope) {
        Some(true) => "some",
        Some(false) => "none",
        None => "unknown",
    };
    let optional = permissions.iter().any(|line| line.optional).then(|| {
        let scope = code("scope");
        view! { <p>{rich!("guide-leave-out", [scope = scope], operator = operator)}</p> }
    });
    let table = if permissions.is_empty() {
        Either::Left(view! { <p>{rich!("guide-no-permissions", [scope = code("scope")])}</p> })
    } else {
        let rows = permissions.into_iter().map(row).collect_view();
        Either::Right(view! {
            <table class="guide__table guide__table--permissions" role="table" aria-labelledby="permissions">
                <thead role="rowgroup">
                    <tr role="row">
                        <th role="columnheader" scope="col">{t!("guide-permission-name")}</th>
                        <th role="columnheader" scope="col">{t!("guide-permission-words")}</th>
                        <th role="columnheader" scope="col">{t!("guide-permission-weight")}</th>
                        <th role="columnheader" scope="col">{t!("guide-permission-optional")}</th>
                    </tr>
                </thead>
                <tbody role="rowgroup">{rows}</tbody>
            </table>
        })
    };
    view! {
        <p>{rich!("guide-name-permissions", [scope = code("scope")], rule = rule)}</p>
        {table}
        {optional}
        <p>{t!("guide-enforced", enforced = if enforced { "yes" } else { "no" })}</p>
    }
}

fn row(line: ScopeLine) -> impl IntoView {
    let ScopeLine { name, title, description, optional, weight, .. } = line;
    let words = match title {
        Some(title) => Either::Left(view! {
            <bdi>{title}</bdi>
            {description
                .map(|text| view! { " " <span class="guide__aside"><bdi>{text}</bdi></span> })}
        }),
        None => Either::Right(t!("guide-not-described")),
    };
    let weight = match weight {
        Weight::See => t!("guide-weight-see"),
        Weight::Change => t!("guide-weight-change"),
        Weight::Sensitive => t!("guide-weight-sensitive"),
    };
    let optional = if optional { t!("guide-optional-yes") } else { t!("guide-optional-no") };
    view! {
        <tr role="row">
            <td role="cell" data-label=t!("guide-permission-name")><code><bdi dir="ltr">{name}</bdi></code></td>
            <td role="cell" data-label=t!("guide-permission-words")>{words}</td>
            <td role="cell" data-label=t!("guide-permission-weight")>{weight}</td>
            <td role="cell" data-label=t!("guide-permission-optional")>{optional}</td>
        </tr>
    }
}
