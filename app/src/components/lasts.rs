//! How long an access lasts, in words.

use crate::{
    prompt::{Lasts, Moment},
    words::t,
};

/// Says how long an access lasts. Each refresh begins the time anew, so it is never "for 14 days".
/// Where the gateway can't be told to end it, no removal is promised.
pub(super) fn lasts_in_words(lasts: Lasts, can_be_ended: bool) -> String {
    match lasts {
        _ if !can_be_ended => ends_by_itself(Some(lasts)),
        Lasts::UntilUnused { seconds } => {
            t!("until-unused", span = span(seconds))
        }
        Lasts::UntilRemoved => t!("until-removed"),
    }
}

/// The same for an access whose end the person has chosen.
pub(super) fn until_in_words(until: Moment, lasts: Option<Lasts>) -> String {
    let end = t!("day-and-time", day = until.date(), time = until.time());
    match lasts {
        Some(Lasts::UntilUnused { seconds }) => {
            t!("until-chosen-or-unused", end = end, span = span(seconds))
        }
        Some(Lasts::UntilRemoved) | None => t!("until-chosen", end = end),
    }
}

/// When an access ends that nobody can take back.
pub(crate) fn ends_by_itself(lasts: Option<Lasts>) -> String {
    match lasts {
        Some(Lasts::UntilUnused { seconds }) => t!("ends-when-unused", span = span(seconds)),
        Some(Lasts::UntilRemoved) => t!("never-ends"),
        None => t!("end-unknown"),
    }
}

/// A time in its largest unit that is whole, or nearly so: never longer than it is.
fn span(seconds: u64) -> String {
    match seconds {
        0..120 => t!("seconds", count = seconds),
        120..7_200 => t!("minutes", count = seconds / 60),
        7_200..172_800 => t!("hours", count = seconds / 3_600),
        _ => t!("days", count = seconds / 86_400),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_access_lasts_until_unused_and_never_for_days() {
        for (seconds, expected) in [
            (1, "1 second"),
            (90, "90 seconds"),
            (3_600, "60 minutes"),
            (7_200, "2 hours"),
            (1_209_600, "14 days"),
            (1_300_000, "15 days"),
        ] {
            assert_eq!(span(seconds), expected);
        }
        let lasts = Lasts::UntilUnused { seconds: 1_209_600 };
        assert_eq!(
            lasts_in_words(lasts, true),
            "Until you remove it, or until it goes unused for 14 days."
        );
        assert_eq!(ends_by_itself(Some(lasts)), "It ends when unused for 14 days.");
        assert_eq!(lasts_in_words(lasts, false), "It ends when unused for 14 days.");
        let forever = lasts_in_words(Lasts::UntilRemoved, false);
        assert_eq!(forever, "It does not end by itself.");
        let until = Moment { year: 2026, month: 12, day: 24, hour: 14, minute: 10 };
        assert_eq!(
            until_in_words(until, Some(lasts)),
            "Until 24 December 2026, 14:10 UTC, as you chose; sooner if it goes unused for 14 days."
        );
    }
}
