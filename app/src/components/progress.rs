//! How far a removal is, in words.

use super::lasts::ends_by_itself;
use crate::{
    prompt::{Lasts, Progress},
    words::t,
};

/// Says what ended, what failed, and when it is looked at again.
pub(crate) fn progress_in_words(progress: Progress, operator: &str) -> String {
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

/// What is true where the gateway can't be told. The operator's own application need not ask next time.
pub(crate) fn cannot_end(lasts: Option<Lasts>, first_party: bool, operator: &str) -> String {
    let ends = ends_by_itself(lasts);
    if first_party {
        t!("removal-cannot-end-own", ends = ends, operator = operator)
    } else {
        t!("removal-cannot-end", ends = ends)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::prompt::Moment;

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
            assert_eq!(progress_in_words(progress, "Acme Cloud"), expected);
        }
    }
}
