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
    words::{rich, t},
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
        .then(|| view! { <a class="button" href=again rel="external">{t!("removal-refresh")}</a> });
    let retry = matches!(progress, Progress::Retrying { .. }).then(|| {
        view! {
            <form method="post" action="/api/retry-removal">
                <HiddenField name="id" value=id.into() />
                <HiddenField name="csrf" value=csrf.0 />
                <button type="submit" class="button">
                    {t!("removal-try-now")}
                </button>
            </form>
        }
    });
    let client = view! { <ClientNamed name=client.name /> };
    let what = words(progress, &brand.name);
    view! {
        <Title text=title />
        <Frame brand>
            <h1 class="heading">
                {rich!("removal-of", [client = client], what = heading(progress))}
            </h1>
            <p class="lead" role="status">{what}</p>
            <div class="ways receipt__ways">
                {retry}
                {refresh}
                <a class="button" href="/" rel="external">
                    {t!("your-account")}
                </a>
            </div>
        </Frame>
    }
}

fn heading(progress: Progress) -> String {
    match progress {
        Progress::Underway { .. } | Progress::Retrying { .. } => t!("removal-underway"),
        Progress::EndedForNow { .. } | Progress::Done { .. } => t!("removal-done"),
        Progress::Forgotten { .. } => t!("removal-forgotten"),
    }
}

fn words(progress: Progress, operator: &str) -> String {
    match progress {
        Progress::Underway { ended: 0 } => t!("connections-sought"),
        Progress::Underway { ended } => t!("connections-so-far", ended = ended),
        Progress::Retrying { ended: 0, failed: 0 } => t!("connections-none-yet"),
        Progress::Retrying { ended, failed: 0 } => t!("connections-maybe-more", ended = ended),
        Progress::Retrying { ended, failed } => {
            let all = ended.saturating_add(failed);
            t!("connections-failed", ended = ended, all = all, failed = failed)
        }
        Progress::EndedForNow { ended, again } => {
            t!("connections-checked-later", ended = ended, time = again.time())
        }
        Progress::Done { ended } => t!("connections-none-left", ended = ended),
        Progress::Forgotten { lasts, first_party } => cannot_end(lasts, first_party, operator),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::prompt::{Lasts, Moment};

    #[test]
    fn a_receipt_tells_what_ended_what_failed_and_what_comes() {
        let lasts = Some(Lasts::UntilUnused { seconds: 1_209_600 });
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
                Progress::Forgotten { lasts, first_party: false },
                "We will ask you next time, but can't end access already given. It ends when unused for 14 days.",
            ),
            (
                Progress::Forgotten { lasts, first_party: true },
                "We can't end access already given. It ends when unused for 14 days. It is part of Acme Cloud: when you use it again, it can get access without asking you.",
            ),
        ] {
            assert_eq!(words(progress, "Acme Cloud"), expected);
        }
    }
}
