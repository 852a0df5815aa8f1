//! Points in time, for people.

use serde::{Deserialize, Serialize};

/// A minute of the Gregorian calendar, in UTC: without scripts, nobody knows where a person is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Moment {
    /// The year.
    pub year: i32,
    /// The month, from 1.
    pub month: u8,
    /// The day, from 1.
    pub day: u8,
    /// The hour, from 0.
    pub hour: u8,
    /// The minute, from 0.
    pub minute: u8,
}

impl Moment {
    /// For machines, as `<time datetime>` takes it: `2026-05-03T14:10Z`.
    pub fn datetime(&self) -> String {
        let Self { year, month, day, hour, minute } = self;
        format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}Z")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn machines_read_a_moment_as_iso_8601_writes_it() {
        let moment = Moment { year: 2026, month: 5, day: 3, hour: 4, minute: 9 };
        assert_eq!(moment.datetime(), "2026-05-03T04:09Z");
    }
}
