//! Small parts that several forms share.

use leptos::prelude::*;

use crate::form::{CsrfToken, RequestId};

/// Draws a field that the browser carries back unseen.
#[component]
pub(crate) fn HiddenField(
    /// The field's name.
    name: &'static str,
    /// What it carries.
    value: String,
) -> impl IntoView {
    view! { <input type="hidden" name=name value=value /> }
}

/// Draws the form that takes the person back to the client without an answer.
#[component]
pub(crate) fn ReturnForm(
    /// The pending request.
    request: RequestId,
    /// Ties the form to this browser.
    csrf: CsrfToken,
    /// Looks like a link, for the lesser of two ways on.
    quiet: bool,
    /// The button's words.
    children: Children,
) -> impl IntoView {
    let class = if quiet { "link" } else { "button" };
    view! {
        <form class="ways" method="post" action="/api/return">
            <HiddenField name="request" value=request.into() />
            <HiddenField name="csrf" value=csrf.0 />
            <button type="submit" class=class>
                {children()}
            </button>
        </form>
    }
}
