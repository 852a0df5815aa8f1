//! For how long: an end that the person may choose.

use leptos::prelude::*;

use crate::{prompt::Moment, words::t};

/// Draws the choice of an end, where the operator offers any. It begins with the earlier choice, or
/// with none.
#[component]
pub(super) fn Ends(
    /// The ends on offer, in days.
    days: Vec<u32>,
    /// The one of these that was chosen before.
    chosen: Option<u32>,
    /// When the access ends that was given before.
    until: Option<Moment>,
) -> impl IntoView {
    let chosen = chosen.map(|days| days.to_string()).unwrap_or_default();
    // An end that is not among these would be lost unseen.
    let so_far = until.filter(|_| chosen.is_empty()).map(|until| {
        let end = t!("day-and-time", day = until.date(), time = until.time());
        view! { <p class="ends__so-far">{t!("ends-so-far", end = end)}</p> }
    });
    let none = (String::new(), t!("until-i-remove-it"));
    let some = days.into_iter().map(|days| (days.to_string(), t!("days", count = days)));
    let all: Vec<_> = std::iter::once(none).chain(some).collect();
    // Without an end to choose there is no choice.
    (all.len() > 1).then(|| {
        let rows = all.into_iter().enumerate().map(|(place, (value, words))| {
            let id = format!("ends-{place}");
            let is_chosen = value == chosen;
            view! {
                <div class="radio">
                    <input
                        class="radio__dot"
                        type="radio"
                        id=id.clone()
                        name="ends"
                        value=value
                        checked=is_chosen
                        autocomplete="off"
                    />
                    <label class="radio__label" for=id>
                        {words}
                    </label>
                </div>
            }
        });
        view! {
            <fieldset class="ends section">
                <legend class="section__heading ends__legend">{t!("keep-access")}</legend>
                <div class="ends__choices">{rows.collect_view()}</div>
                {so_far}
            </fieldset>
        }
    })
}
