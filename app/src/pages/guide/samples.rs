//! The programs of one task, a fold for each language.

use leptos::prelude::*;

use crate::prompt::{Sample, Task};

/// Draws the samples of a task. One fold is open at a time; the first is to begin with.
#[component]
pub(super) fn Samples(
    /// All samples of the page.
    samples: Vec<Sample>,
    /// The task.
    task: Task,
    /// What the task is, for the code's name: "Exchange the code".
    what: &'static str,
) -> impl IntoView {
    let folds = samples
        .into_iter()
        .filter(|sample| sample.task == task)
        .enumerate()
        .map(|(place, Sample { language, code, .. })| {
            let name = language.name();
            view! {
                <details class="sample" name=task.id() open=place == 0>
                    <summary class="sample__handle">{name}</summary>
                    // Wider than a phone: it scrolls by itself, and so must be reachable by keyboard.
                    <pre class="sample__code" role="group" tabindex="0" aria-label=format!("{what}, in {name}")>
                        <code>{code}</code>
                    </pre>
                </details>
            }
        })
        .collect_view();
    view! { <div class="samples">{folds}</div> }
}
