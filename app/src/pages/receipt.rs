//! `/removal/{id}`: what became of a removal.

use leptos::{either::Either, prelude::*};
use leptos_meta::Title;

use super::{
    NotFoundPage,
    loaded::{access_in_path, when_loaded},
    remove::cannot_end,
};
use crate::{
    api::load_receipt_prompt,
    components::{ClientNamed, Frame, HiddenField},
    prompt::{Progress, ReceiptPrompt},
};

/// Loads and draws the receipt.
#[component]
pub(crate) fn ReceiptPage() -> impl IntoView {
    let Some(id) = access_in_path() else {
        return Either::Left(view! { <NotFoundPage /> });
    };
    let prompt = Resource::new_blocking(move || id.clone(), load_receipt_prompt);
    Either::Right(when_loaded(prompt, page))
}

fn page(prompt: ReceiptPrompt) -> impl IntoView {
    let ReceiptPrompt { brand, csrf, id, client, progress } = prompt;
    let title = format!("{} – {}", heading(progress), brand.name);
    let again = format!("/removal/{id}");
    let refresh = matches!(progress, Progress::Underway { .. } | Progress::Retrying { .. })
        .then(|| view! { <a class="button" href=again rel="external">"Refresh"</a> });
    let retry = matches!(progress, Progress::Retrying { .. }).then(|| {
        view! {
            <form method="post" action="/api/retry-removal">
                <HiddenField name="id" value=id.into() />
                <HiddenField name="csrf" value=csrf.0 />
                <button type="submit" class="button">
                    "Try now"
                </button>
            </form>
        }
    });
    view! {
        <Title text=title />
        <Frame brand>
            <h1 class="heading">{heading(progress)} ": " <ClientNamed name=client.name /></h1>
            <p class="lead" role="status">{words(progress)}</p>
            <div class="ways receipt__ways">
                {retry}
                {refresh}
                <a class="button" href="/" rel="external">
                    "Your account"
                </a>
            </div>
        </Frame>
    }
}

fn heading(progress: Progress) -> &'static str {
    match progress {
        Progress::Underway { .. } | Progress::Retrying { .. } => "Access is being removed",
        Progress::EndedForNow { .. } | Progress::Done { .. } => "Access removed",
        Progress::Forgotten { .. } => "Taken off your list",
    }
}

fn words(progress: Progress) -> String {
    match progress {
        Progress::Underway { ended: 0 } => "We are looking for its connections.".to_owned(),
        Progress::Underway { ended } => {
            format!("{} so far. We are not through yet.", ended_in_words(ended))
        }
        Progress::Retrying { ended: 0, failed: 0 } => {
            "Nothing could be ended yet. We keep trying.".to_owned()
        }
        Progress::Retrying { ended, failed: 0 } => {
            format!("{}. There may be more. We keep trying.", ended_in_words(ended))
        }
        Progress::Retrying { ended, failed } => {
            let were = if ended == 1 { "was" } else { "were" };
            let all = ended.saturating_add(failed);
            format!("{ended} of {all} {were} ended; {failed} could not be. We keep trying.")
        }
        Progress::EndedForNow { ended, again } => format!(
            "{}. We check again at {}, because a code given out before can be used until then.",
            ended_in_words(ended),
            again.time(),
        ),
        Progress::Done { ended } => {
            format!("{}. We have checked again: nothing is left.", ended_in_words(ended))
        }
        Progress::Forgotten { lasts } => cannot_end(lasts),
    }
}

fn ended_in_words(ended: u32) -> String {
    match ended {
        0 => "No connection was left to end".to_owned(),
        1 => "1 connection ended".to_owned(),
        ended => format!("{ended} connections ended"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::prompt::{Lasts, Moment};

    #[test]
    fn a_receipt_tells_what_ended_what_failed_and_what_comes() {
        let again = Moment { year: 2026, month: 5, day: 3, hour: 14, minute: 10 };
        for (progress, expected) in [
            (
                Progress::EndedForNow { ended: 3, again },
                "3 connections ended. We check again at 14:10 UTC, because a code given out before can be used until then.",
            ),
            (
                Progress::Retrying { ended: 2, failed: 1 },
                "2 of 3 were ended; 1 could not be. We keep trying.",
            ),
            (
                Progress::Retrying { ended: 0, failed: 0 },
                "Nothing could be ended yet. We keep trying.",
            ),
            (
                Progress::Done { ended: 1 },
                "1 connection ended. We have checked again: nothing is left.",
            ),
            (
                Progress::Forgotten { lasts: Some(Lasts::UntilUnused { seconds: 1_209_600 }) },
                "We will ask you next time, but can't end access already given. It ends when unused for 14 days.",
            ),
        ] {
            assert_eq!(words(progress), expected);
        }
    }
}
