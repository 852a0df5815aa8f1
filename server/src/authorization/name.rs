//! Names that strangers chose, made safe to show (security requirement 42, `docs` say how).

use unicode_normalization::UnicodeNormalization;
use unicode_security::{RestrictionLevel, RestrictionLevelDetection};

/// The most characters of a name that are shown.
const MAX: usize = 100;

/// What stands for a name of which nothing can be seen.
pub const NO_NAME: &str = "(no name)";

/// NFC, at most 100 characters, without control, zero-width and direction characters, and without
/// runs of white space. An empty result says so in words.
pub fn displayable(name: &str) -> String {
    displayable_within(name, MAX)
}

/// The same for a text that may be longer or shorter.
pub fn displayable_within(name: &str, most: usize) -> String {
    let mut shown = String::new();
    for character in name.nfc().filter(|c| !is_hidden(*c)) {
        let character = if character.is_whitespace() { ' ' } else { character };
        if !(character == ' ' && (shown.is_empty() || shown.ends_with(' '))) {
            shown.push(character);
        }
    }
    let shown: String = shown.trim_end().chars().take(most).collect();
    if shown.is_empty() { NO_NAME.to_owned() } else { shown }
}

/// Whether a name mixes scripts that no writing system mixes, as look-alikes do: beyond the level
/// "highly restrictive" (UTS #39 §5.2), which lets Japanese, Chinese and Korean stand with Latin.
pub fn mixes_scripts(name: &str) -> bool {
    let letters: String = name.chars().filter(|c| c.is_alphabetic()).collect();
    letters.as_str().detect_restriction_level() > RestrictionLevel::HighlyRestrictive
}

/// Characters that show nothing themselves but change what is around them.
fn is_hidden(c: char) -> bool {
    (c.is_control() && !c.is_whitespace())
        || matches!(c,
            '\u{00ad}' | '\u{034f}' | '\u{061c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}'
            | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{3164}' | '\u{feff}' | '\u{ffa0}'
            | '\u{fff0}'..='\u{fffb}' | '\u{1bca0}'..='\u{1bca3}' | '\u{1d173}'..='\u{1d17a}'
            | '\u{e0000}'..='\u{e0fff}')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Security requirement 42.
    #[test]
    fn what_hides_is_taken_out() {
        assert_eq!(displayable("Evil\u{202e}oC livE\u{202c}"), "EviloC livE");
        assert_eq!(displayable("Pay\u{200b}Pal\u{feff}"), "PayPal");
        assert_eq!(displayable("a\r\n\t b"), "a b");
        assert_eq!(displayable("e\u{301}"), "é");
        assert_eq!(displayable("\u{200b} "), "(no name)");
        assert_eq!(displayable(&"x".repeat(500)).len(), 100);
    }

    #[test]
    fn look_alikes_are_flagged_and_japanese_is_not() {
        assert!(mixes_scripts("Pаypal")); // the second letter is Cyrillic
        assert!(!mixes_scripts("Trip Planner 2"));
        assert!(!mixes_scripts("写真カメラとphoto"));
        assert!(!mixes_scripts("métal & co"));
    }

    proptest! {
        #[test]
        fn the_result_is_short_and_visible(name in any::<String>()) {
            let shown = displayable(&name);
            prop_assert!(!shown.is_empty() && shown.chars().count() <= MAX);
            prop_assert!(!shown.chars().any(is_hidden));
        }
    }
}
