//! Days and times, as each language writes them.

use icu_datetime::{
    FixedCalendarDateTimeFormatter, NoCalendarFormatter, fieldsets,
    input::{Date, Time},
};
use icu_locale_core::{Locale, locale};

use super::{Language, say_in};
use crate::prompt::Moment;

/// The locale whose customs a language's dates follow. British, for English is read everywhere and the
/// day comes first nearly everywhere; digits are those of the rest of the page.
fn customs(language: Language) -> Locale {
    match language {
        Language::En => locale!("en-GB"),
        Language::Es => locale!("es"),
        Language::De => locale!("de"),
        Language::Fr => locale!("fr"),
        Language::Ja => locale!("ja"),
        Language::Ar => locale!("ar-u-nu-latn"),
    }
}

/// The day in words: `3 May 2026`.
pub(super) fn date_in(language: Language, moment: Moment) -> String {
    let custom = customs(language).into();
    let style = fieldsets::YMD::long();
    let day = Date::try_new_gregorian(moment.year, moment.month, moment.day);
    match (FixedCalendarDateTimeFormatter::try_new(custom, style), day) {
        (Ok(formatter), Ok(day)) => formatter.format(&day).to_string(),
        // As the rest of the world's machines write it.
        _ => moment.datetime().split('T').next().unwrap_or_default().to_owned(),
    }
}

/// The time of day: `14:10 UTC`.
pub(super) fn time_in(language: Language, moment: Moment) -> String {
    let custom = customs(language).into();
    let minute = Time::try_new(moment.hour, moment.minute, 0, 0);
    let time = match (NoCalendarFormatter::try_new(custom, fieldsets::T::hm()), minute) {
        (Ok(formatter), Ok(minute)) => formatter.format(&minute).to_string(),
        _ => format!("{:02}:{:02}", moment.hour, moment.minute),
    };
    say_in(language, "time-of-day", &[("time", time.into())])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moment_reads_as_people_write_it() {
        let moment = Moment { year: 2026, month: 5, day: 3, hour: 4, minute: 9 };
        let all =
            Language::ALL.map(|language| (date_in(language, moment), time_in(language, moment)));
        let expected = [
            ("3 May 2026", "04:09 UTC"),
            ("3 de mayo de 2026", "04:09 UTC"),
            ("3. Mai 2026", "04:09 UTC"),
            ("3 mai 2026", "04:09 UTC"),
            ("2026年5月3日", "4:09 UTC"),
            ("3 مايو 2026", "\u{2068}4:09 ص\u{2069} UTC"),
        ]
        .map(|(date, time)| (date.to_owned(), time.to_owned()));
        assert_eq!(all, expected);
    }
}
