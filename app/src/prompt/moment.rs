//! Points in time, for people.

use serde::{Deserialize, Serialize};

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

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
    /// The day in words: `3 May 2026`.
    pub fn date(&self) -> String {
        let month = usize::from(self.month.saturating_sub(1));
        let month = MONTHS.get(month).copied().unwrap_or_default();
        format!("{} {month} {}", self.day, self.year)
    }

    /// The time of day: `14:10 UTC`.
    pub fn time(&self) -> String {
        format!("{:02}:{:02} UTC", self.hour, self.minute)
    }

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
    fn a_moment_reads_as_people_write_it() {
        let moment = Moment { year: 2026, month: 5, day: 3, hour: 4, minute: 9 };
        assert_eq!(moment.date(), "3 May 2026");
        assert_eq!(moment.time(), "04:09 UTC");
        assert_eq!(moment.datetime(), "2026-05-03T04:09Z");
    }
}
