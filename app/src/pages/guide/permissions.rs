//! The permissions that can be asked for.

use leptos::{either::Either, prelude::*};

use crate::prompt::{PluginFacts, ScopeLine, Weight};

/// Draws the permissions as a table.
#[component]
pub(super) fn Permissions(
    permissions: Vec<ScopeLine>,
    facts: Option<PluginFacts>,
    enforced: bool,
    operator: String,
) -> impl IntoView {
    let rule = match facts.map(|facts| facts.mandatory_scope) {
        Some(true) => "A request must name at least one. ",
        Some(false) => "A request may name none. ",
        None => "",
    };
    let optional = permissions.iter().any(|line| line.optional).then(|| {
        view! {
            <p>
                "A person may leave an optional permission out, but only where " {operator}
                " knows that your application copes with that: ask for it. Then read " <code>"scope"</code>
                " in the answer to your redirect URI; it stands there where less was given than you asked for. \
                The token endpoint never says it."
            </p>
        }
    });
    let table = if permissions.is_empty() {
        Either::Left(
            view! { <p>"This service has no permissions: leave " <code>"scope"</code> " out."</p> },
        )
    } else {
        let rows = permissions.into_iter().map(row).collect_view();
        Either::Right(view! {
            <table class="guide__table guide__table--permissions" role="table" aria-labelledby="permissions">
                <thead role="rowgroup">
                    <tr role="row">
                        <th role="columnheader" scope="col">"Name"</th>
                        <th role="columnheader" scope="col">"What people read"</th>
                        <th role="columnheader" scope="col">"Weight"</th>
                        <th role="columnheader" scope="col">"Optional"</th>
                    </tr>
                </thead>
                <tbody role="rowgroup">{rows}</tbody>
            </table>
        })
    };
    view! {
        <p>
            "Name those that you need in " <code>"scope"</code> ", separated by spaces. " {rule}
            "Ask for little: people read all of it."
        </p>
        {table}
        {optional}
        <p>
            "The gateway itself compares no call with the permissions given: it tells the API of them. "
            {if enforced { "The API refuses calls that go beyond them." } else { "What a call may do, the API decides." }}
        </p>
    }
}

fn row(line: ScopeLine) -> impl IntoView {
    let ScopeLine { name, title, description, optional, weight, .. } = line;
    let words = match title {
        Some(title) => Either::Left(view! {
            {title}
            {description.map(|text| view! { " " <span class="guide__aside">{text}</span> })}
        }),
        None => Either::Right("The name itself: it has not been described."),
    };
    let weight = match weight {
        Weight::See => "See",
        Weight::Change => "Change",
        Weight::Sensitive => "Sensitive",
    };
    view! {
        <tr role="row">
            <td role="cell" data-label="Name"><code><bdi dir="ltr">{name}</bdi></code></td>
            <td role="cell" data-label="What people read">{words}</td>
            <td role="cell" data-label="Weight">{weight}</td>
            <td role="cell" data-label="Optional">{if optional { "Yes" } else { "No" }}</td>
        </tr>
    }
}
