//! Percentiles, and what several rounds say together.

use std::time::Duration;

/// A figure of several rounds.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Spread {
    pub(super) median: f64,
    pub(super) lowest: f64,
    pub(super) highest: f64,
}

impl Spread {
    /// Of at least one round.
    pub(super) fn of(rounds: impl IntoIterator<Item = f64>) -> Self {
        let mut rounds: Vec<f64> = rounds.into_iter().collect();
        let median = percentile(&mut rounds, 50);
        let ends = (rounds.first().copied(), rounds.last().copied());
        Self { median, lowest: ends.0.unwrap_or(f64::NAN), highest: ends.1.unwrap_or(f64::NAN) }
    }
}

/// The value that so many percent of them do not exceed (nearest rank). Sorts them.
pub(super) fn percentile(values: &mut [f64], percent: usize) -> f64 {
    values.sort_by(f64::total_cmp);
    let rank = (values.len() * percent).div_ceil(100);
    values.get(rank.saturating_sub(1)).copied().unwrap_or(f64::NAN)
}

/// In milliseconds.
pub(super) fn milliseconds(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn percentiles_are_values_that_were_measured() {
        let mut values: Vec<f64> = (1..=100).rev().map(f64::from).collect();
        for (percent, expected) in [(50, 50.0), (99, 99.0), (100, 100.0), (1, 1.0)] {
            assert!(
                (percentile(&mut values, percent) - expected).abs() < f64::EPSILON,
                "{percent}"
            );
        }
        assert!(percentile(&mut [], 50).is_nan());
    }

    #[test]
    fn rounds_are_told_by_their_middle_and_their_ends() {
        let spread = Spread::of([3.0, 1.0, 9.0]);
        assert_eq!(spread, Spread { median: 3.0, lowest: 1.0, highest: 9.0 });
    }
}
