//! What the tile of a client shows: its initials on one of a few colours.

/// How many colours `style/components/_tile.scss` knows.
const HUES: u32 = 6;

/// The first letters of the first two words, in capitals; `?` where a name has no letter.
pub(super) fn initials(name: &str) -> String {
    let letters = name
        .split(|sign: char| !sign.is_alphanumeric())
        .filter_map(|word| word.chars().next())
        .take(2)
        .flat_map(char::to_uppercase);
    let initials: String = letters.collect();
    if initials.is_empty() { "?".to_owned() } else { initials }
}

/// The class of the tile's colour: always the same for the same name.
pub(super) fn hue(name: &str) -> &'static str {
    let sum = name.chars().fold(0_u32, |sum, sign| sum.wrapping_mul(31).wrapping_add(sign.into()));
    match sum % HUES {
        0 => "tile tile--ember",
        1 => "tile tile--plum",
        2 => "tile tile--iris",
        3 => "tile tile--sea",
        4 => "tile tile--moss",
        _ => "tile tile--clay",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn initials_are_the_first_letters_of_two_words() {
        for (name, expected) in [
            ("Trip Planner", "TP"),
            ("photo printer pro", "PP"),
            ("alpha", "A"),
            ("  7-zip", "7Z"),
            ("日本 旅行", "日旅"),
            ("<script>alert(1)</script>", "SA"),
            ("straße ßen", "SSS"),
            ("!!!", "?"),
            ("", "?"),
        ] {
            assert_eq!(initials(name), expected, "{name}");
        }
    }

    #[test]
    fn a_name_keeps_its_colour() {
        assert_eq!(hue("Trip Planner"), hue("Trip Planner"));
        assert!(hue("").starts_with("tile tile--"));
    }
}
