//! How long an access lasts, in words that promise no more than Kong keeps.

use crate::prompt::Lasts;

/// "Until you remove it, or until it goes unused for 14 days."
pub(crate) fn how_long(lasts: Lasts) -> String {
    match lasts {
        Lasts::UntilUnused { seconds } => {
            format!("Until you remove it, or until it goes unused for {}.", duration(seconds))
        }
        Lasts::UntilRemoved => "Until you remove it. It does not end by itself.".to_owned(),
    }
}

/// A duration in its largest unit of which there are at least two; what is left over is dropped.
pub(crate) fn duration(seconds: u64) -> String {
    const UNITS: [(u64, &str); 3] = [(86_400, "days"), (3_600, "hours"), (60, "minutes")];
    match UNITS.into_iter().find(|(size, _)| seconds >= 2 * size) {
        Some((size, unit)) => format!("{} {unit}", seconds / size),
        None if seconds == 1 => "1 second".to_owned(),
        None => format!("{seconds} seconds"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_duration_is_told_in_its_largest_unit() {
        for (seconds, words) in [
            (1, "1 second"),
            (90, "90 seconds"),
            (7_200, "2 hours"),
            (86_400, "24 hours"),
            (1_209_600, "14 days"),
            (1_209_601, "14 days"),
            (31_536_000, "365 days"),
        ] {
            assert_eq!(duration(seconds), words);
        }
    }

    #[test]
    fn what_does_not_end_is_said_to() {
        let words = how_long(Lasts::UntilRemoved);
        assert_eq!(words, "Until you remove it. It does not end by itself.");
        let words = how_long(Lasts::UntilUnused { seconds: 1_209_600 });
        assert_eq!(words, "Until you remove it, or until it goes unused for 14 days.");
    }
}
