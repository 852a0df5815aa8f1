//! A point in time, in words.

use leptos::prelude::*;

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

/// Draws a time, given in seconds since 1970. In UTC, and it says so: without scripts nobody knows
/// the person's own.
#[component]
pub(crate) fn Moment(at: i64) -> impl IntoView {
    let (year, month, day) = civil(at.div_euclid(86_400));
    let minute = at.rem_euclid(86_400) / 60;
    let clock = format!("{:02}:{:02}", minute / 60, minute % 60);
    view! {
        <time class="moment" datetime=format!("{year:04}-{month:02}-{day:02}T{clock}Z")>
            {words(year, month, day)}
            ", "
            {clock.clone()}
            " UTC"
        </time>
    }
}

fn words(year: i64, month: i64, day: i64) -> String {
    let month = usize::try_from(month - 1).ok().and_then(|month| MONTHS.get(month));
    format!("{day} {} {year}", month.unwrap_or(&""))
}

/// The Gregorian date of a day counted from 1970-01-01. Years begin in March here, so that the leap
/// day is the last one, and 400 years are one era of 146,097 days.
fn civil(day: i64) -> (i64, i64, i64) {
    let day = day + 719_468;
    let (era, day) = (day.div_euclid(146_097), day.rem_euclid(146_097));
    let year = (day - day / 1_460 + day / 36_524 - day / 146_096) / 365;
    let day = day - (365 * year + year / 4 - year / 100);
    let month = (5 * day + 2) / 153;
    let of_month = day - (153 * month + 2) / 5 + 1;
    let of_year = if month < 10 { month + 3 } else { month - 9 };
    (era * 400 + year + i64::from(of_year <= 2), of_year, of_month)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moment_is_a_date_in_words() {
        let html = |at| Owner::new().with(|| view! { <Moment at /> }.to_html());
        let text = html(1_763_998_440);
        assert!(text.contains("datetime=\"2025-11-24T15:34Z\""), "{text}");
        assert!(text.contains("24 November 2025") && text.contains("15:34"), "{text}");
        assert!(html(951_782_399).contains("28 February 2000"));
        assert!(html(951_782_400).contains("29 February 2000"));
    }
}
