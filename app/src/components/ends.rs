//! For how long: an end that the person may choose.

use leptos::prelude::*;

/// Draws the choice of an end, where the operator offers any. It begins with none.
#[component]
pub(super) fn Ends(
    /// The ends on offer, in days.
    days: Vec<u32>,
) -> impl IntoView {
    let none = (String::new(), "Until I remove it".to_owned());
    let some = days.into_iter().map(|days| (days.to_string(), days_in_words(days)));
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
                <legend class="section__heading ends__legend">"Keep this access"</legend>
                <div class="ends__choices">{rows.collect_view()}</div>
            </fieldset>
        }
    })
}

/// A number of days, as people say it.
pub(super) fn days_in_words(days: u32) -> String {
    match days {
        1 => "1 day".to_owned(),
        days => format!("{days} days"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_counted_in_words() {
        assert_eq!(days_in_words(1), "1 day");
        assert_eq!(days_in_words(30), "30 days");
    }
}
