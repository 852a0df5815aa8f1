//! The programs of one task: a fold for each language, in a row like tabs where the browser can.

use leptos::prelude::*;

use crate::{
    islands::CopyButton,
    prompt::{Sample, Task},
    words::t,
};

/// Draws the samples of a task. One fold is open at a time; the first is to begin with.
#[component]
pub(super) fn Samples(
    /// All samples of the page.
    samples: Vec<Sample>,
    /// The task.
    task: Task,
) -> impl IntoView {
    let folds = samples
        .into_iter()
        .filter(|sample| sample.task == task)
        .enumerate()
        .map(|(place, Sample { language, code, .. })| {
            let name = language.name();
            let label = t!("guide-sample", task = in_words(task), language = name);
            view! {
                <details class="sample" name=task.id() data-language=name open=place == 0>
                    <summary class="sample__handle"><bdi dir="ltr">{name}</bdi></summary>
                    // Wider than a phone: it scrolls by itself, and so must be reachable by keyboard.
                    <pre class="sample__code" role="group" tabindex="0" aria-label=label.clone()>
                        <code>{code}</code>
                    </pre>
                    <CopyButton what=label />
                </details>
            }
        })
        .collect_view();
    view! { <div class="samples">{folds}</div> }
}

/// What a program does, for its name: "Exchange the code".
fn in_words(task: Task) -> String {
    match task {
        Task::Authorize => t!("guide-task-authorize"),
        Task::Exchange => t!("guide-task-exchange"),
        Task::Call => t!("guide-task-call"),
        Task::Refresh => t!("guide-task-refresh"),
        Task::ClientCredentials => t!("guide-task-client-credentials"),
    }
}
