//! For how long: an end that the person may choose.

use leptos::prelude::*;

use crate::words::t;

/// Draws the choice of an end, where the operator offers any. It begins with none.
#[component]
pub(super) fn Ends(
    /// The ends on offer, in days.
    days: Vec<u32>,
) -> impl IntoView {
    let none = (String::new(), t!("until-i-remove-it"));
    let some = days.into_iter().map(|days| (days.to_string(), t!("days", count = days)));
    let all: Vec<_> = std::iter::once(none).chain(some).collect();
    // Without an end to choose there is no choice.
    (all.len() > 1).then(|| {
        let rows = all.into_iter().enumerate().map(|(place, (value, words))| {
            let id = format!("ends-{place}");
            view! {
                <div class="radio">
                    <input
                        class="radio__dot"
                        type="radio"
                        id=id.clone()
                        name="ends"
                        value=value
                        checked=place == 0
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
            </fieldset>
        }
    })
}
